"""Why this room exists: while plans are solved, every branch is asked what is ahead on every rung.

All rungs of a date have one basis, so its functions are worked out once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.bargain.kernels.moments import BLOCK
from ceasefire.kernels.jit import kernel
from ceasefire.war.talks.kernels.table import (
    Sheet,
    before_round,
    room,
    spread_out,
    weigh,
    worth,
)

__all__ = ["look_ahead"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@kernel
def look_ahead(
    facts: Floats, columns: Ints, frame: Floats, terms: Ints, coefficients: Floats, bounds: Floats,
    costs: Floats, third: Floats, line: Floats, habits: Floats,
) -> Floats:  # fmt: skip
    """Return what is ahead of a round that leads to a date, on each rung.

    Who stands on a rung will stand on the one above it; on the top rung talks go on; without
    contact the attacker may open it.

    Parameters
    ----------
    facts
        Of wars that come to the date, shape (m, facts).
    columns
        Facts that are features, shape (d,).
    frame, terms, coefficients, bounds, costs, third, line, habits
        As in :class:`ceasefire.war.talks.kernels.table.Sheet`.

    Returns
    -------
    Shape (rungs, 2, m).
    """
    q = Sheet(frame, terms, coefficients, bounds, costs, third, line, habits)
    m, rungs, price = facts.shape[0], coefficients.shape[0], habits[0]
    out = np.empty((rungs, 2, m))
    lanes, last = np.arange(m), rungs - 1
    features, table, rows = room(columns.size, terms)
    ahead = np.empty((rungs, 2, BLOCK))
    for first in range(0, m, BLOCK):
        count = min(BLOCK, m - first)
        spread_out(lanes, first, count, facts, columns, q, features, table, rows)
        for rung in range(rungs):
            for side in range(2):
                weigh(rows, coefficients[rung, side], count, ahead[rung, side])
        for b in range(count):
            i = first + b
            for rung in range(rungs):
                for side in range(2):
                    ahead[rung, side, b] = worth(ahead[rung, side, b], side, facts[i], q)
            both = before_round(ahead[0, 0, b], ahead[0, 1, b], q)
            ahead[0, 0, b], ahead[0, 1, b] = both
            opens = ahead[last - 1, 0, b] - price > ahead[last, 0, b]
            for side in range(2):
                out[0, side, i] = ahead[0, side, b]
                for rung in range(1, last):
                    out[rung, side, i] = ahead[rung - 1, side, b]
                onto = ahead[last - 1, side, b] - (price if side == 0 else 0.0)
                out[last, side, i] = onto if opens else ahead[last, side, b]
    return out
