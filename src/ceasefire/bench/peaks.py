"""Why this room exists: what this machine can do at most, measured and not looked up.

Its limits are measured in the rounds in which the kernels are, and about as long: a machine that
others share has good moments, and what is looked for in short ones only is found in better ones.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

from ceasefire.bench.kernels import peaks
from ceasefire.bench.stopwatch import Entry, Reading, seconds
from ceasefire.bench.war import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.bench.stopwatch import Row
    from ceasefire.bench.war import Precision

__all__ = ["MIX", "Bandwidth", "bandwidths", "limits", "rates"]

MIX = "mix"
LOOPS = {
    "multiply": peaks.multiply, "add": peaks.add, "divide": peaks.divide, "root": peaks.root,
    MIX: peaks.mix, "product": peaks.product,
}  # fmt: skip
# Bytes of all three rows of a triad: within the first memory, the second, the third, and beyond.
SIZES = (24_000, 240_000, 6_000_000, 192_000_000)
LASTS, ROUGHLY = 0.1, 0.001  # seconds; threads begin on one core, and are parted some ms later
ROWS_OF_TRIAD = 3
GROUP = "machine"
Work = Callable[[int, int], None]  # of a thread, so many times


class Bandwidth(NamedTuple):
    """How fast rows of a size are read and written."""

    bytes: int  # of all rows of a thread
    bytes_per_second: float  # of all threads


def limits(threads: Sequence[int], *, quick: bool = False) -> list[Entry]:
    """Return the machine's limits as entries to measure; :func:`rates` and :func:`bandwidths` read.

    Parameters
    ----------
    threads
        Numbers of threads to measure with.
    quick
        Whether to measure roughly.
    """
    lasts, sizes = (ROUGHLY, SIZES[:2]) if quick else (LASTS, SIZES)
    return [
        *(
            Entry(GROUP, partial(_loops, kind, n, lasts), warm=False)
            for kind in KINDS
            for n in threads
        ),
        *(Entry(GROUP, partial(_triads, n, sizes, lasts), warm=False) for n in threads),
    ]


def rates(rows: Sequence[Row]) -> dict[tuple[Precision, int], dict[str, float]]:
    """Return operations a second by kind, keyed by precision and threads, in the best round.

    ``mix`` is of different kinds together. Products of whole numbers have 64 bits in either
    precision.
    """
    found: dict[tuple[Precision, int], dict[str, float]] = {}
    for (what, *words), best in _measured(rows):
        if what == "loop":
            kind, threads, name = words
            found.setdefault((cast("Precision", kind), int(threads)), {})[name] = best
    return found


def bandwidths(rows: Sequence[Row]) -> dict[int, list[Bandwidth]]:
    """Return how fast two rows are read and a third written, by threads, in the best round."""
    found: dict[int, list[Bandwidth]] = {}
    for (what, *words), best in _measured(rows):
        if what == "triad":
            threads, size = map(int, words)
            found.setdefault(threads, []).append(Bandwidth(size, best))
    return found


def _measured(rows: Sequence[Row]) -> Iterator[tuple[list[str], float]]:
    """Yield the words of a limit's name, and its best round."""
    return ((row.id.split(), max(row.values)) for row in rows if row.group == GROUP)


def _loops(precision: Precision, threads: int, lasts: float) -> Iterator[Reading]:
    """Yield operations a second of all threads, by kind."""
    kind, count = KINDS[precision], peaks.LANES * peaks.ROWS
    for name, loop in LOOPS.items():
        of = np.uint64 if name == "product" else kind
        rows = [np.arange(1, count + 1).astype(of) for _ in range(threads)]

        def work(
            i: int, times: int, loop: Callable[..., None] = loop, rows: list[np.ndarray] = rows
        ) -> None:
            loop(rows[i], kind(0.999), kind(0.5), times)

        done = threads * count * peaks.DEPTH
        yield Reading(
            f"loop {precision} {threads} {name}", "1/s", done / _each(work, threads, lasts)
        )


def _triads(threads: int, sizes: Sequence[int], lasts: float) -> Iterator[Reading]:
    """Yield how fast all threads together read two rows and write a third, by size of the rows."""
    kind = np.float32
    for size in sizes:
        length = size // (ROWS_OF_TRIAD * 4)
        rows = [[np.ones(length, kind) for _ in range(ROWS_OF_TRIAD)] for _ in range(threads)]

        def work(i: int, times: int, rows: list[list[np.ndarray]] = rows) -> None:
            a, b, c = rows[i]
            peaks.triad(a, b, c, kind(0.5), times)

        moved = threads * length * ROWS_OF_TRIAD * 4
        yield Reading(f"triad {threads} {size}", "1/s", moved / _each(work, threads, lasts))


def _each(work: Work, threads: int, lasts: float) -> float:
    """Return how long a piece of work takes that all threads, begun together, repeat.

    Each looks at the clock itself: whoever only waits for them may be woken too late.
    """
    times = _long_enough(work, lasts)
    gate = Barrier(threads)

    def one(i: int) -> tuple[float, float]:
        gate.wait()
        begun = time.perf_counter()
        work(i, times)
        return begun, time.perf_counter()

    with ThreadPoolExecutor(threads) as pool:
        begun, ended = zip(*pool.map(one, range(threads)), strict=True)
    took: float = max(ended) - min(begun)
    return took / times


def _long_enough(work: Work, lasts: float) -> int:
    """Return how often work is repeated in so many seconds."""
    work(0, 1)  # compiles
    times = 1
    while (took := seconds(partial(work, 0, times))) < lasts / 8:
        times *= 2
    return max(1, round(times * lasts / took))
