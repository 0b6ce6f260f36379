"""Why this room exists: treaties are priced by the land and people here, so these are measured."""

import csv
import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry import MultiLineString, Point, Polygon, box, shape
from shapely.ops import polygonize, unary_union

ROOT = Path(__file__).parents[2]
WAR = ROOT / "src/ceasefire/data/winter-war"
MAP = WAR / "map"
EARTH = Geod(ellps="WGS84")
COLUMNS = (
    "id,name_en,name_ar,name_fi,name_today,region,owner,kind,low,use,high,area_table_km2,"
    "area_basis,farmland_share,industry_share,hydropower_share,source,confidence,note"
)
CEDED = ["karelian-isthmus", "ladoga-karelia", "salla-kuusamo", "gulf-islands", "rybachy"]
KINDS = {"town", "rural", "part", "island", "base", "province", "foreign"}
BASES = {"land", "with-water", "unknown", "none"}
# Tali, Tolvajärvi; Hanko, Helsinki; Sredny, Petsamo; Repola, Porajärvi
PLACES = [((28.89, 60.775), "viipuri-rural"), ((31.5, 62.28), "korpiselka-east")]
PLACES += [((22.97, 59.83), "hanko"), ((24.94, 60.2), "uusimaa"), ((31.75, 69.8), "rybachy")]
PLACES += [((31.2, 69.5), "petsamo"), ((30.82, 63.83), "repola"), ((32.73, 62.72), "porajarvi")]
MOSCOW_PIECES = [(26_000, 27_000), (7_200, 7_800), (282, 360)]


