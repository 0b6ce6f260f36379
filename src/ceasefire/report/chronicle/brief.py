"""Why this room exists: a day of a long war in as few lines as it deserves.

A quiet day is a heading and a line of losses and supply. What changed gets a line of its own; once
a week the chronicle looks up and says how the sides stand and what they believe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.chronicle.facts import aid, beliefs, losses, men, sky, spirit, supply
from ceasefire.report.chronicle.ground import events, moved, where
from ceasefire.report.chronicle.reasons import effort, why
from ceasefire.units import DAYS_PER_WEEK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.report.chronicle.scribe import Scribe
    from ceasefire.war.annals import Day
    from ceasefire.war.axis import Decision, Sector

__all__ = ["INDENT", "brief"]

INDENT = "  "
LASTING = {"go-on", "build-up"}
MAIN_KM, ASIDE_KM = 1.0, 3.0  # ground that makes news, where the war is decided and elsewhere
WEEK_KM = 1.0
MANY = 3  # axes on which an offensive begins at once are told together


def brief(scribe: Scribe, day: Day) -> Iterator[str]:
    """Yield a day in brief.

    Parameters
    ----------
    scribe, day
        The chronicle and the day.
    """
    main = next(one for one in day.sectors if one.id == scribe.main.id)
    date, number = scribe.tongue.date(day.date), scribe.tongue.number(day.day)
    yield scribe.say("day", day=number, date=date, sky=sky(scribe, main.sky))
    news = list(_news(scribe, day))
    for line in news:
        yield INDENT + line
    tail = [losses(scribe, day), supply(scribe, day)]
    yield INDENT + " ".join(tail if news else [scribe.say("quiet"), *tail])
    week = day.day % DAYS_PER_WEEK == 0
    if week or main.decision.what not in LASTING:
        yield INDENT + beliefs(scribe, day)
    if week:
        yield from (INDENT + line for line in _week(scribe, day))


def _news(scribe: Scribe, day: Day) -> Iterator[str]:
    """Yield what changed today: decisions, ground, railways, aid."""
    yield from _decisions(scribe, day)
    marching = []
    for k, sector in enumerate(day.sectors):
        past = [one.sectors[k] for one in scribe.chronicle.days[: day.day - 1]]
        named = list(events(scribe, sector, past))
        goes = abs(sector.ground.moved_km) >= _threshold(scribe, sector)
        if named:
            yield _of(scribe, sector, scribe.join([*_move(scribe, sector), *named]))
        elif goes:
            marching.append(_march(scribe, sector, sector.ground.moved_km))
    if marching:
        yield scribe.say("ground", list=scribe.join(marching))
    if day.rails.effort != day.rails.was:
        key = "rails-full" if day.rails.effort > day.rails.was else "rails-calm"
        yield effort(scribe, day.rails, key)
    yield from aid(scribe, day)


def _decisions(scribe: Scribe, day: Day) -> Iterator[str]:
    """Yield what was begun or broken off; a general offensive on many axes is one piece of news."""
    fresh = [sector for sector in day.sectors if sector.decision.what not in LASTING]
    opening = [sector for sector in fresh if sector.decision.what == "begin-general"]
    if len(opening) >= MANY:
        fresh = [sector for sector in fresh if sector not in opening]
        items = [
            scribe.say("opening-axis", sector=scribe.sector(s.id), believed=_believed(scribe, s))
            for s in opening
        ]
        go = scribe.tongue.number(opening[0].decision.go, 2)
        yield scribe.say("opening", go=go, list=scribe.join(items))
    for sector in fresh:
        yield _why(scribe, sector, sector.decision)


def _believed(scribe: Scribe, sector: Sector) -> str:
    return scribe.against(sector.decision.believed, sector.decision.go)[0]


def _threshold(scribe: Scribe, sector: Sector) -> float:
    return MAIN_KM if scribe.find(sector.id).decisive > 0 else ASIDE_KM


def _march(scribe: Scribe, sector: Sector, km: float) -> str:
    return scribe.say(
        "march",
        sector=scribe.sector(sector.id),
        move=moved(scribe, km),
        where=where(scribe, sector.ground),
    )


def _move(scribe: Scribe, sector: Sector) -> list[str]:
    ground = sector.ground
    if abs(ground.moved_km) < MAIN_KM:
        return []
    move, place = moved(scribe, ground.moved_km), where(scribe, ground)
    return [scribe.say("move", move=move, where=place)]


def _of(scribe: Scribe, sector: Sector, text: str) -> str:
    return scribe.say("sector", sector=scribe.sector(sector.id), text=text)


def _why(scribe: Scribe, sector: Sector, decision: Decision) -> str:
    return _of(scribe, sector, why(scribe, decision))


def _week(scribe: Scribe, day: Day) -> Iterator[str]:
    """Yield how things stand: ground of the week, men, standing decisions, cohesion."""
    far = [s for s in day.sectors if abs(s.ground.week_km) >= WEEK_KM]
    if far:
        marches = scribe.join(_march(scribe, s, s.ground.week_km) for s in far)
        yield scribe.say("week", list=marches)
    yield men(scribe, day)
    for sector in day.sectors:
        if scribe.find(sector.id).decisive > 0 and sector.decision.what in LASTING:
            yield _why(scribe, sector, sector.decision)
    yield spirit(scribe, day)
