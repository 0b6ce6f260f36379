"""Why this room exists: what a check of terms has to know about the land, and no more.

An atlas of polygons knows it; so does a dictionary in a test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection

    from ceasefire.scenario.sheet import Loc
    from ceasefire.treaty.clauses import Side

__all__ = ["BY_SEA", "Finding", "Ground"]

BY_SEA = frozenset({"island", "base"})  # kinds of district to which their holder comes by ship


class Finding(NamedTuple):
    """Something wrong in a treaty, before anybody knows the line.

    Parameters
    ----------
    loc
        Way to the value in the document.
    message
        What was expected and what came.
    """

    loc: Loc
    message: str


class Ground(Protocol):
    """Districts and what lies beside them."""

    @property
    def ids(self) -> Collection[str]:
        """Ids of all districts."""

    @property
    def regions(self) -> Collection[str]:
        """Ids of the regions that have districts."""

    @property
    def lines(self) -> Collection[str]:
        """Ids of the lines that cut the country."""

    def owner(self, district: str) -> Side:
        """Return who holds a district before the war."""

    def kind(self, district: str) -> str:
        """Return the kind of a district, such as ``town`` or ``island``."""

    def neighbours(self, district: str) -> Collection[str]:
        """Return the districts that share a border with one."""

    def touches(self, district: str, side: Side) -> bool:
        """Tell whether a district shares a border with what a side holds before the war."""

    def cut_by(self, line: str, giver: Side) -> Collection[str]:
        """Return the districts of a giver that have land beyond a line."""
