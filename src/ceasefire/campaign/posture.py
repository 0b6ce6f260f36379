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
from ceasefire.campaign.laws.power import artillery, fortification, power_ratio, reach, steadiness
from ceasefire.campaign.params import (
    ATTACKER,
    DEFENDER,
    Combat,
    Posture,
    Sectors,
    Supply,
    Weather,
)
from ceasefire.campaign.state import NEVER, Fate, Front, Sky, Stocks
from ceasefire.kernels.jit import apart, kernel, law, step
from ceasefire.kernels.smooth import exp

if TYPE_CHECKING:
    from ceasefire.campaign.tile import Tile

__all__ = [
    "DELIBERATE",
    "GENERAL",
    "PAUSED",
    "SOME_MEN",
    "appraise",
    "decide",
    "holding",
    "size_up",
    "weigh",
]

PAUSED, GENERAL, DELIBERATE = 0, 1, 2
SOME_MEN = 0.05  # a sector is never quite empty (thousands): a company watches every road
_HAIR = 1e-9  # ten steps of 0.05 are 0.5, whatever the last bit says
_LEAST, _MOST = 0.02, 50.0  # ratios beyond these are rout, not battle


@kernel
def appraise(
    q: Sectors, u: Supply, gain: float, w: Weather, fate: Fate, sky: Sky, f: Front, t: Stocks
) -> None:
    """Set every sector's ratio of power at ``theta = 0``: all that is public.

    For whoever changes a state between two days; a day does the same by :func:`size_up` and
    :func:`weigh`.

    Parameters
    ----------
    q, u, gain, w
        Geography, floors of fire, what complete preparation adds to it, and the cold's hardship.
    fate, sky, f, t
        The chunk; ``f.base`` is set.
    """
    fire, men, cohesion, preparation = t.fire, f.men, f.cohesion, f.preparation
    km, line, integrity, reached, base = f.km, f.line, f.integrity, f.reached, f.base
    cold, bears, factor = sky.cold, sky.bearing, fate.factor
    line_km, strength = q.line_km, q.line_strength
    floor_a, floor_d = u.fire_floor[ATTACKER], u.fire_floor[DEFENDER]
    hard_a, hard_d = w.hardship[ATTACKER], w.hardship[DEFENDER]
    for k in range(q.road_men.size):
        cover, share, road = q.cover[k], q.cover_share[k], q.road_men[k]
        reach_km, terrain = q.reach_km[k], q.terrain[k]
        flank, lost = q.flank_line[k], q.flank_loss[k]
        for i in range(fire.shape[1]):
            at, forward = line[k, i], 1.0 if reached[k, 0, i] == NEVER else 0.0
            turned = bears[k, i] * lost if at == flank else 0.0
            excess = (strength[k, at] - 1.0) * factor[4, i]
            works = _works(km[k, i] >= line_km[k, at], cover, excess, turned, integrity[k, i])
            public = _public(
                min(men[ATTACKER, k, i], road), holding(men[DEFENDER, k, i], forward, share),
                reach(km[k, i], reach_km), terrain * works,
                cohesion[ATTACKER, k, i], cohesion[DEFENDER, k, i],
                1.0 + hard_a * cold[k, i], 1.0 + hard_d * cold[k, i],
            )  # fmt: skip
            guns = artillery(fire[ATTACKER, i], floor_a, preparation[k, i], gain)
            relief = 1.0 / artillery(fire[DEFENDER, i], floor_d, 0.0, 0.0)
            base[k, i] = min(max(public * guns * relief, _LEAST), _MOST)


@step
def size_up(q: Sectors, w: Weather, d: Tile) -> None:
    """Set every sector's ratio of power but for the guns.

    Parameters
    ----------
    q, w
        Geography, and the cold's hardship.
    d
        The tile, updated in place.
    """
    apart()
    x, hard_a, hard_d = r.sectors_of(d.sector), w.hardship[ATTACKER], w.hardship[DEFENDER]
    for k in range(q.road_men.size):
        cover, share, road = q.cover[k], q.cover_share[k], q.road_men[k]
        reach_km, terrain = q.reach_km[k], q.terrain[k]
        for i in range(r.LANES):
            km, cold, turned = (
                x[k, r.KM, i],
                x[k, r.COLD, i],
                x[k, r.TURNED, i] * x[k, r.BEARING, i],
            )
            works = _works(
                km >= x[k, r.GOAL, i], cover, x[k, r.EXCESS, i], turned, x[k, r.INTEGRITY, i]
            )
            x[k, r.PUBLIC, i] = _public(
                min(x[k, r.MEN + ATTACKER, i], road),
                holding(x[k, r.MEN + DEFENDER, i], x[k, r.FORWARD, i], share),
                reach(km, reach_km), terrain * works,
                x[k, r.COHESION + ATTACKER, i], x[k, r.COHESION + DEFENDER, i],
                1.0 + hard_a * cold, 1.0 + hard_d * cold,
            )  # fmt: skip


