"""Why this room exists: a day of many wars, as an ordered list of what happens in it.

Weather, arrivals, the attacker's decisions, fire, battle sector by sector, learning,
reinforcement, and
the question whether an army is still one. Each step is a room of its own; this file is their order.
"""

from __future__ import annotations

import numpy as np

import ceasefire.campaign.rows as r
from ceasefire.belief.strength import learn
from ceasefire.campaign.battle import fight_sectors
from ceasefire.campaign.men import reinforce
from ceasefire.campaign.params import ATTACKER, DEFENDER, Belief, Combat, Ints, Params, Sectors
from ceasefire.campaign.posture import decide, size_up, weigh
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import (
    CONQUEST,
    FIGHTING,
    ROUT_ATTACKER,
    ROUT_DEFENDER,
    State,
)
from ceasefire.campaign.supply import receive, shoot
from ceasefire.campaign.tile import Tile, board, leave, new_tile
from ceasefire.campaign.trace import Trace, write
from ceasefire.campaign.weather import new_weather
from ceasefire.kernels.jit import agenda, apart, kernel, step

__all__ = ["fight", "march"]


def fight(p: Params, seed: int, first_war: int, s: State, t: Trace) -> None:
    """Fight a chunk of wars from the border to the last day.

    Parameters
    ----------
    p
        The war.
    seed
        64-bit seed of the batch.
    first_war
        Index of the chunk's first war in the batch.
    s
        State of the chunk, filled here.
    t
        Daily record, filled here.
    """
    wars = np.arange(first_war, first_war + s.fate.theta.size)
    begin(p, seed, wars, s)
    march(p, seed, wars, 1, p.days, s, t)


@kernel
def march(
    p: Params, seed: int, wars: Ints, first_day: int, last_day: int, s: State, t: Trace
) -> None:
    """Fight a chunk of wars from one day to another, so that others may speak in between.

    Parameters
    ----------
    p, seed, wars
        The war and the address of its luck: the index of each lane in the batch.
    first_day, last_day
        Days to fight, both included, from 1.
    s, t
        The chunk, updated in place; its daily record, of which these days are written.
    """
    told = t.side.shape[3] > 0  # a record of no lanes is not wanted
    # Whoever is told of needs a line every day, also once his war is over.
    lanes = np.arange(wars.size) if told else np.nonzero(s.fate.outcome == FIGHTING)[0]
    d = new_tile(p)
    for first in range(0, lanes.size, r.LANES):
        fighting = board(p.sectors, wars, lanes, first, s, d)
        for day in range(first_day, last_day + 1):
            if fighting > 0:
                fighting -= _fight_day(p, seed, day, s, d)
            if told:
                leave(s, d, d.live)
                write(p.supply, day, first, min(first + r.LANES, wars.size), s, t)
            elif fighting == 0:
                break
        leave(s, d, d.live)


@agenda
def _fight_day(p: Params, seed: int, day: int, s: State, d: Tile) -> int:
    """Fight the wars of a tile for a day; return how many ended."""
    q, gain, sectors = p.sectors, p.posture.preparation_gain, p.sectors.road_men.size
    new_weather(p.weather, q, seed, day, d)
    receive(p.supply, p.shipments, p.days, day, d)
    size_up(q, p.weather, d)
    weigh(p.supply, gain, sectors, d)
    decide(q, p.combat, p.posture, d)
    shoot(p.supply, q.men, d)
    # Again: the attacker decides on yesterday's fire, the battle is fought with today's.
    weigh(p.supply, gain, sectors, d)
    _forget(d)
    fight_sectors(p, seed, day, s, d)
    _reflect(p.belief, sectors, d)
    reinforce(p.armies, q, p.posture.go, d)
    if _judge(q, p.combat, d) == 0:
        return 0
    return _end(day, s, d)


@step
def _forget(d: Tile) -> None:
    """Begin a day in which nothing was seen yet."""
    apart()
    m = r.war_of(d.war)
    for side in range(2):
        for i in range(r.LANES):
            m[0, r.PRECISION + side, i], m[0, r.EVIDENCE + side, i] = 0.0, 0.0


@step
def _reflect(b: Belief, sectors: int, d: Tile) -> None:
    """Update both sides' beliefs from the day's results."""
    apart()
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    for i in range(r.LANES):
        m[0, r.THERE, i] = 0.0
    for k in range(sectors):
        for i in range(r.LANES):
            m[0, r.THERE, i] += x[k, r.MEN + ATTACKER, i]
    for side in range(2):
        learning = b.learning[side]
        for i in range(r.LANES):
            seen, mean, variance = (
                m[0, r.PRECISION + side, i], m[0, r.MEAN + side, i], m[0, r.VARIANCE + side, i]
            )  # fmt: skip
            # Evidence was weighted by men; an army-day of full fighting has weight one.
            precision = learning * seen / max(m[0, r.THERE, i], 1e-9)
            estimate = m[0, r.EVIDENCE + side, i] / max(seen, 1e-300)
            then, spread = learn(mean, variance, estimate, precision)
            m[0, r.MEAN + side, i] = then if seen > 0.0 else mean
            m[0, r.VARIANCE + side, i] = spread if seen > 0.0 else variance


@step
def _judge(q: Sectors, c: Combat, d: Tile) -> int:
    """Find where an army dissolves or half of what is decisive is overrun; return in how many."""
    apart()
    x, m, ended = r.sectors_of(d.sector), r.war_of(d.war), 0
    whole = q.decisive.sum()
    least_a, least_d = c.collapse_at[ATTACKER], c.collapse_at[DEFENDER]
    for i in range(r.LANES):
        m[0, r.SPIRIT, i], m[0, r.SPIRIT + 1, i], m[0, r.OVERRUN, i] = 0.0, 0.0, 0.0
    for k in range(q.decisive.size):
        weight, length = q.decisive[k], q.length_km[k]
        for i in range(r.LANES):
            m[0, r.SPIRIT, i] += weight * x[k, r.COHESION + ATTACKER, i]
            m[0, r.SPIRIT + 1, i] += weight * x[k, r.COHESION + DEFENDER, i]
            m[0, r.OVERRUN, i] += weight if x[k, r.KM, i] >= length else 0.0
    for i in range(r.LANES):
        end = float(ROUT_ATTACKER) if m[0, r.SPIRIT, i] < least_a * whole else float(FIGHTING)
        end = float(ROUT_DEFENDER) if m[0, r.SPIRIT + 1, i] < least_d * whole else end
        end = float(CONQUEST) if m[0, r.OVERRUN, i] >= 0.5 * whole else end
        m[0, r.ENDS, i] = end
        ended += 1 if end != FIGHTING else 0
    return ended


@step
def _end(day: int, s: State, d: Tile) -> int:
    """Write back the wars that ended today; return how many."""
    apart()
    m, at, live, which = r.war_of(d.war), d.at, d.live, np.zeros(r.LANES, np.bool_)
    outcome, last_day, ended = s.fate.outcome, s.fate.last_day, 0
    for i in range(r.LANES):
        if live[i] and m[0, r.ENDS, i] != FIGHTING:
            which[i], live[i] = True, False
            outcome[at[i]], last_day[at[i]] = int(m[0, r.ENDS, i]), day
            ended += 1
    if ended > 0:
        leave(s, d, which)
    return ended
