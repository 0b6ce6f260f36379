"""Why this room exists: a side binds itself to keep fewer arms, ships or works in an area."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ceasefire.scenario.base import Positive, Text
from ceasefire.treaty.clauses.base import Provision, Side

__all__ = ["Demilitarisation"]


class Demilitarisation(Provision):
    """Limits on one side's arms in an area."""

    kind: Literal["demilitarisation"]
    side: Side
    area: Text
    ships_max: Annotated[int, Field(ge=0)] | None = Field(None, description="most armed ships")
    tonnes_max: Positive | None = Field(None, description="displacement of each, at most")
    works: bool = Field(default=False, description="fortifications are razed and none built")

    @property
    def gives(self) -> Side:
        """The side that binds itself."""
        return self.side
