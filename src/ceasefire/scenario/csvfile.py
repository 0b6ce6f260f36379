"""Why this room exists: a CSV file becomes rows of one kind; each fault names line and column."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from ceasefire.errors import Fault, ScenarioFileError, did_you_mean
from ceasefire.scenario.cell import CellError, convert
from ceasefire.scenario.plainwords import complaint
from ceasefire.scenario.textfile import read_text, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

__all__ = ["Table", "columns_of", "read_table"]

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """The rows of a CSV file and where they stood.

    Parameters
    ----------
    file
        Path as messages show it.
    columns
        The header.
    rows, lines
        Each row and the one-based line on which it begins.
    """

    file: str
    columns: tuple[str, ...]
    rows: tuple[R, ...]
    lines: tuple[int, ...]

    def fault(self, row: int, column: str, message: str) -> Fault:
        """Return a fault in a cell; an empty column name means the row as a whole."""
        return _fault(self.file, self.lines[row], self.columns, column, message)


def columns_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the columns of a row model as they are written in the header."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def read_table(path: Path, model: type[R]) -> Table[R]:
    """Read a CSV file (UTF-8, RFC 4180) whose first line names the columns.

    Parameters
    ----------
    path
        The file; messages show it as it is given here.
    model
        What each row must be. An empty cell stands for the field's default.

    Raises
    ------
    ScenarioFileError
        With every fault of the file.
    """
    records = _records(path, read_text(path))
    line, header = next(records, (1, []))
    if not header:
        raise refuse(path, "the file is empty; its first line must name the columns", 1)
    columns = tuple(name.strip() for name in header)
    if faults := list(_header_faults(str(path), line, columns, model)):
        raise ScenarioFileError(faults)
    rows, lines = [], []
    for line, cells in records:
        row, wrong = _row(str(path), line, columns, cells, model)
        faults.extend(wrong)
        if row is not None:
            rows.append(row)
            lines.append(line)
    if faults:
        raise ScenarioFileError(faults)
    return Table(str(path), columns, tuple(rows), tuple(lines))


def _records(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise refuse(path, _csv_words(str(error)), line) from error
        if cells:
            yield line, cells


def _csv_words(problem: str) -> str:
    if "unexpected end" in problem:
        return "a quote opened in this row is never closed"
    if "expected after" in problem:
        return (
            "a quoted cell must end at its closing quote; double a quote that belongs to the text"
        )
    return f"not CSV: {problem}"


def _header_faults(
    file: str, line: int, columns: tuple[str, ...], model: type[BaseModel]
) -> Iterator[Fault]:
    known = columns_of(model)
    if len(columns) == 1 and (";" in columns[0] or "\t" in columns[0]):
        yield Fault(file, line, 1, "", "cells must be separated by commas")
        return
    for i, name in enumerate(columns):
        if name not in known:
            hint = did_you_mean(name, known)
            shown = name if name.isidentifier() else repr(name)
            yield Fault(file, line, i + 1, shown, f"is not a known column{hint}")
        elif name in columns[:i]:
            yield Fault(file, line, i + 1, name, "is given twice")
    for name, field in known.items():
        if field.is_required() and name not in columns:
            yield Fault(file, line, 0, name, "the column is required")


def _row(
    file: str, line: int, columns: tuple[str, ...], cells: list[str], model: type[R]
) -> tuple[R | None, list[Fault]]:
    if len(cells) != len(columns):
        hint = " (quote a text that contains commas)" if len(cells) > len(columns) else ""
        wrong = f"must have {len(columns)} cells{hint} (got {len(cells)})"
        return None, [Fault(file, line, 0, "", wrong)]
    known, values, faults = columns_of(model), {}, []
    for name, text in zip(columns, cells, strict=True):
        if not text and not known[name].is_required():
            continue
        try:
            values[name] = convert(text, known[name].annotation)
        except CellError as error:
            wrong = str(error) if text else "is required (the cell is empty)"
            faults.append(_fault(file, line, columns, name, wrong))
    if faults:
        return None, faults
    return _validated(file, line, columns, values, model)


def _validated(
    file: str, line: int, columns: tuple[str, ...], values: dict[str, object], model: type[R]
) -> tuple[R | None, list[Fault]]:
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        found: dict[str, ErrorDetails] = {}
        for one in error.errors(include_url=False):  # one fault a cell, whatever the union
            found.setdefault(str(one["loc"][0]) if one["loc"] else "", one)
        return None, [
            _fault(file, line, columns, name, complaint(one, model)) for name, one in found.items()
        ]


def _fault(file: str, line: int, columns: tuple[str, ...], column: str, message: str) -> Fault:
    cell = columns.index(column) + 1 if column in columns else 0
    return Fault(file, line, cell, column, message)
