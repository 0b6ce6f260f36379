"""Why this room exists: where a chunk of wars stands. One column per war (a lane), so chunks stay in cache.

All arrays end with the lane axis. ``begin`` draws what a war is before its first day: the truth about
effectiveness, the uncertain inputs, the fate of each shipment.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ceasefire.campaign.params import ATTACKER, DEFENDER, Params
from ceasefire.kernels.jit import kernel
from ceasefire.kernels.luck import PROLOGUE, SHIPMENT, normals4, uniforms4

__all__ = [
    "CONQUEST",
    "FIGHTING",
    "NEVER",
    "OUTCOMES",
    "ROUT_ATTACKER",
    "ROUT_DEFENDER",
    "State",
    "begin",
    "new_state",
]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FIGHTING, ROUT_DEFENDER, CONQUEST, ROUT_ATTACKER = 0, 1, 2, 3
OUTCOMES = ("front-holds", "defender-collapses", "conquest", "attacker-collapses")
NEVER = 1_000_000  # a day that did not come


class State(NamedTuple):
    """Where each war of a chunk stands at the end of a day."""

    theta: Floats  # (lane,) the truth
    factor: Floats  # (uncertain, lane) multipliers on uncertain inputs
    men: Floats  # (side, sector, lane) thousands
    pool: Floats  # (side, lane) thousands
    front: Floats  # (sector, lane) km
    integrity: Floats  # (sector, lane) of the line ahead
    line: Ints  # (sector, lane) index of the line ahead
    cohesion: Floats  # (side, sector, lane)
    posture: Ints  # (sector, lane) 0 paused, 1 general offensive, 2 deliberate offensive
    since: Ints  # (sector, lane) days in this posture
    preparation: Floats  # (sector, lane)
    ratio: Floats  # (sector, lane) true ratio of power at the last battle
    believed: Floats  # (side, sector, lane) ratio each side believed in
    intensity: Floats  # (sector, lane)
    stock: Floats  # (side, class, lane) rounds
    guns: Floats  # (side, class, lane)
    fire: Floats  # (side, lane) share of the demand for fire that was met
    arrival: Ints  # (shipment, lane) day, NEVER if its route closed
    anomaly: Floats  # (lane,) of temperature, in standard deviations
    ice: Floats  # (sector, lane) cm on the sector's flank water
    mean: Floats  # (side, lane) belief
    variance: Floats  # (side, lane)
    lost: Floats  # (side, sector, lane) all losses so far, thousands
    frozen: Floats  # (side, lane) of these by frost
    reached: Ints  # (sector, line, lane) day
    breached: Ints  # (sector, line, lane) day
    outcome: Ints  # (lane,)
    last_day: Ints  # (lane,)


def new_state(p: Params, lanes: int) -> State:
    """Return an unfilled state for a chunk.

    Parameters
    ----------
    p
        The war.
    lanes
        Number of wars in the chunk.
    """
    sides, sectors = p.sectors.men.shape
    lines, classes = p.sectors.line_km.shape[1], p.supply.stock.shape[1]
    shapes: dict[str, tuple[int, ...]] = {
        "factor": (len(p.spread),), "men": (sides, sectors), "pool": (sides,), "front": (sectors,),
        "integrity": (sectors,), "line": (sectors,), "cohesion": (sides, sectors),
        "posture": (sectors,), "since": (sectors,), "preparation": (sectors,), "ratio": (sectors,),
        "believed": (sides, sectors), "intensity": (sectors,), "stock": (sides, classes),
        "guns": (sides, classes), "fire": (sides,), "arrival": (len(p.shipments.day),),
        "ice": (sectors,), "mean": (sides,), "variance": (sides,), "lost": (sides, sectors),
        "frozen": (sides,), "reached": (sectors, lines), "breached": (sectors, lines),
    }  # fmt: skip
    whole = {"line", "posture", "since", "arrival", "reached", "breached", "outcome", "last_day"}
    fields = {
        name: np.zeros((*shapes.get(name, ()), lanes), np.int64 if name in whole else np.float64)
        for name in State._fields
    }
    return State(**fields)  # type: ignore[arg-type]


@kernel
def begin(p: Params, seed: int, first_war: int, s: State) -> None:
    """Fill the state of a chunk with day 0 of wars ``first_war``, ``first_war + 1``, …

    Parameters
    ----------
    p
        The war.
    seed
        64-bit seed.
    first_war
        Index of the chunk's first war in its batch.
    s
        State to fill, in place.
    """
    for i in range(s.theta.size):
        war = first_war + i
        _draw_prologue(p, seed, war, s, i)
        _draw_shipments(p, seed, war, s, i)
        for side in range(2):
            s.pool[side, i] = p.armies.pool[side]
            s.mean[side, i] = p.belief.prior_mean[side]
            s.variance[side, i] = p.belief.prior_sd[side] ** 2
            s.fire[side, i] = 1.0
            for c in range(p.supply.stock.shape[1]):
                more = s.factor[6, i] if side == DEFENDER else 1.0
                s.stock[side, c, i] = p.supply.stock[side, c] * more
                s.guns[side, c, i] = p.supply.guns[side, c]
            for k in range(p.sectors.road_men.size):
                s.men[side, k, i] = p.sectors.men[side, k] * s.factor[side, i]
                s.cohesion[side, k, i] = 1.0
                s.lost[side, k, i] = 0.0
            s.frozen[side, i] = 0.0
        _place_fronts(p, s, i)
        s.outcome[i] = FIGHTING
        s.last_day[i] = p.days


@kernel
def _draw_prologue(p: Params, seed: int, war: int, s: State, i: int) -> None:
    """Draw the truth and the uncertain inputs of one war."""
    for block in range(3):
        z = normals4(seed, war, 0, PROLOGUE + block)
        for j in range(4):
            at = 4 * block + j
            if at < p.spread.size:
                s.factor[at, i] = math.exp(p.spread[at] * z[j])
            elif at == p.spread.size:
                s.theta[i] = p.belief.truth_mean + p.belief.truth_sd * z[j]
            elif at == p.spread.size + 1:
                s.anomaly[i] = z[j]


@kernel
def _draw_shipments(p: Params, seed: int, war: int, s: State, i: int) -> None:
    """Draw when each shipment comes, or that its route closes."""
    for j in range(p.shipments.day.size):
        u = uniforms4(seed, war, 0, SHIPMENT + j)
        late = -p.shipments.delay_days[j] * math.log(u[0])
        s.arrival[j, i] = p.shipments.day[j] + int(late) if u[1] < p.shipments.chance[j] else NEVER


@kernel
def _place_fronts(p: Params, s: State, i: int) -> None:
    """Put every front on the border, every line whole and unreached."""
    for k in range(p.sectors.road_men.size):
        s.front[k, i] = 0.0
        s.integrity[k, i] = 1.0
        s.line[k, i] = 0
        s.posture[k, i] = 0
        s.since[k, i] = 0
        s.preparation[k, i] = 0.0
        s.ratio[k, i] = 1.0
        s.intensity[k, i] = 0.0
        s.ice[k, i] = 0.0
        for side in range(2):
            s.believed[side, k, i] = 1.0
        for line in range(p.sectors.line_km.shape[1]):
            s.reached[k, line, i] = NEVER
            s.breached[k, line, i] = NEVER
