"""Why this room exists: the day's ammunition. Arrivals and production in, rationed fire out."""

from __future__ import annotations

from ceasefire.campaign.laws.ration import days_of_supply, issue
from ceasefire.campaign.params import ATTACKER, DEFENDER, Params
from ceasefire.campaign.state import State
from ceasefire.kernels.jit import kernel

__all__ = ["receive", "shoot", "supply_days"]


@kernel
def receive(p: Params, day: int, s: State, i: int) -> None:
    """Take in the day's production and whatever aid arrives today.

    Parameters
    ----------
    p, day
        The war and its day.
    s, i
        The state and the lane to update, in place.
    """
    late = (day - 1) / max(p.days - 1, 1)
    for side in range(2):
        for c in range(p.supply.stock.shape[1]):
            first, last = p.supply.made_first[side, c], p.supply.made_last[side, c]
            s.stock[side, c, i] += first + late * (last - first)
    for j in range(p.shipments.day.size):
        if s.arrival[j, i] == day:
            c = p.shipments.kind[j]
            if c >= 0:
                s.stock[DEFENDER, c, i] += p.shipments.rounds[j]
                s.guns[DEFENDER, c, i] += p.shipments.guns[j]
            s.pool[DEFENDER, i] += p.shipments.men[j]


@kernel
def supply_days(p: Params, side: int, c: int, s: State, i: int) -> float:
    """Return the days of supply of a class of ammunition at the planning norm."""
    return days_of_supply(s.stock[side, c, i], s.guns[side, c, i], p.supply.norm[side, c])


@kernel
def shoot(p: Params, s: State, i: int) -> None:
    """Spend the day's ammunition and set the share of the demand for fire that was met, per side.

    Parameters
    ----------
    p
        The war.
    s, i
        The state and the lane to update, in place.
    """
    for side in range(2):
        _bring_guns(p, side, s, i)
        busy = _activity(p, side, s, i)
        met = 0.0
        for c in range(p.supply.stock.shape[1]):
            demand = s.guns[side, c, i] * p.supply.norm[side, c] * busy
            left = supply_days(p, side, c, s, i)
            fired = issue(
                s.stock[side, c, i],
                demand,
                left,
                p.supply.comfort_days[side],
                p.supply.ration_floor[side],
            )
            s.stock[side, c, i] -= fired
            met += p.supply.weight[side, c] * (fired / demand if demand > 0.0 else 1.0)
        s.fire[side, i] = met


@kernel
def _activity(p: Params, side: int, s: State, i: int) -> float:
    """Return the mean intensity of fighting over a side's men, 0 to 1."""
    busy, men = 0.0, 0.0
    for k in range(p.sectors.road_men.size):
        busy += s.intensity[k, i] * s.men[side, k, i]
        men += s.men[side, k, i]
    return busy / max(men, 1e-9)


@kernel
def _bring_guns(p: Params, side: int, s: State, i: int) -> None:
    """Let a side's guns grow with its men where they come with them."""
    if side != ATTACKER or p.supply.follows_men[side] == 0.0:
        return
    now, then = 0.0, 0.0
    for k in range(p.sectors.road_men.size):
        now += s.men[side, k, i]
        then += p.sectors.men[side, k]
    for c in range(p.supply.stock.shape[1]):
        s.guns[side, c, i] = p.supply.guns[side, c] * now / then
