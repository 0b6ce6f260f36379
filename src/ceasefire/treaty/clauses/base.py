"""Why this room exists: what all clauses have in common.

Somebody gives, something may be noted, and nothing in it depends on a map or on a calendar.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from ceasefire.scenario.base import Identifier, Model

__all__ = ["Amount", "Day", "Districts", "Provision", "Side", "other_side"]

LAST_YEAR = 9000  # days and years are added to dates, and calendars end in 9999

Side = Literal["attacker", "defender"]
Districts = Annotated[tuple[Identifier, ...], Field(min_length=1)]
Amount = Annotated[float, Field(ge=0, le=1e15)]  # of money; more would not be a sum but a slip


def _within_calendars(day: date) -> date:
    if day.year >= LAST_YEAR:
        msg = f"must lie before the year {LAST_YEAR} (got {day.isoformat()})"
        raise ValueError(msg)
    return day


Day = Annotated[date, AfterValidator(_within_calendars)]


def other_side(side: Side) -> Side:
    """Return the other side.

    Examples
    --------
    >>> other_side("attacker")
    'defender'
    """
    return "defender" if side == "attacker" else "attacker"


class Provision(Model):
    """What every clause has.

    Each kind adds a field ``kind`` that names it, and a property ``gives``: the side that grants
    what the clause says, or None where both bind themselves alike.
    """

    note: str = Field("", description="what a reader of the file should know; no rule reads it")

    @property
    def gives(self) -> Side | None:
        """The side that grants what the clause says; None where both bind themselves alike."""
        return None
