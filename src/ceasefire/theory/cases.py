"""Why this room exists: what a game should answer is kept in files, and a wrong one must say where.

A file of cases is a JSON list of objects with the keys ``id``, ``game``, ``params``, ``expect`` and
``tolerance`` (absolute), perhaps a ``tag`` for the reader. All faults of a file are told at once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceasefire.errors import Fault, RequestError, did_you_mean
from ceasefire.theory.catalogue import GAMES
from ceasefire.theory.kinds import Kind, UnfitError, real

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from os import PathLike

__all__ = ["Case", "read_cases", "refuse_if_any"]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _game(value: object) -> str:
    if _text(value) not in GAMES:
        raise ValueError(value)
    return str(value)


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _answers(value: object) -> dict[str, object]:
    if not _object(value):
        raise ValueError(value)
    return _object(value)


_READERS = {
    "id": Kind("text", _text),
    "game": Kind("the name of a game", _game),
    "params": Kind("an object", _object),
    "expect": Kind("an object with at least one quantity", _answers),
    "tolerance": real("a number >= 0", 0.0),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One question to a game and the answer expected.

    Parameters
    ----------
    id
        The name of the case in its file.
    game
        The name of the game in the catalogue.
    params
        Keyword parameters; those left out take the game's defaults.
    expect
        Field of the result: number, truth value, text, null, or list of these.
    tolerance
        The largest absolute difference of a number that still counts as equal.
    """

    id: str
    game: str
    params: Mapping[str, Any]
    expect: Mapping[str, Any]
    tolerance: float


def read_cases(path: str | PathLike[str]) -> tuple[Case, ...]:
    """Read a file of cases.

    Raises
    ------
    RequestError
        When the file cannot be read, is not JSON, or a case is not what it should be; the message
        has one line per fault, with file, case and key.
    """
    file = str(path)
    entries = _load(file)
    refuse_if_any(_faults(file, entries))
    return tuple(Case(**{key: entry[key] for key in _READERS}) for entry in entries)


def refuse_if_any(faults: Iterable[Fault]) -> None:
    """Raise one :class:`ceasefire.errors.RequestError` that tells all faults, if there are any."""
    told = [str(fault) for fault in faults]
    if told:
        raise RequestError("\n".join(told))


def _load(file: str) -> list[Any]:
    try:
        entries = json.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as error:
        raise RequestError(
            str(Fault(file, 0, 0, "", f"cannot be read ({error.strerror})"))
        ) from error
    except UnicodeDecodeError as error:
        raise RequestError(str(Fault(file, 0, 0, "", "expected UTF-8 text"))) from error
    except json.JSONDecodeError as error:
        fault = Fault(file, error.lineno, error.colno, "", f"expected JSON ({error.msg})")
        raise RequestError(str(fault)) from error
    if not isinstance(entries, list) or not entries:
        raise RequestError(str(Fault(file, 0, 0, "", "expected a list of cases with at least one")))
    return entries


def _faults(file: str, entries: list[Any]) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        named = isinstance(entry, dict) and isinstance(entry.get("id"), str)
        label = entry["id"] if named else f"case {number}"
        for field, message in _faults_of(entry):
            yield Fault(file, 0, 0, f"{label}.{field}" if field else label, message)
        if label in seen:
            yield Fault(file, 0, 0, f"{label}.id", "expected an id no other case has")
        seen.add(label)


def _faults_of(entry: object) -> Iterator[tuple[str, str]]:
    if not isinstance(entry, dict):
        yield "", f"expected an object (got {entry!r})"
        return
    for key in sorted(entry.keys() - {*_READERS, "tag"}):
        yield key, f"there is no such key{did_you_mean(key, _READERS)}"
    for key, kind in _READERS.items():
        if key not in entry:
            yield key, f"expected {kind.words}, but it is not there"
            continue
        try:
            kind.accept(entry[key])
        except UnfitError as unfit:
            hint = did_you_mean(str(entry[key]), GAMES) if key == "game" else ""
            yield key, f"expected {unfit} (got {entry[key]!r}){hint}"
