"""Why this room exists: columns of text stay straight in both directions of writing.

Marks above letters and the isolates around values take no place on a line, so a cell is as wide as
what is seen of it.
"""

from __future__ import annotations

import re
import unicodedata
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.l10n import Tongue

__all__ = ["WIDTH", "bare", "paragraph", "row", "seen"]

WIDTH = 100  # of a page of text
_ISOLATES = re.compile("[\u2066-\u2069]")  # some terminals show them as boxes
_UNSEEN = {"Cf", "Me", "Mn"}


def seen(text: str) -> int:
    """Return how many places a text takes.

    Examples
    --------
    >>> seen("\u20687\u2069 days")
    6
    """
    return sum(unicodedata.category(letter) not in _UNSEEN for letter in text)


def row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return a line: the first cell begins its column, the others end theirs."""
    first, *rest = zip(cells, widths, strict=True)
    line = first[0] + " " * (first[1] - seen(first[0]))
    for cell, width in rest:
        line += " " * (width - seen(cell)) + cell
    return line.rstrip()


def bare(tongue: Tongue, text: str) -> str:
    """Return a text without isolates, unless the language needs them."""
    return text if tongue.direction == "rtl" else _ISOLATES.sub("", text)


def paragraph(text: str, indent: str = "  ") -> list[str]:
    """Return a text as lines of at most :data:`WIDTH` places."""
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)
