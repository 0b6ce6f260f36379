"""Why this room exists: the list of what is measured, and how much of it at a time."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.bench import winter
from ceasefire.bench.matrix import fight_matrix
from ceasefire.bench.outside import PEERS, ask_baseline, ask_peer
from ceasefire.bench.plain import fight_plain
from ceasefire.bench.stopwatch import Entry, Reading, per_second, seconds
from ceasefire.bench.war import KINDS, fight_wars
from ceasefire.campaign.compile import compile_war

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ceasefire.bench.war import Precision
    from ceasefire.campaign.params import Params

__all__ = [
    "BASE",
    "FULL",
    "QUICK",
    "Amounts",
    "Asked",
    "common",
    "entries",
    "threads_tried",
    "winters",
]

BASE = "ceasefire"
SEED = 1


class Amounts(NamedTuple):
    """How many wars are fought at a time, and how often all is measured."""

    rounds: int
    lanes: int  # of the common war, in lanes and a thread
    matrix: int
    plain: int
    peers: int
    baseline: int
    march: int  # of the full war, a thread
    talks: int
    paths: int  # of a plan


# Enough of the full war that the last chunk, for which one thread waits, is a few hundredths.
FULL = Amounts(5, 200_000, 20_000, 400, 200, 100_000, 32_768, 16_384, 4_096)
QUICK = Amounts(1, 4_096, 2_000, 20, 20, 10_000, 512, 64, 256)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run is asked to measure beside the package itself.

    Parameters
    ----------
    amounts
        How much of everything.
    peers
        The Python of an environment with the peers, or None.
    baseline
        Somebody's program that fights the common war, or None.
    python
        The Python that runs it.
    """

    amounts: Amounts
    peers: str | None = None
    baseline: Path | None = None
    python: str = "python3"


def threads_tried() -> tuple[int, ...]:
    """Return one, and all cores if there are more."""
    return tuple(sorted({1, os.cpu_count() or 1}))


def entries(asked: Asked) -> list[Entry]:
    """Return everything that is measured, the common war first."""
    return [*common(asked), *winters(asked.amounts), *_starts()]


def common(asked: Asked) -> Iterator[Entry]:
    """Yield the common war, by engine."""
    n = asked.amounts
    for precision in KINDS:
        for threads in threads_tried():
            yield _one("common", f"{BASE} {precision} {threads}", n.lanes * threads,
                       _fight_common(n.lanes * threads, precision, threads))  # fmt: skip
    yield _one("common", "numpy", n.matrix, lambda: fight_matrix(n.matrix, SEED))
    yield _one("common", "python", n.plain, lambda: fight_plain(n.plain, SEED))
    if asked.peers is not None:
        for peer in PEERS:
            yield Entry("common", _asking(asked.peers, peer, n.peers), warm=False)
    if (file := asked.baseline) is not None:
        yield Entry(
            "common", lambda: ask_baseline(asked.python, file.resolve(), n.baseline), warm=False
        )


def winters(n: Amounts) -> Iterator[Entry]:
    """Yield the full war: fighting alone, with talks, and solving them."""
    scenario = winter.winter()
    p = compile_war(scenario)
    for precision in winter.PRECISIONS:
        for threads in threads_tried():
            yield _one("winter", f"march {precision} {threads}", n.march * threads,
                       _march(p, n.march * threads, precision, threads))  # fmt: skip
    talks = winter.talk(scenario, n.talks, n.paths)
    yield _one("winter", "talks", n.talks, talks)
    yield _timed("winter", "plan", lambda: winter.solve(scenario, n.paths))


def _starts() -> Iterator[Entry]:
    yield _timed("start", "help", lambda: winter.start("--help"))
    yield _timed("start", "version", lambda: winter.start("--version"))
    yield _timed("start", "nothing", winter.start)


def _one(group: str, name: str, count: int, call: Callable[[], object]) -> Entry:
    return Entry(group, lambda: [per_second(name, count, call)])


def _timed(group: str, name: str, call: Callable[[], object]) -> Entry:
    return Entry(group, lambda: [Reading(name, "s", seconds(call))])


def _asking(python: str, peer: str, wars: int) -> Callable[[], list[Reading]]:
    return lambda: [ask_peer(python, peer, wars)]


def _fight_common(count: int, precision: Precision, threads: int) -> Callable[[], object]:
    return lambda: fight_wars(count, SEED, precision=precision, threads=threads)


def _march(p: Params, count: int, precision: Precision, threads: int) -> Callable[[], None]:
    return lambda: winter.fight(p, count, precision, threads)
