"""Points of the full fit: spread over the prior, weighted back to it, adjusted to the record."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import norm

from ceasefire.scenario.base import Text
from ceasefire.scenario.calibration import Setting
from ceasefire.study.calibrate.design import (
    Cloud,
    hypercube,
    importance,
    prior_of,
    to_real,
    to_setting,
    wider,
)
from ceasefire.study.calibrate.regress import adjusted


def setting(scale, low, high):
    """Return a setting with a prior."""
    return Setting(
        path="a.b", title=Text(en="a", ar="ألف"), low=low, high=high, scale=scale, reason="invented"
    )


SETTINGS = [setting("plain", -1.0, 2.0), setting("log", 0.5, 8.0), setting("share", 0.1, 0.6)]


@pytest.mark.parametrize("one", SETTINGS, ids=lambda one: one.scale)
def test_scales_go_there_and_back(one):
    """And the bounds hold the middle 80 % of the draws."""
    assert to_setting(one, to_real(one, one.low)) == pytest.approx(one.low)
    values = hypercube(prior_of([one]), 4000, 1, 1)[:, 0]
    found = np.array([to_setting(one, x) for x in values])
    assert np.quantile(found, [0.1, 0.9]) == pytest.approx([one.low, one.high], rel=0.01)


def test_every_stratum_of_every_setting_is_tried_once():
    """That is what a Latin hypercube is."""
    cloud = prior_of(SETTINGS)
    z = (hypercube(cloud, 64, 5, 1) - cloud.mean) / np.diag(cloud.root)
    strata = np.sort((64 * norm.cdf(z)).astype(int), axis=0)
    assert (strata == np.arange(64)[:, None]).all()
    assert hypercube(cloud, 64, 5, 1).tobytes() == hypercube(cloud, 64, 5, 1).tobytes()
    assert hypercube(cloud, 64, 5, 1).tobytes() != hypercube(cloud, 64, 5, 2).tobytes()


def test_densities_are_those_of_the_normal_distribution():
    """Up to the constant that all share."""
    cloud = Cloud(np.array([1.0, -1.0]), np.array([[2.0, 0.0], [0.5, 0.4]]))
    points = np.array([[0.0, 0.0], [1.0, -1.0], [3.0, -0.5]])
    from scipy.stats import multivariate_normal

    exact = multivariate_normal(cloud.mean, cloud.root @ cloud.root.T).pdf(points)
    assert cloud.density(points) == pytest.approx(exact * 2.0 * np.pi)


def test_both_generations_together_are_draws_from_the_prior():
    """Weighted, their mean and spread are the prior's, wherever the second one was drawn."""
    prior = Cloud(np.zeros(1), np.eye(1))
    second = wider(np.array([1.0]), np.array([[0.3]]), prior)
    values = np.concatenate([hypercube(c, 4000, 1, g) for g, c in enumerate((prior, second))])
    weights = importance(values, prior, second, 0.5)
    weights /= weights.sum()
    mean = float(weights @ values[:, 0])
    assert mean == pytest.approx(0.0, abs=0.02)
    assert float(weights @ (values[:, 0] - mean) ** 2) == pytest.approx(1.0, abs=0.03)


def test_without_a_second_generation_all_points_are_alike():
    """They are draws from the prior."""
    prior = prior_of(SETTINGS)
    wanted = importance(hypercube(prior, 32, 1, 1), prior, None, 0.0)
    assert wanted == pytest.approx(np.ones(32))


def trials(n, wars, noise, seed=1):
    """Return points with prior N(0, 1) and how far their wars are from a record of 1."""
    rng = np.random.default_rng(seed)
    values = hypercube(Cloud(np.zeros(1), np.eye(1)), n, seed, 1)
    answers = values[:, :, None] + noise * rng.standard_normal((n, wars, 1))
    return values, answers - 1.0


@pytest.mark.parametrize(("noise", "least"), [(0.5, 20.0), (2.0, 20.0), (0.2, 250.0)])
def test_the_posterior_of_a_line_is_found(noise, least):
    """At the stated tolerance exactly; at a larger one the regression brings it back."""
    values, off = trials(600, 40, noise)
    found = adjusted(values, off, np.ones(600), least)
    gain = 1.0 / (1.0 + noise**2 + 1.0)  # of the war's noise and of a tolerance of 1
    assert found.mean[0] == pytest.approx(gain, abs=0.08)
    assert np.sqrt(found.covariance[0, 0]) == pytest.approx(np.sqrt(1.0 - gain), rel=0.1)


def test_the_tolerance_gives_way_until_enough_points_count():
    """No posterior rests on two points."""
    values, off = trials(200, 20, 0.3)
    few = adjusted(values, 12.0 * off, np.ones(200), 2.0)
    many = adjusted(values, 12.0 * off, np.ones(200), 100.0)
    assert few.tolerance < many.tolerance
    assert many.worth == pytest.approx(100.0, rel=0.02)
