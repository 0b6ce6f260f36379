"""Why this room exists: a plan is as good as what either side could gain by leaving it alone.

The other side keeps to the plan. The side in question solves the whole war anew, contact included,
from other simulated fighting; what its best response earns above the plan, on the same fresh wars
under its own belief, is what the plan can be exploited for. The best response is fitted with the
same functions as the plan, so it finds noise, wrong decisions and dates, not what those functions
cannot say.

References
----------
Glasserman (2004), "Monte Carlo Methods in Financial Engineering", ch. 8 (a policy that was fitted
on some paths is valued on others).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks
from ceasefire.bargain.exploit import BestResponse
from ceasefire.bargain.game import Ending
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.result import Policy
from ceasefire.bargain.tape import take
from ceasefire.war.talks.plan import Plan, plan

if TYPE_CHECKING:
    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.settings import Settings
    from ceasefire.war.talks.design import Design

__all__ = ["Leaving", "best_response", "leaving", "payoffs"]

_BLOCK = 256  # wars valued together; what is found does not depend on it


@dataclass(frozen=True, slots=True)
class Leaving:
    """What one side could gain by leaving the plan, in shares of the pie.

    Parameters
    ----------
    gain, error
        Mean gain of the best response found, and its standard error over wars. A best response that
        is fitted worse than the plan shows as a negative gain.
    value, value_error
        What the plan earns the side in its own eyes on fresh wars, and its standard error.
    scale
        Best less worst ending of the side: errors are judged against it.
    """

    gain: float
    error: float
    value: float
    value_error: float
    scale: float

    @property
    def share(self) -> float:
        """The gain as a share of the range of endings."""
        return self.gain / self.scale


def leaving(
    found: Plan, side: int, designs: list[Design], settings: Settings, wars: int, pool: Workers
) -> Leaving:
    """Return what a side could gain by leaving a plan.

    Parameters
    ----------
    found
        The plan.
    side
        0 for the attacker, 1 for the defender.
    designs
        Simulated fighting that the plan has not seen.
    settings
        How the best response is fitted; the seed is that of the wars on which both are valued.
    wars
        How many of them.
    pool
        Threads to work in.
    """
    free = best_response(found, side, designs, settings, pool)
    opener = free if side == 0 else found  # contact is the attacker's to open
    own = payoffs(found, found, side, settings.seed, wars, pool)
    best = payoffs(free, opener, side, settings.seed, wars, pool)
    gain, root = best - own, np.sqrt(wars)
    low, high = found.game.endings()
    return Leaving(
        float(gain.mean()), float(gain.std() / root), float(own.mean()), float(own.std() / root),
        float((high - low)[side, 0]),
    )  # fmt: skip


def best_response(
    found: Plan, side: int, designs: list[Design], settings: Settings, pool: Workers
) -> Plan:
    """Return the plan of a side for itself against the other's frozen one; parameters as above."""
    held = tuple(found.rungs[found.left(date)][date] for date in range(found.game.horizon))
    frozen = Policy(found.game, found.regime, held, found.tau)
    return plan(
        found.game, designs, replace(settings, tau=found.tau), BestResponse(frozen, side), pool,
        found.price, found.closed - 1, found.opens if side else None,
    )  # fmt: skip


def payoffs(rounds: Plan, opener: Plan, side: int, seed: int, wars: int, pool: Workers) -> Floats:
    """Return what each war pays a side, in expectation over acceptance and third side, shape (n,).

    Parameters
    ----------
    rounds, opener
        By which plan rounds of talks are held, and by which contact is opened.
    side
        Whose payoff; wars are drawn under its own belief.
    seed, wars
        Whose luck, how many.
    pool
        Threads to work in.
    """
    purpose = (Purpose.CHECK_A, Purpose.CHECK_B)[side]
    lucks = chunks(wars, seed, purpose, _BLOCK)
    return np.concatenate(pool.map(partial(_paid, rounds, opener, side), lucks))


def _paid(rounds: Plan, opener: Plan, side: int, luck: Luck) -> Floats:
    game, measure = rounds.game, rounds.regime.measure(side)
    lanes = luck.paths.size
    total, place, weight = np.zeros(lanes), np.arange(lanes), np.ones(lanes)
    rung, state = np.full(lanes, rounds.closed), game.start(luck)
    for date in range(game.horizon):
        rung, opening = opener.climb(rung, state, date, luck)
        if side == 0:
            total[place] -= weight * opening * opener.price
        deal = rounds.deal(state, date, luck)
        settle = np.where(rung == 0, deal.settle, 0.0)
        total[place] += weight * settle * deal.terms[side]
        weight = weight * (1.0 - settle)
        total[place] -= weight * game.costs(state, date)[side]
        for hazard in game.hazards(state, date):
            total[place] += weight * (hazard.chance * hazard.values)[side]
            weight = weight * (1.0 - hazard.chance[side])
        step = game.step(state, date, luck, measure)
        on = step.ending == Ending.LIVE
        total[place] += np.where(on, 0.0, weight * step.values[side])
        on &= weight > 0.0
        state, luck, rung = take(step.state, on), luck.take(on), rung[on]
        place, weight = place[on], weight[on]
    total[place] += weight * game.frozen(state)[side]
    return total
