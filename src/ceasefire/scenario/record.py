"""Why this room exists: what happened is read here and nowhere else.

The record is a target, never an input. Scoring, calibration and figures may import this module;
whoever loads or simulates a war may not, and tests of the house see to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import ScenarioFileError
from ceasefire.scenario.csvfile import read_table
from ceasefire.scenario.tables import ObservableRow

if TYPE_CHECKING:
    from pathlib import Path

    from ceasefire.scenario.scenario import Scenario

__all__ = ["load_record", "read_record"]


def load_record(scenario: Scenario) -> tuple[ObservableRow, ...]:
    """Return what happened in a war; none for a war without a record.

    Raises
    ------
    ScenarioFileError
        If the file has faults, or an observable stands in it twice.
    """
    return read_record(scenario.folder)


def read_record(folder: Path) -> tuple[ObservableRow, ...]:
    """Read ``record/observables.csv`` of a scenario folder, as :func:`load_record` does."""
    path = folder / "record" / "observables.csv"
    if not path.exists():
        return ()
    table = read_table(path, ObservableRow)
    ids = [row.id for row in table.rows]
    again = [i for i, name in enumerate(ids) if name in ids[:i]]
    if again:
        raise ScenarioFileError(table.fault(i, "id", f"{ids[i]!r} again") for i in again)
    return table.rows
