"""Why this room exists: a sketch of many values says what the values say, to its stated width."""

from __future__ import annotations

import math
from fractions import Fraction
from functools import reduce
from operator import add

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.war.sketch import FLOOR, MOST, WIDTH, Sketch, keys, lower_edges

LEVELS = [0.0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1.0]
FIELDS = ("low", "missing", "least", "most", "whole", "total", "squares")
numbers = st.floats(-1e9, 1e9, allow_nan=False, allow_infinity=False)
lists = st.lists(st.one_of(numbers, st.just(math.nan)), max_size=60)


def width(value):
    """Return the width of the bin in which a value lies."""
    return max(abs(value), FLOOR) * WIDTH


def same(one, other):
    """Compare two sketches, bytes of counts included."""
    assert all(getattr(one, name) == getattr(other, name) for name in FIELDS)
    assert one.counts.tobytes() == other.counts.tobytes()


@given(st.lists(numbers, min_size=1, max_size=200))
def test_a_quantile_is_off_by_less_than_a_bin(values):
    """Between two values both may be off, each by less than its own bin."""
    found = Sketch.of(np.array(values)).quantile(LEVELS)
    order = np.sort(values)
    for level, mine, exact in zip(LEVELS, found, np.quantile(values, LEVELS), strict=True):
        at = level * (len(values) - 1)
        near = max(width(order[math.floor(at)]), width(order[math.ceil(at)]))
        assert abs(mine - exact) <= near
    assert found[0] >= min(values)
    assert found[-1] <= max(values)


@given(st.lists(st.one_of(st.integers(-8191, 8191), st.just(math.nan)), min_size=1))
def test_quantiles_of_days_are_exact(values):
    """Also where those that never came count as some later day."""
    found = Sketch.of(np.array(values, dtype=float)).filled(151.0)
    known = np.where(np.isnan(values), 151.0, values)
    assert found.whole
    assert len(found) == len(values)
    assert found.quantile(LEVELS).tolist() == pytest.approx(np.quantile(known, LEVELS), abs=1e-12)


@given(st.lists(lists, min_size=1, max_size=6), st.randoms())
def test_neither_order_nor_division_matter(parts, random):
    """One by one, in parts, in any order: the same bytes."""
    whole = Sketch.of(np.array([x for part in parts for x in part], dtype=float))
    sketches = [Sketch.of(np.array(part, dtype=float)) for part in parts]
    same(reduce(add, sketches), whole)
    random.shuffle(sketches)
    same(reduce(add, sketches), whole)
    same(Sketch.of(np.zeros(0)) + whole, whole)


@given(lists)
def test_mean_variance_and_extremes_are_those_of_the_values(values):
    """Against sums of fractions, which round nothing."""
    found, known = (
        Sketch.of(np.array(values, dtype=float)),
        [x for x in values if not math.isnan(x)],
    )
    assert (len(found), found.missing) == (len(known), len(values) - len(known))
    if not known:
        assert math.isnan(found.mean)
        return
    assert (found.least, found.most) == (min(known), max(known))
    exact = [Fraction(x) for x in known]
    mean = sum(exact) / len(exact)
    assert found.mean == pytest.approx(float(mean), rel=1e-15, abs=1e-18)
    if len(known) > 1:
        variance = float(sum((x - mean) ** 2 for x in exact) / (len(exact) - 1))
        size = max(abs(x) for x in known)
        assert found.variance == pytest.approx(variance, rel=1e-12, abs=1e-15 * size**2 + 1e-18)
    else:
        assert math.isnan(found.variance)


@given(st.lists(numbers, min_size=2, max_size=50))
def test_bins_are_in_the_order_of_values_and_narrow(values):
    """A value lies between the edge of its bin and that of the next one outwards."""
    order = np.sort(np.array(values))
    bins = keys(order)
    assert (np.diff(bins) >= 0).all()
    near, far = np.abs(lower_edges(bins)), np.abs(lower_edges(bins + np.where(bins < 0, -1, 1)))
    assert (near <= np.abs(order)).all()
    assert (np.abs(order) < far).all()
    assert (far - near <= np.maximum(near, FLOOR) * WIDTH).all()


def test_zero_has_no_sign():
    """Both zeros lie in the same bin."""
    assert keys(np.array([0.0, -0.0])).tolist() == [0, 0]


def test_what_no_figure_of_a_war_reaches_is_refused():
    """Rather than counted wrongly."""
    with pytest.raises(ValueError, match="below"):
        Sketch.of(np.array([1.0, MOST]))
