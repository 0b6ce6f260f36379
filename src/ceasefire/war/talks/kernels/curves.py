"""Why this room exists: values read off piecewise linear curves, one at a time.

They are NumPy's ``interp`` to the last bit, where the curve's points rise and nothing is NaN.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import law

__all__ = ["along", "near", "place", "read"]

Floats = NDArray[np.float64]


@law
def place(x: float, at: Floats) -> int:
    """Return the last point of a curve that is not right of ``x``, -1 if there is none.

    Parameters
    ----------
    x
        Where.
    at
        The points, rising.
    """
    low, high = -1, at.size
    while high - low > 1:
        middle = (low + high) // 2
        if at[middle] <= x:
            low = middle
        else:
            high = middle
    return low


@law
def near(x: float, at: Floats) -> int:
    """Return what :func:`place` does, sooner where the points lie evenly."""
    last = at.size - 1
    j = int(min(max((x - at[0]) / (at[last] - at[0]) * last, 0.0), last))
    while j >= 0 and at[j] > x:
        j -= 1
    while j < last and at[j + 1] <= x:
        j += 1
    return j


@law
def read(x: float, j: int, at: Floats, value: Floats) -> float:
    """Return the value of a curve at ``x``, which lies right of its point ``j`` and of no later."""
    here: float = value[max(j, 0)]
    if j < 0 or j == at.size - 1 or at[j] == x:
        return here
    slope: float = (value[j + 1] - here) / (at[j + 1] - at[j])
    left: float = at[j]
    return slope * (x - left) + here


@law
def along(x: float, at: Floats, value: Floats) -> float:
    """Return the value of a curve at ``x``; beyond its ends, that of the end."""
    return read(x, place(x, at), at, value)
