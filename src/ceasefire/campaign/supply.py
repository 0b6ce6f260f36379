"""Why this room exists: the day's ammunition. Production and arrivals in, rationed fire out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.campaign.laws.ration import days_of_supply, issue
from ceasefire.campaign.params import ATTACKER, DEFENDER, Floats, Shipments, Supply
from ceasefire.campaign.state import FIGHTING
from ceasefire.kernels.jit import kernel

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
    outcome, arrival = fate.outcome, fate.arrival
    rounds, guns, pool = t.rounds, t.guns, t.pool
    late = (day - 1) / max(days - 1, 1)
    for side in range(2):
        for c in range(rounds.shape[1]):
            made = u.made_first[side, c] + late * (u.made_last[side, c] - u.made_first[side, c])
            for i in range(outcome.size):
                if outcome[i] == FIGHTING:
                    rounds[side, c, i] += made
    for j in range(h.day.size):
        c, more_men, more_rounds, more_guns = h.kind[j], h.men[j], h.rounds[j], h.guns[j]
        for i in range(outcome.size):
            if arrival[j, i] == day and outcome[i] == FIGHTING:
                pool[DEFENDER, i] += more_men
                if c >= 0:
                    rounds[DEFENDER, c, i] += more_rounds
                    guns[DEFENDER, c, i] += more_guns


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
    outcome, intensity, there = fate.outcome, f.intensity, f.men
    rounds, guns, fire = t.rounds, t.guns, t.fire
    at_first, norms, weights = u.guns, u.norm, u.weight
    for side in range(2):
        follows = side == ATTACKER and u.follows_men[side] > 0.0
        comfort, floor = u.comfort_days[side], u.ration_floor[side]
        then = 0.0
        for k in range(men.shape[1]):
            then += men[side, k]
        for i in range(outcome.size):
            if outcome[i] != FIGHTING:
                continue
            busy, now = 0.0, 0.0
            for k in range(men.shape[1]):
                busy += intensity[k, i] * there[side, k, i]
                now += there[side, k, i]
            busy /= max(now, 1e-9)
            met = 0.0
            for c in range(rounds.shape[1]):
                norm, stock = norms[side, c], rounds[side, c, i]
                if follows:
                    guns[side, c, i] = at_first[side, c] * now / then
                demand = guns[side, c, i] * norm * busy
                left = days_of_supply(stock, guns[side, c, i], norm)
                fired = issue(stock, demand, left, comfort, floor)
                rounds[side, c, i] = stock - fired
                met += weights[side, c] * (fired / demand if demand > 0.0 else 1.0)
            fire[side, i] = met
