"""Why this room exists: compiled kernels are kept on disk, and never a stale one.

Numba's own cache looks at the file of a function only; a law inlined from another file could
change unnoticed. So the cache lives in a directory named after the content of all kernel sources:
any change there starts a fresh one. It also serves read-only installations. ``NUMBA_CACHE_DIR``,
if set, wins.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import numba

__all__ = ["prepare"]

_KEEP = 3  # directories of older versions that may stay: switching branches should not recompile


def _home() -> Path:
    """Return the directory under which caches live, following the XDG convention."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "ceasefire" / "kernels"


def _fingerprint() -> str:
    """Return a short hash of every source file from which kernels are compiled."""
    package = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(numba.__version__.encode())
    rooms = (
        "kernels",
        "belief",
        "campaign",
        "theory",
        "bargain",
        "war/talks/kernels",
        "bench/kernels",
    )
    for room in rooms:
        for path in sorted((package / room).rglob("*.py")):
            digest.update(path.relative_to(package).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def prepare() -> None:
    """Point Numba at the cache of these sources; called once, before any kernel is declared."""
    if os.environ.get("NUMBA_CACHE_DIR"):
        return
    here = _home() / _fingerprint()
    try:
        here.mkdir(parents=True, exist_ok=True)
        here.touch()
        old = sorted(here.parent.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in old[: -1 - _KEEP]:
            shutil.rmtree(path, ignore_errors=True)
    except OSError:
        return  # no home to write to: Numba falls back to its own places
    numba.config.CACHE_DIR = str(here)  # type: ignore[attr-defined]
