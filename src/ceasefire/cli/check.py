"""Why this room exists: ``ceasefire check`` tells the author of a scenario all that is wrong."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from ceasefire.cli.options import AsJson, War, print_json
from ceasefire.errors import Fault, ScenarioFileError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["check"]


def check(war: War, *, as_json: AsJson = False) -> None:
    """Check all files of a scenario and say everything that is wrong."""
    from ceasefire.scenario.catalogue import find

    folder = find(war)
    faults = _faults(folder)
    if as_json:
        print_json({"folder": str(folder), "ok": not faults, "faults": [asdict(f) for f in faults]})
        raise typer.Exit(2 if faults else 0)
    if faults:
        raise ScenarioFileError(faults)
    typer.echo(f"{war}: no faults")


def _faults(folder: Path) -> list[Fault]:
    from ceasefire.scenario.load import load
    from ceasefire.scenario.record import read_record

    found: list[Fault] = []
    for read in (load, read_record):
        try:
            read(folder)
        except ScenarioFileError as error:
            found.extend(error.faults)
    return found or _questions(folder)


def _questions(folder: Path) -> list[Fault]:
    """Return faults of questions that the record asks and nobody can answer."""
    from ceasefire.errors import RequestError
    from ceasefire.scenario.load import load
    from ceasefire.scenario.record import read_record
    from ceasefire.war.probe import parse

    scenario, found = load(folder), []
    # Line 1 is the header; a quoted line break in a note would shift what follows.
    for line, row in enumerate(read_record(folder), start=2):
        try:
            parse(row.read, scenario)
        except RequestError as error:
            where = str(folder / "record" / "observables.csv")
            found.append(Fault(where, line, 0, "read", str(error)))
    return found
