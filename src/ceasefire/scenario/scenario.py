"""Why this room exists: a war as the rest of the house sees it.

It is frozen, compared by content, changed by copy. It holds what the simulation reads and nothing
of what happened afterwards.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ceasefire.errors import SettingError
from ceasefire.scenario.crosscheck import crosscheck
from ceasefire.scenario.finding import WAR
from ceasefire.scenario.settings import changed
from ceasefire.scenario.sheet import label
from ceasefire.scenario.tables import TABLES
from ceasefire.scenario.writer import write_table, write_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ceasefire.scenario.base import Model
    from ceasefire.scenario.tables import (
        AidRow,
        AmmunitionRow,
        ForceRow,
        LocalityRow,
        WeatherRow,
    )
    from ceasefire.scenario.war import Document

__all__ = ["Scenario"]


@dataclass(frozen=True, slots=True, repr=False)
class Scenario:
    """A checked war.

    Parameters
    ----------
    folder
        Where it was read from; maps, record and claims lie there. Not part of the content.
    document
        ``war.yaml``.
    forces, ammunition, aid, weather, localities
        Rows of the tables, in the order of the files.
    """

    folder: Path = field(compare=False)
    document: Document
    forces: tuple[ForceRow, ...]
    ammunition: tuple[AmmunitionRow, ...]
    aid: tuple[AidRow, ...]
    weather: tuple[WeatherRow, ...]
    localities: tuple[LocalityRow, ...]

    def __repr__(self) -> str:
        """Name the war and its content; all of it would fill a screen."""
        return f"<Scenario {self.name!r} {self.digest[:12]}>"

    @property
    def name(self) -> str:
        """The war's id."""
        return self.document.id

    @property
    def tables(self) -> dict[str, tuple[Model, ...]]:
        """The rows by name of file."""
        return {file: getattr(self, file.removesuffix(".csv")) for file in TABLES}

    @property
    def digest(self) -> str:
        """SHA-256 (hexadecimal) of all that the simulation reads; record and maps do not enter."""
        content: dict[str, Any] = {WAR: _plain(self.document)}
        for file, rows in self.tables.items():
            content[file] = [_plain(row) for row in rows]
        text = json.dumps(content, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("ascii")).hexdigest()

    def change(self, settings: Mapping[str, object]) -> Scenario:
        """Return the scenario with other values in its document.

        Parameters
        ----------
        settings
            Values by dotted path, as :func:`ceasefire.scenario.settings.changed` reads them.

        Raises
        ------
        SettingError
            If a path or a value is impossible.

        Examples
        --------
        >>> from ceasefire.scenario.load import load
        >>> war = load("winter-war")
        >>> war.change({"aid.shells": 2.0}).document.switches.aid.shells
        2.0
        """
        other = replace(self, document=changed(self.document, settings))
        if found := crosscheck(other.document, other.tables):
            one = found[0]
            where = label(_plain(other.document), one.loc) if one.file == WAR else one.file
            place = "" if where in settings else f"{where}: "
            raise SettingError(f"setting {', '.join(settings)}: {place}{one.message}")
        return other

    def save(self, folder: Path) -> None:
        """Write ``war.yaml`` and the tables into a folder, which is made if need be.

        What the simulation does not read (maps, record, claims) is not copied.
        """
        folder.mkdir(parents=True, exist_ok=True)
        write_yaml(folder / WAR, self.document)
        for file, rows in self.tables.items():
            write_table(folder / file, TABLES[file], rows)


def _plain(model: Model) -> dict[str, Any]:
    return model.model_dump(mode="json", by_alias=True)
