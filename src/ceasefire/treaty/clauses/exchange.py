"""Why this room exists: land given in return for land is a cession that is told as such."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ceasefire.treaty.clauses.base import Districts, Provision, Side, other_side

__all__ = ["Exchange"]


class Exchange(Provision):
    """Land that one side gives in return for what it gets elsewhere in the treaty."""

    kind: Literal["exchange"]
    from_: Side = Field(alias="from")
    districts: Districts

    @property
    def gives(self) -> Side:
        """The side that gives land in return."""
        return self.from_

    @property
    def acquires(self) -> Side:
        """The side that gets the land."""
        return other_side(self.from_)
