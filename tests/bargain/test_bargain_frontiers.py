"""Frontiers against brute force, and against each other."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.bargain.frontiers import Curve, Pie, Polyline, PureTreaties, Violated
from ceasefire.treaty.frontier import best_pure_treaty, pure_treaties, treaty_frontier

CLAUSES = ((0.30, 0.15), (0.15, 0.10), (0.05, 0.06), (0.05, 0.10), (0.40, 1.50), (0.10, 0.12))
EXACT = treaty_frontier(CLAUSES)
LINE = Polyline(*EXACT.corners)
PURE = PureTreaties(*np.array(pure_treaties(CLAUSES)[::-1]).T)
ALL = {
    "pie": Pie(),
    "line": LINE,
    "pure": PURE,
    "curve": Curve(LINE.best_for_a, LINE.best_for_b, LINE.worst),
    "violated": Violated(LINE, 0.08, np.array([[1.05], [-1.03]])),
}

values = st.floats(-2.0, 2.0)


@pytest.mark.parametrize("name", ALL)
@given(floor=values)
def test_asking_back_gives_at_least_what_was_asked(name, floor):
    """Asking back gives at least what was asked."""
    frontier = ALL[name]
    most_a = frontier.best_for_a(np.array([floor]))
    if np.isfinite(most_a[0]):
        assert frontier.best_for_b(most_a)[0] >= floor - 1e-9
    else:
        assert floor > frontier.best_for_b(frontier.worst[0])[0] - 1e-9


@given(floor=values)
def test_the_line_is_the_clauses_frontier(floor):
    """The line is the clauses frontier."""
    asked = np.array([floor])
    assert LINE.best_for_a(asked)[0] == pytest.approx(EXACT.best_for_a(floor))
    assert LINE.best_for_b(asked)[0] == pytest.approx(EXACT.best_for_b(floor))


@given(floor=values)
def test_pure_treaties_are_those_of_the_clauses(floor):
    """Pure treaties are those of the clauses."""
    found = PURE.best_for_a(np.array([floor]))[0]
    if floor > 1.0 + 1e-9:
        assert found == -math.inf
    elif floor < 1.0:
        assert found == best_pure_treaty(pure_treaties(CLAUSES), floor)[0]


@given(floor=values, chance=st.floats(0.0, 0.9))
def test_a_breach_is_an_affine_map(floor, chance):
    """A breach is an affine map."""
    kept = EXACT.discounted(chance, 1.05, -1.03)
    found = Violated(LINE, chance, np.array([[1.05], [-1.03]]))
    assert found.best_for_a(np.array([floor]))[0] == pytest.approx(kept.best_for_a(floor))
    assert found.worst[:, 0] == pytest.approx([kept.u_a[0], kept.u_b[-1]])


@given(a=st.floats(0.0, 0.5), b=st.floats(-0.5, 0.6), power=st.floats(0.05, 0.95))
def test_nash_points_against_the_treaty_room_and_a_search(a, b, power):
    """Nash points against the treaty room and a search."""
    if EXACT.best_for_a(b) < a:
        return
    outside = np.array([[a], [b]])
    exact = EXACT.nash_point((a, b), power)
    assert LINE.nash(outside, power)[:, 0] == pytest.approx(exact, abs=1e-9)
    assert ALL["curve"].nash(outside, power)[:, 0] == pytest.approx(exact, abs=1e-4)


@given(a=st.floats(0.0, 1.0), b=st.floats(0.0, 1.0), power=st.floats(0.0, 1.0))
def test_the_pie_splits_the_surplus(a, b, power):
    """The pie splits the surplus."""
    if a + b > 1.0:
        return
    share = Pie().nash(np.array([[a], [b]]), power)[:, 0]
    assert share == pytest.approx([a + power * (1 - a - b), b + (1 - power) * (1 - a - b)])


def test_the_pure_nash_point_is_the_best_on_the_list():
    """The pure nash point is the best on the list."""
    outside = np.array([[0.2], [0.6]])
    products = (PURE.u_a - 0.2) * (PURE.u_b - 0.6)
    products[(PURE.u_a < 0.2) | (PURE.u_b < 0.6)] = -1.0
    best = int(np.argmax(products))
    assert PURE.nash(outside, 0.5)[:, 0].tolist() == [PURE.u_a[best], PURE.u_b[best]]


def test_a_violated_nash_point_is_the_discounted_one():
    """A violated nash point is the discounted one."""
    found = ALL["violated"].nash(np.array([[0.2], [0.5]]), 0.5)[:, 0]
    exact = EXACT.discounted(0.08, 1.05, -1.03).nash_point((0.2, 0.5))
    assert found == pytest.approx(exact)


def test_an_empty_list_has_nothing_for_anybody():
    """An empty list has nothing for anybody."""
    none = PureTreaties(np.array([]), np.array([]))
    assert none.best_for_a(np.array([0.0]))[0] == -math.inf
    assert none.best_for_b(np.array([0.0]))[0] == -math.inf
    assert np.isneginf(none.worst).all()
