"""Why this room exists: a war as the rest of the house sees it.

It is frozen, compared by content, changed by copy. It holds what the simulation reads and nothing
of what happened afterwards.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from ceasefire.errors import SettingError
from ceasefire.scenario.crosscheck import crosscheck
from ceasefire.scenario.crosspeace import peace_findings
from ceasefire.scenario.districts import DISTRICTS, DistrictRow
from ceasefire.scenario.finding import WAR
from ceasefire.scenario.loadfits import posterior_path
from ceasefire.scenario.peace import PEACE
from ceasefire.scenario.posterior import POSTERIORS
from ceasefire.scenario.settings import changed, value_at
from ceasefire.scenario.sheet import label
from ceasefire.scenario.tables import TABLES
from ceasefire.scenario.talks import SIGNALS, TALKS, SignalRow
from ceasefire.scenario.writer import write_table, write_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ceasefire.scenario.base import Model
    from ceasefire.scenario.finding import Finding
    from ceasefire.scenario.peace import Peace
    from ceasefire.scenario.posterior import Posterior
    from ceasefire.scenario.tables import (
        AidRow,
        AmmunitionRow,
        ForceRow,
        LocalityRow,
        WeatherRow,
    )
    from ceasefire.scenario.talks import Talks
    from ceasefire.scenario.war import Document

__all__ = ["Scenario"]

OF_PEACE, OF_TALKS = "peace.", "talks."  # paths of settings that lead into these documents
OF_TALKS_ALONE = ("intervention", "contact")

P = TypeVar("P", bound="Model")


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
    peace, districts
        ``peace.yaml`` and the rows of ``districts.csv``: what treaties touch. A war can do without.
    talks, signals
        ``talks.yaml`` and the rows of ``signals.csv``: how the sides bargain, and what they hear.
    posterior
        The fit in use: what wars are born with is drawn from it.
    """

    folder: Path = field(compare=False)
    document: Document
    forces: tuple[ForceRow, ...]
    ammunition: tuple[AmmunitionRow, ...]
    aid: tuple[AidRow, ...]
    weather: tuple[WeatherRow, ...]
    localities: tuple[LocalityRow, ...]
    peace: Peace | None = field(default=None, hash=False)  # it has mappings, which have no hash
    districts: tuple[DistrictRow, ...] = ()
    talks: Talks | None = None
    signals: tuple[SignalRow, ...] = ()
    posterior: Posterior | None = None

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
        if self.peace is not None:
            content[PEACE] = _plain(self.peace)
        if self.districts:
            content[DISTRICTS] = [_plain(row) for row in self.districts]
        if self.talks is not None:
            content[TALKS] = _plain(self.talks)
            content[SIGNALS] = [_plain(row) for row in self.signals]
        if self.posterior is not None:
            # Who made it, and what followed from it, changes no war.
            fit = _plain(self.posterior)
            content[POSTERIORS] = [fit["drawn"], fit["correlation"]]
        text = json.dumps(content, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("ascii")).hexdigest()

    def change(self, settings: Mapping[str, object]) -> Scenario:
        """Return the scenario with other values in its document.

        Parameters
        ----------
        settings
            Values by dotted path, as :func:`ceasefire.scenario.settings.changed` reads them; a path
            that begins with ``peace.`` leads into ``peace.yaml``, one with ``talks.`` into
            ``talks.yaml``; ``intervention`` and ``contact`` are found there without it.

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
        settings = {_full(path): value for path, value in settings.items()}
        parts = {
            prefix: {path: v for path, v in settings.items() if path.startswith(prefix)}
            for prefix in (OF_PEACE, OF_TALKS)
        }
        of_war = {
            p: v for p, v in settings.items() if not any(p in part for part in parts.values())
        }
        other = replace(
            self,
            document=changed(self.document, of_war),
            peace=_part(self, self.peace, parts[OF_PEACE], OF_PEACE),
            talks=_part(self, self.talks, parts[OF_TALKS], OF_TALKS),
        )
        if other.talks is not None and other.talks.intervention is None:
            other = replace(other, signals=())
        found = crosscheck(other.document, other.tables)
        if found := found + peace_findings(other.peace, other.districts):
            where = _place(other, found[0])
            place = "" if where in settings else f"{where}: "
            raise SettingError(f"setting {', '.join(settings)}: {place}{found[0].message}")
        return other

    def value(self, path: str) -> object:
        """Return what a setting is now.

        Parameters
        ----------
        path
            As for :meth:`change`.

        Raises
        ------
        SettingError
            If the path leads nowhere.
        """
        path = _full(path)
        for prefix, part in ((OF_PEACE, self.peace), (OF_TALKS, self.talks)):
            if path.startswith(prefix) and part is not None:
                return value_at(part, path, prefix)
        return value_at(self.document, path)

    def save(self, folder: Path) -> None:
        """Write the documents and the tables into a folder, which is made if need be.

        What the simulation does not read (maps, record, claims) is not copied.
        """
        folder.mkdir(parents=True, exist_ok=True)
        write_yaml(folder / WAR, self.document)
        for file, rows in self.tables.items():
            write_table(folder / file, TABLES[file], rows)
        if self.peace is not None:
            write_yaml(folder / PEACE, self.peace)
        if self.districts:
            write_table(folder / DISTRICTS, DistrictRow, self.districts)
        if self.talks is not None:
            write_yaml(folder / TALKS, self.talks)
        if self.signals:
            write_table(folder / SIGNALS, SignalRow, self.signals)
        if self.posterior is not None:
            path = posterior_path(folder, self.posterior.fit)
            path.parent.mkdir(exist_ok=True)
            write_yaml(path, self.posterior)


def _full(path: str) -> str:
    """Return a path with the document that it leads into, if it may go without."""
    return f"{OF_TALKS}{path}" if path.split(".", maxsplit=1)[0] in OF_TALKS_ALONE else path


def _part(war: Scenario, part: P | None, settings: Mapping[str, object], prefix: str) -> P | None:
    if not settings:
        return part
    if part is None:
        raise SettingError(f"setting {next(iter(settings))}: {war.name} has no {prefix}yaml")
    return changed(part, settings, prefix)


def _place(war: Scenario, one: Finding) -> str:
    """Say where a finding is, as a path of settings if it is in a document."""
    if one.file == WAR:
        return label(_plain(war.document), one.loc)
    if one.file == PEACE and war.peace is not None:
        return OF_PEACE + label(_plain(war.peace), one.loc)
    return one.file


def _plain(model: Model) -> dict[str, Any]:
    return model.model_dump(mode="json", by_alias=True)
