"""Why this room exists: the standard library reads JSON without saying where a value stood.

This finds the place again, by reading the text a second time along the way to the value. It is
called only when there is a fault to report.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.scenario.sheet import Loc, Spot

__all__ = ["place_of"]

SPACE = re.compile(r"[ \t\n\r]*")
DECODER = json.JSONDecoder()


def place_of(text: str, loc: Loc) -> Spot:
    """Return the one-based line and column of a value in a well-formed JSON text.

    Examples
    --------
    >>> place_of('{"a": [1,' + chr(10) + ' 2]}', ("a", 1))
    (2, 2)
    """
    at = _skip(text, 0)
    for step in loc:
        at = _step_in(text, at, step)
    before = text[:at]
    return before.count("\n") + 1, at - before.rfind("\n")


def _skip(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _step_in(text: str, at: int, step: str | int) -> int:
    """Return where the member begins; the container itself if it has no such member."""
    here, index = _skip(text, at + 1), 0
    while text[here] not in "}]":
        key: str | int = index
        if text[at] == "{":
            key, here = DECODER.raw_decode(text, here)
            here = _skip(text, _skip(text, here) + 1)
        if key == step:
            return here
        here = _skip(text, DECODER.raw_decode(text, here)[1])
        if text[here] == ",":
            here = _skip(text, here + 1)
        index += 1
    return at
