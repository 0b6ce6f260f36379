"""Why this room exists: one sector's day of battle. Blood, ground, cohesion, and what each side saw of it."""

from __future__ import annotations

import math

from ceasefire.belief.strength import from_ground, from_losses
from ceasefire.campaign.laws.attrition import attrition
from ceasefire.campaign.laws.cohesion import strain
from ceasefire.campaign.laws.ground import advance, give_way, repair, wear
from ceasefire.campaign.params import ATTACKER, DEFENDER, Params
from ceasefire.campaign.posture import PAUSED, assess, at_line, engaged
from ceasefire.campaign.state import State
from ceasefire.campaign.weather import cold, going
from ceasefire.kernels.jit import kernel, law
from ceasefire.kernels.luck import BATTLE, normals4

__all__ = ["fight_sector"]

_MOST_OF_A_DAY = 0.3  # no side loses more than this share of its men in one day


@law
def _loss_shares(p: Params, ratio: float, s: State, k: int, i: int) -> tuple[float, float]:
    """Return both sides' expected daily loss shares at full intensity for a ratio of power."""
    scale_a = engaged(p, s, k, i) / min(p.sectors.men[ATTACKER, k], p.sectors.road_men[k])
    scale_d = max(s.men[DEFENDER, k, i], 0.05) / p.sectors.men[DEFENDER, k]
    by_a, by_d = attrition(p.combat.law, ratio, scale_a, scale_d)
    return (
        p.combat.loss_rate[ATTACKER] * s.factor[2, i] * by_a,
        p.combat.loss_rate[DEFENDER] * s.factor[3, i] * by_d,
    )


@kernel
def fight_sector(
    p: Params, seed: int, war: int, day: int, s: State, k: int, i: int
) -> tuple[float, float, float, float]:
    """Fight one sector for one day.

    Parameters
    ----------
    p, seed, war, day
        The war and the address of its luck.
    s, k, i
        State, sector and lane; the state is updated in place.

    Returns
    -------
    tuple of float
        Precision and precision-weighted evidence about log effectiveness, for the attacker and for
        the defender.
    """
    z = normals4(seed, war, day, BATTLE + k)
    base = assess(p, day, s, k, i)
    ratio = base * math.exp(s.theta[i])
    s.ratio[k, i] = ratio
    lost_a, lost_d = _bleed(p, ratio, z[0], z[1], day, s, k, i)
    shown, needed, clipped = _move(p, ratio, z[2], z[3], day, s, k, i)
    weight = s.intensity[k, i] * engaged(p, s, k, i) / max(_force(s, ATTACKER, i), 1e-9)
    pa, ya = _evidence(p, base, lost_a, lost_d, shown, needed, clipped, weight, ATTACKER, s, k, i)
    pd, yd = _evidence(p, base, lost_a, lost_d, shown, needed, clipped, weight, DEFENDER, s, k, i)
    return pa, ya, pd, yd


@law
def _force(s: State, side: int, i: int) -> float:
    """Return a side's men at the front, all sectors (thousands)."""
    total = 0.0
    for k in range(s.men.shape[1]):
        total += s.men[side, k, i]
    return total


@kernel
def _bleed(
    p: Params, ratio: float, za: float, zd: float, day: int, s: State, k: int, i: int
) -> tuple[float, float]:
    """Take both sides' losses in battle and to frost; return those in battle (thousands)."""
    share_a, share_d = _loss_shares(p, ratio, s, k, i)
    busy, sigma = s.intensity[k, i], p.combat.loss_sigma
    men_a, men_d = s.men[ATTACKER, k, i], s.men[DEFENDER, k, i]
    lost_a = min(
        _MOST_OF_A_DAY * men_a, engaged(p, s, k, i) * share_a * busy * math.exp(sigma * za)
    )
    lost_d = min(_MOST_OF_A_DAY * men_d, men_d * share_d * busy * math.exp(sigma * zd))
    frost = cold(p, s, k, day, i)
    for side in range(2):
        fallen = lost_a if side == ATTACKER else lost_d
        men = men_a if side == ATTACKER else men_d
        frozen = men * p.weather.frostbite[side] * frost
        s.men[side, k, i] = men - fallen - frozen
        s.lost[side, k, i] += fallen + frozen
        s.frozen[side, i] += frozen
        s.cohesion[side, k, i] = strain(
            s.cohesion[side, k, i],
            (fallen + frozen) / max(men, 1e-9),
            busy,
            p.combat.brittleness[side],
            p.combat.rest[side],
        )
    return lost_a, lost_d


