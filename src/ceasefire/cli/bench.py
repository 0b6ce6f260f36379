"""Why this room exists: ``ceasefire bench``, how fast wars are fought on this machine."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli.options import AsJson, Lang, print_json
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.l10n import Tongue

__all__ = ["bench"]

Quick = Annotated[bool, typer.Option("--quick", help="One round of a few wars: a rough look.")]
Rounds = Annotated[int | None, typer.Option("--rounds", min=1, help="How often to measure; 5.")]
Peers = Annotated[
    str | None,
    typer.Option("--peers", metavar="PYTHON", help="Measure Mesa and SimPy too, with this Python."),
]
Baseline = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Measure a program of yours in the same run."),
]
Roofline = Annotated[
    bool, typer.Option("--roofline", help="Measure the machine's limits, and how near they are.")
]
History = Annotated[
    Path | None, typer.Option("--history", metavar="FILE", help="Append the run as one line.")
]


def bench(
    *,
    quick: Quick = False,
    rounds: Rounds = None,
    peers: Peers = None,
    baseline: Baseline = None,
    roofline: Roofline = False,
    history: History = None,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> None:
    """Measure how fast wars are fought here, beside other engines."""
    from ceasefire.bench.entries import FULL, QUICK, Asked, entries, threads_tried
    from ceasefire.bench.machine import describe
    from ceasefire.bench.outside import scripts
    from ceasefire.bench.peaks import limits
    from ceasefire.bench.roofline import look
    from ceasefire.bench.stopwatch import measure
    from ceasefire.cli.bench_text import as_object, lines
    from ceasefire.l10n import Tongue

    if baseline is not None and not baseline.is_file():
        raise RequestError(f"--baseline: no file {baseline}")
    if peers is not None:
        scripts()
    if history is not None:
        _append(history, "")  # whoever waits for minutes should not be refused then
    amounts = QUICK if quick else FULL
    machine, tongue = describe(), Tongue(lang)
    listed = entries(Asked(amounts, peers, baseline, sys.executable))
    if roofline:
        listed += limits(threads_tried(), quick=quick)
    count = rounds or amounts.rounds
    rows = measure(listed, count, _told(tongue, count * len(listed)))
    found = as_object(machine, rows, look(rows) if roofline else None, quick=quick)
    found["measured"] = datetime.now(UTC).isoformat(timespec="seconds")
    if history is not None:
        _append(history, json.dumps(found, ensure_ascii=False, allow_nan=False) + "\n")
    if as_json:
        print_json(found)
        return
    for line in lines(found, tongue):
        typer.echo(line)


def _told(tongue: Tongue, total: int) -> Callable[[int], None] | None:
    """Return a function that says how far the measuring is, if anybody watches."""
    if not sys.stderr.isatty():
        return None
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        text = tongue.say("bench-progress", done=str(done), total=str(total))
        sys.stderr.write(f"\r{text}" + ("\n" if done == total else ""))
        sys.stderr.flush()

    return tell


def _append(path: Path, text: str) -> None:
    """Add to a history."""
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise RequestError(f"--history: {path}: {error.strerror}") from None
