"""Why this room exists: the atlas measures land on the globe and knows what lies beside what."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from shapely import LineString, MultiLineString, Point, box

from ceasefire.errors import RequestError, ScenarioFileError
from ceasefire.scenario.load import load
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.cutting import beyond
from ceasefire.treaty.geodesy import Plane, area_km2, length_km

A_KM, F = 6378.137, 1 / 298.257223563  # the ellipsoid WGS84


def rectangle_km2(west, south, east, north):
    """Return the area between two meridians and two parallels in closed form."""
    e2 = F * (2 - F)
    e, b2 = math.sqrt(e2), A_KM**2 * (1 - e2)

    def zone(lat_deg):
        s = math.sin(math.radians(lat_deg))
        return s / (1 - e2 * s * s) + math.log((1 + e * s) / (1 - e * s)) / (2 * e)

    return b2 / 2 * math.radians(east - west) * (zone(north) - zone(south))


@pytest.mark.parametrize("corners", [(10, 49.8, 10.4, 50.2), (26, 59, 36, 70), (-5, -2, 5, 3)])
def test_an_area_is_that_of_the_ellipsoid(corners):
    """Parallels bulge towards the pole; a chord between far corners would miss that."""
    assert area_km2(box(*corners)) == pytest.approx(rectangle_km2(*corners), rel=1e-6)


def test_the_plane_keeps_areas_and_returns(toy_atlas):
    """Shares of an area on the plane are shares on the globe; there and back is the same place."""
    for one in toy_atlas.districts.values():
        assert one.flat.area == pytest.approx(one.area_km2, rel=1e-6)
        back = toy_atlas.plane.degrees(one.flat)
        assert back.symmetric_difference(one.shape).area < 1e-6
    plane = Plane(60.0, 30.0)
    far = plane.flat(Point(30, 61))
    assert plane.distance_km(plane.flat(Point(30, 60)), far) == pytest.approx(111.42, abs=0.01)
    assert length_km(LineString([(30, 60), (30, 61)])) == pytest.approx(111.42, abs=0.01)


def test_waters_that_count_nowhere_are_taken_out(toy_peace, toy_atlas, peace_copy):
    """The Mere lies in two districts; without the word in peace.yaml it is theirs."""
    path = peace_copy / "peace.yaml"
    path.write_text(path.read_text("utf-8").replace("uncounted_waters: [mere]\n", ""), "utf-8")
    wet = read_atlas(load(peace_copy))
    mere = area_km2(
        toy_atlas.plane.degrees(wet.land("defender")).difference(
            toy_atlas.plane.degrees(toy_atlas.land("defender"))
        )
    )
    assert mere > 100
    assert wet.country_km2("defender") - toy_atlas.country_km2("defender") == pytest.approx(
        mere, rel=1e-4
    )
    lost = {n for n in wet.ids if wet.area_km2(n) > toy_atlas.area_km2(n) + 1}
    assert lost == {"inner-middle", "heartland-south", "heartland-north"}
    other = toy_peace.peace.model_copy(update={"uncounted_waters": ("mire",)})
    with pytest.raises(ScenarioFileError, match=r"must have the lakes that .*missing: mire"):
        read_atlas(replace(toy_peace, peace=other))


def test_neighbours_share_a_stretch_and_not_a_corner(toy_atlas):
    """Both ways; an island has none; the border counts as the other side's land."""
    assert toy_atlas.neighbours("border-middle") == {
        "border-south", "border-north", "mill-town", "inner-middle", "march",
    }  # fmt: skip
    assert toy_atlas.neighbours("isle") == set()
    for name in toy_atlas.ids:
        assert all(name in toy_atlas.neighbours(other) for other in toy_atlas.neighbours(name))
    at_border = {n for n in toy_atlas.ids if toy_atlas.touches(n, "attacker")}
    assert at_border == {"border-south", "border-middle", "border-north"}
    assert toy_atlas.touches("march", "defender")
    assert toy_atlas.owner("march") == "attacker"
    assert toy_atlas.kind("port") == "base"


