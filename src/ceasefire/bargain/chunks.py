"""Why this room exists: the same bytes on one core and on two.

Paths are cut into chunks of fixed size, whatever the number of threads; each chunk is worked on
alone and results are joined in the order of the chunks.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from ceasefire.bargain.luck import Luck, Purpose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["CHUNK", "Workers", "chunks", "workers"]

CHUNK = 16_384  # paths; a chunk's arrays of one date fit into the cache of one core

T = TypeVar("T")
R = TypeVar("R")


def chunks(paths: int, seed: int, purpose: Purpose, size: int = CHUNK) -> list[Luck]:
    """Return the luck of ``paths`` paths, one entry per chunk of ``size``."""
    starts = range(0, paths, size)
    return [Luck(seed, np.arange(s, min(s + size, paths)), purpose) for s in starts]


class Workers:
    """Threads that map a function over chunks and keep their order."""

    def __init__(self, pool: ThreadPoolExecutor | None) -> None:
        self._pool = pool

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> list[R]:
        """Return the results in the order of the items."""
        return list(self._pool.map(function, items) if self._pool else map(function, items))


@contextmanager
def workers(threads: int | None) -> Iterator[Workers]:
    """Open ``threads`` threads (None: as many as this process may use cores)."""
    count = threads or len(os.sched_getaffinity(0))
    if count == 1:
        yield Workers(None)
        return
    with ThreadPoolExecutor(count) as pool:
        yield Workers(pool)
