"""Why this room exists: chunks of wars are brought in one after another, and few at a time.

Threads may finish chunks in any order; they are put together in the order of the wars. A chunk is
begun only when there is room for it, so neither a queue nor what waits in it grows with a batch.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

from ceasefire.war.batch import Batch, head, join
from ceasefire.war.tally import Tally, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future, ThreadPoolExecutor

__all__ = ["Harvest", "in_order"]

T = TypeVar("T")
_HEAP = 8192  # wars counted together; no number depends on it


def in_order(pool: ThreadPoolExecutor, tasks: Iterable[Callable[[], T]], ahead: int) -> Iterator[T]:
    """Yield what tasks return, in their order.

    Parameters
    ----------
    pool
        Who does them.
    tasks
        Taken one by one, as room is made.
    ahead
        How many may be under way or wait for their turn.
    """
    under_way: deque[Future[T]] = deque()
    for task in tasks:
        under_way.append(pool.submit(task))
        if len(under_way) >= ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


class Harvest:
    """The chunks of a batch, put together as they come in.

    Parameters
    ----------
    n
        Wars of the batch.
    kept
        Wars to keep one by one; if the batch has more, all are counted too.
    round_days
        Days between rounds of talks.
    """

    def __init__(self, n: int, kept: int, round_days: int) -> None:
        self.wars = 0
        self._left = kept
        self._counting = n > kept
        self._round_days = round_days
        self._parts: list[Batch] = []
        self._heap: list[Batch] = []
        self._tally: Tally | None = None

    def add(self, part: Batch) -> None:
        """Bring in the next chunk."""
        wars = part.outcome.size
        self.wars += wars
        if self._left > 0:
            self._parts.append(head(part, self._left))
            self._left -= wars
        if self._counting:
            self._heap.append(part)
            if sum(one.outcome.size for one in self._heap) >= _HEAP:
                self._count()

    def _count(self) -> None:
        """Count what has come in since the last time."""
        new = tally(self._heap, self._round_days)
        self._tally = new if self._tally is None else self._tally + new
        self._heap = []

    def whole(self, seconds: float) -> Batch:
        """Return the batch.

        Parameters
        ----------
        seconds
            Time that the fighting took.
        """
        if self._heap:
            self._count()
        return join(self._parts, seconds, self._tally)
