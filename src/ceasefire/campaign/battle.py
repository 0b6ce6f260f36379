"""Why this room exists: a day of battle in one sector of every war. Blood, cohesion and ground."""

from __future__ import annotations

import math

from ceasefire.campaign.evidence import note
from ceasefire.campaign.laws.attrition import attrition
from ceasefire.campaign.laws.cohesion import strain
from ceasefire.campaign.laws.ground import advance, give_way, repair, wear
from ceasefire.campaign.params import (
    ATTACKER,
    DEFENDER,
    Combat,
    Ints,
    Params,
    Sectors,
    Weather,
)
from ceasefire.campaign.posture import PAUSED, holding
from ceasefire.campaign.state import FIGHTING, Fate, Front, Sky, State, Stocks
from ceasefire.campaign.weather import going
from ceasefire.kernels.jit import kernel, law
from ceasefire.kernels.luck import BATTLE, normals4

__all__ = ["fight_sector"]

_MOST_OF_A_DAY = 0.3  # no side loses more than this share of its men in one day


@kernel
def fight_sector(p: Params, seed: int, wars: Ints, day: int, k: int, s: State) -> None:
    """Fight one sector for one day, in every war of the chunk.

    Parameters
    ----------
    p, seed, wars, day
        The war and the address of its luck.
    k
        Sector.
    s
        The chunk, updated in place.
    """
    c, q, w, f = p.combat, p.sectors, p.weather, s.front
    free = going(w, q.place[k], day) * q.going[k]
    start_a, start_d = min(q.men[ATTACKER, k], q.road_men[k]), q.men[DEFENDER, k]
    for i in range(s.fate.theta.size):
        if s.fate.outcome[i] != FIGHTING:
            continue
        z = normals4(seed, wars[i], day, BATTLE + k)
        ratio = f.base[k, i] * math.exp(s.fate.theta[i])
        f.ratio[k, i] = ratio
        engaged = min(f.men[ATTACKER, k, i], q.road_men[k])
        contact = holding(q, f, k, i)
        scale_a, scale_d = engaged / start_a, contact / start_d
        by_a, by_d = attrition(c.law, ratio, scale_a, scale_d)
        rate_a = c.loss_rate[ATTACKER] * s.fate.factor[2, i] * f.intensity[k, i]
        rate_d = c.loss_rate[DEFENDER] * s.fate.factor[3, i] * f.intensity[k, i]
        lost_a = engaged * rate_a * by_a * math.exp(c.loss_sigma * z[0])
        lost_d = contact * rate_d * by_d * math.exp(c.loss_sigma * z[1])
        lost_a = _bleed(c, w, lost_a, ATTACKER, s.sky, f, s.stocks, k, i)
        lost_d = _bleed(c, w, lost_d, DEFENDER, s.sky, f, s.stocks, k, i)
        shown, needed, clipped = _move(c, q, ratio, c.wear_sigma * z[2], free, day, s.fate, f, k, i)
        weight = f.intensity[k, i] * engaged
        for side in range(2):
            mean = s.minds.mean[side, i]
            believed = f.base[k, i] * math.exp(mean)
            by_a, by_d = attrition(c.law, believed, scale_a, scale_d)
            precision, evidence = note(
                p.belief, c.slope, mean, believed, weight, lost_a, lost_d,
                engaged * rate_a * by_a, contact * rate_d * by_d, shown, needed, clipped,
            )  # fmt: skip
            s.minds.precision[side, i] += precision
            s.minds.evidence[side, i] += evidence


@law
def _bleed(
    c: Combat, w: Weather, fallen: float, side: int, sky: Sky, f: Front, t: Stocks, k: int, i: int
) -> float:
    """Take a side's losses to battle and frost; return those in battle (thousands)."""
    men = f.men[side, k, i]
    fallen = min(fallen, _MOST_OF_A_DAY * men)
    frozen = men * min(w.frostbite[side] * sky.cold[k, i], _MOST_OF_A_DAY)
    f.men[side, k, i] = men - fallen - frozen
    f.lost[side, k, i] += fallen + frozen
    t.frozen[side, i] += frozen
    share = (fallen + frozen) / max(men, 1e-9)
    f.cohesion[side, k, i] = strain(
        f.cohesion[side, k, i], share, f.intensity[k, i], c.brittleness[side], c.rest[side]
    )
    return fallen


@law
def _move(
    c: Combat, q: Sectors, ratio: float, shock: float, free: float, day: int,
    fate: Fate, f: Front, k: int, i: int,
) -> tuple[float, float, bool]:  # fmt: skip
    """Move a front or wear its line; return the ratio this showed, the ratio needed, and if capped.

    A ratio needed of 0 says that nothing was tried, so nothing was shown.
    """
    line = f.line[k, i]
    if ratio < c.counter_below and f.km[k, i] > 0.0:
        f.km[k, i] = max(0.0, f.km[k, i] - give_way(ratio, c.counter_below, q.counter_km[k]))
    if f.km[k, i] >= q.line_km[k, line]:
        busy, rate = f.intensity[k, i], q.line_wear[k, line] * fate.factor[5, i]
        worn = wear(ratio, c.wear_needed, rate, busy, shock)
        whole = f.integrity[k, i] + repair(f.integrity[k, i], c.repair, busy) - worn
        f.integrity[k, i] = min(1.0, whole)
        if whole <= 0.0:
            f.breached[k, line, i] = day
            f.line[k, i] = line + 1
            f.integrity[k, i] = 1.0
        if f.posture[k, i] == PAUSED:
            return 0.0, 0.0, False
        return c.wear_needed + worn / max(rate * busy, 1e-9), c.wear_needed, False
    if f.posture[k, i] == PAUSED:
        return 0.0, 0.0, False
    step = advance(ratio, c.move_needed, c.pace_km, c.cap_km, free, math.exp(shock))
    ahead = q.line_km[k, line] - f.km[k, i]
    clipped = step >= ahead or c.pace_km * (ratio - c.move_needed) >= c.cap_km
    if step >= ahead:
        f.km[k, i] = q.line_km[k, line]
        f.reached[k, line, i] = min(day, f.reached[k, line, i])
        f.since[k, i] = 0  # before works a new operation begins, planned anew
    else:
        f.km[k, i] = min(f.km[k, i] + step, q.length_km[k])
    return c.move_needed + step / max(c.pace_km * free, 1e-9), c.move_needed, clipped
