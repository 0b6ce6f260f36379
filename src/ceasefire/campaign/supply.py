"""Why this room exists: the day's ammunition. Production and arrivals in, rationed fire out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.campaign.laws.ration import days_of_supply, issue
from ceasefire.campaign.params import ATTACKER, DEFENDER, Floats, Shipments, Supply
from ceasefire.campaign.state import FIGHTING
from ceasefire.kernels.jit import kernel, law

if TYPE_CHECKING:
    from ceasefire.campaign.state import Fate, Front, Stocks

__all__ = ["receive", "shoot"]


@kernel
def receive(u: Supply, h: Shipments, days: int, day: int, fate: Fate, t: Stocks) -> None:
    """Take in the day's production and whatever aid arrives today.

    Parameters
    ----------
    u, h
        Ammunition and shipments.
    days, day
        Horizon and day; production grows in a straight line between its two figures.
    fate, t
        Arrival days; stocks, updated in place.
    """
    late = (day - 1) / max(days - 1, 1)
    for side in range(2):
        for c in range(t.rounds.shape[1]):
            made = u.made_first[side, c] + late * (u.made_last[side, c] - u.made_first[side, c])
            for i in range(t.fire.shape[1]):
                if fate.outcome[i] == FIGHTING:
                    t.rounds[side, c, i] += made
    for j in range(h.day.size):
        c = h.kind[j]
        for i in range(t.fire.shape[1]):
            if fate.arrival[j, i] == day and fate.outcome[i] == FIGHTING:
                t.pool[DEFENDER, i] += h.men[j]
                if c >= 0:
                    t.rounds[DEFENDER, c, i] += h.rounds[j]
                    t.guns[DEFENDER, c, i] += h.guns[j]


@kernel
def shoot(u: Supply, men: Floats, fate: Fate, f: Front, t: Stocks) -> None:
    """Spend the day's ammunition and set the share of the demand for fire that was met.

    Parameters
    ----------
    u
        Ammunition and its rationing.
    men
        Men at the start of the war, (side, sector): guns that come with men follow their growth.
    fate, f, t
        Which wars go on; the front; stocks, updated in place.
    """
    for side in range(2):
        then = 0.0
        for k in range(men.shape[1]):
            then += men[side, k]
        for i in range(t.fire.shape[1]):
            if fate.outcome[i] != FIGHTING:
                continue
            busy, now = _activity(f, side, i)
            if side == ATTACKER and u.follows_men[side] > 0.0:
                for c in range(t.guns.shape[1]):
                    t.guns[side, c, i] = u.guns[side, c] * now / then
            met = 0.0
            for c in range(t.rounds.shape[1]):
                norm = u.norm[side, c]
                demand = t.guns[side, c, i] * norm * busy
                left = days_of_supply(t.rounds[side, c, i], t.guns[side, c, i], norm)
                fired = issue(
                    t.rounds[side, c, i], demand, left, u.comfort_days[side], u.ration_floor[side]
                )
                t.rounds[side, c, i] -= fired
                met += u.weight[side, c] * (fired / demand if demand > 0.0 else 1.0)
            t.fire[side, i] = met


@law
def _activity(f: Front, side: int, i: int) -> tuple[float, float]:
    """Return the mean intensity of fighting over a side's men (0 to 1), and the men."""
    busy, men = 0.0, 0.0
    for k in range(f.intensity.shape[0]):
        busy += f.intensity[k, i] * f.men[side, k, i]
        men += f.men[side, k, i]
    return busy / max(men, 1e-9), men
