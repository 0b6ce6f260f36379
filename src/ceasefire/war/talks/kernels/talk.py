"""Why this room exists: a round of talks in every war of a chunk that is still fought.

Contact is opened or not, an offer is made and signed or not. Nothing is worked out for wars that
have ended, nor for terms that cannot be had yet, unless somebody wants to be told of them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.bargain.kernels.moments import BLOCK
from ceasefire.kernels.jit import kernel
from ceasefire.kernels.luck import uniforms4
from ceasefire.war.talks.kernels.table import (
    Sheet,
    acceptance,
    before_round,
    offers,
    room,
    spread_out,
    weigh,
    worth,
)

__all__ = ["TOLD", "hold", "open_contact"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

TOLD = 5  # both sides' worth of fighting on, the surplus, what is asked, the most that is given


@kernel
def open_contact(
    lanes: Ints, facts: Floats, columns: Ints, frame: Floats, terms: Ints, coefficients: Floats,
    bounds: Floats, costs: Floats, third: Floats, line: Floats, habits: Floats,
) -> Flags:  # fmt: skip
    """Return for which of some wars the attacker opens contact, which is closed.

    Parameters
    ----------
    lanes
        Which wars of the chunk.
    facts
        Of the chunk, shape (m, facts).
    columns
        Facts that are features, shape (d,).
    frame, terms, coefficients, bounds, costs, third, line, habits
        As in :class:`ceasefire.war.talks.kernels.table.Sheet`.
    """
    q = Sheet(frame, terms, coefficients, bounds, costs, third, line, habits)
    out, closed = np.empty(lanes.size, np.bool_), coefficients.shape[0] - 1
    features, table, rows = room(columns.size, terms)
    ahead = np.empty((3, BLOCK))  # attacker without contact; attacker and defender with it
    for first in range(0, lanes.size, BLOCK):
        count = min(BLOCK, lanes.size - first)
        spread_out(lanes, first, count, facts, columns, q, features, table, rows)
        weigh(rows, coefficients[closed, 0], count, ahead[0])
        for side in range(2 if closed == 1 else 1):
            weigh(rows, coefficients[closed - 1, side], count, ahead[1 + side])
        for b in range(count):
            seen = facts[lanes[first + b]]
            onto = worth(ahead[1, b], 0, seen, q)
            if closed == 1:  # terms can be had in the same round
                onto = before_round(onto, worth(ahead[2, b], 1, seen, q), q)[0]
            out[first + b] = onto - habits[0] > worth(ahead[0, b], 0, seen, q)
    return out


@kernel
def hold(
    seed: int, wars: Ints, date: int, stream: int, lanes: Ints, rung: int, facts: Floats,
    columns: Ints, frame: Floats, terms: Ints, coefficients: Floats, bounds: Floats, costs: Floats,
    third: Floats, line: Floats, habits: Floats,
) -> tuple[Flags, Flags, Floats, Floats]:  # fmt: skip
    """Hold a round of talks in some wars.

    Parameters
    ----------
    seed, wars, date, stream
        The address of the round's luck; one number each for acceptance and the proposer's lot.
    lanes
        Which wars of the chunk.
    rung
        On which the sides stand if the round fails.
    facts, columns, frame, terms, coefficients, bounds, costs, third, line, habits
        As in :func:`open_contact`.

    Returns
    -------
    signed, by_attacker, terms, told
        Whether they would sign, whose proposal it is, and what it is worth to the attacker, shape
        (lanes,); what is told of a round, shape (TOLD, lanes).
    """
    q = Sheet(frame, terms, coefficients, bounds, costs, third, line, habits)
    signed, lot = np.empty(lanes.size, np.bool_), np.empty(lanes.size, np.bool_)
    signing, told = np.empty(lanes.size), np.empty((TOLD, lanes.size))
    features, table, rows = room(columns.size, terms)
    ahead = np.empty((2, BLOCK))
    for first in range(0, lanes.size, BLOCK):
        count = min(BLOCK, lanes.size - first)
        spread_out(lanes, first, count, facts, columns, q, features, table, rows)
        for side in range(2):
            weigh(rows, coefficients[rung, side], count, ahead[side])
        for b in range(count):
            n, i = first + b, lanes[first + b]
            worth_a, worth_d = (
                worth(ahead[0, b], 0, facts[i], q),
                worth(ahead[1, b], 1, facts[i], q),
            )
            floor_a, _, most_a, most_d = offers(worth_a, worth_d, line)
            possible = most_a > -np.inf and most_d > -np.inf
            surplus = most_a - floor_a if possible else -np.inf
            signed[n] = uniforms4(seed, wars[i], date, stream)[0] < acceptance(surplus, habits[1])
            lot[n] = uniforms4(seed, wars[i], date, stream + 1)[0] < habits[2]
            asked, given = (most_a, floor_a) if possible else (0.0, 0.0)
            signing[n] = asked if lot[n] else given
            told[0, n], told[1, n], told[2, n] = worth_a, worth_d, surplus
            # Where nothing suits both, the least that the attacker would take is still too much.
            told[3, n] = asked if surplus >= 0.0 else worth_a
            told[4, n] = max(most_a, 0.0)
    return signed, lot, signing, told
