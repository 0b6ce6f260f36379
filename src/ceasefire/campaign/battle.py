"""Why this room exists: a day of battle in one sector of every war. Blood, cohesion and ground.

Arrays are taken out of their tuples once, before the loop over lanes: inside it every taking would
be counted by the compiler's memory management, which costs more than the battle.
"""

from __future__ import annotations

import math

from ceasefire.campaign.evidence import note
from ceasefire.campaign.laws.attrition import attrition
from ceasefire.campaign.laws.cohesion import strain
from ceasefire.campaign.laws.ground import advance, give_way, repair, wear
from ceasefire.campaign.params import ATTACKER, DEFENDER, Combat, Floats, Ints, Params
from ceasefire.campaign.posture import PAUSED, holding
from ceasefire.campaign.state import FIGHTING, State
from ceasefire.campaign.weather import going
from ceasefire.kernels.jit import kernel, law
from ceasefire.kernels.luck import BATTLE, normals4

__all__ = ["fight_sector"]

_MOST_OF_A_DAY = 0.3  # no side loses more than this share of its men in one day
_NONE = 1e-9


@kernel
def fight_sector(
    p: Params, seed: int, wars: Ints, day: int, k: int, power: Floats, guess: Floats, s: State
) -> None:
    """Fight one sector for one day, in every war of the chunk.

    Parameters
    ----------
    p, seed, wars, day
        The war and the address of its luck.
    k
        Sector.
    power, guess
        Effectiveness per man, attacker over defender: the truth, (lane,), and what each side
        takes it for, (side, lane).
    s
        The chunk, updated in place.
    """
    c, b, q, f = p.combat, p.belief, p.sectors, s.front
    free = going(p.weather, q.place[k], day) * q.going[k]
    start_a, start_d = min(q.men[ATTACKER, k], q.road_men[k]), q.men[DEFENDER, k]
    rate_a, rate_d, bite = c.loss_rate[ATTACKER], c.loss_rate[DEFENDER], p.weather.frostbite
    road, cover, length, counter = q.road_men[k], q.cover_share[k], q.length_km[k], q.counter_km[k]
    outcome, factor, cold, frozen = s.fate.outcome, s.fate.factor, s.sky.cold, s.stocks.frozen
    line_km, line_wear, base, true, km, line = (
        q.line_km, q.line_wear, f.base, f.ratio, f.km, f.line
    )  # fmt: skip
    men, lost, cohesion, intensity, integrity = f.men, f.lost, f.cohesion, f.intensity, f.integrity
    posture, since, reached, breached = f.posture, f.since, f.reached, f.breached
    means, precision, evidence = s.minds.mean, s.minds.precision, s.minds.evidence
    for i in range(outcome.size):
        if outcome[i] != FIGHTING:
            continue
        z = normals4(seed, wars[i], day, BATTLE + k)
        public, busy, at = base[k, i], intensity[k, i], line[k, i]
        ratio, shock, attacks = public * power[i], c.wear_sigma * z[2], posture[k, i] != PAUSED
        true[k, i] = ratio
        engaged = min(men[ATTACKER, k, i], road)
        contact = holding(men[DEFENDER, k, i], reached[k, 0, i], cover)
        exposed_a = engaged * (rate_a * factor[2, i] * busy)
        exposed_d = contact * (rate_d * factor[3, i] * busy)
        by = attrition(c.law, ratio, engaged / start_a, contact / start_d)
        worst_a = exposed_a * by[0] * math.exp(c.loss_sigma * z[0])
        worst_d = exposed_d * by[1] * math.exp(c.loss_sigma * z[1])
        fallen_a, froze_a = _toll(men[ATTACKER, k, i], worst_a, bite[ATTACKER] * cold[k, i])
        fallen_d, froze_d = _toll(men[DEFENDER, k, i], worst_d, bite[DEFENDER] * cold[k, i])
        for side, fallen, froze in ((0, fallen_a, froze_a), (1, fallen_d, froze_d)):
            there, gone = men[side, k, i], fallen + froze
            men[side, k, i] = there - gone
            lost[side, k, i] += gone
            frozen[side, i] += froze
            cohesion[side, k, i] = strain(
                cohesion[side, k, i], gone / max(there, _NONE), busy,
                c.brittleness[side], c.rest[side],
            )  # fmt: skip
        x = max(0.0, km[k, i] - give_way(ratio, c.counter_below, counter))
        goal, shown, needed, clipped = line_km[k, at], 0.0, 0.0, False
        if x >= goal:
            needed, rate = c.wear_needed, line_wear[k, at] * factor[5, i]
            whole, shown = _assault(c, ratio, rate, busy, shock, integrity[k, i])
            integrity[k, i] = min(1.0, whole)
            if whole <= 0.0:
                breached[k, at, i], line[k, i], integrity[k, i] = day, at + 1, 1.0
        elif attacks:
            needed = c.move_needed
            x, shown, clipped = _march(c, ratio, free, shock, x, goal, length)
            if x == goal:
                reached[k, at, i] = min(day, reached[k, at, i])
                since[k, i] = 0  # before works a new operation begins, planned anew
        km[k, i] = x
        by_a, by_d = attrition(c.law, public, engaged / start_a, contact / start_d)
        for side in range(2):
            sure, told = note(
                b.loss_precision, b.ground_precision, c.slope, means[side, i],
                public * guess[side, i], busy * engaged, fallen_a, fallen_d,
                exposed_a * by_a, exposed_d * by_d, shown, needed if attacks else 0.0, clipped,
            )  # fmt: skip
            precision[side, i] += sure
            evidence[side, i] += told


@law
def _toll(men: float, fallen: float, frostbite: float) -> tuple[float, float]:
    """Return what battle and what frost take of a side's men (thousands)."""
    return min(fallen, _MOST_OF_A_DAY * men), men * min(frostbite, _MOST_OF_A_DAY)


@law
def _assault(
    c: Combat, ratio: float, rate: float, busy: float, shock: float, integrity: float
) -> tuple[float, float]:
    """Return a line's integrity after a day before it, not clipped, and the ratio it showed."""
    worn = wear(ratio, c.wear_needed, rate, busy, shock)
    after = integrity + repair(integrity, c.repair, busy) - worn
    return after, c.wear_needed + worn / max(rate * busy, _NONE)


@law
def _march(
    c: Combat, ratio: float, free: float, shock: float, km: float, goal: float, length: float
) -> tuple[float, float, bool]:
    """Return where a front stands after a day in the open, the ratio it showed, and if capped."""
    step = advance(ratio, c.move_needed, c.pace_km, c.cap_km, free, math.exp(shock))
    there = step >= goal - km
    clipped = there or c.pace_km * (ratio - c.move_needed) >= c.cap_km
    after = goal if there else min(km + step, length)
    return after, c.move_needed + step / max(c.pace_km * free, _NONE), clipped
