"""Why this room exists: one side makes every offer, the other takes it or leaves it.

Fearon (1995), "Rationalist explanations for war", Int. Organization 49:379.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.bargain.protocols.random_proposer import random_proposer

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats, Frontier
    from ceasefire.bargain.protocols.base import Deal

__all__ = ["Ultimatum", "ultimatum"]


def ultimatum(
    continuation: Floats, frontier: Frontier, *, by_a: bool = True, tau: float = 0.0
) -> Deal:
    """Return the round in which A (or, if not ``by_a``, B) makes the only offer.

    Parameters
    ----------
    continuation
        Values of fighting on for A and B, shape (2, m).
    frontier
        The treaties on offer.
    by_a
        Whether A is the one who offers.
    tau
        Scale of quantal acceptance; 0 for exact acceptance.
    """
    return random_proposer(continuation, frontier, 1.0 if by_a else 0.0, tau)


@dataclass(frozen=True, slots=True)
class Ultimatum:
    """The same side makes the offer at every date."""

    by_a: bool = True

    def bargain(self, continuation: Floats, frontier: Frontier, date: int, tau: float) -> Deal:
        """Hold the round of any date."""
        del date
        return ultimatum(continuation, frontier, by_a=self.by_a, tau=tau)
