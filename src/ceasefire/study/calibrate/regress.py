"""Why this room exists: few trials mean a large tolerance; a regression makes up for it.

Wars are weighted by a normal kernel of their distance from the record. Where its width is more than
the stated tolerance, the settings of each war are moved along a line fitted through the wars near
the record, as far as brings the distance down to the stated one.

References
----------
Beaumont, Zhang and Balding (2002), "Approximate Bayesian computation in population genetics",
Genetics 162:2025, equations 2 to 6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.scenario.base import Z80

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["Adjusted", "adjusted"]

_HALVINGS = 60
_RIDGE = 1e-6


class Adjusted(NamedTuple):
    """A posterior of settings on the real scale.

    Attributes
    ----------
    mean, covariance
        Moments.
    low, high
        Middle 80 %, by the normal distribution of these moments.
    tolerance
        Width of the kernel, in units of the stated tolerances.
    worth
        How many points the weighted ones are worth.
    """

    mean: Floats
    covariance: Floats
    low: Floats
    high: Floats
    tolerance: float
    worth: float


def adjusted(values: Floats, off: Floats, importance: Floats, least: float) -> Adjusted:
    """Return the posterior of settings from wars fought at points.

    Parameters
    ----------
    values
        Points on the real scale, shape (n, d).
    off
        Distances of each war from the record in units of the tolerances, shape (n, wars, k).
    importance
        Weight of each point, shape (n,).
    least
        How many points the weighted ones must be worth; the tolerance is raised until they are.
    """
    misfit = (off * off).sum(axis=2)
    low, high = 0.0, 1.0  # precisions: the stated tolerance is 1
    if _worth(misfit, importance, 1.0) < least:
        for _ in range(_HALVINGS):
            middle = 0.5 * (low + high)
            enough = _worth(misfit, importance, middle) >= least
            low, high = (middle, high) if enough else (low, middle)
        precision = max(low, 1e-9)
    else:
        precision = 1.0
    tolerance = precision**-0.5
    weights = importance[:, None] * np.exp(-0.5 * precision * (misfit - misfit.min()))
    weights /= weights.sum()
    d, k = values.shape[1], off.shape[2]
    x, y = off.reshape(-1, k), np.repeat(values, off.shape[1], axis=0)
    w = weights.ravel()
    moved = y - (1.0 - 1.0 / tolerance) * x @ _slopes(x, y, w)
    mean = w @ moved
    covariance = ((moved - mean) * w[:, None]).T @ (moved - mean)
    sd = np.sqrt(np.diag(covariance))
    return Adjusted(
        mean, covariance.reshape(d, d), mean - Z80 * sd, mean + Z80 * sd, tolerance,
        _worth(misfit, importance, precision),
    )  # fmt: skip


def _worth(misfit: Floats, importance: Floats, precision: float) -> float:
    """Return how many points are left in worth: wars of one point are not told apart."""
    point = importance * np.exp(-0.5 * precision * (misfit - misfit.min())).sum(axis=1)
    return float(point.sum() ** 2 / (point**2).sum())


def _slopes(x: Floats, y: Floats, w: Floats) -> Floats:
    """Return the slopes of a weighted linear regression of ``y`` on ``x``, shape (k, d)."""
    x, y = x - w @ x, y - w @ y
    square = (x * w[:, None]).T @ x
    ridge = _RIDGE * np.trace(square) / len(square) * np.eye(len(square))
    return np.linalg.solve(square + ridge + 1e-300 * np.eye(len(square)), (x * w[:, None]).T @ y)
