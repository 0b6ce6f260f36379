"""Weighted particles: what they are worth, how far the tolerance may fall, who goes on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.study.calibrate.weights import effective, next_tolerance, normalised, resampled

LOGS = st.lists(st.floats(-700.0, 700.0), min_size=1, max_size=40).map(np.array)
MISFITS = st.lists(st.floats(0.0, 1e6), min_size=2, max_size=60).map(np.array)


@given(LOGS)
def test_weights_add_up_and_are_worth_one_to_all(logs):
    """Whatever their size; a common factor changes nothing."""
    weights = normalised(logs)
    assert weights.sum() == pytest.approx(1.0)
    assert 1.0 - 1e-9 <= effective(logs) <= logs.size + 1e-9
    assert effective(logs + 300.0) == pytest.approx(effective(logs))


def test_worth_of_known_weights():
    """Equal ones count in full, a single one as one, halves as two."""
    assert effective(np.zeros(7)) == pytest.approx(7.0)
    assert effective(np.array([0.0, -800.0, -800.0])) == pytest.approx(1.0)
    assert effective(np.array([0.0, 0.0, -800.0])) == pytest.approx(2.0)


@given(MISFITS, st.floats(0.1, 0.95))
def test_the_tolerance_falls_as_far_as_the_particles_bear(misfit, keep):
    """At the tolerance found they are worth what was asked, or the fit is complete."""
    found = next_tolerance(misfit, np.inf, keep)
    left = effective(-0.5 * misfit / found**2)
    assert found >= 1.0
    if found > 1.0:
        assert left == pytest.approx(max(keep * misfit.size, 1.0), rel=0.02)
    else:
        assert left >= keep * misfit.size - 1e-9


def test_the_tolerance_never_rises():
    """Particles at one tolerance are led to a smaller one."""
    misfit = np.random.default_rng(1).chisquare(8, 500) * 30.0
    first = next_tolerance(misfit, np.inf, 0.5)
    assert 1.0 < next_tolerance(misfit, first, 0.5) < first


@given(LOGS, st.integers(1, 200), st.floats(0.0, 0.999))
def test_each_particle_goes_on_as_often_as_its_weight_asks(logs, n, at):
    """Systematic resampling rounds up or down, never further."""
    weights = normalised(logs)
    counts = np.bincount(resampled(weights, n, at), minlength=logs.size)
    assert counts.sum() == n
    assert (np.abs(counts - n * weights) < 1.0 + 1e-6).all()
