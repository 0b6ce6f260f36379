r"""Why this room exists: belief that a third side will come, kept as odds and moved by news.

A side holds the probability pi that the third side means to come. If it means to, it comes with
hazard h a round from the day on which it could; so silence speaks against it:

.. math:: \eta = h\,\pi,\qquad \mathrm{odds}' = \mathrm{odds}\,(1 - h)

A dated signal multiplies the odds by its likelihood ratio. For whoever looks ahead the signal has
not happened yet: it comes with chance ``q`` if the third side does not mean to come and ``q`` times
the ratio if it does, and its absence speaks too, so that nobody expects his own belief to move.

References
----------
Good (1950), "Probability and the weighing of evidence" (odds and likelihood ratios).
Kamenica and Gentzkow (2011), "Bayesian persuasion", AER 101:2590 (beliefs average out).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.special import expit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["chance_of_coming", "chance_of_signal", "heard", "silent"]


def chance_of_coming(log_odds: Floats, hazard: float) -> Floats:
    """Return the probability, as believed, that the third side comes before the next round.

    Parameters
    ----------
    log_odds
        Natural log of the odds that it means to come, any shape.
    hazard
        Chance a round that it comes if it means to, 0 to 1.
    """
    return np.asarray(hazard * expit(log_odds))


def silent(log_odds: Floats, hazard: float) -> Floats:
    """Return the log odds after a round in which nobody came."""
    return np.asarray(log_odds + np.log1p(-hazard))


def chance_of_signal(log_odds: Floats, if_not: float, ratio: float) -> Floats:
    """Return the probability of a signal in the eyes of a side.

    Parameters
    ----------
    log_odds
        Of the third side's meaning to come.
    if_not
        Chance of the signal if it does not mean to; ``if_not * ratio`` must not exceed 1.
    ratio
        Likelihood ratio of the signal: how much more probable it is if it does.
    """
    means_to = expit(log_odds)
    return np.asarray(if_not * (means_to * ratio + 1.0 - means_to))


def heard(log_odds: Floats, came: NDArray[np.bool_], if_not: float, ratio: float) -> Floats:
    """Return the log odds after a signal came, or did not."""
    missed = (1.0 - if_not * ratio) / (1.0 - if_not)
    return log_odds + np.where(came, np.log(ratio), np.log(missed))
