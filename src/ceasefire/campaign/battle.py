"""Why this room exists: a day of battle in every sector of every war: luck, blood and cohesion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.attrition import attrition
from ceasefire.campaign.laws.cohesion import strain
from ceasefire.campaign.movement import move
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.posture import holding
from ceasefire.kernels.jit import agenda, apart, step
from ceasefire.kernels.luck import BATTLE, normals4
from ceasefire.kernels.smooth import exp, log

if TYPE_CHECKING:
    from ceasefire.campaign.params import Combat, Params, Sectors
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
    sectors = p.sectors.road_men.size
    _draw(sectors, seed, day, d)
    capped = _lose(p.combat, p.sectors, d)
    for side in range(2):
        _bleed(p.combat, p.weather.frostbite[side], sectors, side, d)
    if capped > 0:
        _cut(sectors, d)
    move(p, day, s, d)


@step
def _draw(sectors: int, seed: int, day: int, d: Tile) -> None:
    """Draw the luck of a sector's day."""
    apart()
    x, number = r.sectors_of(d.sector), d.number
    for k in range(sectors):
        for i in range(r.LANES):
            a, b, ground, _ = normals4(seed, number[i], day, BATTLE + k)
            x[k, r.LUCK, i], x[k, r.LUCK + 1, i], x[k, r.LUCK_GROUND, i] = a, b, ground


@step
def _lose(c: Combat, q: Sectors, d: Tile) -> int:
    """Work out the losses in battle; return in how many wars they met what one day can take."""
    apart()
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    rate_a, rate_d, which, capped = c.loss_rate[ATTACKER], c.loss_rate[DEFENDER], c.law, 0
    tells, sigma = 1.0 if c.slope > 0.0 and rate_a > 0.0 and rate_d > 0.0 else 0.0, c.loss_sigma
    for k in range(q.road_men.size):
        road, cover = q.road_men[k], q.cover_share[k]
        per_a, per_d = 1.0 / min(q.men[ATTACKER, k], road), 1.0 / q.men[DEFENDER, k]
        for i in range(r.LANES):
            base, busy = x[k, r.BASE, i], x[k, r.INTENSITY, i]
            men_a, men_d = x[k, r.MEN + ATTACKER, i], x[k, r.MEN + DEFENDER, i]
            engaged, contact = min(men_a, road), holding(men_d, x[k, r.FORWARD, i], cover)
            public = log(base)
            by_a, by_d, more_a, more_d = attrition(
                which, public + m[0, r.THETA, i], engaged * per_a, contact * per_d
            )
            worst_a = engaged * rate_a * m[0, r.BLOOD, i] * busy * more_a
            worst_d = contact * rate_d * m[0, r.BLOOD + 1, i] * busy * more_d
            worst_a *= exp(sigma * x[k, r.LUCK, i] + by_a)
            worst_d *= exp(sigma * x[k, r.LUCK + 1, i] + by_d)
            fallen_a, fallen_d = (
                min(worst_a, _MOST_OF_A_DAY * men_a),
                min(worst_d, _MOST_OF_A_DAY * men_d),
            )
            x[k, r.RATIO, i], x[k, r.LOG_BASE, i] = base * m[0, r.POWER, i], public
            x[k, r.WORST, i], x[k, r.WORST + 1, i] = worst_a, worst_d
            x[k, r.FALLEN, i], x[k, r.FALLEN + 1, i] = fallen_a, fallen_d
            x[k, r.WEIGHT, i], x[k, r.CUT, i], x[k, r.TELLS, i] = busy * engaged, 0.0, tells
            capped += 1 if (fallen_a < worst_a) | (fallen_d < worst_d) else 0
    return capped


@step
def _bleed(c: Combat, bite: float, sectors: int, side: int, d: Tile) -> None:
    """Take a side's losses to battle and frost."""
    apart()
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    brittleness, rest = c.brittleness[side], c.rest[side]
    for k in range(sectors):
        for i in range(r.LANES):
            men = x[k, r.MEN + side, i]
            frozen = men * min(bite * x[k, r.COLD, i], _MOST_OF_A_DAY)
            gone = x[k, r.FALLEN + side, i] + frozen
            x[k, r.MEN + side, i] = men - gone
            x[k, r.LOST + side, i] += gone
            m[0, r.FROZEN + side, i] += frozen
            x[k, r.COHESION + side, i] = strain(
                x[k, r.COHESION + side, i], gone / max(men, _NOBODY), x[k, r.INTENSITY, i],
                brittleness, rest,
            )  # fmt: skip


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
