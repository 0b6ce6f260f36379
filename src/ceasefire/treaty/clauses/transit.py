"""Why this room exists: goods or troops pass through land that stays with its owner."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ceasefire.scenario.base import Text
from ceasefire.treaty.clauses.base import Day, Provision, Side

__all__ = ["Transit"]


class Transit(Provision):
    """A way through the land of the side that grants it."""

    kind: Literal["transit"]
    from_: Side = Field(alias="from", description="the side through whose land the way goes")
    route: Text
    what: Literal["goods", "military"] = "goods"
    free_of_duty: bool = False
    built_by: Day | None = Field(None, description="day by which the way must be built")

    @property
    def gives(self) -> Side:
        """The side that grants passage."""
        return self.from_
