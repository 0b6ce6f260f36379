"""Why this room exists: the attacker decides: on while it believes it can, off when not.

In every sector the attacker compares what it *believes* of the ratio of power with two thresholds:
it attacks when the ratio is above ``go``; it breaks off once an operation has run its planned
length and the ratio is below ``stop``; while it stands it prepares, and preparation raises the
ratio. After a first attempt it attacks again only when preparation has reached ``deliberate_at``.
Nothing here knows a date: overconfidence, stall, build-up and the second offensive follow from
belief.
"""

from __future__ import annotations

from ceasefire.campaign.laws.power import artillery, fortification, power_ratio, reach, steadiness
from ceasefire.campaign.params import (
    ATTACKER,
    DEFENDER,
    Combat,
    Floats,
    Posture,
    Sectors,
    Supply,
    Weather,
)
from ceasefire.campaign.state import FIGHTING, NEVER, Fate, Front, Sky, Stocks
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
    fire, men, cohesion, preparation = t.fire, f.men, f.cohesion, f.preparation
    km, line, integrity, reached, base = f.km, f.line, f.integrity, f.reached, f.base
    cold, bears, factor = sky.cold, sky.bearing, fate.factor
    line_km, strength = q.line_km, q.line_strength
    floor_a, floor_d = u.fire_floor[ATTACKER], u.fire_floor[DEFENDER]
    hard_a, hard_d = w.hardship[ATTACKER], w.hardship[DEFENDER]
    for k in range(q.road_men.size):
        cover, share, road = q.cover[k], q.cover_share[k], q.road_men[k]
        reach_km, terrain = q.reach_km[k], q.terrain[k]
        turned, lost = q.flank_line[k], q.flank_loss[k]
        for i in range(fire.shape[1]):
            at = line[k, i]
            works = cover
            if km[k, i] >= line_km[k, at]:
                ice = bears[k, i] if at == turned else 0.0
                works = _works(strength[k, at], factor[4, i], lost * ice, integrity[k, i])
            help_a = artillery(fire[ATTACKER, i], floor_a, preparation[k, i], gain)
            help_a *= reach(km[k, i], reach_km) * steadiness(cohesion[ATTACKER, k, i])
            help_a /= 1.0 + hard_a * cold[k, i]
            help_d = artillery(fire[DEFENDER, i], floor_d, 0.0, 0.0) * terrain * works
            help_d *= steadiness(cohesion[DEFENDER, k, i])
            help_d /= 1.0 + hard_d * cold[k, i]
            contact = holding(men[DEFENDER, k, i], reached[k, 0, i], share)
            engaged = min(men[ATTACKER, k, i], road)
            ratio = power_ratio(engaged, 1.0, help_a, contact, help_d)
            base[k, i] = min(max(ratio, _LEAST), _MOST)


@law
def holding(men: float, reached: int, cover_share: float) -> float:
    """Return the defender's men in contact: covering troops until the first line, then all."""
    share = cover_share if reached == NEVER else 1.0
    return max(men * share, SOME_MEN)


@law
def _works(strength: float, factor: float, turned: float, integrity: float) -> float:
    """Return the multiplier of a line, less the share of its excess that ice turns."""
    excess = (strength - 1.0) * factor * (1.0 - turned)
    return fortification(1.0 + excess, integrity)


@kernel
def decide(
    q: Sectors, c: Combat, r: Posture, power: Floats, guess: Floats, fate: Fate, f: Front
) -> None:
    """Choose every sector's posture and the intensity of its fighting for the day.

    Parameters
    ----------
    q, c, r
        Geography, when a defender strikes back, and the attacker's rule.
    power, guess
        Effectiveness per man, attacker over defender: the truth, (lane,), and what each side
        takes it for, (side, lane).
    fate, f
        The chunk; ``f`` is updated in place.
    """
    outcome, base, believed, km = fate.outcome, f.base, f.believed, f.km
    posture, since, tried = f.posture, f.since, f.tried
    preparation, intensity, levels = f.preparation, f.intensity, r.intensity
    for k in range(q.road_men.size):
        strikes_back = q.counter_km[k] > 0.0
        for i in range(outcome.size):
            if outcome[i] != FIGHTING:
                continue
            for side in range(2):
                believed[side, k, i] = base[k, i] * guess[side, i]
            belief, days, now = believed[ATTACKER, k, i], since[k, i], posture[k, i]
            first = tried[k, i] == 0
            ready = first or preparation[k, i] >= r.deliberate_at - _HAIR
            if now == PAUSED and ready and belief > r.go:
                now, days = GENERAL if first else DELIBERATE, 0
                tried[k, i] += 1
            elif now != PAUSED and days >= r.operation_days and belief < r.stop:
                now, days = PAUSED, 0
            posture[k, i], since[k, i] = now, days + 1
            if now == PAUSED:
                preparation[k, i] = min(1.0, preparation[k, i] + r.preparation_per_day)
            else:
                preparation[k, i] = max(0.0, preparation[k, i] - r.preparation_spent_per_day)
            busy = levels[now]
            if strikes_back and km[k, i] > 1.0 and base[k, i] * power[i] < c.counter_below:
                busy = max(busy, c.counter_intensity)
            intensity[k, i] = busy
