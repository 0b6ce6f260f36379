"""Why this room exists: whoever has a frontier as two functions can use it as it is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers.base import nash_product

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.bargain.frontiers.base import Floats

__all__ = ["Curve"]

_GOLDEN = (math.sqrt(5.0) - 1.0) / 2.0
_STEPS = 60  # shrink the bracket by 3e-13


@dataclass(frozen=True, slots=True)
class Curve:
    """A concave frontier given by callables.

    Parameters
    ----------
    phi
        Most for A given B's floor, vectorised; ``-inf`` where there is none.
    inverse
        Most for B given A's floor, likewise.
    worst
        Lowest values of A and B, shape (2, 1) or (2, m).
    """

    phi: Callable[[Floats], Floats]
    inverse: Callable[[Floats], Floats]
    worst: Floats

    def best_for_a(self, floor_b: Floats) -> Floats:
        """Ask ``phi``."""
        return self.phi(floor_b)

    def best_for_b(self, floor_a: Floats) -> Floats:
        """Ask ``inverse``."""
        return self.inverse(floor_a)

    def nash(self, outside: Floats, power_a: float) -> Floats:
        """Search B's value by golden section: on a concave frontier the product has one peak."""
        floor = np.maximum(outside, self.worst)
        low, high = floor[1], np.maximum(self.inverse(floor[0]), floor[1])
        for _ in range(_STEPS):
            left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
            rises = self._product(right, outside, power_a) > self._product(left, outside, power_a)
            low, high = np.where(rises, left, low), np.where(rises, high, right)
        u_b = 0.5 * (low + high)
        return np.stack((self.phi(u_b), u_b))

    def _product(self, u_b: Floats, outside: Floats, power_a: float) -> Floats:
        return nash_product(np.stack((self.phi(u_b), u_b)), outside, power_a)