@kernel
def _move(
    p: Params, ratio: float, z_wear: float, z_move: float, day: int, s: State, k: int, i: int
) -> tuple[float, float, bool]:
    """Move a front or wear its line; return the ratio that this showed, the ratio needed, if capped."""
    c = p.combat
    if ratio < c.counter_below and s.front[k, i] > 0.0:
        back = give_way(ratio, c.counter_below, p.sectors.counter_km[k])
        s.front[k, i] = max(0.0, s.front[k, i] - back)
    if at_line(p, s, k, i):
        return _assault(p, ratio, z_wear, day, s, k, i)
    if s.posture[k, i] == PAUSED:
        return 0.0, 0.0, False
    free = going(p, k, day) / p.sectors.terrain[k]
    fortune = math.exp(c.wear_sigma * z_move)
    step = advance(ratio, c.move_needed, c.pace_km, c.cap_km, free, fortune)
    ahead = p.sectors.line_km[k, s.line[k, i]] - s.front[k, i]
    clipped = step >= ahead or step >= c.cap_km * free
    s.front[k, i] += min(step, ahead)
    if step >= ahead:
        s.front[k, i] = p.sectors.line_km[k, s.line[k, i]]
        s.reached[k, s.line[k, i], i] = min(day, s.reached[k, s.line[k, i], i])
    return c.move_needed + step / max(c.pace_km * free, 1e-9), c.move_needed, clipped


@kernel
def _assault(
    p: Params, ratio: float, z: float, day: int, s: State, k: int, i: int
) -> tuple[float, float, bool]:
    """Wear the line ahead, or let it be mended; a line worn to nothing is breached."""
    c, line = p.combat, s.line[k, i]
    busy = s.intensity[k, i]
    rate = p.sectors.line_wear[k, line] * s.factor[5, i]
    worn = wear(ratio, c.wear_needed, rate, busy, c.wear_sigma * z)
    mended = repair(s.integrity[k, i], c.repair, busy)
    s.integrity[k, i] = min(1.0, s.integrity[k, i] + mended - worn)
    if s.integrity[k, i] <= 0.0:
        s.breached[k, line, i] = day
        s.line[k, i] = line + 1
        s.integrity[k, i] = 1.0
    if s.posture[k, i] == PAUSED:
        return 0.0, 0.0, False
    return c.wear_needed + worn / max(rate * busy, 1e-9), c.wear_needed, False


@kernel
def _evidence(
    p: Params,
    base: float,
    lost_a: float,
    lost_d: float,
    shown: float,
    needed: float,
    clipped: bool,  # noqa: FBT001 - numba functions take no keyword-only arguments
    weight: float,
    side: int,
    s: State,
    k: int,
    i: int,
) -> tuple[float, float]:
    """Return the precision of what a side saw of the day, and precision times estimate."""
    mean = s.mean[side, i]
    believed = base * math.exp(mean)
    precision, weighted = 0.0, 0.0
    if p.combat.slope > 0.0 and lost_a > 0.0 and lost_d > 0.0:
        share_a, share_d = _loss_shares(p, believed, s, k, i)
        busy = s.intensity[k, i]
        expected_a = engaged(p, s, k, i) * share_a * busy
        expected_d = max(s.men[DEFENDER, k, i], 0.05) * share_d * busy
        seen = from_losses(mean, lost_a, lost_d, expected_a, expected_d, p.combat.slope)
        precision += p.belief.loss_precision * weight
        weighted += p.belief.loss_precision * weight * seen
    if needed > 0.0:
        seen = from_ground(mean, shown, needed, believed)
        if clipped:
            seen = max(seen, mean)
        precision += p.belief.ground_precision * weight
        weighted += p.belief.ground_precision * weight * seen
    return precision, weighted
