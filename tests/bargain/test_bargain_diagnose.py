"""Every diagnostic, and that it sees what it is meant to see."""

from dataclasses import replace

import numpy as np
import pytest

from ceasefire.bargain import Settings, diagnose, solve, solve_seeds
from ceasefire.bargain.fit import blank
from ceasefire.bargain.games import SmithStam, WarTree
from ceasefire.bargain.observer import observe
from ceasefire.bargain.residuals import residuals
from ceasefire.errors import RequestError

SMALL = Settings(paths=4_000)
NOISY = replace(SMALL, surprise_degree=-1)
FRESH = Settings(paths=4_000, seed=50)


@pytest.fixture(scope="module")
def forts():
    """Forts."""
    return diagnose(SmithStam(), NOISY)


def test_every_finding_is_printed(forts):
    """Every finding is printed."""
    text = "\n".join(forts.lines())
    for word in (
        "values at date 0", "continuation", "surplus", "8 seeds", "in sample", "out of sample",
        "exploitability", "payoff range", "residuals", "outside the design", "R2", "condition",
        "effective", "live paths", "near-ties", "calibration", "common beliefs",
    ):  # fmt: skip
        assert word in text
    assert forts.scale == 1.0


def test_the_effective_sample_is_half_the_paths_or_more(forts):
    """The effective sample is half the paths or more."""
    for date in forts.study.results[0].diagnostics:
        assert np.all(date.effective_share > 0.45)


def test_standard_errors_are_those_of_the_seeds(forts):
    """Standard errors are those of the seeds."""
    values = np.array([result.values for result in forts.study.results])
    assert forts.study.error("values") == pytest.approx(values.std(axis=0, ddof=1) / np.sqrt(8))
    assert forts.study.mean("values") == pytest.approx([0.6488, 0.6488], abs=0.02)


def test_near_ties_are_where_the_noise_is():
    """Near ties are where the noise is."""
    game = SmithStam(n=20, position=8, prior_a=(9, 3), prior_b=(5, 6), cost_a=0.01, cost_b=0.015)
    noisy, calm = (
        observe([r.policy for r in solve_seeds(game, how, seeds=4).results], 500, 3)
        for how in (NOISY, SMALL)
    )
    assert calm.visits < noisy.visits
    assert 0.0 < noisy.visits < 2.0
    assert np.nanmax(noisy.indifferent) <= 1.0


def test_true_beliefs_are_calibrated_and_false_ones_are_not():
    """True beliefs are calibrated and false ones are not."""
    game = SmithStam(prior_a=(55.0, 45.0), prior_b=(10.0, 90.0), cost_a=0.001, cost_b=0.001)
    seen = observe(
        [result.policy for result in solve_seeds(game, SMALL, seeds=2).results], 2_000, 1
    )
    assert seen.distance[0] < 0.02
    assert seen.distance[2] < 0.02
    assert seen.distance[1] > 0.2
    assert seen.ranks.sum(axis=1) == pytest.approx(1.0)


def test_residuals_show_a_basis_that_is_too_poor():
    """Residuals show a basis that is too poor."""
    good, poor = (
        residuals(solve(SmithStam(), replace(SMALL, degree=d, surprise_degree=d)).policy, 0, FRESH)
        for d in (4, 1)
    )
    assert np.abs(good.mean).max() < 1e-6
    assert np.abs(poor.mean).max() > 1e-3
    assert good.outside.shape == (1,)


def test_states_outside_the_design_are_counted_and_held_at_its_edge():
    """States outside the design are counted and held at its edge."""
    fitted = solve(WarTree(), replace(SMALL, degree=2)).policy.fits[5]
    inside = 0.5 * (fitted.low + fitted.high)[None]
    far = inside + np.array([[0.0, 50.0, 0.0]])
    edge = np.array([[inside[0, 0], fitted.high[1], inside[0, 2]]])
    assert fitted.outside(np.concatenate((inside, far))).sum(axis=0).tolist() == [0, 1, 0]
    assert fitted.predict(far) == pytest.approx(fitted.predict(edge))


def test_few_live_paths_lower_the_degree():
    """Few live paths lower the degree."""
    result = solve(SmithStam(n=4, position=2), replace(SMALL, paths=500))
    degrees = [date.degree for date in result.diagnostics]
    assert degrees[0] == 4
    assert degrees[-1] < 4
    assert all(np.isfinite(fit.coefficients).all() for fit in result.policy.fits)


def test_dates_that_nobody_reaches_are_no_failure():
    """Dates that nobody reaches are no failure."""
    result = solve(SmithStam(n=2, position=1, horizon=5), replace(SMALL, paths=50))
    assert [date.live for date in result.diagnostics] == [50, 0, 0, 0, 0]
    assert np.isfinite(result.values).all()
    assert blank(2).predict(np.zeros((3, 2))).tolist() == [[0.0] * 3] * 2


def test_one_seed_is_refused():
    """One seed is refused."""
    with pytest.raises(RequestError, match="at least 2"):
        solve_seeds(SmithStam(), SMALL, seeds=1)
