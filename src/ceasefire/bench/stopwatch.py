"""Why this room exists: things are measured in turn, round after round, so that noise hits all.

Times of a busy machine drift within a minute. What is compared is measured within the same round,
and of the rounds the median is shown, with the least and the most beside it.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Entry", "Reading", "Row", "measure", "per_second", "seconds"]

Unit = Literal["wars/s", "s", "1/s"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One number of one round: what was measured, how much of it a second or how long it took."""

    id: str
    unit: Unit
    value: float
    name: str = ""  # what the engine calls itself, if it has a name and version


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to measure, once a round; before the first round it is called once in vain."""

    group: str
    read: Callable[[], Iterable[Reading]]
    warm: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """What all rounds say of one thing."""

    group: str
    id: str
    unit: Unit
    name: str
    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the rounds."""
        return statistics.median(self.values)


def seconds(call: Callable[[], object]) -> float:
    """Return how long a call takes."""
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def per_second(name: str, count: int, call: Callable[[], object]) -> Reading:
    """Return how many wars a second a call fights."""
    return Reading(name, "wars/s", count / seconds(call))


def measure(
    entries: Sequence[Entry], rounds: int, progress: Callable[[int], None] | None = None
) -> list[Row]:
    """Measure entries round by round.

    Parameters
    ----------
    entries
        What to measure.
    rounds
        How often.
    progress
        Called with 1 whenever an entry was measured.
    """
    found: dict[str, tuple[str, Reading, list[float]]] = {}
    for entry in entries:
        if entry.warm:
            list(entry.read())
    for _ in range(rounds):
        for entry in entries:
            for one in entry.read():
                found.setdefault(one.id, (entry.group, one, []))[2].append(one.value)
            if progress:
                progress(1)
    return [
        Row(group, one.id, one.unit, one.name, tuple(values))
        for group, one, values in found.values()
    ]
