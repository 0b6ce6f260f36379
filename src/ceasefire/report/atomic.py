"""Why this room exists: a reader finds whole files or none, whatever stops the writer."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["landing"]


@contextmanager
def landing(folder: Path) -> Iterator[Path]:
    """Give a temporary folder whose files appear in ``folder`` when the block ends well.

    Parameters
    ----------
    folder
        Where the files shall be; made if need be. When the block fails, nothing in it has changed,
        and a folder that was made for it is gone.

    Raises
    ------
    RequestError
        If the folder cannot be made or written to.
    """
    made = _make(folder)
    try:
        work = Path(tempfile.mkdtemp(prefix=".ceasefire-", dir=folder))
    except OSError as error:
        raise RequestError(f"{folder}: cannot write here ({error.strerror})") from error
    try:
        yield work
        _move(work, folder)
    except OSError as error:
        _undo(work, made)
        raise RequestError(f"{folder}: cannot write here ({error.strerror or error})") from error
    except BaseException:
        _undo(work, made)
        raise
    work.rmdir()


def _move(work: Path, folder: Path) -> None:
    """Move all files, or none if a folder stands in the way of one."""
    files = sorted(work.iterdir())
    for path in files:
        if (folder / path.name).is_dir():
            raise RequestError(f"{folder / path.name}: is a folder, not a file")
    for path in files:
        path.replace(folder / path.name)


def _undo(work: Path, made: list[Path]) -> None:
    """Leave nothing behind."""
    shutil.rmtree(work, ignore_errors=True)
    for path in made:
        path.rmdir()


def _make(folder: Path) -> list[Path]:
    """Make a folder and its parents; return those that were not there, deepest first."""
    if folder.exists() and not folder.is_dir():
        raise RequestError(f"{folder}: is a file, not a folder")
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RequestError(f"{folder}: cannot be made ({error.strerror})") from error
    return missing
