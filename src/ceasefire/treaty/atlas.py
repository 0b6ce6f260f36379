"""Why this room exists: an atlas is made from the files of a scenario, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapely import MultiLineString, difference, get_parts, unary_union

from ceasefire.errors import RequestError
from ceasefire.scenario.base import Text
from ceasefire.scenario.districtmap import DISTRICT_MAP
from ceasefire.scenario.districts import DISTRICTS
from ceasefire.scenario.mapfile import Feature, read_map
from ceasefire.scenario.peace import PEACE
from ceasefire.scenario.textfile import refuse
from ceasefire.treaty.country import Atlas, District, Stroke
from ceasefire.treaty.geodesy import Plane, area_km2, length_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from ceasefire.scenario.districts import DistrictRow
    from ceasefire.scenario.scenario import Scenario

__all__ = ["Atlas", "District", "Stroke", "read_atlas"]

AREAS = ("Polygon", "MultiPolygon")
LINES = ("LineString", "MultiLineString")


def read_atlas(scenario: Scenario) -> Atlas:
    """Return the atlas of a war.

    Parameters
    ----------
    scenario
        A war with ``peace.yaml``, ``districts.csv`` and ``map/districts.geojson``. Lines are in
        ``map/treaty_lines.geojson``, works in ``map/lines.geojson``, the border before the war in
        ``map/borders.geojson``, waters in ``map/lakes.geojson``; each of these may be missing.

    Raises
    ------
    RequestError
        If the war has not what treaties touch.
    ScenarioFileError
        If a map is broken, or a shape is not what it should be.
    """
    folder = scenario.folder / "map"
    for file, there in ((PEACE, scenario.peace), (DISTRICTS, scenario.districts)):
        if not there:
            raise RequestError(f"{scenario.name}: no treaty can be drawn, the war has no {file}")
    if scenario.peace is None or not (scenario.folder / DISTRICT_MAP).exists():
        raise RequestError(f"{scenario.name}: no treaty can be drawn, it has no {DISTRICT_MAP}")
    waters = _waters(folder, scenario.peace.uncounted_waters)
    shapes = {name: difference(one, waters) for name, one in _shapes(folder).items()}
    plane = _plane(unary_union(list(shapes.values())))
    first_day = scenario.document.calendar.first_day
    return Atlas(
        war=scenario.name,
        first_day=first_day,
        peace=scenario.peace,
        plane=plane,
        districts={row.id: _district(row, shapes, plane) for row in scenario.districts},
        strokes=_strokes(folder / "treaty_lines.geojson", plane),
        works=_strokes(folder / "lines.geojson", plane),
        frontier=plane.flat(_frontier(folder, first_day.year)),
    )


def _layer(path: Path) -> tuple[Feature, ...]:
    return read_map(path) if path.exists() else ()


def _shapes(folder: Path) -> dict[str, BaseGeometry]:
    path = folder / "districts.geojson"
    found = {}
    for i, feature in enumerate(read_map(path)):
        name = str(feature.properties.get("id"))
        if feature.geometry.geom_type not in AREAS or not feature.geometry.is_valid:
            wrong = f"{name!r} must be an area whose outline does not cross itself"
            raise refuse(path, wrong, field=f"features[{i}].geometry")
        found[name] = feature.geometry
    return found


def _waters(folder: Path, names: tuple[str, ...]) -> BaseGeometry:
    path = folder / "lakes.geojson"
    lakes = {str(f.properties.get("id")): f.geometry for f in _layer(path)}
    if missing := [name for name in names if name not in lakes]:
        raise refuse(path, f"must have the lakes that {PEACE} names (missing: {missing[0]})")
    return unary_union([lakes[name] for name in names])


def _plane(land: BaseGeometry) -> Plane:
    west, south, east, north = land.bounds
    return Plane((south + north) / 2, (west + east) / 2)


def _district(row: DistrictRow, shapes: Mapping[str, BaseGeometry], plane: Plane) -> District:
    shape = shapes[row.id]
    return District(row, shape, plane.flat(shape), area_km2(shape))


def _strokes(path: Path, plane: Plane) -> dict[str, Stroke]:
    found: dict[str, Stroke] = {}
    for i, (properties, shape) in enumerate(_layer(path)):
        name, en, ar = (properties.get(key) for key in ("id", "name_en", "name_ar"))
        if not all(isinstance(word, str) and word for word in (name, en, ar)):
            raise refuse(path, "must have id, name_en and name_ar", field=f"features[{i}]")
        if shape.geom_type not in LINES or not shape.length or str(name) in found:
            wrong = f"must be a line with an id of its own (got {name!r})"
            raise refuse(path, wrong, field=f"features[{i}]")
        text = Text(en=str(en), ar=str(ar))
        found[str(name)] = Stroke(str(name), text, plane.flat(shape), length_km(shape))
    return found


def _frontier(folder: Path, year: int) -> BaseGeometry:
    """Return the border in the war's first year: of the years drawn, the latest not after it."""
    path = folder / "borders.geojson"
    features = _layer(path)
    for i, feature in enumerate(features):
        drawn = isinstance(feature.properties.get("year"), int)
        if not drawn or feature.geometry.geom_type not in LINES:
            raise refuse(path, "must be a line with a year", field=f"features[{i}]")
    years = [int(str(f.properties["year"])) for f in features]
    then = max((y for y in years if y <= year), default=None)
    return MultiLineString(
        list(_parts(f for f, y in zip(features, years, strict=True) if y == then))
    )


def _parts(features: Iterable[Feature]) -> Iterable[BaseGeometry]:
    for feature in features:
        yield from get_parts(feature.geometry)
