"""Why this room exists: the common war, which any engine can fight, and how this package does it.

A two-sided war of attrition in six sectors for at most 120 days. What every engine has to find is
stated here as well, so that none is measured at something else.
"""

from __future__ import annotations

import math
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

from ceasefire.bench.kernels.attrition import fight
from ceasefire.bench.kernels.desk import SECTORS, Numbers, new_desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.bench.kernels.desk import Reals

__all__ = ["FOUND", "KINDS", "WAR", "Found", "Precision", "War", "Wars", "fight_wars", "strays"]

Precision = Literal["float32", "float64"]
KINDS: dict[Precision, Any] = {"float32": np.float32, "float64": np.float64}
CHUNK = 4096  # enough that filling and emptying the lanes costs little


@dataclass(frozen=True, slots=True)
class War:
    """The common war.

    Attributes
    ----------
    strength, stock, supply, kill
        By side: men in every sector on the eve, rounds on the eve, rounds a day, and men struck in
        a day by each who has ammunition. A man who fires needs a round a day.
    quality, resupply, loss
        Standard deviation of the logarithm of a factor whose mean is one: on ``kill``, once; on
        ``supply``, every day; on losses, every day in every sector on each side.
    floor
        Share of its men below which a side collapses; the first side is looked at first.
    days, sectors
        The last day; how many sectors there are.
    """

    strength: tuple[float, float] = (25_000.0, 55_000.0)
    stock: tuple[float, float] = (240_000.0, 3_000_000.0)
    supply: tuple[float, float] = (42_000.0, 260_000.0)
    kill: tuple[float, float] = (0.030, 0.003)
    quality: float = 0.35
    resupply: float = 0.25
    loss: float = 0.3
    floor: float = 0.4
    days: int = 120
    sectors: int = SECTORS

    def numbers(self, precision: Precision) -> Numbers:
        """Return what the kernel needs, all in numbers of one length."""
        kind = KINDS[precision]

        def of(*values: float) -> tuple[float, float]:
            first, second = (kind(x) for x in values)
            return first, second

        def factor(sigma: float) -> tuple[float, float]:
            return of(sigma, -(sigma**2) / 2.0)

        return Numbers(
            strength=of(*self.strength), stock=of(*self.stock), supply=of(*self.supply),
            kill=of(*self.kill),
            floor=of(*(self.floor * self.sectors * x for x in self.strength)),
            quality=factor(self.quality), resupply=factor(self.resupply), loss=factor(self.loss),
            zero=kind(0.0), minus_two=kind(-2.0),
        )  # fmt: skip


WAR = War()


class Wars(NamedTuple):
    """How each war of a batch ended; arrays of shape (war,), ``left`` of (war, side)."""

    last_day: NDArray[np.int16]
    who: NDArray[np.int8]  # the side that collapsed; 2: neither
    left: Reals

    def found(self) -> Found:
        """Return means over the batch."""
        shares = np.bincount(self.who, minlength=3)[:3] / self.who.size
        return Found(
            self.who.size, float(self.last_day.mean()), tuple(shares.tolist()),
            tuple(self.left.mean(axis=0, dtype=np.float64).tolist()),
        )  # fmt: skip


class Found(NamedTuple):
    """What an engine found over a batch of wars."""

    wars: int
    mean_day: float
    shares: Sequence[float]  # the first side collapsed, the second, neither
    left: Sequence[float]  # men left, by side


# Four million wars of seed 11, and how far one war lies from their mean.
FOUND = Found(4_000_000, 103.164, (0.40654, 0.17193, 0.42154), (74_376.0, 194_808.0))
_SPREAD = Found(1, 20.41, (0.4912, 0.3773, 0.4938), (17_048.0, 46_020.0))
_ERRORS = 5.0  # so many standard errors are luck once in a million times


def strays(found: Found) -> list[str]:
    """Return what an engine found that cannot be luck; empty if it fought the common war."""
    error = _ERRORS * math.sqrt(1.0 / found.wars + 1.0 / FOUND.wars)
    names = ("mean day", *(f"share {i}" for i in range(3)), "left 0", "left 1")
    rows = zip(names, *map(_flat, (found, FOUND, _SPREAD)), strict=True)
    return [
        f"{name}: {value:.6g}, wanted {true:.6g} within {error * spread:.2g}"
        for name, value, true, spread in rows
        if abs(value - true) > error * spread
    ]


def _flat(found: Found) -> tuple[float, ...]:
    return (found.mean_day, *found.shares, *found.left)


def fight_wars(
    count: int,
    seed: int = 1,
    *,
    precision: Precision = "float32",
    threads: int | None = None,
    chunk: int = CHUNK,
    first: int = 0,
    war: War = WAR,
) -> Wars:
    """Fight the common war many times.

    Parameters
    ----------
    count, seed, first
        Wars to fight, the seed of the batch (64 bits), and the index of the first war in it.
    precision
        Length of the numbers. The same war in both differs by rounding alone.
    threads, chunk
        Threads (all cores if not given), and wars that one of them takes at a time. Neither
        changes a number.
    war
        The war.
    """
    kind, numbers = KINDS[precision], war.numbers(precision)
    last_day, who = np.empty(count, np.int16), np.empty(count, np.int8)
    left = np.empty((count, 2), kind)

    def some(begin: int) -> None:
        part = slice(begin, begin + chunk)
        here = new_desk(numbers)
        fight(numbers, seed, first + begin, war.days, here, last_day[part], who[part], left[part])

    with ThreadPoolExecutor(threads or os.cpu_count()) as pool:
        list(pool.map(some, range(0, count, chunk)))
    return Wars(last_day, who, left)
