"""Why this room exists: between two exercise dates a normal law blurs the value of a put.

The value is smooth above the exercise boundary and known below it, so Gauss and Legendre's rule on
the smooth part converges faster than any power of the number of nodes.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import kernel, law

__all__ = ["blurred", "expected_put"]

Array = NDArray[np.float64]

_REACH = 9.0  # standard deviations beyond which a normal law is zero in doubles


@law
def _normal_cdf(x: float) -> float:
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


@law
def expected_put(x: float, boundary: float, drift: float, sd: float, strike: float) -> float:
    """Return the mean of ``strike - exp(Y)`` over ``Y < boundary``, Y normal about ``x + drift``.

    Source: Black and Scholes (1973), undiscounted.
    """
    reach = (boundary - x - drift) / sd
    forward = math.exp(x + drift + 0.5 * sd * sd)
    return strike * _normal_cdf(reach) - forward * _normal_cdf(reach - sd)


@kernel
def blurred(
    points: Array,
    nodes: Array,
    weighted: Array,
    boundary: float,
    drift: float,
    sd: float,
    strike: float,
    shrink: float,
) -> Array:
    """Return the discounted value of holding the put until the next exercise date.

    Parameters
    ----------
    points
        Log prices now, shape (p,).
    nodes, weighted
        Log prices at the next date above ``boundary``, rising, and the put's values there times the
        weights of the quadrature, shape (n,).
    boundary
        Log price below which the put is exercised at the next date.
    drift, sd
        Mean and standard deviation of the change of the log price.
    strike, shrink
        Strike price; discount factor.
    """
    held = np.empty(len(points))
    scale = 1.0 / (sd * math.sqrt(2.0 * math.pi))
    for i in range(len(points)):
        centre = points[i] + drift
        first = np.searchsorted(nodes, centre - _REACH * sd)
        last = np.searchsorted(nodes, centre + _REACH * sd)
        total = 0.0
        for j in range(first, last):
            z = (nodes[j] - centre) / sd
            total += weighted[j] * math.exp(-0.5 * z * z)
        exercised = expected_put(points[i], boundary, drift, sd, strike)
        held[i] = shrink * (exercised + scale * total)
    return held
