"""Why this room exists: the daily record, from which bands and chronicles are made.

Values are stored as float32: a record, not a state from which a war goes on. After a war has ended
its last day is repeated, so sums over wars stay sums over wars.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ceasefire.campaign.laws.ration import days_of_supply
from ceasefire.kernels.jit import step
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.params import Params, Supply
    from ceasefire.campaign.state import State

__all__ = ["BY_CLASS", "BY_SECTOR", "BY_SECTOR_SIDE", "BY_SIDE", "Trace", "new_trace", "write"]

Record = NDArray[np.float32]

BY_SIDE = ("men", "lost", "frozen", "fire", "belief_mean", "belief_sd", "pool")
BY_CLASS = ("stock", "supply_days")
BY_SECTOR = (
    "front", "integrity", "line", "posture", "preparation", "ratio", "intensity", "ice",
    "temperature", "since",
)  # fmt: skip
BY_SECTOR_SIDE = ("sector_men", "sector_lost", "cohesion", "believed")


class Trace(NamedTuple):
    """Daily records; the last two axes are (day, lane)."""

    side: Record  # (BY_SIDE, side, day, lane)
    ammunition: Record  # (BY_CLASS, side, class, day, lane)
    sector: Record  # (BY_SECTOR, sector, day, lane)
    sector_side: Record  # (BY_SECTOR_SIDE, side, sector, day, lane)


def new_trace(p: Params, lanes: int) -> Trace:
    """Return an unfilled record for a chunk of wars."""
    sides, sectors = p.sectors.men.shape
    classes = p.supply.stock.shape[1]
    return Trace(
        np.zeros((len(BY_SIDE), sides, p.days, lanes), np.float32),
        np.zeros((len(BY_CLASS), sides, classes, p.days, lanes), np.float32),
        np.zeros((len(BY_SECTOR), sectors, p.days, lanes), np.float32),
        np.zeros((len(BY_SECTOR_SIDE), sides, sectors, p.days, lanes), np.float32),
    )


@step
def write(u: Supply, day: int, first: int, stop: int, s: State, t: Trace) -> None:
    """Write down where wars of the chunk, from ``first`` to before ``stop``, stand after a day."""
    apart()
    d, f = day - 1, s.front
    t.side[0:2, :, d, first:stop] = 0.0
    for side in range(2):
        for k in range(f.km.shape[0]):
            for i in range(first, stop):
                t.side[0, side, d, i] += np.float32(f.men[side, k, i])
                t.side[1, side, d, i] += np.float32(f.lost[side, k, i])
                t.sector_side[0, side, k, d, i] = f.men[side, k, i]
                t.sector_side[1, side, k, d, i] = f.lost[side, k, i]
                t.sector_side[2, side, k, d, i] = f.cohesion[side, k, i]
                t.sector_side[3, side, k, d, i] = f.believed[side, k, i]
        for i in range(first, stop):
            t.side[2, side, d, i] = s.stocks.frozen[side, i]
            t.side[3, side, d, i] = s.stocks.fire[side, i]
            t.side[4, side, d, i] = s.minds.mean[side, i]
            t.side[5, side, d, i] = math.sqrt(s.minds.variance[side, i])
            t.side[6, side, d, i] = s.stocks.pool[side, i]
        for c in range(u.stock.shape[1]):
            for i in range(first, stop):
                rounds, guns = s.stocks.rounds[side, c, i], s.stocks.guns[side, c, i]
                t.ammunition[0, side, c, d, i] = rounds
                t.ammunition[1, side, c, d, i] = days_of_supply(rounds, guns, u.norm[side, c])
    for k in range(f.km.shape[0]):
        for i in range(first, stop):
            t.sector[0, k, d, i] = f.km[k, i]
            t.sector[1, k, d, i] = f.integrity[k, i]
            t.sector[2, k, d, i] = f.line[k, i]
            t.sector[3, k, d, i] = f.posture[k, i]
            t.sector[4, k, d, i] = f.preparation[k, i]
            t.sector[5, k, d, i] = f.ratio[k, i]
            t.sector[6, k, d, i] = f.intensity[k, i]
            t.sector[7, k, d, i] = s.sky.ice[k, i]
            t.sector[8, k, d, i] = s.sky.temperature[k, i]
            t.sector[9, k, d, i] = f.since[k, i]
