"""Why this room exists: a day of many wars, as an ordered list of what happens in it.

Weather, arrivals, the attacker's decisions, fire, battle sector by sector, learning,
reinforcement, and
the question whether an army is still one. Each step is a room of its own; this file is their order.
"""

from __future__ import annotations

import numpy as np

import ceasefire.campaign.rows as r
from ceasefire.belief.strength import learn
from ceasefire.campaign.battle import allow, bleed, clash, clash_of, size_up
from ceasefire.campaign.fortune import dare, draw, seat
from ceasefire.campaign.men import asked_of, reinforce
from ceasefire.campaign.movement import (
    count,
    count_decisive,
    forget,
    hold,
    march_of,
    move,
    note,
    note_losses,
    write_down,
)
from ceasefire.campaign.params import ATTACKER, DEFENDER, Floats, Ints, Params
from ceasefire.campaign.posture import choice_of, decide, relieve, rule_of, wake, weigh
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import (
    CONQUEST,
    FIGHTING,
    ROUT_ATTACKER,
    ROUT_DEFENDER,
    State,
)
from ceasefire.campaign.supply import receive, shoot
from ceasefire.campaign.tile import Desk, Tile, board, leave, new_tile
from ceasefire.campaign.trace import Trace, write
from ceasefire.campaign.weather import new_weather
from ceasefire.kernels.jit import agenda, kernel, law, step
from ceasefire.kernels.lanes import tally
from ceasefire.kernels.machine import apart, lent

__all__ = ["fight", "march"]

_NOBODY, _NOTHING = 1e-9, 1e-30
_FIGHTING, _ROUT_DEFENDER, _CONQUEST, _ROUT_ATTACKER = (
    float(FIGHTING), float(ROUT_DEFENDER), float(CONQUEST), float(ROUT_ATTACKER)
)  # fmt: skip


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
    p, s, t = lent(p), lent(s), lent(t)
    told = t.side.shape[3] > 0  # a record of no lanes is not wanted
    # Whoever is told of needs a line every day, also once his war is over.
    lanes = np.arange(wars.size) if told else np.nonzero(s.fate.outcome == FIGHTING)[0]
    kept = new_tile(p)
    d = lent(kept)
    for first in range(0, lanes.size, r.LANES):
        fighting = board(p.sectors, wars, lanes, first, s, d)
        for day in range(first_day, last_day + 1):
            if fighting > 0:
                fighting -= _fight_day(p, seed, day, s, d)
            if told:
                leave(s, d, np.nonzero(d.live)[0])
                write(p.supply, day, first, min(first + r.LANES, wars.size), s, t)
            elif fighting == 0:
                break
        # Named here, the tile is kept until the last wars are done.
        leave(s, kept, np.nonzero(kept.live)[0])


@agenda
def _fight_day(p: Params, seed: int, day: int, s: State, d: Tile) -> int:
    """Fight the wars of a tile for a day; return how many ended."""
    q, desk, rule = p.sectors, d.desk, rule_of(p.posture)
    floor, sectors = p.supply.fire_floor, p.sectors.road_men.size
    draw(0, seed, day, d)
    new_weather(p.weather, q, day, desk)
    receive(p.supply, p.shipments, p.days, day, d)
    wake(floor[DEFENDER], desk.war)
    for k in range(sectors):
        choice = choice_of(p, k, day)
        d.facing[k] = weigh(k, choice, desk)
        d.attacks[k] = decide(k, choice, rule, desk)
    shoot(p.supply, q.men, d)
    relieve(floor[DEFENDER], desk.war)
    forget(desk)
    for k in range(sectors):
        if seat(k) == 0:
            draw((1 + k) // r.PLACES, seed, day, d)
        size_up(k, floor[ATTACKER], rule.gain, desk)
        odds = clash_of(p.combat, q, k)
        if clash(k, odds, desk) > 0:
            allow(k, odds, desk)
        bleed(k, p.weather.frostbite, p.combat.brittleness, p.combat.rest, desk)
        _contest(p, k, day, s, d)
        count(k, asked_of(q, k), desk)
        if q.decisive[k] > 0.0:
            count_decisive(k, q.decisive[k], q.length_km[k], desk)
    for side in range(2):
        _reflect(side, p.belief.learning[side], desk)
    reinforce(p.armies, q, rule.go, desk)
    if (
        _judge(
            _whole(q.decisive), p.combat.collapse_at[ATTACKER], p.combat.collapse_at[DEFENDER], desk
        )
        == 0
    ):
        return 0
    return _end(day, s, d)


@agenda
def _contest(p: Params, k: int, day: int, s: State, d: Tile) -> None:
    """Move a sector's front, and note what its day showed to both sides."""
    q, desk = p.sectors, d.desk
    # About half of the sectors of a day are quiet in all wars of a tile.
    if d.attacks[k] + d.facing[k] > 0:
        dare(k, p.combat.wear_sigma, desk)
        if move(k, march_of(p.combat, q, p.weather, k, day), desk) > 0:
            write_down(k, q, day, s, d)
    else:
        hold(k, q.counter_km[k], p.combat.counter_below, desk)
    if d.attacks[k] > 0:
        note(p.belief.loss_precision, p.belief.ground_precision, desk)
    else:
        note_losses(p.belief.loss_precision, desk)


@law
def _whole(decisive: Floats) -> float:
    """Return the weight of all sectors together."""
    total: float = decisive[0]
    for k in range(1, decisive.size):
        total += decisive[k]
    return total


@step
def _reflect(side: int, learning: float, desk: Desk) -> None:
    """Update a side's belief from the day's results."""
    apart()
    m = r.war_of(desk.war)
    for i in range(r.LANES):
        seen, mean, variance = (
            m[0, r.PRECISION + side, i], m[0, r.MEAN + side, i], m[0, r.VARIANCE + side, i]
        )  # fmt: skip
        # Evidence was weighted by men; an army-day of full fighting has weight one.
        precision = learning * seen / max(m[0, r.LEFT, i], _NOBODY)
        estimate = m[0, r.EVIDENCE + side, i] / max(seen, _NOTHING)
        then, spread = learn(mean, variance, estimate, precision)
        m[0, r.MEAN + side, i] = then if seen > 0.0 else mean
        m[0, r.VARIANCE + side, i] = spread if seen > 0.0 else variance


@step
def _judge(whole: float, least_a: float, least_d: float, desk: Desk) -> int:
    """Find where an army dissolves or half of what is decisive is overrun; return in how many."""
    apart()
    m, ended = r.war_of(desk.war), np.int32(0)
    for i in range(r.LANES):
        end = _ROUT_ATTACKER if m[0, r.SPIRIT, i] < least_a * whole else _FIGHTING
        end = _ROUT_DEFENDER if m[0, r.SPIRIT + 1, i] < least_d * whole else end
        end = _CONQUEST if m[0, r.OVERRUN, i] >= 0.5 * whole else end
        m[0, r.ENDS, i] = end
        ended = tally(ended, end != _FIGHTING)
    return int(ended)


@step
def _end(day: int, s: State, d: Tile) -> int:
    """Write back the wars that ended today; return how many."""
    apart()
    m, at, live, which = r.war_of(d.desk.war), d.at, d.live, d.ended
    outcome, last_day, ended = s.fate.outcome, s.fate.last_day, 0
    for i in range(r.LANES):
        if live[i] and m[0, r.ENDS, i] != FIGHTING:
            which[ended], live[i] = i, False
            outcome[at[i]], last_day[at[i]] = int(m[0, r.ENDS, i]), day
            ended += 1
    if ended > 0:
        leave(s, d, which[:ended])
    return ended
