"""Why this room exists: the full war as it is measured: fighting, talks, a plan, starting up."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from tempfile import TemporaryDirectory
from threading import local
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.day import march
from ceasefire.campaign.precision import shortened
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.scenario.load import load
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.stage import make_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.bench.war import Precision
    from ceasefire.campaign.params import Ints, Params
    from ceasefire.campaign.state import State
    from ceasefire.scenario.scenario import Scenario

__all__ = ["PRECISIONS", "days_fought", "fight", "solve", "start", "talk", "winter"]

WAR = "winter-war"
PRECISIONS: tuple[Precision, ...] = (
    "float32",
    "float64",
)  # lengths of numbers that the day kernel knows
CHUNK = 512
SEED = 1


def winter() -> Scenario:
    """Return the war."""
    return load(WAR)


def fight(p: Params, wars: int, precision: Precision, threads: int) -> None:
    """Fight wars to the last day, fighting and beliefs only: no record, no talks, no summary."""
    chosen = shortened(p) if precision == "float32" else p

    room = local()  # a thread fights in the same memory again and again

    def some(first: int) -> None:
        who = np.arange(first, min(first + CHUNK, wars))
        if getattr(room, "lanes", 0) != who.size:
            room.lanes, room.state = who.size, new_state(chosen, who.size)
        _march(chosen, who, room.state)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(some, range(0, wars, CHUNK)))


def _march(p: Params, wars: Ints, s: State) -> Ints:
    begin(p, SEED, wars, s)
    march(p, SEED, wars, 1, p.days, s, new_trace(p, 0))
    return s.fate.last_day


def days_fought(p: Params, wars: int = CHUNK) -> float:
    """Return on how many days a war is fought, on average."""
    last = _march(p, np.arange(wars), new_state(p, wars))
    return float(np.minimum(last, p.days).mean())


def talk(scenario: Scenario, wars: int, paths: int) -> Callable[[], object]:
    """Return a call that fights wars which end when their sides agree, with their daily record."""
    plan = make_plan(scenario, SEED, paths=paths)
    return lambda: fight_batch(scenario, wars, SEED, plan=plan)


def solve(scenario: Scenario, paths: int) -> None:
    """Solve the bargaining anew; kept plans are not looked at, and this one is not kept."""
    kept = os.environ.get("XDG_CACHE_HOME")
    with TemporaryDirectory() as empty:
        os.environ["XDG_CACHE_HOME"] = empty
        try:
            make_plan(scenario, SEED, paths=paths)
        finally:
            del os.environ["XDG_CACHE_HOME"]
            if kept is not None:
                os.environ["XDG_CACHE_HOME"] = kept


def start(*words: str) -> None:
    """Start the program; without words, an interpreter that does nothing."""
    code = f"from ceasefire.cli import main; main({list(words)!r})" if words else ""
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)  # noqa: S603 - this program
