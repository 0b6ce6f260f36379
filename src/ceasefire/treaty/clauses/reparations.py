"""Why this room exists: money for the damage of the war, paid over years."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ceasefire.treaty.clauses.base import Amount, Provision, Side

__all__ = ["Reparations"]


class Reparations(Provision):
    """Money that one side pays the other, in equal yearly parts."""

    kind: Literal["reparations"]
    from_: Side = Field(alias="from")
    amount: Annotated[Amount, Field(gt=0)] = Field(description="in all, in the money of peace.yaml")
    years: Annotated[int, Field(gt=0, le=999)]

    @property
    def gives(self) -> Side:
        """The side that pays."""
        return self.from_

    @property
    def per_year(self) -> float:
        """What is paid in each year."""
        return self.amount / self.years