def _table(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _layer(name):
    features = json.loads((MAP / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    return [(f["properties"], shape(f["geometry"])) for f in features]


def _area_km2(polygon):
    fine = shapely.orient_polygons(shapely.segmentize(polygon, 0.01))
    return abs(EARTH.geometry_area_perimeter(fine)[0]) / 1e6


ROWS = _table(WAR / "districts.csv")
SHAPES = {properties["id"]: polygon for properties, polygon in _layer("districts")}
AREA = {name: _area_km2(polygon) for name, polygon in SHAPES.items()}
OWN = [row for row in ROWS if row["owner"] == "defender"]


def _sum(column, rows):
    return sum(float(row[column] or 0.0) for row in rows)


def _of(region):
    return [row for row in ROWS if row["region"] == region]


def _ceded():
    return [row for row in ROWS if row["region"] in CEDED]


def _country():
    return shapely.union_all([SHAPES[row["id"]] for row in OWN])


@pytest.fixture(scope="module")
def tool(request):
    """Return one of the developer's tools as a module."""
    sys.path.insert(0, str(ROOT / "tools"))
    module = __import__(request.param)
    sys.path.remove(str(ROOT / "tools"))
    return module


def test_the_table_has_its_columns_and_one_row_a_shape():
    """Table and map list the same districts in the same order."""
    assert ",".join(ROWS[0]) == COLUMNS
    assert [row["id"] for row in ROWS] == list(SHAPES)
    assert len(SHAPES) == len(ROWS) == 78
    assert all(set(properties) == {"id"} for properties, _ in _layer("districts"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_row_is_whole(row):
    """Names in two languages, an interval around the figure, a source without an address."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row["id"])
    assert row["name_en"]
    assert row["name_fi"]
    assert re.search("[\u0600-\u06ff]", row["name_ar"])
    assert row["owner"] in {"defender", "attacker"}
    assert row["kind"] in KINDS
    assert row["area_basis"] in BASES
    assert (row["area_basis"] == "none") == (row["area_table_km2"] == "")
    assert 0 <= int(row["low"]) <= int(row["use"]) <= int(row["high"])
    assert row["confidence"] in {"high", "medium", "low"}
    assert row["source"]
    assert not re.search(r"://|www\.|\.(fi|com|info|org)\b", row["source"] + row["note"])


def test_shapes_are_valid_on_the_grid_and_do_not_overlap():
    """No two districts share more than a border."""
    tree, shapes = shapely.STRtree(list(SHAPES.values())), list(SHAPES.values())
    for name, polygon in SHAPES.items():
        assert polygon.is_valid, name
        assert polygon.geom_type in {"Polygon", "MultiPolygon"}, name
        spots = shapely.get_coordinates(polygon)
        assert np.array_equal(spots, spots.round(3)), name
    for i, j in tree.query(shapes, predicate="intersects").T.tolist():
        if i < j:
            both = shapes[i].intersection(shapes[j])
            assert both.area == 0.0 or _area_km2(both) < 0.1, (i, j)


def test_the_country_has_no_gaps():
    """The defender's districts tile the country of 1939: no hole, one mainland."""
    lands = sorted(shapely.get_parts(_country()), key=_area_km2)
    assert all(not land.interiors for land in lands)
    assert _area_km2(lands[-1]) > 370_000


def test_the_ceded_land_has_its_published_size():
    """34,000 to 36,000 km2, within 6 % of the sum of municipalities."""
    ceded = sum(AREA[row["id"]] for row in _ceded())
    assert 34_000 < ceded < 36_000
    assert ceded == pytest.approx(33_554, rel=0.06)
    assert _sum("area_table_km2", _ceded()) == pytest.approx(33_554, abs=1.0)
    assert ceded / sum(AREA[row["id"]] for row in OWN) == pytest.approx(0.0917, abs=0.002)


@pytest.mark.parametrize("region", [*CEDED, "hanko"])
def test_each_region_has_its_published_size(region):
    """Within 12 % of the sum of its table."""
    area = sum(AREA[row["id"]] for row in _of(region))
    assert area == pytest.approx(_sum("area_table_km2", _of(region)), rel=0.12)


def test_parishes_have_sizes_like_those_of_the_table():
    """Scaled to what the borders hold, no parish is off by more than 15 %."""
    rows = [row for row in _ceded() if row["region"] in CEDED[:3]]
    off = []
    for regions in (CEDED[:2], CEDED[2:3]):
        group = [row for row in rows if row["region"] in regions]
        size = sum(AREA[row["id"]] for row in group) / _sum("area_table_km2", group)
        off += [AREA[row["id"]] / float(row["area_table_km2"]) / size - 1.0 for row in group]
    assert max(np.abs(off)) < 0.15
    assert np.median(np.abs(off)) < 0.03


def test_the_country_and_the_other_sides_land_have_their_size():
    """Natural Earth drops skerries: 1 % short of 382,800 km2. The offers have what was printed."""
    assert sum(AREA[row["id"]] for row in OWN) == pytest.approx(382_800, rel=0.012)
    assert AREA["repola"] + AREA["porajarvi"] == pytest.approx(5_529, rel=0.01)
    assert sum(AREA[row["id"]] for row in _of("east")) == pytest.approx(70_000, rel=0.01)
    assert 110 < AREA["hanko"] < 130


@pytest.mark.parametrize("name", ["drawn_districts", "drawn_provinces"])
def test_every_drawn_place_lies_in_its_own_district(name):
    """A village in a neighbour's parish would be a slip of the pen."""
    for row in _table(MAP / f"{name}.csv"):
        at = Point(float(row["lon"]), float(row["lat"]))
        assert SHAPES[row["district"]].contains(at), row


def test_every_district_is_drawn_from_a_place():
    """No cell without a seed."""
    drawn = {
        row.get("district") or row["line"]
        for name in ("drawn_districts", "drawn_provinces", "drawn_districts_lines")
        for row in _table(MAP / f"{name}.csv")
    }
    assert set(SHAPES) - drawn == {"rybachy", "petsamo"}  # cut out by borders alone


@pytest.mark.parametrize(
    ("place", "district"),
    PLACES,
)
def test_known_places_lie_where_they_should(place, district):
    """Each in one district only."""
    assert [name for name, land in SHAPES.items() if land.contains(Point(place))] == [district]


def test_residents_add_up():
    """3.70 million in the country, 448,700 on ceded land, few on the peninsulas."""
    assert _sum("use", OWN) == pytest.approx(3_700_000, rel=0.005)
    assert _sum("use", _ceded()) == pytest.approx(448_714, abs=1_000)
    assert _sum("use", _of("rybachy")) < 400


@pytest.mark.parametrize(("kind", "ceded"), [("farmland", 0.1), ("industry", 0.1)])
def test_shares_add_up_to_the_published_totals(kind, ceded):
    """The whole is 1, the ceded land has a tenth."""
    assert _sum(f"{kind}_share", OWN) == pytest.approx(1.0, abs=1e-9)
    assert _sum(f"{kind}_share", _ceded()) == pytest.approx(ceded, abs=5e-4)


def test_hydropower_adds_up_and_stands_where_the_rapids_are():
    """Three tenths were ceded, most of it Rouhiala in Jääski."""
    assert _sum("hydropower_share", OWN) == pytest.approx(1.0, abs=1e-9)
    assert _sum("hydropower_share", _ceded()) == pytest.approx(0.3, abs=5e-4)
    best = max(_ceded(), key=lambda row: float(row["hydropower_share"]))
    assert best["id"] == "jaaski-east"


@pytest.mark.parametrize("tool", ["share_districts"], indirect=True)
@pytest.mark.parametrize("kind", ["farmland", "industry", "hydropower"])
def test_the_shares_are_those_of_the_rule(tool, kind):
    """Nobody typed over what the tool allocates."""
    known = {row["district"]: row for row in _table(MAP / "drawn_districts_shares.csv")}
    found = tool.shares(OWN, kind, known)
    assert set(known) <= set(found)
    assert {row["id"]: float(row[f"{kind}_share"]) for row in OWN} == pytest.approx(found)


def test_treaty_lines_run_from_beyond_a_border_to_beyond_a_border():
    """Every end lies outside the country, and the line of 1940 is the border of 1940."""
    country = _country()
    for properties, line in _layer("treaty_lines"):
        assert set(properties) == {"id", "name_en", "name_ar", "source"}
        for stroke in getattr(line, "geoms", [line]):
            assert not country.contains(Point(stroke.coords[0])), properties
            assert not country.contains(Point(stroke.coords[-1])), properties
    moscow = {p["id"]: line for p, line in _layer("treaty_lines")}["moscow-1940"]
    new = {"karelia-1940", "salla-kuusamo-1940", "rybachy-1940"}
    border = [line for p, line in _layer("borders") if p["segment"] in new]
    assert len(border) == 3
    assert MultiLineString(border).difference(moscow.buffer(1e-9)).is_empty


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("demand-1939", [(2_200, 2_450)]),
        ("terijoki-1939", [(3_800, 4_000)]),
        ("moscow-1940", MOSCOW_PIECES),
    ],
)
def test_a_line_cuts_the_published_area_off_the_mainland(name, pieces):
    """The pieces besides the mainland; the Koivisto islands and the Gulf islands come on top."""
    country, line = _country(), {p["id"]: g for p, g in _layer("treaty_lines")}[name]
    mainland = max(shapely.get_parts(country), key=lambda land: land.area)
    cut = polygonize(unary_union([mainland.boundary, line]))
    lands = sorted(
        (_area_km2(one) for one in cut if mainland.contains(one.representative_point())),
        reverse=True,
    )
    lands = [land for land in lands[1:] if land > 20.0]  # a spit of land is no piece
    assert len(lands) == len(pieces)
    for land, (low, high) in zip(lands, pieces, strict=True):
        assert low < land < high


def test_the_demand_of_1939_had_its_size():
    """About 2,761 km2 with the islands and Rybachy."""
    demand = {p["id"]: line for p, line in _layer("treaty_lines")}["demand-1939"]
    (west, _), *_, (east, _) = demand.coords
    south = Polygon([*demand.coords, (east, 59.0), (west, 59.0)])
    isthmus = shapely.union_all([SHAPES[row["id"]] for row in _of("karelian-isthmus")])
    apart = sum(AREA[row["id"]] for row in [*_of("gulf-islands"), *_of("rybachy")])
    assert _area_km2(isthmus.intersection(south)) + apart == pytest.approx(2_761, rel=0.03)


@pytest.mark.parametrize("tool", ["power_diagram"], indirect=True)
@given(data=st.data())
def test_cells_tile_and_agree_with_the_definition(tool, data):
    """Half-plane cells against the plain rule: squared distance less weight, the smallest wins."""
    spot = st.tuples(st.integers(0, 90), st.integers(0, 90))
    at = np.array(data.draw(st.lists(spot, min_size=2, max_size=5, unique=True)), dtype=float)
    load = st.lists(st.integers(-200, 200), min_size=len(at), max_size=len(at))
    weights = np.array(data.draw(load), dtype=float)
    seeds = tool.Seeds(tuple("abcde"[: len(at)]), at * 1000.0)
    cells = tool.cells(seeds, weights * 1e6, box(0.0, 0.0, 90_000.0, 90_000.0))
    for x, y in [(13.3, 77.7), (45.1, 45.2), (88.8, 1.9), (2.2, 3.3)]:
        power = [(x - a) ** 2 + (y - b) ** 2 - w for (a, b), w in zip(at, weights, strict=True)]
        first, second = sorted(power)[:2]
        if second - first > 0.1:
            own = seeds.names[power.index(first)]
            at_x_y = Point(x * 1000.0, y * 1000.0)
            assert [name for name, cell in cells.items() if cell.contains(at_x_y)] == [own]
            assert tool.nearest(seeds, weights * 1e6, shapely.get_coordinates(at_x_y)) == [own]


def test_the_tools_name_no_host_and_the_map_stays_small():
    """No address in the tools; a page can carry the districts."""
    for name in ("build_districts", "build_treaty_lines", "power_diagram", "share_districts"):
        text = (ROOT / f"tools/{name}.py").read_text(encoding="utf-8")
        assert "://" not in text
    assert (MAP / "districts.geojson").stat().st_size < 350_000
