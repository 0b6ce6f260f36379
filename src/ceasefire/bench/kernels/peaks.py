"""Why this room exists: loops that do one kind of operation as fast as the machine can.

Eight numbers of every lane are worked on in turn, so that no instruction waits for the one before
it, and they stay in registers for a while. What comes out has no meaning; the time has.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from ceasefire.bench.kernels.lognormal import minus_product
from ceasefire.kernels.jit import kernel, law
from ceasefire.kernels.machine import blocks

if TYPE_CHECKING:
    from ceasefire.bench.kernels.desk import Real, Reals

__all__ = ["DEPTH", "LANES", "ROWS", "add", "divide", "mix", "multiply", "product", "root", "triad"]

LANES, ROWS = 128, 8
DEPTH = 8  # operations on a number between reading and writing it
_HALF, _ODD = np.uint64(32), np.uint64(0xD2511F53)

_view = blocks(ROWS, LANES)
Four = tuple[Any, Any, Any, Any]


@law
def _get(m: Any, row: int, i: int) -> Four:  # noqa: ANN401 - an array of either length
    return m[0, row, i], m[0, row + 1, i], m[0, row + 2, i], m[0, row + 3, i]


@law
def _put(m: Any, row: int, i: int, q: Four) -> None:  # noqa: ANN401 - likewise
    m[0, row, i], m[0, row + 1, i], m[0, row + 2, i], m[0, row + 3, i] = q


@law
def _multiply(q: Four, b: Real, c: Real) -> Four:
    x, y, z, w = q
    x, y = minus_product(x, b, c), minus_product(y, b, c)
    return x, y, minus_product(z, b, c), minus_product(w, b, c)


@law
def _add(q: Four, b: Real) -> Four:
    x, y, z, w = q
    return x + b, y + b, z + b, w + b


@law
def _divide(q: Four, b: Real) -> Four:
    x, y, z, w = q
    return b / x, b / y, b / z, b / w


@law
def _root(q: Four) -> Four:
    x, y, z, w = q
    return math.sqrt(x), math.sqrt(y), math.sqrt(z), math.sqrt(w)


@law
def _product(q: Four) -> Four:
    x, y, z, w = q
    # The high half: of low halves the compiler would make one product.
    x, y, z, w = x >> _HALF, y >> _HALF, z >> _HALF, w >> _HALF
    return x * _ODD, y * _ODD, z * _ODD, w * _ODD


@kernel
def multiply(a: Reals, b: Real, c: Real, repeats: int) -> None:
    """Multiply and add in one operation."""
    m = _view(a)
    for _ in range(repeats):
        for i in range(LANES):
            p, q = _get(m, 0, i), _get(m, 4, i)
            for _ in range(DEPTH):
                p, q = _multiply(p, b, c), _multiply(q, b, c)
            _put(m, 0, i, p)
            _put(m, 4, i, q)


@kernel
def add(a: Reals, b: Real, c: Real, repeats: int) -> None:
    """Add."""
    m = _view(a)
    for _ in range(repeats):
        for i in range(LANES):
            p, q = _get(m, 0, i), _get(m, 4, i)
            for _ in range(DEPTH // 2):
                p, q = _add(p, b), _add(q, b)
                p, q = _add(p, c), _add(q, c)
            _put(m, 0, i, p)
            _put(m, 4, i, q)


@kernel
def mix(a: Reals, b: Real, c: Real, repeats: int) -> None:
    """Multiply and add in turn: what all parts of the processor can do together."""
    m = _view(a)
    for _ in range(repeats):
        for i in range(LANES):
            p, q = _get(m, 0, i), _get(m, 4, i)
            for _ in range(DEPTH // 2):
                p, q = _multiply(p, b, c), _add(q, b)
                p, q = _add(p, c), _multiply(q, b, c)
            _put(m, 0, i, p)
            _put(m, 4, i, q)


@kernel
def divide(a: Reals, b: Real, c: Real, repeats: int) -> None:
    """Divide."""
    m = _view(a)
    for _ in range(repeats):
        for i in range(LANES):
            p, q = _get(m, 0, i), _get(m, 4, i)
            for _ in range(DEPTH // 2):
                p, q = _divide(p, b), _divide(q, b)
                p, q = _divide(p, c), _divide(q, c)
            _put(m, 0, i, p)
            _put(m, 4, i, q)


@kernel
def root(a: Reals, b: Real, c: Real, repeats: int) -> None:  # noqa: ARG001 - all are called alike
    """Take square roots."""
    m = _view(a)
    for _ in range(repeats):
        for i in range(LANES):
            p, q = _get(m, 0, i), _get(m, 4, i)
            for _ in range(DEPTH):
                p, q = _root(p), _root(q)
            _put(m, 0, i, p)
            _put(m, 4, i, q)


@kernel
def product(a: Any, b: Real, c: Real, repeats: int) -> None:  # noqa: ANN401, ARG001 - likewise; words of 64 bits
    """Multiply whole numbers of 32 bits into 64."""
    m = _view(a)
    for _ in range(repeats):
        for i in range(LANES):
            p, q = _get(m, 0, i), _get(m, 4, i)
            for _ in range(DEPTH):
                p, q = _product(p), _product(q)
            _put(m, 0, i, p)
            _put(m, 4, i, q)


@kernel
def triad(a: Reals, b: Reals, c: Reals, factor: Real, repeats: int) -> None:
    """Read two rows and write a third, again and again (McCalpin's triad)."""
    for _ in range(repeats):
        for i in range(a.size):
            a[i] = b[i] + factor * c[i]
