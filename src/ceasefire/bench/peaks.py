"""Why this room exists: what this machine can do at most, measured and not looked up."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.bench.kernels import peaks
from ceasefire.bench.stopwatch import seconds
from ceasefire.bench.war import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.bench.war import Precision

__all__ = ["MIX", "SIZES", "Bandwidth", "bandwidths", "rates"]

MIX = "mix"
LOOPS = {
    "multiply": peaks.multiply, "add": peaks.add, "divide": peaks.divide, "root": peaks.root,
    MIX: peaks.mix, "product": peaks.product,
}  # fmt: skip
# Bytes of all three rows of a triad: within the first memory, the second, the third, and beyond.
SIZES = (24_000, 240_000, 6_000_000, 192_000_000)
LASTS, TRIES = 0.02, 5  # seconds: threads are begun on one core, and parted some thousandths later
ROWS_OF_TRIAD = 3


class Bandwidth(NamedTuple):
    """How fast rows of a size are read and written."""

    bytes: int  # of all rows of a thread
    bytes_per_second: float  # of all threads


def rates(
    precision: Precision, threads: int, *, lasts: float = LASTS, tries: int = TRIES
) -> dict[str, float]:
    """Return operations a second of all threads, by kind; ``mix`` is of different kinds together.

    Parameters
    ----------
    precision
        Length of the numbers. Products of whole numbers have 64 bits in either.
    threads
        Threads that work at the same time.
    lasts, tries
        Seconds that a measurement takes at least, and how many are made; the fastest counts.
    """
    kind, count = KINDS[precision], peaks.LANES * peaks.ROWS
    found = {}
    for name, loop in LOOPS.items():
        of = np.uint64 if name == "product" else kind
        rows = [np.arange(1, count + 1).astype(of) for _ in range(threads)]

        def work(
            i: int, times: int, loop: Callable[..., None] = loop, rows: list[np.ndarray] = rows
        ) -> None:
            loop(rows[i], kind(0.999), kind(0.5), times)

        found[name] = threads * count * peaks.DEPTH / _fastest(work, threads, lasts, tries)
    return found


def bandwidths(
    threads: int, *, sizes: tuple[int, ...] = SIZES, lasts: float = LASTS, tries: int = TRIES
) -> list[Bandwidth]:
    """Return how fast all threads together read two rows and write a third, by size of the rows.

    Parameters
    ----------
    threads
        Threads, each with rows of its own.
    sizes
        Bytes of the three rows of a thread.
    lasts, tries
        Seconds that a measurement takes at least, and how many are made; the fastest counts.
    """
    kind, found = np.float32, []
    for size in sizes:
        length = size // (ROWS_OF_TRIAD * 4)
        rows = [[np.ones(length, kind) for _ in range(ROWS_OF_TRIAD)] for _ in range(threads)]

        def work(i: int, times: int, rows: list[list[np.ndarray]] = rows) -> None:
            a, b, c = rows[i]
            peaks.triad(a, b, c, kind(0.5), times)

        took = _fastest(work, threads, lasts, tries)
        found.append(Bandwidth(size, threads * length * ROWS_OF_TRIAD * 4 / took))
    return found


def _fastest(work: Callable[[int, int], None], threads: int, lasts: float, tries: int) -> float:
    """Return the least time for a piece of work that all threads, begun together, repeat.

    Each looks at the clock itself: whoever only waits for them may be woken too late.
    """
    times = _long_enough(work, lasts)
    gate = Barrier(threads)

    def one(i: int) -> tuple[float, float]:
        gate.wait()
        begun = time.perf_counter()
        work(i, times)
        return begun, time.perf_counter()

    best = float("inf")
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(tries):
            begun, ended = zip(*pool.map(one, range(threads)), strict=True)
            best = min(best, max(ended) - min(begun))
    return best / times


def _long_enough(work: Callable[[int, int], None], lasts: float) -> int:
    """Return how often work is repeated in so many seconds, or up to twice as often."""
    work(0, 1)  # compiles
    times = 1
    while seconds(partial(work, 0, times)) < lasts:
        times *= 2
    return times
