"""Why this room exists: offer and counter-offer, with fighting in between.

Rubinstein (1982), "Perfect equilibrium in a bargaining model", Econometrica 50:97; with battles
between the offers, Slantchev (2003), "The principle of convergence in wartime negotiations",
Am. Political Science Review 97:621.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.bargain.protocols.ultimatum import ultimatum

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats, Frontier
    from ceasefire.bargain.protocols.base import Deal

__all__ = ["Alternating", "alternating"]


def alternating(
    continuation: Floats, frontier: Frontier, date: int, *, a_first: bool = True, tau: float = 0.0
) -> Deal:
    """Return the round of a date when the sides take turns.

    Parameters
    ----------
    continuation
        Values of fighting on for A and B, shape (2, m).
    frontier
        The treaties on offer.
    date
        Which round it is, from 0.
    a_first
        Whether A has the turn at date 0.
    tau
        Scale of quantal acceptance; 0 for exact acceptance.
    """
    return ultimatum(continuation, frontier, by_a=(date % 2 == 0) == a_first, tau=tau)


@dataclass(frozen=True, slots=True)
class Alternating:
    """The sides take turns."""

    a_first: bool = True

    def bargain(self, continuation: Floats, frontier: Frontier, date: int, tau: float) -> Deal:
        """Hold the round of a date."""
        return alternating(continuation, frontier, date, a_first=self.a_first, tau=tau)
