"""Why this room exists: the day's ammunition. Production and arrivals in, rationed fire out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.ration import days_of_supply, issue
from ceasefire.campaign.params import ATTACKER, DEFENDER, Floats, Shipments, Supply
from ceasefire.kernels.jit import agenda, apart, step
from ceasefire.kernels.lanes import number

if TYPE_CHECKING:
    from ceasefire.campaign.tile import Tile

__all__ = ["receive", "shoot"]

_NOBODY = 1e-9


@step
def receive(u: Supply, h: Shipments, days: int, day: int, d: Tile) -> None:
    """Take in the day's production and whatever aid arrives today.

    Parameters
    ----------
    u, h
        Ammunition and shipments.
    days, day
        Horizon and day; production grows in a straight line between its two figures.
    d
        The tile, updated in place.
    """
    apart()
    y, kinds = r.classes_of(d.supply), u.stock.shape[1]
    late = number(u.comfort_days[0], (day - 1) / max(days - 1, 1))
    for side in range(2):
        for c in range(kinds):
            made = u.made_first[side, c] + late * (u.made_last[side, c] - u.made_first[side, c])
            if made == 0.0:
                continue
            for i in range(r.LANES):
                y[side * kinds + c, r.ROUNDS, i] += made
    for j in range(h.day.size):
        if h.day[j] <= day:  # nothing comes before it is expected
            _unload(h, j, kinds, day, d)


@step
def _unload(h: Shipments, j: int, kinds: int, day: int, d: Tile) -> None:
    """Take in one shipment wherever it arrives today."""
    apart()
    arrival, y, m = r.arrivals_of(d.arrival), r.classes_of(d.supply), r.war_of(d.war)
    today, come = number(arrival[j, 0, 0], day), 0
    for i in range(r.LANES):
        come += 1 if arrival[j, 0, i] == today else 0
    if come == 0:
        return
    for i in range(r.LANES):
        if arrival[j, 0, i] == today:
            m[0, r.POOL + DEFENDER, i] += h.men[j]
            if h.kind[j] >= 0:
                c = DEFENDER * kinds + h.kind[j]
                y[c, r.ROUNDS, i] += h.rounds[j]
                y[c, r.GUNS, i] += h.guns[j]


@agenda
def shoot(u: Supply, men: Floats, d: Tile) -> None:
    """Spend the day's ammunition and set the share of the demand for fire that was met.

    Parameters
    ----------
    u
        Ammunition and its rationing.
    men
        Men at the start of the war, (side, sector): guns that come with men follow their growth.
    d
        The tile, updated in place.
    """
    for side in range(2):
        then = men[side].sum() if side == ATTACKER and u.follows_men[side] > 0.0 else 0.0
        _ask(side, d)
        for c in range(u.stock.shape[1]):
            if u.norm[side, c] > 0.0 or u.weight[side, c] > 0.0:
                _spend(u, side, c, then, d)


@step
def _ask(side: int, d: Tile) -> None:
    """Set the mean intensity of fighting over a side's men (0 to 1)."""
    apart()
    m = r.war_of(d.war)
    for i in range(r.LANES):
        m[0, r.BUSY + side, i] /= max(m[0, r.THERE + side, i], _NOBODY)
        m[0, r.FIRE + side, i] = 0.0


@step
def _spend(u: Supply, side: int, c: int, then: float, d: Tile) -> None:
    """Fire one side's day of one class, and add what it adds to the effect of fire."""
    apart()
    m, y, at = r.war_of(d.war), r.classes_of(d.supply), side * u.stock.shape[1] + c
    norm, weight = u.norm[side, c], u.weight[side, c]
    comfort, floor = u.comfort_days[side], u.ration_floor[side]
    if then > 0.0:
        each = u.guns[side, c] / then
        for i in range(r.LANES):
            y[at, r.GUNS, i] = each * m[0, r.THERE + side, i]
    for i in range(r.LANES):
        guns, stock = y[at, r.GUNS, i], y[at, r.ROUNDS, i]
        demand = guns * norm * m[0, r.BUSY + side, i]
        fired = issue(stock, demand, days_of_supply(stock, guns, norm), comfort, floor)
        y[at, r.ROUNDS, i] = stock - fired
        m[0, r.FIRE + side, i] += weight * (fired / demand if demand > 0.0 else 1.0)
    if c == u.watched[side]:
        for i in range(r.LANES):
            left = days_of_supply(y[at, r.ROUNDS, i], y[at, r.GUNS, i], norm)
            m[0, r.LOWEST + side, i] = min(m[0, r.LOWEST + side, i], left)
