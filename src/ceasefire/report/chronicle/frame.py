"""Why this room exists: what stands before and after the days: address, what was drawn, totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.campaign.state import OUTCOMES
from ceasefire.report.chronicle.facts import spirit
from ceasefire.report.chronicle.ground import where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.report.chronicle.scribe import Scribe
    from ceasefire.war.axis import Ground

__all__ = ["ending", "head", "title"]

_DIGEST = 12  # letters of the digest that a reader is shown; JSON has all of it


def title(scribe: Scribe) -> str:
    """Return the war's name and number."""
    war = scribe.chronicle
    name = scribe.tongue.pick(scribe.document.title)
    return scribe.say("title", title=name, war=str(war.war), seed=str(war.seed))


def head(scribe: Scribe) -> str:
    """Return the paragraph before the days: address, truth, priors, inputs, aid."""
    war = scribe.chronicle
    address = scribe.say(
        "address", scenario=war.scenario.name, digest=war.scenario.digest[:_DIGEST]
    )
    key = scribe.say("key", attacker=scribe.both["attacker"], sector=scribe.sector(scribe.main.id))
    parts = [f"{title(scribe)}.", address, _truth(scribe), _priors(scribe), _factors(scribe)]
    return " ".join([*parts, *_plan(scribe), key])


def _truth(scribe: Scribe) -> str:
    log = scribe.chronicle.truth.log_effectiveness
    number = scribe.tongue.number(log, 2)
    return scribe.say("truth", **scribe.both, worth=scribe.worth(log), log=number)


def _priors(scribe: Scribe) -> str:
    a, d = scribe.chronicle.priors
    return scribe.say(
        "prior",
        **scribe.both,
        a_worth=scribe.worth(a.mean),
        a_log=scribe.spread(a.mean, a.sd),
        d_worth=scribe.worth(d.mean),
        d_log=scribe.spread(d.mean, d.sd),
    )


def _factors(scribe: Scribe) -> str:
    parts = []
    for name, factor in scribe.chronicle.factors.items():
        words = scribe.say(f"factor-{name.replace('_', '-')}", **scribe.both)
        parts.append(scribe.say("factor", name=words, factor=scribe.tongue.number(factor, 2)))
    return scribe.say("factors", list=scribe.join(parts))


def _plan(scribe: Scribe) -> Iterator[str]:
    """Yield how much of the aid will come; nothing for a war without aid."""
    war, number = scribe.chronicle, scribe.tongue.number
    days = [one.arrival_day for one in war.shipments]
    if days:
        never = days.count(None)
        coming = sum(day is not None and day <= war.last_day for day in days)
        yield scribe.say(
            "aid-plan",
            all=number(len(days)),
            coming=number(coming),
            late=number(len(days) - never - coming),
            never=number(never),
        )


def ending(scribe: Scribe) -> Iterator[str]:
    """Yield the end: outcome, day, totals, and where each front came to stand."""
    war, last = scribe.chronicle, scribe.chronicle.days[-1]
    key = "end-horizon" if war.outcome == OUTCOMES[0] else "end"
    outcome = scribe.tongue.say(f"outcome-{war.outcome}")
    day, date = scribe.tongue.number(war.last_day), scribe.tongue.date(last.date)
    yield scribe.say(key, day=day, date=date, outcome=outcome)
    if last.spirit.overrun:
        yield scribe.say("end-overrun", share=scribe.tongue.percent(last.spirit.overrun))
    yield spirit(scribe, last)
    yield scribe.say(
        "end-losses",
        **scribe.both,
        a=scribe.about(last.attacker.lost),
        a_dead=scribe.about(war.dead.attacker),
        a_frozen=scribe.about(last.attacker.frozen),
        d=scribe.about(last.defender.lost),
        d_dead=scribe.about(war.dead.defender),
        d_frozen=scribe.about(last.defender.frozen),
    )
    for k, sector in enumerate(scribe.document.sectors):
        name, front = scribe.tongue.pick(sector.name), where(scribe, last.sectors[k].ground)
        lines = scribe.join(_line(scribe, k, line.id) for line in sector.lines)
        if lines:
            yield scribe.say("end-sector", sector=name, where=front, lines=lines)
        else:
            yield scribe.say("end-sector-open", sector=name, where=front)


def _line(scribe: Scribe, k: int, line: str) -> str:
    """Return the fate of a line."""
    days = scribe.chronicle.days
    reached = next((d for d in days if line in d.sectors[k].ground.reached), None)
    breached = next((d for d in days if _broke(d.sectors[k].ground, line)), None)
    name = scribe.line(scribe.document.sectors[k].id, line)
    if reached is None:
        return scribe.say("end-line-far", line=name)
    first = scribe.tongue.date(reached.date, "short")
    if breached is None:
        return scribe.say("end-line-held", line=name, reached=first)
    second = scribe.tongue.date(breached.date, "short")
    return scribe.say("end-line", line=name, reached=first, breached=second)


def _broke(ground: Ground, line: str) -> bool:
    return any(breach.line == line for breach in ground.breached)
