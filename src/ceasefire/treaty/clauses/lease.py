"""Why this room exists: land is lent for years and money, a base above all."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from ceasefire.scenario.base import NonNegative, Text
from ceasefire.treaty.clauses.base import Amount, Districts, Provision, Side, other_side

__all__ = ["Lease"]

LONGEST = 999


class Lease(Provision):
    """Land that one side lets the other use for a number of years."""

    kind: Literal["lease"]
    from_: Side = Field(alias="from")
    districts: Districts
    years: Annotated[int, Field(gt=0, le=LONGEST)]
    rent_per_year: Amount = Field(
        0.0, description="in the money of peace.yaml; 0 when no rent is named"
    )
    purpose: Text | None = None
    garrison_men: Annotated[int, Field(ge=0)] | None = Field(
        None, description="most men the tenant may keep there; left out when nothing limits them"
    )
    sea_belt_nm: NonNegative | None = Field(
        None, description="width of the leased sea around it, in nautical miles, at its widest"
    )
    evacuated_within_days: Annotated[int, Field(ge=0)] | None = Field(
        None, description="days after signature by which the landlord's troops are gone"
    )

    @property
    def gives(self) -> Side:
        """The side that lets the land."""
        return self.from_

    @property
    def tenant(self) -> Side:
        """The side that uses the land."""
        return other_side(self.from_)

    @property
    def rent_total(self) -> float:
        """Money paid over the whole term."""
        return self.years * self.rent_per_year

    def last_day(self, first: date) -> date:
        """Return the last day of a lease that begins on a day.

        Examples
        --------
        >>> lease = Lease(kind="lease", from_="defender", districts=("hanko",), years=30)
        >>> lease.last_day(date(1940, 3, 12)).isoformat()
        '1970-03-11'
        """
        end = first.year + self.years
        try:
            anniversary = first.replace(year=end)
        except ValueError:  # 29 February has no anniversary in most years
            return date(end, 2, 28)
        return date.fromordinal(anniversary.toordinal() - 1)
