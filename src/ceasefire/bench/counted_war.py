"""Why this room exists: what a day of a full war takes, counted by fighting it with its slow twin.

The twin says in plain Python what the kernel does in lanes, whatever way that does it. Numbers that
luck has touched differ from war to war, so what is done to them is done once a lane, and counted;
exponentials, logarithms and luck itself count as the laws of the kernels do.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from ceasefire.bench.counted import Counted, Maths
from ceasefire.bench.counts import Day, count_law, unjitted
from ceasefire.campaign import rows
from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.slow.luck import normals_slow
from ceasefire.campaign.slow.war import SlowWar

if TYPE_CHECKING:
    from ceasefire.bench.war import Precision
    from ceasefire.campaign.params import Params
    from ceasefire.scenario.scenario import Scenario

__all__ = ["count_day"]

ROOMS = ("ceasefire.campaign.slow.", "ceasefire.campaign.laws.", "ceasefire.belief.")
WARS, SEED = 4, 1
STILL = "front-holds"
SIZES = {"float32": 4, "float64": 8}


def count_day(scenario: Scenario, precision: Precision) -> Day:
    """Return what a day of a war takes, on average over the days of a few of its wars.

    Parameters
    ----------
    scenario
        The war.
    precision
        Length of numbers, as in the laws that are counted.
    """
    p = compile_war(scenario)
    own: Counter[str] = Counter()
    calls: Counter[str] = Counter()
    asked: Counter[str] = Counter()

    def luck(seed: int, war: int, day: int, stream: int) -> list[Counted]:
        calls["normals4"] += 1
        return [Counted(z, own) for z in normals_slow(seed, war, day, stream)]

    modules, days = tuple(m for name, m in sys.modules.items() if name.startswith(ROOMS)), 0
    total: Counter[str] = Counter()
    with unjitted(modules, precision, normals_slow=luck, math=Maths(calls), int=int):
        for index in range(WARS):
            war = SlowWar(p, SEED, index)
            own.clear()  # what came before the first day
            calls.clear()
            days += _fight(war, p.days)
            total.update(own)
            asked.update(calls)
    for name, count in asked.items():
        for kind, each in count_law(name, precision).items():
            total[kind] += count * each
    mean = Counter({kind: count / days for kind, count in total.items()})
    return Day(mean, _bytes(p, SIZES[precision]))


def _fight(war: SlowWar, days: int) -> int:
    """Fight a war to its end; return on how many days."""
    for day in range(1, days + 1):
        if war.outcome != STILL:
            return day - 1
        war.fight_day(day)
    return days


def _bytes(p: Params, size: int) -> float:
    """Return how many bytes of the desk a war has, each read and written once a day."""
    classes = p.supply.stock.size
    numbers = rows.SECTOR_SIZE * p.sectors.road_men.size + rows.WAR_SIZE + rows.CLASS_SIZE * classes
    return 2.0 * size * numbers / rows.LANES
