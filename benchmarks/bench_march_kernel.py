"""Why this room exists: how fast the day kernel alone fights, without records, talks or summaries.

What a war costs beside this is its daily record, which :mod:`bench_fighting` includes.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.day import march
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.scenario.load import load

WARS, CHUNK = 4096, 512


@pytest.fixture(scope="module")
def war():
    """Return the Winter War for the kernel."""
    return compile_war(load("winter-war"))


def _fight(p, first, days, count=CHUNK):
    """Fight a chunk of wars, some days at a time, without a record."""
    wars, s, none = np.arange(first, first + count), new_state(p, count), new_trace(p, 0)
    begin(p, 1, wars, s)
    for day in range(1, p.days + 1, days):
        march(p, 1, wars, day, min(day + days - 1, p.days), s, none)


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("days", [7, 150])
def test_wars_without_a_record(benchmark, war, threads, days):
    """Fight to the last day at once, or in weeks as the talks ask for them."""
    _fight(war, 0, days, 1)  # compiles

    def fight():
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda first: _fight(war, first, days), range(0, WARS, CHUNK)))

    benchmark.pedantic(fight, rounds=5, warmup_rounds=1)
    if benchmark.stats is not None:
        benchmark.extra_info["wars_per_second"] = WARS / benchmark.stats.stats.median
