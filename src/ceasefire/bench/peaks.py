"""Why this room exists: what this machine can do at most, measured and not looked up."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.bench.kernels import peaks
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
REPEATS, TRIES, MOVED = 5_000, 5, 400_000_000
ROWS_OF_TRIAD = 3


class Bandwidth(NamedTuple):
    """How fast rows of a size are read and written."""

    bytes: int  # of all rows of a thread
    bytes_per_second: float  # of all threads


def rates(
    precision: Precision, threads: int, *, repeats: int = REPEATS, tries: int = TRIES
) -> dict[str, float]:
    """Return operations a second of all threads, by kind; ``mix`` is of different kinds together.

    Parameters
    ----------
    precision
        Length of the numbers. Products of whole numbers have 64 bits in either.
    threads
        Threads that work at the same time.
    repeats, tries
        Length of a measurement, and how many are made; the fastest counts.
    """
    kind, count = KINDS[precision], peaks.LANES * peaks.ROWS
    found = {}
    for name, loop in LOOPS.items():
        of = np.uint64 if name == "product" else kind
        rows = [np.arange(1, count + 1).astype(of) for _ in range(threads)]

        def work(i: int, loop: Callable[..., None] = loop, rows: list[np.ndarray] = rows) -> None:
            loop(rows[i], kind(0.999), kind(0.5), repeats)

        done = threads * count * peaks.DEPTH * repeats
        found[name] = done / _fastest(work, threads, tries)
    return found


def bandwidths(
    threads: int, *, sizes: tuple[int, ...] = SIZES, moved: int = MOVED, tries: int = TRIES
) -> list[Bandwidth]:
    """Return how fast all threads together read two rows and write a third, by size of the rows.

    Parameters
    ----------
    threads
        Threads, each with rows of its own.
    sizes
        Bytes of the three rows of a thread.
    moved, tries
        Bytes moved in a measurement, and how many are made; the fastest counts.
    """
    kind, found = np.float32, []
    for size in sizes:
        length = size // (ROWS_OF_TRIAD * 4)
        rows = [[np.ones(length, kind) for _ in range(ROWS_OF_TRIAD)] for _ in range(threads)]
        repeats = max(1, moved // size)

        def work(i: int, rows: list[list[np.ndarray]] = rows, repeats: int = repeats) -> None:
            a, b, c = rows[i]
            peaks.triad(a, b, c, kind(0.5), repeats)

        took = _fastest(work, threads, tries)
        found.append(Bandwidth(size, threads * repeats * length * ROWS_OF_TRIAD * 4 / took))
    return found


def _fastest(work: Callable[[int], None], threads: int, tries: int) -> float:
    """Return the least time in which all threads, begun together, have done their work.

    Each looks at the clock itself: whoever only waits for them may be woken too late.
    """
    gate = Barrier(threads)

    def one(i: int) -> tuple[float, float]:
        gate.wait()
        begun = time.perf_counter()
        work(i)
        return begun, time.perf_counter()

    work(0)  # compiles
    best = float("inf")
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(tries):
            begun, ended = zip(*pool.map(one, range(threads)), strict=True)
            best = min(best, max(ended) - min(begun))
    return best
