"""Why this room exists: when nobody owns the floor, each round's proposer is drawn by lot.

Smith and Stam (2004), "Bargaining and the nature of war", J. Conflict Resolution 48:783.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.bargain.protocols.base import Deal, close, offers

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats, Frontier

__all__ = ["RandomProposer", "random_proposer"]


def random_proposer(
    continuation: Floats, frontier: Frontier, chance_a: float, tau: float = 0.0
) -> Deal:
    """Return the round in which A proposes with probability ``chance_a``, else B.

    The proposer asks for everything above the other's reservation.

    Parameters
    ----------
    continuation
        Values of fighting on for A and B, shape (2, m).
    frontier
        The treaties on offer.
    chance_a
        Probability that A proposes.
    tau
        Scale of quantal acceptance; 0 for exact acceptance.
    """
    surplus, by_a, by_b = offers(continuation, frontier)
    return close(continuation, surplus, by_a, by_b, chance_a, tau)


@dataclass(frozen=True, slots=True)
class RandomProposer:
    """A proposes with the same probability at every date."""

    chance_a: float

    def bargain(self, continuation: Floats, frontier: Frontier, date: int, tau: float) -> Deal:
        """Hold the round of any date."""
        del date
        return random_proposer(continuation, frontier, self.chance_a, tau)
