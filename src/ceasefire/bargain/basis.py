"""Why this room exists: which products of features a fit may use, as a kernel reads it."""

from __future__ import annotations

from functools import cache
from itertools import combinations_with_replacement
from math import comb
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["size", "terms"]


def size(features: int, degree: int) -> int:
    """Return the number of basis functions of total degree up to ``degree``."""
    return comb(features + degree, degree)


@cache
def terms(features: int, degree: int) -> NDArray[np.int64]:
    """Return the basis as rows (parent function, feature, power), by rising degree.

    Function ``r`` is its parent times the Hermite polynomial of one feature; the first is the
    constant. Functions up to any lower degree come first.
    """
    place: dict[tuple[int, ...], int] = {(): 0}
    rows = [(0, 0, 0)]
    for total in range(1, degree + 1):
        for factors in combinations_with_replacement(range(features), total):
            power = factors.count(factors[-1])
            rows.append((place[factors[:-power]], factors[-1], power))
            place[factors] = len(rows) - 1
    table = np.array(rows, dtype=np.int64)
    table.setflags(write=False)
    return table
