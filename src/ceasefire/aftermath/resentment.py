"""Why this room exists: what a treaty takes is missed, and missed less as years go by.

People count losses from what they are used to, and get used to what is: the reference point moves.

References
----------
Tversky and Kahneman (1992), "Advances in prospect theory", J. Risk and Uncertainty 5:297 (a loss
counts about 2.25 times as much as an equal gain: a premium of 1.25). Levy (1997), "Prospect theory,
rational choice, and international relations", Int. Studies Quarterly 41:87 (states are slow to get
used to losses of land). The exponential form is ours.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ceasefire.aftermath.numbers import Numbers

__all__ = ["prize", "prize_slow", "resentment", "resentment_slow"]


def resentment(loss: Numbers, years: Numbers, fade_years: Numbers) -> Numbers:
    """Return resentment, ``loss exp(-years / fade_years)``.

    Parameters
    ----------
    loss
        What the treaty took, as a share of the pie.
    years
        Since the treaty.
    fade_years
        Time in which it falls to 1/e.
    """
    return loss * np.exp(-np.divide(years, fade_years))


def resentment_slow(loss: float, years: float, fade_years: float) -> float:
    """Return :func:`resentment` in plain Python."""
    return loss * math.exp(-years / fade_years)


def prize(loss: Numbers, resented: Numbers, premium: Numbers) -> Numbers:
    """Return what undoing the treaty is worth, ``loss + premium resented``.

    Parameters
    ----------
    loss, resented
        What the treaty took, and how much of it is still resented.
    premium
        By how much a fresh loss counts more than its worth.
    """
    return loss + premium * resented


def prize_slow(loss: float, resented: float, premium: float) -> float:
    """Return :func:`prize` in plain Python."""
    return loss + premium * resented
