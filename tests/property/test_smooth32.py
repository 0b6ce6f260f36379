"""The short elementary functions against the library's long ones, in units of the last place.

Uniforms made of random words are tried one and all; of other arguments, dense grids.
"""

from __future__ import annotations

import numba
import numpy as np
import pytest

from ceasefire.kernels.lanes import exp
from ceasefire.kernels.smooth import heading
from ceasefire.kernels.smooth32 import exp32, heading32, log32, unit32

F32, WIDE = np.float32, np.longdouble
CHUNK = 2**20


def _over(law):
    """Return a law as a function of an array."""

    @numba.njit(error_model="numpy")
    def each(x, out):
        for i in range(x.size):
            out[i] = law(x[i])

    def apply(x):
        out = np.empty(x.size, F32)
        each(x, out)
        return out

    return apply


@numba.njit(error_model="numpy")
def _cosine(word):
    return heading32(word)[0]


@numba.njit(error_model="numpy")
def _sine(word):
    return heading32(word)[1]


def _units(law, true, arguments):
    """Return the largest error, in units of the true value's last place."""
    worst, apply = 0.0, _over(law)
    for first in range(0, arguments.size, CHUNK):
        x = arguments[first : first + CHUNK]
        y = true(x.astype(WIDE))
        last_place = np.spacing(np.abs(y).astype(F32)).astype(WIDE)
        worst = max(worst, float((np.abs(apply(x).astype(WIDE) - y) / last_place).max()))
    return worst


def _between(low, high, step=1):
    """Return every number of 32 bits between two positive ones, or every so manieth."""
    first, last = (int(F32(x).view(np.int32)) for x in (low, high))
    return np.arange(first, last, step, dtype=np.int32).view(F32)


@pytest.fixture(scope="module")
def uniforms():
    """Return all uniforms that there are."""
    words = np.arange(2**23, dtype=np.uint32) << np.uint32(9)
    return _over(unit32)(words)


def test_uniforms_are_the_middles_of_their_cells(uniforms):
    assert (uniforms == (np.arange(2**23) + 0.5) * 2.0**-23).all()
    assert uniforms.min() > 0.0
    assert uniforms.max() < 1.0


def test_a_uniform_does_not_look_at_low_bits():
    words = np.array([0x000001FF, 0xFFFFFE00], np.uint32)
    assert _over(unit32)(words).tolist() == [2.0**-24, 1.0 - 2.0**-24]


@pytest.mark.slow
def test_logarithm_of_every_uniform(uniforms):
    assert _units(log32, np.log, uniforms) < 0.9


@pytest.mark.parametrize(("low", "high", "step"), [(0.9, 1.2, 1), (2.0**-126, 3e38, 997)])
def test_logarithm(low, high, step):
    arguments = _between(low, high, step)
    assert _units(log32, np.log, arguments[arguments != 1.0]) < 0.9
    assert _over(log32)(np.ones(1, F32))[0] == 0.0


@pytest.mark.parametrize("reach", [0.4, 3.0, 87.0])
def test_exponential(reach):
    assert _units(exp32, np.exp, np.linspace(-reach, reach, 2_000_001).astype(F32)) < 1.01


def test_exponential_of_extremes_is_finite():
    least, one, most = _over(exp32)(np.array([-1e30, 0.0, 1e30], F32))
    assert 0.0 < least < 1e-37
    assert one == 1.0
    assert 1e37 < most < np.inf


@pytest.mark.slow
@pytest.mark.parametrize("quarter", range(4))
@pytest.mark.parametrize("across", [False, True])
def test_every_direction(quarter, across):
    """Of the 22 bits that say a place, in all four quarters."""
    words = np.arange(2**22, dtype=np.uint32) << np.uint32(8) | np.uint32(quarter << 30)
    angle = ((np.arange(2**22) + WIDE(0.5)) / 2**22 - WIDE(0.5)) * np.arctan2(WIDE(0), WIDE(-1)) / 2
    along = np.cos(angle) * (-1 if quarter & 1 else 1)
    true = np.sin(angle) if across != (quarter >= 2) else along
    found = _over(_sine if across else _cosine)(words).astype(WIDE)
    last_place = np.spacing(np.abs(true).astype(F32)).astype(WIDE)
    assert float((np.abs(found - true) / last_place).max()) < 2.0


def test_a_short_direction_is_the_long_one():
    """But for the bits that it does not look at."""
    words = np.random.default_rng(5).integers(0, 2**32, 4000, dtype=np.uint32)
    for part, law in enumerate((_cosine, _sine)):
        long = [heading(int(word))[part] for word in words]
        assert _over(law)(words) == pytest.approx(long, abs=1e-6)


def test_the_results_are_short():
    @numba.njit(error_model="numpy")
    def all_of(x):
        return exp32(x), log32(x), heading32(np.uint32(9)), unit32(np.uint32(7))

    short = numba.types.float32
    pair = numba.types.UniTuple(short, 2)
    all_of.compile((short,))
    assert all_of.nopython_signatures[0].return_type == numba.types.Tuple(
        (short, short, pair, short)
    )


def test_a_law_of_either_length_says_that_it_was_called_outside_a_kernel():
    with pytest.raises(RuntimeError, match=r"outside a kernel.*\(1\.0,\)"):
        exp(1.0)
