"""Why this room exists: the arithmetic of weighted particles: how many they are worth, who goes on.

References
----------
Del Moral, Doucet and Jasra (2012), "An adaptive sequential Monte Carlo method for approximate
Bayesian computation", Statistics and Computing 22:1009, section 3.
Kitagawa (1996), "Monte Carlo filter and smoother for non-Gaussian nonlinear state space models",
J. Comp. Graph. Stat. 5:1 (systematic resampling).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["effective", "next_tolerance", "normalised", "resampled"]

_STEPS = 60  # halvings of an interval of exponents: the last bit of a float


def normalised(log_weights: Floats) -> Floats:
    """Return weights that add up to 1.

    Parameters
    ----------
    log_weights
        Logarithms of weights, shape (n,); at least one is finite.
    """
    weights = np.exp(log_weights - log_weights.max())
    return np.asarray(weights / weights.sum())


def effective(log_weights: Floats) -> float:
    """Return how many unweighted particles the weighted ones are worth: ``1 / sum(w**2)``."""
    weights = normalised(log_weights)
    return float(1.0 / np.sum(weights * weights))


def next_tolerance(misfit: Floats, now: float, keep: float, least: float = 1.0) -> float:
    """Return the smallest tolerance that leaves the particles worth a share of their number.

    Parameters
    ----------
    misfit
        Squared distances from the record in units of the stated tolerances, shape (n,).
    now
        Tolerance of the particles; infinite for draws from the prior.
    keep
        Share of the particles that the reweighted ones must be worth.
    least
        Tolerance at which the fit is complete.
    """
    before = 0.0 if np.isinf(now) else now**-2.0
    last = least**-2.0

    def worth(precision: float) -> float:
        return effective(-0.5 * (precision - before) * misfit)

    goal = keep * misfit.size
    if worth(last) >= goal:
        return least
    low, high = before, last
    for _ in range(_STEPS):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if worth(middle) >= goal else (low, middle)
    # The first step below the prior may have to be the whole interval: two particles alike.
    return float(high**-0.5)


def resampled(weights: Floats, n: int, at: float) -> NDArray[np.int64]:
    """Return the indices of ``n`` particles, each drawn as often as its weight asks, to one.

    Parameters
    ----------
    weights
        Adding up to 1, shape (m,).
    n
        How many to draw.
    at
        A uniform number: where the comb begins.
    """
    ends = np.cumsum(weights)
    teeth = (np.arange(n) + at) / n * ends[-1]
    chosen = np.searchsorted(ends, teeth, side="right")
    return np.asarray(np.minimum(chosen, weights.size - 1), dtype=np.int64)
