"""Why this room exists: the lines that were asked for, offered and signed can be drawn anew.

Each line runs from beyond one shore or border to beyond another, so that it cuts the country in
two. Run ``build_maps.py`` and ``build_districts.py`` first. Nothing here opens a connection::

    python tools/build_treaty_lines.py
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import shapely
from shapely.geometry import LineString, MultiLineString, Polygon

from build_districts import area_km2, layer
from build_maps import MAP, chains, feature, table, write

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

FAR_SOUTH = 59.0
MOSCOW = {  # segment of the border of 1940: a spot beyond its start and one beyond its end
    "karelia-1940": ((27.830, 60.520), (31.600, 63.030)),
    "salla-kuusamo-1940": ((30.200, 65.620), (30.120, 67.750)),
    "rybachy-1940": ((31.820, 69.575), (31.530, 69.730)),
}
LINES = [
    {
        "id": "demand-1939",
        "name_en": "Soviet demand of 14 October 1939",
        "name_ar": "المطلب السوفييتي في 14 أكتوبر 1939",
        "source": "own drawing between the places that the Soviet memorandum of 14 October 1939 "
        "names, Lipola and the southern border of Koivisto; bent north so that all demands "
        "together come near its 2,761 km2",
    },
    {
        "id": "terijoki-1939",
        "name_en": "Treaty with the Terijoki government, 2 December 1939",
        "name_ar": "معاهدة حكومة تيريوكي، 2 ديسمبر 1939",
        "source": "own drawing from the shore north of Koivisto to Taipale, placed so that it cuts "
        "off the 3,970 km2 of the treaty of 2 December 1939; its map was not used",
    },
    {
        "id": "moscow-1940",
        "name_en": "Treaty of Moscow, 12 March 1940",
        "name_ar": "معاهدة موسكو، 12 مارس 1940",
        "source": "the border of 1940 in borders.geojson where it left that of 1939",
    },
]


def moscow() -> MultiLineString:
    """Return the border of 1940 where it is new, carried past its ends."""
    segments = {p["segment"]: line for p, line in layer("borders") if p["year"] == 1940}
    return MultiLineString(
        [
            LineString([first, *segments[name].coords, last])
            for name, (first, last) in MOSCOW.items()
        ]
    )


def south_of(line: LineString, land: BaseGeometry) -> BaseGeometry:
    """Return what of the land lies south of a line that runs from west to east."""
    (west, _), *_, (east, _) = line.coords
    return land.intersection(Polygon([*line.coords, (east, FAR_SOUTH), (west, FAR_SOUTH)]))


def main() -> None:
    """Write the lines and print what they cut off."""
    drawn = chains(table("drawn_districts_lines.csv"), "line")
    with (MAP.parent / "districts.csv").open(encoding="utf-8", newline="") as rows:
        region = {row["id"]: row["region"] for row in csv.DictReader(rows)}
    shapes = {properties["id"]: polygon for properties, polygon in layer("districts")}
    isthmus = [shapes[name] for name in shapes if region[name] == "karelian-isthmus"]
    apart = [shapes[name] for name in shapes if region[name] in {"gulf-islands", "rybachy"}]
    besides = sum(area_km2(polygon) for polygon in apart)
    features = []
    for row in LINES:
        line = moscow() if row["id"] == "moscow-1940" else drawn[row["id"]]
        features.append(feature(line, **row))
        if row["id"] != "moscow-1940":
            cut = area_km2(south_of(line, shapely.union_all(isthmus)))
            print(f"{row['id']:14} {cut:7.0f} km2, with islands and Rybachy {cut + besides:7.0f}")
    write("treaty_lines.geojson", features)


if __name__ == "__main__":
    main()
