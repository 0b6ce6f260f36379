"""Why this room exists: wars begin on occasions, and not on every one.

An occasion is a crisis in which somebody has to decide. What else weighs in a decision is not
modelled, so a side attacks with a probability that rises smoothly through one half where war and
peace are worth the same.

References
----------
McFadden (1974), "Conditional logit analysis of qualitative choice behavior", in *Frontiers in
Econometrics*. McKelvey and Palfrey (1995), "Quantal response equilibria for normal form games",
Games and Economic Behavior 10:6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.special import expit

from ceasefire.aftermath.power import chance_slow

if TYPE_CHECKING:
    from ceasefire.aftermath.numbers import Numbers

__all__ = ["Hazard", "attack_chance", "attack_chance_slow", "hazard", "hazard_slow"]


class Hazard(NamedTuple):
    """Rates per year at which war comes, by who begins it: loser, winner, or neither's terms."""

    loser: Numbers
    winner: Numbers
    other: Numbers

    @property
    def total(self) -> Numbers:
        """The rate at which war comes at all."""
        return self.loser + self.winner + self.other


def attack_chance(gain: Numbers, noise: Numbers) -> Numbers:
    """Return the probability of attacking on an occasion, ``1 / (1 + exp(-gain / noise))``.

    Parameters
    ----------
    gain
        What war brings beyond peace, as a share of the pie.
    noise
        Spread of what else weighs, above 0.
    """
    attacked: Numbers = expit(np.divide(gain, noise))
    return attacked


def attack_chance_slow(gain: float, noise: float) -> float:
    """Return :func:`attack_chance` in plain Python."""
    return chance_slow(gain / noise)


def hazard(occasions: Numbers, loser: Numbers, winner: Numbers, other: Numbers) -> Hazard:
    """Return the rates at which war comes.

    Both may decide for war on the same occasion; then each is counted as the beginner half of the
    time.

    Parameters
    ----------
    occasions
        Per year.
    loser, winner
        Probability that each attacks on an occasion.
    other
        Rate of war for reasons outside the treaty, per year.
    """
    both = loser * winner / 2.0
    return Hazard(occasions * (loser - both), occasions * (winner - both), other)


def hazard_slow(
    occasions: float, loser: float, winner: float, other: float
) -> tuple[float, float, float]:
    """Return :func:`hazard` in plain Python."""
    only_loser, only_winner = loser * (1.0 - winner), winner * (1.0 - loser)
    tie = loser * winner
    return (
        occasions * (only_loser + tie / 2.0),
        occasions * (only_winner + tie / 2.0),
        other,
    )
