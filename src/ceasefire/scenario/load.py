"""Why this room exists: a folder becomes a scenario, or a list of everything that is wrong with it.

What happened afterwards lies in the folder too, under ``record/``. Nothing here opens it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import Fault, ScenarioFileError
from ceasefire.scenario.catalogue import find
from ceasefire.scenario.crosscheck import crosscheck
from ceasefire.scenario.csvfile import Table, read_table
from ceasefire.scenario.finding import WAR
from ceasefire.scenario.loadfits import chosen_fit, load_fits
from ceasefire.scenario.loadpeace import load_peace
from ceasefire.scenario.loadtalks import load_talks
from ceasefire.scenario.mapfile import check_map, map_files
from ceasefire.scenario.scenario import Scenario
from ceasefire.scenario.tables import TABLES
from ceasefire.scenario.war import Document
from ceasefire.scenario.yamlfile import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from ceasefire.scenario.base import Model
    from ceasefire.scenario.finding import Finding
    from ceasefire.scenario.sheet import Sheet

__all__ = ["load"]


def load(name_or_path: str | Path, fit: str | None = None) -> Scenario:
    """Read and check a scenario.

    Parameters
    ----------
    name_or_path
        Name of a war that comes with the package, or a scenario folder.
    fit
        ``military``, ``full``, or ``stated`` for no fit; the military fit if there is one when not
        given.

    Raises
    ------
    ScenarioNotFoundError
        If there is no such scenario.
    RequestError
        If there is no such fit.
    ScenarioFileError
        With the faults of all files, each with file, line and field.

    Examples
    --------
    >>> load("winter-war").document.calendar.first_day.isoformat()
    '1939-11-30'
    """
    folder = find(name_or_path)
    faults: list[Fault] = []
    document, sheet = _document(folder, faults)
    tables = _tables(folder, faults)
    _maps(folder, faults)
    settled = load_peace(folder, faults)
    bargained = load_talks(folder, settled.peace, faults)
    fits = load_fits(folder, document, faults)
    if document and sheet:
        found = crosscheck(document, {file: table.rows for file, table in tables.items()})
        faults += [_placed(one, sheet, tables) for one in found]
    if faults or document is None:
        raise ScenarioFileError(faults)
    rows = {file.removesuffix(".csv"): table.rows for file, table in tables.items()}
    posterior = chosen_fit(fits, fit, folder)
    scenario = Scenario(
        folder=folder,
        document=document,
        peace=settled.peace,
        districts=settled.districts,
        talks=bargained.talks,
        signals=bargained.signals,
        posterior=posterior,
        **rows,  # type: ignore[arg-type]
    )
    told = posterior.settings if posterior else ()
    return scenario.change({one.path: one.use for one in told}) if told else scenario


def _document(folder: Path, faults: list[Fault]) -> tuple[Document | None, Sheet | None]:
    try:
        return read_document(folder / WAR, Document)
    except ScenarioFileError as error:
        faults.extend(error.faults)
        return None, None


def _tables(folder: Path, faults: list[Fault]) -> dict[str, Table[Model]]:
    found = {}
    for file, model in TABLES.items():
        try:
            found[file] = read_table(folder / file, model)
        except ScenarioFileError as error:
            faults.extend(error.faults)
    return found


def _maps(folder: Path, faults: list[Fault]) -> None:
    for path in map_files(folder):
        try:
            check_map(path)
        except ScenarioFileError as error:
            faults.extend(error.faults)


def _placed(one: Finding, sheet: Sheet, tables: dict[str, Table[Model]]) -> Fault:
    """Give a finding its line."""
    if one.file == WAR:
        return sheet.fault(one.loc, one.message)
    row, column = one.loc
    return tables[one.file].fault(int(row), str(column), one.message)
