"""Why this room exists: most of a regression is adding up products, and most of those are shared.

What a path's branches have in common is multiplied once; and sums are made so that the processor
waits for nothing. The order of every sum is fixed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import law
from ceasefire.kernels.machine import fused

__all__ = ["BLOCK", "add_branches", "compose", "even", "gather", "times"]

Floats = NDArray[np.float64]

BLOCK = 256  # paths; a multiple of eight


@law
def gather(scalars: Floats, rows: Floats, width: int, triangle: int, sums: Floats) -> None:
    """Add up, over a block of paths, each scalar times the path's row.

    Eight paths at a time: a sum is read and written once for all of them, in an order that is
    fixed. Rows are cut to what is needed, so that the compiler sees where they begin and end.

    Parameters
    ----------
    scalars
        One row per sum, shape (c, BLOCK).
    rows
        One row per path, shape (BLOCK, width or more).
    width
        How much of a row is taken, a multiple of four.
    triangle
        How many sums, the first, need their row only from their own column on.
    sums
        Shape (c, width or more); added to.
    """
    for b in range(0, BLOCK, 8):
        for c in range(scalars.shape[0]):
            low = c & -4 if c < triangle else 0
            into, e = sums[c, low:width], scalars[c, b : b + 8]
            p, q = rows[b, low:width], rows[b + 1, low:width]
            r, s = rows[b + 2, low:width], rows[b + 3, low:width]
            t, u = rows[b + 4, low:width], rows[b + 5, low:width]
            v, w = rows[b + 6, low:width], rows[b + 7, low:width]
            e0, e1, e2, e3, e4, e5, e6, e7 = e[0], e[1], e[2], e[3], e[4], e[5], e[6], e[7]
            for j in range(into.size):
                x = fused(e3, s[j], fused(e2, r[j], fused(e1, q[j], fused(e0, p[j], into[j]))))
                into[j] = fused(e7, w[j], fused(e6, v[j], fused(e5, u[j], fused(e4, t[j], x))))


@law
def even(count: int, of: int) -> int:
    """Return the first multiple of ``of`` that is not below ``count``."""
    return (count + of - 1) // of * of


@law
def times(path: Floats, functions: Floats, count: int, out: Floats) -> None:
    """Write the products of numbers of paths, shape (k, BLOCK), and their first basis functions."""
    for k in range(path.shape[0]):
        for r in range(count):
            for b in range(BLOCK):
                out[k * count + r, b] = path[k, b] * functions[r, b]


@law
def add_branches(
    weights: Floats, surprises: Floats, targets: Floats, first: int, count: int, m: int,
    path: Floats, products: Floats, squares: Floats,
) -> None:  # fmt: skip
    """Add up a block's branches, path by path, for one side.

    Parameters
    ----------
    weights, surprises, targets
        Shapes (n,), (n, s) and (t, n).
    first, count, m
        Which paths, and how many there are in the chunk.
    path
        Written: of each path the sums of the weights, times surprises, times products of two of
        them, times targets, times surprise and target; shape (rows, BLOCK), zero beyond ``count``.
    products, squares
        Weighted products of targets, shape (t, t), and squared weights, (1,); added to.
    """
    extra, regressands = surprises.shape[1], targets.shape[0]
    ends = 1 + extra + (extra * (extra + 1)) // 2
    path[:] = 0.0
    for base in range(first, weights.size, m):
        for b in range(count):
            n = base + b
            w = weights[n]
            squares[0] += w * w
            path[0, b] += w
            row = 1 + extra
            for s in range(extra):
                moved = w * surprises[n, s]
                path[1 + s, b] += moved
                for u in range(s, extra):
                    path[row, b] += moved * surprises[n, u]
                    row += 1
                for t in range(regressands):
                    path[ends + regressands + s * regressands + t, b] += moved * targets[t, n]
            for t in range(regressands):
                paid = w * targets[t, n]
                path[ends + t, b] += paid
                for u in range(t, regressands):
                    products[t, u] += paid * targets[u, n]


@law
def compose(sums: Floats, meets: Floats, sizes: tuple[int, int, int], gram: Floats) -> None:
    """Put the sums of one side in their places; products of targets are there already.

    Parameters
    ----------
    sums, meets
        Over whole rows, and over the part that meets surprises.
    sizes
        Functions of the basis, how many of them meet surprises, and surprises.
    gram
        Shape (c, c).
    """
    basis, inner, extra = sizes
    columns, known = gram.shape[0], basis + inner * extra
    gram[:basis, :basis] = sums[:basis, :basis]
    gram[:basis, basis:] = sums[basis:, :basis].T
    row = 0
    for s in range(extra):
        here = basis + s * inner
        for u in range(s, extra):
            there = basis + u * inner
            gram[here : here + inner, there : there + inner] = meets[row : row + inner, :inner]
            row += inner
    for s in range(extra):
        here = basis + s * inner
        gram[here : here + inner, known:] = meets[row : row + columns - known, :inner].T
        row += columns - known
    for i in range(columns):
        for j in range(i):
            gram[i, j] = gram[j, i]
