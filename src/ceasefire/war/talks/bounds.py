"""Why this room exists: a regression must not promise what no ending gives.

Where few simulated wars were still fought, a polynomial may say anything. Nobody believes that
fighting on is worth more than the best ending, or less than the worst.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.regimes import Transparent

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats, Measure
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.protocols.base import Deal
    from ceasefire.bargain.regimes import Regime, Table

__all__ = ["Bounded"]


@dataclass(frozen=True, slots=True)
class Bounded:
    """An information regime whose values of fighting on stay within the endings.

    Parameters
    ----------
    low, high
        Worst and best ending of each side, shape (2, 1).
    inner
        Who believes what.
    """

    low: Floats
    high: Floats
    inner: Regime = field(default_factory=Transparent)

    def tilt(self, views: Floats) -> Floats:
        """See through the inner regime."""
        return self.inner.tilt(views)

    def measure(self, side: int) -> Measure:
        """See through the inner regime."""
        return self.inner.measure(side)

    def widen(self, features: Floats, luck: Luck, date: int) -> Floats:
        """See through the inner regime."""
        return self.inner.widen(features, luck, date)

    def begin(self, paths: int) -> Floats | None:
        """See through the inner regime."""
        return self.inner.begin(paths)

    def going_on(self, table: Table) -> Floats:
        """Return what fighting on is worth, shape (2, m)."""
        return np.clip(table.continuation(table.features), self.low, self.high)

    def deal(self, table: Table) -> Deal:
        """Hold the round."""
        frontier = table.game.frontier(table.state, table.date)
        return table.game.rule.bargain(self.going_on(table), frontier, table.date, table.tau)
