"""Why this room exists: the results of a batch as a table for people at a terminal."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from ceasefire.report.coverage import rows, total
from ceasefire.report.fits import beside
from ceasefire.report.outcomes import heading, outcomes
from ceasefire.war.sketch import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ceasefire.report.coverage import Row
    from ceasefire.report.view import View

__all__ = ["print_summary"]

WIDE = 132  # columns when no terminal says how many there are
ISOLATES = re.compile("[\u2066-\u2069]")  # some terminals show them as boxes
COLUMNS: tuple[tuple[str, Literal["left", "right"]], ...] = (
    ("column-observable", "left"),
    ("column-record", "right"),
    ("column-bounds", "right"),
    ("column-median-error", "right"),
    ("column-interval", "right"),
    ("column-verdict", "left"),
)


def print_summary(view: View, changes: Mapping[str, str], out: Path | None) -> None:
    """Print the table, the outcomes, what it took and where it is, on standard output."""
    console = Console(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else WIDE,
        highlight=False,
        soft_wrap=True,
    )
    if view.runs.record:
        console.print(_table(view, narrow=console.width < WIDE))
    for line in _lines(view, changes, out):
        console.print(_bare(view, line))


def _lines(view: View, changes: Mapping[str, str], out: Path | None) -> Iterator[str]:
    """Yield what stands under the table."""
    say, number, ensemble = view.tongue.say, view.tongue.number, view.runs.ensemble
    if changes:
        told = ", ".join(f"{path}={value}" for path, value in changes.items())
        yield say("summary-changed", settings=told)
    if view.runs.record:
        found = total(view)
        yield say("summary-covered", covered=str(found.covered), tests=str(found.tests))
    yield from beside(view.scenario, view.runs.record, view.tongue)
    yield heading(view) + ":"
    for outcome in outcomes(view):
        yield f"  {outcome.name}: {outcome.text}"
    yield say(
        "summary-batch",
        wars=number(len(view.runs)),
        seed=str(ensemble.seed),
        seconds=number(ensemble.seconds, 1),
        rate=number(len(view.runs) / max(ensemble.seconds, 1e-9)),
    )
    if ensemble.tally:
        yield say("summary-counted", width=f"{WIDTH:.2g}")
    if out and ensemble.tally:
        yield say("summary-kept", kept=number(ensemble.kept), file="ensemble.nc")
    if out:
        yield say("summary-written", folder=str(out))


def _table(view: View, *, narrow: bool) -> Table:
    say = view.tongue.say
    title = view.tongue.pick(view.war.title)
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for i, (key, side) in enumerate(COLUMNS):
        table.add_column(say(key), justify=side, no_wrap=i > 0 and not narrow)
    for row in rows(view):
        cells = (_bare(view, cell) for cell in _cells(view, row))
        table.add_row(*cells, style="dim" if row.told else None)
    return table


def _cells(view: View, row: Row) -> tuple[str, ...]:
    style = "green" if row.covered else "red"
    return (
        f"{row.name} [dim]({row.unit})[/]",
        row.record,
        row.bounds,
        view.tongue.say("plus-minus", value=row.median, error=row.error),
        row.interval,
        row.role if row.told else f"[{style}]{row.verdict}[/]",
    )


def _bare(view: View, text: str) -> str:
    """Return a text without isolates, unless the language needs them."""
    return text if view.tongue.direction == "rtl" else ISOLATES.sub("", text)
