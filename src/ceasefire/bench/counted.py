"""Why this room exists: numbers that count what is done to them, so that no count is a claim.

A law of the kernels, taken as the Python that it is written in and given such numbers, says itself
how many operations it takes. What is the same for all wars is a plain number, and is not counted: a
kernel works it out once.
"""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

__all__ = [
    "CLASSES",
    "Counted",
    "Maths",
    "Plain",
    "bits_of",
    "fused_of",
    "least",
    "most",
    "plain",
    "real_of",
    "wide",
]

# In the order in which tables show them. ``whole`` is work on the bits of a number of the kernel's
# own length, ``wide`` on words of 64 bits; ``product`` multiplies two words of 32 bits into 64;
# ``compare`` is a comparison, a choice between two values, or the smaller or larger of them.
CLASSES = ("fused", "multiply", "add", "divide", "root", "compare", "whole", "wide", "product")

WORD = 0xFFFFFFFF
Plain = Any  # int, float or a scalar of NumPy


def plain(x: object) -> Plain:
    """Return the number inside, or what is no counted number as it is."""
    x = x.value if isinstance(x, Counted) else x
    return int(x) if isinstance(x, np.integer) else x


class Counted:
    """A number and the tally of what is done to it."""

    __slots__ = ("tally", "value", "wide")
    __array_ufunc__ = None  # NumPy's scalars leave operations to this class
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, value: Plain, tally: Counter[str], *, wide: bool = False) -> None:
        self.value, self.tally, self.wide = value, tally, wide

    def _made(self, kind: str, value: Plain) -> Counted:
        self.tally[kind] += 1
        return Counted(value, self.tally, wide=self.wide)

    def _bitwise(self, value: Plain) -> Counted:
        return self._made("wide" if self.wide else "whole", value)

    def _sum(self, value: Plain) -> Counted:
        return self._bitwise(value) if isinstance(value, int) else self._made("add", value)

    def __add__(self, other: object) -> Counted:
        return self._sum(self.value + plain(other))

    def __sub__(self, other: object) -> Counted:
        return self._sum(self.value - plain(other))

    def __rsub__(self, other: object) -> Counted:
        return self._sum(plain(other) - self.value)

    def __mul__(self, other: object) -> Counted:
        if self.wide:
            return self._made("product", int(self.value) * int(plain(other)))
        return self._made("multiply", self.value * plain(other))

    def __truediv__(self, other: object) -> Counted:
        return self._made("divide", self.value / plain(other))

    def __rtruediv__(self, other: object) -> Counted:
        return self._made("divide", plain(other) / self.value)

    def __pow__(self, power: int) -> Counted:
        self.tally["multiply"] += power - 1
        return Counted(self.value**power, self.tally)

    __radd__, __rmul__ = __add__, __mul__

    def __and__(self, other: object) -> Counted:
        if self.wide and plain(other) == WORD:  # the multiplier does not look above 32 bits
            return Counted(self.value & WORD, self.tally, wide=True)
        return self._bitwise(int(self.value) & int(plain(other)))

    def __or__(self, other: object) -> Counted:
        return self._bitwise(int(self.value) | int(plain(other)))

    def __xor__(self, other: object) -> Counted:
        return self._bitwise(int(self.value) ^ int(plain(other)))

    def __lshift__(self, other: object) -> Counted:
        return self._bitwise(int(self.value) << int(plain(other)))

    def __rshift__(self, other: object) -> Counted:
        return self._bitwise(int(self.value) >> int(plain(other)))

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def __neg__(self) -> Counted:  # a sign goes into the operation that follows
        return Counted(-self.value, self.tally, wide=self.wide)

    def __abs__(self) -> Counted:
        return self._made("whole", abs(self.value))

    def _compared(self, *, answer: bool) -> bool:
        self.tally["compare"] += 2  # itself, and the choice that lanes make of its answer
        return answer

    def __lt__(self, other: object) -> bool:
        return self._compared(answer=bool(self.value < plain(other)))

    def __le__(self, other: object) -> bool:
        return self._compared(answer=bool(self.value <= plain(other)))

    def __gt__(self, other: object) -> bool:
        return self._compared(answer=bool(self.value > plain(other)))

    def __ge__(self, other: object) -> bool:
        return self._compared(answer=bool(self.value >= plain(other)))

    def __eq__(self, other: object) -> bool:
        return self._compared(answer=bool(self.value == plain(other)))

    def __ne__(self, other: object) -> bool:
        return self._compared(answer=bool(self.value != plain(other)))

    def __float__(self) -> float:
        return float(self.value)

    def __int__(self) -> int:
        return int(self.value)

    __index__ = __int__  # rows hold whole numbers as floats


def wide(x: object) -> object:
    """Return a number as a word of 64 bits."""
    return Counted(int(x.value), x.tally, wide=True) if isinstance(x, Counted) else x


class _Length(NamedTuple):
    real: Any
    letters: tuple[str, str]  # of a float and a whole number, as ``struct`` calls them


_LENGTHS = {"float32": _Length(np.float32, ("<f", "<i")), "float64": _Length(float, ("<d", "<q"))}


def least(x: object, y: object) -> object:
    """Return the smaller of two numbers, which one instruction finds."""
    return _chosen(min(plain(x), plain(y)), x, y)


def most(x: object, y: object) -> object:
    """Return the larger of two numbers, which one instruction finds."""
    return _chosen(max(plain(x), plain(y)), x, y)


def _chosen(value: Plain, *among: object) -> object:
    """Return a chosen number; it is counted if one among them is."""
    for one in among:
        if isinstance(one, Counted):
            return one._made("compare", value)  # noqa: SLF001 - an operation of this class
    return value


def bits_of(precision: str) -> Callable[[Counted], Counted]:
    """Return the instruction that reads a float's bits, which costs nothing."""
    real, whole = _LENGTHS[precision].letters

    def bits(x: Counted) -> Counted:
        return Counted(struct.unpack(whole, struct.pack(real, plain(x)))[0], x.tally)

    return bits


def real_of(precision: str) -> Callable[[Counted], Counted]:
    """Return the instruction that takes bits as a float."""
    kind, (real, whole) = _LENGTHS[precision]
    size = 8 * struct.calcsize(whole)

    def back(x: Counted) -> Counted:
        word = (plain(x) + (1 << (size - 1))) % (1 << size) - (1 << (size - 1))
        return Counted(kind(struct.unpack(real, struct.pack(whole, word))[0]), x.tally)

    return back


def fused_of(precision: str) -> Callable[[object, object, object], object]:
    """Return the instruction that multiplies and adds at once."""
    kind = _LENGTHS[precision].real

    def fused(x: object, y: object, z: object) -> object:
        value = kind(float(plain(x)) * float(plain(y)) + float(plain(z)))
        for one in (x, y, z):
            if isinstance(one, Counted):
                return one._made("fused", value)  # noqa: SLF001 - an operation of this class
        return value

    return fused


class Maths:
    """Stands where a module says ``math``: roots are counted, other functions by name."""

    def __init__(self, calls: Counter[str]) -> None:
        self.calls = calls

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a function or a constant
        known = getattr(math, name)
        if not callable(known):
            return known

        def called(x: object) -> object:
            if not isinstance(x, Counted):
                return known(x)
            if name != "sqrt":
                self.calls[name] += 1
                return Counted(known(float(x)), x.tally)
            return x._made("root", type(x.value)(math.sqrt(x.value)))  # noqa: SLF001 - likewise

        return called
