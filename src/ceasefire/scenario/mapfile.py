"""Why this room exists: the maps of a scenario are GeoJSON files that people edit, so check them.

No rule of the war reads a map. Geometry is made only when a report draws it, and shapely is
imported only then.

References
----------
Butler and others (2016), "The GeoJSON Format", RFC 7946.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from ceasefire.errors import Fault, ScenarioFileError, did_you_mean
from ceasefire.scenario.jsonplace import place_of
from ceasefire.scenario.plainwords import got
from ceasefire.scenario.sheet import label
from ceasefire.scenario.textfile import read_text, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.sheet import Loc

__all__ = ["Feature", "check_map", "map_files", "read_map"]

DEEP = {  # how many lists lie around a position
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
FEWEST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
BOUNDS = (("longitude", 180.0), ("latitude", 90.0))

Wrong = tuple["Loc", str]


class Feature(NamedTuple):
    """One thing on a map, in degrees east and north."""

    properties: dict[str, object]
    geometry: BaseGeometry


def map_files(folder: Path) -> tuple[Path, ...]:
    """Return the GeoJSON files of a scenario folder in order of name."""
    return tuple(sorted((folder / "map").glob("*.geojson")))


def check_map(path: Path) -> None:
    """Check one GeoJSON file.

    Raises
    ------
    ScenarioFileError
        If it is not JSON, not a FeatureCollection, or has geometry that cannot be on the globe.
    """
    text = read_text(path)
    data = _parse(path, text)
    faults = [
        Fault(str(path), *place_of(text, loc), label(data, loc), what)
        for loc, what in _collection(data)
    ]
    if faults:
        raise ScenarioFileError(faults)


def read_map(path: Path) -> tuple[Feature, ...]:
    """Check one GeoJSON file and return its features with shapely geometry."""
    from shapely.geometry import shape  # noqa: PLC0415  (0.1 s that only a drawing needs)

    check_map(path)
    data = json.loads(read_text(path))
    return tuple(
        Feature(f.get("properties") or {}, shape({**f["geometry"], "coordinates": _level(f)}))
        for f in data["features"]
    )


def _level(feature: dict[str, Any]) -> object:
    """Return the coordinates without heights, which some positions may have and others not."""

    def flat(value: list[Any], deep: int) -> list[Any]:
        return [flat(child, deep - 1) for child in value] if deep else value[:2]

    return flat(feature["geometry"]["coordinates"], DEEP[feature["geometry"]["type"]])


def _parse(path: Path, text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise refuse(path, f"not JSON: {error.msg}", error.lineno, error.colno) from error
    except (RecursionError, ValueError) as error:
        raise refuse(
            path, "not JSON that can be read: too deep, or a number too long", 1
        ) from error


def _collection(data: object) -> Iterator[Wrong]:
    if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
        yield (), "must be a FeatureCollection"
    elif not isinstance(data.get("features"), list):
        yield ("features",), f"must be a list (got {got(data.get('features'))})"
    else:
        for i, feature in enumerate(data["features"]):
            yield from _feature(feature, ("features", i))


def _feature(feature: object, loc: Loc) -> Iterator[Wrong]:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        yield loc, "must be a Feature"
        return
    properties, geometry = feature.get("properties"), feature.get("geometry")
    if not isinstance(properties, dict | None):
        yield (*loc, "properties"), f"must be a mapping (got {got(properties)})"
    if not isinstance(geometry, dict):
        yield (*loc, "geometry"), f"must be a geometry (got {got(geometry)})"
        return
    kind = geometry.get("type")
    if not isinstance(kind, str) or kind not in DEEP:
        hint = did_you_mean(kind, DEEP) if isinstance(kind, str) else ""
        yield (*loc, "geometry", "type"), f"must be a kind of geometry (got {got(kind)}){hint}"
        return
    deep, fewest, rings = DEEP[kind], FEWEST.get(kind, 0), kind.endswith("Polygon")
    where = (*loc, "geometry", "coordinates")
    yield from _coordinates(geometry.get("coordinates"), where, deep, fewest, rings=rings)


def _coordinates(
    value: object, loc: Loc, deep: int, fewest: int, *, rings: bool
) -> Iterator[Wrong]:
    if not isinstance(value, list):
        yield loc, f"must be a list (got {got(value)})"
    elif deep == 0:
        yield from _position(value, loc)
    else:
        for i, child in enumerate(value):
            yield from _coordinates(child, (*loc, i), deep - 1, fewest, rings=rings)
        if deep == 1 and len(value) < fewest:
            yield loc, f"must have at least {fewest} positions (got {len(value)})"
        elif deep == 1 and rings and value[0] != value[-1]:
            yield loc, "a ring must end where it begins"


def _position(value: list[object], loc: Loc) -> Iterator[Wrong]:
    if len(value) not in {2, 3}:
        yield loc, f"must be a longitude and a latitude (got {len(value)} numbers)"
        return
    for i, ((what, most), number) in enumerate(zip(BOUNDS, value, strict=False)):
        if not _within(number, most):
            yield (*loc, i), f"{what} must lie within {most:g} degrees (got {got(number)})"


def _within(number: object, most: float) -> bool:
    if isinstance(number, bool) or not isinstance(number, int | float):
        return False
    return -most <= number <= most  # asked this way round, NaN lies outside too
