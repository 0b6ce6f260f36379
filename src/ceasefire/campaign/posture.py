"""Why this room exists: the attacker decides: on while it believes it can, off when not.

In every sector the attacker compares what it *believes* of the ratio of power with two thresholds:
it attacks when the ratio is above ``go``; it breaks off once an operation has run its planned
length and the ratio is below ``stop``; while it stands it prepares, and preparation raises the
ratio. After a first attempt it attacks again only when preparation has reached ``deliberate_at``.
Nothing here knows a date: overconfidence, stall, build-up and the second offensive follow from
belief.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.power import artillery, reach
from ceasefire.campaign.laws.season import chill
from ceasefire.campaign.odds import bounded, holding, public, works
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.kernels.jit import agenda, apart, law, step
from ceasefire.kernels.lanes import exp

if TYPE_CHECKING:
    from ceasefire.campaign.params import Combat, Params, Posture, Sectors, Weather
    from ceasefire.campaign.tile import Tile

__all__ = ["DELIBERATE", "GENERAL", "PAUSED", "decide"]

PAUSED, GENERAL, DELIBERATE = 0, 1, 2
_PAUSED, _GENERAL, _DELIBERATE = float(PAUSED), float(GENERAL), float(DELIBERATE)  # as rows hold them
_HAIR = 1e-9  # ten steps of 0.05 are 0.5, whatever the last bit says


@agenda
def decide(p: Params, day: int, d: Tile) -> None:
    """Choose every sector's posture and the intensity of its fighting for the day.

    Parameters
    ----------
    p, day
        The war; the day.
    d
        The tile, updated in place.
    """
    _wake(p.supply.fire_floor[DEFENDER], d)
    _decide(p.sectors, p.combat, p.posture, p.weather, p.supply.fire_floor[ATTACKER], day, d)


@step
def _wake(floor: float, d: Tile) -> None:
    """Set what a war's sectors share in the morning, and begin its sums."""
    apart()
    m = r.war_of(d.war)
    for side in range(2):
        for i in range(r.LANES):
            m[0, r.GUESS + side, i] = exp(m[0, r.MEAN + side, i])
            m[0, r.BUSY + side, i], m[0, r.THERE + side, i] = 0.0, 0.0
    for i in range(r.LANES):
        m[0, r.RELIEF, i] = 1.0 / artillery(m[0, r.FIRE + DEFENDER, i], floor, 0.0, 0.0)


@step
def _decide(
    q: Sectors, c: Combat, rule: Posture, w: Weather, floor: float, day: int, d: Tile
) -> None:
    """Weigh every sector's powers as its sides see them, and choose."""
    apart()
    x, m, frost, below = r.sectors_of(d.sector), r.war_of(d.war), w.frost, w.cold_below
    hard_a, hard_d, gain = w.hardship[ATTACKER], w.hardship[DEFENDER], rule.preparation_gain
    go, stop, planned = rule.go, rule.stop, rule.operation_days
    enough, weak = rule.deliberate_at - _HAIR, c.counter_below
    calm, general, deliberate = rule.intensity[0], rule.intensity[1], rule.intensity[2]
    for k in range(q.road_men.size):
        mean, spread = w.temperature[q.place[k], day - 1], w.spread[q.place[k]]
        cover, share, road = q.cover[k], q.cover_share[k], q.road_men[k]
        reach_km, terrain = q.reach_km[k], q.terrain[k]
        back = c.counter_intensity if q.counter_km[k] > 0.0 else 0.0
        for i in range(r.LANES):
            temperature = mean + spread * m[0, r.ANOMALY, i]
            cold = frost * chill(temperature, below)
            km, men_a, men_d = x[k, r.KM, i], x[k, r.MEN + ATTACKER, i], x[k, r.MEN + DEFENDER, i]
            line = works(
                km >= x[k, r.GOAL, i], cover, x[k, r.EXCESS, i],
                x[k, r.TURNED, i] * x[k, r.BEARING, i], x[k, r.INTEGRITY, i],
            )  # fmt: skip
            but_guns = public(
                min(men_a, road), holding(men_d, x[k, r.FORWARD, i], share),
                reach(km, reach_km), terrain * line,
                x[k, r.COHESION + ATTACKER, i], x[k, r.COHESION + DEFENDER, i],
                1.0 + hard_a * cold, 1.0 + hard_d * cold,
            )  # fmt: skip
            ready = x[k, r.PREPARATION, i]
            # The attacker decides on yesterday's fire; the battle is fought with today's.
            guns = artillery(m[0, r.FIRE + ATTACKER, i], floor, ready, gain)
            base = bounded(but_guns * guns * m[0, r.RELIEF, i])
            belief = base * m[0, r.GUESS + ATTACKER, i]
            posture, since, tried = x[k, r.POSTURE, i], x[k, r.SINCE, i], x[k, r.TRIED, i]
            stands = posture == _PAUSED
            begins = stands & ((tried == 0.0) | (ready >= enough)) & (belief > go)
            stops = (posture != _PAUSED) & (since >= planned) & (belief < stop)
            fresh = _GENERAL if tried == 0.0 else _DELIBERATE
            posture = fresh if begins else (_PAUSED if stops else posture)
            busy = deliberate if posture == _DELIBERATE else general
            busy = calm if posture == _PAUSED else busy
            struck = (km > 1.0) & (base * m[0, r.POWER, i] < weak)
            busy = max(busy, back) if struck else busy
            x[k, r.TEMPERATURE, i], x[k, r.COLD, i], x[k, r.PUBLIC, i] = temperature, cold, but_guns
            x[k, r.BELIEVED + ATTACKER, i] = belief
            x[k, r.BELIEVED + DEFENDER, i] = base * m[0, r.GUESS + DEFENDER, i]
            x[k, r.TRIED, i] = tried + 1.0 if begins else tried
            x[k, r.SINCE, i] = 1.0 if begins | stops else since + 1.0
            x[k, r.POSTURE, i], x[k, r.INTENSITY, i] = posture, busy
            x[k, r.PREPARATION, i] = _prepared(rule, posture, ready)
            m[0, r.BUSY + ATTACKER, i] += busy * men_a
            m[0, r.BUSY + DEFENDER, i] += busy * men_d
            m[0, r.THERE + ATTACKER, i] += men_a
            m[0, r.THERE + DEFENDER, i] += men_d


@law
def _prepared(rule: Posture, posture: float, before: float) -> float:
    """Return how far dumps and ranging have come after a day of standing, or of attacking."""
    more = min(1.0, before + rule.preparation_per_day)
    less = max(0.0, before - rule.preparation_spent_per_day)
    return more if posture == _PAUSED else less
