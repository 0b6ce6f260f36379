"""Why this room exists: what fighting on is worth, and what is then proposed, lane by lane.

These are the laws of :mod:`ceasefire.bargain.regimes` and :mod:`ceasefire.bargain.protocols`, for a
piecewise linear frontier, a proposer drawn by lot and a third side that may come.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ceasefire.bargain.kernels.moments import BLOCK, expand
from ceasefire.kernels.jit import law
from ceasefire.war.talks.kernels.curves import along

__all__ = [
    "SLACK",
    "Sheet",
    "acceptance",
    "before_round",
    "offers",
    "room",
    "spread_out",
    "weigh",
    "worth",
]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SLACK = 1e-12  # as in ceasefire.bargain.frontiers.base
_HOPE, _LOST = 11, 15  # columns of facts


class Sheet(NamedTuple):
    """All that a round of a date needs, and no war."""

    frame: Floats  # (4, feature) center, scale, low and high of the fits
    terms: Ints  # (function, 3) their basis
    coefficients: Floats  # (rung, side, function)
    bounds: Floats  # (worst and best, side) ending
    costs: Floats  # (fixed and per thousand lost, side) of a round
    third: Floats  # (1 + side,) chance a round that it comes if it means to; its worth
    line: Floats  # (3, corner) both sides' values of treaties, and the defender's, negative
    habits: Floats  # (3,) price of contact, scale of acceptance, chance that the attacker proposes


@law
def weigh(rows: Floats, coefficients: Floats, count: int, out: Floats) -> None:
    """Write the fitted values of a block, given its basis functions; summed as they are ordered."""
    for b in range(count):
        out[b] = 0.0
    for r in range(coefficients.size):
        c = coefficients[r]
        for b in range(count):
            out[b] += c * rows[r, b]


@law
def worth(ahead: float, side: int, facts: Floats, q: Sheet) -> float:
    """Return what fighting on is worth to a side of one war, given the fitted value after a round.

    Parameters
    ----------
    ahead
        Fitted value if nobody comes.
    side
        0 for the attacker, 1 for the defender.
    facts
        Of the war, shape (facts,).
    q
        The date.
    """
    chance = q.third[0] / (1.0 + math.exp(-facts[_HOPE + side]))
    cost = q.costs[0, side] + q.costs[1, side] * facts[_LOST + side]
    value: float = chance * q.third[1 + side] + (1.0 - chance) * ahead - cost
    low, high = float(q.bounds[0, side]), float(q.bounds[1, side])
    return min(max(value, low), high)


@law
def offers(worth_a: float, worth_d: float, line: Floats) -> tuple[float, float, float, float]:
    """Return each side's reservation, and the most that the other's leaves it; -inf if nothing."""
    last = line.shape[1] - 1
    floor_a, floor_d = max(worth_a, line[0, 0]), max(worth_d, line[1, last])
    most_a, most_d = along(-floor_d, line[2], line[0]), along(floor_a, line[0], line[1])
    if floor_d > line[1, 0] + SLACK:
        most_a = -np.inf
    if floor_a > line[0, last] + SLACK:
        most_d = -np.inf
    return floor_a, floor_d, most_a, most_d


@law
def acceptance(surplus: float, tau: float) -> float:
    """Return the chance that a treaty is signed."""
    if tau > 0.0:
        return 1.0 / (1.0 + math.exp(-surplus / tau))
    return 1.0 if surplus >= -SLACK else 0.0


@law
def before_round(worth_a: float, worth_d: float, q: Sheet) -> tuple[float, float]:
    """Return what a round of open talks is worth to both sides, given what fighting on is."""
    floor_a, floor_d, most_a, most_d = offers(worth_a, worth_d, q.line)
    if not (most_a > -np.inf and most_d > -np.inf):
        return worth_a, worth_d
    settle = acceptance(most_a - floor_a, q.habits[1])
    chance = q.habits[2]
    agreed_a = chance * most_a + (1.0 - chance) * floor_a
    agreed_d = chance * floor_d + (1.0 - chance) * most_d
    return (
        settle * agreed_a + (1.0 - settle) * worth_a,
        settle * agreed_d + (1.0 - settle) * worth_d,
    )


@law
def room(features: int, terms: Ints) -> tuple[Floats, Floats, Floats]:
    """Return room for a block: its features, their polynomials and the basis functions."""
    powers = max(int(np.max(terms[:, 2])), 1) + 1
    return (
        np.empty((BLOCK, features)), np.empty((features, powers, BLOCK)),
        np.empty((terms.shape[0], BLOCK)),
    )  # fmt: skip


@law
def spread_out(
    lanes: Ints, first: int, count: int, facts: Floats, columns: Ints, q: Sheet, features: Floats,
    table: Floats, rows: Floats,
) -> None:  # fmt: skip
    """Write the basis functions of a block of wars into rows."""
    for b in range(count):
        for j in range(columns.size):
            features[b, j] = facts[lanes[first + b], columns[j]]
    frame = q.frame
    expand(features, 0, count, frame[0], frame[1], frame[2], frame[3], q.terms, table, rows)
