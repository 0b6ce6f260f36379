"""Why this room exists: the unknown is written ``uniform(0,0.4)`` or ``exponential(5)``.

Of a distribution the textbook games need its cdf, density and hazard, and the one number of the
risk-return trade-off: the mark-up at which asking a little more gains as much as it risks.
"""

from __future__ import annotations

import math
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass

__all__ = ["Distribution", "Exponential", "Uniform", "parse_distribution"]

_CALL = re.compile(r"\s*([a-z]+)\s*\(([^()]*)\)\s*")


class Distribution(ABC):
    """A law of one unknown number >= 0, with support from ``low`` to ``high``."""

    low: float
    high: float

    @abstractmethod
    def cdf(self, x: float) -> float:
        """Return the probability of a value below ``x``, not counting ``x`` itself."""

    @abstractmethod
    def pdf(self, x: float) -> float:
        """Return the density at ``x``."""

    @abstractmethod
    def balance(self, own_cost: float) -> float:
        """Return the mark-up ``z`` with ``hazard(z) * (z + own_cost) = 1``, or else ``low``."""

    def hazard(self, x: float) -> float:
        """Return density over survival: infinite from ``high`` on."""
        survival = 1.0 - self.cdf(x)
        return self.pdf(x) / survival if survival > 0.0 and x < self.high else math.inf


@dataclass(frozen=True, slots=True)
class Uniform(Distribution):
    """The uniform law on ``[low, high]``; with ``low == high`` the number is known."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"uniform({self.low:g},{self.high:g})"

    def cdf(self, x: float) -> float:
        """Return ``(x - low) / (high - low)``, clipped to [0, 1]."""
        if x <= self.low:
            return 0.0
        return 1.0 if x >= self.high else (x - self.low) / (self.high - self.low)

    def pdf(self, x: float) -> float:
        """Return ``1 / (high - low)`` inside the support and 0 outside."""
        if not self.low <= x <= self.high:
            return 0.0
        return 1.0 / (self.high - self.low) if self.high > self.low else math.inf

    def balance(self, own_cost: float) -> float:
        """Return ``max((high - own_cost) / 2, low)``."""
        return max((self.high - own_cost) / 2.0, self.low)

    def mean_below(self, x: float) -> float:
        """Return what the values below ``x`` contribute to the mean."""
        top = min(max(x, self.low), self.high)
        return self.cdf(x) * (self.low + top) / 2.0


@dataclass(frozen=True, slots=True)
class Exponential(Distribution):
    """The exponential law with rate ``rate`` (mean ``1 / rate``)."""

    rate: float
    low: float = 0.0
    high: float = math.inf

    def __str__(self) -> str:
        return f"exponential({self.rate:g})"

    def cdf(self, x: float) -> float:
        """Return ``1 - exp(-rate * x)`` for x > 0 and 0 below."""
        return -math.expm1(-self.rate * x) if x > 0.0 else 0.0

    def pdf(self, x: float) -> float:
        """Return ``rate * exp(-rate * x)`` for x >= 0 and 0 below."""
        return self.rate * math.exp(-self.rate * x) if x >= 0.0 else 0.0

    def hazard(self, x: float) -> float:
        """Return the rate: an exponential cost never tells how far one may still go."""
        return self.rate if x >= 0.0 else 0.0

    def balance(self, own_cost: float) -> float:
        """Return ``max(1 / rate - own_cost, 0)``."""
        return max(1.0 / self.rate - own_cost, 0.0)


def parse_distribution(text: str) -> Distribution:
    """Read ``uniform(low,high)`` with 0 <= low <= high, or ``exponential(rate)`` with rate > 0.

    Raises
    ------
    ValueError
        When the text is none of these.

    Examples
    --------
    >>> parse_distribution("uniform(0, 0.4)").cdf(0.1)
    0.25
    """
    call = _CALL.fullmatch(text)
    if call is None:
        raise ValueError(text)
    name, numbers = call[1], [float(number) for number in call[2].split(",")]
    if not all(math.isfinite(number) for number in numbers):
        raise ValueError(text)
    if name == "uniform" and len(numbers) == 2 and 0.0 <= numbers[0] <= numbers[1]:
        return Uniform(*numbers)
    if name == "exponential" and len(numbers) == 1 and numbers[0] > 0.0:
        return Exponential(*numbers)
    raise ValueError(text)
