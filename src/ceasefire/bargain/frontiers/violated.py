"""Why this room exists: a promise that may be broken is worth less, and that alone can cause a war.

Fearon (1995), "Rationalist explanations for war", Int. Organization 49:379, calls it the commitment
problem; here it is an affine map of whatever frontier there is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats, Frontier

__all__ = ["Violated"]


@dataclass(frozen=True, slots=True)
class Violated:
    """A frontier whose treaties are broken with some probability.

    Parameters
    ----------
    honest
        The frontier if treaties were kept.
    chance
        Probability of a breach, below one; a number or an array over paths.
    broken
        Values of A and B after the breach, shape (2, 1) or (2, m).
    """

    honest: Frontier
    chance: float | Floats
    broken: Floats

    @property
    def worst(self) -> Floats:
        """The honest worst, discounted."""
        return self._both(self.honest.worst)

    def best_for_a(self, floor_b: Floats) -> Floats:
        """Ask the honest frontier for the floor that is worth ``floor_b`` after the discount."""
        most = self.honest.best_for_a(self._restore(floor_b, 1))
        return self._discount(most, 0)

    def best_for_b(self, floor_a: Floats) -> Floats:
        """Likewise for B."""
        most = self.honest.best_for_b(self._restore(floor_a, 0))
        return self._discount(most, 1)

    def nash(self, outside: Floats, power_a: float) -> Floats:
        """Return the discounted Nash point of the restored outside values: the map is affine."""
        restored = np.stack([self._restore(outside[side], side) for side in range(2)])
        return self._both(self.honest.nash(restored, power_a))

    def _both(self, values: Floats) -> Floats:
        return np.stack([self._discount(values[side], side) for side in range(2)])

    def _discount(self, value: Floats, side: int) -> Floats:
        return np.asarray((1.0 - self.chance) * value + self.chance * self.broken[side])

    def _restore(self, value: Floats, side: int) -> Floats:
        return np.asarray((value - self.chance * self.broken[side]) / (1.0 - self.chance))
