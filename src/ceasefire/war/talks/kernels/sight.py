"""Why this room exists: the facts of a war are read at every round of every war and every path.

Each is a sum over sectors or a number of one side; all of them are read in one pass over a chunk.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import kernel, law
from ceasefire.kernels.smooth import log
from ceasefire.war.talks.kernels.curves import near, read

__all__ = ["look"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_MANY = 60.0  # days of supply beyond which more make no difference
_MONTH = 30.0
_NONE = 1e-6
_BLOCK = 64  # wars whose sums over sectors are made together
_FACTS = 19
(
    _GAIN, _LOSS, _WALLS, _MEAN, _, _POWER, _FORCE, _COHESION, _SUPPLY, _PREPARATION, _OFFENSIVE,
    _HOPE, _, _SD, _, _LOST, _, _TOTAL, _,
) = range(_FACTS)  # fmt: skip


@kernel
def look(
    weight: Floats, lines: Ints, grid: Floats, gain: Floats, loss: Floats, norm: float, km: Floats,
    line: Ints, integrity: Floats, men: Floats, base: Floats, cohesion: Floats,
    preparation: Floats, posture: Ints, lost: Floats, rounds: Floats, guns: Floats, mean: Floats,
    variance: Floats, hope: Floats, before: Floats,
) -> Floats:  # fmt: skip
    """Return the facts of a chunk in the order of :class:`ceasefire.war.talks.facts.Fact`.

    Arrays come one by one: a state takes longer to hand over than to read.

    Parameters
    ----------
    weight, lines
        By sector: its share of what is decisive, and how many lines of works it has.
    grid, gain, loss
        As in :class:`ceasefire.war.talks.worth.Ground`.
    norm
        Rounds of the watched class that a gun of the defender fires a day.
    km, line, integrity, men, base, cohesion, preparation, posture, lost
        As in :class:`ceasefire.campaign.state.Front`.
    rounds, guns
        Of the defender and the watched class, shape (m,).
    mean, variance
        Beliefs, shape (2, m).
    hope
        Log odds that a third side means to come, shape (m, 2), or (1, 2) if all hope alike.
    before
        Losses of attacker and defender a round ago, thousands, shape (2, m).

    Returns
    -------
    Shape (m, facts).
    """
    m, apart = rounds.size, hope.shape[0] > 1
    out, row = np.empty((m, _FACTS)), np.empty((_FACTS, _BLOCK))
    for first in range(0, m, _BLOCK):
        count = min(_BLOCK, m - first)
        row[:] = 0.0
        _sum_sectors(
            first, count, weight, lines, line, integrity, men, base, cohesion, preparation,
            posture, lost, row,
        )  # fmt: skip
        for k in range(weight.size):
            for b in range(count):
                x = km[k, first + b]
                j = near(x, grid)
                row[_GAIN, b] += read(x, j, grid, gain[k])
                row[_LOSS, b] += read(x, j, grid, loss[k])
        for b in range(count):
            i = first + b
            row[_FORCE, b] = log((row[_FORCE, b] + _NONE) / (row[_MEAN, b] + _NONE))
            days = rounds[i] / max(guns[i] * norm, _NONE)
            row[_SUPPLY, b] = min(days, _MANY) / _MONTH
            for side in range(2):
                row[_MEAN + side, b] = mean[side, i]
                row[_HOPE + side, b] = hope[i if apart else 0, side]
                row[_SD + side, b] = math.sqrt(variance[side, i])
                row[_LOST + side, b] = row[_TOTAL + side, b] - before[side, i]
            for fact in range(_FACTS):
                out[i, fact] = row[fact, b]
    return out


@law
def _sum_sectors(
    first: int, count: int, weight: Floats, lines: Ints, line: Ints, integrity: Floats, men: Floats,
    base: Floats, cohesion: Floats, preparation: Floats, posture: Ints, lost: Floats, row: Floats,
) -> None:  # fmt: skip
    """Add what is summed over sectors; the defender's men are put where its mean belief goes."""
    for k in range(weight.size):
        share, works = weight[k], lines[k]
        for b in range(count):
            i = first + b
            left = works - line[k, i]
            ahead = left - 1 + integrity[k, i]
            row[_WALLS, b] += share * (ahead if left > 0 else 0.0)
            row[_POWER, b] += share * log(base[k, i])
            row[_FORCE, b] += share * men[0, k, i]
            row[_MEAN, b] += share * men[1, k, i]
            row[_COHESION, b] += share * cohesion[1, k, i]
            row[_PREPARATION, b] += share * preparation[k, i]
            row[_OFFENSIVE, b] += share if posture[k, i] > 0 else 0.0
            row[_TOTAL, b] += lost[0, k, i]
            row[_TOTAL + 1, b] += lost[1, k, i]
