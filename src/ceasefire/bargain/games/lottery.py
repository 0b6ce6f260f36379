"""Why this room exists: the smallest war, one offer and then a lottery.

Fearon (1995), "Rationalist explanations for war", Int. Organization 49:379. What B's war is worth
to it is B's secret: add :class:`ceasefire.bargain.screening.Screening`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers import Pie
from ceasefire.bargain.game import Beliefs, Ending, Step
from ceasefire.bargain.games.signals import binary_ranks, binary_step
from ceasefire.bargain.protocols import Ultimatum

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats, Hazard, Measure, State
    from ceasefire.bargain.luck import Luck

__all__ = ["WarLottery"]


@dataclass(frozen=True, slots=True)
class WarLottery:
    """A makes one offer; if it is refused, A wins everything with probability ``p``.

    Parameters
    ----------
    p
        Chance that A wins, as both expect.
    cost_a, cost_b
        Costs of the war, in shares of the pie; B's without its secret.
    """

    p: float = 0.5
    cost_a: float = 0.1
    cost_b: float = 0.0
    horizon: int = 1

    @property
    def discount(self) -> tuple[float, float]:
        """None: the war is over at once."""
        return 1.0, 1.0

    @property
    def rule(self) -> Ultimatum:
        """A offers."""
        return Ultimatum()

    def start(self, luck: Luck) -> State:
        """There is nothing to see."""
        return (np.zeros(luck.paths.size, dtype=np.int8),)

    def step(self, state: State, date: int, luck: Luck, measure: Measure) -> Step:
        """Fight it out."""
        won, ratios, surprises = binary_step(
            self._chances(state), self.p, luck.uniform(date), measure
        )
        ending = np.where(won > 0.0, Ending.A_WINS, Ending.B_WINS).astype(np.int8)
        return Step((won.astype(np.int8),), ending, np.stack((won, 1.0 - won)), ratios, surprises)

    def features(self, state: State, date: int) -> Floats:
        """Return a constant."""
        del date
        return np.zeros((state[0].size, 1))

    def beliefs(self, state: State, date: int) -> Beliefs:
        """Both agree on the chance."""
        del date
        return Beliefs(self._chances(state), np.zeros((2, state[0].size)))

    def costs(self, state: State, date: int) -> Floats:
        """Return the costs of the war."""
        del state, date
        return np.array([[self.cost_a], [self.cost_b]])

    def hazards(self, state: State, date: int) -> tuple[Hazard, ...]:
        """Return none."""
        del state, date
        return ()

    def frontier(self, state: State, date: int) -> Pie:
        """Any split."""
        del state, date
        return Pie()

    def frozen(self, state: State) -> Floats:
        """Nobody gets here."""
        return np.zeros((2, state[0].size))

    def ranks(self, before: State, after: State, date: int, luck: Floats) -> Floats:
        """Rank the outcome among what was expected."""
        del date
        return binary_ranks(self._chances(before), self.p, after[0] - before[0], luck)

    def _chances(self, state: State) -> Floats:
        return np.full((2, state[0].size), self.p)
