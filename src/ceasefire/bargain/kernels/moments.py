"""Why this room exists: least squares over millions of states without keeping a matrix of them.

One pass over a chunk of paths adds its weighted normal equations for both sides; another turns
coefficients into predictions. Paths are taken in blocks so that the inner loops run along memory.
The order of every sum is fixed, so chunks added in order give the same bytes whatever the number of
threads.

References
----------
Tsitsiklis and Van Roy (2001), "Regression methods for pricing complex American-style options",
IEEE Trans. Neural Networks 12:694.
Glasserman and Yu (2004), "Simulation for American options: regression now or regression later?",
in Monte Carlo and Quasi-Monte Carlo Methods 2002 (the columns with mean zero).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.bargain.kernels.sums import BLOCK, add_branches, compose, even, gather, times
from ceasefire.kernels.jit import kernel, law

__all__ = ["BLOCK", "moments", "predict", "spread"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@law
def expand(
    features: Floats, first: int, count: int, center: Floats, scale: Floats, low: Floats,
    high: Floats, terms: Ints, table: Floats, rows: Floats,
) -> None:  # fmt: skip
    """Write the polynomial basis of ``count`` states into ``rows``, one row per function.

    Parameters
    ----------
    features
        Shape (m, d); each is held inside ``low`` and ``high``.
    first, count
        Which states.
    center, scale, low, high
        Standardisation and the range of the design, shape (d,).
    terms
        One row per basis function: parent function, feature, power; the first row is the constant.
    table
        Scratch for Hermite polynomials, shape (d, highest power + 1, BLOCK).
    rows
        Shape (functions or more, BLOCK).
    """
    for j in range(features.shape[1]):
        for b in range(count):
            z = (min(max(features[first + b, j], low[j]), high[j]) - center[j]) / scale[j]
            table[j, 0, b] = 1.0
            table[j, 1, b] = z
        for k in range(2, table.shape[1]):
            for b in range(count):
                table[j, k, b] = (
                    table[j, 1, b] * table[j, k - 1, b] - (k - 1.0) * table[j, k - 2, b]
                )
    for b in range(count):
        rows[0, b] = 1.0
    for r in range(1, terms.shape[0]):
        parent, j, k = terms[r, 0], terms[r, 1], terms[r, 2]
        for b in range(count):
            rows[r, b] = rows[parent, b] * table[j, k, b]


@kernel
def moments(
    features: Floats, center: Floats, scale: Floats, low: Floats, high: Floats, terms: Ints,
    inner: int, weights: Floats, surprises: Floats, targets: Floats,
) -> tuple[Floats, Floats]:  # fmt: skip
    """Return the weighted normal equations of a chunk for both sides.

    Of a path that was left several times all branches are added up before anything is multiplied
    by its basis functions, which they share.

    Parameters
    ----------
    features
        Shape (m, d).
    center, scale, low, high, terms
        The basis, as in :func:`expand`.
    inner
        How many basis functions multiply the surprises.
    weights
        Weight by side, shape (2, n): n is a multiple of m, all paths' first branch coming first.
    surprises
        Numbers with conditional mean zero under the side's own measure, shape (2, n, s).
    targets
        Regressands, shape (t, 2, n): several values of the same states share their products.

    Returns
    -------
    gram, squares
        Weighted products of all pairs of columns by side, shape (2, c, c): basis, basis times
        surprises, and last the targets. The sum of squared weights by side, shape (2,).
    """
    m, d = features.shape
    basis, extra, regressands = terms.shape[0], surprises.shape[2], targets.shape[0]
    known, pairs = basis + inner * extra, (extra * (extra + 1)) // 2
    gram = np.zeros((2, known + regressands, known + regressands))
    squares = np.zeros(2)
    wide, narrow = even(basis, 4), even(inner, 4) if extra > 0 else 0
    # Sums over whole rows: basis, basis times surprises, targets. Over the part that meets
    # surprises: products of two surprises, products of a surprise and a target.
    sums = np.zeros((2, known + regressands, wide))
    meets = np.zeros((2, pairs * inner + extra * regressands, narrow))
    scalars, mixed = np.zeros((sums.shape[1], BLOCK)), np.zeros((meets.shape[1], BLOCK))
    table = np.empty((d, max(int(np.max(terms[:, 2])), 1) + 1, BLOCK))
    functions, rows = np.zeros((basis, BLOCK)), np.zeros((BLOCK, wide))
    path = np.zeros((1 + extra + pairs + regressands * (1 + extra), BLOCK))
    crossed = 1 + extra + pairs  # where the products with targets begin
    for first in range(0, m, BLOCK):
        count = min(BLOCK, m - first)
        expand(features, first, count, center, scale, low, high, terms, table, functions)
        rows[:, :basis] = functions.T
        for side in range(2):
            add_branches(
                weights[side], surprises[side], targets[:, side], first, count, m, path,
                gram[side, known:, known:], squares[side : side + 1],
            )  # fmt: skip
            times(path[:1], functions, basis, scalars)
            times(path[1 : 1 + extra], functions, inner, scalars[basis:])
            scalars[known:] = path[crossed : crossed + regressands]
            gather(scalars, rows, wide, basis, sums[side])
            times(path[1 + extra : crossed], functions, inner, mixed)
            mixed[pairs * inner :] = path[crossed + regressands :]
            gather(mixed, rows, narrow, 0, meets[side])
    for side in range(2):
        compose(sums[side], meets[side], (basis, inner, extra), gram[side])
    return gram, squares


@kernel
def predict(
    features: Floats, center: Floats, scale: Floats, low: Floats, high: Floats, terms: Ints,
    coefficients: Floats,
) -> Floats:  # fmt: skip
    """Return the fitted values of both sides, shape (2, m).

    Parameters
    ----------
    features, center, scale, low, high, terms
        As in :func:`moments`.
    coefficients
        Shape (2, basis functions).
    """
    m, d = features.shape
    basis = terms.shape[0]
    table = np.empty((d, max(int(np.max(terms[:, 2])), 1) + 1, BLOCK))
    rows = np.zeros((basis, BLOCK))
    out = np.zeros((2, m))
    for first in range(0, m, BLOCK):
        count = min(BLOCK, m - first)
        expand(features, first, count, center, scale, low, high, terms, table, rows)
        for side in range(2):
            for r in range(basis):
                c = coefficients[side, r]
                for b in range(count):
                    out[side, first + b] += c * rows[r, b]
    return out


@kernel
def spread(features: Floats) -> Floats:
    """Return summaries of a chunk's features, shape (4, d): sum, sum of squares, lowest, highest.

    Parameters
    ----------
    features
        Shape (m, d).
    """
    m, d = features.shape
    out = np.zeros((4, d))
    out[2, :], out[3, :] = np.inf, -np.inf
    for k in range(m):
        for j in range(d):
            x = features[k, j]
            out[0, j] += x
            out[1, j] += x * x
            out[2, j] = min(out[2, j], x)
            out[3, j] = max(out[3, j], x)
    return out
