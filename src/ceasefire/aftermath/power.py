"""Why this room exists: terms move power as well as land, and power decides whether they hold.

A line handed over, a base on one's own coast, a border nearer to the capital, people and factories
gone: the loser is weaker the day after than when it signed, the winner stronger. A patron, or the
winner's war elsewhere, moves power back. Terms that leave nothing to fight with hold again: that is
the peace of Carthage.

References
----------
Fearon (1996), "Bargaining over objects that influence future bargaining power", working paper,
University of Chicago. Powell (2006), "War as a commitment problem", Int. Organization 60:169.
Leventoglu and Slantchev (2007), "The armed peace", Am. J. Political Science 51:755 (who strikes
first has an advantage). Odds that multiply are the logistic form of a contest: Hirshleifer (1989),
"Conflict and rent-seeking success functions", Public Choice 63:101.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import expit

if TYPE_CHECKING:
    from ceasefire.aftermath.numbers import Numbers

MOST = 0.999  # of people and economy: log-odds stay finite

__all__ = ["chance", "chance_slow", "log_odds", "log_odds_slow", "weakening", "weakening_slow"]


def weakening(
    moved: tuple[Numbers, Numbers, Numbers, Numbers],
    weight: tuple[Numbers, Numbers, Numbers, Numbers],
) -> Numbers:
    """Return the log-odds that the terms themselves take from the loser.

    ``works w_1 + depth w_2 + sea w_3 - w_4 log(1 - means)``: odds go with a power of the people and
    the economy that are left, so who has lost all of them cannot win.

    Parameters
    ----------
    moved
        Fortified lines, depth of land, approaches by sea, and means (people and economy) that
        change hands, each as a share of all that the loser had.
    weight
        Log-odds lost with all of each of the first three, and the power of the last.
    """
    works, depth, sea, means = moved
    ground = works * weight[0] + depth * weight[1] + sea * weight[2]
    lost: Numbers = ground - weight[3] * np.log1p(-np.minimum(means, MOST))
    return lost


def weakening_slow(
    moved: tuple[float, float, float, float], weight: tuple[float, float, float, float]
) -> float:
    """Return :func:`weakening` in plain Python."""
    left = 1.0 - min(moved[3], MOST)
    ground = sum(share * worth for share, worth in zip(moved[:3], weight[:3], strict=True))
    return ground - weight[3] * math.log(left)


def log_odds(alone: Numbers, weaker: Numbers, patron: Numbers, opportunity: Numbers) -> Numbers:
    """Return the loser's log-odds in a renewed war, ``alone - weaker + patron + opportunity``.

    Parameters
    ----------
    alone
        With the land it had, and nobody's help.
    weaker
        What the terms took (:func:`weakening`).
    patron, opportunity
        What a patron and the winner's other war add; 0 where there is none.
    """
    return alone - weaker + patron + opportunity


def log_odds_slow(alone: float, weaker: float, patron: float, opportunity: float) -> float:
    """Return :func:`log_odds` in plain Python."""
    return alone - weaker + patron + opportunity


def chance(odds: Numbers) -> Numbers:
    """Return the probability of winning, ``1 / (1 + exp(-odds))``, for log-odds."""
    won: Numbers = expit(odds)
    return won


def chance_slow(odds: float) -> float:
    """Return :func:`chance` in plain Python, without overflow on either side."""
    if odds >= 0.0:
        return 1.0 / (1.0 + math.exp(-odds))
    return math.exp(odds) / (1.0 + math.exp(odds))
