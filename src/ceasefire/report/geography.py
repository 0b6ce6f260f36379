"""Why this room exists: the scenario's maps, on a plane, in kilometres.

The projection is Lambert's azimuthal equal-area one around the middle of the axes of advance, so
any war can be drawn without naming its place. Within 600 km lengths are off by under 0.2 %.

References
----------
Snyder (1987), "Map projections: a working manual", USGS Professional Paper 1395, chapter 24.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyproj import Transformer
from shapely import LineString, Point, transform, unary_union

from ceasefire.scenario.mapfile import Feature, read_map

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.scenario import Scenario

__all__ = ["Geography", "Lake", "Place", "read_geography"]


@dataclass(frozen=True)
class Place:
    """A locality: names, where it is (km), its sector, and how far along the axis and off it."""

    en: str
    ar: str
    at: Point
    sector: str
    distance_km: float
    offset_km: float


@dataclass(frozen=True)
class Lake:
    """A water with its names."""

    en: str
    ar: str
    area: BaseGeometry


@dataclass(frozen=True)
class Geography:
    """The layers of a scenario's map in km on the plane; a layer that has no file is empty.

    Attributes
    ----------
    land, lakes, neighbours, border
        Ground, water, borders of others, and the border of the war's first year.
    axes
        One line a sector, from the border on.
    lines
        Fortified lines by id.
    places
        Localities.
    """

    land: tuple[BaseGeometry, ...]
    lakes: tuple[Lake, ...]
    neighbours: tuple[BaseGeometry, ...]
    border: tuple[BaseGeometry, ...]
    axes: dict[str, LineString]
    lines: dict[str, LineString]
    places: tuple[Place, ...]


def read_geography(scenario: Scenario) -> Geography | None:
    """Read a scenario's maps; None if it has no axes, without which nothing can be placed.

    Parameters
    ----------
    scenario
        A war; its folder may have ``map/sectors.geojson`` and other layers.

    Raises
    ------
    ScenarioFileError
        If a layer is broken.
    """
    folder = scenario.folder / "map"
    sectors = _layer(folder, "sectors")
    if not sectors:
        return None
    west, south, east, north = unary_union([f.geometry for f in sectors]).bounds
    plane = f"+proj=laea +lat_0={(south + north) / 2} +lon_0={(west + east) / 2} +units=km"
    onto = Transformer.from_crs("EPSG:4326", plane, always_xy=True)

    def flat(geometry: BaseGeometry) -> BaseGeometry:
        return transform(geometry, onto.transform, interleaved=False)

    def shapes(features: Iterable[Feature]) -> tuple[BaseGeometry, ...]:
        return tuple(flat(feature.geometry) for feature in features)

    def named(features: Iterable[Feature], key: str) -> dict[str, LineString]:
        return {str(f.properties[key]): flat(f.geometry) for f in features}

    return Geography(
        land=shapes(_layer(folder, "coast")),
        lakes=tuple(_lake(f, flat(f.geometry)) for f in _layer(folder, "lakes")),
        neighbours=shapes(_layer(folder, "neighbours")),
        border=shapes(
            _of_year(_layer(folder, "borders"), scenario.document.calendar.first_day.year)
        ),
        axes=named(sectors, "sector"),
        lines=named(_layer(folder, "lines"), "id"),
        places=tuple(_place(f, flat(f.geometry)) for f in _layer(folder, "localities")),
    )


def _layer(folder: Path, name: str) -> tuple[Feature, ...]:
    path = folder / f"{name}.geojson"
    return read_map(path) if path.exists() else ()


def _of_year(features: tuple[Feature, ...], year: int) -> list[Feature]:
    """Return the borders as they were when the war began: the latest year that is not after it."""
    years = [int(str(f.properties["year"])) for f in features]
    then = max((y for y in years if y <= year), default=None)
    return [f for f, y in zip(features, years, strict=True) if y == then]


def _place(feature: Feature, at: BaseGeometry) -> Place:
    p = feature.properties
    return Place(
        en=_bare(str(p["name_en"])),
        ar=_bare(str(p["name_ar"])),
        at=Point(at.centroid),
        sector=str(p.get("sector", "")),
        distance_km=float(str(p.get("distance_km", 0.0))),
        offset_km=float(str(p.get("offset_km", 0.0))),
    )


def _lake(feature: Feature, area: BaseGeometry) -> Lake:
    p = feature.properties
    return Lake(str(p.get("name_en", "")), str(p.get("name_ar", "")), area)


def _bare(name: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return name.partition(" (")[0]
