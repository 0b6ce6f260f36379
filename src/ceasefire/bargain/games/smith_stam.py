"""Why this room exists: a random walk of forts between two sides that disagree about their chances.

Smith and Stam (2004), "Bargaining and the nature of war", J. Conflict Resolution 48:783. Each
battle moves one fort; each side has its own beta prior of A's chance in a battle; both learn from
the same battles. It is the solver's first check: an exact lattice answer exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers import Pie
from ceasefire.bargain.game import Beliefs, Ending, Step
from ceasefire.bargain.games.signals import binary_ranks, binary_step
from ceasefire.bargain.protocols import RandomProposer

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats, Hazard, Measure, State
    from ceasefire.bargain.luck import Luck

__all__ = ["SmithStam"]


@dataclass(frozen=True, slots=True)
class SmithStam:
    """A holds ``position`` of ``n`` forts; who holds all has won.

    Parameters
    ----------
    n, position
        Forts in all, and A's at the start.
    horizon
        Battles until the front freezes; a frozen front splits the pie by forts.
    cost_a, cost_b
        Cost of a battle, in shares of the pie.
    discount
        Discount factor per battle.
    prior_a, prior_b
        Parameters of each side's beta prior of the chance that A wins a battle.
    p_a_proposes
        Probability that A proposes in a round.
    p_true
        The true chance that A wins a battle.
    """

    n: int = 10
    position: int = 5
    horizon: int = 40
    cost_a: float = 0.02
    cost_b: float = 0.02
    discount_factor: float = 1.0
    prior_a: tuple[float, float] = (7.0, 3.0)
    prior_b: tuple[float, float] = (3.0, 7.0)
    p_a_proposes: float = 0.5
    p_true: float = 0.55

    @property
    def discount(self) -> tuple[float, float]:
        """The same for both."""
        return self.discount_factor, self.discount_factor

    @property
    def rule(self) -> RandomProposer:
        """A proposer drawn by lot."""
        return RandomProposer(self.p_a_proposes)

    def start(self, luck: Luck) -> State:
        """Nobody has won a battle."""
        return (np.zeros(luck.paths.size, dtype=np.int16),)

    def chances(self, state: State, date: int) -> Floats:
        """Return each side's posterior mean of A's chance, shape (2, m)."""
        wins = state[0]
        priors = (self.prior_a, self.prior_b)
        return np.stack([(a + wins) / (a + b + date) for a, b in priors])

    def step(self, state: State, date: int, luck: Luck, measure: Measure) -> Step:
        """Fight one battle."""
        won, ratios, surprises = binary_step(
            self.chances(state, date), self.p_true, luck.uniform(date), measure
        )
        wins = (state[0] + won).astype(np.int16)
        forts = self._forts(wins, date + 1)
        ending = np.where(forts >= self.n, Ending.A_WINS, Ending.LIVE)
        ending = np.where(forts <= 0, Ending.B_WINS, ending).astype(np.int8)
        share = np.clip(forts / self.n, 0.0, 1.0)
        return Step((wins,), ending, np.stack((share, 1.0 - share)), ratios, surprises)

    def features(self, state: State, date: int) -> Floats:
        """Return A's forts: at a given date they tell everything."""
        return self._forts(state[0], date)[:, None].astype(np.float64)

    def beliefs(self, state: State, date: int) -> Beliefs:
        """Return the moments of the beta posteriors."""
        mean = self.chances(state, date)
        weight = np.array([[sum(self.prior_a)], [sum(self.prior_b)]]) + date
        return Beliefs(mean, np.sqrt(mean * (1.0 - mean) / (weight + 1.0)))

    def costs(self, state: State, date: int) -> Floats:
        """Return the costs of a battle."""
        del state, date
        return np.array([[self.cost_a], [self.cost_b]])

    def hazards(self, state: State, date: int) -> tuple[Hazard, ...]:
        """Nothing but battles ends this war."""
        del state, date
        return ()

    def frontier(self, state: State, date: int) -> Pie:
        """Any split."""
        del state, date
        return Pie()

    def frozen(self, state: State) -> Floats:
        """Split by forts."""
        share = self._forts(state[0], self.horizon) / self.n
        return np.stack((share, 1.0 - share))

    def ranks(self, before: State, after: State, date: int, luck: Floats) -> Floats:
        """Rank the battle's outcome among what each side expected."""
        return binary_ranks(self.chances(before, date), self.p_true, after[0] - before[0], luck)

    def _forts(self, wins: np.ndarray, date: int) -> np.ndarray:
        return self.position + 2 * wins.astype(np.int64) - date
