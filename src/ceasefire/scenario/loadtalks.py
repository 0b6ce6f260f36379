"""Why this room exists: how the sides bargain is read beside the war, if the folder has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ceasefire.errors import Fault, ScenarioFileError
from ceasefire.scenario.csvfile import Table, read_table
from ceasefire.scenario.talks import SIGNALS, TALKS, SignalRow, Talks
from ceasefire.scenario.yamlfile import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from ceasefire.scenario.peace import Peace

__all__ = ["TalkFiles", "load_talks"]


class TalkFiles(NamedTuple):
    """What a scenario folder says about bargaining; a war can do without."""

    talks: Talks | None = None
    signals: tuple[SignalRow, ...] = ()


def load_talks(folder: Path, peace: Peace | None, faults: list[Fault]) -> TalkFiles:
    """Read and check ``talks.yaml`` and ``signals.csv`` if they are there.

    Parameters
    ----------
    folder
        The scenario.
    peace
        Its ``peace.yaml``: who bargains needs something to bargain about.
    faults
        What is found wrong is added here.
    """
    path, talks = folder / TALKS, None
    if path.exists():
        try:
            talks, sheet = read_document(path, Talks)
        except ScenarioFileError as error:
            faults.extend(error.faults)
        else:
            if peace is None and not faults:
                faults.append(sheet.fault((), "needs a peace.yaml and a districts.csv beside it"))
    table = _signals(folder, faults)
    if table and talks and talks.intervention is None and table.rows:
        faults.append(table.fault(0, "id", f"a signal needs an intervention in {TALKS}"))
    return TalkFiles(talks, _in_order(table, faults))


def _signals(folder: Path, faults: list[Fault]) -> Table[SignalRow] | None:
    if (folder / SIGNALS).exists():
        try:
            return read_table(folder / SIGNALS, SignalRow)
        except ScenarioFileError as error:
            faults.extend(error.faults)
    return None


def _in_order(table: Table[SignalRow] | None, faults: list[Fault]) -> tuple[SignalRow, ...]:
    if table is None:
        return ()
    seen: set[str] = set()
    for i, row in enumerate(table.rows):
        if row.id in seen:
            faults.append(table.fault(i, "id", f"must be used once (got {row.id!r} again)"))
        seen.add(row.id)
    return tuple(sorted(table.rows, key=lambda row: row.on))
