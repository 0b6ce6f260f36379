"""Why this room exists: what this machine can do at most, measured and not looked up.

Its limits are measured in the rounds in which the kernels are, and not in much shorter moments: a
machine that others share has good ones, and the shorter they may be the better is the best.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TYPE_CHECKING, Any, NamedTuple, cast

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
Loop = Callable[..., None]  # its last argument says how often it is repeated


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
    for (kind, threads, name), best in _measured("loop", rows):
        found.setdefault((cast("Precision", kind), int(threads)), {})[name] = best
    return found


def bandwidths(rows: Sequence[Row]) -> dict[int, list[Bandwidth]]:
    """Return how fast two rows are read and a third written, by threads, in the best round."""
    found: dict[int, list[Bandwidth]] = {}
    for (threads, size), best in _measured("triad", rows):
        found.setdefault(int(threads), []).append(Bandwidth(int(size), best))
    return found


def _measured(wanted: str, rows: Sequence[Row]) -> Iterator[tuple[list[str], float]]:
    """Yield the limits of a kind: the words that name one, and its best round."""
    for row in rows:
        what, *words = row.id.split()
        if row.group == GROUP and what == wanted:
            yield words, max(row.values)


def _loops(precision: Precision, threads: int, lasts: float) -> Iterator[Reading]:
    """Yield operations a second of all threads, by kind."""
    kind, count = KINDS[precision], peaks.LANES * peaks.ROWS
    for name, loop in LOOPS.items():
        of = np.uint64 if name == "product" else kind
        given = [
            (np.arange(1, count + 1).astype(of), kind(0.999), kind(0.5)) for _ in range(threads)
        ]
        done = threads * count * peaks.DEPTH
        yield Reading(f"loop {precision} {threads} {name}", "1/s", done / _each(loop, given, lasts))


def _triads(threads: int, sizes: Sequence[int], lasts: float) -> Iterator[Reading]:
    """Yield how fast all threads together read two rows and write a third, by size of the rows."""
    kind = np.float32
    for size in sizes:
        length = size // (ROWS_OF_TRIAD * 4)
        given = [
            (*(np.ones(length, kind) for _ in range(ROWS_OF_TRIAD)), kind(0.5))
            for _ in range(threads)
        ]
        moved = threads * length * ROWS_OF_TRIAD * 4
        yield Reading(f"triad {threads} {size}", "1/s", moved / _each(peaks.triad, given, lasts))


def _each(loop: Loop, given: Sequence[tuple[Any, ...]], lasts: float) -> float:
    """Return how long a loop takes once, repeated by a thread for each that is given.

    Threads begin together, and each looks at the clock itself: whoever only waits for them may be
    woken too late.
    """
    times = _long_enough(partial(loop, *given[0]), lasts)
    gate = Barrier(len(given))

    def one(mine: tuple[Any, ...]) -> tuple[float, float]:
        gate.wait()
        begun = time.perf_counter()
        loop(*mine, times)
        return begun, time.perf_counter()

    with ThreadPoolExecutor(len(given)) as pool:
        begun, ended = zip(*pool.map(one, given), strict=True)
    took: float = max(ended) - min(begun)
    return took / times


def _long_enough(work: Callable[[int], None], lasts: float) -> int:
    """Return how often work is repeated in so many seconds."""
    work(1)  # compiles
    times = 1
    while (took := seconds(partial(work, times))) < lasts / 8:
        times *= 2
    return max(1, round(times * lasts / took))
