"""Why this room exists: peace.yaml, districts.csv and their map speak of the same things, or not.

These checks hold the files of a treaty against each other, as :mod:`ceasefire.scenario.crosscheck`
does for the files of the fighting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import did_you_mean
from ceasefire.scenario.districts import DISTRICTS
from ceasefire.scenario.finding import Finding
from ceasefire.scenario.peace import PEACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ceasefire.scenario.districts import DistrictRow
    from ceasefire.scenario.peace import Peace

__all__ = ["peace_findings"]


def peace_findings(peace: Peace | None, districts: Sequence[DistrictRow]) -> list[Finding]:
    """Return what is wrong between a war's peace and its districts.

    Parameters
    ----------
    peace
        ``peace.yaml``, or None if there is none.
    districts
        Rows of ``districts.csv``; without rows nothing is said about names of districts.
    """
    found = list(_once(districts))
    if peace is not None:
        found += _regions(peace, districts)
        found += _names(peace, districts)
    return found


def _once(districts: Sequence[DistrictRow]) -> Iterator[Finding]:
    seen: set[str] = set()
    for i, row in enumerate(districts):
        if row.id in seen:
            yield Finding(DISTRICTS, (i, "id"), f"must be used once (got {row.id!r} again)")
        seen.add(row.id)


def _regions(peace: Peace, districts: Sequence[DistrictRow]) -> Iterator[Finding]:
    regions = [region.id for region in peace.regions]
    for i, row in enumerate(districts):
        if row.region not in regions:
            wrong = _unknown(f"a region of {PEACE}", row.region, regions)
            yield Finding(DISTRICTS, (i, "region"), wrong)
    known = [*regions, *(row.id for row in districts)]
    for name in peace.displacement.gone_before if districts else ():
        if name not in known:
            where = ("displacement", "gone_before", name)
            yield Finding(PEACE, where, _unknown("a region or a district", name, known))


def _names(peace: Peace, districts: Sequence[DistrictRow]) -> Iterator[Finding]:
    points = [point.id for point in peace.points]
    for i, shield in enumerate(peace.values.shields):
        if shield.point not in points:
            where = ("values", "shields", i, "point")
            yield Finding(PEACE, where, _unknown("one of the points", shield.point, points))
    ids = [row.id for row in districts]
    for name in peace.values.approaches:
        if ids and name not in ids:
            wrong = _unknown(f"a district of {DISTRICTS}", name, ids)
            yield Finding(PEACE, ("values", "approaches", name), wrong)


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    return f"must be {what} (got {name!r}){did_you_mean(name, known)}"
