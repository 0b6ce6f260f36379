"""Why this room exists: Brown's recursion visits every pair of strengths, and they are many.

All sums are of positive terms, so the doubles keep their digits where the closed form with its
alternating signs has lost them all by forty men a side.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import kernel

__all__ = ["duel_moments"]

Array = NDArray[np.float64]


@kernel
def duel_moments(m: int, n: int, a: float, b: float) -> Array:
    """Return the moments of a stochastic fight by the square law.

    Parameters
    ----------
    m, n
        Men of X and of Y, >= 1.
    a, b
        Y loses one man at rate ``a x``, X at rate ``b y``.

    Returns
    -------
    P(X wins), E[men of X left], E[men of Y left], E[time], shape (4,).
    """
    row = np.zeros((n + 1, 4))
    for y in range(1, n + 1):
        row[y, 2] = y
    for x in range(1, m + 1):
        row[0, 0], row[0, 1], row[0, 2], row[0, 3] = 1.0, x, 0.0, 0.0
        for y in range(1, n + 1):
            total = a * x + b * y
            hit = a * x / total
            for k in range(4):
                row[y, k] = hit * row[y - 1, k] + (1.0 - hit) * row[y, k]
            row[y, 3] += 1.0 / total
    root: Array = row[n].copy()
    return root
