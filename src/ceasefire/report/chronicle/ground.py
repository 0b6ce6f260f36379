"""Why this room exists: a sector's day on the ground in words: where the front is, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.report.chronicle.scribe import Scribe
    from ceasefire.war.axis import Ground, Sector

__all__ = ["SOME_KM", "events", "moved", "where"]

SOME_KM = 0.5  # what a reader still calls the same place
SERIES_DAYS = 7  # a counter-attack that pauses for less than this is the same one


def moved(scribe: Scribe, moved_km: float) -> str:
    """Return how far a front moved."""
    km = scribe.tongue.number(abs(moved_km), 1)
    if km == scribe.tongue.number(0.0, 1):
        return scribe.say("still")
    return scribe.say("forward" if moved_km > 0 else "back", km=km)


def where(scribe: Scribe, ground: Ground) -> str:
    """Return where a front stands, by the nearest locality."""
    if ground.front_km < SOME_KM:
        return scribe.say("on-border")
    if ground.near is None or ground.near.km == 0.0:
        return scribe.say("from-border", km=scribe.tongue.number(ground.front_km))
    place = scribe.place(ground.near)
    km = scribe.tongue.number(abs(ground.beyond_km))
    if abs(ground.beyond_km) < 2 * SOME_KM:
        return scribe.say("at", place=place)
    return scribe.say("past" if ground.beyond_km > 0 else "short-of", km=km, place=place)


def events(scribe: Scribe, sector: Sector, before: Sequence[Sector]) -> Iterator[str]:
    """Yield what deserves a name today: places, lines, counter-attacks, ice.

    Parameters
    ----------
    scribe, sector
        The chronicle and the sector's day.
    before
        The sector's days before, so that what goes on is told once.
    """
    ground = sector.ground
    for place in ground.taken:
        yield scribe.say("taken", place=scribe.place(place))
    for place in ground.retaken:
        yield scribe.say("retaken", place=scribe.place(place))
    for line in ground.reached:
        yield scribe.say("reached", line=scribe.line(sector.id, line))
    for breach in ground.breached:
        line, days = scribe.line(sector.id, breach.line), scribe.days(breach.held_days)
        yield scribe.say("breached", line=line, days=days)
    if ground.worn_past is not None and ground.ahead is not None:
        share = scribe.tongue.percent(ground.integrity)
        yield scribe.say("worn", line=scribe.line(sector.id, ground.ahead), share=share)
    if ground.counter_attack and not any(x.ground.counter_attack for x in before[-SERIES_DAYS:]):
        ratio, threshold = scribe.against(sector.ratio, sector.counter_below)
        defender = scribe.both["defender"]
        yield scribe.say("counter", defender=defender, ratio=ratio, threshold=threshold)
    flank = scribe.find(sector.id).flank
    if sector.sky.ice_news and sector.sky.ice_cm is not None and flank:
        cm, line = scribe.tongue.number(sector.sky.ice_cm), scribe.line(sector.id, flank.line)
        yield scribe.say(f"ice-{sector.sky.ice_news}", line=line, cm=cm)
