"""Why this room exists: the disagreement of priors is priced on a lattice of battles.

A state is (battles fought ``t``, battles won by A ``w``); the front is at ``start + 2 w - t``. Only
states with forts left on both sides are visited. Those of one ``t`` lie side by side, so a layer is
two short arrays, overwritten in place from the last layer to the first without a branch inside.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import kernel, law

__all__ = ["TIE", "lattice_fates", "lattice_terms", "lattice_values", "layer_bounds"]

TIE = 1e-12  # a surplus this close to zero is zero: rounding must not decide when a war ends

Array = NDArray[np.float64]


@law
def layer_bounds(n: int, start: int, t: int) -> tuple[int, int]:
    """Return the first and last ``w`` in 0..t with ``0 < start + 2 w - t < n``."""
    return max(0, (t - start + 2) // 2), min(t, (n - 1 - start + t) // 2)


@law
def _freeze(n: int, start: int, horizon: int, v_a: Array, v_b: Array) -> None:
    for w in range(horizon + 1):
        held = min(max(start + 2 * w - horizon, 0), n)
        v_a[w] = held / n
        v_b[w] = 1.0 - held / n


@law
def _bargain(
    go_a: float, go_b: float, theta: float, share_b: float, floor: float
) -> tuple[float, float]:
    """Return the values of a round: the sides settle unless the surplus is negative."""
    keep_a = max(floor, go_a)
    keep_b = max(floor, go_b)
    surplus = 1.0 - keep_a - keep_b
    settled = surplus >= -TIE
    v_a = keep_a + theta * surplus if settled else go_a
    v_b = keep_b + share_b * surplus if settled else go_b
    return v_a, v_b


@law
def _fight_on(low: float, high: float, up: float, cost: float, discount: float) -> float:
    """Return the value of one more battle that is won with probability ``up``."""
    return discount * (low + up * (high - low)) - cost


@law
def _step_back(
    first: int,
    t: int,
    priors: tuple[float, float, float, float],
    costs: tuple[float, float],
    discount: float,
    theta: float,
    floor: float,
    ladder: Array,
    v_a: Array,
    v_b: Array,
) -> None:
    """Replace values of layer ``t + 1`` by those of layer ``t``; the arrays start at ``w = first``.

    ``ladder`` holds 0.0, 1.0, ...: turning the loop's counter into a float would cost more than the
    sums.
    """
    scale_a = 1.0 / (priors[0] + priors[1] + t)
    scale_b = 1.0 / (priors[2] + priors[3] + t)
    won_a, won_b, share_b = priors[0] + first, priors[2] + first, 1.0 - theta
    for i in range(len(v_a) - 1):
        go_a = _fight_on(v_a[i], v_a[i + 1], (won_a + ladder[i]) * scale_a, costs[0], discount)
        go_b = _fight_on(v_b[i], v_b[i + 1], (won_b + ladder[i]) * scale_b, costs[1], discount)
        v_a[i], v_b[i] = _bargain(go_a, go_b, theta, share_b, floor)


@law
def _conquer(t: int, first: int, last: int, v_a: Array, v_b: Array) -> None:
    """Write the values of conquest beside the layer, where the layer before it will look."""
    if first > 0:
        v_a[first - 1], v_b[first - 1] = 0.0, 1.0
    if last < t:
        v_a[last + 1], v_b[last + 1] = 1.0, 0.0


@kernel
def lattice_values(
    n: int,
    start: int,
    priors: tuple[float, float, float, float],
    costs: tuple[float, float],
    discount: float,
    theta: Array,
    floor: float,
) -> tuple[float, float, float, float]:
    """Solve the lattice for the values at its root.

    Parameters
    ----------
    n, start
        Number of forts and those held by A at first, ``0 < start < n``.
    priors
        Beta parameters ``(alpha_a, beta_a, alpha_b, beta_b)`` of each side's belief that A wins a
        battle.
    costs, discount
        Cost of a battle to A and to B; discount factor per battle.
    theta
        Probability that A proposes in each round, shape (horizon,), horizon >= 1.
    floor
        Least share a side can be given: 0, or ``-inf`` for side payments.

    Returns
    -------
    ``V_A, V_B`` at the root and ``C_A, C_B``, what fighting the first battle is worth there.
    """
    horizon = len(theta)
    v_a, v_b, ladder = np.empty(horizon + 1), np.empty(horizon + 1), np.arange(horizon + 1.0)
    _freeze(n, start, horizon, v_a, v_b)
    for t in range(horizon - 1, 0, -1):
        first, last = layer_bounds(n, start, t)
        stop = max(last + 2, first)
        _step_back(
            first,
            t,
            priors,
            costs,
            discount,
            theta[t],
            floor,
            ladder,
            v_a[first:stop],
            v_b[first:stop],
        )
        _conquer(t, first, last, v_a, v_b)
    up_a, up_b = priors[0] / (priors[0] + priors[1]), priors[2] / (priors[2] + priors[3])
    go_a = _fight_on(v_a[0], v_a[1], up_a, costs[0], discount)
    go_b = _fight_on(v_b[0], v_b[1], up_b, costs[1], discount)
    root_a, root_b = _bargain(go_a, go_b, theta[0], 1.0 - theta[0], floor)
    return root_a, root_b, go_a, go_b


@kernel
def lattice_terms(
    n: int,
    start: int,
    priors: tuple[float, float, float, float],
    costs: tuple[float, float],
    discount: float,
    theta: Array,
    floor: float,
) -> Array:
    """Return A's share where the sides settle and NaN where they fight on.

    Parameters are those of :func:`lattice_values`. Row ``t`` of the result holds layer ``t`` from
    its first ``w`` (:func:`layer_bounds`); shape (horizon, widest layer).
    """
    horizon = len(theta)
    terms = np.full((horizon, min(horizon, n // 2 + 1)), np.nan)
    v_a, v_b, ladder = np.empty(horizon + 1), np.empty(horizon + 1), np.arange(horizon + 1.0)
    _freeze(n, start, horizon, v_a, v_b)
    for t in range(horizon - 1, -1, -1):
        first, last = layer_bounds(n, start, t)
        stop = max(last + 2, first)
        _step_back(
            first,
            t,
            priors,
            costs,
            discount,
            theta[t],
            floor,
            ladder,
            v_a[first:stop],
            v_b[first:stop],
        )
        for w in range(first, last + 1):
            # settled values share exactly one pie, disputed ones claim more than one and TIE
            if v_a[w] + v_b[w] < 1.0 + 0.5 * TIE:
                terms[t, w - first] = v_a[w]
        _conquer(t, first, last, v_a, v_b)
    return terms


@law
def _outcome(held: int, n: int, left: int, terms: float) -> tuple[int, float]:
    """Return the kind of end (-1: none yet) and A's share, ``left`` battles from the horizon."""
    if held >= n:
        return 1, 1.0
    if held <= 0:
        return 2, 0.0
    if left == 0:
        return 3, held / n
    return (-1, 0.0) if np.isnan(terms) else (0, terms)


