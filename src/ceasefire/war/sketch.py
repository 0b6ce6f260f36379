r"""Why this room exists: quantiles of millions of values without keeping one of them.

A sketch counts values in bins whose edges are fixed once for all numbers: a bin is all numbers that
agree in sign, exponent and the first 12 bits of the mantissa, so it is never wider than
:math:`2^{-12}` of its value; nearer to zero than :math:`2^{-20}` bins are of equal width. Counts
are whole numbers, and sums are kept in fixed point as whole numbers too. So a sketch does not
depend on the order in which values came, nor on how they were divided among chunks. Whole numbers
below 8,192 have a bin each: of days nothing is lost.

References
----------
Masson, Rim and Lee (2019), "DDSketch: a fast and fully-mergeable quantile sketch with
relative-error guarantees", PVLDB 12(12) (bins of equal relative width, and their merging; ours are
linear within a power of two).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

__all__ = ["FLOOR", "MOST", "WIDTH", "Sketch", "keys", "lower_edges"]

_BITS = 12  # of the mantissa
_REST = 52 - _BITS
_BINS = 1 << _BITS  # of a power of two
_LEAST = -20  # power of two below which bins are of equal width
_FIRST = (1023 + _LEAST) << _BITS  # leading bits of that power
_ALONE = 2 * _BINS  # whole numbers below have a bin each
_UNIT = 64  # sums are whole multiples of 2 ** -64
_LIMBS = (32, 0, -32, -64)

WIDTH = 2.0**-_BITS
FLOOR = 2.0**_LEAST
MOST = 2.0**40  # no figure of a war is as large


def keys(values: Floats) -> Ints:
    """Return the bin of each finite value; bins are numbered in the order of their values."""
    size = np.abs(np.asarray(values, dtype=np.float64))
    near = (size / (FLOOR * WIDTH)).astype(np.int64)
    far = (size.view(np.int64) >> _REST) - _FIRST + _BINS
    bins = np.where(size < FLOOR, near, far)
    return np.where(values < 0.0, -1 - bins, bins)


def lower_edges(bins: Ints) -> Floats:
    """Return the edge of each bin that is nearer to zero, with the sign of the bin."""
    size = np.where(bins < 0, -1 - bins, bins)
    far = ((np.maximum(size - _BINS, 0) + _FIRST) << _REST).view(np.float64)
    edge = np.where(size < _BINS, size * (FLOOR * WIDTH), far)
    return np.where(bins < 0, -edge, edge)


@dataclass(frozen=True, slots=True)
class Sketch:
    """Counts of values by bin, and what goes with them.

    Attributes
    ----------
    low
        Bin of the first count; a multiple of 4,096, as is the number of counts.
    counts
        How many values lie in each bin.
    missing
        How many were not a number.
    least, most
        Extremes; infinite as long as there is no value.
    whole
        Whether all values are whole numbers with a bin of their own, as days are: quantiles of
        these are exact.
    total, squares
        Sums of values and of their squares, in units of 2 ** -64.
    """

    low: int
    counts: Ints
    missing: int
    least: float
    most: float
    whole: bool
    total: int
    squares: int

    @classmethod
    def of(cls, values: Floats) -> Sketch:
        """Return the sketch of some values; those that are NaN are counted apart.

        Raises
        ------
        ValueError
            If a value is :data:`MOST` or more in size.
        """
        values = np.asarray(values, dtype=np.float64)
        known = values[~np.isnan(values)]
        missing = values.size - known.size
        if not known.size:
            return cls(0, np.zeros(0, np.int64), missing, np.inf, -np.inf, True, 0, 0)  # noqa: FBT003 - in order of the fields
        if np.abs(known).max() >= MOST:
            raise ValueError(f"a sketch holds values below {MOST:g}")
        bins = keys(known)
        low = int(bins.min()) // _BINS * _BINS
        high = (int(bins.max()) // _BINS + 1) * _BINS
        return cls(
            low,
            np.bincount(bins - low, minlength=high - low).astype(np.int64),
            missing,
            float(known.min()),
            float(known.max()),
            bool((known == np.trunc(known)).all() and np.abs(known).max() < _ALONE),
            _fixed(known),
            _fixed(known * known),
        )

    def __add__(self, other: Sketch) -> Sketch:
        """Return the sketch of the values of both."""
        if not self.counts.size or not other.counts.size:
            low, counts = (self if self.counts.size else other).low, self._either(other)
        else:
            low = min(self.low, other.low)
            counts = np.zeros(max(self._high, other._high) - low, np.int64)
            for one in (self, other):
                counts[one.low - low : one._high - low] += one.counts
        return Sketch(
            low, counts, self.missing + other.missing, min(self.least, other.least),
            max(self.most, other.most), self.whole and other.whole, self.total + other.total,
            self.squares + other.squares,
        )  # fmt: skip

    @property
    def _high(self) -> int:
        return self.low + self.counts.size

    def _either(self, other: Sketch) -> Ints:
        return self.counts if self.counts.size else other.counts

    def __len__(self) -> int:
        """Return how many values there are, those missing not counted."""
        return int(self.counts.sum())

    @property
    def mean(self) -> float:
        """Mean; NaN of no values."""
        return float(Fraction(self.total, len(self) << _UNIT)) if len(self) else float("nan")

    @property
    def variance(self) -> float:
        """Variance of a sample; NaN of fewer than two values."""
        n = len(self)
        if n < 2:
            return float("nan")
        spread = Fraction(self.squares << _UNIT) - Fraction(self.total * self.total, n)
        return max(0.0, float(spread / ((n - 1) << 2 * _UNIT)))

    def filled(self, value: float) -> Sketch:
        """Return the sketch with every missing value counted as some other."""
        one = Sketch.of(np.full(min(self.missing, 1), value))
        present = Sketch(
            one.low, one.counts * self.missing, -self.missing, one.least, one.most, one.whole,
            one.total * self.missing, one.squares * self.missing,
        )  # fmt: skip
        return self + present

    def quantile(self, levels: Sequence[float]) -> Floats:
        """Return quantiles between the nearest two values, as ``numpy.quantile`` does.

        Parameters
        ----------
        levels
            From 0 to 1.

        Notes
        -----
        Values are known to their bin, so a quantile is off by less than :data:`WIDTH` of its value;
        where all values are whole it is exact.
        """
        at = np.asarray(levels, dtype=np.float64) * (len(self) - 1)
        left = np.floor(at)
        low, high = self._value(left), self._value(np.ceil(at))
        right = at - left
        # From the nearer end, so that both ends are met; numpy does likewise.
        near, far = low + (high - low) * right, high - (high - low) * (1.0 - right)
        return np.where(right < 0.5, near, far)

    def _value(self, ranks: Floats) -> Floats:
        """Return the values of some ranks, from 0; within a bin they are spread evenly."""
        upto = np.cumsum(self.counts)
        i = np.searchsorted(upto, ranks, side="right")
        edge = lower_edges(i + self.low)
        if self.whole:
            return edge
        bins = i + self.low
        far = lower_edges(bins + np.where(bins < 0, -1, 1))
        part = (ranks - (upto[i] - self.counts[i]) + 0.5) / self.counts[i]
        low, high = np.minimum(edge, far), np.maximum(edge, far)
        return np.clip(low + (high - low) * part, self.least, self.most)


def _fixed(values: Floats) -> int:
    """Return the sum of values in units of 2 ** -64, each rounded to zero; in any order."""
    total, rest = 0, values
    for power in _LIMBS:
        whole = np.trunc(rest * 2.0**-power)  # to zero: from below, small numbers lose their end
        rest = rest - whole * 2.0**power
        total += int(whole.astype(np.int64).sum()) << (power + _UNIT)
    return total
