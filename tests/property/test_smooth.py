"""The kernels' elementary functions against the library's, in units of the last place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.kernels.smooth import circle, exp, log, whole

UNITS = 1.5  # of the last place: what the module promises


def _units(value, true):
    """Return the error of a value in units of the last place."""
    return float(
        abs(np.longdouble(value) - true) / np.spacing(np.longdouble(abs(value)).astype(float))
    )


@given(st.floats(-700.0, 700.0))
def test_exponential_is_right_to_the_last_place(x):
    assert _units(exp(x), np.exp(np.longdouble(x))) < UNITS


def test_exponential_of_extremes_is_finite():
    assert 0.0 < exp(-1e300) < 1e-300
    assert 1e300 < exp(1e300) < np.inf
    assert exp(0.0) == 1.0


@given(st.floats(1e-300, 1e300))
def test_logarithm_is_right_to_the_last_place(x):
    assert _units(log(x), np.log(np.longdouble(x))) < UNITS or x == 1.0


@given(st.floats(0.5, 2.0))
def test_logarithm_near_one_is_right_to_the_last_place(x):
    assert log(1.0) == 0.0
    assert x == 1.0 or _units(log(x), np.log(np.longdouble(x))) < UNITS


@given(st.integers(0, 2**32 - 1))
def test_circle_is_right_and_round(word):
    turn = (word + 0.5) / 2**32
    angle = np.longdouble(turn) * 2 * np.arctan2(np.longdouble(0), np.longdouble(-1))
    x, y = circle(turn)
    assert abs(x - np.cos(angle)) < 1.5 * 2.0**-53
    assert abs(y - np.sin(angle)) < 1.5 * 2.0**-53
    assert x * x + y * y == pytest.approx(1.0, abs=1e-15)


@given(st.integers(0, 2**52 - 1))
def test_whole_numbers_stay_what_they_are(word):
    assert whole(word) == float(word)
