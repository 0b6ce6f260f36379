"""Why this room exists: bargaining on a moving front where nobody disagrees about anything.

Slantchev (2003), "The principle of convergence in wartime negotiations", Am. Political Science
Review 97:621, with complete information: a front of ``n`` steps moves one step a battle, offers
alternate. The infinite game is cut at a horizon by which the walk has almost surely ended.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers import Pie
from ceasefire.bargain.game import Beliefs, Ending, Step
from ceasefire.bargain.games.signals import binary_ranks, binary_step
from ceasefire.bargain.protocols import Alternating

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bargain.game import Floats, Hazard, Measure, State
    from ceasefire.bargain.luck import Luck

__all__ = ["SlantchevWalk", "enough_battles"]

_LEFT = 1e-6  # weight of the infinite game beyond the horizon
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class SlantchevWalk:
    """A holds ``position`` of ``n`` steps and wins each battle with probability ``p``.

    Parameters
    ----------
    n, position
        Length of the front, and A's place on it.
    p
        Chance that A wins a battle, known to both.
    cost_a, cost_b
        Cost of a battle, in shares of the pie.
    discount_factor
        Discount factor per battle.
    a_first
        Whether A makes the first offer.
    horizon
        Battles until the front freezes.
    """

    n: int = 7
    position: int = 3
    p: float = 0.55
    cost_a: float = 0.01
    cost_b: float = 0.03
    discount_factor: float = 0.97
    a_first: bool = True
    horizon: int = 120

    @property
    def discount(self) -> tuple[float, float]:
        """The same for both."""
        return self.discount_factor, self.discount_factor

    @property
    def rule(self) -> Alternating:
        """Offers alternate."""
        return Alternating(self.a_first)

    def start(self, luck: Luck) -> State:
        """Every path starts at the position."""
        return (np.full(luck.paths.size, self.position, dtype=np.int16),)

    def step(self, state: State, date: int, luck: Luck, measure: Measure) -> Step:
        """Fight one battle."""
        won, ratios, surprises = binary_step(
            self._chances(state), self.p, luck.uniform(date), measure
        )
        place = (state[0] + 2 * won - 1).astype(np.int16)
        ending = np.where(place == self.n, Ending.A_WINS, Ending.LIVE)
        ending = np.where(place == 0, Ending.B_WINS, ending).astype(np.int8)
        return Step((place,), ending, self._split(place), ratios, surprises)

    def features(self, state: State, date: int) -> Floats:
        """Return A's place."""
        del date
        return state[0][:, None].astype(np.float64)

    def beliefs(self, state: State, date: int) -> Beliefs:
        """Both are certain."""
        del date
        return Beliefs(self._chances(state), np.zeros((2, state[0].size)))

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
        """Split by place."""
        return self._split(state[0])

    def ranks(self, before: State, after: State, date: int, luck: Floats) -> Floats:
        """Rank the battle's outcome among what was expected."""
        del date
        return binary_ranks(self._chances(before), self.p, after[0] - before[0], luck)

    def _chances(self, state: State) -> Floats:
        return np.full((2, state[0].size), self.p)

    def _split(self, place: NDArray[np.int16]) -> Floats:
        share = place / self.n
        return np.stack((share, 1.0 - share))


def enough_battles(walk: SlantchevWalk) -> int:
    """Return a horizon beyond which the infinite game hardly counts.

    A walk between absorbing ends survives a step with probability ``2 sqrt(p q) cos(pi / n)`` in
    the long run (Feller, "An Introduction to Probability Theory", volume 1, section XIV.5).
    """
    survival = 2.0 * math.sqrt(walk.p * (1.0 - walk.p)) * math.cos(math.pi / walk.n)
    kept = walk.discount_factor * survival
    if kept <= _LEFT:
        return 2
    return min(max(math.ceil(math.log(_LEFT) / math.log(kept)), 2), _LONGEST)
