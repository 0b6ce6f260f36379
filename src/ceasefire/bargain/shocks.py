"""Why this room exists: what one side alone knows of its own reservation, as a distribution."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats

__all__ = ["NegativeExponential", "Shock", "UniformShock", "minus"]

_CALL = re.compile(r"\s*(uniform|exponential)\s*\(([^()]*)\)\s*")


class Shock(Protocol):
    """A private shock to the value of fighting on, seen through its quantiles."""

    def quantile(self, at: Floats) -> Floats:
        """Return the quantile at probabilities in [0, 1]; may be ``-inf`` at 0."""
        ...

    def mean_above(self, at: Floats) -> Floats:
        """Return the mean given that the shock is above its quantile at ``at``."""
        ...


@dataclass(frozen=True, slots=True)
class UniformShock:
    """Uniform between two bounds."""

    low: float
    high: float

    def quantile(self, at: Floats) -> Floats:
        """Return the point at that part of the way."""
        return self.low + (self.high - self.low) * at

    def mean_above(self, at: Floats) -> Floats:
        """Return the middle of what is left."""
        return 0.5 * (self.quantile(at) + self.high)


@dataclass(frozen=True, slots=True)
class NegativeExponential:
    """Minus an exponential cost of the given rate."""

    rate: float

    def quantile(self, at: Floats) -> Floats:
        """Return ``log(at) / rate``."""
        with np.errstate(divide="ignore"):
            return np.asarray(np.log(at) / self.rate)

    def mean_above(self, at: Floats) -> Floats:
        """Return the mean of the quantiles from ``at`` to 1."""
        inside = np.clip(at, 1e-300, 1.0 - 1e-12)
        return (inside - 1.0 - inside * np.log(inside)) / ((1.0 - inside) * self.rate)


def minus(law: object) -> UniformShock | NegativeExponential:
    """Return the shock that is minus a cost.

    Parameters
    ----------
    law
        ``uniform(low,high)`` or ``exponential(rate)``, or anything that prints so.

    Raises
    ------
    RequestError
        When it is neither.

    Examples
    --------
    >>> minus("uniform(0.1,0.5)")
    UniformShock(low=-0.5, high=-0.1)
    """
    call = _CALL.fullmatch(str(law))
    try:
        numbers = [float(number) for number in call[2].split(",")] if call else []
    except ValueError:
        numbers = []
    if call and call[1] == "uniform" and len(numbers) == 2:
        return UniformShock(-numbers[1], -numbers[0])
    if call and call[1] == "exponential" and len(numbers) == 1:
        return NegativeExponential(numbers[0])
    raise RequestError(f"expected uniform(low,high) or exponential(rate) (got {law})")
