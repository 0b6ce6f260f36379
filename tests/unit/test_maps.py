"""A map that is wrong looks as good as one that is right, so the maps are measured."""

import csv
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from pyproj import Geod
from shapely.geometry import MultiLineString, Point, shape
from shapely.geometry.polygon import orient
from shapely.ops import nearest_points, polygonize, unary_union

ROOT = Path(__file__).parents[2]
MAP = ROOT / "src/ceasefire/data/winter-war/map"
TOOL = ROOT / "tools/build_maps.py"
EARTH = Geod(ellps="WGS84")
LENINGRAD = (30.314, 59.939)
FILES = ["coast", "lakes", "borders", "neighbours", "sectors", "localities", "lines"]
# Viipuri, Rautu, Käkisalmi; Salmi, Suojärvi, Värtsilä; Alakurtti
CEDED = [(28.753, 60.708), (30.214, 60.551), (30.139, 61.04), (31.852, 61.37), (32.373, 62.088)]
CEDED += [(30.693, 62.176), (30.349, 66.967)]
# Beloostrov, Kirjasalo, Vaskelovo, Ylä-Miikkulainen; Kinelahti, Veskelys, Porajärvi; Kovdor
SOVIET = [(30.05, 60.151), (30.098, 60.44), (30.354, 60.396), (30.757, 60.411), (32.617, 61.383)]
SOVIET += [(32.812, 61.921), (32.727, 62.719), (30.478, 67.566), (31.089, 65.769)]
# Tohmajärvi, Imatra, Märkäjärvi
FINNISH = [(30.383, 62.183), (28.752, 61.172), (28.667, 66.833)]
# the Murmansk railway, Kola and Lapland lay in a band that was lost once to the date line
LAND = [(32.0, 67.0), (35.0, 68.0), (27.0, 66.0), (24.0, 61.5), (27.0, 59.2), (26.98, 60.05)]
SEA = [(26.0, 59.9), (20.5, 62.0), (35.5, 66.0)]


def _features(name):
    text = (MAP / f"{name}.geojson").read_text(encoding="utf-8")
    return [
        (f["properties"], shape(f["geometry"]), f["geometry"]) for f in json.loads(text)["features"]
    ]


