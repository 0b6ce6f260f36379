r"""Why this room exists: exponential, logarithm and random directions for many lanes at once.

The library's functions take one number a call. These are plain arithmetic, so the compiler works on
several lanes with each instruction, and they give the same bits on every machine. An argument is
reduced to a short interval, where a polynomial says the rest.

.. math:: e^x = 2^n e^r,\qquad \ln x = n \ln 2 + 2\,\mathrm{artanh}\,\frac{m - 1}{m + 1}

Coefficients were interpolated at Chebyshev nodes in sixty digits; results are within one and a half
units in the last place of the true ones, for arguments that the kernels use.

References
----------
Muller (2016), *Elementary Functions*, 3rd ed., ch. 3 and 11 (reduction and polynomials).
Cody and Waite (1980), *Software Manual for the Elementary Functions* (ln 2 in two parts).
"""

from __future__ import annotations

from ceasefire.kernels.jit import law
from ceasefire.kernels.machine import bits, fused, real

__all__ = ["exp", "heading", "log", "unit", "whole"]

_TO_UNIT = 2.0**-32
_TO_WHOLE = 6755399441055744.0  # 1.5 * 2**52: added, it leaves a number's whole part in low bits
_WHOLE = 4503599627370496.0  # 2**52
_WHOLE_BITS = 0x4330000000000000
_LOG2_E = 1.4426950408889634
_LN2_HIGH, _LN2_LOW = 0.6931471803691238, 1.9082149292705877e-10
_LARGEST = 708.0
_MANTISSA = 52
_HALF_ROOT = 0x3FE6A09E667F3BCD  # bits of the root of one half, the least mantissa of a reduction
_BIAS = 1024  # keeps exponents above zero, so that a shift needs no sign
_CROSSED, _ABOUT, _PLACE = 0x80000000, 0x40000000, 0x3FFFFFFF  # bits of a random word
_MIDDLE = 536870911.5  # of the places
_PER_PLACE = 1.5707963267948966 / 1073741824


@law
def whole(word: int) -> float:
    """Return a whole number below 2**52 as a float."""
    return real(word | _WHOLE_BITS) - _WHOLE


@law
def exp(x: float) -> float:
    """Return ``e**x``; the argument is clipped to plus or minus 708."""
    x = min(max(x, -_LARGEST), _LARGEST)
    shifted = fused(x, _LOG2_E, _TO_WHOLE)
    n = shifted - _TO_WHOLE
    r = fused(n, -_LN2_LOW, fused(n, -_LN2_HIGH, x))
    s = r * r
    low = fused(r, 0.16666666666666669, 0.5000000000000001)
    low = fused(s, fused(r, 0.008333333333330062, 0.04166666666662413), low)
    high = fused(r, 2.7557268459997064e-06, 2.4801521295954376e-05)
    high = fused(s, fused(r, 2.510038549551032e-08, 2.7620088445409746e-07), high)
    high = fused(s, high, fused(r, 0.00019841269863053618, 0.0013888888917213717))
    near_one = 1.0 + fused(s, fused(s * s, high, low), r)
    return real(bits(near_one) + (bits(shifted) << _MANTISSA))


@law
def log(x: float) -> float:
    """Return the natural logarithm of a positive normal number."""
    word = bits(x)
    n = (word - _HALF_ROOT + (_BIAS << _MANTISSA)) >> _MANTISSA
    f = real(word - ((n - _BIAS) << _MANTISSA)) - 1.0
    k = whole(n) - _BIAS
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    even = fused(w, fused(w, 0.14617807153417325, 0.1818289243253687), 0.28571428626253836)
    even = fused(w, even, 0.666666666666667)
    odd = fused(w, fused(w, 0.15331611722055008, 0.22222211089379496), 0.3999999999989889)
    half = 0.5 * f * f
    rest = s * fused(z, fused(z, odd, even), half)
    return fused(k, _LN2_HIGH, f - (half - fused(k, _LN2_LOW, rest)))


@law
def unit(word: int) -> float:
    """Return a uniform in the open interval (0, 1) from a random word of 32 bits."""
    return (whole(word) + 0.5) * _TO_UNIT


@law
def heading(word: int) -> tuple[float, float]:
    """Return cosine and sine of the direction that a random word of 32 bits says.

    The high bit says whether they change places, the next one turns the first about, and the
    others are a place within the quarter around the axis: no angle need be reduced.
    """
    r = (whole(word & _PLACE) - _MIDDLE) * _PER_PLACE
    z = r * r
    sine = fused(z, 1.5918115263265974e-10, -2.505113165023518e-08)
    sine = fused(z, fused(z, sine, 2.7557316101617874e-06), -0.00019841269836756774)
    sine = fused(z * r, fused(z, fused(z, sine, 0.008333333333330948), -0.16666666666666666), r)
    cosine = fused(z, -1.1382623647474604e-11, 2.087614614655861e-09)
    cosine = fused(z, fused(z, cosine, -2.7557317271145144e-07), 2.480158729876456e-05)
    cosine = fused(z, fused(z, cosine, -0.0013888888888887398), 0.041666666666666664)
    cosine = 1.0 - (0.5 * z - z * z * cosine)
    cosine = -cosine if word & _ABOUT != 0 else cosine
    return (sine, cosine) if word & _CROSSED != 0 else (cosine, sine)
