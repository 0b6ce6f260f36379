"""Why this room exists: many wars, in chunks, on several threads, always with the same result.

A war's luck depends on its index and not on who fights it or when, so chunks can be fought in any
order by any number of threads. Memory holds one chunk a thread and the daily record of the first
few thousand wars (the panel), from which daily bands are made; milestones are kept of every war.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.day import fight, march
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import NEVER, new_state
from ceasefire.campaign.trace import Trace, new_trace
from ceasefire.errors import RequestError
from ceasefire.war.probe import RENEWED, Probe, read
from ceasefire.war.talks.forward import Ledger, Spoken, settle
from ceasefire.war.talks.renewal import Renewal, renewal_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.talks.plan import Plan

__all__ = ["CHUNK", "MOST_WARS", "PANEL", "Batch", "fight_batch", "fight_one"]

CHUNK = 256
PANEL = 2048
MOST_WARS = 2**31
MOST_SEED = 2**63


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch leaves behind; the first axis is the war.

    ``panel`` is the daily record of the first :data:`PANEL` wars, with the war as the last axis.
    """

    outcome: NDArray[np.int8]
    last_day: NDArray[np.int16]
    theta: NDArray[np.float32]
    lost: NDArray[np.float32]  # (war, side) at the end, thousands
    stock: NDArray[np.float32]  # (war, side, class) rounds at the end
    reached: NDArray[np.float32]  # (war, sector, line) day, NaN if never
    breached: NDArray[np.float32]
    probes: NDArray[np.float64]  # (war, probe)
    panel: Trace
    seconds: float
    table: Ledger | None = None  # what was said, weekly parts of the panel only


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

    Raises
    ------
    RequestError
        If ``n`` or ``seed`` is out of range.
    """
    if not 1 <= n <= MOST_WARS:
        msg = f"-n: the number of wars must be 1 to {MOST_WARS} (got {n})"
        raise RequestError(msg)
    _check_seed(seed)
    p = compile_war(scenario)
    peace = _peace(scenario, plan) if any(q.what == RENEWED for q in probes) else None

    def work(first: int) -> Batch:
        done = _fight_chunk(p, seed, first, min(chunk, n - first), probes, plan, peace)
        if progress:
            progress(len(done.outcome))
        return done

    pool = ThreadPoolExecutor(threads or os.cpu_count() or 1)
    try:
        # In a thread of the pool: the compiler swallows an interruption, waiting for it does not.
        pool.submit(_warm_up, p).result()
        began = time.perf_counter()
        parts = list(pool.map(work, range(0, n, chunk)))
    finally:
        # Nobody who interrupts wants to wait for a compiler, or for wars already asked for.
        pool.shutdown(wait=False, cancel_futures=True)
    return _join(parts, time.perf_counter() - began)


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


def _fight_chunk(
    p: Params, seed: int, first: int, wars: int, probes: Sequence[Probe], plan: Plan | None,
    peace: Renewal | None,
) -> Batch:  # fmt: skip
    """Fight one chunk and keep what is wanted of it."""
    s, t = new_state(p, wars), new_trace(p, wars)
    table, spoken = None, None
    if plan is None:
        fight(p, seed, first, s, t)
    else:
        index = np.arange(first, first + wars)
        table = settle(plan, seed, index, s, t)
        spoken = Spoken(table, plan.game.treaties, plan.game.talks.round_days)
        if peace is not None:
            ended = s.fate.last_day.astype(np.float64)
            again = peace.days(seed, index, table.ceded.astype(np.float64), ended)
            spoken = spoken._replace(renewed=again)
    keep = max(0, min(wars, PANEL - first))
    return Batch(
        outcome=s.fate.outcome.astype(np.int8),
        last_day=s.fate.last_day.astype(np.int16),
        theta=s.fate.theta.astype(np.float32),
        lost=s.front.lost.sum(axis=1).T.astype(np.float32),
        stock=s.stocks.rounds.transpose(2, 0, 1).astype(np.float32),
        reached=_days(s.front.reached),
        breached=_days(s.front.breached),
        probes=np.stack([read(q, s, t, spoken) for q in probes], axis=1)
        if probes
        else np.zeros((wars, 0)),
        panel=Trace(*(part[..., :keep] for part in t)),
        seconds=0.0,
        table=table and table.panel(keep),
    )


def _days(days: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return (war, sector, line) days with NaN for never."""
    return np.where(days == NEVER, np.nan, days).transpose(2, 0, 1).astype(np.float32)


def _join(parts: list[Batch], seconds: float) -> Batch:
    """Put chunks one after another."""

    def whole(name: str) -> NDArray[np.generic]:
        return np.concatenate([getattr(part, name) for part in parts])

    panel = Trace(
        *(np.concatenate(pieces, axis=-1) for pieces in zip(*(q.panel for q in parts), strict=True))
    )
    names = ("outcome", "last_day", "theta", "lost", "stock", "reached", "breached", "probes")
    tables = [q.table for q in parts if q.table is not None]
    table = (
        Ledger(*(np.concatenate(p, axis=-1) for p in zip(*tables, strict=True))) if tables else None
    )
    return Batch(
        **{name: whole(name) for name in names},  # type: ignore[arg-type]
        panel=panel,
        seconds=seconds,
        table=table,
    )
