"""Why this room exists: the day's ammunition. Production and arrivals in, rationed fire out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.ration import days_of_supply, issue
from ceasefire.campaign.params import ATTACKER, DEFENDER, Floats, Shipments, Supply
from ceasefire.kernels.jit import agenda, law, step
from ceasefire.kernels.lanes import number, tally
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.tile import Tile

__all__ = ["receive", "shoot"]

_NOBODY = 1e-9


@agenda
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
    kinds, late = u.stock.shape[1], number(u.norm[0, 0], (day - 1) / max(days - 1, 1))
    for side in range(2):
        for c in range(kinds):
            made = u.made_first[side, c] + late * (u.made_last[side, c] - u.made_first[side, c])
            if made > 0.0:
                _store(side * kinds + c, made, d.supply)
    for j in range(h.day.size):
        # Nothing comes before it is expected.
        if h.day[j] <= day and _come(j, number(late, day), d.arrival) > 0:
            _unload(h, j, kinds, number(late, day), d)


@step
def _store(at: int, made: float, supply: Floats) -> None:
    """Add a day's production of one class."""
    apart()
    y = r.classes_of(supply)
    for i in range(r.LANES):
        y[at, r.ROUNDS, i] += made


@step
def _come(j: int, today: float, arrival: Floats) -> int:
    """Return in how many wars a shipment comes today."""
    apart()
    due, come = r.arrivals_of(arrival), np.int32(0)
    for i in range(r.LANES):
        come = tally(come, due[j, 0, i] == today)
    return int(come)


@step
def _unload(h: Shipments, j: int, kinds: int, today: float, d: Tile) -> None:
    """Take in one shipment wherever it arrives today."""
    apart()
    due, y, m = r.arrivals_of(d.arrival), r.classes_of(d.supply), r.war_of(d.desk.war)
    men, rounds, guns = h.men[j], h.rounds[j], h.guns[j]
    for i in range(r.LANES):
        m[0, r.POOL + DEFENDER, i] += men if due[j, 0, i] == today else 0.0
    if h.kind[j] < 0:
        return
    c = DEFENDER * kinds + h.kind[j]
    for i in range(r.LANES):
        here = due[j, 0, i] == today
        y[c, r.ROUNDS, i] += rounds if here else 0.0
        y[c, r.GUNS, i] += guns if here else 0.0


class Magazine(NamedTuple):
    """How one class of ammunition is spent, but for the war."""

    norm: float  # rounds per gun and day
    weight: float  # share in the effect of fire
    comfort: float  # days
    floor: float  # least share of the demand
    each: float  # guns for a thousand men; 0 where guns do not follow men


@law
def _magazine_of(u: Supply, then: float, side: int, c: int) -> Magazine:
    """Return how a class is spent; ``then`` are the side's men at the start, if guns follow men."""
    each = u.guns[side, c] / then if then > 0.0 else u.guns[side, c] * 0.0
    return Magazine(
        u.norm[side, c], u.weight[side, c], u.comfort_days[side], u.ration_floor[side], each
    )


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
        then = (
            _there(men, side) if side == ATTACKER and u.follows_men[side] > 0.0 else men[0, 0] * 0.0
        )
        _ask(side, d.desk.war)
        for c in range(u.stock.shape[1]):
            if u.norm[side, c] > 0.0 or u.weight[side, c] > 0.0:
                at, how = side * u.stock.shape[1] + c, _magazine_of(u, then, side, c)
                _spend(at, side, how, d.supply, d.desk.war)
                if c == u.watched[side]:
                    _watch(at, side, how.norm, d.supply, d.desk.war)


@law
def _there(men: Floats, side: int) -> float:
    """Return a side's men over all sectors."""
    total: float = men[side, 0]
    for k in range(1, men.shape[1]):
        total += men[side, k]
    return total


@step
def _ask(side: int, war: Floats) -> None:
    """Set the mean intensity of fighting over a side's men (0 to 1)."""
    apart()
    m = r.war_of(war)
    for i in range(r.LANES):
        m[0, r.BUSY + side, i] /= max(m[0, r.THERE + side, i], _NOBODY)
        m[0, r.FIRE + side, i] = 0.0


@step
def _spend(at: int, side: int, how: Magazine, supply: Floats, war: Floats) -> None:
    """Fire one side's day of one class, and add what it adds to the effect of fire."""
    apart()
    m, y = r.war_of(war), r.classes_of(supply)
    for i in range(r.LANES):
        guns, stock = y[at, r.GUNS, i], y[at, r.ROUNDS, i]
        guns = how.each * m[0, r.THERE + side, i] if how.each > 0.0 else guns
        demand = guns * how.norm * m[0, r.BUSY + side, i]
        left = days_of_supply(stock, guns, how.norm)
        fired = issue(stock, demand, left, how.comfort, how.floor)
        y[at, r.GUNS, i], y[at, r.ROUNDS, i] = guns, stock - fired
        m[0, r.FIRE + side, i] += how.weight * (fired / demand if demand > 0.0 else 1.0)


@step
def _watch(at: int, side: int, norm: float, supply: Floats, war: Floats) -> None:
    """Keep the least supply so far of a class."""
    apart()
    m, y = r.war_of(war), r.classes_of(supply)
    for i in range(r.LANES):
        left = days_of_supply(y[at, r.ROUNDS, i], y[at, r.GUNS, i], norm)
        m[0, r.LOWEST + side, i] = min(m[0, r.LOWEST + side, i], left)
