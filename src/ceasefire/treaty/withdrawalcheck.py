"""Why this room exists: a withdrawal needs land that exists and hours that clocks can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import RequestError
from ceasefire.treaty.clauses import Ceasefire, Withdrawal
from ceasefire.treaty.ground import Finding
from ceasefire.treaty.landcheck import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ceasefire.scenario.peace import Clocks
    from ceasefire.scenario.sheet import Loc
    from ceasefire.treaty.ground import Ground
    from ceasefire.treaty.treaty import Treaty

__all__ = ["segment_findings", "time_findings"]


def segment_findings(treaty: Treaty, ground: Ground) -> Iterator[Finding]:
    """Yield what is wrong with the land that segments of the withdrawal name."""
    for i, clause in enumerate(treaty.clauses):
        if isinstance(clause, Withdrawal):
            here: Loc = ("clauses", i, "segments")
            yield from _names(
                clause, here, "regions", "a region of the war", sorted(ground.regions)
            )
            yield from _names(
                clause, here, "districts", "a district of the war", sorted(ground.ids)
            )


def _names(
    clause: Withdrawal, here: Loc, field: str, what: str, known: list[str]
) -> Iterator[Finding]:
    seen: dict[tuple[str, str], str] = {}
    for k, segment in enumerate(clause.segments):
        for j, name in enumerate(getattr(segment, field)):
            loc = (*here, k, field, j)
            if name not in known:
                yield Finding(loc, unknown(what, name, known))
            elif first := seen.get((segment.side, name)):
                yield Finding(loc, f"{name!r} is left twice (first in segment {first})")
            seen.setdefault((segment.side, name), segment.id)


def time_findings(treaty: Treaty, clocks: Clocks) -> Iterator[Finding]:
    """Yield the hours that a clock never shows, shows twice, or shows in the wrong order."""
    silence: datetime | None = None
    moments: list[tuple[Loc, datetime]] = []
    for loc, clause, text in _hours(treaty):
        try:
            when = clause.local_time(text, clocks).attacker
        except RequestError as error:
            yield Finding(loc, str(error))
            continue
        if isinstance(clause, Ceasefire):
            silence = when
        elif loc[-1] == "start":
            moments.append((loc, when))
    for loc, when in moments:
        if silence and when < silence:
            yield Finding(loc, "must not come before the ceasefire")


def _hours(treaty: Treaty) -> Iterator[tuple[Loc, Ceasefire | Withdrawal, str]]:
    for i, clause in enumerate(treaty.clauses):
        if isinstance(clause, Ceasefire):
            yield ("clauses", i, "at"), clause, clause.at
        if isinstance(clause, Withdrawal):
            for k, segment in enumerate(clause.segments):
                here = ("clauses", i, "segments", k)
                yield (*here, "start"), clause, segment.start
                yield (*here, "finish"), clause, segment.finish
