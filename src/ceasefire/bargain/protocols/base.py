"""Why this room exists: whatever the protocol, a round of talks ends in the same few facts.

Both sides know both continuation values. A side's reservation is its continuation value, or its
worst treaty if that is higher. The surplus is what A could have above its reservation with B held
to its own; there is a treaty for both where it is not negative.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from scipy.special import expit

from ceasefire.bargain.frontiers.base import SLACK

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Floats, Frontier

__all__ = ["Deal", "Rule", "close", "offers"]


@dataclass(frozen=True, slots=True)
class Deal:
    """One round of talks on m paths.

    Parameters
    ----------
    values
        What the round is worth to A and B before it begins, shape (2, m).
    continuation
        What fighting on is worth to them, shape (2, m).
    settle
        Probability that a treaty is signed, shape (m,); 0 or 1 with exact acceptance.
    surplus
        Shape (m,); ``-inf`` where B's reservation is beyond every treaty.
    by_a, by_b
        Terms (values of A and B) if A or if B proposes, shape (2, m); zero where there are none.
    chance_a
        Probability that A proposes; the weight of A's terms in :attr:`terms`.
    mediated
        Whether a third side made the proposal.
    memory
        What the talks have taught, if they are refused, shape (m,); None where talks teach nothing.
    """

    values: Floats
    continuation: Floats
    settle: Floats
    surplus: Floats
    by_a: Floats
    by_b: Floats
    chance_a: float
    mediated: bool = False
    memory: Floats | None = None

    @property
    def terms(self) -> Floats:
        """Terms expected before the proposer is known, shape (2, m)."""
        return self.chance_a * self.by_a + (1.0 - self.chance_a) * self.by_b


class Rule(Protocol):
    """A bargaining protocol."""

    def bargain(self, continuation: Floats, frontier: Frontier, date: int, tau: float) -> Deal:
        """Hold the round of a date.

        Parameters
        ----------
        continuation
            Values of fighting on for A and B, shape (2, m).
        frontier
            The treaties on offer.
        date
            Which round it is.
        tau
            Scale of quantal acceptance, in units of A's values; 0 for exact acceptance.
        """
        ...


def offers(continuation: Floats, frontier: Frontier) -> tuple[Floats, Floats, Floats]:
    """Return the surplus and the proposals of A and of B, each at the other's reservation.

    Where either proposal does not exist there is no treaty: the surplus is ``-inf`` and the
    proposals are zero.
    """
    floor_a, floor_b = np.maximum(continuation, frontier.worst)
    most_a, most_b = frontier.best_for_a(floor_b), frontier.best_for_b(floor_a)
    possible = np.isfinite(most_a) & np.isfinite(most_b)
    surplus = np.where(possible, most_a - floor_a, -np.inf)
    by_a = np.where(possible, np.stack((most_a, floor_b)), 0.0)
    by_b = np.where(possible, np.stack((floor_a, most_b)), 0.0)
    return surplus, by_a, by_b


def close(
    continuation: Floats, surplus: Floats, by_a: Floats, by_b: Floats, chance_a: float, tau: float
) -> Deal:
    """Return the round in which these proposals are signed if they suit, exactly or quantally.

    With ``tau > 0`` a treaty is signed with probability ``1 / (1 + exp(-surplus / tau))``: the
    logit response of McKelvey and Palfrey (1995), "Quantal response equilibria for normal form
    games", Games and Economic Behavior 10:6.
    """
    settle = expit(surplus / tau) if tau > 0.0 else np.where(surplus >= -SLACK, 1.0, 0.0)
    agreed = chance_a * by_a + (1.0 - chance_a) * by_b
    values = settle * agreed + (1.0 - settle) * continuation
    return Deal(values, continuation, settle, surplus, by_a, by_b, chance_a)
