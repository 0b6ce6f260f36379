"""Why this room exists: a side that knows its own resolve better can be screened, but only so far.

R2: one side's value of fighting on is what the other thinks plus a private shock. The other side
makes every offer; it asks for more than the most resolute would grant, and what is refused teaches
that the shock is above a threshold. Screening is myopic: each offer is the best for its maker given
what refusals have taught so far and the value of fighting on after one more, and the private side
accepts what beats its value of fighting on plus its shock, without waiting for better offers on
purpose. With one round this is Fearon's risk-return trade-off; with several it is *not* a perfect
Bayesian equilibrium.

References
----------
Fearon (1995), "Rationalist explanations for war", Int. Organization 49:379.
Kharroubi, Langrene and Pham (2014), "A numerical algorithm for fully nonlinear HJB equations: an
approach by control randomization", Monte Carlo Methods Appl. 20:145 (the drawn thresholds).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.luck import TABLE
from ceasefire.bargain.protocols.base import Deal
from ceasefire.bargain.regimes import Transparent

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.regimes import Table
    from ceasefire.bargain.shocks import Shock

__all__ = ["Screening"]

_POINTS = 17  # thresholds tried at once
_ROUNDS = 5  # of zooming in: the last spacing is 2**-16 of the types left


@dataclass(frozen=True, slots=True)
class Screening(Transparent):
    """R2: one private reservation shock.

    The shock makes acceptance random already, so quantal acceptance does not apply here.

    Parameters
    ----------
    shock
        Distribution of what the private side's value of fighting on has above what is common
        knowledge. The values computed for the private side leave the shock out.
    private_b
        Whether B is the private side and A makes every offer; the game's own rule is not asked.
    spill
        What a unit of the shock adds to the other side's payoff of fighting on after the last
        round: 0 when the shock is a cost, -1 when it is a part of the pie (private information
        about power).
    """

    shock: Shock
    private_b: bool = True
    spill: float = 0.0

    def widen(self, features: Floats, luck: Luck, date: int) -> Floats:
        """Add the threshold that the design pretends a refusal at this date has taught."""
        return np.column_stack((features, luck.uniform(date, TABLE)))

    def begin(self, paths: int) -> Floats | None:
        """Every type is possible."""
        return np.zeros(paths)

    def deal(self, table: Table) -> Deal:
        """Make the best offer."""
        floor = self._taught(table)
        low, high = np.zeros(floor.size), np.ones(floor.size)
        best = low
        for _ in range(_ROUNDS):
            tried = low + (high - low) * np.linspace(0.0, 1.0, _POINTS)[:, None]
            worth = np.stack([self._offer(table, floor, accept)[0] for accept in tried])
            best = tried[np.argmax(worth, axis=0), np.arange(floor.size)]
            width = (high - low) / (_POINTS - 1)
            low, high = np.maximum(best - width, low), np.minimum(best + width, high)
        worth, terms, going_on = self._offer(table, floor, best)
        me, other = (0, 1) if self.private_b else (1, 0)
        values = np.empty_like(terms)
        values[me] = worth
        values[other] = best * terms[other] + (1.0 - best) * going_on[other]
        surplus = terms[me] - going_on[me]
        memory = floor + (1.0 - floor) * best
        chance_a = 1.0 if self.private_b else 0.0
        return Deal(values, going_on, best, surplus, terms, terms, chance_a, memory=memory)

    def _taught(self, table: Table) -> Floats:
        if table.memory is not None:
            return table.memory
        if table.date == 0:
            return np.zeros(table.luck.paths.size)
        return table.luck.uniform(table.date - 1, TABLE)

    def _offer(self, table: Table, floor: Floats, accept: Floats) -> tuple[Floats, Floats, Floats]:
        """Return what an offer is worth to its maker, its terms, and both values if it is refused.

        ``accept`` is the part of the remaining types that accepts it. Where no treaty pleases the
        marginal type the offer is worth no more than fighting on.
        """
        me, other = (0, 1) if self.private_b else (1, 0)
        marginal = floor + (1.0 - floor) * accept
        going_on = table.continuation(np.column_stack((table.features[:, :-1], marginal)))
        if table.date == table.game.horizon - 1:
            going_on[me] += self.spill * self.shock.mean_above(marginal)
        frontier = table.game.frontier(table.state, table.date)
        wanted = np.maximum(going_on[other] + self.shock.quantile(marginal), frontier.worst[other])
        mine = frontier.best_for_a(wanted) if self.private_b else frontier.best_for_b(wanted)
        possible = np.isfinite(mine)
        worth = accept * np.where(possible, mine, 0.0) + (1.0 - accept) * going_on[me]
        worth = np.where(possible | (accept <= 0.0), worth, -np.inf)
        terms = np.stack((mine, wanted) if self.private_b else (wanted, mine))
        return worth, np.where(possible, terms, 0.0), going_on
