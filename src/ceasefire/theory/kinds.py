"""Why this room exists: parameters come from command lines and files, and a wrong one is named.

A :class:`Kind` says in words what a parameter may be and turns what came into what the solver
wants, or raises :class:`UnfitError` with those words. ``true`` is not a number, nor is ``"1"``.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from numbers import Real
from typing import TYPE_CHECKING

from ceasefire.theory.distribution import Distribution, parse_distribution

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "COST",
    "COUNT",
    "DISCOUNT",
    "DISTRIBUTION",
    "IMPATIENT",
    "NUMBER",
    "POSITIVE",
    "POSITIVE_COUNT",
    "PROBABILITY",
    "Kind",
    "UnfitError",
    "from_text",
    "integer",
    "real",
    "sequence",
]


class UnfitError(ValueError):
    """A value is not of the kind asked for; the message is what was expected, in words."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a parameter may be.

    Parameters
    ----------
    words
        What is expected, as it reads after "expected": ``a probability in [0, 1]``.
    read
        Turns a value as it stands in JSON or Python into the value for the solver;
        raises ``TypeError`` or ``ValueError`` when it cannot.
    """

    words: str
    read: Callable[[object], object]

    def accept(self, value: object) -> object:
        """Return the solver's value for ``value``, or raise :class:`UnfitError`."""
        try:
            return self.read(value)
        except (TypeError, ValueError, OverflowError) as error:
            raise UnfitError(self.words) from error


def real(
    words: str,
    low: float = -math.inf,
    high: float = math.inf,
    *,
    open_low: bool = False,
    open_high: bool = False,
) -> Kind:
    """Return the kind of finite numbers between two bounds, included unless said to be open."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, Real):
            raise TypeError(words)
        number = float(value)
        inside = (low < number if open_low else low <= number) and (
            number < high if open_high else number <= high
        )
        if not (math.isfinite(number) and inside):
            raise ValueError(words)
        return number

    return Kind(words, read)


def integer(words: str, low: int, high: int | None = None) -> Kind:
    """Return the kind of whole numbers from ``low`` to ``high`` (None: no end), both included."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, Real):
            raise TypeError(words)
        number = int(float(value)) if not isinstance(value, int) else value
        if number != value or number < low or (high is not None and number > high):
            raise ValueError(words)
        return number

    return Kind(words, read)


def sequence(words: str, item: Kind, *, shortest: int = 1, longest: int | None = None) -> Kind:
    """Return the kind of lists (read as tuples) whose items are all of one kind."""

    def read(value: object) -> tuple[object, ...]:
        if not isinstance(value, list | tuple):
            raise TypeError(words)
        if len(value) < shortest or (longest is not None and len(value) > longest):
            raise ValueError(words)
        return tuple(item.accept(each) for each in value)

    return Kind(words, read)


def _distribution(value: object) -> Distribution:
    if isinstance(value, Distribution):
        return value
    if isinstance(value, str):
        return parse_distribution(value)
    raise TypeError(value)


NUMBER = real("a finite number")
POSITIVE = real("a number > 0", 0.0, open_low=True)
PROBABILITY = real("a probability in [0, 1]", 0.0, 1.0)
COST = real("a cost >= 0", 0.0)
DISCOUNT = real("a discount factor in [0, 1]", 0.0, 1.0)
IMPATIENT = real("a discount factor in [0, 1)", 0.0, 1.0, open_high=True)
COUNT = integer("a whole number >= 0", 0)
POSITIVE_COUNT = integer("a whole number >= 1", 1)
DISTRIBUTION = Kind("uniform(low,high) with 0 <= low <= high, or exponential(rate)", _distribution)


def from_text(text: str) -> object:
    """Return what a command line's word means: a number, a list, a truth value, or the word itself.

    Examples
    --------
    >>> from_text("0.5"), from_text("7,3"), from_text("uniform(0,0.4)")
    (0.5, [7, 3], 'uniform(0,0.4)')
    """
    for candidate in (text, f"[{text}]"):
        try:
            value: object = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        return value
    return text
