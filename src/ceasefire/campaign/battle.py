"""Why this room exists: a day of battle in every sector of every war: luck, blood and cohesion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.attrition import attrition
from ceasefire.campaign.laws.cohesion import strain
from ceasefire.campaign.movement import move
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.laws.power import artillery
from ceasefire.campaign.odds import bounded, holding
from ceasefire.kernels.jit import agenda, apart, law, step
from ceasefire.kernels.luck import BATTLE, halves, philox
from ceasefire.kernels.lanes import exp, log, pair, unit

if TYPE_CHECKING:
    from ceasefire.campaign.params import Combat, Params, Sectors, Weather
    from ceasefire.campaign.state import State
    from ceasefire.campaign.tile import Tile

__all__ = ["fight_sectors"]

_MOST_OF_A_DAY = 0.3  # no side loses more than this share of its men in one day
_NOBODY = 1e-9


@agenda
def fight_sectors(p: Params, seed: int, day: int, s: State, d: Tile) -> None:
    """Fight every sector for one day, in every war of the tile.

    Parameters
    ----------
    p, seed, day
        The war and the address of its luck.
    s, d
        The chunk, in which the days of lines are written down; the tile, updated in place.
    """
    sectors, floor = p.sectors.road_men.size, p.supply.fire_floor
    _draw(sectors, seed, day, d)
    _open(floor[DEFENDER], d)
    if _clash(p.sectors, p.combat, floor[ATTACKER], p.posture.preparation_gain, p.weather, d) > 0:
        _cut(sectors, d)
    move(p, day, s, d)


@step
def _draw(sectors: int, seed: int, day: int, d: Tile) -> None:
    """Draw the luck of a sector's day."""
    apart()
    x, word, number, like = r.sectors_of(d.sector), r.words_of(d.word), d.number, d.war[0]
    key, key_2 = halves(seed)
    for k in range(sectors):
        for i in range(r.LANES):
            word[0, 0, i], word[0, 1, i], word[0, 2, i], word[0, 3, i] = philox(
                number[i], day, BATTLE + k, 0, key, key_2
            )
        for i in range(r.LANES):
            a, b = pair(unit(like, word[0, 0, i]), unit(like, word[0, 1, i]))
            ground, _ = pair(unit(like, word[0, 2, i]), unit(like, word[0, 3, i]))
            x[k, r.LUCK, i], x[k, r.LUCK + 1, i], x[k, r.LUCK_GROUND, i] = a, b, ground


@step
def _open(floor: float, d: Tile) -> None:
    """Set what the defender's fire of today leaves of the attacker's power."""
    apart()
    m = r.war_of(d.war)
    for i in range(r.LANES):
        m[0, r.RELIEF, i] = 1.0 / artillery(m[0, r.FIRE + DEFENDER, i], floor, 0.0, 0.0)


@step
def _clash(q: Sectors, c: Combat, floor: float, gain: float, w: Weather, d: Tile) -> int:
    """Fight every sector; return in how many wars losses met what one day can take."""
    apart()
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    rate_a, rate_d, which, capped = c.loss_rate[ATTACKER], c.loss_rate[DEFENDER], c.law, 0
    tells, sigma = 1.0 if c.slope > 0.0 and rate_a > 0.0 and rate_d > 0.0 else 0.0, c.loss_sigma
    bite_a, bite_d = w.frostbite[ATTACKER], w.frostbite[DEFENDER]
    brittle_a, brittle_d = c.brittleness[ATTACKER], c.brittleness[DEFENDER]
    rest_a, rest_d = c.rest[ATTACKER], c.rest[DEFENDER]
    for k in range(q.road_men.size):
        road, cover = q.road_men[k], q.cover_share[k]
        per_a, per_d = 1.0 / min(q.men[ATTACKER, k], road), 1.0 / q.men[DEFENDER, k]
        for i in range(r.LANES):
            guns = artillery(m[0, r.FIRE + ATTACKER, i], floor, x[k, r.PREPARATION, i], gain)
            base = bounded(x[k, r.PUBLIC, i] * guns * m[0, r.RELIEF, i])
            busy, cold = x[k, r.INTENSITY, i], x[k, r.COLD, i]
            men_a, men_d = x[k, r.MEN + ATTACKER, i], x[k, r.MEN + DEFENDER, i]
            engaged, contact = min(men_a, road), holding(men_d, x[k, r.FORWARD, i], cover)
            known = log(base)
            by_a, by_d, more_a, more_d = attrition(
                which, known + m[0, r.THETA, i], engaged * per_a, contact * per_d
            )
            worst_a = engaged * rate_a * m[0, r.BLOOD, i] * busy * more_a
            worst_d = contact * rate_d * m[0, r.BLOOD + 1, i] * busy * more_d
            worst_a *= exp(sigma * x[k, r.LUCK, i] + by_a)
            worst_d *= exp(sigma * x[k, r.LUCK + 1, i] + by_d)
            fallen_a, fallen_d = _at_most(worst_a, men_a), _at_most(worst_d, men_d)
            frozen_a, frozen_d = men_a * _bitten(bite_a * cold), men_d * _bitten(bite_d * cold)
            gone_a, gone_d = fallen_a + frozen_a, fallen_d + frozen_d
            x[k, r.MEN + ATTACKER, i], x[k, r.MEN + DEFENDER, i] = men_a - gone_a, men_d - gone_d
            x[k, r.LOST + ATTACKER, i] += gone_a
            x[k, r.LOST + DEFENDER, i] += gone_d
            m[0, r.FROZEN + ATTACKER, i] += frozen_a
            m[0, r.FROZEN + DEFENDER, i] += frozen_d
            x[k, r.COHESION + ATTACKER, i] = strain(
                x[k, r.COHESION + ATTACKER, i], gone_a / max(men_a, _NOBODY), busy, brittle_a, rest_a
            )
            x[k, r.COHESION + DEFENDER, i] = strain(
                x[k, r.COHESION + DEFENDER, i], gone_d / max(men_d, _NOBODY), busy, brittle_d, rest_d
            )
            x[k, r.BASE, i], x[k, r.RATIO, i] = base, base * m[0, r.POWER, i]
            x[k, r.LOG_BASE, i], x[k, r.WEIGHT, i] = known, busy * engaged
            x[k, r.WORST, i], x[k, r.WORST + 1, i] = worst_a, worst_d
            x[k, r.FALLEN, i], x[k, r.FALLEN + 1, i] = fallen_a, fallen_d
            x[k, r.CUT, i], x[k, r.TELLS, i] = 0.0, tells
            capped += 1 if (fallen_a < worst_a) | (fallen_d < worst_d) else 0
    return capped


@law
def _at_most(worst: float, men: float) -> float:
    """Return the losses of a day in battle."""
    return min(worst, _MOST_OF_A_DAY * men)


@law
def _bitten(share: float) -> float:
    """Return the share of men lost to frost in a day."""
    return min(share, _MOST_OF_A_DAY)


@step
def _cut(sectors: int, d: Tile) -> None:
    """Set what the most that a day can take changed in the log of losses, where it did."""
    apart()
    x = r.sectors_of(d.sector)
    for k in range(sectors):
        for i in range(r.LANES):
            for side in range(2):
                fallen, worst = x[k, r.FALLEN + side, i], x[k, r.WORST + side, i]
                if fallen <= 0.0:
                    x[k, r.TELLS, i] = 0.0  # nobody was there to fall
                elif fallen < worst:
                    x[k, r.CUT, i] += (2.0 * side - 1.0) * log(fallen / worst)
