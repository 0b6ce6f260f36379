"""The kernels' elementary functions against the library's, in units of the last place."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.campaign.slow.luck import heading_slow
from ceasefire.kernels.smooth import exp, heading, log, whole

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
def test_a_direction_is_right_and_round(word):
    place = (np.longdouble(word % 2**30) + 0.5) / 2**30 - 0.5
    angle = place * np.arctan2(np.longdouble(0), np.longdouble(-1)) / 2
    along, across = np.cos(angle) * (-1 if word & 2**30 else 1), np.sin(angle)
    true = (across, along) if word & 2**31 else (along, across)
    found = heading(word)
    assert all(abs(x - y) < 1.5 * 2.0**-53 for x, y in zip(found, true, strict=True))
    assert found == pytest.approx(heading_slow(word), abs=1e-15)
    assert found[0] ** 2 + found[1] ** 2 == pytest.approx(1.0, abs=1e-15)


def test_directions_go_round_evenly():
    """Sixteen words at equal distances are sixteen directions at equal distances."""
    found = [math.atan2(*reversed(heading((2 * word + 1) << 27))) for word in range(16)]
    gaps = np.diff(sorted(found))
    assert gaps == pytest.approx(np.full(15, math.pi / 8), abs=1e-8)


@given(st.integers(0, 2**52 - 1))
def test_whole_numbers_stay_what_they_are(word):
    assert whole(word) == float(word)
