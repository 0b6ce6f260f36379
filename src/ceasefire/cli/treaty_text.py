"""Why this room exists: a treaty for people at a terminal: articles, figures and calendar."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from ceasefire.report.treaty import articles
from ceasefire.report.treaty.articles import closing, opening
from ceasefire.report.treaty.days import day_facts
from ceasefire.report.treaty.facts import land_facts, people_facts
from ceasefire.report.treaty.grids import (
    Grid,
    border_grid,
    district_grid,
    region_grid,
    station_grid,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ceasefire.l10n import Tongue
    from ceasefire.report.treaty import Notary
    from ceasefire.report.treaty.facts import Fact
    from ceasefire.treaty.accounts import Account
    from ceasefire.treaty.calendar import Occasion
    from ceasefire.treaty.displacement import Exodus
    from ceasefire.treaty.treaty import Treaty

__all__ = ["print_list", "print_treaty"]

WIDE = 132  # columns when no terminal says how many there are
INDENT = "  "
ISOLATES = re.compile("[\u2066-\u2069]")  # some terminals show them as boxes


def print_list(found: Sequence[Treaty], war: str, tongue: Tongue) -> None:
    """Print the terms that come with a war, and how to see one of them or others."""
    how = f"ceasefire treaty {war}"

    def say(key: str, **values: str) -> str:
        text = tongue.say(f"treaty-{key}", **values)
        return text if tongue.direction == "rtl" else ISOLATES.sub("", text)

    if found:
        rows = [
            (
                one.id,
                tongue.date(one.day) if one.day else say("none"),
                say(f"status-{one.status}"),
                tongue.pick(one.title),
            )
            for one in found
        ]
        heads = tuple(say(f"column-{key}") for key in ("package", "day", "status", "title"))
        _table(Grid(say("list-title", war=war), heads, tuple(rows)), numbers=False)
        typer.echo(say("list-how", one=f"{how} --package {found[-1].id}"))
    else:
        typer.echo(say("list-none", war=war))
    typer.echo(say("list-own", own=f"{how} --file terms.yaml"))


def print_treaty(
    treaty: Treaty,
    account: Account,
    exodus: Exodus,
    occasions: tuple[Occasion, ...],
    notary: Notary,
) -> None:
    """Print the text, the accounting and the calendar on standard output."""
    _lines(_text(treaty, notary))
    if account.entries:
        _section("land", land_facts(account, notary), notary)
        typer.echo()
        _table(border_grid(account, notary))
    if account.given.entries:
        _section("people", people_facts(account, exodus, notary), notary)
        typer.echo()
        _table(region_grid(account, notary))
        _table(district_grid(exodus, notary))
        if exodus.trains:
            _table(station_grid(exodus, notary))
    if occasions:
        _section("calendar", day_facts(occasions, notary), notary)
    _lines(["", *closing(treaty, notary)])


def _text(treaty: Treaty, notary: Notary) -> Iterator[str]:
    """Yield title, preamble and articles."""
    yield notary.pick(treaty.title)
    yield from opening(treaty, notary)
    for article in articles(treaty, notary):
        yield ""
        yield article.heading
        yield from (INDENT + line for line in article.lines)


def _section(key: str, facts: Iterable[Fact], notary: Notary) -> None:
    lines = (notary.say("fact", label=one.label, value=one.value) for one in facts)
    _lines(["", notary.say(f"section-{key}"), *(INDENT + line for line in lines)])


def _lines(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)


def _table(grid: Grid, *, numbers: bool = True) -> None:
    """Print a table; columns of numbers stand to the right."""
    console = Console(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else WIDE,
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
    table = Table(title=grid.title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for i, head in enumerate(grid.columns):
        table.add_column(head, justify="right" if numbers and i else "left", no_wrap=i > 0)
    for row in grid.rows:
        table.add_row(*row)
    console.print(table)
