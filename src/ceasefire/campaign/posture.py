"""Why this room exists: the attacker decides. Attack while it believes it can, stop when it does not.

In every sector the attacker compares what it *believes* of the ratio of power with two thresholds: it
attacks when the ratio is above ``go``; it breaks off once an operation has run its planned length and
the ratio is below ``stop``; while it stands it prepares, and preparation raises the ratio. Nothing here
knows a date: overconfidence, stall, build-up and the second offensive follow from belief.
"""

from __future__ import annotations

import math

from ceasefire.campaign.laws.power import artillery, fortification, power_ratio, reach, steadiness
from ceasefire.campaign.params import ATTACKER, DEFENDER, Params
from ceasefire.campaign.state import State
from ceasefire.campaign.weather import cold, flank_open
from ceasefire.kernels.jit import kernel

__all__ = ["DELIBERATE", "GENERAL", "PAUSED", "assess", "at_line", "decide", "engaged", "works"]

PAUSED, GENERAL, DELIBERATE = 0, 1, 2


@kernel
def at_line(p: Params, s: State, k: int, i: int) -> bool:
    """Say whether a sector's front stands before its next line."""
    return s.front[k, i] >= p.sectors.line_km[k, s.line[k, i]]


@kernel
def works(p: Params, s: State, k: int, i: int) -> float:
    """Return the defender's multiplier where the front stands: the line, less what ice turns."""
    if not at_line(p, s, k, i):
        return p.sectors.cover[k]
    line = s.line[k, i]
    excess = (p.sectors.line_strength[k, line] - 1.0) * s.factor[4, i]
    if line == p.sectors.flank_line[k]:
        excess *= 1.0 - p.sectors.flank_loss[k] * flank_open(p, s, k, i)
    return fortification(1.0 + excess, s.integrity[k, i])


@kernel
def engaged(p: Params, s: State, k: int, i: int) -> float:
    """Return the attacker's men who can fight at once: as many as the roads allow (thousands)."""
    return min(s.men[ATTACKER, k, i], p.sectors.road_men[k])


@kernel
def assess(p: Params, day: int, s: State, k: int, i: int) -> float:
    """Return a sector's ratio of power at ``theta = 0``: all that is public.

    Parameters
    ----------
    p, day, s, k, i
        War, day, state, sector and lane.
    """
    frost = cold(p, s, k, day, i)
    guns_a = artillery(
        s.fire[ATTACKER, i],
        p.supply.fire_floor[ATTACKER],
        s.preparation[k, i],
        p.posture.preparation_gain,
    )
    guns_d = artillery(s.fire[DEFENDER, i], p.supply.fire_floor[DEFENDER], 0.0, 0.0)
    help_a = (
        guns_a
        * reach(s.front[k, i], p.sectors.reach_km[k])
        * steadiness(s.cohesion[ATTACKER, k, i])
        / (1.0 + p.weather.hardship[ATTACKER] * frost)
    )
    help_d = (
        guns_d
        * works(p, s, k, i)
        * p.sectors.terrain[k]
        * steadiness(s.cohesion[DEFENDER, k, i])
        / (1.0 + p.weather.hardship[DEFENDER] * frost)
    )
    men_d = max(s.men[DEFENDER, k, i], 0.05)
    return min(max(power_ratio(engaged(p, s, k, i), 0.0, help_a, men_d, help_d), 0.02), 50.0)


@kernel
def decide(p: Params, day: int, s: State, i: int) -> None:
    """Choose every sector's posture and the intensity of its fighting for the day.

    Parameters
    ----------
    p, day
        The war and its day.
    s, i
        The state and the lane to update, in place.
    """
    q = p.posture
    for k in range(p.sectors.road_men.size):
        base = assess(p, day, s, k, i)
        for side in range(2):
            s.believed[side, k, i] = base * math.exp(s.mean[side, i])
        belief = s.believed[ATTACKER, k, i]
        if s.posture[k, i] == PAUSED and belief > q.go:
            s.posture[k, i] = DELIBERATE if s.preparation[k, i] >= q.deliberate_at else GENERAL
            s.since[k, i] = 0
        elif s.posture[k, i] != PAUSED and s.since[k, i] >= q.operation_days and belief < q.stop:
            s.posture[k, i] = PAUSED
            s.since[k, i] = 0
        s.since[k, i] += 1
        if s.posture[k, i] == PAUSED:
            s.preparation[k, i] = min(1.0, s.preparation[k, i] + q.preparation_per_day)
        else:
            s.preparation[k, i] = max(0.0, s.preparation[k, i] - q.preparation_spent_per_day)
        s.intensity[k, i] = q.intensity[s.posture[k, i]]
        if _strikes_back(p, base * math.exp(s.theta[i]), s, k, i):
            s.intensity[k, i] = max(s.intensity[k, i], p.combat.counter_intensity)


@kernel
def _strikes_back(p: Params, ratio: float, s: State, k: int, i: int) -> bool:
    """Say whether the defender counter-attacks in a sector: the invader is far too weak there."""
    return p.sectors.counter_km[k] > 0.0 and s.front[k, i] > 1.0 and ratio < p.combat.counter_below
