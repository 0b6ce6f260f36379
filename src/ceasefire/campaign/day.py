"""Why this room exists: the day kernel. A day of many wars, as an ordered list of what happens in it.

Weather, arrivals, the attacker's decisions, fire, battle sector by sector, learning, reinforcement, and
the question whether an army is still one. Each step is a room of its own; this file is their order.
"""

from __future__ import annotations

from ceasefire.belief.strength import learn
from ceasefire.campaign.battle import fight_sector
from ceasefire.campaign.men import reinforce
from ceasefire.campaign.params import ATTACKER, DEFENDER, Params
from ceasefire.campaign.posture import decide
from ceasefire.campaign.state import (
    CONQUEST,
    FIGHTING,
    ROUT_ATTACKER,
    ROUT_DEFENDER,
    State,
    begin,
)
from ceasefire.campaign.supply import receive, shoot
from ceasefire.campaign.trace import Trace, write
from ceasefire.campaign.weather import new_weather
from ceasefire.kernels.jit import kernel

__all__ = ["fight", "fight_day"]


@kernel
def fight(p: Params, seed: int, first_war: int, s: State, t: Trace) -> None:
    """Fight a chunk of wars from day 1 to the last.

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
    begin(p, seed, first_war, s)
    for day in range(1, p.days + 1):
        for i in range(s.theta.size):
            if s.outcome[i] == FIGHTING:
                fight_day(p, seed, first_war + i, day, s, i)
            write(p, day, s, t, i)


@kernel
def fight_day(p: Params, seed: int, war: int, day: int, s: State, i: int) -> None:
    """Fight one day of one war.

    Parameters
    ----------
    p, seed, war, day
        The war and the address of its luck; days count from 1.
    s, i
        The state and the lane to update, in place.
    """
    new_weather(p, seed, war, day, s, i)
    receive(p, day, s, i)
    decide(p, day, s, i)
    shoot(p, s, i)
    seen = (0.0, 0.0, 0.0, 0.0)
    for k in range(p.sectors.road_men.size):
        e = fight_sector(p, seed, war, day, s, k, i)
        seen = (seen[0] + e[0], seen[1] + e[1], seen[2] + e[2], seen[3] + e[3])
    _reflect(p, ATTACKER, seen[0], seen[1], s, i)
    _reflect(p, DEFENDER, seen[2], seen[3], s, i)
    reinforce(p, s, i)
    _judge(p, day, s, i)


@kernel
def _reflect(p: Params, side: int, precision: float, weighted: float, s: State, i: int) -> None:
    """Update one side's belief from the day's results."""
    if precision <= 0.0:
        return
    s.mean[side, i], s.variance[side, i] = learn(
        s.mean[side, i],
        s.variance[side, i],
        weighted / precision,
        precision * p.belief.learning[side],
    )


@kernel
def _judge(p: Params, day: int, s: State, i: int) -> None:
    """End the war when an army dissolves or the decisive axis is overrun."""
    spirit_a, spirit_d, weight, overrun = 0.0, 0.0, 0.0, False
    for k in range(p.sectors.road_men.size):
        w = p.sectors.decisive[k]
        weight += w
        spirit_a += w * s.cohesion[ATTACKER, k, i]
        spirit_d += w * s.cohesion[DEFENDER, k, i]
        overrun = overrun or (w > 0.0 and s.front[k, i] >= p.sectors.length_km[k])
    if overrun:
        s.outcome[i] = CONQUEST
    elif spirit_d < p.combat.collapse_at[DEFENDER] * weight:
        s.outcome[i] = ROUT_DEFENDER
    elif spirit_a < p.combat.collapse_at[ATTACKER] * weight:
        s.outcome[i] = ROUT_ATTACKER
    if s.outcome[i] != FIGHTING:
        s.last_day[i] = day
