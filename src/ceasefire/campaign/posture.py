"""Why this room exists: the attacker decides: on while it believes it can, off when not.

In every sector the attacker compares what it *believes* of the ratio of power with two thresholds:
it attacks when the ratio is above ``go``; it breaks off once an operation has run its planned
length and the ratio is below ``stop``; while it stands it prepares, and preparation raises the
ratio. After a first attempt it attacks again only when preparation has reached ``deliberate_at``.
Nothing here knows a date: overconfidence, stall, build-up and the second offensive follow from
belief.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.power import artillery, reach
from ceasefire.campaign.laws.season import chill
from ceasefire.campaign.odds import bounded, holding, public, works
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.kernels.jit import law, step
from ceasefire.kernels.lanes import exp, tally
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.params import Floats, Params, Posture
    from ceasefire.campaign.tile import Desk

__all__ = [
    "DELIBERATE", "GENERAL", "PAUSED", "Choice", "Rule", "choice_of", "decide", "relieve",
    "rule_of", "wake", "weigh",
]  # fmt: skip

PAUSED, GENERAL, DELIBERATE = 0, 1, 2
_PAUSED, _GENERAL, _DELIBERATE = (
    float(PAUSED),
    float(GENERAL),
    float(DELIBERATE),
)  # as rows hold them
_HAIR = 1e-9  # ten steps of 0.05 are 0.5, whatever the last bit says


class Choice(NamedTuple):
    """What the morning in a sector depends on, but for the war."""

    mean: float  # of the day's temperature, degrees C
    spread: float
    frost: float
    below: float
    hard_a: float  # loss of power per ten degrees below
    hard_d: float
    cover: float
    share: float  # of the defender's men forward of the first line
    road: float  # men whom the roads let fight, thousands
    reach_km: float
    terrain: float
    floor: float  # of the attacker's artillery
    back: float  # intensity of striking back; 0 where the sector is no place for it
    weak: float  # ratio below which the defender strikes back


@law
def choice_of(p: Params, k: int, day: int) -> Choice:
    """Return what the morning in a sector depends on."""
    q, w, place = p.sectors, p.weather, p.sectors.place[k]
    back = p.combat.counter_intensity if q.counter_km[k] > 0.0 else 0.0 * q.counter_km[k]
    return Choice(
        w.temperature[place, day - 1], w.spread[place], w.frost, w.cold_below,
        w.hardship[ATTACKER], w.hardship[DEFENDER], q.cover[k], q.cover_share[k], q.road_men[k],
        q.reach_km[k], q.terrain[k], p.supply.fire_floor[ATTACKER], back, p.combat.counter_below,
    )  # fmt: skip


@step
def wake(floor: float, war: Floats) -> None:
    """Set what a war's sectors share in the morning, and begin its sums.

    Parameters
    ----------
    floor
        Of the defender's artillery.
    war
        Rows of wars.
    """
    apart()
    m = r.war_of(war)
    for side in range(2):
        for i in range(r.LANES):
            m[0, r.GUESS + side, i] = exp(m[0, r.MEAN + side, i])
            m[0, r.BUSY + side, i], m[0, r.THERE + side, i] = 0.0, 0.0
    relieve(floor, war)


@step
def relieve(floor: float, war: Floats) -> None:
    """Set what the defender's fire leaves of the attacker's power.

    Parameters
    ----------
    floor
        Of the defender's artillery.
    war
        Rows of wars.
    """
    apart()
    m = r.war_of(war)
    for i in range(r.LANES):
        m[0, r.RELIEF, i] = 1.0 / artillery(m[0, r.FIRE + DEFENDER, i], floor, 0.0, 0.0)


@step
def weigh(k: int, c: Choice, desk: Desk) -> int:
    """Set a sector's cold and ratio of power but for the guns; return how many face a line.

    Parameters
    ----------
    k, c
        The sector, and what holds of it today.
    desk
        Rows.
    """
    apart()
    x, m, facing = r.sectors_of(desk.sector), r.war_of(desk.war), np.int32(0)
    for i in range(r.LANES):
        temperature = c.mean + c.spread * m[0, r.ANOMALY, i]
        cold, km = c.frost * chill(temperature, c.below), x[k, r.KM, i]
        turned = x[k, r.TURNED, i] * x[k, r.BEARING, i]
        there = km >= x[k, r.GOAL, i]
        line = works(there, c.cover, x[k, r.EXCESS, i], turned, x[k, r.INTEGRITY, i])
        facing = tally(facing, there)
        x[k, r.TEMPERATURE, i], x[k, r.COLD, i] = temperature, cold
        x[k, r.PUBLIC, i] = public(
            min(x[k, r.MEN + ATTACKER, i], c.road),
            holding(x[k, r.MEN + DEFENDER, i], x[k, r.FORWARD, i], c.share),
            reach(km, c.reach_km), c.terrain * line,
            x[k, r.COHESION + ATTACKER, i], x[k, r.COHESION + DEFENDER, i],
            1.0 + c.hard_a * cold, 1.0 + c.hard_d * cold,
        )  # fmt: skip
    return int(facing)


@step
def decide(k: int, c: Choice, rule: Rule, desk: Desk) -> int:
    """Choose a sector's posture and intensity of fighting for the day; return how many attack.

    Parameters
    ----------
    k, c, rule
        The sector, what holds of it today, and the attacker's rule.
    desk
        Rows.
    """
    apart()
    x, m, attacks = r.sectors_of(desk.sector), r.war_of(desk.war), np.int32(0)
    for i in range(r.LANES):
        ready = x[k, r.PREPARATION, i]
        # The attacker decides on yesterday's fire; the battle is fought with today's.
        guns = artillery(m[0, r.FIRE + ATTACKER, i], c.floor, ready, rule.gain)
        base = bounded(x[k, r.PUBLIC, i] * guns * m[0, r.RELIEF, i])
        belief = base * m[0, r.GUESS + ATTACKER, i]
        posture, since, tried = x[k, r.POSTURE, i], x[k, r.SINCE, i], x[k, r.TRIED, i]
        stands = posture == _PAUSED
        begins = stands & ((tried == 0.0) | (ready >= rule.enough)) & (belief > rule.go)
        stops = (posture != _PAUSED) & (since >= rule.planned) & (belief < rule.stop)
        fresh = _GENERAL if tried == 0.0 else _DELIBERATE
        posture = fresh if begins else (_PAUSED if stops else posture)
        busy = rule.deliberate if posture == _DELIBERATE else rule.general
        busy = rule.calm if posture == _PAUSED else busy
        struck = (x[k, r.KM, i] > 1.0) & (base * m[0, r.POWER, i] < c.weak)
        busy = max(busy, c.back) if struck else busy
        x[k, r.BELIEVED + ATTACKER, i] = belief
        x[k, r.BELIEVED + DEFENDER, i] = base * m[0, r.GUESS + DEFENDER, i]
        x[k, r.TRIED, i] = tried + 1.0 if begins else tried
        x[k, r.SINCE, i] = 1.0 if begins | stops else since + 1.0
        x[k, r.POSTURE, i], x[k, r.INTENSITY, i] = posture, busy
        x[k, r.PREPARATION, i] = _prepared(rule, posture, ready)
        men_a, men_d = x[k, r.MEN + ATTACKER, i], x[k, r.MEN + DEFENDER, i]
        m[0, r.BUSY + ATTACKER, i] += busy * men_a
        m[0, r.BUSY + DEFENDER, i] += busy * men_d
        m[0, r.THERE + ATTACKER, i] += men_a
        m[0, r.THERE + DEFENDER, i] += men_d
        attacks = tally(attacks, posture != _PAUSED)
    return int(attacks)


class Rule(NamedTuple):
    """The attacker's rule, as numbers."""

    go: float
    stop: float
    planned: float  # days
    enough: float  # preparation
    gain: float
    more: float  # preparation a day
    less: float
    calm: float  # intensities
    general: float
    deliberate: float


@law
def rule_of(p: Posture) -> Rule:
    """Return the attacker's rule."""
    return Rule(
        p.go, p.stop, p.operation_days, p.deliberate_at - _HAIR, p.preparation_gain,
        p.preparation_per_day, p.preparation_spent_per_day, p.intensity[0], p.intensity[1],
        p.intensity[2],
    )  # fmt: skip


@law
def _prepared(rule: Rule, posture: float, before: float) -> float:
    """Return how far dumps and ranging have come after a day of standing, or of attacking."""
    more = min(1.0, before + rule.more)
    less = max(0.0, before - rule.less)
    return more if posture == _PAUSED else less
