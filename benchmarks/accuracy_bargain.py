"""Why this room exists: the figures that the solver reaches, printed rather than asserted.

Run it as a script: ``python benchmarks/accuracy_bargain.py``; a few minutes.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ceasefire.bargain import Settings, converge, diagnose, exploit, histories, solve, solve_seeds
from ceasefire.bargain.games import SmithStam, WarTree, general
from ceasefire.theory.catalogue import find

FORTS = {
    "SS2.1": {},
    "SS2.2": {
        "n": 8, "position": 4, "cost_a": 0.03, "discount": 0.99, "prior_a": [6, 2],
        "prior_b": [3, 5],
    },
    "SS2.3": {
        "n": 20, "position": 8, "horizon": 60, "cost_a": 0.01, "cost_b": 0.015,
        "discount": 0.995, "prior_a": [9, 3], "prior_b": [5, 6],
    },
}  # fmt: skip
TREES = {"WW.1": {}, "WW.2": {"hope_b": 0.0}, "WW.3": {"mean_a": -0.3}, "WW.4": {"tau": 0.02}}
RANGE = 2.03  # of the tree's payoffs


def forts(params):
    """Return the game and its exact values."""
    exact = find("smith-stam").solve(**params)
    names = {"discount": "discount_factor"}
    ours = {names.get(k, k): tuple(v) if isinstance(v, list) else v for k, v in params.items()}
    return SmithStam(**ours), np.array([exact.value_a, exact.value_b])


def values():
    """Print errors of the forts game in percent, with and without surprises."""
    for case, params in FORTS.items():
        game, exact = forts(params)
        for paths in (20_000, 200_000):
            for surprises in (4, -1):
                study = solve_seeds(game, Settings(paths=paths, surprise_degree=surprises))
                off = 100.0 * (study.mean("values") / exact - 1.0)
                error = 100.0 * study.error("values") / exact
                how = "with surprises" if surprises >= 0 else "without"
                print(f"{case} n={paths} {how}: {off.round(4)} % (s.e. {error.round(4)})")


def slopes():
    """Print the slope of log error on log paths, without surprises."""
    sizes = (500, 2_000, 8_000, 32_000)
    for case, params in FORTS.items():
        game, exact = forts(params)
        found = converge(game, exact, Settings(surprise_degree=-1), sizes, seeds=32)
        both = np.sqrt(np.mean((found.rms / exact) ** 2, axis=1))
        slope = np.polyfit(np.log(sizes), np.log(both), 1)[0]
        print(f"{case} slope {slope:.3f} (A {found.slope[0]:.3f}, B {found.slope[1]:.3f})")


def exploits():
    """Print exploitability at 200,000 paths."""
    rich = Settings(paths=20_000, degree=5, surprise_degree=5, seed=77)
    for case, params in FORTS.items():
        game, _ = forts(params)
        for surprises in (4, -1):
            policy = solve(game, Settings(paths=200_000, surprise_degree=surprises)).policy
            found = [exploit(policy, side, rich, replace(rich, seed=78)) for side in (0, 1)]
            text = ", ".join(f"{x.gain:.1e} (s.e. {x.error:.0e})" for x in found)
            print(f"{case} surprise degree {surprises}: exploitability of A, B {text}")


def walks():
    """Print the largest error of the walk's shares."""
    walk = {"p": 0.55, "cost_a": 0.01, "cost_b": 0.03, "discount": 0.97}
    for params in ({"n": 4}, {"n": 7, **walk}):
        exact = find("slantchev-walk").solve(**params)
        fitting = {"p": 0.5, "cost_a": 0.02, "cost_b": 0.02, "discount": 0.95, **params}
        found = general("slantchev-walk", fitting, Settings(paths=5_000), seeds=2)
        for name in ("value_a_proposing", "value_a_responding"):
            off = np.abs(np.subtract(found.values[name], getattr(exact, name))).max()
            print(f"walk n={params['n']} {name}: largest error {off:.5f}")


def trees():
    """Print errors of the war tree in percent of the range, and of its dates."""
    how = Settings(paths=20_000, degree=3, surprise_degree=3)
    for case, params in TREES.items():
        exact = find("war-tree").solve(**params)
        tau = params.get("tau", 0.0)
        game = WarTree(**{k: v for k, v in params.items() if k != "tau"})
        for surprises in (3, -1):
            study = solve_seeds(game, replace(how, tau=tau, surprise_degree=surprises))
            off = study.mean("values") - np.array([exact.value_a, exact.value_b])
            wars = histories(study.results[0].policy, 100_000, 1)
            gap = np.abs(wars.settled_by(game.horizon) - exact.settlement_dates).sum()
            share = (100.0 * off / RANGE).round(3)
            print(f"{case} surprises {surprises}: {share} % of range, dates off by {gap / 2:.4f}")


if __name__ == "__main__":
    for part in (values, slopes, exploits, walks, trees):
        part()
    print("\n".join(diagnose(SmithStam(), Settings(paths=200_000)).lines()))
