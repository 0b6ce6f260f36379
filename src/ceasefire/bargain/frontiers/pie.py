"""Why this room exists: the textbook's frontier, one pie and any split of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers.base import SLACK

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats

__all__ = ["Pie"]


@dataclass(frozen=True, slots=True)
class Pie:
    """Shares from 0 to ``size``, which may be an array over paths."""

    size: float | Floats = 1.0

    @property
    def worst(self) -> Floats:
        """Nothing, for either side."""
        return np.zeros((2, 1))

    def best_for_a(self, floor_b: Floats) -> Floats:
        """Return what is left for A."""
        return self._leave(floor_b)

    def best_for_b(self, floor_a: Floats) -> Floats:
        """Return what is left for B."""
        return self._leave(floor_a)

    def nash(self, outside: Floats, power_a: float) -> Floats:
        """Return the outside values plus each side's part of the surplus, within the pie."""
        share = outside[0] + power_a * (self.size - outside[0] - outside[1])
        share = np.clip(share, 0.0, self.size)
        return np.stack((share, self.size - share))

    def _leave(self, floor: Floats) -> Floats:
        left = self.size - np.maximum(floor, 0.0)
        return np.where(left < -SLACK, -np.inf, np.maximum(left, 0.0))
