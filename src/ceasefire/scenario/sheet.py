"""Why this room exists: a value taken from a text file remembers where it stood.

Whoever finds a fault later, in the schema or across files, can then still name line and column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Loc", "Sheet", "Spot", "label"]

PLAIN = re.compile(r"[\w<-]+")  # ids, keys, and YAML's merge key

Loc = tuple[str | int, ...]  # the way to a value: keys and list indexes
Spot = tuple[int, int]  # one-based line and column


def label(data: object, loc: Loc) -> str:
    """Write a way to a value as people read it: elements with an ``id`` go by it.

    Examples
    --------
    >>> label({"sectors": [{"id": "salla"}]}, ("sectors", 0, "terrain"))
    'sectors.salla.terrain'
    >>> label({"numbers": [1, 2]}, ("numbers", 1))
    'numbers[1]'
    """
    words = ""
    for step in loc:
        data = _inside(data, step)
        if isinstance(step, str):
            words += f".{step if PLAIN.fullmatch(step) else repr(step)}"
        elif isinstance(data, dict) and isinstance(data.get("id"), str):
            words += f".{data['id']}"
        else:
            words += f"[{step}]"
    return words.removeprefix(".")


def _inside(data: object, step: str | int) -> object:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The plain content of a YAML file with the places of its keys and values.

    Parameters
    ----------
    file
        Path as messages show it.
    data
        Mappings, lists, texts, numbers, booleans and None.
    keys, values
        Where each key and each value begins.
    """

    file: str
    data: object
    keys: Mapping[Loc, Spot]
    values: Mapping[Loc, Spot]

    def fault(self, loc: Loc, message: str, *, at_key: bool = False) -> Fault:
        """Return a fault at a value, at its key, or at the nearest thing around it that exists."""
        line, column = self._spot(loc, at_key=at_key)
        return Fault(self.file, line, column, label(self.data, loc), message)

    def missing(self, loc: Loc, message: str) -> Fault:
        """Return a fault about a key that is not there; its parent's line has to stand for it."""
        line, column = self._spot(loc[:-1], at_key=True)
        return Fault(self.file, line, column, label(self.data, loc), message)

    def _spot(self, loc: Loc, *, at_key: bool) -> Spot:
        first, second = (self.keys, self.values) if at_key else (self.values, self.keys)
        for end in range(len(loc), 0, -1):
            if spot := first.get(loc[:end]) or second.get(loc[:end]):
                return spot
        return self.values.get((), (1, 1))
