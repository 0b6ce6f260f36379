"""Why this room exists: a front is a distance on a road; it is worth the land behind it.

Each district is strewn with points; a point belongs to the nearest axis of advance and is held when
the front has passed the foot of its perpendicular. Land far beside every axis is held only when the
axis has been overrun, and islands are not taken by marching.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from shapely import LineString, contains_xy, distance, line_locate_point, points

from ceasefire.scenario.mapfile import read_map
from ceasefire.war.talks.worth import Ground

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.treaty.country import Atlas, District

    Floats = NDArray[np.float64]

__all__ = ["ground_behind"]

_STEP_KM = 8.0  # between the points of a district
_BESIDE_KM = 75.0  # land farther than this from an axis is not held by advancing on it
_GRID = 331  # points of the curves
_BY_SEA = ("island", "base")


def ground_behind(
    scenario: Scenario, atlas: Atlas, worths: Mapping[str, tuple[float, float]]
) -> Ground:
    """Return the worth of the ground behind each sector's front.

    Parameters
    ----------
    scenario
        The war; ``map/sectors.geojson`` has its axes. A sector without one holds nothing.
    atlas
        Districts on a plane, in km.
    worths
        Gain to the attacker and loss to the defender of each district.
    """
    sectors = scenario.document.sectors
    axes = _axes(scenario, atlas)
    km = np.linspace(0.0, max(sector.length_km for sector in sectors), _GRID)
    gain, loss = np.zeros((len(sectors), _GRID)), np.zeros((len(sectors), _GRID))
    if not axes:
        return Ground(km, gain, loss)
    length = np.array([sectors[k].length_km for k in axes])
    for name, (worth_a, worth_d) in worths.items():
        district = atlas.districts[name]
        if district.row.kind in _BY_SEA:
            continue
        which, at = _feet(_strewn(district), list(axes.values()), length)
        for row, k in enumerate(axes):
            passed = np.searchsorted(np.sort(at[which == row]), km, side="right") / at.size
            gain[k] += worth_a * passed
            loss[k] += worth_d * passed
    return Ground(km, gain, loss)


def _axes(scenario: Scenario, atlas: Atlas) -> dict[int, LineString]:
    """Return the axes on the plane by index of their sector."""
    path = scenario.folder / "map" / "sectors.geojson"
    if not path.exists():
        return {}
    index = {sector.id: k for k, sector in enumerate(scenario.document.sectors)}
    return {
        index[str(feature.properties["sector"])]: atlas.plane.flat(feature.geometry)
        for feature in read_map(path)
        if feature.properties.get("sector") in index
    }


def _strewn(district: District) -> Floats:
    """Return points inside a district, shape (points, 2); at least one."""
    west, south, east, north = district.flat.bounds
    x, y = np.meshgrid(np.arange(west, east, _STEP_KM), np.arange(south, north, _STEP_KM))
    inside = contains_xy(district.flat, x.ravel(), y.ravel())
    found = np.column_stack((x.ravel(), y.ravel()))[inside]
    return found if found.size else np.array(district.flat.representative_point().coords)


def _feet(
    spots: Floats, axes: list[LineString], length: Floats
) -> tuple[NDArray[np.int64], Floats]:
    """Return the nearest axis of each point, and where along it the point lies."""
    where = points(spots)
    apart = np.stack([distance(axis, where) for axis in axes])
    which = np.argmin(apart, axis=0)
    at = np.stack([line_locate_point(axis, where) for axis in axes])
    lane = np.arange(which.size)
    along = np.where(apart[which, lane] <= _BESIDE_KM, at[which, lane], length[which])
    return which, np.minimum(along, length[which])
