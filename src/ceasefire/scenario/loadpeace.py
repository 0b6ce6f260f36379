"""Why this room exists: what treaties touch is read beside the war, if the folder has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ceasefire.errors import Fault, ScenarioFileError
from ceasefire.scenario.crosspeace import peace_findings
from ceasefire.scenario.csvfile import Table, read_table
from ceasefire.scenario.districtmap import DISTRICT_MAP, district_map_faults
from ceasefire.scenario.districts import DISTRICTS, DistrictRow
from ceasefire.scenario.mapfile import check_map
from ceasefire.scenario.peace import PEACE, Peace
from ceasefire.scenario.yamlfile import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from ceasefire.scenario.sheet import Loc, Sheet

__all__ = ["PeaceFiles", "load_peace"]


class PeaceFiles(NamedTuple):
    """What a scenario folder says about treaties: nothing, one of the files, or both."""

    peace: Peace | None = None
    districts: tuple[DistrictRow, ...] = ()


def load_peace(folder: Path, faults: list[Fault]) -> PeaceFiles:
    """Read and check ``peace.yaml`` and ``districts.csv`` if they are there.

    Parameters
    ----------
    folder
        The scenario.
    faults
        What is found wrong is added here; broken maps are left to the check of all maps.
    """
    before = len(faults)
    peace, sheet = _peace(folder, faults)
    table = _districts(folder, faults)
    rows = table.rows if table else ()
    if len(faults) == before:
        for file, loc, message in peace_findings(peace, rows):
            if file == PEACE and sheet:
                faults.append(sheet.fault(loc, message, at_key=_is_section(sheet, loc)))
            elif table:
                faults.append(table.fault(int(loc[0]), str(loc[1]), message))
        faults += _map(folder, [row.id for row in rows])
    return PeaceFiles(peace, rows)


def _is_section(sheet: Sheet, loc: Loc) -> bool:
    """Return whether a fault is in the name of a section, and not in a word that it holds."""
    here: Any = sheet.data
    for step in loc:
        here = here[step]
    return not isinstance(here, str)


def _peace(folder: Path, faults: list[Fault]) -> tuple[Peace | None, Sheet | None]:
    if (folder / PEACE).exists():
        try:
            return read_document(folder / PEACE, Peace)
        except ScenarioFileError as error:
            faults.extend(error.faults)
    return None, None


def _districts(folder: Path, faults: list[Fault]) -> Table[DistrictRow] | None:
    if (folder / DISTRICTS).exists():
        try:
            return read_table(folder / DISTRICTS, DistrictRow)
        except ScenarioFileError as error:
            faults.extend(error.faults)
    return None


def _map(folder: Path, ids: list[str]) -> list[Fault]:
    path = folder / DISTRICT_MAP
    if not ids or not path.exists():
        return []
    try:
        check_map(path)
    except ScenarioFileError:
        return []
    return district_map_faults(path, ids)
