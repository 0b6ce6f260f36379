"""Why this room exists: a treaty names districts and lines; the atlas knows what they are.

It holds the country as it was before the war, on the globe and on a plane, and answers who owns
what, who lies beside whom, and what a line cuts off. It changes nothing; that is for a treaty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from shapely import Point as Spot
from shapely import STRtree, unary_union

from ceasefire.errors import RequestError, did_you_mean
from ceasefire.treaty.cutting import beyond
from ceasefire.treaty.neighbours import LEAST_KM, adjacent, shared_km

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.base import Text
    from ceasefire.scenario.districts import DistrictRow
    from ceasefire.scenario.peace import Peace, Point, Railhead
    from ceasefire.treaty.clauses import Side
    from ceasefire.treaty.geodesy import Plane

__all__ = ["Atlas", "District", "Stroke"]


@dataclass(frozen=True, eq=False)
class District:
    """A district with its land.

    Attributes
    ----------
    row
        Its row of ``districts.csv``.
    shape
        Its land in degrees, without waters that no area includes.
    flat
        The same on the atlas's plane, in km.
    area_km2
        Its geodesic area.
    """

    row: DistrictRow
    shape: BaseGeometry
    flat: BaseGeometry
    area_km2: float


@dataclass(frozen=True, eq=False)
class Stroke:
    """A line on the map: one that cuts the country, or a line of works; ``length_km`` geodesic."""

    id: str
    name: Text
    flat: BaseGeometry
    length_km: float


@dataclass(frozen=True, eq=False)
class Atlas:
    """Districts, lines and places of a war, before any treaty.

    Attributes
    ----------
    war
        The war's id.
    first_day
        On which it began.
    peace
        Clocks, points, railheads, rules and values.
    plane
        On which all flat shapes lie.
    districts
        By id, in the order of the table.
    strokes
        Lines that cut the country, by id.
    works
        Fortified lines, by id.
    frontier
        The border between the sides before the war; empty if nobody has drawn it.
    """

    war: str
    first_day: date
    peace: Peace
    plane: Plane
    districts: Mapping[str, District]
    strokes: Mapping[str, Stroke]
    works: Mapping[str, Stroke]
    frontier: BaseGeometry
    _cuts: dict[tuple[str, Side], dict[str, BaseGeometry]] = field(default_factory=dict, repr=False)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all districts."""
        return tuple(self.districts)

    @cached_property
    def regions(self) -> frozenset[str]:
        """Ids of the regions that have districts."""
        return frozenset(one.row.region for one in self.districts.values())

    @property
    def lines(self) -> tuple[str, ...]:
        """Ids of the lines that cut the country."""
        return tuple(self.strokes)

    def district(self, name: str) -> District:
        """Return a district.

        Raises
        ------
        RequestError
            If there is none of that id, with what may have been meant.
        """
        if name not in self.districts:
            hint = did_you_mean(name, self.districts)
            raise RequestError(f"{self.war}: there is no district {name!r}{hint}")
        return self.districts[name]

    def owner(self, district: str) -> Side:
        """Return who holds a district before the war."""
        return self.district(district).row.owner

    def kind(self, district: str) -> str:
        """Return the kind of a district, such as ``town`` or ``island``."""
        return self.district(district).row.kind

    def area_km2(self, district: str) -> float:
        """Return the geodesic area of a district: land and inland water."""
        return self.district(district).area_km2

    def of(self, side: Side) -> dict[str, District]:
        """Return a side's districts before the war."""
        return {name: one for name, one in self.districts.items() if one.row.owner == side}

    def country_km2(self, side: Side) -> float:
        """Return the area of all districts of a side before the war."""
        return sum(one.area_km2 for one in self.of(side).values())

    def land(self, side: Side) -> BaseGeometry:
        """Return the land of a side's districts before the war, on the plane."""
        return self._lands[side]

    def point(self, place: Point | Railhead) -> Spot:
        """Return a place of ``peace.yaml`` on the plane."""
        return self.plane.flat(Spot(place.lon_deg, place.lat_deg))

    def spot(self, flat: BaseGeometry) -> Spot:
        """Return a place inside a shape of the plane that stands for all of it."""
        return Spot(flat.representative_point())

    def neighbours(self, district: str) -> frozenset[str]:
        """Return the districts that share a stretch of border with one."""
        self.district(district)
        return self._beside[district]

    def touches(self, district: str, side: Side) -> bool:
        """Tell whether a district shares a border with what a side holds before the war.

        The other side's land counts as far as the border with it was drawn, whether or not its
        districts are in the table.
        """
        if any(self.owner(name) == side for name in self.neighbours(district)):
            return True
        return self.owner(district) != side and district in self._at_frontier

    def beyond(self, line: str, giver: Side) -> dict[str, BaseGeometry]:
        """Return what a line parts from a side's country, by district, on the plane.

        Raises
        ------
        RequestError
            If there is no such line.
        """
        if line not in self.strokes:
            hint = did_you_mean(line, self.strokes)
            raise RequestError(f"{self.war}: there is no line {line!r}{hint}")
        if (line, giver) not in self._cuts:
            country = {name: one.flat for name, one in self.of(giver).items()}
            self._cuts[line, giver] = beyond(self.strokes[line].flat, country)
        return self._cuts[line, giver]

    def cut_by(self, line: str, giver: Side) -> frozenset[str]:
        """Return the districts of a side that have land beyond a line."""
        return frozenset(self.beyond(line, giver))

    @cached_property
    def _lands(self) -> dict[Side, BaseGeometry]:
        sides: tuple[Side, Side] = ("attacker", "defender")
        return {side: unary_union([d.flat for d in self.of(side).values()]) for side in sides}

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        names = list(self.districts)
        found: dict[str, set[str]] = {name: set() for name in names}
        for i, j in adjacent([one.flat for one in self.districts.values()]):
            found[names[i]].add(names[j])
            found[names[j]].add(names[i])
        return {name: frozenset(beside) for name, beside in found.items()}

    @cached_property
    def _at_frontier(self) -> frozenset[str]:
        shapes = [one.flat for one in self.districts.values()]
        near = STRtree(shapes).query(self.frontier, predicate="dwithin", distance=1.0)
        names = list(self.districts)
        return frozenset(
            names[i] for i in near.tolist() if shared_km(shapes[i], self.frontier) >= LEAST_KM
        )
