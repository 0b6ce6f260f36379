"""Why this room exists: seeds and wars both leave doubt, and an interval holds what both leave."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ceasefire.study.estimate import Estimate, estimate


def test_both_directions_of_the_table_enter():
    """The seeds' means and the wars' means, each by its own number."""
    table = np.random.default_rng(3).normal(size=(4, 50))
    table += np.array([0.0, 1.0, 2.0, 3.0])[:, None]
    found = estimate(table)
    seeds = float(np.var([0.0, 1.0, 2.0, 3.0], ddof=1)) / 4
    assert found.value == pytest.approx(table.mean())
    assert found.se == pytest.approx(math.sqrt(seeds), rel=0.15)
    assert 3.0 <= found.freedom < 5.0


def test_the_interval_covers_as_often_as_it_says():
    """On synthetic tables with four seeds, whose spread is badly known."""
    rng, hits = np.random.default_rng(8), 0
    for _ in range(2000):
        table = rng.normal(size=(4, 1)) + rng.normal(size=(1, 30)) + rng.normal(size=(4, 30))
        low, high = estimate(table).interval
        hits += low < 0.0 < high
    assert hits / 2000 == pytest.approx(0.95, abs=0.02)


def test_what_does_not_vary_has_no_interval():
    """A constant is known."""
    found = estimate(np.full((3, 5), 0.25))
    assert (found.value, found.se, found.interval) == (0.25, 0.0, (0.25, 0.25))
    assert found.clear


def test_clear_of_zero():
    """Either way; an interval that touches both signs is not."""
    assert Estimate(1.0, 0.1).clear
    assert Estimate(-1.0, 0.1).clear
    assert not Estimate(0.1, 0.1).clear
    assert Estimate(0.0, 1.0).interval == pytest.approx((-1.96, 1.96), abs=0.001)
