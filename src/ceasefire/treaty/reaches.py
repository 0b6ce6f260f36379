"""Why this room exists: a border is told by how far it is from a city, and by the works it leaves.

Distances are geodesic, to the nearest place of the border between the sides on land.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely import Point
    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.base import Text
    from ceasefire.treaty.country import Atlas
    from ceasefire.treaty.settle import Settled

__all__ = ["Reach", "WorksLost", "reaches", "works_lost"]

LEAST_KM = 0.05  # a line that only touches the land is not lost


@dataclass(frozen=True)
class Reach:
    """How far the border is from a place; None where there is no border on land.

    ``inside_before`` and ``inside_after`` tell whether the place is on the defender's land.
    """

    point: str
    name: Text
    before_km: float | None
    after_km: float | None
    inside_before: bool
    inside_after: bool

    def as_dict(self) -> dict[str, object]:
        """Return plain values."""
        return {
            "point": self.point,
            "name": {"en": self.name.en, "ar": self.name.ar},
            "before_km": self.before_km,
            "after_km": self.after_km,
            "defenders_before": self.inside_before,
            "defenders_after": self.inside_after,
        }


@dataclass(frozen=True)
class WorksLost:
    """A fortified line on ceded land: how long the lost part is, and what share of the line.

    Ends of a line that were drawn over water or abroad do not count.
    """

    id: str
    name: Text
    km: float
    share: float

    def as_dict(self) -> dict[str, object]:
        """Return plain values."""
        name = {"en": self.name.en, "ar": self.name.ar}
        return {"id": self.id, "name": name, "km": self.km, "share": self.share}


def reaches(settled: Settled) -> tuple[Reach, ...]:
    """Return the distances of the border from each point of ``peace.yaml``."""
    atlas = settled.atlas
    before, after = atlas.land("defender"), settled.land("defender")
    found = []
    for point in atlas.peace.points:
        at = atlas.point(point)
        found.append(
            Reach(
                point=point.id,
                name=point.name,
                before_km=_distance(at, atlas.frontier, atlas),
                after_km=_distance(at, settled.border, atlas),
                inside_before=bool(before.contains(at)),
                inside_after=bool(after.contains(at)),
            )
        )
    return tuple(found)


def _distance(at: Point, border: BaseGeometry, atlas: Atlas) -> float | None:
    return None if border.is_empty else atlas.plane.distance_km(at, border)


def works_lost(settled: Settled) -> tuple[WorksLost, ...]:
    """Return the fortified lines of which a part lies on land that the defender cedes."""
    country, ceded = settled.atlas.land("defender"), settled.given("defender")
    found = []
    for line in settled.atlas.works.values():
        lost = line.flat.intersection(ceded).length
        km = line.length_km * lost / line.flat.length
        if km > LEAST_KM:
            share = min(lost / line.flat.intersection(country).length, 1.0)
            found.append(WorksLost(line.id, line.name, km, share))
    return tuple(found)
