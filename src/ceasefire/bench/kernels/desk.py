"""Why this room exists: the desk on which the common war is fought, and the war's numbers.

Numbers come as one tuple, all of one length, 32 bits or 64: what they meet in a law stays as long
as they are. A lane holds one war at a time; see :mod:`ceasefire.bench.kernels.attrition`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import kernel
from ceasefire.kernels.lanes import number
from ceasefire.kernels.machine import blocks

__all__ = ["LANES", "ROWS", "SECTORS", "WORDS", "Desk", "Numbers", "new_desk", "rows_of"]

Reals = NDArray[np.floating[Any]]
Real = Any  # a float of either length
Two = tuple[Real, Real]

LANES = 128  # enough that calling a step costs little beside its work
SECTORS = 6

# Rows of two sides lie together: the side is added to the first.
STRENGTH = 0  # of sector k: 2 k
STOCK, QUALITY, TOTAL, HIT, SHOCK = range(2 * SECTORS, 2 * SECTORS + 10, 2)
ROWS = 2 * SECTORS + 10
WORDS = 4  # random words that one address gives

NOBODY, EMPTY = 2, 3  # who collapsed, when it is no side; a lane without a war

rows_of = blocks(ROWS, LANES)
words_of = blocks(WORDS, LANES)


class Numbers(NamedTuple):
    """What the war is made of; see :class:`ceasefire.bench.war.War`."""

    strength: Two  # (side) in every sector, on the eve
    stock: Two  # (side) rounds
    supply: Two  # (side) rounds a day
    kill: Two  # (side) struck in a day by each who has ammunition
    floor: Two  # (side) total below which the side collapses
    quality: Two  # spread of a lognormal, and what makes its mean one
    resupply: Two  # likewise
    loss: Two  # likewise
    zero: Real
    minus_two: Real


class Desk(NamedTuple):
    """Wars fought together."""

    reals: Reals  # flat (1, row, lane)
    words: NDArray[np.uint32]  # flat (1, word, lane)
    war: NDArray[np.int64]  # (lane,) index in the batch
    day: NDArray[np.int32]  # (lane,) days fought
    fate: NDArray[np.int32]  # (lane,) who collapsed, or NOBODY, or EMPTY
    over: NDArray[np.int32]  # (lane,) 1 if the war ended today


@kernel
def new_desk(n: Numbers) -> Desk:
    """Return a desk without wars, for numbers as long as those of a war.

    Compiled, because memory that a kernel asks for begins at a multiple of 32 bytes, as wide as a
    register; NumPy's begins at one of 16, and then every second load reaches across two lines of
    the cache.
    """
    return Desk(
        np.full(ROWS * LANES, number(n.zero, 1.0)),
        np.zeros(WORDS * LANES, np.uint32),
        np.zeros(LANES, np.int64),
        np.zeros(LANES, np.int32),
        np.full(LANES, np.int32(EMPTY)),
        np.zeros(LANES, np.int32),
    )
