"""Why this room exists: one day with everything that the chronicle knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.chronicle.brief import INDENT
from ceasefire.report.chronicle.facts import aid, beliefs, losses, men, sky, spirit
from ceasefire.report.chronicle.frame import title
from ceasefire.report.chronicle.ground import events, moved, where
from ceasefire.report.chronicle.reasons import effort, why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.report.chronicle.scribe import Scribe
    from ceasefire.war.annals import Day, Side
    from ceasefire.war.axis import Sector

__all__ = ["full"]


def full(scribe: Scribe, day: Day) -> Iterator[str]:
    """Yield a day in full.

    Parameters
    ----------
    scribe, day
        The chronicle and the day.
    """
    yield title(scribe)
    number, date = scribe.tongue.number(day.day), scribe.tongue.date(day.date)
    yield scribe.say("full-day", day=number, date=date)
    for sector in day.sectors:
        yield ""
        yield scribe.sector(sector.id)
        yield from (INDENT + line for line in _sector(scribe, sector))
    yield ""
    yield scribe.say("full-whole")
    yield from (INDENT + line for line in _whole(scribe, day))


def _sector(scribe: Scribe, sector: Sector) -> Iterator[str]:
    number, percent = scribe.tongue.number, scribe.tongue.percent
    yield scribe.say("full-ground", move=scribe.join(_ground(scribe, sector)))
    yield scribe.say("full-decision", why=why(scribe, sector.decision))
    yield scribe.say(
        "full-power",
        **scribe.both,
        ratio=number(sector.ratio, 2),
        a=number(sector.believed.attacker, 2),
        d=number(sector.believed.defender, 2),
        intensity=percent(sector.intensity),
    )
    for role, adjective in scribe.both.items():
        yield scribe.say(
            "full-men",
            side=adjective,
            men=scribe.men(getattr(sector.men, role)),
            cohesion=percent(getattr(sector.cohesion, role)),
            today=scribe.men(getattr(sector.lost_today, role)),
            total=scribe.men(getattr(sector.lost, role)),
        )
    yield scribe.say("full-weather", sky=sky(scribe, sector.sky))


def _ground(scribe: Scribe, sector: Sector) -> Iterator[str]:
    ground = sector.ground
    yield scribe.say("move", move=moved(scribe, ground.moved_km), where=where(scribe, ground))
    yield from events(scribe, sector, ())
    if ground.ahead is None or ground.ahead_km is None:
        return
    line = scribe.line(sector.id, ground.ahead)
    if ground.ahead_km > 0:
        yield scribe.say("full-line", line=line, km=scribe.tongue.number(ground.ahead_km))
    else:
        share = scribe.tongue.percent(ground.integrity)
        yield scribe.say("full-before", line=line, share=share)


def _whole(scribe: Scribe, day: Day) -> Iterator[str]:
    yield losses(scribe, day)
    yield scribe.say(
        "full-frost",
        **scribe.both,
        a=scribe.men(day.attacker.frozen_today),
        d=scribe.men(day.defender.frozen_today),
        a_total=scribe.men(day.attacker.frozen),
        d_total=scribe.men(day.defender.frozen),
    )
    for role, side in (("attacker", day.attacker), ("defender", day.defender)):
        yield _fire(scribe, scribe.both[role], side)
    yield from list(aid(scribe, day)) or [scribe.say("full-no-aid")]
    yield men(scribe, day)
    yield effort(scribe, day.rails, "full-effort")
    yield spirit(scribe, day)
    yield beliefs(scribe, day)


def _fire(scribe: Scribe, name: str, side: Side) -> str:
    """Return a side's share of fire and its stocks."""
    share = scribe.tongue.percent(side.fire)
    stocks = [
        scribe.say(
            "full-stock",
            thing=scribe.ammunition(one.ammunition),
            rounds=scribe.tongue.number(one.rounds),
            days=scribe.days(one.supply_days),
        )
        for one in side.stocks
    ]
    return f"{scribe.say('full-fire', side=name, share=share)} {scribe.join(stocks)}."
