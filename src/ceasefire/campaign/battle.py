"""Why this room exists: a day of battle, sector by sector: odds, blood and cohesion.

Each step is one short loop over the wars of a tile. All that a sector's steps hand to one another
stays in rows that the processor still holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

import ceasefire.campaign.rows as r
from ceasefire.campaign.evidence import told_by_losses
from ceasefire.campaign.fortune import seat
from ceasefire.campaign.laws.attrition import attrition
from ceasefire.campaign.laws.cohesion import strain
from ceasefire.campaign.laws.power import artillery
from ceasefire.campaign.odds import bounded, holding
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.kernels.jit import law, step
from ceasefire.kernels.lanes import exp, log, tally
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.params import Combat, Floats, Sectors
    from ceasefire.campaign.tile import Desk

__all__ = ["Clash", "allow", "bleed", "clash", "clash_of", "size_up"]

_MOST_OF_A_DAY = 0.3  # no side loses more than this share of its men in one day
_NOBODY, _NONE = 1e-9, 1e-30


class Clash(NamedTuple):
    """What losses in a sector depend on, but for the day and the war."""

    road: float  # men whom the roads let fight, thousands
    cover: float  # share of the defender's men forward of the first line
    per_a: float  # 1 over the men of the start, thousands
    per_d: float
    rate_a: float  # share of engaged men a day at ratio 1
    rate_d: float
    law: int
    sigma: float
    slope: float
    tells: float  # 1 if losses show anything


@law
def clash_of(c: Combat, q: Sectors, k: int) -> Clash:
    """Return what losses in a sector depend on."""
    slope, rate_a, rate_d, road = (
        c.slope,
        c.loss_rate[ATTACKER],
        c.loss_rate[DEFENDER],
        q.road_men[k],
    )
    tells = 1.0 if slope > 0.0 and rate_a > 0.0 and rate_d > 0.0 else 0.0
    per_a, per_d = 1.0 / min(q.men[ATTACKER, k], road), 1.0 / q.men[DEFENDER, k]
    return Clash(
        road, q.cover_share[k], per_a, per_d, rate_a, rate_d, c.law, c.loss_sigma,
        max(slope, _NOBODY), tells,
    )  # fmt: skip


@step
def size_up(k: int, floor: float, gain: float, desk: Desk) -> None:
    """Set a sector's ratio of power, now that today's fire is known.

    Parameters
    ----------
    k
        The sector.
    floor, gain
        Of the attacker's artillery.
    desk
        Rows.
    """
    apart()
    x, m = r.sectors_of(desk.sector), r.war_of(desk.war)
    for i in range(r.LANES):
        guns = artillery(m[0, r.FIRE + ATTACKER, i], floor, x[k, r.PREPARATION, i], gain)
        base = bounded(x[k, r.PUBLIC, i] * guns * m[0, r.RELIEF, i])
        x[k, r.BASE, i], x[k, r.RATIO, i] = base, base * m[0, r.POWER, i]
        m[0, r.LOG_BASE, i] = log(base)


@step
def clash(k: int, c: Clash, desk: Desk) -> int:
    """Set a sector's losses, and what they say; return in how many wars they met their limit.

    Parameters
    ----------
    k, c
        The sector, and what holds of it all the war.
    desk
        Rows.
    """
    apart()
    x, m, z = r.sectors_of(desk.sector), r.war_of(desk.war), r.luck_of(desk.luck)
    at, limited = seat(k), np.int32(0)
    for i in range(r.LANES):
        men_a, men_d = x[k, r.MEN + ATTACKER, i], x[k, r.MEN + DEFENDER, i]
        engaged, contact = min(men_a, c.road), holding(men_d, x[k, r.FORWARD, i], c.cover)
        busy = x[k, r.INTENSITY, i]
        by_a, by_d, more_a, more_d = attrition(
            c.law, m[0, r.LOG_BASE, i] + m[0, r.THETA, i], engaged * c.per_a, contact * c.per_d
        )
        m[0, r.ODDS, i], m[0, r.ODDS + 1, i] = by_a, by_d
        m[0, r.WORST, i] = engaged * c.rate_a * m[0, r.BLOOD, i] * busy * more_a
        m[0, r.WORST + 1, i] = contact * c.rate_d * m[0, r.BLOOD + 1, i] * busy * more_d
        m[0, r.WEIGHT, i] = busy * engaged
    for i in range(r.LANES):
        luck_a, luck_d = c.sigma * z[at, r.LUCK, i], c.sigma * z[at, r.LUCK + 1, i]
        worst_a = m[0, r.WORST, i] * exp(luck_a + m[0, r.ODDS, i])
        worst_d = m[0, r.WORST + 1, i] * exp(luck_d + m[0, r.ODDS + 1, i])
        fallen_a = _at_most(worst_a, x[k, r.MEN + ATTACKER, i])
        fallen_d = _at_most(worst_d, x[k, r.MEN + DEFENDER, i])
        limited = tally(limited, (fallen_a < worst_a) | (fallen_d < worst_d))
        m[0, r.TOLD, i] = told_by_losses(m[0, r.THETA, i], luck_a, luck_d, 0.0, c.slope)
        m[0, r.TELLS, i] = c.tells if (fallen_a > 0.0) & (fallen_d > 0.0) else 0.0
        m[0, r.WORST, i], m[0, r.WORST + 1, i] = worst_a, worst_d
        m[0, r.FALLEN, i], m[0, r.FALLEN + 1, i] = fallen_a, fallen_d
    return int(limited)


@step
def allow(k: int, c: Clash, desk: Desk) -> None:
    """Set what losses say where some of them met their limit.

    Parameters
    ----------
    k, c
        The sector, and what holds of it all the war.
    desk
        Rows.
    """
    apart()
    m, z, at = r.war_of(desk.war), r.luck_of(desk.luck), seat(k)
    for i in range(r.LANES):
        luck_a, luck_d = c.sigma * z[at, r.LUCK, i], c.sigma * z[at, r.LUCK + 1, i]
        kept_d = m[0, r.FALLEN + 1, i] * m[0, r.WORST, i]
        kept_a = m[0, r.WORST + 1, i] * m[0, r.FALLEN, i]
        # What the limit took from the log of the defender's losses over the attacker's.
        cut = log(max(kept_d, _NONE) / max(kept_a, _NONE))
        m[0, r.TOLD, i] = told_by_losses(m[0, r.THETA, i], luck_a, luck_d, cut, c.slope)


@step
def bleed(k: int, bite: Floats, brittleness: Floats, rest: Floats, desk: Desk) -> None:
    """Take both sides' losses to battle and frost, in men and in cohesion.

    Parameters
    ----------
    k
        The sector.
    bite
        Share of men whom ten degrees of cold take in a day, shape (side,).
    brittleness, rest
        As in :func:`ceasefire.campaign.laws.cohesion.strain`, shape (side,).
    desk
        Rows.
    """
    apart()
    x, m = r.sectors_of(desk.sector), r.war_of(desk.war)
    for side in range(2):
        cold, breaks, mends = bite[side], brittleness[side], rest[side]
        for i in range(r.LANES):
            men = x[k, r.MEN + side, i]
            frozen = men * min(cold * x[k, r.COLD, i], _MOST_OF_A_DAY)
            gone = m[0, r.FALLEN + side, i] + frozen
            x[k, r.MEN + side, i] = men - gone
            x[k, r.LOST + side, i] += gone
            m[0, r.FROZEN + side, i] += frozen
            x[k, r.COHESION + side, i] = strain(
                x[k, r.COHESION + side, i], gone / max(men, _NOBODY), x[k, r.INTENSITY, i],
                breaks, mends,
            )  # fmt: skip


@law
def _at_most(worst: float, men: float) -> float:
    """Return the losses of a day in battle."""
    return min(worst, _MOST_OF_A_DAY * men)
