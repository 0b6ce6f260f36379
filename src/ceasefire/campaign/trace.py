"""Why this room exists: the daily record of a chunk, from which summaries, bands and chronicles are made.

Values are stored as float32: a record, not a state from which a war goes on. After a war has ended its
last day is repeated, so sums over wars stay sums over wars.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ceasefire.campaign.params import Params
from ceasefire.campaign.state import State
from ceasefire.campaign.supply import supply_days
from ceasefire.campaign.weather import temperature
from ceasefire.kernels.jit import kernel

__all__ = ["BY_CLASS", "BY_SECTOR", "BY_SECTOR_SIDE", "BY_SIDE", "Trace", "new_trace", "write"]

Record = NDArray[np.float32]

BY_SIDE = ("men", "lost", "frozen", "fire", "belief_mean", "belief_sd", "pool")
BY_CLASS = ("stock", "supply_days")
BY_SECTOR = (
    "front", "integrity", "line", "posture", "preparation", "ratio", "intensity", "ice",
    "temperature",
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


@kernel
def write(p: Params, day: int, s: State, t: Trace, i: int) -> None:
    """Write down where war ``i`` stands at the end of a day."""
    d = day - 1
    for side in range(2):
        men, lost = 0.0, 0.0
        for k in range(p.sectors.road_men.size):
            men += s.men[side, k, i]
            lost += s.lost[side, k, i]
            t.sector_side[0, side, k, d, i] = s.men[side, k, i]
            t.sector_side[1, side, k, d, i] = s.lost[side, k, i]
            t.sector_side[2, side, k, d, i] = s.cohesion[side, k, i]
            t.sector_side[3, side, k, d, i] = s.believed[side, k, i]
        t.side[0, side, d, i] = men
        t.side[1, side, d, i] = lost
        t.side[2, side, d, i] = s.frozen[side, i]
        t.side[3, side, d, i] = s.fire[side, i]
        t.side[4, side, d, i] = s.mean[side, i]
        t.side[5, side, d, i] = math.sqrt(s.variance[side, i])
        t.side[6, side, d, i] = s.pool[side, i]
        for c in range(p.supply.stock.shape[1]):
            t.ammunition[0, side, c, d, i] = s.stock[side, c, i]
            t.ammunition[1, side, c, d, i] = supply_days(p, side, c, s, i)
    for k in range(p.sectors.road_men.size):
        t.sector[0, k, d, i] = s.front[k, i]
        t.sector[1, k, d, i] = s.integrity[k, i]
        t.sector[2, k, d, i] = s.line[k, i]
        t.sector[3, k, d, i] = s.posture[k, i]
        t.sector[4, k, d, i] = s.preparation[k, i]
        t.sector[5, k, d, i] = s.ratio[k, i]
        t.sector[6, k, d, i] = s.intensity[k, i]
        t.sector[7, k, d, i] = s.ice[k, i]
        t.sector[8, k, d, i] = temperature(p, s, p.sectors.place[k], day, i)