def _drawn(name):
    with (MAP / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _km(one, other):
    return EARTH.inv(*one, *other)[2] / 1000.0


def _area_km2(polygon):
    return abs(EARTH.geometry_area_perimeter(orient(polygon))[0]) / 1e6


def _length_km(line):
    return EARTH.geometry_length(line) / 1000.0


@pytest.fixture(scope="module")
def ladoga():
    """Return the polygon of Ladoga."""
    return next(lake for names, lake, _ in _features("lakes") if names["id"] == "ladoga")


@pytest.fixture(scope="module")
def borders():
    """Return the segments of both borders by year and name."""
    return {(p["year"], p["segment"]): line for p, line, _ in _features("borders")}


@pytest.fixture(scope="module")
def axes():
    """Return the axes by sector."""
    return {p["sector"]: axis for p, axis, _ in _features("sectors")}


@pytest.fixture(scope="module")
def ceded(borders, ladoga):
    """Return the land between the two borders in the south and in the north."""
    pieces = list(polygonize(unary_union(list(borders.values()))))
    karelia = [borders[1939, f"{part}-1939"] for part in ("isthmus", "ladoga", "ladoga-karelia")]
    coast = unary_union([land for _, land, _ in _features("coast")]).boundary
    south = polygonize(
        unary_union([*karelia, borders[1940, "karelia-1940"], coast, ladoga.boundary])
    )
    suojarvi = Point(32.37, 62.09)
    return {
        "karelia": next(piece for piece in south if piece.contains(suojarvi)).difference(ladoga),
        "salla": next(piece for piece in pieces if piece.contains(Point(29.8, 66.8))),
    }


@pytest.mark.parametrize("name", FILES)
def test_geometries_are_valid_inside_the_frame_and_on_the_grid(name):
    """Every shape is valid, inside the frame and rounded."""
    for properties, geometry, _ in _features(name):
        assert geometry.is_valid, properties
        assert not geometry.is_empty, properties
        for lon, lat in shapely.get_coordinates(geometry).tolist():
            assert 19.0 <= lon <= 36.0, properties
            assert 59.0 <= lat <= 70.5, properties
            assert round(lon, 3) == lon, properties
            assert round(lat, 3) == lat, properties


@pytest.mark.parametrize("name", ["coast", "lakes"])
def test_rings_are_closed_and_wound_as_the_standard_asks(name):
    """Rings close, and shells run counter-clockwise (RFC 7946)."""
    for properties, polygon, raw in _features(name):
        assert raw["type"] == "Polygon", properties
        assert polygon.exterior.is_ccw, properties
        for ring in raw["coordinates"]:
            assert ring[0] == ring[-1], properties
            assert len(ring) >= 4, properties


def test_land_has_no_holes_and_the_polygons_do_not_overlap():
    """Land has neither holes nor a second layer."""
    land = [polygon for _, polygon, _ in _features("coast")]
    assert all(not polygon.interiors for polygon in land)
    whole = unary_union(land)
    assert sum(p.area for p in land) == pytest.approx(whole.area, rel=1e-4)


@pytest.mark.parametrize("spot", LAND + SEA)
def test_land_is_land_and_sea_is_sea(spot):
    """Well-known spots are land or sea."""
    land = unary_union([polygon for _, polygon, _ in _features("coast")])
    assert land.contains(Point(spot)) == (spot in LAND)


def test_ladoga_has_its_area(ladoga):
    """Ladoga has its published area within 3 %."""
    assert _area_km2(ladoga) == pytest.approx(17_800, rel=0.03)


@pytest.mark.parametrize(("year", "low", "high"), [(1939, 1400, 1500), (1940, 1230, 1330)])
def test_each_border_is_one_chain(borders, year, low, high):
    """Each border is joined end to end and has its length."""
    chain = [line for (when, _), line in borders.items() if when == year]
    for before, after in pairwise(chain):
        assert before.coords[-1] == after.coords[0]
    assert low < sum(_length_km(line) for line in chain) < high


def test_the_borders_name_their_source_and_error():
    """Each segment says what it rests on and how good it is."""
    for properties, _, _ in _features("borders"):
        assert properties["year"] in {1939, 1940}
        assert len(properties["source"]) > 20
        assert 0 < properties["accuracy_km"] <= 10


def test_only_the_lake_segment_enters_ladoga(borders, ladoga):
    """No border cuts through Ladoga but the chord meant to."""
    for (year, segment), line in borders.items():
        inside = _length_km(line.intersection(ladoga))
        if segment == "ladoga-1939":
            assert inside > 0.99 * _length_km(line)
        else:
            assert inside < 0.5, (year, segment)


def test_the_border_of_1939_passes_rajajoki_and_leningrad(borders):
    """The old border ran by Rajajoki, some 30 km from Leningrad."""
    old = MultiLineString([line for (year, _), line in borders.items() if year == 1939])
    near = nearest_points(old, Point(LENINGRAD))[0]
    assert 25.0 < _km(near.coords[0], LENINGRAD) < 35.0
    assert 25.0 < _km(borders[1939, "isthmus-1939"].coords[0], LENINGRAD) < 35.0
    rajajoki = Point(29.985, 60.151)
    assert _km(nearest_points(old, rajajoki)[0].coords[0], rajajoki.coords[0]) < 2.0


def test_the_borders_start_and_end_at_the_sea(borders):
    """Both borders run from shore to shore."""
    coast = unary_union([polygon for _, polygon, _ in _features("coast")]).boundary
    ends = [
        borders[1939, "isthmus-1939"].coords[0],
        borders[1939, "rybachy-1939"].coords[-1],
        borders[1940, "karelia-1940"].coords[0],
        borders[1940, "rybachy-1940"].coords[-1],
    ]
    for end in ends:
        shore = nearest_points(coast, Point(end))[0]
        assert _km(shore.coords[0], end) < 1.0, end


def test_the_ceded_areas_are_near_the_published_ones(ceded):
    """What lies between the two borders has the published size."""
    # 24,700 km2 of land, some 26,600 with inland water; Salla and Kuusamo 7,400 to 7,700.
    assert 25_500 < _area_km2(ceded["karelia"]) < 27_500
    assert 7_200 < _area_km2(ceded["salla"]) < 8_000


@pytest.mark.parametrize("place", CEDED + SOVIET + FINNISH)
def test_places_lie_on_their_side(ceded, place):
    """Places known to be ceded lie between the borders, others do not."""
    inside = any(piece.contains(Point(place)) for piece in ceded.values())
    assert inside == (place in CEDED)


def test_axes_start_on_the_border_and_lie_on_land(axes, borders):
    """Axes start on the old border and keep out of the lakes."""
    assert list(axes) == list(dict.fromkeys(r["sector"] for r in _drawn("drawn_localities.csv")))
    assert len(axes) == 7
    old = MultiLineString([line for (year, _), line in borders.items() if year == 1939])
    water = unary_union([lake for names, lake, _ in _features("lakes") if names["id"] != "vuoksi"])
    for sector, axis in axes.items():
        start = Point(axis.coords[0])
        assert _km(nearest_points(old, start)[0].coords[0], start.coords[0]) < 0.2, sector
        assert _length_km(axis.intersection(water)) < 1.0, sector
        assert axis.is_simple, sector


def test_distances_are_the_sums_of_geodesic_legs(axes):
    """Kilometres agree with a second sum over the axis and rise along it."""
    for sector, axis in axes.items():
        done, reached = 0.0, {axis.coords[0]: 0.0}
        for leg in pairwise(axis.coords):
            done += _km(*leg)
            reached[leg[1]] = done
        places = [(p, s) for p, s, _ in _features("localities") if p["sector"] == sector]
        on_axis = [(p["distance_km"], s.coords[0]) for p, s in places if p["offset_km"] == 0]
        assert on_axis[0][0] == 0.0
        assert all(a[0] < b[0] for a, b in pairwise(on_axis))
        for distance, spot in on_axis:
            assert distance == pytest.approx(reached[spot], abs=0.1)
        assert all(0 <= p["distance_km"] <= done + 0.1 for p, _ in places)
        assert on_axis[-1][0] == pytest.approx(done, abs=0.1)


@pytest.mark.parametrize("name", ["localities", "sectors", "lines", "lakes"])
def test_everything_named_has_three_names(name):
    """Names exist in English, Finnish and Arabic."""
    for properties, _, _ in _features(name):
        assert properties["name_en"].strip(), properties
        assert properties["name_fi"].strip(), properties
        assert re.search("[\u0600-\u06ff]", properties["name_ar"]), properties


def test_every_drawn_place_is_on_the_map():
    """The drawing and the map hold the same places."""
    wanted = {
        (row["sector"], row["name_en"]) for row in _drawn("drawn_localities.csv") if row["name_en"]
    }
    assert {(p["sector"], p["name_en"]) for p, _, _ in _features("localities")} == wanted


def test_lines_meet_the_axes_in_their_order(axes):
    """Axes reach the fortified lines one after the other."""
    lines = {p["id"]: (p["sectors"], line) for p, line, _ in _features("lines")}
    for sector in ("isthmus-west", "isthmus-east"):
        order = [lines[name][0][sector] for name in ("mannerheim", "intermediate", "rear")]
        assert order == sorted(order)
    for sectors, line in lines.values():
        for sector, distance in sectors.items():
            assert 0 < distance < _length_km(axes[sector])
            assert line.distance(axes[sector]) < 0.02
    assert lines["mannerheim"][0]["isthmus-west"] == pytest.approx(70, abs=5)  # at Summa
    assert lines["kollaa"][0].keys() == {"ladoga-karelia"}


def test_neighbours_stay_clear_of_the_soviet_border(borders):
    """The borders with Sweden and Norway cross neither line."""
    soviet = unary_union(list(borders.values()))
    for properties, line, _ in _features("neighbours"):
        assert not soviet.crosses(line), properties


def test_the_folder_is_small_and_the_readme_licenses_every_file():
    """The maps stay small, and each file has a licence."""
    files = [path for path in MAP.iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 250_000
    rows = [
        line
        for line in (MAP / "README.md").read_text(encoding="utf-8").splitlines()
        if line[:3] == "| `"
    ]
    licence = {row.split("`")[1]: row.rsplit("|", 2)[1] for row in rows}
    for path in files:
        assert any(word in licence[path.name] for word in ("public domain", "Apache-2.0")), (
            path.name
        )


def test_the_tool_names_no_host():
    """The tool holds no address."""
    text = TOOL.read_text(encoding="utf-8")
    assert "://" not in text
    assert "www." not in text
