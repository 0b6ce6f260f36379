"""Why this room exists: a plan takes seconds to solve and is asked for again and again.

It is kept on disk under a name made of all that it depends on: the scenario, its maps, the seed,
the number of paths, who believes what, and the source files of the rooms that solve it. Whatever
cannot be read or written is solved again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.fit import Fit

if TYPE_CHECKING:
    from ceasefire.scenario.scenario import Scenario

__all__ = ["Rungs", "name_of", "recall", "remember"]

Rungs = tuple[tuple[Fit, ...], ...]

_ROOMS = ("kernels", "belief", "campaign", "bargain", "treaty", "aftermath", "war")
_MOST = 40  # plans that are kept


def name_of(scenario: Scenario, *rest: object) -> str:
    """Return the name of a plan.

    Parameters
    ----------
    scenario
        The war, with its maps.
    rest
        What else the plan depends on.
    """
    digest = hashlib.sha256(f"{scenario.digest} {rest!r} {np.__version__}".encode())
    for path in sorted((scenario.folder / "map").glob("*.geojson")):
        digest.update(path.read_bytes())
    digest.update(_sources())
    return digest.hexdigest()[:24]


def recall(name: str) -> Rungs | None:
    """Return the fits of a plan that was kept, or None."""
    path = _home() / f"{name}.npz"
    try:
        with np.load(path, allow_pickle=False) as kept:
            path.touch()
            return tuple(
                tuple(_fit(kept, rung, date) for date in range(int(kept["dates"])))
                for rung in range(int(kept["rungs"]))
            )
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None


def remember(name: str, rungs: Rungs) -> None:
    """Keep the fits of a plan; a disk that is full or closed is no fault."""
    arrays = {
        f"{rung} {date} {part.name}": np.asarray(getattr(one, part.name))
        for rung, fits in enumerate(rungs)
        for date, one in enumerate(fits)
        for part in fields(Fit)
    }
    try:
        _home().mkdir(parents=True, exist_ok=True)
        handle, work = tempfile.mkstemp(suffix=".tmp", dir=_home())
        with os.fdopen(handle, "wb") as file:
            np.savez(file, rungs=len(rungs), dates=len(rungs[0]), **arrays)  # type: ignore[arg-type]
        Path(work).replace(_home() / f"{name}.npz")
        old = sorted(_home().glob("*.npz"), key=lambda path: path.stat().st_mtime)
        for path in old[:-_MOST]:
            path.unlink(missing_ok=True)
    except OSError:
        return


def _fit(kept: np.lib.npyio.NpzFile, rung: int, date: int) -> Fit:
    parts = {part.name: kept[f"{rung} {date} {part.name}"] for part in fields(Fit)}
    whole = {name: int(parts[name]) for name in ("degree", "live")}
    return Fit(**(parts | whole))  # type: ignore[arg-type]


def _home() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "ceasefire" / "plans"


@cache
def _sources() -> bytes:
    package = Path(__file__).resolve().parents[2]
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.digest()
