"""Why this room exists: how many operations a law takes, and a day of a war, by running it.

Kernels are taken as the Python they are written in, and given numbers that count.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ceasefire.bench.counted import (
    Counted,
    Maths,
    Plain,
    bits_of,
    fused_of,
    least,
    most,
    plain,
    real_of,
    wide,
)
from ceasefire.bench.kernels import attrition, desk, lognormal
from ceasefire.bench.war import KINDS, WAR
from ceasefire.kernels import lanes, luck, smooth, smooth32
from ceasefire.kernels import machine as instructions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from ceasefire.bench.war import Precision

__all__ = ["LAWS", "Day", "count_common_day", "count_law", "unjitted"]

MODULES = (attrition, lanes, lognormal, luck, smooth, smooth32)
LAWS = ("exp", "log", "heading", "unit", "philox", "normals4")


class Day(NamedTuple):
    """What one day of one war takes."""

    operations: Counter[str]
    bytes: float  # read and written


def _same(x: object) -> object:
    return x


def _short(x: Plain) -> object:
    return Counted(np.float32(x.value), x.tally) if isinstance(x, Counted) else np.float32(x)


@contextmanager
def unjitted(
    modules: tuple[ModuleType, ...], precision: Precision, **more: object
) -> Iterator[None]:
    """Replace what compiled code calls by Python that counts; everything is put back at the end."""
    short = precision == "float32"
    stand_in: dict[int, object] = {
        id(instructions.bits): bits_of("float64"), id(instructions.bits32): bits_of("float32"),
        id(instructions.real): real_of("float64"), id(instructions.real32): real_of("float32"),
        id(instructions.fused): fused_of("float64"), id(instructions.fused32): fused_of("float32"),
        id(instructions.apart): lambda: None,
    }  # fmt: skip
    laws = (("_exp", "exp"), ("_log", "log"))
    chosen = {
        name: getattr(smooth32, f"{law}32").py_func if short else getattr(smooth, law).py_func
        for name, law in laws
    }
    own = "32" if short else "64"
    chosen |= {f"_{law}": getattr(lanes, f"_{law}{own}").py_func for law in ("unit", "heading")}
    chosen["_fused"] = fused_of(precision)
    calls: Counter[str] = Counter()
    saved = [(vars(module), dict(vars(module))) for module in modules]
    try:
        for space, names in saved:
            for name, value in names.items():
                if hasattr(value, "py_func"):
                    space[name] = value.py_func
                elif id(value) in stand_in:
                    space[name] = stand_in[id(value)]
            space.update(I32=_same, U32=_same, F32=_short, float=_same, int=_same, np=_Numpy)
            space.update(min=least, max=most)
            space.update({"math": Maths(calls)} | more)
        if lognormal in modules:
            vars(lognormal).update(chosen)
        yield
    finally:
        for space, names in saved:
            for name in set(space) - set(names):
                del space[name]
            space.update(names)


class _Numpy:
    """Stands where a module says ``np``: conversions cost nothing, or are free with a load."""

    float32, float64 = np.float32, np.float64
    int32 = uint32 = int64 = staticmethod(_same)
    uint64 = staticmethod(wide)


def count_law(name: str, precision: Precision) -> Counter[str]:
    """Return what a law takes for one lane: of ``normals4``, four of them from one address."""
    tally: Counter[str] = Counter()
    war: Any = Counted(7, tally, wide=True)
    day: Any = Counted(3, tally, wide=True)
    module, ending = (smooth32, "32") if precision == "float32" else (smooth, "")
    with unjitted(MODULES, precision):
        if name == "philox":
            luck.philox(war, day, 1, 0, 5, 6)
        elif name == "normals4":
            luck.normals4(5, war, day, 1)
        elif name == "unit":
            vars(lognormal)["_unit"](0.0, Counted(12345, tally))
        else:
            given = 12345 if name == "heading" else KINDS[precision](0.3)
            getattr(module, name + ending)(Counted(given, tally))
    return tally


class _Row:
    """One lane of the desk: every look at it and every change is counted in bytes."""

    def __init__(self, day: _Common, width: int, values: dict[Any, Any]) -> None:
        self.day, self.width, self.values = day, width, values

    def __getitem__(self, at: object) -> Counted:
        self.day.moved += self.width
        return Counted(self.values[at], self.day.tally)

    def __setitem__(self, at: object, value: object) -> None:
        self.day.moved += self.width
        self.values[at] = plain(value)


class _Common:
    """A day of the common war in one lane."""

    def __init__(self, precision: Precision) -> None:
        self.tally: Counter[str] = Counter()
        self.moved = 0
        kind = KINDS[precision]
        n = WAR.numbers(precision)
        start = {d: kind(1.0) for d in range(desk.ROWS)}
        for side in (0, 1):
            start |= {2 * k + side: n.strength[side] for k in range(desk.SECTORS)}
            start[desk.STOCK + side] = n.stock[side]
            start[desk.QUALITY + side] = n.kill[side]
            start[desk.TOTAL + side] = kind(desk.SECTORS) * n.strength[side]
        size = np.dtype(kind).itemsize
        reals = _Row(self, size, {(0, row, 0): x for row, x in start.items()})
        words = _Row(self, 4, {})
        lane = (_Row(self, width, {0: 0}) for width in (8, 4, 4, 4))
        self.desk, self.numbers = desk.Desk(reals, words, *lane), n  # type: ignore[arg-type]


def count_common_day(precision: Precision) -> Day:
    """Return what a day of the common war takes in its kernel."""
    one = _Common(precision)
    alone = {"LANES": 1, "rows_of": _same, "words_of": _same}
    with unjitted((*MODULES, desk), precision, **alone):
        attrition._fight_day(one.numbers, 1, one.desk)  # noqa: SLF001 - a day is no public thing
        attrition._judge(one.numbers.floor, WAR.days, one.desk)  # noqa: SLF001 - likewise
    return Day(one.tally, one.moved)
