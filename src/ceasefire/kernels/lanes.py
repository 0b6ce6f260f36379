"""Why this room exists: elementary functions and luck for lanes of either length of number.

Kernels name these; which form is meant is seen from the numbers that they are given. Luck has one
address whatever the length: numbers of 32 bits keep the high bits of the same random words, so a
war is the same war, only written down less exactly.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.kernels.jit import either, law
from ceasefire.kernels.smooth import exp as exp64
from ceasefire.kernels.smooth import heading as heading64
from ceasefire.kernels.smooth import log as log64
from ceasefire.kernels.smooth import unit as unit64
from ceasefire.kernels.smooth32 import exp32, heading32, log32, unit32

if TYPE_CHECKING:
    from collections.abc import Callable

    Law = Callable[[float], float]

__all__ = ["exp", "heading", "log", "number", "pair", "tally", "unit"]

exp: Law = either(exp32, exp64)
log: Law = either(log32, log64)


@law
def _unit32(_like: np.float32, word: np.uint32) -> np.float32:
    return unit32(word)


@law
def _unit64(_like: float, word: np.uint32) -> float:
    return unit64(int(word))


@law
def _heading32(_like: np.float32, word: np.uint32) -> tuple[np.float32, np.float32]:
    return heading32(word)


@law
def _heading64(_like: float, word: np.uint32) -> tuple[float, float]:
    return heading64(int(word))


@law
def _number32(_like: np.float32, x: float) -> np.float32:
    return np.float32(x)


@law
def _number64(_like: float, x: float) -> float:
    return float(x)


# Of a random word, a uniform in (0, 1), as long as the first argument.
unit: Callable[[float, int | np.uint32], float] = either(_unit32, _unit64)
# Cosine and sine of the direction that a random word says, as long as the first argument.
heading: Callable[[float, int | np.uint32], tuple[float, float]] = either(_heading32, _heading64)
# The second argument, as long as the first.
number: Callable[[float, float], float] = either(_number32, _number64)


@law
def pair(like: float, far: np.uint32, where: np.uint32) -> tuple[float, float]:
    """Return two independent standard normals for two random words, by Box and Muller (1958).

    Parameters
    ----------
    like
        Any number of the wanted length.
    far, where
        Random words: how far from the middle the normals lie, and in which direction.
    """
    r = math.sqrt(-2.0 * log(unit(like, far)))
    x, y = heading(like, where)
    return r * x, r * y


@law
def tally(so_far: np.int32, happens: bool) -> np.int32:  # noqa: FBT001 - compiled functions take no keywords
    """Return a count, and one more where something happens.

    Whole numbers are of 64 bits otherwise, and a loop that counts would take half as many lanes.
    """
    return np.int32(so_far + (1 if happens else 0))
