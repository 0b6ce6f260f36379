r"""Why this room exists: exponential, logarithm and random directions in half as many bits.

Twice as many numbers of 32 bits fit into a register, so twice as many wars are fought at once. The
reductions are those of :mod:`ceasefire.kernels.smooth`; shorter polynomials do, and the logarithm
needs no division. Every constant is written with its length: one of 64 bits would lengthen all that
it meets.

Coefficients make the largest error small on the reduced interval, each rounded before the next was
sought. Errors, in units of the last place of the true value: logarithm below 0.9, exponential
below 1.01, cosine and sine below 2.

References
----------
Muller (2016), *Elementary Functions*, 3rd ed., ch. 3, 4 and 11 (polynomials with rounded
coefficients, reduction).
Cody and Waite (1980), *Software Manual for the Elementary Functions* (ln 2 in two parts).
"""

from __future__ import annotations

import numpy as np

from ceasefire.kernels.jit import law
from ceasefire.kernels.machine import bits32, fused32, real32

__all__ = ["exp32", "heading32", "log32", "unit32"]

F32, I32, U32 = np.float32, np.int32, np.uint32

_TO_WHOLE = F32(12582912.0)  # 1.5 * 2**23: added, it leaves a number's whole part in low bits
_LOG2_E = F32(1.4426950408889634)
_LN2_HIGH, _LN2_LOW = F32(0.693359375), F32(-2.12194440e-4)  # the first has nine bits
_LARGEST = F32(87.0)
_MANTISSA = I32(23)
_HALF_ROOT = I32(0x3F3504F3)  # bits of the root of one half, the least mantissa of a reduction
_QUARTER = F32(1.5707963267948966)
_ONE, _HALF, _MIDDLE = F32(1.0), F32(0.5), F32(1.5)
_ONE_BITS = I32(0x3F800000)
_BELOW_ONE = F32(1.0 - 2.0**-24)
_LOW_WORD = I32(9)  # bits of a random word that a mantissa has no room for

_E2, _E3, _E4 = F32(0.4999999403953552), F32(0.1666652113199234), F32(0.04166826233267784)
_E5, _E6 = F32(0.008368670009076595), F32(0.0013821023749187589)

_L3, _L4, _L5 = F32(0.3333333134651184), F32(-0.2500081956386566), F32(0.2000124305486679)
_L6, _L7, _L8 = F32(-0.1662341058254242), F32(0.14201539754867554), F32(-0.13159550726413727)
_L9, _L10 = F32(0.12762485444545746), F32(-0.07636940479278564)

_S3, _S5, _S7 = F32(-0.16666655242443085), F32(0.008332189172506332), F32(-0.00019518288900144398)
_C4, _C6, _C8 = F32(0.04166664555668831), F32(-0.0013887310633435845), F32(2.4432561986031942e-05)

# Places are the odd ones of a mantissa's: they lie in the middles of their cells.
_LOW_SEVEN, _PLACE, _ODD_ONE = U32(7), U32(0x007FFFFE), U32(0x3F800001)
_ONE_BIT, _SIGN = U32(1), U32(0x80000000)


@law
def unit32(word: np.uint32) -> np.float32:
    """Return a uniform in the open interval (0, 1) from the high 23 bits of a random word.

    It is the middle of one of ``2**23`` cells, so a standard normal made of it stays within 5.77.
    """
    return real32(I32((word >> np.uint32(_LOW_WORD)) | np.uint32(_ONE_BITS))) - _BELOW_ONE


@law
def exp32(x: np.float32) -> np.float32:
    """Return ``e**x``; the argument is clipped to plus or minus 87."""
    x = min(max(x, -_LARGEST), _LARGEST)
    shifted = fused32(x, _LOG2_E, _TO_WHOLE)
    n = shifted - _TO_WHOLE
    r = fused32(n, -_LN2_LOW, fused32(n, -_LN2_HIGH, x))
    p = fused32(r, fused32(r, fused32(r, fused32(r, _E6, _E5), _E4), _E3), _E2)
    near_one = _ONE + fused32(r * r, p, r)
    return real32(I32(bits32(near_one) + I32(bits32(shifted) << _MANTISSA)))


@law
def log32(x: np.float32) -> np.float32:
    """Return the natural logarithm of a positive normal number."""
    word = bits32(x)
    n = I32(I32(word - _HALF_ROOT) >> _MANTISSA)
    f = real32(I32(word - I32(n << _MANTISSA))) - _ONE
    k, z = F32(n), f * f
    # By pairs, so that multiplications do not all wait for one another.
    high = fused32(z, fused32(f, _L10, _L9), fused32(f, _L8, _L7))
    low = fused32(z, fused32(f, _L6, _L5), fused32(f, _L4, _L3))
    rest = fused32(z * z, high, low)
    small = fused32(f * z, rest, fused32(k, _LN2_LOW, -_HALF * z))
    return fused32(k, _LN2_HIGH, f + small)


@law
def heading32(word: np.uint32) -> tuple[np.float32, np.float32]:
    """Return cosine and sine of the direction that a random word says.

    As :func:`ceasefire.kernels.smooth.heading`, from the high 24 bits.
    """
    place = U32((word >> _LOW_SEVEN) & _PLACE)
    r = (real32(I32(place | _ODD_ONE)) - _MIDDLE) * _QUARTER
    z = r * r
    sine = fused32(z * r, fused32(z, fused32(z, _S7, _S5), _S3), r)
    cosine = fused32(z, fused32(z, fused32(z, _C8, _C6), _C4), -_HALF)
    cosine = fused32(z, cosine, _ONE)
    about = I32(U32(word << _ONE_BIT) & _SIGN)
    cosine = real32(I32(bits32(cosine) ^ about))
    return (sine, cosine) if word >= _SIGN else (cosine, sine)
