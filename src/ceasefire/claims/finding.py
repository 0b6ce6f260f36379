"""Why this room exists: the shape of an answer. Figures with units, and the name of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypedDict

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import ArrayLike

    from ceasefire.scenario.base import Text

__all__ = ["Figure", "Finding", "Spread", "Unit", "spread"]

Unit = Literal[
    "count", "date", "day", "days", "hour", "km", "km2", "men", "money", "people", "points",
    "ratio", "sd", "share", "years",
]  # fmt: skip


class Figure(NamedTuple):
    """A number and its unit.

    A ``day`` is a day of the war (1 is the first), a ``date`` an ordinal of the proleptic Gregorian
    calendar, a ``share`` lies between 0 and 1, ``points`` are differences of shares, ``hour`` is
    the time of a clock, ``sd`` counts standard deviations.
    """

    number: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Finding:
    """What was computed for one claim.

    Parameters
    ----------
    words
        Key of the sentence that tells it; its variables are the figures by name.
    value, low, high
        The central figure with its interval: the middle 80 % of the wars or draws, or the bounds of
        the sources; without doubt all three are equal. None where nothing was computed.
    unit
        Of the three.
    figures
        Whatever else the sentence tells or the criterion asks.
    names
        Names that the sentence tells.
    """

    words: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: Unit = "count"
    figures: Mapping[str, Figure] = field(default_factory=dict)
    names: Mapping[str, Text] = field(default_factory=dict)

    @property
    def named(self) -> dict[str, Figure]:
        """All figures by name."""
        central = {"value": self.value, "low": self.low, "high": self.high}
        known = {k: Figure(v, self.unit) for k, v in central.items() if v is not None}
        return known | dict(self.figures)


class Spread(TypedDict):
    """A median and the middle 80 %."""

    value: float
    low: float
    high: float


def spread(values: ArrayLike) -> Spread:
    """Return the median and the middle 80 %.

    They are values that occur, so that an infinite one does no harm.
    """
    known, levels = np.asarray(values, dtype=np.float64), (0.1, 0.5, 0.9)
    low, value, high = np.quantile(known, levels, method="closest_observation")
    return {"value": float(value), "low": float(low), "high": float(high)}
