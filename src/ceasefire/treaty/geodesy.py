"""Why this room exists: land is measured on the globe and cut on a plane, and both must agree.

Areas and lengths are geodesic on the WGS84 ellipsoid. Polygons are cut and joined on Lambert's
azimuthal equal-area plane around the country, where shares of an area are the shares on the globe.
An edge between two points of a map is straight in longitude and latitude (RFC 7946), so long edges
are divided before either is done.

References
----------
Karney (2013), "Algorithms for geodesics", Journal of Geodesy 87:43-55.
Snyder (1987), "Map projections: a working manual", USGS Professional Paper 1395, chapter 24.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pyproj import Geod, Transformer
from shapely import orient_polygons, segmentize, transform
from shapely.ops import nearest_points

if TYPE_CHECKING:
    from shapely import Point
    from shapely.geometry.base import BaseGeometry

__all__ = ["Plane", "area_km2", "divided", "length_km"]

WGS84 = Geod(ellps="WGS84")
STEP_DEG = 0.05  # an edge this long is within a metre of its chord on the globe up to 70 degrees
M2_PER_KM2 = 1e6
M_PER_KM = 1e3


def divided(shape: BaseGeometry) -> BaseGeometry:
    """Return a shape in degrees with no edge longer than ``STEP_DEG``."""
    return segmentize(shape, STEP_DEG)


def area_km2(shape: BaseGeometry) -> float:
    """Return the geodesic area of a shape in degrees; holes are left out."""
    area, _ = WGS84.geometry_area_perimeter(orient_polygons(divided(shape)))
    return abs(float(area)) / M2_PER_KM2


def length_km(line: BaseGeometry) -> float:
    """Return the geodesic length of a line in degrees."""
    return float(WGS84.geometry_length(divided(line))) / M_PER_KM


@dataclass(frozen=True)
class Plane:
    """An equal-area plane in km around a place.

    Parameters
    ----------
    lat_deg, lon_deg
        The place, where shapes are true.
    """

    lat_deg: float
    lon_deg: float

    @cached_property
    def _onto(self) -> Transformer:
        words = f"+proj=laea +lat_0={self.lat_deg} +lon_0={self.lon_deg} +datum=WGS84 +units=km"
        return Transformer.from_crs("EPSG:4326", words, always_xy=True)

    def flat(self, shape: BaseGeometry) -> BaseGeometry:
        """Return a shape in degrees as it lies on the plane, in km."""
        return transform(divided(shape), self._onto.transform, interleaved=False)

    def degrees(self, flat: BaseGeometry) -> BaseGeometry:
        """Return a shape of the plane in degrees of longitude and latitude."""

        def back(x: object, y: object) -> object:
            return self._onto.transform(x, y, direction="INVERSE")

        return transform(flat, back, interleaved=False)

    def distance_km(self, one: Point, other: BaseGeometry) -> float:
        """Return the geodesic distance from a point to a shape, both on the plane.

        The nearest place is looked for on the plane, where distances are off by a few per mille.
        """
        a, b = (self.degrees(point) for point in nearest_points(one, other))
        return float(WGS84.inv(a.x, a.y, b.x, b.y)[2]) / M_PER_KM
