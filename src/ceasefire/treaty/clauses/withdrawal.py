"""Why this room exists: troops leave land segment by segment, at a pace and by a day.

People leave before them, so the segments are also the calendar of displacement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Identifier, Model, NonNegative, Text
from ceasefire.treaty.clauses.base import Provision, Side
from ceasefire.treaty.clock import BothClocks, LocalTime, both_clocks, parse_local

if TYPE_CHECKING:
    from ceasefire.scenario.peace import Clocks

__all__ = ["Segment", "Withdrawal"]

SECONDS_PER_DAY = 86_400


class Segment(Model):
    """One stretch of the front and the land that is left through it."""

    id: Identifier
    name: Text
    side: Side = Field("defender", description="whose troops leave the land that is named")
    regions: tuple[Identifier, ...] = ()
    districts: tuple[Identifier, ...] = Field(
        (), description="these belong to the segment whatever segment has their region"
    )
    start: LocalTime
    finish: LocalTime
    km_per_day: Annotated[float, Field(ge=0.1, le=500)] = Field(description="least daily march")
    gap_km: NonNegative | None = Field(
        None, description="least distance between the rear guard and those who follow"
    )
    note: str = ""

    @model_validator(mode="after")
    def _consistent(self) -> Segment:
        if not self.regions and not self.districts:
            msg = "regions or districts must say which land is left"
            raise ValueError(msg)
        if parse_local(self.finish) <= parse_local(self.start):
            msg = f"finish must come after start (got {self.start} and {self.finish})"
            raise ValueError(msg)
        return self

    @property
    def days(self) -> float:
        """Length of the withdrawal in days."""
        span = parse_local(self.finish) - parse_local(self.start)
        return span.total_seconds() / SECONDS_PER_DAY


class Withdrawal(Provision):
    """When troops leave land, segment by segment. Both sides keep to it."""

    kind: Literal["withdrawal"]
    clock: Side = Field(description="whose clock shows the times")
    segments: Annotated[tuple[Segment, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _once(self) -> Withdrawal:
        ids = [segment.id for segment in self.segments]
        if len(set(ids)) < len(ids):
            msg = f"segments: every id must be used once (got {', '.join(ids)})"
            raise ValueError(msg)
        return self

    @property
    def gives(self) -> Side | None:
        """The side whose troops leave, or None if both do."""
        sides = {segment.side for segment in self.segments}
        return sides.pop() if len(sides) == 1 else None

    def local_time(self, text: str, clocks: Clocks) -> BothClocks:
        """Return a start or finish on both sides' clocks.

        Raises
        ------
        RequestError
            If the clock never shows the time, or shows it twice.
        """
        return both_clocks(text, self.clock, clocks)
