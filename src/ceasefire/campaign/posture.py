"""Why this room exists: the attacker decides: on while it believes it can, off when not.

In every sector the attacker compares what it *believes* of the ratio of power with two thresholds:
it attacks when the ratio is above ``go``; it breaks off once an operation has run its planned
length and the ratio is below ``stop``; while it stands it prepares, and preparation raises the
ratio. After a first attempt it attacks again only when preparation has reached ``deliberate_at``.
Nothing here knows a date: overconfidence, stall, build-up and the second offensive follow from
belief.
"""

from __future__ import annotations

import math

from ceasefire.campaign.laws.power import artillery, fortification, power_ratio, reach, steadiness
from ceasefire.campaign.params import ATTACKER, DEFENDER, Combat, Posture, Sectors, Supply, Weather
from ceasefire.campaign.state import FIGHTING, NEVER, Fate, Front, Minds, Sky, Stocks
from ceasefire.kernels.jit import kernel, law

__all__ = ["DELIBERATE", "GENERAL", "PAUSED", "SOME_MEN", "appraise", "decide", "holding"]

PAUSED, GENERAL, DELIBERATE = 0, 1, 2
SOME_MEN = 0.05  # a sector is never quite empty (thousands): a company watches every road
_HAIR = 1e-9  # ten steps of 0.05 are 0.5, whatever the last bit says
_LEAST, _MOST = 0.02, 50.0  # ratios beyond these are rout, not battle


@kernel
def appraise(
    q: Sectors, u: Supply, gain: float, w: Weather, fate: Fate, sky: Sky, f: Front, t: Stocks
) -> None:
    """Set every sector's ratio of power at ``theta = 0``: all that is public.

    Parameters
    ----------
    q, u, gain, w
        Geography, floors of fire, what complete preparation adds to it, and the cold's hardship.
    fate, sky, f, t
        The chunk; ``f.base`` is set.
    """
    for k in range(q.road_men.size):
        for i in range(fate.theta.size):
            guns_a = artillery(
                t.fire[ATTACKER, i], u.fire_floor[ATTACKER], f.preparation[k, i], gain
            )
            guns_d = artillery(t.fire[DEFENDER, i], u.fire_floor[DEFENDER], 0.0, 0.0)
            help_a = guns_a * reach(f.km[k, i], q.reach_km[k])
            help_a *= steadiness(f.cohesion[ATTACKER, k, i])
            help_a /= 1.0 + w.hardship[ATTACKER] * sky.cold[k, i]
            help_d = guns_d * q.terrain[k] * _works(q, fate, sky, f, k, i)
            help_d *= steadiness(f.cohesion[DEFENDER, k, i])
            help_d /= 1.0 + w.hardship[DEFENDER] * sky.cold[k, i]
            men_a = min(f.men[ATTACKER, k, i], q.road_men[k])
            ratio = power_ratio(men_a, 0.0, help_a, holding(q, f, k, i), help_d)
            f.base[k, i] = min(max(ratio, _LEAST), _MOST)


@law
def holding(q: Sectors, f: Front, k: int, i: int) -> float:
    """Return the defender's men in contact: covering troops until the first line, then all."""
    forward = f.reached[k, 0, i] == NEVER
    share = q.cover_share[k] if forward else 1.0
    return float(max(f.men[DEFENDER, k, i] * share, SOME_MEN))


@law
def _works(q: Sectors, fate: Fate, sky: Sky, f: Front, k: int, i: int) -> float:
    """Return the defender's multiplier where the front stands: the line, less what ice turns."""
    line = f.line[k, i]
    if f.km[k, i] < q.line_km[k, line]:
        return float(q.cover[k])
    excess = (q.line_strength[k, line] - 1.0) * fate.factor[4, i]
    if line == q.flank_line[k]:
        excess *= 1.0 - q.flank_loss[k] * sky.bearing[k, i]
    return fortification(1.0 + excess, f.integrity[k, i])


@kernel
def decide(q: Sectors, c: Combat, r: Posture, fate: Fate, f: Front, m: Minds) -> None:
    """Choose every sector's posture and the intensity of its fighting for the day.

    Parameters
    ----------
    q, c, r
        Geography, when a defender strikes back, and the attacker's rule.
    fate, f, m
        The chunk; ``f`` is updated in place.
    """
    for k in range(q.road_men.size):
        for i in range(fate.theta.size):
            if fate.outcome[i] != FIGHTING:
                continue
            for side in range(2):
                f.believed[side, k, i] = f.base[k, i] * math.exp(m.mean[side, i])
            belief, since = f.believed[ATTACKER, k, i], f.since[k, i]
            first = f.tried[k, i] == 0
            ready = first or f.preparation[k, i] >= r.deliberate_at - _HAIR
            if f.posture[k, i] == PAUSED and ready and belief > r.go:
                f.posture[k, i], since = GENERAL if first else DELIBERATE, 0
                f.tried[k, i] += 1
            elif f.posture[k, i] != PAUSED and since >= r.operation_days and belief < r.stop:
                f.posture[k, i], since = PAUSED, 0
            f.since[k, i] = since + 1
            if f.posture[k, i] == PAUSED:
                f.preparation[k, i] = min(1.0, f.preparation[k, i] + r.preparation_per_day)
            else:
                f.preparation[k, i] = max(0.0, f.preparation[k, i] - r.preparation_spent_per_day)
            busy = r.intensity[f.posture[k, i]]
            ratio = f.base[k, i] * math.exp(fate.theta[i])
            if q.counter_km[k] > 0.0 and f.km[k, i] > 1.0 and ratio < c.counter_below:
                busy = max(busy, c.counter_intensity)
            f.intensity[k, i] = busy