@kernel
def lattice_fates(n: int, start: int, p: float, terms: Array) -> tuple[Array, Array]:
    """Follow the war forward when A truly wins a battle with probability ``p``.

    Parameters
    ----------
    n, start
        As in :func:`lattice_values`.
    p
        True probability that A wins a battle.
    terms
        What :func:`lattice_terms` returned.

    Returns
    -------
    Probability and A's expected share (times that probability), by date and kind of end: rows are
    dates 0 to horizon, columns settlement, conquest by A, conquest by B, frozen front.
    """
    horizon, width = terms.shape
    chance, share = np.zeros((horizon + 1, 4)), np.zeros((horizon + 1, 4))
    here, there = np.zeros(horizon + 2), np.zeros(horizon + 2)
    here[0] = 1.0
    for t in range(horizon + 1):
        there[:] = 0.0
        first, _ = layer_bounds(n, start, t)
        for w in range(max(0, first - 1), min(t, first + width) + 1):
            agreed = terms[min(t, horizon - 1), min(max(w - first, 0), width - 1)]
            kind, part = _outcome(start + 2 * w - t, n, horizon - t, agreed)
            if kind >= 0:
                chance[t, kind] += here[w]
                share[t, kind] += part * here[w]
            else:
                there[w] += (1.0 - p) * here[w]
                there[w + 1] += p * here[w]
        here, there = there, here
    return chance, share