def test_a_line_cuts_what_lies_before_it(toy_atlas):
    """Half of each border district beyond the ridge, whole ones beyond the river, no island."""
    ridge = toy_atlas.beyond("ridge", "defender")
    assert set(ridge) == {"border-south", "border-middle", "border-north"}
    for name in ("border-south", "border-north"):
        share = ridge[name].area / toy_atlas.districts[name].flat.area
        assert share == pytest.approx(0.5, abs=1e-4)
    river = toy_atlas.cut_by("river", "defender")
    assert river == {"border-south", "border-middle", "mill-town", "border-north"}
    for name, shape in toy_atlas.beyond("river", "defender").items():
        assert shape.area == pytest.approx(toy_atlas.districts[name].flat.area, rel=1e-9)
    assert toy_atlas.cut_by("river", "attacker") == set()


def test_a_line_that_ends_at_the_shore_still_cuts():
    """Lines are drawn to the coast, not over it; one that stops inland cuts nothing."""
    land = {"a": box(0, 0, 40, 100), "b": box(40, 0, 100, 100)}
    assert set(beyond(LineString([(20, 1), (20, 99)]), land)) == {"a"}
    assert beyond(LineString([(20, 10), (20, 90)]), land) == {}
    assert beyond(LineString([(-5, -5), (-9, -9)]), land) == {}


def test_a_line_along_districts_parts_them_whole():
    """Drawn along an edge and off it by less than a pen's width; slivers move nobody."""
    land = {"a": box(0, 0, 40, 50), "b": box(40, 0, 200, 50), "c": box(0, 50, 40, 100)}
    for x in (39.85, 40.0, 40.15):
        found = beyond(LineString([(x, -1), (x, 101)]), land)
        assert {n: s.area for n, s in found.items()} == pytest.approx({"a": 2000.0, "c": 2000.0})


def test_a_skerry_goes_where_its_district_goes():
    """But an island district is ceded by name; several strokes are one line."""
    skerries = box(-10, 10, -8, 12), box(-20, 80, -18, 82)
    land = {
        "west": box(0, 0, 40, 100).union(skerries[0]).union(skerries[1]),
        "east": box(40, 0, 100, 100).union(box(110, 10, 112, 12)),
        "isle": box(-15, 40, -12, 44),
    }
    found = beyond(MultiLineString([[(0, 50), (20, 50)], [(20, 50), (20, -1)]]), land)
    assert found["west"].area == pytest.approx(20 * 50 + 4)
    assert set(found) == {"west"}
    found = beyond(LineString([(40, -1), (40, 101)]), land)
    assert {n: s.area for n, s in found.items()} == pytest.approx({"west": 4008.0})


def test_unknown_names_get_a_hint(toy_atlas):
    """Districts and lines."""
    with pytest.raises(RequestError, match=r"toy-peace: there is no district 'ilse' \(did you"):
        toy_atlas.area_km2("ilse")
    with pytest.raises(RequestError, match=r"there is no line 'rigde' \(did you mean 'ridge'"):
        toy_atlas.beyond("rigde", "defender")


def test_a_war_without_districts_has_no_atlas(toy, toy_peace, tmp_path):
    """Each thing that lacks is named."""
    with pytest.raises(RequestError, match=r"toy-war: .* has no peace\.yaml"):
        read_atlas(toy)
    with pytest.raises(RequestError, match=r"toy-peace: .* has no districts\.csv"):
        read_atlas(replace(toy_peace, districts=()))
    with pytest.raises(RequestError, match=r"toy-peace: .* has no map/districts\.geojson"):
        read_atlas(replace(toy_peace, folder=tmp_path))


BROKEN = [
    (
        "districts.geojson",
        "[[9.7, 50.2], [10, 50.2]",
        "[[9.7, 50.2], [10, 50.7]",
        "not cross itself",
    ),
    ("treaty_lines.geojson", '"id": "river"', '"id": "ridge"', "a line with an id of its own"),
    ("treaty_lines.geojson", '"name_en": "the river", ', "", "must have id, name_en and name_ar"),
    ("borders.geojson", '"year": 1950', '"year": "then"', "must be a line with a year"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), BROKEN)
def test_a_broken_shape_is_refused(peace_copy, file, old, new, said):
    """An outline that crosses itself has no area; two lines of one name are none."""
    path = peace_copy / "map" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ScenarioFileError, match=said):
        read_atlas(load(peace_copy))
