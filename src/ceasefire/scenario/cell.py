"""Why this room exists: the text of a table's cell becomes the value its column asks for.

A spreadsheet writes numbers in many ways; only one is taken, and each of the others gets its hint.
"""

from __future__ import annotations

import re
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin

from ceasefire.scenario.plainwords import DATE, NUMBER, got

__all__ = ["PLAIN", "CellError", "convert"]

PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
GROUPED = re.compile(r"[+-]?[0-9]{1,3}([,'_ \u00a0\u2019\u202f][0-9]{3})+(\.[0-9]*)?")
COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class CellError(Exception):
    """The cell's text is not such a value; says what was expected and what came."""


def convert(text: str, annotation: object) -> object:
    """Return the value of a cell for a column of the given type.

    Numbers and dates are converted; everything else stays text for the schema to judge.

    Raises
    ------
    CellError
        If the text is no such value.
    """
    wanted = _bare(annotation)
    if wanted is float:
        return _number(text)
    if wanted is date:
        return _date(text)
    return text


def _bare(annotation: object) -> object:
    """Return a type without its limits and without None, which an empty cell stands for."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        some = [one for one in get_args(annotation) if one is not NoneType]
        return _bare(some[0]) if len(some) == 1 else annotation
    return annotation


def _number(text: str) -> float:
    bare = text.strip()
    if PLAIN.fullmatch(bare):
        return float(bare)
    raise CellError(f"{NUMBER}{_hint(bare)} (got {got(text)})")


def _hint(text: str) -> str:
    if GROUPED.fullmatch(text):
        return f" without thousands separators, {re.sub('[^0-9.+-]', '', text)}"
    if COMMA.fullmatch(text):
        return f" with a decimal point, {text.replace(',', '.')}"
    if text.isdecimal():
        return f" in the digits 0 to 9, {int(text)}" if len(text) < 20 else ""
    return ""


def _date(text: str) -> date:
    bare = text.strip()
    try:
        if ISO.fullmatch(bare):
            return date.fromisoformat(bare)
    except ValueError:
        pass
    raise CellError(f"{DATE} (got {got(text)})")
