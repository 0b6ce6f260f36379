"""Why this room exists: shells need guns of their class, and aid needs a road and a magazine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import did_you_mean
from ceasefire.scenario.finding import WAR, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.scenario.tables import AidRow, AmmunitionRow
    from ceasefire.scenario.war import Document

__all__ = ["aid_findings", "ammunition_findings"]


def ammunition_findings(war: Document, rows: Sequence[AmmunitionRow]) -> Iterator[Finding]:
    """Say what is wrong between ``ammunition.csv`` and the document."""
    file = "ammunition.csv"
    for i, row in enumerate(rows):
        if any(row.side == other.side and row.class_ == other.class_ for other in rows[:i]):
            wrong = f"must be used once a side (got {row.class_!r} again)"
            yield Finding(file, (i, "class"), wrong)
    for side in ("attacker", "defender"):
        if not any(row.side == side and row.fire_weight > 0 for row in rows):
            wrong = f"needs a class with fire_weight > 0 in {file}"
            yield Finding(WAR, ("supply", side), wrong)
    classes, watched = _classes(rows), war.supply.watched
    if watched not in classes:
        hint = did_you_mean(watched, classes)
        wrong = f"must be a class of the defender in {file} (got {watched!r}){hint}"
        yield Finding(WAR, ("supply", "watched"), wrong)


def aid_findings(
    war: Document, rows: Sequence[AidRow], ammunition: Sequence[AmmunitionRow]
) -> Iterator[Finding]:
    """Say what is wrong between ``aid.csv``, the routes and the classes of ammunition."""
    file, routes, classes = "aid.csv", [route.id for route in war.routes], _classes(ammunition)
    for i, row in enumerate(rows):
        if row.route not in routes:
            hint = did_you_mean(row.route, routes)
            wrong = f"must be a route of {WAR} (got {row.route!r}){hint}"
            yield Finding(file, (i, "route"), wrong)
        if row.kind == "men" and row.class_:
            wrong = f"must be empty where kind is men (got {row.class_!r})"
            yield Finding(file, (i, "class"), wrong)
        elif row.kind != "men" and row.class_ not in classes:
            hint = did_you_mean(row.class_, classes)
            wrong = f"must be a class of the defender in ammunition.csv (got {row.class_!r}){hint}"
            yield Finding(file, (i, "class"), wrong)
        if row.low < 0:
            yield Finding(file, (i, "low"), f"must be at least 0 (got {row.low:g})")


def _classes(rows: Sequence[AmmunitionRow]) -> list[str]:
    return [row.class_ for row in rows if row.side == "defender"]
