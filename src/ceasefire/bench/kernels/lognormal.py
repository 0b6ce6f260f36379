"""Why this room exists: two random words become two lognormal factors, in 32 bits or in 64.

Both lengths use the same words, so that a war in one and the same war in the other differ by
rounding alone.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ceasefire.kernels.jit import either, law
from ceasefire.kernels.lanes import exp as _exp
from ceasefire.kernels.lanes import heading as _heading
from ceasefire.kernels.lanes import log as _log
from ceasefire.kernels.lanes import unit as _unit
from ceasefire.kernels.machine import fused, fused32

if TYPE_CHECKING:
    import numpy as np

__all__ = ["around", "minus_product", "power", "radius"]

Real = Any  # a float of either length


@law
def _fused_short(x: np.float32, y: np.float32, z: np.float32) -> np.float32:
    return fused32(x, y, z)


@law
def _fused_long(x: float, y: float, z: float) -> float:
    return fused(x, y, z)


_fused = either(_fused_short, _fused_long)


@law
def minus_product(x: Real, y: Real, z: Real) -> Real:
    """Return ``z - x * y``, rounded once."""
    return _fused(-x, y, z)


@law
def power(x: Real) -> Real:
    """Return ``e**x``."""
    return _exp(x)


@law
def radius(minus_two: Real, word: np.uint32) -> Real:
    """Return how far from the middle two standard normals lie (Box and Muller).

    Parameters
    ----------
    minus_two
        The number, in the length of the result.
    word
        A random word.
    """
    return math.sqrt(minus_two * _log(_unit(minus_two, word)))


@law
def around(reach: Real, middle: Real, word: np.uint32) -> tuple[Real, Real]:
    """Return two normals about a middle.

    Parameters
    ----------
    reach
        How far from the middle they lie.
    middle
        Mean of both.
    word
        A random word: the direction.
    """
    x, y = _heading(reach, word)
    return _fused(reach, x, middle), _fused(reach, y, middle)
