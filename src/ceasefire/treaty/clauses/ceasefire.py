"""Why this room exists: the hour at which guns fall silent, on one side's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ceasefire.scenario.base import NonNegative
from ceasefire.treaty.clauses.base import Provision, Side
from ceasefire.treaty.clock import BothClocks, LocalTime, both_clocks

if TYPE_CHECKING:
    from ceasefire.scenario.peace import Clocks

__all__ = ["Ceasefire"]


class Ceasefire(Provision):
    """The end of fire on both sides."""

    kind: Literal["ceasefire"]
    at: LocalTime = Field(description="local date and time, such as 1940-03-13T12:00")
    clock: Side = Field(description="whose clock shows that time")
    strip_km: NonNegative | None = Field(
        None, description="width of the strip that forward units leave between them"
    )

    def local(self, clocks: Clocks) -> BothClocks:
        """Return the hour on both sides' clocks.

        Raises
        ------
        RequestError
            If that clock never shows the time, or shows it twice.
        """
        return self.local_time(self.at, clocks)

    def local_time(self, text: str, clocks: Clocks) -> BothClocks:
        """Return any local time of the clause's clock on both sides' clocks."""
        return both_clocks(text, self.clock, clocks)
