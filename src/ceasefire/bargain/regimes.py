"""Why this room exists: who believes what, and who knows it.

R0, common beliefs: both sides hold one mixture of the two beliefs, so nobody disagrees.
R1, transparent (the default): the sides disagree and know it of each other.
R2, a private reservation, is in :mod:`ceasefire.bargain.screening`.
None of them is a perfect Bayesian equilibrium of a game with lasting private types.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from ceasefire.bargain.game import Measure

if TYPE_CHECKING:
    from ceasefire.bargain.fit import Fit
    from ceasefire.bargain.game import Floats, Game, State
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.protocols.base import Deal

__all__ = ["CommonBeliefs", "Regime", "Table", "Transparent"]


@dataclass(frozen=True, slots=True)
class Table:
    """Everything the sides have before them at one date on m paths.

    Parameters
    ----------
    game, fit, state, features, luck, date, tau
        The game, the date's fit, and where the paths stand.
    memory
        What earlier refusals have taught, shape (m,); None when the paths are those of the design.
    """

    game: Game
    fit: Fit
    state: State
    features: Floats
    luck: Luck
    date: int
    tau: float
    memory: Floats | None = None

    def continuation(self, features: Floats) -> Floats:
        """Return the values of fighting on, shape (2, m).

        The fit expects the value after a step without a hazard; costs, discount and hazards are
        exact::

            C_i = -k_i + delta_i (sum_h eta_ih u_ih + (1 - sum_h eta_ih) E_i[V_i])
        """
        calm, sudden = np.ones((2, 1)), np.zeros((2, 1))
        for hazard in self.game.hazards(self.state, self.date):
            calm = calm - hazard.chance
            sudden = sudden + hazard.chance * hazard.values
        discount = np.array(self.game.discount)[:, None]
        ahead = discount * (sudden + calm * self.fit.predict(features))
        return ahead - self.game.costs(self.state, self.date)


class Regime(Protocol):
    """An information regime."""

    def tilt(self, views: Floats) -> Floats:
        """Return each side's likelihood ratios (or surprises), given those of its own belief."""
        ...

    def measure(self, side: int) -> Measure:
        """Return the law under which a side (0 for A, 1 for B) takes its expectations."""
        ...

    def widen(self, features: Floats, luck: Luck, date: int) -> Floats:
        """Return the design's features with whatever else a continuation value depends on."""
        ...

    def begin(self, paths: int) -> Floats | None:
        """Return what is remembered before the first round."""
        ...

    def going_on(self, table: Table) -> Floats:
        """Return what fighting on is worth, shape (2, m)."""
        ...

    def deal(self, table: Table) -> Deal:
        """Hold the round."""
        ...


@dataclass(frozen=True, slots=True)
class Transparent:
    """R1: beliefs differ and everybody knows them."""

    def tilt(self, views: Floats) -> Floats:
        """Leave each side its own."""
        return views

    def measure(self, side: int) -> Measure:
        """Each side trusts itself."""
        return Measure(share_b=float(side))

    def widen(self, features: Floats, luck: Luck, date: int) -> Floats:
        """Leave the features as they are."""
        del luck, date
        return features

    def begin(self, paths: int) -> Floats | None:
        """Nothing is remembered: talks teach nothing."""
        del paths
        return None

    def going_on(self, table: Table) -> Floats:
        """Take the fit at its word."""
        return table.continuation(table.features)

    def deal(self, table: Table) -> Deal:
        """Bargain over the two continuation values."""
        frontier = table.game.frontier(table.state, table.date)
        return table.game.rule.bargain(self.going_on(table), frontier, table.date, table.tau)


@dataclass(frozen=True, slots=True)
class CommonBeliefs(Transparent):
    """R0: at each step both sides expect what a fixed mixture of their beliefs expects.

    Parameters
    ----------
    share_b
        Weight of B's belief: 0 makes A's belief common, 1 makes B's.
    """

    share_b: float = 0.5

    def tilt(self, views: Floats) -> Floats:
        """Mix the views."""
        mixed = (1.0 - self.share_b) * views[0] + self.share_b * views[1]
        return np.stack((mixed, mixed))

    def measure(self, side: int) -> Measure:
        """Both trust the mixture."""
        del side
        return Measure(share_b=self.share_b)
