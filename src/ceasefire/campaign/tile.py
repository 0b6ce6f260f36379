"""Why this room exists: wars come to the desk from the state of their chunk, and go back to it.

Only wars that go on are boarded. A war that ends is written back at once; its lane goes on in vain
until the tile is done, and nothing of that is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

import ceasefire.campaign.rows as r
from ceasefire.campaign.state import FIGHTING, NEVER, Floats, Ints
from ceasefire.kernels.jit import law, step
from ceasefire.kernels.lanes import exp
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.params import Params, Sectors
    from ceasefire.campaign.state import State

__all__ = ["Desk", "Tile", "board", "face_line", "leave", "new_tile"]

Flags = NDArray[np.bool_]
Words = NDArray[np.uint32]


class Desk(NamedTuple):
    """What most steps of a day look at."""

    sector: Floats  # flat (sector, row, lane)
    war: Floats  # flat (1, row, lane)
    luck: Floats  # flat (place, row, lane), of the four places drawn last


class Tile(NamedTuple):
    """Wars fought together; their rows are named in :mod:`ceasefire.campaign.rows`."""

    desk: Desk
    supply: Floats  # flat (side and class, row, lane)
    arrival: Floats  # flat (shipment, 1, lane)
    word: Words  # flat (1, word, lane), what luck is made of
    at: Ints  # (lane,) where a war stands in its chunk
    number: Words  # (lane,) its index in the batch
    live: Flags  # (lane,) it goes on
    ended: Ints  # (lane,) room for the lanes whose war ends today
    facing: Ints  # (sector,) in how many lanes the front stands before a line this morning
    attacks: Ints  # (sector,) in how many the attacker attacks today


@step
def new_tile(p: Params) -> Tile:
    """Return an unfilled tile for a war."""
    apart()
    kind, sectors = p.sectors.road_men.dtype, p.sectors.road_men.size
    return Tile(
        Desk(
            np.zeros(sectors * r.SECTOR_SIZE, kind),
            np.zeros(r.WAR_SIZE, kind),
            np.zeros(r.LUCK_SIZE, kind),
        ),
        np.zeros(p.supply.stock.size * r.CLASS_SIZE, kind),
        np.zeros(p.shipments.day.size * r.LANES, kind),
        np.zeros(4 * r.LANES, np.uint32),
        np.zeros(r.LANES, np.int64),
        np.zeros(r.LANES, np.uint32),
        np.zeros(r.LANES, np.bool_),
        np.zeros(r.LANES, np.int64),
        np.zeros(sectors, np.int64),
        np.zeros(sectors, np.int64),
    )


@step
def board(q: Sectors, wars: Ints, lanes: Ints, first: int, s: State, d: Tile) -> int:
    """Bring wars to the desk; return how many of them go on.

    Parameters
    ----------
    q, wars
        Geography; the index in the batch of each lane of the chunk.
    lanes, first
        Lanes of the chunk to fight, and the first of them that is taken now.
    s, d
        The chunk; the tile, filled here. Lanes that are left over repeat a war, and are not kept.
    """
    apart()
    count = min(r.LANES, lanes.size - first)
    at, number, live, outcome, fighting = d.at, d.number, d.live, s.fate.outcome, 0
    for i in range(r.LANES):
        at[i] = lanes[first + i] if i < count else lanes[first]
        number[i] = np.uint32(wars[at[i]])
        live[i] = i < count and outcome[at[i]] == FIGHTING
        fighting += 1 if live[i] else 0
    _board_sectors(s, d)
    _board_war(s, d)
    reached = s.front.reached
    for k in range(q.road_men.size):
        for i in range(r.LANES):
            face_line(q, k, i, reached[k, 0, at[i]] == NEVER, d)
    return fighting


@step
def leave(s: State, d: Tile, which: Ints) -> None:
    """Write wars back to their chunk.

    Parameters
    ----------
    s, d
        The chunk, updated in place, and the tile.
    which
        Lanes of the tile to write back, by their places in it.
    """
    apart()
    f, sky, x = s.front, s.sky, r.sectors_of(d.desk.sector)
    for side in range(2):
        _give(x, r.MEN + side, d.at, which, f.men[side])
        _give(x, r.LOST + side, d.at, which, f.lost[side])
        _give(x, r.COHESION + side, d.at, which, f.cohesion[side])
        _give(x, r.BELIEVED + side, d.at, which, f.believed[side])
    _give(x, r.KM, d.at, which, f.km)
    _give(x, r.INTEGRITY, d.at, which, f.integrity)
    _give(x, r.PREPARATION, d.at, which, f.preparation)
    _give(x, r.INTENSITY, d.at, which, f.intensity)
    _give(x, r.BASE, d.at, which, f.base)
    _give(x, r.RATIO, d.at, which, f.ratio)
    _give(x, r.LINE, d.at, which, f.line)
    _give(x, r.POSTURE, d.at, which, f.posture)
    _give(x, r.SINCE, d.at, which, f.since)
    _give(x, r.TRIED, d.at, which, f.tried)
    _give(x, r.TEMPERATURE, d.at, which, sky.temperature)
    _give(x, r.COLD, d.at, which, sky.cold)
    _give(x, r.ICE, d.at, which, sky.ice)
    _give(x, r.BEARING, d.at, which, sky.bearing)
    _leave_war(s, d, which)


@step
def face_line(q: Sectors, k: int, i: int, forward: bool, d: Tile) -> None:  # noqa: FBT001 - compiled functions take no keywords
    """Set what the line ahead of one war's front in a sector is like."""
    x, m = r.sectors_of(d.desk.sector), r.war_of(d.desk.war)
    line = int(x[k, r.LINE, i])
    x[k, r.FORWARD, i] = 1.0 if forward else 0.0
    x[k, r.GOAL, i] = q.line_km[k, line]
    x[k, r.EXCESS, i] = (q.line_strength[k, line] - 1.0) * m[0, r.WORKS, i]
    x[k, r.WEAR, i] = q.line_wear[k, line] * m[0, r.WORN, i]
    x[k, r.TURNED, i] = q.flank_loss[k] if line == q.flank_line[k] else 0.0


