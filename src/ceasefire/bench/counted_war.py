"""Why this room exists: what a day of a full war takes, counted by fighting it in counting numbers.

The steps of the day kernel are taken as the Python they are written in, in two lanes of its rows.
Days are counted here and there along real wars; what falls on few days (a line that is reached or
broken, a war that ends) is left out.
"""

from __future__ import annotations

import importlib
from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from ceasefire.bench.counted import Counted, Plain, plain
from ceasefire.bench.counts import Day, unjitted
from ceasefire.campaign import day as days
from ceasefire.campaign import rows, tile
from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.precision import shortened
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import State, new_state
from ceasefire.campaign.tile import Desk, Tile
from ceasefire.campaign.trace import new_trace
from ceasefire.kernels import lanes, luck, smooth, smooth32

if TYPE_CHECKING:
    from types import ModuleType

    from ceasefire.bench.war import Precision
    from ceasefire.campaign.params import Params
    from ceasefire.scenario.scenario import Scenario

__all__ = ["LANES", "SEED", "count_day", "walk_day"]

STEPS = (
    "battle", "day", "evidence", "fortune", "laws.attrition", "laws.cohesion", "laws.force_ratio",
    "laws.ground", "laws.lanchester_linear", "laws.lanchester_log", "laws.lanchester_square",
    "laws.power", "laws.ration", "laws.reinforce", "laws.season", "men", "movement", "odds",
    "posture", "rows", "supply", "tile", "weather",
)  # fmt: skip
LANES = 2  # luck is drawn for two lanes at once
EVERY, SEED = 10, 1  # days from one that is counted to the next
SIZES = {"float32": 4, "float64": 8}
VIEWS = (
    "sectors_of", "war_of", "classes_of", "arrivals_of", "words_of", "twos_of", "luck_of",
)  # fmt: skip


class _Rows:
    """Rows of the desk: whoever looks finds a number that counts."""

    def __init__(self, values: Any, tally: Counter[str]) -> None:  # noqa: ANN401 - an array of any kind
        self.values, self.tally = values, tally

    def __getitem__(self, at: object) -> Any:  # noqa: ANN401 - a number, or rows from one on
        found = self.values[at]
        if isinstance(at, slice):
            return _Rows(found, self.tally)
        long = self.values.dtype == np.uint64
        return Counted(int(found) if long else found, self.tally, wide=long)

    def __setitem__(self, at: object, value: object) -> None:
        self.values[at] = plain(value)

    def view(self, _kind: object) -> _Rows:
        """Return words of two lanes each, in the same memory."""
        return _Rows(self.values.view(np.uint64), self.tally)


def count_day(scenario: Scenario, precision: Precision) -> Day:
    """Return what a day of a war takes, on average over some of its days.

    Parameters
    ----------
    scenario
        The war.
    precision
        Length of its numbers.
    """
    own = compile_war(scenario)
    p = shortened(own) if precision == "float32" else own
    s, wars, before = new_state(p, LANES), np.arange(LANES), 0
    begin(p, SEED, wars, s)
    tally: Counter[str] = Counter()
    counted = range(1, p.days + 1, EVERY)
    for day in counted:
        days.march(p, SEED, wars, before + 1, day - 1, s, new_trace(p, 0))
        tally.update(walk_day(p, day, s, precision)[0])
        before = day - 1
    many = LANES * len(counted)
    return Day(
        Counter({kind: count / many for kind, count in tally.items()}), _bytes(p, SIZES[precision])
    )


def walk_day(p: Params, day: int, s: State, precision: Precision) -> tuple[Counter[str], Tile]:
    """Fight one day in counting numbers.

    Parameters
    ----------
    p, day, s
        The war; the day; :data:`LANES` of its wars on the evening before, left as they are.
    precision
        Length of the numbers in ``p``.

    Returns
    -------
    tuple
        What was done in all lanes, and the tile after the day.
    """
    tally: Counter[str] = Counter()
    own = "32" if precision == "float32" else "64"
    laws: dict[str, Any] = {
        name: getattr(*((smooth32, f"{name}32") if own == "32" else (smooth, name))).py_func
        for name in ("exp", "log")
    }
    laws |= {
        name: getattr(lanes, f"_{name}{own}").py_func for name in ("unit", "heading", "number")
    }
    rare = {"write_down": _nothing, "_end": _nothing, "LANES": LANES}
    views = dict.fromkeys(VIEWS, _same) | {"fours_of": _fours}
    with unjitted(_modules(), precision, **laws, **rare, **views):
        d = _tile(p, tally, {"float32": np.float32, "float64": np.float64}[precision])
        tile.board(p.sectors, np.arange(LANES), np.arange(LANES), 0, s, d)
        tally.clear()  # what came before the day
        days._fight_day(p, SEED, day, s, d)  # noqa: SLF001 - a day is no public thing
    return tally, d


def _tile(p: Params, tally: Counter[str], kind: Plain) -> Tile:
    """Return a tile of few lanes, whose rows count."""
    sectors, classes = p.sectors.road_men.size, p.supply.stock.size
    per_sector, per_war = rows.SECTOR_SIZE // _lanes(), rows.WAR_SIZE // _lanes()
    shapes = (
        (sectors, per_sector, LANES), (1, per_war, LANES), (classes, 2, LANES),
        (p.shipments.day.size, 1, LANES), (rows.PLACES, 3, LANES),
    )  # fmt: skip
    sector, war, supply, arrival, luck = (_Rows(np.zeros(shape, kind), tally) for shape in shapes)
    parts: Any = (
        supply, arrival, _Rows(np.zeros((1, 4, LANES), np.uint32), tally), np.zeros(LANES, int),
        _Rows(np.arange(LANES, dtype=np.uint32), tally), np.zeros(LANES, bool),
        np.zeros(LANES, int), np.zeros(sectors, int), np.zeros(sectors, int),
    )  # fmt: skip
    desk: Any = (sector, war, luck)
    return Tile(Desk(*desk), *parts)


def _lanes() -> int:
    """Return how many lanes a row of the kernel has."""
    return rows.CLASS_SIZE // 2


def _modules() -> tuple[ModuleType, ...]:
    """Return the modules in which a day is written."""
    own = [importlib.import_module(f"ceasefire.campaign.{name}") for name in STEPS]
    belief = importlib.import_module("ceasefire.belief.strength")
    return (*own, belief, lanes, luck, smooth, smooth32)


def _same(x: object) -> object:
    return x


def _fours(luck: _Rows) -> _Rows:
    """Return the rows of luck as they are drawn."""
    return _Rows(luck.values.reshape(rows.ADDRESSES, 4, LANES), luck.tally)


def _nothing(*_: object) -> int:
    return 0


def _bytes(p: Params, size: int) -> float:
    """Return how many bytes of the desk a war has, each read and written once a day."""
    classes = p.supply.stock.size
    numbers = rows.SECTOR_SIZE * p.sectors.road_men.size + rows.WAR_SIZE + rows.LUCK_SIZE
    numbers += rows.CLASS_SIZE * classes
    return 2.0 * size * numbers / _lanes()
