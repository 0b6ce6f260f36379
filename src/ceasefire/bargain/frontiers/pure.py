"""Why this room exists: what cannot be split makes steps, and steps alone can cause a war.

The bargaining operator jumps with the reservations here, so no error bound holds (see the page on
the general solver).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers.base import SLACK, better, nash_product

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats

__all__ = ["PureTreaties"]


@dataclass(frozen=True, slots=True)
class PureTreaties:
    """A finite list of treaties.

    Parameters
    ----------
    u_a, u_b
        Values of the undominated treaties, A's rising and B's falling; may be empty.
    """

    u_a: Floats
    u_b: Floats

    @property
    def worst(self) -> Floats:
        """Lowest value of each side on the list; minus infinity when it is empty."""
        if self.u_a.size == 0:
            return np.full((2, 1), -np.inf)
        return np.array([[self.u_a[0]], [self.u_b[-1]]])

    def best_for_a(self, floor_b: Floats) -> Floats:
        """Return A's value of the last treaty that leaves B its floor."""
        allowed = np.searchsorted(-self.u_b, -floor_b + SLACK, side="right")
        return np.concatenate(([-np.inf], self.u_a))[allowed]

    def best_for_b(self, floor_a: Floats) -> Floats:
        """Return B's value of the first treaty that gives A its floor."""
        first = np.searchsorted(self.u_a, floor_a - SLACK, side="left")
        return np.concatenate((self.u_b, [-np.inf]))[first]

    def nash(self, outside: Floats, power_a: float) -> Floats:
        """Return the best treaty on the list."""
        best = np.zeros(outside.shape)
        score = np.full(outside.shape[1], -np.inf)
        for a, b in zip(self.u_a, self.u_b, strict=True):
            point = np.array([[a], [b]]) * np.ones(outside.shape[1])
            best, score = better(best, score, point, nash_product(point, outside, power_a))
        return best
