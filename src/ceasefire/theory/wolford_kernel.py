"""Why this room exists: a belief that only battles move is a walk of odds with two steps.

After ``t`` battles of which ``w`` were won the log odds of weakness are ``start + w up + (t - w)
down``. Where they are so high that peace is surely made, or so low that the hope of peace is worth
nothing, all values are known; in between lies a band with few states per layer.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ceasefire.kernels.jit import kernel, law

__all__ = ["belief_lattice"]

Array = NDArray[np.float64]
Pair = tuple[float, float]

_TIE = 1e-12


@law
def _mix(log_odds: float, known: Pair) -> float:
    weak = 1.0 / (1.0 + math.exp(-log_odds))
    return weak * known[0] + (1.0 - weak) * known[1]


@law
def _make_peace(log_odds: float, peace: Pair, out: Array) -> None:
    out[0] = _mix(log_odds, peace)
    out[1:3] = 1.0
    out[3:5] = 0.0


@law
def _fight_to_finish(log_odds: float, finish: Pair, length: float, out: Array) -> None:
    out[0] = _mix(log_odds, finish)
    out[1:3] = 0.0
    out[3:5] = length


@law
def _battle_value(
    log_odds: float,
    lost: Array,
    won: Array,
    win: Pair,
    decisive: float,
    cost: float,
    discount: float,
) -> float:
    up = _mix(log_odds, win)
    later: float = up * won[0] + (1.0 - up) * lost[0]
    return decisive * up - cost + discount * (1.0 - decisive) * later


@law
def _fight_once(lost: Array, won: Array, win: Pair, decisive: float, value: float) -> None:
    """Replace the fates after a lost battle by those before it; type 0 is weak, 1 strong."""
    going = 1.0 - decisive
    for k in range(2):
        lost[1 + k] = going * (win[k] * won[1 + k] + (1.0 - win[k]) * lost[1 + k])
        lost[3 + k] = 1.0 + going * (win[k] * won[3 + k] + (1.0 - win[k]) * lost[3 + k])
    lost[0] = value


@kernel
def belief_lattice(
    start: float,
    steps: Pair,
    band: Pair,
    layers: int,
    win: Pair,
    decisive: float,
    cost: float,
    discount: float,
    peace: Pair,
    finish: Pair,
) -> Array:
    """Solve the stopping problem of the uninformed side by backward induction over battles.

    Parameters
    ----------
    start, steps
        Log odds of weakness at first, and their steps after a battle won (> 0) and lost (< 0).
    band
        Log odds below which all fight on and above which they make peace; ``start`` lies between.
    layers
        Battles after which the war is as good as decided, >= 1.
    win
        Probability to win a battle against the weak and against the strong.
    decisive, cost, discount
        Probability that a battle decides the war; cost of a battle; discount factor.
    peace, finish
        Value of peace, and of a fight to the finish, against each type.

    Returns
    -------
    Of fighting the first battle: value, probability of a later peace against the weak and the
    strong, expected battles against the weak and the strong, shape (5,).
    """
    up, down = steps
    state = np.zeros((layers + 3, 5))
    for t in range(layers, 0, -1):
        origin = start + t * down
        first = math.ceil((band[0] - origin) / (up - down)) - 1
        last = math.floor((band[1] - origin) / (up - down)) + 1
        for w in range(max(first, 0), min(last, t) + 1):
            odds = origin + w * (up - down)
            if odds > band[1]:
                _make_peace(odds, peace, state[w])
                continue
            if odds < band[0] or t == layers:
                _fight_to_finish(odds, finish, 1.0 / decisive, state[w])
                continue
            go = _battle_value(odds, state[w], state[w + 1], win, decisive, cost, discount)
            if _mix(odds, peace) >= go - _TIE:
                _make_peace(odds, peace, state[w])
            else:
                _fight_once(state[w], state[w + 1], win, decisive, go)
    go = _battle_value(start, state[0], state[1], win, decisive, cost, discount)
    _fight_once(state[0], state[1], win, decisive, go)
    root: Array = state[0].copy()
    return root
