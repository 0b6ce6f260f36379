"""Why this room exists: a scenario is written back as the files from which it can be read again."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from ceasefire.scenario.csvfile import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ceasefire.scenario.base import Model

__all__ = ["write_short_yaml", "write_table", "write_yaml"]


def write_yaml(path: Path, document: Model) -> None:
    """Write a document; fields that have their default are left out."""
    yaml = YAML()
    yaml.width = 100
    with path.open("w", encoding="utf-8", newline="\n") as out:
        yaml.dump(_lists(document.model_dump(by_alias=True, exclude_defaults=True)), out)


def write_short_yaml(path: Path, document: Model, comment: str) -> None:
    """Write a document under a comment, with what holds single values only on one line."""
    yaml = YAML()
    yaml.width = 160
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"# {line}\n" for line in comment.splitlines())
        yaml.dump(_short(_lists(document.model_dump(by_alias=True, exclude_defaults=True))), out)


def _short(value: object, depth: int = 0) -> object:
    """Return a value whose innermost two levels are each written on one line."""
    if not isinstance(value, dict | list):
        return value
    children = value.items() if isinstance(value, dict) else enumerate(value)
    inner = {key: _short(child, depth + 1) for key, child in children}
    found = CommentedMap(inner) if isinstance(value, dict) else CommentedSeq(inner.values())
    if depth > 1:
        found.fa.set_flow_style()
    return found


def _lists(value: object) -> object:
    if isinstance(value, dict):
        return {key: _lists(child) for key, child in value.items()}
    if isinstance(value, str) and not value.isprintable():
        # YAML folds NEL and the Unicode line separators in any other style: they would be lost.
        return DoubleQuotedScalarString(value)
    return [_lists(child) for child in value] if isinstance(value, list | tuple) else value


def write_table(path: Path, model: type[Model], rows: Iterable[Model]) -> None:
    """Write rows with all columns of their model."""
    columns = list(columns_of(model))
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(_line(columns))
        for row in rows:
            values = row.model_dump(by_alias=True)
            out.write(_line([_cell(values[name]) for name in columns]))


class _Plain(csv.excel):
    lineterminator = "\n"


class _Quoted(_Plain):
    quoting = csv.QUOTE_ALL


def _line(cells: list[str]) -> str:
    text = io.StringIO(newline="")
    # The writer forgets to quote a lone carriage return, which readers take for the end of a row.
    dialect = _Quoted if any("\r" in cell for cell in cells) else _Plain
    csv.writer(text, dialect).writerow(cells)
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
