"""The frontier equals a linear programme's, and every choice on it equals a brute-force search."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from ceasefire.errors import RequestError
from ceasefire.treaty.frontier import (
    Frontier,
    best_pure_treaty,
    pure_treaties,
    treaty_frontier,
)

values = st.floats(-1.0, 1.0).map(lambda x: round(x, 3))
clauses = st.lists(st.tuples(values, values), max_size=7)
concessions = st.lists(
    st.tuples(st.floats(0.01, 1.0), st.floats(0.01, 1.0)), min_size=1, max_size=7
)


def programme(clauses, floor_b):
    """Best value of A with u_B >= floor_b by linear programming over the shares granted."""
    gains, losses = np.array(clauses).T
    found = linprog(-gains, A_ub=[losses], b_ub=[1.0 - floor_b], bounds=[(0.0, 1.0)] * len(gains))
    return -found.fun if found.success else -math.inf


@settings(max_examples=50, deadline=None)
@given(clauses.filter(len), st.floats(0.01, 0.99))
def test_equals_the_linear_programme(clauses, share):
    """Any clauses, also those good or bad for both."""
    frontier = treaty_frontier(clauses)
    floor = frontier.u_b[-1] + share * (frontier.u_b[0] - frontier.u_b[-1])
    assert frontier.best_for_a(floor) == pytest.approx(programme(clauses, floor), abs=1e-9)


@given(clauses)
def test_is_concave_and_decreasing(clauses):
    """Every next concession costs more per gain."""
    a, b = treaty_frontier(clauses).corners
    right, down = np.diff(a), -np.diff(b)
    assert (right >= 0.0).all()
    assert (down >= 0.0).all()
    cross = right[:-1] * down[1:] - down[:-1] * right[1:]
    assert (cross >= -1e-12).all()


@given(concessions, st.floats(0.0, 1.0))
def test_the_two_directions_are_inverse(clauses, share):
    """What A can have at most leaves B just its floor."""
    frontier = treaty_frontier(clauses)
    floor = frontier.u_b[-1] + share * (frontier.u_b[0] - frontier.u_b[-1])
    assert frontier.best_for_b(frontier.best_for_a(floor)) == pytest.approx(floor, abs=1e-9)


def test_nobody_can_have_more_than_the_best_treaty():
    """Beyond it the value is minus infinity, below the worst it is flat."""
    frontier = treaty_frontier([(0.3, 0.15)])
    assert frontier.best_for_a(1.01) == -math.inf
    assert frontier.best_for_b(0.31) == -math.inf
    assert frontier.best_for_a(-5.0) == 0.3
    assert frontier.best_for_b(-5.0) == 1.0


def test_sorts_the_clauses_of_each_kind():
    """Good for both, bad for both, given by A, given by B."""
    both, neither, a_gives, trade = (0.1, -0.1), (-0.2, 0.3), (-0.2, -0.4), (0.3, 0.1)
    frontier = treaty_frontier([neither, trade, a_gives, both])
    assert frontier.corners[0] == pytest.approx([-0.1, 0.2, 0.4])
    assert frontier.corners[1] == pytest.approx([1.5, 1.4, 1.0])
    assert treaty_frontier([(-0.2, 0.0), (0.0, 0.2), (0.0, 0.0)]) == Frontier((0.0,), (1.0,))


@given(clauses, st.floats(-0.5, 1.5))
def test_pure_treaties_equal_all_subsets(clauses, floor):
    """The thinned list against all sets of clauses."""
    subsets = [
        (math.fsum(g for g, _ in kept), 1.0 - math.fsum(loss for _, loss in kept))
        for flags in product((False, True), repeat=len(clauses))
        for kept in [[c for c, flag in zip(clauses, flags, strict=True) if flag]]
    ]
    allowed = [u for u in subsets if u[1] >= floor - 1e-10]
    treaties = pure_treaties(clauses)
    if not allowed:
        with pytest.raises(RequestError, match="floor_b"):
            best_pure_treaty(treaties, floor)
        return
    best_a = max(u[0] for u in allowed)
    best_b = max(u[1] for u in allowed if u[0] >= best_a - 1e-10)
    found = best_pure_treaty(treaties, floor)
    if all(abs(u[1] - floor) > 1e-9 for u in subsets):
        assert found[0] == pytest.approx(best_a, abs=1e-9)
        assert found[1] >= best_b - 1e-9


@settings(max_examples=30)
@given(concessions, st.floats(0.05, 0.95), st.floats(0.05, 0.95), st.floats(0.1, 0.9))
def test_nash_point_beats_every_point_of_the_frontier(clauses, at, shrink, power):
    """Any powers and disagreement below the frontier."""
    frontier = treaty_frontier(clauses)
    a, b = frontier.point_at(at)
    d_a, d_b = a - shrink * 0.3, b - (1.0 - shrink) * 0.3

    def gain(u_a, u_b):
        return max(u_a - d_a, 0.0) ** power * max(u_b - d_b, 0.0) ** (1.0 - power)

    best = gain(*frontier.nash_point((d_a, d_b), power))
    scan = [frontier.point_at(share) for share in np.linspace(0.0, 1.0, 301)]
    assert best >= max(gain(*point) for point in scan) - 1e-12
    assert best <= max(gain(*point) for point in scan) + 2e-2


def test_symmetric_nash_point_of_a_straight_frontier_splits_the_surplus():
    """One pie, two equals."""
    a, b = Frontier((0.0, 1.0), (1.0, 0.0)).nash_point((0.1, 0.3))
    assert (a, b) == pytest.approx((0.4, 0.6))


def test_no_treaty_for_both_is_said_so():
    """Together they want more than there is."""
    with pytest.raises(RequestError, match="some treaty gives both"):
        Frontier((0.0, 1.0), (1.0, 0.0)).nash_point((0.7, 0.7))


@given(concessions, st.floats(0.0, 1.0))
def test_mistrust_moves_every_value_in_a_straight_line(clauses, violation):
    """Values shrink towards those of the breach."""
    frontier = treaty_frontier(clauses)
    valued = frontier.discounted(violation, 0.4, -0.2)
    mixed = (1.0 - violation) * frontier.corners[0] + violation * 0.4
    assert valued.corners[0] == pytest.approx(mixed)
    assert valued.corners[1] == pytest.approx(
        (1.0 - violation) * frontier.corners[1] - violation * 0.2
    )


def test_length_is_walked_along_the_corners():
    """Halfway is halfway along the line, not across."""
    frontier = Frontier((0.0, 3.0, 3.5), (4.0, 0.0, -4.0))
    half = (5.0 + math.hypot(0.5, 4.0)) / 2.0
    assert frontier.point_at(0.0) == (0.0, 4.0)
    assert frontier.point_at(1.0) == (3.5, -4.0)
    assert frontier.point_at(0.5) == pytest.approx((0.6 * half, 4.0 - 0.8 * half))
