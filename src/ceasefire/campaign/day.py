"""Why this room exists: a day of many wars, as an ordered list of what happens in it.

Weather, arrivals, the attacker's decisions, fire, battle sector by sector, learning,
reinforcement, and
the question whether an army is still one. Each step is a room of its own; this file is their order.
"""

from __future__ import annotations

import numpy as np

from ceasefire.belief.strength import learn
from ceasefire.campaign.battle import fight_sector
from ceasefire.campaign.men import reinforce
from ceasefire.campaign.params import (
    ATTACKER,
    DEFENDER,
    Belief,
    Combat,
    Floats,
    Ints,
    Params,
    Sectors,
)
from ceasefire.campaign.posture import appraise, decide
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import (
    CONQUEST,
    FIGHTING,
    ROUT_ATTACKER,
    ROUT_DEFENDER,
    Fate,
    Front,
    Minds,
    State,
)
from ceasefire.campaign.supply import receive, shoot
from ceasefire.campaign.trace import Trace, write
from ceasefire.campaign.weather import new_weather
from ceasefire.kernels.jit import kernel

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
    gain = p.posture.preparation_gain
    for day in range(first_day, last_day + 1):
        new_weather(p.weather, p.sectors, seed, wars, day, s.fate, s.sky)
        receive(p.supply, p.shipments, p.days, day, s.fate, s.stocks)
        appraise(p.sectors, p.supply, gain, p.weather, s.fate, s.sky, s.front, s.stocks)
        decide(p.sectors, p.combat, p.posture, s.fate, s.front, s.minds)
        shoot(p.supply, p.sectors.men, s.fate, s.front, s.stocks)
        # Twice: the attacker decides on yesterday's fire, the battle is fought with today's.
        appraise(p.sectors, p.supply, gain, p.weather, s.fate, s.sky, s.front, s.stocks)
        s.minds.precision[:] = 0.0
        s.minds.evidence[:] = 0.0
        for k in range(p.sectors.road_men.size):
            fight_sector(p, seed, wars, day, k, s)
        _reflect(p.belief, s.front.men, s.fate, s.minds)
        reinforce(p.armies, p.sectors, p.posture.go, s.fate, s.front, s.stocks)
        _judge(p.sectors, p.combat, day, s.fate, s.front)
        if t.side.shape[3] > 0:  # a record of no lanes is not wanted
            write(p.supply, day, s, t)


@kernel
def _reflect(b: Belief, men: Floats, fate: Fate, m: Minds) -> None:
    """Update both sides' beliefs from the day's results."""
    for i in range(fate.theta.size):
        force = 0.0
        for k in range(men.shape[1]):
            force += men[ATTACKER, k, i]
        for side in range(2):
            seen = m.precision[side, i]
            if seen > 0.0 and fate.outcome[i] == FIGHTING:
                # Evidence was weighted by men; an army-day of full fighting has weight one.
                m.mean[side, i], m.variance[side, i] = learn(
                    m.mean[side, i],
                    m.variance[side, i],
                    m.evidence[side, i] / seen,
                    b.learning[side] * seen / max(force, 1e-9),
                )


@kernel
def _judge(q: Sectors, c: Combat, day: int, fate: Fate, f: Front) -> None:
    """End a war when an army dissolves or half of what is decisive is overrun."""
    for i in range(fate.theta.size):
        if fate.outcome[i] != FIGHTING:
            continue
        spirit_a, spirit_d, weight, overrun = 0.0, 0.0, 0.0, 0.0
        for k in range(q.decisive.size):
            weight += q.decisive[k]
            spirit_a += q.decisive[k] * f.cohesion[ATTACKER, k, i]
            spirit_d += q.decisive[k] * f.cohesion[DEFENDER, k, i]
            if f.km[k, i] >= q.length_km[k]:
                overrun += q.decisive[k]
        if overrun >= 0.5 * weight:
            fate.outcome[i] = CONQUEST
        elif spirit_d < c.collapse_at[DEFENDER] * weight:
            fate.outcome[i] = ROUT_DEFENDER
        elif spirit_a < c.collapse_at[ATTACKER] * weight:
            fate.outcome[i] = ROUT_ATTACKER
        if fate.outcome[i] != FIGHTING:
            fate.last_day[i] = day
