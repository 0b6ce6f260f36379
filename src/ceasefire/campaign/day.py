"""Why this room exists: a day of many wars, as an ordered list of what happens in it.

Weather, arrivals, the attacker's decisions, fire, battle sector by sector, learning,
reinforcement, and
the question whether an army is still one. Each step is a room of its own; this file is their order.
"""

from __future__ import annotations

import math

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
    power, guess = np.exp(s.fate.theta), np.empty_like(s.minds.mean)
    for day in range(first_day, last_day + 1):
        new_weather(p.weather, p.sectors, seed, wars, day, s.fate, s.sky)
        receive(p.supply, p.shipments, p.days, day, s.fate, s.stocks)
        appraise(p.sectors, p.supply, gain, p.weather, s.fate, s.sky, s.front, s.stocks)
        _guess(s.minds.mean, guess)
        decide(p.sectors, p.combat, p.posture, power, guess, s.fate, s.front)
        shoot(p.supply, p.sectors.men, s.fate, s.front, s.stocks)
        # Twice: the attacker decides on yesterday's fire, the battle is fought with today's.
        appraise(p.sectors, p.supply, gain, p.weather, s.fate, s.sky, s.front, s.stocks)
        s.minds.precision[:] = 0.0
        s.minds.evidence[:] = 0.0
        for k in range(p.sectors.road_men.size):
            fight_sector(p, seed, wars, day, k, power, guess, s)
        _reflect(p.belief, s.front.men, s.fate, s.minds)
        reinforce(p.armies, p.sectors, p.posture.go, s.fate, s.front, s.stocks)
        _judge(p.sectors, p.combat, day, s.fate, s.front)
        if t.side.shape[3] > 0:  # a record of no lanes is not wanted
            write(p.supply, day, s, t)


@kernel
def _guess(mean: Floats, guess: Floats) -> None:
    """Set what each side takes effectiveness for."""
    for side in range(2):
        for i in range(mean.shape[1]):
            guess[side, i] = math.exp(mean[side, i])


@kernel
def _reflect(b: Belief, men: Floats, fate: Fate, m: Minds) -> None:
    """Update both sides' beliefs from the day's results."""
    outcome, precision, evidence = fate.outcome, m.precision, m.evidence
    mean, variance, learning = m.mean, m.variance, b.learning
    for i in range(outcome.size):
        force = 0.0
        for k in range(men.shape[1]):
            force += men[ATTACKER, k, i]
        for side in range(2):
            seen = precision[side, i]
            if seen > 0.0 and outcome[i] == FIGHTING:
                # Evidence was weighted by men; an army-day of full fighting has weight one.
                mean[side, i], variance[side, i] = learn(
                    mean[side, i],
                    variance[side, i],
                    evidence[side, i] / seen,
                    learning[side] * seen / max(force, 1e-9),
                )


@kernel
def _judge(q: Sectors, c: Combat, day: int, fate: Fate, f: Front) -> None:
    """End a war when an army dissolves or half of what is decisive is overrun."""
    outcome, ended, cohesion, km = fate.outcome, fate.last_day, f.cohesion, f.km
    decisive, length = q.decisive, q.length_km
    least_a, least_d = c.collapse_at[ATTACKER], c.collapse_at[DEFENDER]
    for i in range(outcome.size):
        if outcome[i] != FIGHTING:
            continue
        spirit_a, spirit_d, weight, overrun = 0.0, 0.0, 0.0, 0.0
        for k in range(decisive.size):
            weight += decisive[k]
            spirit_a += decisive[k] * cohesion[ATTACKER, k, i]
            spirit_d += decisive[k] * cohesion[DEFENDER, k, i]
            if km[k, i] >= length[k]:
                overrun += decisive[k]
        if overrun >= 0.5 * weight:
            outcome[i] = CONQUEST
        elif spirit_d < least_d * weight:
            outcome[i] = ROUT_DEFENDER
        elif spirit_a < least_a * weight:
            outcome[i] = ROUT_ATTACKER
        if outcome[i] != FIGHTING:
            ended[i] = day
