"""Why this room exists: how long treaties hold, for people at a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer
from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from ceasefire.report.durability.words import bare

if TYPE_CHECKING:
    from ceasefire.report.durability import Words
    from ceasefire.report.durability.words import Grid

__all__ = ["print_durability"]

WIDE = 150  # columns when no terminal says how many there are
NAME = 28  # columns for the names of terms, which are wrapped


def print_durability(words: Words) -> None:
    """Print what was asked, both tables and the findings on standard output."""
    for line in words.heading():
        typer.echo(line)
    if words.found.treaties:
        typer.echo()
        _table(words.chances())
        _table(words.days())
    for line in words.notes():
        typer.echo(line)


def _table(grid: Grid) -> None:
    """Print a table; names of terms and heads are wrapped, figures are not.

    Isolates would count as letters in a column's width; a cell has one direction without them.
    """
    console = Console(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else WIDE,
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
    table = Table(title=grid.title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    rows = [[bare(cell) for cell in row] for row in grid.rows]
    for i, head in enumerate(map(bare, grid.columns)):
        width = NAME if i == 0 else _width(head, [row[i] for row in rows])
        table.add_column(head, justify="right" if i else "left", width=width)
    for row in rows:
        table.add_row(*row)
    console.print(table)


def _width(head: str, cells: list[str]) -> int:
    """Return the columns that no cell needs more of; heads are wrapped between words."""
    return max(map(cell_len, [*cells, *head.split()]))
