"""Why this room exists: every day of every war on disk, for those who ask for it.

The days of a war take tens of kilobytes, so they are written chunk by chunk as wars are fought, and
memory holds a few chunks only. The file's size is known beforehand, and every value has its place
in it: the same wars give the same bytes.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import h5netcdf
import h5py
import numpy as np

from ceasefire.campaign.magazine import classes
from ceasefire.campaign.state import OUTCOMES
from ceasefire.campaign.trace import BY_CLASS, BY_SECTOR, BY_SECTOR_SIDE, BY_SIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from ceasefire.campaign.trace import Trace
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.batch import Batch

__all__ = ["logbook", "logbook_bytes"]

_SIDES = ("attacker", "defender")
_FLOAT, _SHORT = 4, 2


def logbook_bytes(scenario: Scenario, n: int) -> int:
    """Return how many bytes the days of ``n`` wars take on disk, but for a few thousand.

    Parameters
    ----------
    scenario, n
        The war, and how often it is fought.
    """
    sizes = _sizes(scenario)
    daily = sum(int(np.prod([sizes[dim] for dim in dims])) for dims in _layout().values())
    return n * (daily * _FLOAT + 2 * _SHORT)


@contextmanager
def logbook(
    path: Path, scenario: Scenario, n: int, seed: int
) -> Iterator[Callable[[int, Batch, Trace], None]]:
    """Open a NetCDF file for the days of a batch; give a function that writes a chunk.

    The file has the variables of a :class:`ceasefire.campaign.trace.Trace` by name, each of shape
    (war, ..., day), and how and when each war ended. After that day its last state is repeated.

    Parameters
    ----------
    path
        The file; it is written anew.
    scenario, n, seed
        The batch.
    """
    _lay_out(path, scenario, n, seed)
    # Straight to the arrays: what labels them asks about every one of them at every write.
    with h5py.File(path, "r+") as file:
        ends = file["outcome"], file["last_day"]
        pages = {name: file[name] for name in _layout()}

        def write(first: int, batch: Batch, days: Trace) -> None:
            wars = slice(first, first + batch.outcome.size)
            for end, values in zip(ends, (batch.outcome, batch.last_day), strict=True):
                end[wars] = values
            for name, values in _pages(scenario, days).items():
                pages[name][wars] = np.ascontiguousarray(np.moveaxis(values, -1, 0))

        yield write


def _lay_out(path: Path, scenario: Scenario, n: int, seed: int) -> None:
    """Make the file, with all but its values in it."""
    with h5netcdf.File(path, "w") as file:
        file.attrs.update(scenario=scenario.name, digest=scenario.digest, seed=str(seed))
        file.dimensions = {"war": n} | _sizes(scenario)
        _label(file, scenario)
        for name in ("outcome", "last_day"):
            file.create_variable(name, ("war",), np.int16)
        file.variables["outcome"].attrs["codes"] = " ".join(OUTCOMES)
        for name, dims in _layout().items():
            file.create_variable(name, ("war", *dims), np.float32)


def _sizes(scenario: Scenario) -> dict[str, int]:
    """Return the length of each dimension but the war's."""
    war = scenario.document
    return {
        "side": len(_SIDES),
        "sector": len(war.sectors),
        "day": war.calendar.days,
        **{f"{side}_class": len(classes(scenario, side)) for side in _SIDES},
    }


def _layout() -> dict[str, tuple[str, ...]]:
    """Return the dimensions of each variable but the war's."""
    return {
        **dict.fromkeys(BY_SIDE, ("side", "day")),
        **{f"{side}_{name}": (f"{side}_class", "day") for name in BY_CLASS for side in _SIDES},
        **dict.fromkeys(BY_SECTOR, ("sector", "day")),
        **dict.fromkeys(BY_SECTOR_SIDE, ("side", "sector", "day")),
    }


def _pages(scenario: Scenario, t: Trace) -> dict[str, NDArray[np.float32]]:
    """Return the values of each variable, the war last."""
    known = [len(classes(scenario, side)) for side in _SIDES]
    return {
        **dict(zip(BY_SIDE, t.side, strict=True)),
        **{
            f"{side}_{name}": t.ammunition[j, i, : known[i]]
            for j, name in enumerate(BY_CLASS)
            for i, side in enumerate(_SIDES)
        },
        **dict(zip(BY_SECTOR, t.sector, strict=True)),
        **dict(zip(BY_SECTOR_SIDE, t.sector_side, strict=True)),
    }


def _label(file: h5netcdf.File, scenario: Scenario) -> None:
    """Write the coordinates."""
    war = scenario.document
    names = {
        "side": _SIDES,
        "sector": [sector.id for sector in war.sectors],
        **{f"{side}_class": classes(scenario, side) for side in _SIDES},
    }
    for dim, labels in names.items():
        file.create_variable(dim, (dim,), h5py.string_dtype())[:] = np.array(labels, dtype=object)
    file.create_variable("day", ("day",), np.int64)[:] = np.arange(1, war.calendar.days + 1)
    date = file.create_variable("date", ("day",), np.int64)
    date[:] = np.arange(war.calendar.days)
    date.attrs["units"] = f"days since {war.calendar.first_day}"