@step
def weigh(u: Supply, gain: float, sectors: int, d: Tile) -> None:
    """Set every sector's ratio of power at ``theta = 0``: all that is public.

    Parameters
    ----------
    u, gain, sectors
        Floors of fire, what complete preparation adds to it, and the number of sectors.
    d
        The tile, updated in place.
    """
    apart()
    x, m, floor = r.sectors_of(d.sector), r.war_of(d.war), u.fire_floor[ATTACKER]
    floor_d = u.fire_floor[DEFENDER]
    for i in range(r.LANES):
        m[0, r.RELIEF, i] = 1.0 / artillery(m[0, r.FIRE + DEFENDER, i], floor_d, 0.0, 0.0)
    for k in range(sectors):
        for i in range(r.LANES):
            guns = artillery(m[0, r.FIRE + ATTACKER, i], floor, x[k, r.PREPARATION, i], gain)
            ratio = x[k, r.PUBLIC, i] * guns * m[0, r.RELIEF, i]
            x[k, r.BASE, i] = min(max(ratio, _LEAST), _MOST)


@law
def holding(men: float, forward: float, cover_share: float) -> float:
    """Return the defender's men in contact: covering troops until the first line, then all."""
    share = cover_share if forward > 0.0 else 1.0
    return max(men * share, SOME_MEN)


@law
def _works(
    before_line: bool,  # noqa: FBT001 - compiled functions take no keywords
    cover: float, excess: float, turned: float, integrity: float,
) -> float:  # fmt: skip
    """Return the defender's multiplier where the front stands: the line, less what ice turns."""
    line = fortification(1.0 + excess * (1.0 - turned), integrity)
    return line if before_line else cover


@law
def _public(
    men_a: float, men_d: float, road: float, ground: float, cohesion_a: float, cohesion_d: float,
    cold_a: float, cold_d: float,
) -> float:  # fmt: skip
    """Return the ratio of power but for the guns; cold divides, so it helps the other side."""
    help_a = road * steadiness(cohesion_a) * cold_d
    return power_ratio(men_a, 1.0, help_a, men_d, ground * steadiness(cohesion_d) * cold_a)


@step
def decide(q: Sectors, c: Combat, p: Posture, d: Tile) -> None:
    """Choose every sector's posture and the intensity of its fighting for the day.

    Parameters
    ----------
    q, c, p
        Geography, when a defender strikes back, and the attacker's rule.
    d
        The tile, updated in place.
    """
    apart()
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    for side in range(2):
        for i in range(r.LANES):
            m[0, r.GUESS + side, i] = exp(m[0, r.MEAN + side, i])
    for k in range(q.road_men.size):
        for i in range(r.LANES):
            base = x[k, r.BASE, i]
            belief = base * m[0, r.GUESS + ATTACKER, i]
            x[k, r.BELIEVED + ATTACKER, i] = belief
            x[k, r.BELIEVED + DEFENDER, i] = base * m[0, r.GUESS + DEFENDER, i]
            posture, since = x[k, r.POSTURE, i], x[k, r.SINCE, i]
            tried, ready = x[k, r.TRIED, i], x[k, r.PREPARATION, i]
            stands = posture == PAUSED
            begins = stands & ((tried == 0.0) | (ready >= p.deliberate_at - _HAIR))
            begins = begins & (belief > p.go)
            stops = (posture != PAUSED) & (since >= p.operation_days) & (belief < p.stop)
            fresh = float(GENERAL) if tried == 0.0 else float(DELIBERATE)
            posture = fresh if begins else (float(PAUSED) if stops else posture)
            x[k, r.TRIED, i] = tried + 1.0 if begins else tried
            x[k, r.SINCE, i] = 1.0 if begins | stops else since + 1.0
            x[k, r.POSTURE, i] = posture
            x[k, r.PREPARATION, i] = _prepared(p, posture, ready)
        _engage(q.counter_km[k] > 0.0, c, p, k, d)


@law
def _prepared(p: Posture, posture: float, before: float) -> float:
    """Return how far dumps and ranging have come after a day of standing, or of attacking."""
    more = min(1.0, before + p.preparation_per_day)
    less = max(0.0, before - p.preparation_spent_per_day)
    return more if posture == PAUSED else less


@step
def _engage(strikes: bool, c: Combat, p: Posture, k: int, d: Tile) -> None:  # noqa: FBT001 - a compiled function
    """Set how hard a sector fights: by its posture, and harder where the defender strikes back."""
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    paused, general, deliberate = p.intensity[0], p.intensity[1], p.intensity[2]
    back = c.counter_intensity if strikes else 0.0
    for i in range(r.LANES):
        posture, ratio = x[k, r.POSTURE, i], x[k, r.BASE, i] * m[0, r.POWER, i]
        busy = deliberate if posture == DELIBERATE else general
        busy = paused if posture == PAUSED else busy
        struck = (x[k, r.KM, i] > 1.0) & (ratio < c.counter_below)
        x[k, r.INTENSITY, i] = max(busy, back) if struck else busy
