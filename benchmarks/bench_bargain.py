"""Why this room exists: the bargaining solver's speed, as a ratio to plain NumPy.

Run it as a script: ``python benchmarks/bench_bargain.py [paths]``. Nothing here is asserted.
"""

from __future__ import annotations

import sys
import time

import numpy as np

from ceasefire.bargain import Settings, solve
from ceasefire.bargain.games import SmithStam

REPEATS = 5


def plain(game, paths, degree=4, *, seed=1):
    """Solve the forts game with whole matrices: same design, weights, basis and surprises."""
    rng = np.random.default_rng(seed)
    (a0, b0), (a1, b1) = game.prior_a, game.prior_b
    wins, live = np.zeros((game.horizon + 1, paths)), np.ones((game.horizon + 1, paths), bool)
    chance, battle = np.zeros((game.horizon, 2, paths)), np.zeros((game.horizon, paths))
    for t in range(game.horizon):
        chance[t] = (a0 + wins[t]) / (a0 + b0 + t), (a1 + wins[t]) / (a1 + b1 + t)
        battle[t] = rng.random(paths) < chance[t].mean(axis=0)
        wins[t + 1] = np.where(live[t], wins[t] + battle[t], wins[t])
        forts = game.position + 2 * wins[t + 1] - (t + 1)
        live[t + 1] = live[t] & (forts > 0) & (forts < game.n)
        wins[t + 1] = np.where(live[t], wins[t + 1], wins[t])
    ended = np.clip((game.position + 2 * wins[-1] - game.horizon) / game.n, 0.0, 1.0)
    value = np.stack([ended, 1.0 - ended])
    for t in range(game.horizon - 1, -1, -1):
        on = live[t]
        forts = game.position + 2 * wins[t][on] - t
        after = np.clip((forts + 2 * battle[t][on] - 1) / game.n, 0.0, 1.0)
        over = (after <= 0.0) | (after >= 1.0)
        ahead = np.where(over, np.stack([after, 1.0 - after]), value[:, on])
        spread = forts.std() or 1.0
        basis = np.vander((forts - forts.mean()) / spread, degree + 1, increasing=True)
        seen = np.where(battle[t][on] > 0, chance[t][:, on], 1.0 - chance[t][:, on])
        going_on = np.empty((2, forts.size))
        for side, cost in enumerate((game.cost_a, game.cost_b)):
            weight = 2.0 * seen[side] / seen.sum(axis=0)
            surprise = battle[t][on] - chance[t][side, on]
            rows = np.hstack([basis, basis * surprise[:, None]])
            gram = rows.T @ (weight[:, None] * rows)
            gram += 1e-9 * np.diag(np.diag(gram) + 1e-300)
            beta = np.linalg.lstsq(gram, rows.T @ (weight * ahead[side]), rcond=None)[0]
            going_on[side] = -cost + game.discount_factor * (basis @ beta[: degree + 1])
        floor = np.maximum(going_on, 0.0)
        surplus = 1.0 - floor.sum(axis=0)
        share = np.array([[game.p_a_proposes], [1.0 - game.p_a_proposes]])
        value[:, on] = np.where(surplus >= 0.0, floor + share * surplus, going_on)
    return value.mean(axis=1)


def seconds(function):
    """Return the best wall time of a few calls."""
    best = np.inf
    for _ in range(REPEATS):
        begun = time.perf_counter()
        function()
        best = min(best, time.perf_counter() - begun)
    return best


def test_forts(benchmark):
    """Time the solver under pytest-benchmark."""
    game = SmithStam()
    solve(game, Settings(paths=100))
    benchmark(solve, game, Settings(paths=200_000))


def main(paths):
    """Print the times and their ratio."""
    game = SmithStam()
    print(f"forts game, {game.horizon} battles, {paths} paths, degree 4, best of {REPEATS}")
    print("plain NumPy values ", plain(game, paths).round(6))
    print("ceasefire values   ", solve(game, Settings(paths=paths)).values.round(6))
    slow = seconds(lambda: plain(game, paths))
    for threads in (1, 2):
        fast = seconds(lambda threads=threads: solve(game, Settings(paths=paths, threads=threads)))
        print(
            f"{threads} thread(s): {fast:.2f} s, plain NumPy {slow:.2f} s, ratio {slow / fast:.1f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
