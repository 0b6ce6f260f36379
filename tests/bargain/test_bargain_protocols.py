"""The bargaining operators: what the table of protocols says, and that they never expand errors."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.bargain.frontiers import Pie, Polyline, PureTreaties
from ceasefire.bargain.protocols import (
    Alternating,
    Mediated,
    RandomProposer,
    Ultimatum,
    alternating,
    mediated,
    random_proposer,
    ultimatum,
)

worth = st.floats(-1.0, 1.0)
pairs = st.tuples(worth, worth)
chances = st.floats(0.0, 1.0)
RULES = (
    Ultimatum(),
    Ultimatum(by_a=False),
    RandomProposer(0.3),
    Alternating(),
    Alternating(a_first=False),
    Mediated(0.4),
)


def _both(pair):
    return np.array(pair, dtype=float)[:, None]


@given(pairs, pairs, chances)
def test_no_operator_expands_the_distance_of_values(one, other, theta):
    """No operator expands the distance of values."""
    rules = [lambda c: random_proposer(c, Pie(), theta), lambda c: mediated(c, Pie(), theta)]
    for rule in rules:
        moved = rule(_both(one)).values - rule(_both(other)).values
        assert np.abs(moved).max() <= np.abs(np.subtract(one, other)).max() + 1e-12


@given(pairs)
def test_the_table_of_terms(pair):
    """The table of terms."""
    c = _both(pair)
    floor_a, floor_b = max(pair[0], 0.0), max(pair[1], 0.0)
    surplus = 1.0 - floor_a - floor_b
    by_a, by_b = ultimatum(c, Pie()), ultimatum(c, Pie(), by_a=False)
    if surplus < -1e-9:
        assert by_a.settle[0] == by_b.settle[0] == 0.0
        assert by_a.values[:, 0].tolist() == list(pair)
    elif surplus > 1e-9:
        assert by_a.values[:, 0] == pytest.approx([1.0 - floor_b, floor_b])
        assert by_b.values[:, 0] == pytest.approx([floor_a, 1.0 - floor_a])
        middle = random_proposer(c, Pie(), 0.25).values
        assert middle == pytest.approx(0.25 * by_a.values + 0.75 * by_b.values)


@given(pairs, st.integers(0, 9))
def test_alternating_is_an_ultimatum_by_turns(pair, date):
    """Alternating is an ultimatum by turns."""
    turn = alternating(_both(pair), Pie(), date)
    assert turn.values.tolist() == ultimatum(_both(pair), Pie(), by_a=date % 2 == 0).values.tolist()


@pytest.mark.parametrize("rule", RULES, ids=repr)
@given(pair=pairs)
def test_nobody_signs_what_is_worse_than_fighting_on(rule, pair):
    """Nobody signs what is worse than fighting on."""
    deal = rule.bargain(_both(pair), Pie(), 3, 0.0)
    assert np.all(deal.values[:, 0] >= np.array(pair) - 1e-12)
    if deal.settle[0] > 0.0:
        assert deal.terms.sum() == pytest.approx(1.0)


@pytest.mark.parametrize("rule", RULES, ids=repr)
@given(pair=pairs)
def test_swapping_the_sides_mirrors_the_deal(rule, pair):
    """Swapping the sides mirrors the deal."""
    mirror = {
        Ultimatum: lambda r: Ultimatum(by_a=not r.by_a),
        RandomProposer: lambda r: RandomProposer(1.0 - r.chance_a),
        Alternating: lambda r: Alternating(a_first=not r.a_first),
        Mediated: lambda r: Mediated(1.0 - r.power_a),
    }[type(rule)](rule)
    here = rule.bargain(_both(pair), Pie(), 2, 0.02)
    there = mirror.bargain(_both(pair[::-1]), Pie(), 2, 0.02)
    assert here.values == pytest.approx(there.values[::-1])


@given(pairs)
def test_quantal_acceptance_is_exact_in_the_limit(pair):
    """Quantal acceptance is exact in the limit."""
    exact = random_proposer(_both(pair), Pie(), 0.5)
    if abs(exact.surplus[0]) > 1e-3:
        near = random_proposer(_both(pair), Pie(), 0.5, tau=1e-5)
        assert near.values == pytest.approx(exact.values, abs=1e-9)
    assert random_proposer(_both((0.5, 0.5)), Pie(), 0.5, tau=0.02).settle[0] == 0.5


def test_mediation_is_the_nash_bargain():
    """Mediation is the nash bargain."""
    deal = mediated(_both((0.2, 0.4)), Pie(), 0.5)
    assert deal.terms[:, 0] == pytest.approx([0.4, 0.6])
    assert deal.mediated


def test_where_no_treaty_exists_there_is_no_deal_and_no_error():
    """Where no treaty exists there is no deal and no error."""
    none = PureTreaties(np.array([]), np.array([]))
    for rule in RULES:
        deal = rule.bargain(_both((0.2, 0.3)), none, 0, 0.02)
        assert deal.settle[0] == 0.0
        assert deal.values[:, 0].tolist() == [0.2, 0.3]
        assert deal.surplus[0] == -np.inf


def test_a_side_below_its_worst_treaty_gets_the_worst():
    """A side below its worst treaty gets the worst."""
    line = Polyline(np.array([0.1, 1.0]), np.array([1.0, -0.5]))
    deal = ultimatum(_both((0.0, -2.0)), line)
    assert deal.terms[:, 0].tolist() == [1.0, -0.5]
    assert ultimatum(_both((-5.0, 0.2)), line, by_a=False).terms[0, 0] == pytest.approx(0.1)
