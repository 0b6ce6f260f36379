"""Why this room exists: a sector's ground after a day of battle, and what both sides learn of it.

In the open the front moves, before a line it stands and the line wears. The few wars in which a
line is reached or broken are looked at one by one afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.evidence import told_by_ground, told_by_losses
from ceasefire.campaign.laws.ground import advance, give_way, repair, wear
from ceasefire.campaign.posture import PAUSED
from ceasefire.campaign.tile import face_line
from ceasefire.campaign.weather import going
from ceasefire.kernels.jit import agenda, apart, step
from ceasefire.kernels.smooth import exp, log

if TYPE_CHECKING:
    from ceasefire.campaign.params import Belief, Combat, Params, Sectors, Weather
    from ceasefire.campaign.state import State
    from ceasefire.campaign.tile import Tile

__all__ = ["move"]

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
    if _move(p.combat, p.sectors, p.weather, day, d) > 0:
        _record(p.sectors, day, s, d)
    _note(p.belief, p.combat, p.sectors.road_men.size, d)


@step
def _move(c: Combat, q: Sectors, w: Weather, day: int, d: Tile) -> int:
    """Move fronts; return in how many wars a line was reached or broken."""
    apart()
    x, sigma, events = r.sectors_of(d.sector), c.wear_sigma, 0
    for k in range(q.road_men.size):
        length, counter = q.length_km[k], q.counter_km[k]
        free = going(w, q.place[k], day) * q.going[k]
        open_pace = max(c.pace_km * free, _NONE)
        for i in range(r.LANES):
            ratio, busy, whole = x[k, r.RATIO, i], x[k, r.INTENSITY, i], x[k, r.INTEGRITY, i]
            attacks, goal, rate = x[k, r.POSTURE, i] != PAUSED, x[k, r.GOAL, i], x[k, r.WEAR, i]
            fortune = exp(sigma * x[k, r.LUCK_GROUND, i])
            km = max(0.0, x[k, r.KM, i] - give_way(ratio, c.counter_below, counter))
            storms = km >= goal
            worn = wear(ratio, c.wear_needed, rate, busy, fortune)
            after = whole + repair(whole, c.repair, busy) - worn
            broken = storms & (after <= 0.0)
            step = advance(ratio, c.move_needed, c.pace_km, c.cap_km, free, fortune)
            there = step >= goal - km
            marches = attacks & (km < goal)
            arrives = marches & there
            ahead = goal if there else min(km + step, length)
            x[k, r.KM, i] = ahead if marches else km
            left = 1.0 if broken else min(1.0, after)
            x[k, r.INTEGRITY, i] = left if storms else whole
            # Before works a new operation begins, planned anew.
            x[k, r.SINCE, i] = 0.0 if arrives else x[k, r.SINCE, i]
            shown = worn / max(rate * busy, _NONE) if storms else step / open_pace
            needed = c.wear_needed if storms else c.move_needed
            fast = c.pace_km * (ratio - c.move_needed) >= c.cap_km
            x[k, r.SHOWN, i] = log(needed + shown) - x[k, r.LOG_BASE, i]
            x[k, r.WON, i] = 1.0 if needed + shown > needed else 0.0
            x[k, r.CLIPPED, i] = 1.0 if marches & (there | fast) else 0.0
            x[k, r.TRIES, i] = 1.0 if attacks else 0.0
            event = r.ARRIVED if arrives else 0.0
            x[k, r.EVENT, i] = r.BROKEN if broken else event
            events += 1 if broken | arrives else 0
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


@step
def _note(b: Belief, c: Combat, sectors: int, d: Tile) -> None:
    """Add what a sector's day showed to what both sides saw."""
    apart()
    x, m, sigma = r.sectors_of(d.sector), r.war_of(d.war), c.loss_sigma
    slope = max(c.slope, _NONE)
    for k in range(sectors):
        for i in range(r.LANES):
            weight, told = x[k, r.WEIGHT, i], told_by_losses(
                m[0, r.THETA, i], sigma * x[k, r.LUCK, i], sigma * x[k, r.LUCK + 1, i],
                x[k, r.CUT, i], slope,
            )  # fmt: skip
            by_losses = b.loss_precision * weight * x[k, r.TELLS, i]
            by_ground = b.ground_precision * weight * x[k, r.TRIES, i]
            shown, won, clipped = x[k, r.SHOWN, i], x[k, r.WON, i] > 0.0, x[k, r.CLIPPED, i] > 0.0
            for side in range(2):
                seen = told_by_ground(m[0, r.MEAN + side, i], shown, won, clipped)
                m[0, r.PRECISION + side, i] += by_losses + by_ground
                m[0, r.EVIDENCE + side, i] += by_losses * told + by_ground * seen
