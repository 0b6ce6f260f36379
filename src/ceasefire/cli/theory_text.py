"""Why this room exists: answers of textbook games as lines for people and objects for machines."""

from __future__ import annotations

import math
from dataclasses import asdict, fields
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from ceasefire.theory.game import Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from _typeshed import DataclassInstance

    from ceasefire.bargain.games import General
    from ceasefire.theory.game import Game
    from ceasefire.theory.verify import Check

__all__ = [
    "answer",
    "answer_json",
    "checked",
    "checked_json",
    "comparison",
    "comparison_json",
    "entry",
    "listing",
    "shown",
]

WIDTH = 100
NARROW = 24  # a longer cell does not widen its column for all others
INVISIBLE = 1e-12  # numbers below it are rounding, and are shown as 0


def shown(value: object) -> str:
    """Return a parameter or a result as a person reads it: six digits, lists without brackets."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{0.0 if abs(value) < INVISIBLE else value:.6g}"
    if isinstance(value, list | tuple):
        inner = [f"[{shown(v)}]" if isinstance(v, list | tuple) else shown(v) for v in value]
        return ", ".join(inner)
    return "-" if value is None else str(value)


def _plain(value: object) -> object:
    """Return a value for JSON: infinities, which it lacks, become text and not-a-number null."""
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else str(value)
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _fields(result: DataclassInstance) -> dict[str, object]:
    return {each.name: getattr(result, each.name) for each in fields(result)}


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines with aligned columns."""
    widths = [
        max((len(cell) for cell in column if len(cell) <= NARROW), default=0)
        for column in zip(*rows, strict=True)
    ]
    return [
        "  "
        + "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _wrapped(name: str, text: str, width: int) -> list[str]:
    """Return a result's name and value, long ones on several lines."""
    lines = wrap(text, WIDTH - width - 4) or [""]
    return [f"  {head:{width}}  {line}" for head, line in zip_longest([name], lines, fillvalue="")]


def _short(tag: Tag) -> str:
    return tag.name.lower().replace("_", " ")


def listing(games: Iterable[Game[Any]]) -> list[str]:
    """Return the games by section, one line each, and what their tags mean."""
    games = list(games)
    width = max(len(game.name) for game in games)
    lines: list[str] = []
    section = None
    for game in games:
        if game.section != section:
            section = game.section
            lines += ["", str(section)] if lines else [str(section)]
        lines.append(f"  {game.name:{width}}  {_short(game.tag):11}  {game.title}")
    return [*lines, "", "Tags", *(f"  {tag}" for tag in Tag)]


def entry(game: Game[Any]) -> dict[str, object]:
    """Return a game of the list as an object."""
    return {
        "game": game.name,
        "title": game.title,
        "section": str(game.section),
        "tag": str(game.tag),
        "citation": game.citation,
        "params": [
            {"name": p.name, "expected": p.kind.words, "default": p.default, "meaning": p.doc}
            for p in game.parameters
        ],
    }


def answer(game: Game[Any], params: Mapping[str, object], result: DataclassInstance) -> list[str]:
    """Return a solved game: whose model, the parameters used, the results, what they mean."""
    docs = {parameter.name: parameter.doc for parameter in game.parameters}
    used = [(name, shown(value), docs[name]) for name, value in params.items()]
    found = [(name, shown(value)) for name, value in _fields(result).items()]
    width = max(len(name) for name, _ in found)
    return [
        game.title,
        game.citation,
        str(game.tag),
        "",
        "Parameters",
        *_columns(used),
        "",
        "Results",
        *(line for row in found for line in _wrapped(*row, width)),
        "",
        *game.explain(result),
    ]


def answer_json(
    game: Game[Any], params: Mapping[str, object], result: DataclassInstance
) -> dict[str, object]:
    """Return a solved game as one object."""
    return {
        "game": game.name,
        "tag": str(game.tag),
        "params": _plain(dict(params)),
        "result": _plain(_fields(result)),
        "explain": game.explain(result),
    }


def comparison(result: DataclassInstance, found: General) -> list[str]:
    """Return the exact and the general answer side by side, quantity by quantity."""
    rows = [("quantity", "exact", "general", "difference", "s.e.")]
    for name, exact, value, error in _pairs(result, found):
        if "[" in name and exact == value == 0:
            continue  # dates on which nothing can happen fill pages and say nothing
        rows.append((name, shown(exact), shown(value), f"{value - exact:+.1e}", f"{error:.1e}"))
    return ["", f"The general solver beside it: {found.method}", *_columns(rows)]


def comparison_json(result: DataclassInstance, found: General) -> dict[str, object]:
    """Return the general solver's answer as an object to stand beside the exact one."""
    rows = {
        name: {"exact": exact, "value": value, "difference": value - exact, "error": error}
        for name, exact, value, error in _pairs(result, found)
    }
    return {"general": {"method": found.method, "quantities": _plain(rows)}}


def _pairs(result: DataclassInstance, found: General) -> Iterator[tuple[str, float, float, float]]:
    """Yield name, exact value, general value and its standard error of each number."""
    for name, value in found.values.items():
        exact, error = getattr(result, name), found.errors[name]
        if not isinstance(value, tuple):
            yield name, exact, value, float(error)  # type: ignore[arg-type]
            continue
        for k, row in enumerate(zip(exact, value, error, strict=True)):  # type: ignore[arg-type]
            yield f"{name}[{k}]", *row


def checked(checks: Iterable[Check]) -> list[str]:
    """Return compared cases, a line per quantity, and how many agree."""
    checks = list(checks)
    rows = [("case", "quantity", "expected", "got", "difference", "ok")]
    for check in checks:
        difference = "-" if check.difference is None else f"{check.difference:.1e}"
        ok = "ok" if check.ok else "FAILED"
        rows.append(
            (check.id, check.quantity, shown(check.expected), shown(check.got), difference, ok)
        )
    return [*_columns(rows), _closing(checks)]


def checked_json(checks: Iterable[Check]) -> dict[str, object]:
    """Return compared cases as one object."""
    checks = list(checks)
    passed = sum(check.ok for check in checks)
    return {
        "cases": len({check.id for check in checks}),
        "passed": passed,
        "failed": len(checks) - passed,
        "checks": [_plain(asdict(check)) for check in checks],
    }


def _closing(checks: list[Check]) -> str:
    passed = sum(check.ok for check in checks)
    return f"{passed} passed, {len(checks) - passed} failed"