@step
def _board_sectors(s: State, d: Tile) -> None:
    """Fill the rows of sectors."""
    f, sky, x = s.front, s.sky, r.sectors_of(d.desk.sector)
    for side in range(2):
        _take(f.men[side], d.at, r.MEN + side, x)
        _take(f.lost[side], d.at, r.LOST + side, x)
        _take(f.cohesion[side], d.at, r.COHESION + side, x)
        _take(f.believed[side], d.at, r.BELIEVED + side, x)
    _take(f.km, d.at, r.KM, x)
    _take(f.integrity, d.at, r.INTEGRITY, x)
    _take(f.preparation, d.at, r.PREPARATION, x)
    _take(f.intensity, d.at, r.INTENSITY, x)
    _take(f.base, d.at, r.BASE, x)
    _take(f.ratio, d.at, r.RATIO, x)
    _take(f.line, d.at, r.LINE, x)
    _take(f.posture, d.at, r.POSTURE, x)
    _take(f.since, d.at, r.SINCE, x)
    _take(f.tried, d.at, r.TRIED, x)
    _take(sky.temperature, d.at, r.TEMPERATURE, x)
    _take(sky.cold, d.at, r.COLD, x)
    _take(sky.ice, d.at, r.ICE, x)
    _take(sky.bearing, d.at, r.BEARING, x)


@step
def _board_war(s: State, d: Tile) -> None:
    """Fill the rows of wars, of ammunition and of arrivals."""
    fate, t, minds, m = s.fate, s.stocks, s.minds, r.war_of(d.desk.war)
    factor, theta, anomaly, at = fate.factor, fate.theta, s.sky.anomaly, d.at
    for i in range(r.LANES):
        m[0, r.THETA, i], m[0, r.ANOMALY, i] = theta[at[i]], anomaly[at[i]]
        m[0, r.BLOOD, i], m[0, r.BLOOD + 1, i] = factor[2, at[i]], factor[3, at[i]]
        m[0, r.WORKS, i], m[0, r.WORN, i] = factor[4, at[i]], factor[5, at[i]]
        m[0, r.RAIL, i] = factor[7, at[i]]
    for i in range(r.LANES):
        m[0, r.POWER, i] = exp(m[0, r.THETA, i])
    for side in range(2):
        _take(t.fire[side : side + 1], at, r.FIRE + side, m)
        _take(t.pool[side : side + 1], at, r.POOL + side, m)
        _take(t.frozen[side : side + 1], at, r.FROZEN + side, m)
        _take(t.lowest[side : side + 1], at, r.LOWEST + side, m)
        _take(minds.mean[side : side + 1], at, r.MEAN + side, m)
        _take(minds.variance[side : side + 1], at, r.VARIANCE + side, m)
        y = r.classes_of(d.supply)[side * t.rounds.shape[1] :]
        _take(t.rounds[side], at, r.ROUNDS, y)
        _take(t.guns[side], at, r.GUNS, y)
    _take(fate.arrival, at, 0, r.arrivals_of(d.arrival))


@step
def _leave_war(s: State, d: Tile, which: Ints) -> None:
    """Write back the rows of wars and of ammunition."""
    t, minds, m, at, anomaly = s.stocks, s.minds, r.war_of(d.desk.war), d.at, s.sky.anomaly
    for i in which:
        anomaly[at[i]] = m[0, r.ANOMALY, i]
    for side in range(2):
        _give(m, r.FIRE + side, at, which, t.fire[side : side + 1])
        _give(m, r.POOL + side, at, which, t.pool[side : side + 1])
        _give(m, r.FROZEN + side, at, which, t.frozen[side : side + 1])
        _give(m, r.LOWEST + side, at, which, t.lowest[side : side + 1])
        _give(m, r.MEAN + side, at, which, minds.mean[side : side + 1])
        _give(m, r.VARIANCE + side, at, which, minds.variance[side : side + 1])
        _give(m, r.PRECISION + side, at, which, minds.precision[side : side + 1])
        _give(m, r.EVIDENCE + side, at, which, minds.evidence[side : side + 1])
        y = r.classes_of(d.supply)[side * t.rounds.shape[1] :]
        _give(y, r.ROUNDS, at, which, t.rounds[side])
        _give(y, r.GUNS, at, which, t.guns[side])


@step
def _take(source: Floats | Ints, at: Ints, row: int, x: Floats) -> None:
    """Fill one row of every block."""
    apart()
    first = at[0]
    for k in range(source.shape[0]):
        if _one_run(at):
            for i in range(r.LANES):
                x[k, row, i] = source[k, first + i]
        else:
            for i in range(r.LANES):
                x[k, row, i] = source[k, at[i]]


@step
def _give(x: Floats, row: int, at: Ints, which: Ints, target: Floats | Ints) -> None:
    """Write back one row of every block."""
    apart()
    first = at[0]
    for k in range(target.shape[0]):
        if which.size == r.LANES and _one_run(at):
            for i in range(r.LANES):
                target[k, first + i] = x[k, row, i]
        else:
            for i in which:
                target[k, at[i]] = x[k, row, i]


@law
def _one_run(at: Ints) -> bool:
    """Say whether wars lie in their chunk one after another, so that rows are copied whole.

    They lie in its order, and what is left over of a tile repeats the first.
    """
    last: int = at[at.size - 1] - at[0]
    return last == at.size - 1
