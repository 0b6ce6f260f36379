"""Why this room exists: a sector's ground after a day of battle, and what both sides learn of it.

In the open the front moves, before a line it stands and the line wears. The few wars in which a
line is reached or broken are looked at one by one afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

import ceasefire.campaign.rows as r
from ceasefire.campaign.evidence import told_by_ground
from ceasefire.campaign.fortune import seat
from ceasefire.campaign.laws.ground import advance, give_way, repair, wear
from ceasefire.campaign.men import asks_a, asks_d
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.posture import PAUSED
from ceasefire.campaign.tile import face_line
from ceasefire.campaign.weather import going
from ceasefire.kernels.jit import law, step
from ceasefire.kernels.lanes import log, tally
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.men import Asked
    from ceasefire.campaign.params import Combat, Sectors, Weather
    from ceasefire.campaign.state import State
    from ceasefire.campaign.tile import Desk, Tile

__all__ = [
    "March",
    "count",
    "count_decisive",
    "forget",
    "hold",
    "march_of",
    "move",
    "note",
    "note_losses",
    "write_down",
]

_PAUSED = float(PAUSED)  # as rows hold it
_NONE = 1e-9


class March(NamedTuple):
    """What ground in a sector depends on today, but for the war."""

    length: float  # km
    counter: float  # km a day and unit of shortfall
    below: float
    free: float  # mobility, 0 to 1
    pace: float  # km a day and unit of surplus
    cap: float  # km a day
    to_move: float
    to_wear: float
    mends: float


@law
def march_of(c: Combat, q: Sectors, w: Weather, k: int, day: int) -> March:
    """Return what ground in a sector depends on today."""
    return March(
        q.length_km[k], q.counter_km[k], c.counter_below,
        going(w, q.place[k], day) * q.going[k], c.pace_km, c.cap_km, c.move_needed, c.wear_needed,
        c.repair,
    )  # fmt: skip


@step
def forget(desk: Desk) -> None:
    """Begin an evening on which nothing was seen or counted yet."""
    apart()
    m = r.war_of(desk.war)
    for i in range(r.LANES):
        for side in range(2):
            m[0, r.PRECISION + side, i], m[0, r.EVIDENCE + side, i] = 0.0, 0.0
            m[0, r.CLAIMS + side, i], m[0, r.SPIRIT + side, i] = 0.0, 0.0
        m[0, r.LEFT, i], m[0, r.OVERRUN, i] = 0.0, 0.0


@step
def hold(k: int, counter: float, below: float, desk: Desk) -> None:
    """Move a sector's front where nobody attacks and no line is faced: it can only go back.

    Parameters
    ----------
    k, counter, below
        The sector, and what the defender takes back: as in :class:`March`.
    desk
        Rows.
    """
    apart()
    x = r.sectors_of(desk.sector)
    for i in range(r.LANES):
        x[k, r.KM, i] = max(0.0, x[k, r.KM, i] - give_way(x[k, r.RATIO, i], below, counter))


@step
def move(k: int, c: March, desk: Desk) -> int:
    """Move a sector's front or wear its line; return in how many wars one was reached or broken.

    Parameters
    ----------
    k, c
        The sector, and what holds of it today.
    desk
        Rows.
    """
    apart()
    x, m, z = r.sectors_of(desk.sector), r.war_of(desk.war), r.luck_of(desk.luck)
    at, events, open_pace = seat(k), np.int32(0), max(c.pace * c.free, _NONE)
    for i in range(r.LANES):
        ratio, busy, whole = x[k, r.RATIO, i], x[k, r.INTENSITY, i], x[k, r.INTEGRITY, i]
        attacks, goal, rate = x[k, r.POSTURE, i] != _PAUSED, x[k, r.GOAL, i], x[k, r.WEAR, i]
        fortune = z[at, r.FORTUNE, i]
        km = max(0.0, x[k, r.KM, i] - give_way(ratio, c.below, c.counter))
        storms = km >= goal
        worn = wear(ratio, c.to_wear, rate, busy, fortune)
        after = whole + repair(whole, c.mends, busy) - worn
        broken = storms & (after <= 0.0)
        step = advance(ratio, c.to_move, c.pace, c.cap, c.free, fortune)
        there = step >= goal - km
        marches = attacks & (km < goal)
        arrives = marches & there
        ahead = goal if there else min(km + step, c.length)
        x[k, r.KM, i] = ahead if marches else km
        left = 1.0 if broken else min(1.0, after)
        x[k, r.INTEGRITY, i] = left if storms else whole
        # Before works a new operation begins, planned anew.
        x[k, r.SINCE, i] = 0.0 if arrives else x[k, r.SINCE, i]
        shown = worn / max(rate * busy, _NONE) if storms else step / open_pace
        needed = c.to_wear if storms else c.to_move
        fast = c.pace * (ratio - c.to_move) >= c.cap
        m[0, r.SHOWN, i] = needed + shown
        m[0, r.WON, i] = 1.0 if needed + shown > needed else 0.0
        m[0, r.CLIPPED, i] = 1.0 if marches & (there | fast) else 0.0
        m[0, r.TRIES, i] = 1.0 if attacks else 0.0
        event = r.ARRIVED if arrives else 0.0
        m[0, r.EVENT, i] = r.BROKEN if broken else event
        events = tally(events, broken | arrives)
    return int(events)


@step
def note_losses(by_losses: float, desk: Desk) -> None:
    """Add what losses showed to what both sides saw, where ground can show nothing.

    Parameters
    ----------
    by_losses
        Precision of what a man in full fighting shows by losses.
    desk
        Rows.
    """
    apart()
    m = r.war_of(desk.war)
    for i in range(r.LANES):
        losses = by_losses * m[0, r.WEIGHT, i] * m[0, r.TELLS, i]
        seen = losses * m[0, r.TOLD, i]
        for side in range(2):
            m[0, r.PRECISION + side, i] += losses
            m[0, r.EVIDENCE + side, i] += seen


@step
def note(by_losses: float, by_ground: float, desk: Desk) -> None:
    """Add what the sector's day showed to what both sides saw.

    Parameters
    ----------
    by_losses, by_ground
        Precision of what a man in full fighting shows by losses and by ground.
    desk
        Rows.
    """
    apart()
    m = r.war_of(desk.war)
    for i in range(r.LANES):
        weight, told = m[0, r.WEIGHT, i], m[0, r.TOLD, i]
        losses = by_losses * weight * m[0, r.TELLS, i]
        ground = by_ground * weight * m[0, r.TRIES, i]
        shown, won, clipped = (
            log(m[0, r.SHOWN, i]) - m[0, r.LOG_BASE, i],
            m[0, r.WON, i] > 0.0,
            m[0, r.CLIPPED, i] > 0.0,
        )
        for side in range(2):
            seen = told_by_ground(m[0, r.MEAN + side, i], shown, won, clipped)
            m[0, r.PRECISION + side, i] += losses + ground
            m[0, r.EVIDENCE + side, i] += losses * told + ground * seen


@step
def count(k: int, asked: Asked, desk: Desk) -> None:
    """Add a sector to what is counted of a war in the evening.

    Parameters
    ----------
    k, asked
        The sector, and what claims on reinforcements depend on.
    desk
        Rows.
    """
    apart()
    x, m = r.sectors_of(desk.sector), r.war_of(desk.war)
    for i in range(r.LANES):
        men_a = x[k, r.MEN + ATTACKER, i]
        m[0, r.LEFT, i] += men_a
        m[0, r.CLAIMS + ATTACKER, i] += asks_a(asked.first_a, men_a, asked.road)
        m[0, r.CLAIMS + DEFENDER, i] += asks_d(asked.first_d, x[k, r.RATIO, i])


@step
def count_decisive(k: int, decisive: float, length: float, desk: Desk) -> None:
    """Add a sector to what decides a war: the cohesion of both armies, and what is overrun.

    Parameters
    ----------
    k, decisive, length
        The sector, its weight in what decides, and the end of its axis (km).
    desk
        Rows.
    """
    apart()
    x, m = r.sectors_of(desk.sector), r.war_of(desk.war)
    for i in range(r.LANES):
        m[0, r.SPIRIT + ATTACKER, i] += decisive * x[k, r.COHESION + ATTACKER, i]
        m[0, r.SPIRIT + DEFENDER, i] += decisive * x[k, r.COHESION + DEFENDER, i]
        m[0, r.OVERRUN, i] += decisive if x[k, r.KM, i] >= length else 0.0


@step
def write_down(k: int, q: Sectors, day: int, s: State, d: Tile) -> None:
    """Write down the day of a sector's lines reached and broken, and face the next."""
    apart()
    x, m, live, at = r.sectors_of(d.desk.sector), r.war_of(d.desk.war), d.live, d.at
    reached, breached = s.front.reached, s.front.breached
    for i in range(r.LANES):
        if m[0, r.EVENT, i] > 0.0 and live[i]:
            line = int(x[k, r.LINE, i])
            forward = x[k, r.FORWARD, i] > 0.0
            if m[0, r.EVENT, i] == r.BROKEN:
                breached[k, line, at[i]] = day
                x[k, r.LINE, i] += 1.0
            else:
                reached[k, line, at[i]] = min(day, reached[k, line, at[i]])
                forward = forward and line > 0
            face_line(q, k, i, forward, d)
