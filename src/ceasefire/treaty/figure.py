"""Why this room exists: a number that sources give within bounds stays within bounds when added.

Bounds are added as bounds: the low end of a sum is that of sources that are all low at once. That
is wider than chance would make it, and right where one source errs the same way everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NOBODY", "Figure", "total"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and its bounds, ``low <= use <= high``."""

    low: float
    use: float
    high: float

    def __add__(self, other: Figure) -> Figure:
        """Add bound to bound."""
        return Figure(self.low + other.low, self.use + other.use, self.high + other.high)

    def __mul__(self, factor: float) -> Figure:
        """Multiply by a number that is not negative."""
        return Figure(self.low * factor, self.use * factor, self.high * factor)

    def part(self, share: Figure) -> Figure:
        """Return a part of the number, both known within bounds."""
        return Figure(self.low * share.low, self.use * share.use, self.high * share.high)

    def rest(self, share: Figure) -> Figure:
        """Return what a part leaves: least where the part is greatest.

        Examples
        --------
        >>> Figure(90.0, 100.0, 110.0).rest(Figure(0.4, 0.5, 0.6))
        Figure(low=36.0, use=50.0, high=66.0)
        """
        low, high = self.low * (1 - share.high), self.high * (1 - share.low)
        return Figure(low, self.use * (1 - share.use), high)

    def as_dict(self) -> dict[str, float]:
        """Return the three numbers by name."""
        return {"low": self.low, "use": self.use, "high": self.high}


NOBODY = Figure(0.0, 0.0, 0.0)


def total(figures: Iterable[Figure]) -> Figure:
    """Return the sum of figures.

    Examples
    --------
    >>> total([Figure(1.0, 2.0, 3.0), Figure(10.0, 20.0, 30.0)])
    Figure(low=11.0, use=22.0, high=33.0)
    """
    return sum(figures, NOBODY)
