"""Why this room exists: a sector's ground after a day of battle, and what both sides learn of it.

In the open the front moves, before a line it stands and the line wears. The few wars in which a
line is reached or broken are looked at one by one afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.evidence import told_by_ground, told_by_losses
from ceasefire.campaign.laws.ground import advance, give_way, repair, wear
from ceasefire.campaign.men import asks_a, asks_d
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.posture import PAUSED
from ceasefire.campaign.tile import face_line
from ceasefire.campaign.weather import going
from ceasefire.kernels.jit import agenda, apart, step
from ceasefire.kernels.lanes import exp, log

if TYPE_CHECKING:
    from ceasefire.campaign.params import Belief, Combat, Params, Sectors, Weather
    from ceasefire.campaign.state import State
    from ceasefire.campaign.tile import Tile

__all__ = ["move"]

_PAUSED = float(PAUSED)  # as rows hold it
_NONE = 1e-9


@agenda
def move(p: Params, day: int, s: State, d: Tile) -> None:
    """Move fronts or wear the lines before them, and note what that showed.

    Parameters
    ----------
    p, day
        The war; the day.
    s, d
        The chunk, in which the days of lines are written down; the tile, updated in place.
    """
    _forget(d)
    if _move(p.sectors, p.combat, p.weather, p.belief, day, d) > 0:
        _record(p.sectors, day, s, d)


@step
def _forget(d: Tile) -> None:
    """Begin an evening on which nothing was seen or counted yet."""
    apart()
    m = r.war_of(d.war)
    for i in range(r.LANES):
        for side in range(2):
            m[0, r.PRECISION + side, i], m[0, r.EVIDENCE + side, i] = 0.0, 0.0
            m[0, r.CLAIMS + side, i], m[0, r.SPIRIT + side, i] = 0.0, 0.0
        m[0, r.LEFT, i], m[0, r.OVERRUN, i] = 0.0, 0.0


@step
def _move(q: Sectors, c: Combat, w: Weather, b: Belief, day: int, d: Tile) -> int:
    """Move every front; return in how many wars a line was reached or broken."""
    apart()
    x, m, events = r.sectors_of(d.sector), r.war_of(d.war), 0
    pace, cap, below, sigma, luck = (
        c.pace_km, c.cap_km, c.counter_below, c.wear_sigma, c.loss_sigma
    )  # fmt: skip
    to_move, to_wear, mends, slope = c.move_needed, c.wear_needed, c.repair, max(c.slope, _NONE)
    sure_of_losses, sure_of_ground = b.loss_precision, b.ground_precision
    for k in range(q.road_men.size):
        length, counter, weight, road = q.length_km[k], q.counter_km[k], q.decisive[k], q.road_men[k]
        first_a, first_d = q.priority[ATTACKER, k], q.priority[DEFENDER, k]
        free = going(w, q.place[k], day) * q.going[k]
        open_pace = max(pace * free, _NONE)
        for i in range(r.LANES):
            ratio, busy, whole = x[k, r.RATIO, i], x[k, r.INTENSITY, i], x[k, r.INTEGRITY, i]
            attacks, goal, rate = x[k, r.POSTURE, i] != _PAUSED, x[k, r.GOAL, i], x[k, r.WEAR, i]
            fortune = exp(sigma * x[k, r.LUCK_GROUND, i])
            km = max(0.0, x[k, r.KM, i] - give_way(ratio, below, counter))
            storms = km >= goal
            worn = wear(ratio, to_wear, rate, busy, fortune)
            after = whole + repair(whole, mends, busy) - worn
            broken = storms & (after <= 0.0)
            step = advance(ratio, to_move, pace, cap, free, fortune)
            there = step >= goal - km
            marches = attacks & (km < goal)
            arrives = marches & there
            ahead = goal if there else min(km + step, length)
            stands_at = ahead if marches else km
            left = 1.0 if broken else min(1.0, after)
            # What was seen: the ratio that the day's ground gives away, and whether it is a bound.
            shown = worn / max(rate * busy, _NONE) if storms else step / open_pace
            needed = to_wear if storms else to_move
            won, clipped = (
                needed + shown > needed, marches & (there | (pace * (ratio - to_move) >= cap))
            )  # fmt: skip
            seen = log(needed + shown) - x[k, r.LOG_BASE, i]
            told = told_by_losses(
                m[0, r.THETA, i], luck * x[k, r.LUCK, i], luck * x[k, r.LUCK + 1, i], x[k, r.CUT, i],
                slope,
            )  # fmt: skip
            by_losses = sure_of_losses * x[k, r.WEIGHT, i] * x[k, r.TELLS, i]
            by_ground = sure_of_ground * x[k, r.WEIGHT, i] * (1.0 if attacks else 0.0)
            seen_a = told_by_ground(m[0, r.MEAN + ATTACKER, i], seen, won, clipped)
            seen_d = told_by_ground(m[0, r.MEAN + DEFENDER, i], seen, won, clipped)
            m[0, r.PRECISION + ATTACKER, i] += by_losses + by_ground
            m[0, r.PRECISION + DEFENDER, i] += by_losses + by_ground
            m[0, r.EVIDENCE + ATTACKER, i] += by_losses * told + by_ground * seen_a
            m[0, r.EVIDENCE + DEFENDER, i] += by_losses * told + by_ground * seen_d
            x[k, r.KM, i], x[k, r.INTEGRITY, i] = stands_at, left if storms else whole
            # Before works a new operation begins, planned anew.
            x[k, r.SINCE, i] = 0.0 if arrives else x[k, r.SINCE, i]
            event = r.ARRIVED if arrives else 0.0
            x[k, r.EVENT, i] = r.BROKEN if broken else event
            events += 1 if broken | arrives else 0
            men_a = x[k, r.MEN + ATTACKER, i]
            m[0, r.LEFT, i] += men_a
            m[0, r.CLAIMS + ATTACKER, i] += asks_a(first_a, men_a, road)
            m[0, r.CLAIMS + DEFENDER, i] += asks_d(first_d, ratio)
            m[0, r.SPIRIT + ATTACKER, i] += weight * x[k, r.COHESION + ATTACKER, i]
            m[0, r.SPIRIT + DEFENDER, i] += weight * x[k, r.COHESION + DEFENDER, i]
            m[0, r.OVERRUN, i] += weight if stands_at >= length else 0.0
    return events


@step
def _record(q: Sectors, day: int, s: State, d: Tile) -> None:
    """Write down the days of lines reached and broken, and face the next."""
    apart()
    x, live, at = r.sectors_of(d.sector), d.live, d.at
    reached, breached = s.front.reached, s.front.breached
    for k in range(q.road_men.size):
        for i in range(r.LANES):
            if x[k, r.EVENT, i] > 0.0 and live[i]:
                line = int(x[k, r.LINE, i])
                forward = x[k, r.FORWARD, i] > 0.0
                if x[k, r.EVENT, i] == r.BROKEN:
                    breached[k, line, at[i]] = day
                    x[k, r.LINE, i] += 1.0
                else:
                    reached[k, line, at[i]] = min(day, reached[k, line, at[i]])
                    forward = forward and line > 0
                face_line(q, k, i, forward, d)
