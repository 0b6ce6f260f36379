"""Why this room exists: what a check across files hands on, before anybody knows the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ceasefire.scenario.sheet import Loc

__all__ = ["WAR", "Finding"]

WAR = "war.yaml"


class Finding(NamedTuple):
    """Something wrong between files.

    Parameters
    ----------
    file
        Name of the file to change.
    loc
        Way to the value: keys in ``war.yaml``; index of the row and name of the column in a table.
    message
        What was expected and what came.
    """

    file: str
    loc: Loc
    message: str
