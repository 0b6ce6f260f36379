"""Why this room exists: a path's luck as a whole array, and one step of the mixture design.

The design measure is half of what each side expects, so that every state either side thinks likely
is visited, and the ratio of a side's measure to the design never exceeds two.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import kernel
from ceasefire.kernels.luck import uniforms4

__all__ = ["binary", "grid", "uniform"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@kernel
def uniform(seed: int, paths: Ints, date: int, stream: int) -> Floats:
    """Return one uniform in (0, 1) for each path at one date.

    Parameters
    ----------
    seed, date, stream
        The rest of the address of the number.
    paths
        Numbers of the paths, shape (m,).
    """
    out = np.empty(paths.size)
    for k in range(paths.size):
        out[k] = uniforms4(seed, paths[k], date, stream)[0]
    return out


@kernel
def binary(luck: Floats, chance_a: Floats, chance_b: Floats, chance: Floats) -> tuple[Floats, ...]:
    """Draw a yes-or-no signal and return what each side makes of it.

    Parameters
    ----------
    luck
        Uniforms, shape (m,).
    chance_a, chance_b
        Probability of a yes in the eyes of each side, shape (m,).
    chance
        Probability under which the signal is drawn, shape (m,); it must not rule out
        what a side holds possible.

    Returns
    -------
    tuple of arrays
        The signal (0 or 1), then for A and B the likelihood ratio of the side's measure to the
        drawing one, then for A and B the surprise (signal less its expected value).
    """
    m = luck.size
    signal = np.empty(m)
    ratio_a, ratio_b = np.empty(m), np.empty(m)
    surprise_a, surprise_b = np.empty(m), np.empty(m)
    for k in range(m):
        yes = luck[k] < chance[k]
        p = chance[k] if yes else 1.0 - chance[k]
        signal[k] = 1.0 if yes else 0.0
        ratio_a[k] = (chance_a[k] if yes else 1.0 - chance_a[k]) / p
        ratio_b[k] = (chance_b[k] if yes else 1.0 - chance_b[k]) / p
        surprise_a[k] = signal[k] - chance_a[k]
        surprise_b[k] = signal[k] - chance_b[k]
    return signal, ratio_a, ratio_b, surprise_a, surprise_b


@kernel
def grid(
    luck: Floats, belief_a: Floats, belief_b: Floats, share_b: float
) -> tuple[Ints, Floats, Floats]:
    """Draw a latent grid point from a mixture of two beliefs and return both likelihood ratios.

    Parameters
    ----------
    luck
        Uniforms, shape (m,).
    belief_a, belief_b
        Weights over the grid, each row summing to one, shape (m, points).
    share_b
        Weight of B's belief in the mixture: one half for the design, 0 or 1 for one side's own.
    """
    m, points = belief_a.shape
    index = np.empty(m, np.int64)
    ratio_a, ratio_b = np.empty(m), np.empty(m)
    for k in range(m):
        total, j = 0.0, -1
        weight = 0.0
        while j < points - 1 and total <= luck[k]:
            j += 1
            weight = (1.0 - share_b) * belief_a[k, j] + share_b * belief_b[k, j]
            total += weight
        index[k] = j
        ratio_a[k] = belief_a[k, j] / weight
        ratio_b[k] = belief_b[k, j] / weight
    return index, ratio_a, ratio_b
