"""Why this room exists: kilometres become places. Where a front stands, and what it passed.

Only localities close to an axis serve: a front is a point on it, and says nothing of a village far
to the side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.war.axis import Locality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.scenario.scenario import Scenario

__all__ = ["BESIDE_KM", "HAIR_KM", "held", "nearest", "on_axis", "passed"]

BESIDE_KM = 5.0  # a locality further from the axis than this is not on it
HAIR_KM = 0.05  # the record is float32: what is closer than this is the same place


def on_axis(scenario: Scenario, sector: str) -> tuple[Locality, ...]:
    """Return a sector's localities on or near its axis, from the border inwards."""
    rows = [
        row for row in scenario.localities if row.sector == sector and row.offset_km <= BESIDE_KM
    ]
    rows.sort(key=lambda row: row.distance_km)
    return tuple(Locality(row.name_en, row.name_ar, row.distance_km) for row in rows)


def nearest(places: Sequence[Locality], front_km: float) -> Locality | None:
    """Return the locality nearest to a front; None where an axis has none."""
    return min(places, key=lambda place: abs(place.km - front_km), default=None)


def held(place: Locality, front_km: float, length_km: float) -> bool:
    """Say whether the attacker holds a place: the front is past it, or at the end of the axis."""
    if front_km >= length_km - HAIR_KM:
        return place.km <= max(front_km, length_km) + 1.0
    return front_km > place.km + HAIR_KM


def passed(
    places: Sequence[Locality], before_km: float, front_km: float, length_km: float
) -> tuple[tuple[Locality, ...], tuple[Locality, ...]]:
    """Return the localities that the attacker took, and those it lost, in the order of passing.

    Parameters
    ----------
    places
        In order of distance.
    before_km, front_km
        The front yesterday and today.
    length_km
        End of the axis.

    Examples
    --------
    >>> mill, town = Locality("Mill", "", 10.0), Locality("Town", "", 25.0)
    >>> [place.en for place in passed((mill, town), 9.0, 25.0, 80.0)[0]]
    ['Mill']
    """
    inland = [place for place in places if place.km > 0.0]
    then = [held(place, before_km, length_km) for place in inland]
    now = [held(place, front_km, length_km) for place in inland]
    taken = tuple(p for p, a, b in zip(inland, then, now, strict=True) if b and not a)
    lost = tuple(p for p, a, b in zip(inland, then, now, strict=True) if a and not b)
    return taken, lost[::-1]
