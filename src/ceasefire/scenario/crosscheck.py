"""Why this room exists: each file of a scenario may be right and the whole still wrong.

These checks hold the files against each other. A finding names the file, the way to the value and
what is wrong; whoever read the files knows the line. A table with faults of its own is left out.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from ceasefire.errors import did_you_mean
from ceasefire.scenario.crossaid import aid_findings, ammunition_findings
from ceasefire.scenario.crossweather import weather_findings
from ceasefire.scenario.finding import WAR, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ceasefire.scenario.base import Model
    from ceasefire.scenario.tables import (
        AidRow,
        AmmunitionRow,
        ForceRow,
        LocalityRow,
        WeatherRow,
    )
    from ceasefire.scenario.war import Document

    Tables = Mapping[str, Sequence[Model]]

__all__ = ["crosscheck"]

SIDES = ("attacker", "defender")
LAST_YEAR = 9000
ROUNDING_KM = 1.0


def crosscheck(war: Document, tables: Tables) -> list[Finding]:
    """Return what is wrong between the files of a scenario.

    Parameters
    ----------
    war
        The document.
    tables
        Rows by name of file, as in ``TABLES``; missing ones are not checked.
    """
    found = list(_document(war))
    if "forces.csv" in tables:
        found += _forces(war, cast("Sequence[ForceRow]", tables["forces.csv"]))
    if "localities.csv" in tables:
        found += _localities(war, cast("Sequence[LocalityRow]", tables["localities.csv"]))
    if "weather.csv" in tables:
        found += weather_findings(war, cast("Sequence[WeatherRow]", tables["weather.csv"]))
    if "ammunition.csv" in tables:
        ammunition = cast("Sequence[AmmunitionRow]", tables["ammunition.csv"])
        found += ammunition_findings(war, ammunition)
        if "aid.csv" in tables:
            found += aid_findings(war, cast("Sequence[AidRow]", tables["aid.csv"]), ammunition)
    return found


def _document(war: Document) -> Iterator[Finding]:
    first = war.calendar.first_day
    if first.year > LAST_YEAR:
        wrong = f"must lie before the year {LAST_YEAR} (got {first.isoformat()})"
        yield Finding(WAR, ("calendar", "first_day"), wrong)
    for k, sector in enumerate(war.sectors):
        ids = [line.id for line in sector.lines]
        for j, name in enumerate(ids):
            if name in ids[:j]:
                wrong = f"must be used once in a sector (got {name!r} again)"
                yield Finding(WAR, ("sectors", k, "lines", j, "id"), wrong)
    for side in SIDES:
        if not any(getattr(sector, f"{side}_priority") > 0 for sector in war.sectors):
            yield Finding(WAR, ("sectors",), f"at least one must have {side}_priority > 0")


def _forces(war: Document, rows: Sequence[ForceRow]) -> Iterator[Finding]:
    file, ids = "forces.csv", [sector.id for sector in war.sectors]
    seen: Counter[tuple[str, str]] = Counter()
    for i, row in enumerate(rows):
        seen[row.side, row.sector] += 1
        if row.sector not in ids:
            yield Finding(file, (i, "sector"), _unknown("sector", row.sector, ids))
        elif seen[row.side, row.sector] > 1:
            yield Finding(file, (i, "sector"), f"the {row.side}'s men of {row.sector!r} again")
    for k, name in enumerate(ids):
        for side in SIDES:
            if not seen[side, name]:
                wrong = f"needs a row of the {side}'s men in {file}"
                yield Finding(WAR, ("sectors", k), wrong)
    for side in SIDES:
        mine = [i for i, row in enumerate(rows) if row.side == side]
        if mine and not any(rows[i].use > 0 for i in mine):
            yield Finding(file, (mine[0], "use"), f"the {side} must have men somewhere (got 0)")


def _localities(war: Document, rows: Sequence[LocalityRow]) -> Iterator[Finding]:
    length = {sector.id: sector.length_km for sector in war.sectors}
    for i, row in enumerate(rows):
        if row.sector not in length:
            yield Finding("localities.csv", (i, "sector"), _unknown("sector", row.sector, length))
        elif row.distance_km > length[row.sector] + ROUNDING_KM:
            most = length[row.sector]
            wrong = f"must lie on the axis, at most {most:g} km (got {row.distance_km:g})"
            yield Finding("localities.csv", (i, "distance_km"), wrong)


def _unknown(what: str, name: str, known: Sequence[str] | Mapping[str, object]) -> str:
    return f"must be a {what} of {WAR} (got {name!r}){did_you_mean(name, known)}"
