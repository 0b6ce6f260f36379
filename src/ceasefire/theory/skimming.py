"""Why this room exists: rising offers skim off the weak, and the last one counts the rounds before.

The recursion behind :mod:`ceasefire.theory.powell_2004`: two types of the informed side, battles
that may end the war, one offer per round by the uninformed side S.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Battle", "Round", "accept_probabilities", "skimming_rounds"]

_SAME_OFFER = 1e-14  # offers closer than this are one offer


@dataclass(frozen=True, slots=True)
class Battle:
    """Chances and costs of one battle.

    Parameters
    ----------
    discount
        Discount factor per round.
    k_s, k_tough, k_weak
        Chance of collapse of S and of either type of D.
    cost_s, cost_tough, cost_weak
        Costs, in shares of the pie.
    """

    discount: float
    k_s: float
    k_tough: float
    k_weak: float
    cost_s: float
    cost_tough: float
    cost_weak: float

    @property
    def survive_tough(self) -> float:
        """Return the chance that a battle against the tough type ends nothing."""
        return max(1.0 - self.k_s - self.k_tough, 0.0)

    @property
    def survive_weak(self) -> float:
        """Return the chance that a battle against the weak type ends nothing."""
        return max(1.0 - self.k_s - self.k_weak, 0.0)

    @property
    def finish_tough(self) -> float:
        """Return what the tough type expects of fighting to the finish."""
        return (self.k_s - self.cost_tough) / (1.0 - self.discount * self.survive_tough)

    @property
    def finish_weak(self) -> float:
        """Return what the weak type expects of fighting to the finish."""
        return (self.k_s - self.cost_weak) / (1.0 - self.discount * self.survive_weak)

    @property
    def waste(self) -> float:
        """Return what one round of fighting the tough type destroys, costs and delay together."""
        return (1.0 - self.discount) * self.survive_tough + self.cost_tough + self.cost_s


@dataclass(frozen=True, slots=True)
class Round:
    """A round of the skimming equilibrium, counted from the last.

    Parameters
    ----------
    offer
        The share ``x_n`` of the pie offered to D.
    intercept
        ``A_n``: S's value is ``A_n + (1 - x_n) m`` for odds ``m`` of the weak type.
    threshold
        Odds ``m_n`` from which ``n`` rounds of screening pay.
    retained
        Odds ``r_n`` of the weak type left when the offer has been refused.
    """

    offer: float
    intercept: float
    threshold: float
    retained: float


def skimming_rounds(battle: Battle) -> Iterator[Round]:
    """Yield the rounds from the last offer, accepted by all, backwards.

    ``x_n = k_S - d_w + discount sigma_w x_{n-1}`` keeps the weak type indifferent between this
    offer and the better one next round. The weak accept until those left will, after a battle, be
    at the threshold of the next round. Thresholds lie where the values of two neighbours cross.
    The rounds end when an earlier offer could be no lower.
    """
    after = Round(battle.finish_tough, 1.0 - battle.finish_tough, 0.0, 0.0)
    yield after
    while True:
        offer = battle.k_s - battle.cost_weak + battle.discount * battle.survive_weak * after.offer
        if after.offer - offer <= _SAME_OFFER:
            return
        after = _round_before(battle, after, offer)
        yield after


def _round_before(battle: Battle, after: Round, offer: float) -> Round:
    retained = after.threshold
    if retained > 0.0:
        retained *= battle.survive_tough / battle.survive_weak
    later = after.intercept + (1.0 - after.offer) * after.threshold
    intercept = (
        retained * (battle.k_weak - battle.cost_s - (1.0 - offer))
        + (battle.k_tough - battle.cost_s)
        + battle.discount * battle.survive_tough * later
    )
    threshold = (after.intercept - intercept) / (after.offer - offer)
    return Round(offer, intercept, threshold, retained)


def accept_probabilities(rounds: list[Round], odds: float) -> tuple[float, ...]:
    """Return the chance that each offer is accepted, in the order in which they are made.

    Parameters
    ----------
    rounds
        From the last offer back to the first one made.
    odds
        Odds of the weak type before the first offer.
    """
    chances = []
    for before, after in zip(reversed(rounds[1:]), reversed(rounds[:-1]), strict=True):
        chances.append((odds - before.retained) / (1.0 + odds))
        odds = after.threshold
    return (*chances, 1.0)
