"""Why this room exists: Shapley's division has four properties, and they make it the only one."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ceasefire.errors import RequestError
from ceasefire.study.shapley import shapley

NUMBERS = st.floats(-10, 10, allow_subnormal=False)


def slow(worth):
    """Divide as the definition says: let the causes come in every order and average."""
    n = len(worth).bit_length() - 1
    total, orders = [0.0] * n, list(permutations(range(n)))
    for order in orders:
        here = 0
        for cause in order:
            after = here | 1 << cause
            total[cause] += worth[after] - worth[here]
            here = after
    return [one / len(orders) for one in total]


def games(n):
    """Return games of n causes."""
    return arrays(np.float64, 1 << n, elements=NUMBERS)


@given(st.integers(0, 5).flatmap(games))
def test_it_is_the_mean_over_all_orders(worth):
    """The weights by size of set stand for orders."""
    assert shapley(worth) == pytest.approx(slow(worth.tolist()), abs=1e-9)


def test_six_causes_agree_with_all_720_orders():
    """As many as are explained."""
    worth = np.random.default_rng(5).normal(size=64)
    assert shapley(worth) == pytest.approx(slow(worth.tolist()), abs=1e-12)


@given(games(6))
def test_the_parts_add_up(worth):
    """Efficiency."""
    assert shapley(worth).sum() == pytest.approx(worth[-1] - worth[0], abs=1e-9)


def swapped(sets, i, j):
    """Return sets in which two causes have changed places."""
    low, high = sets >> i & 1, sets >> j & 1
    return sets & ~(1 << i | 1 << j) | low << j | high << i


@given(games(4), st.permutations(range(4)))
def test_causes_that_act_alike_get_alike(worth, order):
    """Symmetry: in a game that does not tell two causes apart their shares are equal."""
    i, j = order[:2]
    fair = (worth + worth[swapped(np.arange(16), i, j)]) / 2
    found = shapley(fair)
    assert found[i] == pytest.approx(found[j], abs=1e-9)


@given(games(4), st.integers(0, 3))
def test_a_cause_that_never_acts_gets_nothing(worth, idle):
    """Dummy; one that always adds the same gets that."""
    sets = np.arange(16)
    deaf = worth[sets & ~(1 << idle)]
    assert shapley(deaf)[idle] == pytest.approx(0.0, abs=1e-9)
    assert shapley(deaf + 3.0 * (sets >> idle & 1))[idle] == pytest.approx(3.0)


@given(games(3), games(3), NUMBERS)
def test_it_is_linear(one, other, factor):
    """So a mean of divisions is the division of the mean."""
    both = shapley(one + factor * other)
    assert both == pytest.approx(shapley(one) + factor * shapley(other), abs=1e-7)


def test_further_axes_are_divided_one_by_one():
    """Seeds and wars at once."""
    worth = np.random.default_rng(1).normal(size=(8, 2, 3))
    found = shapley(worth)
    assert found.shape == (3, 2, 3)
    assert found[:, 1, 2] == pytest.approx(shapley(worth[:, 1, 2]), abs=1e-12)


@pytest.mark.parametrize("sets", [0, 3, 6])
def test_sets_must_be_all_sets(sets):
    """A set left out is no zero."""
    with pytest.raises(RequestError, match=rf"2\*\*n sets \(got {sets}\)"):
        shapley(np.zeros(sets))
