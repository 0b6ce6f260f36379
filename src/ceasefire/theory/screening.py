r"""Why this room exists: who makes offers while fighting screens the enemy twice.

Offers tell weak enemies (they accept) from tough ones, and so do battles. With masses 1 of tough
and ``m`` of weak enemies the uninformed side's value at a state is the best of pooling, an offer
that even the tough accept, and of offers that leave weak mass ``r`` to fight on at the price that
makes the weak indifferent:

.. math::
    V(s, m) = \max\{(1 + m)(1 - F_t(s)),\ \max_{0 \le r \le m} (m - r)(1 - R(s, r)) + G(s, r)\}
.. math::
    G(s, r) = -c_U (1 + r) + \delta \sum_{s'} V(s'; P_t(s'), r P_w(s')), \quad
    R(s, r) = -c_w + \delta \sum_{s'} P_w(s') \Pi(s', r)

The price ``Pi`` that the weak will be offered is ``1 - dV/dm``, so it is constant between the kinks
of the successors' values. Between two kinks the objective is convex in ``r``: only the kinks
themselves can be optimal, each gives one straight line in ``m``, and ``V`` is their upper envelope.
No grid is needed. At a kink the lower price counts, since the uninformed side is indifferent there
and may choose it.

The argument assumes the gap case: in every state the weak expect less from fighting to the finish
than the tough (:attr:`Screening.gap`). Where that fails the numbers solve the recursion above but
need not be an equilibrium.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

__all__ = ["Branch", "Screening", "ScreeningRules", "State", "screen"]

State = tuple[int, int]

_SAME = 1e-12  # slopes closer than this are one price: rounding must not make new offers
_CERTAIN = 1e60  # odds beyond which nobody doubts that the enemy is weak


class Branch(NamedTuple):
    """One outcome of a battle: where it leads and how likely it is against each type."""

    state: State
    tough: float
    weak: float


@dataclass(frozen=True, slots=True)
class ScreeningRules:
    """A war on an acyclic graph of states.

    Parameters
    ----------
    states
        Every state, each after all states that its battle can lead to.
    prize
        Share of the uninformed side where the war is over, None where it goes on.
    battle
        Outcomes of the battle fought in a state.
    cost_a, cost_d
        Cost of a battle to the uninformed side and to the informed one.
    discount
        Discount factor per battle.
    """

    states: Iterable[State]
    prize: Callable[[State], float | None]
    battle: Callable[[State], tuple[Branch, ...]]
    cost_a: float
    cost_d: float
    discount: float


class Line(NamedTuple):
    """A plan's value per mass of tough and of weak; ``retained`` is -1 for pooling."""

    tough: float
    weak: float
    retained: float


@dataclass(frozen=True, slots=True)
class Value:
    """A state's value: lines by rising slope, each best from its start (in odds) on."""

    tough: NDArray[np.float64]
    weak: NDArray[np.float64]
    retained: NDArray[np.float64]
    start: NDArray[np.float64]
    finish_tough: float
    finish_weak: float


@dataclass(frozen=True, slots=True)
class Screening:
    """What the uninformed side does first, and what it is worth.

    Parameters
    ----------
    value_a
        Expected value of the uninformed side.
    offer
        Share offered to the informed side.
    pooling
        Whether even the tough accept.
    p_accept
        Probability that the offer is accepted.
    pooling_threshold
        Probability of weakness up to which the offer pools.
    thresholds
        All probabilities of weakness at which the first offer changes.
    gap
        Whether the weak expect less from fighting to the finish in every state, as the argument
        assumes.
    """

    value_a: float
    offer: float
    pooling: bool
    p_accept: float
    pooling_threshold: float
    thresholds: tuple[float, ...]
    gap: bool


def screen(rules: ScreeningRules, root: State, prior_weak: float) -> Screening:
    """Solve a screening war by backward induction over its states.

    Parameters
    ----------
    rules
        The war.
    root
        State of the first offer; the war is not over there.
    prior_weak
        Probability in [0, 1] that the informed side is weak.
    """
    values: dict[State, Value] = {}
    for state in rules.states:
        prize = rules.prize(state)
        values[state] = _over(prize) if prize is not None else _bargain(rules, state, values)
    gap = all(value.finish_weak <= value.finish_tough + _SAME for value in values.values())
    return _first_offer(values[root], prior_weak, gap=gap)


