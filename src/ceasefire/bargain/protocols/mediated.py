"""Why this room exists: a mediator who knows both reservations splits what lies between them.

Nash (1950), "The bargaining problem", Econometrica 18:155; with weights, Kalai (1977),
"Nonsymmetric Nash solutions and replications of two-person bargaining", Int. J. Game Theory 6:129.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers.base import SLACK
from ceasefire.bargain.protocols.base import Deal, close, offers

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats, Frontier

__all__ = ["Mediated", "mediated"]


def mediated(
    continuation: Floats, frontier: Frontier, power_a: float = 0.5, tau: float = 0.0
) -> Deal:
    """Return the round in which a mediator proposes the weighted Nash point.

    Where quantal acceptance signs without a surplus, the terms are the middle of the two proposals
    weighted by power: the Nash point is defined only where both can gain.

    Parameters
    ----------
    continuation
        Values of fighting on for A and B, shape (2, m).
    frontier
        The treaties on offer.
    power_a
        A's weight in [0, 1].
    tau
        Scale of quantal acceptance; 0 for exact acceptance.
    """
    surplus, by_a, by_b = offers(continuation, frontier)
    point = frontier.nash(np.maximum(continuation, frontier.worst), power_a)
    middle = power_a * by_a + (1.0 - power_a) * by_b
    point = np.where(surplus >= -SLACK, point, middle)
    deal = close(continuation, surplus, point, point, power_a, tau)
    return replace(deal, mediated=True)


@dataclass(frozen=True, slots=True)
class Mediated:
    """The mediator proposes at every date."""

    power_a: float = 0.5

    def bargain(self, continuation: Floats, frontier: Frontier, date: int, tau: float) -> Deal:
        """Hold the round of any date."""
        del date
        return mediated(continuation, frontier, self.power_a, tau)
