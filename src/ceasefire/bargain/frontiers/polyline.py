"""Why this room exists: divisible clauses span a concave polygon, and its edge is the frontier.

What can be divided but not mixed by lot gives an edge that falls without being concave. It will do
for all but :meth:`Polyline.nash`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers.base import SLACK, better, nash_product

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats

__all__ = ["Polyline"]


@dataclass(frozen=True, slots=True)
class Polyline:
    """A decreasing, piecewise linear frontier; concave if a Nash product is asked for.

    Parameters
    ----------
    u_a, u_b
        Corners from B's best treaty to A's best: A's values rising, B's falling.
    """

    u_a: Floats
    u_b: Floats

    @property
    def worst(self) -> Floats:
        """A's value of B's best treaty, and B's of A's."""
        return np.array([[self.u_a[0]], [self.u_b[-1]]])

    def best_for_a(self, floor_b: Floats) -> Floats:
        """Interpolate A's value at B's floor."""
        most = np.interp(-floor_b, -self.u_b, self.u_a)
        return np.where(floor_b > self.u_b[0] + SLACK, -np.inf, most)

    def best_for_b(self, floor_a: Floats) -> Floats:
        """Interpolate B's value at A's floor."""
        most = np.interp(floor_a, self.u_a, self.u_b)
        return np.where(floor_a > self.u_a[-1] + SLACK, -np.inf, most)

    def nash(self, outside: Floats, power_a: float) -> Floats:
        """Return the best of the closed-form optima of the segments (concavity makes it global)."""
        best = np.array([[self.u_a[0]], [self.u_b[0]]]) * np.ones(outside.shape[1])
        score = nash_product(best, outside, power_a)
        for i in range(self.u_a.size - 1):
            point = self._nash_on_segment(i, outside, power_a)
            best, score = better(best, score, point, nash_product(point, outside, power_a))
        return best

    def _nash_on_segment(self, i: int, outside: Floats, power_a: float) -> Floats:
        slope = (self.u_b[i] - self.u_b[i + 1]) / (self.u_a[i + 1] - self.u_a[i])
        surplus_b = self.u_b[i] - outside[1] + slope * (self.u_a[i] - outside[0])
        a = np.clip(outside[0] + power_a * surplus_b / slope, self.u_a[i], self.u_a[i + 1])
        return np.stack((a, self.u_b[i] - slope * (a - self.u_a[i])))
