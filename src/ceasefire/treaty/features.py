"""Why this room exists: what is in a piece of land that somebody may want, as shares of a country.

Land, people, economy, depth before places that matter, approaches by sea and fortified lines: each
is 1 for the defender's whole country, so pieces add up and weights compare. Of the attacker's land
only size and people are counted, in the same units.

References
----------
Security as distance that an attacker has to cover, falling off with it: Boulding (1962), *Conflict
and Defense*, ch. 12 (the loss-of-strength gradient). The exponential form is ours.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from shapely import contains_xy, prepare

from ceasefire.errors import RequestError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.peace import Peace, Point
    from ceasefire.scenario.peace_values import Shield
    from ceasefire.treaty.clauses import Side
    from ceasefire.treaty.country import Atlas, District

    Floats = NDArray[np.float64]

__all__ = ["Features", "Survey", "lattice"]

POINTS_ACROSS = 16  # of the lattice on which depth is added up, for a square piece


class Features(NamedTuple):
    """What is in a piece of land, each a share of all that the defender has.

    ``depth`` lies before the places that the attacker's shields name, ``own_depth`` before those of
    the defender.
    """

    land: float = 0.0
    people: float = 0.0
    economy: float = 0.0
    depth: float = 0.0
    own_depth: float = 0.0
    sea: float = 0.0
    works: float = 0.0

    def plus(self, other: Features) -> Features:
        """Return what is in two pieces together."""
        return Features(*(a + b for a, b in zip(self, other, strict=True)))


@dataclass(frozen=True, eq=False)
class Survey:
    """What is in every district, and in any part of one.

    Attributes
    ----------
    atlas
        The land.
    peace
        Points, shields and approaches; not always those with which the atlas was read.
    """

    atlas: Atlas
    peace: Peace

    @cached_property
    def districts(self) -> Mapping[str, Features]:
        """What is in each district, by id."""
        return {name: self.piece(name, one.flat) for name, one in self.atlas.districts.items()}

    def piece(self, name: str, flat: BaseGeometry, share: float = 1.0) -> Features:
        """Return what is in a piece of a district.

        Parameters
        ----------
        name
            The district.
        flat
            The piece on the atlas's plane.
        share
            Part of the district's area; people, economy and approaches are spread evenly.
        """
        district = self.atlas.district(name)
        land = district.area_km2 * share / self._country_km2
        people = district.row.use * share / self._residents
        if district.row.owner == "attacker":
            return Features(land, people)
        approaches = self.peace.values.approaches
        return Features(
            land=land,
            people=people,
            economy=_economy(district) * share,
            depth=self._depth(flat, "attacker"),
            own_depth=self._depth(flat, "defender"),
            sea=_part(approaches.get(name, 0.0) * share, sum(approaches.values())),
            works=_part(self._works_km(flat), self._all_works_km),
        )

    @cached_property
    def _country_km2(self) -> float:
        return self.atlas.country_km2("defender")

    @cached_property
    def _residents(self) -> float:
        return sum(one.row.use for one in self.atlas.of("defender").values())

    @cached_property
    def _all_works_km(self) -> float:
        return sum(self._works_km(one.flat) for one in self.atlas.of("defender").values())

    def _works_km(self, flat: BaseGeometry) -> float:
        return sum(float(line.flat.intersection(flat).length) for line in self.atlas.works.values())

    def _depth(self, flat: BaseGeometry, side: Side) -> float:
        shields = self.peace.values.shields
        return sum(
            shield.share * _part(self._before(shield, flat), self._all_before[i])
            for i, shield in enumerate(shields)
            if shield.side == side
        )

    @cached_property
    def _all_before(self) -> tuple[float, ...]:
        country = [one.flat for one in self.atlas.of("defender").values()]
        return tuple(
            sum(self._before(shield, flat) for flat in country)
            for shield in self.peace.values.shields
        )

    def _before(self, shield: Shield, flat: BaseGeometry) -> float:
        """Return the integral of ``exp(-d / scale)`` over a piece, in square km."""
        place = self.atlas.point(self._point(shield.point))
        x, y = self._lattices(flat)
        near = np.exp(-np.hypot(x - place.x, y - place.y) / shield.scale_km)
        return float(flat.area * near.mean())

    def _lattices(self, flat: BaseGeometry) -> tuple[Floats, Floats]:
        if id(flat) not in self._known:
            self._known[id(flat)] = flat, lattice(flat)
        return self._known[id(flat)][1]

    @cached_property
    def _known(self) -> dict[int, tuple[BaseGeometry, tuple[Floats, Floats]]]:
        return {}

    def _point(self, name: str) -> Point:
        points = {point.id: point for point in self.peace.points}
        if name not in points:
            hint = did_you_mean(name, points)
            raise RequestError(f"{self.atlas.war}: a shield names {name!r}, no point{hint}")
        return points[name]


def lattice(flat: BaseGeometry) -> tuple[Floats, Floats]:
    """Return points spread evenly over a piece of land, as arrays of x and y in km.

    A square piece has ``POINTS_ACROSS`` of them squared; one that is too thin for the lattice has a
    single point within it.
    """
    west, south, east, north = flat.bounds
    step = math.sqrt(flat.area) / POINTS_ACROSS
    x, y = np.meshgrid(
        np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step)
    )
    prepare(flat)
    inside = contains_xy(flat, x, y)
    if not inside.any():
        within = flat.representative_point()
        return np.array([within.x]), np.array([within.y])
    return x[inside], y[inside]


def _economy(district: District) -> float:
    row = district.row
    return (row.farmland_share + row.industry_share + row.hydropower_share) / 3.0


def _part(some: float, whole: float) -> float:
    return some / whole if whole > 0.0 else 0.0
