"""Why this room exists: two questions are all that a bargainer asks of the treaties.

The most A can have while B keeps a value, and the reverse; minus infinity says that no treaty does.
The worst treaty of each side bounds its reservation from below: nobody can be made to want less
than the worst that can be signed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["SLACK", "Frontier", "better", "nash_product"]

SLACK = 1e-12  # sums of clauses carry rounding; a surplus of zero but for it is a tie


class Frontier(Protocol):
    """The efficient treaties, for m paths at once."""

    @property
    def worst(self) -> Floats:
        """Lowest values of A and B on the frontier, shape (2, 1) or (2, m)."""
        ...

    def best_for_a(self, floor_b: Floats) -> Floats:
        """Return the most A can have while B has at least ``floor_b``; ``-inf`` if it cannot."""
        ...

    def best_for_b(self, floor_a: Floats) -> Floats:
        """Return the most B can have while A has at least ``floor_a``; ``-inf`` if it cannot."""
        ...

    def nash(self, outside: Floats, power_a: float) -> Floats:
        """Return the treaty of the largest ``(u_a-d_a)**power_a (u_b-d_b)**(1-power_a)``.

        ``outside`` and the answer have shape (2, m); where no treaty suits both, any answer.
        """
        ...


def nash_product(point: Floats, outside: Floats, power_a: float) -> Floats:
    """Return the weighted Nash product; minus infinity where somebody loses by signing."""
    gain = point - outside
    value = np.maximum(gain[0], 0.0) ** power_a * np.maximum(gain[1], 0.0) ** (1.0 - power_a)
    return np.where(np.min(gain, axis=0) < -SLACK, -np.inf, value)


def better(best: Floats, score: Floats, point: Floats, other: Floats) -> tuple[Floats, Floats]:
    """Return the better of two treaties path by path, with its score."""
    wins = other > score
    return np.where(wins, point, best), np.where(wins, other, score)
