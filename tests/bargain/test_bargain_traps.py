"""Two mistakes that look right, kept here so that nobody makes them again."""

from dataclasses import replace

import numpy as np
import pytest
from bargain_oracles import forts

from ceasefire.bargain import CommonBeliefs, Settings, Weighting, solve, solve_seeds
from ceasefire.bargain.games import SmithStam


def test_one_measure_for_both_sides_makes_the_war_vanish():
    """One measure for both sides makes the war vanish."""
    game, settings = SmithStam(), Settings(paths=4_000)
    assert solve(game, settings).settle == 0.0
    for share in (0.0, 0.5, 1.0):
        common = solve(game, settings, CommonBeliefs(share))
        assert common.settle == 1.0
        assert all(date.settling == 1.0 for date in common.diagnostics if date.live)


@pytest.mark.slow
def test_plain_likelihood_ratio_regression_makes_optimists():
    """The sum of both values is biased up by about 0.016; 600 seeds know it to 0.003."""
    game = SmithStam(horizon=20)
    exact = forts(game)
    few = Settings(paths=200, paths_per_term=5, surprise_degree=-1, threads=1)
    bias, error = {}, {}
    for how in Weighting:
        study = solve_seeds(game, replace(few, weighting=how), seeds=600)
        sums = np.array([result.values.sum() for result in study.results]) - exact.sum()
        bias[how], error[how] = sums.mean(), sums.std() / np.sqrt(sums.size)
        if how is Weighting.PLAIN:
            assert np.all(study.mean("values") > exact)
    assert bias[Weighting.PLAIN] > 3.0 * error[Weighting.PLAIN]
    assert abs(bias[Weighting.SELF_NORMALISED]) < 0.6 * bias[Weighting.PLAIN]
    assert error[Weighting.SELF_NORMALISED] < 0.5 * error[Weighting.PLAIN]


def test_noise_is_optimism_because_the_operator_is_convex():
    """A mean of deals at noisy values is at least the deal at the mean value."""
    rng = np.random.default_rng(0)
    rule, frontier = SmithStam().rule, SmithStam().frontier((), 0)
    center = np.array([[0.5], [0.5]])
    noisy = center + 0.05 * rng.normal(size=(2, 4_000))
    gain = rule.bargain(noisy, frontier, 0, 0.0).values.mean(axis=1)
    exact = rule.bargain(noisy.mean(axis=1, keepdims=True), frontier, 0, 0.0).values[:, 0]
    assert np.all(gain > exact)