def _over(prize: float) -> Value:
    whole, zero = np.array([prize]), np.zeros(1)
    return Value(whole, whole, zero, zero, 1.0 - prize, 1.0 - prize)


def _bargain(rules: ScreeningRules, state: State, values: dict[State, Value]) -> Value:
    branches = [(values[b.state], b.tough, b.weak) for b in rules.battle(state)]
    stay = rules.discount
    finish_tough = stay * sum(tough * v.finish_tough for v, tough, _ in branches) - rules.cost_d
    finish_weak = stay * sum(weak * v.finish_weak for v, _, weak in branches) - rules.cost_d
    lines = [Line(1.0 - finish_tough, 1.0 - finish_tough, -1.0)]
    lines += _screening_lines(rules, branches)
    best = _upper_envelope(lines)
    columns = np.array([line for line, _ in best]).T
    starts = np.array([start for _, start in best])
    return Value(columns[0], columns[1], columns[2], starts, finish_tough, finish_weak)


def _screening_lines(
    rules: ScreeningRules, branches: list[tuple[Value, float, float]]
) -> list[Line]:
    """Return one line per kink ``r`` of the continuation: retain ``r``, sell peace to the rest."""
    kinks = [_scaled_starts(v.start, tough, weak) for v, tough, weak in branches]
    retained = np.unique(np.concatenate([[0.0], *kinks]))
    retained = retained[retained < _CERTAIN]
    fight, price = -rules.cost_a * (1.0 + retained), np.full(len(retained), -rules.cost_d)
    for (v, tough, weak), starts in zip(branches, kinks, strict=True):
        active = np.searchsorted(starts, retained, side="right") - 1
        fight += rules.discount * (v.tough[active] * tough + v.weak[active] * retained * weak)
        price += rules.discount * weak * (1.0 - v.weak[active])
    slopes = 1.0 - price
    return [Line(*row) for row in zip(fight - retained * slopes, slopes, retained, strict=True)]


def _scaled_starts(start: NDArray[np.float64], tough: float, weak: float) -> NDArray[np.float64]:
    """Return the kinks of a successor in terms of the mass retained before the battle."""
    if weak == 0.0:
        return np.where(start > 0.0, math.inf, 0.0)
    scaled: NDArray[np.float64] = start * (tough / weak)
    return scaled


def _upper_envelope(lines: list[Line]) -> list[tuple[Line, float]]:
    """Return the lines highest somewhere on ``m >= 0``, with the odds from which they are."""
    best: list[tuple[Line, float]] = []
    for line in sorted(lines, key=lambda each: (each.weak, each.tough)):
        while best and _crossing(best[-1][0], line) <= best[-1][1]:
            best.pop()
        start = _crossing(best[-1][0], line) if best else 0.0
        if start < math.inf:
            best.append((line, start))
    return best


def _crossing(low: Line, high: Line) -> float:
    """Return the odds from which ``high``, no flatter than ``low``, is at least as good."""
    behind, gain = low.tough - high.tough, high.weak - low.weak
    if behind <= 0.0:
        return 0.0
    return behind / gain if gain > _SAME else math.inf


def _first_offer(value: Value, prior_weak: float, *, gap: bool) -> Screening:
    tough, weak = 1.0 - prior_weak, prior_weak
    odds = weak / tough if tough > 0.0 else math.inf
    active = int(np.searchsorted(value.start, odds * (1.0 + _SAME), side="right")) - 1
    pooling = bool(value.retained[active] < 0.0)
    starts = [*value.start[1:].tolist(), math.inf]
    pools = [s for s, r in zip(starts, value.retained, strict=True) if r < 0.0]
    return Screening(
        value_a=float(value.tough[active] * tough + value.weak[active] * weak),
        offer=float(1.0 - value.weak[active]),
        pooling=pooling,
        p_accept=1.0 if pooling else float(weak - value.retained[active] * tough),
        pooling_threshold=_probability(pools[0]) if pools else 0.0,
        thresholds=tuple(_probability(start) for start in starts[:-1]),
        gap=gap,
    )


def _probability(odds: float) -> float:
    return odds / (1.0 + odds) if math.isfinite(odds) else 1.0
