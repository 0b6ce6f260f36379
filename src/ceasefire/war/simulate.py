"""Why this room exists: many wars, in chunks, on several threads, always with the same result.

A war's luck depends on its index and not on who fights it or when, so chunks can be fought in any
order by any number of threads. Memory holds a few chunks a thread, the daily record of the first
few thousand wars (the panel), from which daily bands are made, and as many single wars as the
caller wants kept; of those beyond there is a tally.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.day import fight, march
from ceasefire.campaign.precision import in_precision
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import NEVER, new_state
from ceasefire.campaign.trace import Trace, new_trace
from ceasefire.errors import RequestError
from ceasefire.war.answers import Answers
from ceasefire.war.batch import Batch
from ceasefire.war.harvest import Harvest, in_order
from ceasefire.war.probe import RENEWED, Probe
from ceasefire.war.stops import march_by
from ceasefire.war.talks.forward import Ledger, Spoken, settle
from ceasefire.war.talks.renewal import Renewal, renewal_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.talks.plan import Plan

    Record = Callable[[int, Batch, Trace], None]

__all__ = ["CHUNK", "MOST_WARS", "PANEL", "Batch", "check_wars", "fight_batch", "fight_one"]

CHUNK = 1024
PANEL = 2048
MOST_WARS = 2**31
MOST_SEED = 2**63
_AHEAD = 3  # chunks a thread that are being fought or wait for their turn to be put together


class _Orders(NamedTuple):
    """What is the same for all chunks of a batch."""

    p: Params
    seed: int
    probes: Sequence[Probe]
    plan: Plan | None
    peace: Renewal | None
    panel: int  # first wars whose days are kept
    recorded: bool  # whether every war's days are wanted


def fight_batch(
    scenario: Scenario,
    n: int,
    seed: int,
    *,
    probes: Sequence[Probe] = (),
    threads: int | None = None,
    chunk: int = CHUNK,
    progress: Callable[[int], None] | None = None,
    plan: Plan | None = None,
    kept: int | None = None,
    panel: int = PANEL,
    record: Record | None = None,
    precision: str = "double",
) -> Batch:
    """Fight wars 0 to ``n - 1`` of a seed.

    Parameters
    ----------
    scenario
        The war.
    n
        Number of wars.
    seed
        Seed of the batch, 0 to 2**63 - 1.
    probes
        Questions to ask of each war.
    threads
        Threads; all cores by default. The result does not depend on it.
    chunk
        Wars fought together. The result does not depend on it.
    progress
        Called with the number of wars finished since the last call.
    plan
        What both sides do at the table; without one nobody talks.
    kept
        How many single wars to keep, the panel's at least; all when not given. If there are more,
        the batch has a tally of all wars, and memory does not grow with ``n``.
    panel
        Of how many wars, the first ones, to keep the days.
    record
        Called with the index of the first war, the wars and the days of each chunk, in the order
        of the wars, from the thread that asked.
    precision
        ``double``, or ``single``: days are worked out in numbers of 32 bits, about twice as fast.
        Wars are other wars then, by rounding; their statistics are the same.

    Raises
    ------
    RequestError
        If ``n`` or ``seed`` is out of range, or there is no such precision.
    """
    check_wars(n)
    _check_seed(seed)
    p = in_precision(compile_war(scenario), precision)
    plan = plan and replace(plan, game=replace(plan.game, p=in_precision(plan.game.p, precision)))
    peace = _peace(scenario, plan) if any(q.what == RENEWED for q in probes) else None
    orders = _Orders(p, seed, probes, plan, peace, panel, record is not None)

    def work(first: int, wars: int) -> tuple[Batch, Trace]:
        done = _fight_chunk(orders, first, wars)
        if progress:
            progress(wars)
        return done

    threads = threads or os.cpu_count() or 1
    pool = ThreadPoolExecutor(threads)
    try:
        # In a thread of the pool: the compiler swallows an interruption, waiting for it does not.
        pool.submit(_warm_up, p).result()
        began = time.perf_counter()
        harvest = Harvest(n, n if kept is None else max(kept, panel), _round_days(plan))
        tasks = (partial(work, *piece) for piece in _pieces(n, chunk, panel))
        for part, days in in_order(pool, tasks, _AHEAD * threads):
            if record:
                record(harvest.wars, part, days)
            harvest.add(part)
        return harvest.whole(time.perf_counter() - began)
    finally:
        # Nobody who interrupts wants to wait for a compiler, or for wars already asked for.
        pool.shutdown(wait=False, cancel_futures=True)


def _pieces(n: int, chunk: int, panel: int) -> Iterator[tuple[int, int]]:
    """Yield first war and number of wars of each chunk; none is in the panel with a part only."""
    first = 0
    while first < n:
        stop = min(first + chunk, n)
        stop = min(stop, panel) if first < panel else stop
        yield first, stop - first
        first = stop


def _round_days(plan: Plan | None) -> int:
    return plan.game.talks.round_days if plan else 1


def fight_one(
    scenario: Scenario, seed: int, war: int, plan: Plan | None = None
) -> tuple[State, Trace, Ledger | None]:
    """Fight one war of a batch alone; it is the same war.

    Parameters
    ----------
    scenario, seed, war
        The war's address.
    plan
        What both sides do at the table, if anybody talks.

    Returns
    -------
    The war at its end, its days, and what was said.
    """
    _check_seed(seed)
    if not 0 <= war < MOST_WARS:
        msg = f"--war: the index must be 0 to {MOST_WARS - 1} (got {war})"
        raise RequestError(msg)
    p = compile_war(scenario)
    s, t = new_state(p, 1), new_trace(p, 1)
    if plan is not None:
        return s, t, settle(plan, seed, np.array([war]), s, t)
    fight(p, seed, war, s, t)
    return s, t, None


def _warm_up(p: Params) -> None:
    """Compile or load the kernels, by a war of no days, so that a rate counts wars only."""
    s = new_state(p, 1)
    wars = np.zeros(1, np.int64)
    begin(p, 0, wars, s)
    march(p, 0, wars, 1, 0, s, new_trace(p, 1))


def check_wars(n: int) -> None:
    """Refuse a number of wars that no batch has.

    Raises
    ------
    RequestError
        If it is not 1 to :data:`MOST_WARS`.
    """
    if not 1 <= n <= MOST_WARS:
        msg = f"-n: the number of wars must be 1 to {MOST_WARS} (got {n})"
        raise RequestError(msg)


def _check_seed(seed: int) -> None:
    if not 0 <= seed < MOST_SEED:
        msg = f"--seed: must be 0 to {MOST_SEED - 1} (got {seed})"
        raise RequestError(msg)


def _peace(scenario: Scenario, plan: Plan | None) -> Renewal | None:
    """Return when war comes again after each treaty; None if there is none to sign."""
    if plan is None or scenario.peace is None or len(plan.game.sums) < 2:
        return None
    calendar = scenario.document.calendar
    return renewal_of(plan.game.sums, scenario.peace.aftermath, calendar.first_day, calendar.days)


def _fight_chunk(o: _Orders, first: int, wars: int) -> tuple[Batch, Trace]:
    """Fight one chunk and keep what is wanted of it; the second is its days, if they are."""
    told = first < o.panel
    # A record costs more than the war: nobody writes one that nobody reads.
    s, t = new_state(o.p, wars), new_trace(o.p, wars if told or o.recorded else 0)
    index, answers = np.arange(first, first + wars), Answers.blank(o.probes, o.p, wars)
    table, spoken = None, None
    if o.plan is None:
        begin(o.p, o.seed, index, s)
        march_by(answers.stops(), o.p, o.seed, index, 1, o.p.days, s, t)
    else:
        table = settle(o.plan, o.seed, index, s, t, answers.stops(), wars if told else 0)
        spoken = Spoken(table, o.plan.game.treaties, o.plan.game.talks.round_days)
        if o.peace is not None:
            ended = s.fate.last_day.astype(np.float64)
            again = o.peace.days(o.seed, index, table.ceded.astype(np.float64), ended)
            spoken = spoken._replace(renewed=again)
    batch = Batch(
        outcome=s.fate.outcome.astype(np.int8),
        last_day=s.fate.last_day.astype(np.int16),
        theta=s.fate.theta.astype(np.float32),
        lost=s.front.lost.sum(axis=1).T.astype(np.float32),
        stock=s.stocks.rounds.transpose(2, 0, 1).astype(np.float32),
        reached=_days(s.front.reached),
        breached=_days(s.front.breached),
        probes=answers.ended(s, spoken),
        panel=t if told else new_trace(o.p, 0),
        seconds=0.0,
        table=table and table.panel(wars if told else 0),
    )
    return batch, t if o.recorded else new_trace(o.p, 0)


def _days(days: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return (war, sector, line) days with NaN for never."""
    return np.where(days == NEVER, np.nan, days).transpose(2, 0, 1).astype(np.float32)
