"""Why this room exists: bytes on a disk become text in one place, or a fault that says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import Fault, ScenarioFileError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["LARGEST", "read_text", "refuse"]

LARGEST = 5_000_000  # bytes; a scenario is written by hand


def refuse(
    path: Path, message: str, line: int = 0, column: int = 0, field: str = ""
) -> ScenarioFileError:
    """Return the exception for a file with a single fault."""
    return ScenarioFileError([Fault(str(path), line, column, field, message)])


def read_text(path: Path, largest: int = LARGEST) -> str:
    """Return the text of a UTF-8 file, without a byte order mark.

    Parameters
    ----------
    path
        The file; messages show it as it is given here.
    largest
        Limit of its size in bytes.

    Raises
    ------
    ScenarioFileError
        If the file is missing, cannot be read, is too large, or is not UTF-8 text.
    """
    if not path.exists():
        raise refuse(path, "the file is missing")
    if not path.is_file():
        raise refuse(path, "must be a file")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refuse(path, f"cannot be read: {error.strerror}") from error
    if len(data) > largest:
        raise refuse(path, f"must be at most {largest} bytes (got {len(data)})", 1)
    return _decode(path, data)


def _decode(path: Path, data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _place(data, error.start)
        wrong = f"must be UTF-8 text (got the byte 0x{data[error.start]:02x})"
        raise refuse(path, wrong, line, column) from error
    if (nul := data.find(b"\0")) >= 0:
        raise refuse(path, "must be text (got a NUL byte)", *_place(data, nul))
    return text.removeprefix("\ufeff")


def _place(data: bytes, offset: int) -> tuple[int, int]:
    before = data[:offset]
    return before.count(b"\n") + 1, offset - (before.rfind(b"\n") + 1) + 1
