"""Why this room exists: a map with a slip of the pen is refused before a report is drawn on it."""

from __future__ import annotations

import json

import pytest

from ceasefire.errors import ScenarioFileError
from ceasefire.scenario.mapfile import check_map, map_files, read_map

HEAD = '{"type": "FeatureCollection", "features": [\n'


def refused(folder, text):
    """Write a map, check it, and return its faults without the path."""
    path = folder / "land.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioFileError) as caught:
        check_map(path)
    return [str(fault).removeprefix(f"{path}:") for fault in caught.value.faults]


def feature(kind, coordinates):
    """Return a map of one feature, on its second line."""
    one = {"type": "Feature", "properties": {}, "geometry": {"type": kind}}
    one["geometry"]["coordinates"] = coordinates
    return HEAD + json.dumps(one) + "]}"


RING = [[0, 0], [1, 0], [1, 1], [0, 0]]
WHERE = "features[0].geometry.coordinates"
SHAPES = [
    ("Point", [200, 0], f"{WHERE}[0]: longitude must lie within 180 degrees (got 200)"),
    ("Point", [0, 91], f"{WHERE}[1]: latitude must lie within 90 degrees (got 91)"),
    ("Point", [0, "60"], f"{WHERE}[1]: latitude must lie within 90 degrees (got '60')"),
    ("Point", [0, True], f"{WHERE}[1]: latitude must lie within 90 degrees (got true)"),
    ("Point", [0, float("nan")], f"{WHERE}[1]: latitude must lie within 90 degrees (got nan)"),
    ("Point", [0, 10**400], f"{WHERE}[1]: latitude must lie within 90 degrees (got 1000"),
    ("Point", [0], f"{WHERE}: must be a longitude and a latitude (got 1 numbers)"),
    ("Point", [[0, 0]], f"{WHERE}: must be a longitude and a latitude (got 1 numbers)"),
    ("LineString", [[0, 0]], f"{WHERE}: must have at least 2 positions (got 1)"),
    ("LineString", [0, 0], f"{WHERE}[0]: must be a list (got 0)"),
    ("Polygon", [RING[:3]], f"{WHERE}[0]: must have at least 4 positions (got 3)"),
    ("Polygon", [[*RING[:3], [0, 1]]], f"{WHERE}[0]: a ring must end where it begins"),
    ("MultiPolygon", [[RING], [[*RING[:3], [9, 9]]]], f"{WHERE}[1][0]: a ring must end where"),
    ("Polygon", None, f"{WHERE}: must be a list (got nothing)"),
    ("Poligon", [RING], "must be a kind of geometry (got 'Poligon') (did you mean 'Polygon'"),
    (7, [RING], "features[0].geometry.type: must be a kind of geometry (got 7)"),
]


@pytest.mark.parametrize(("kind", "coordinates", "expected"), SHAPES)
def test_a_wrong_shape_is_named_with_its_line(tmp_path, kind, coordinates, expected):
    """The way to the number, and the line on which it stands."""
    found = refused(tmp_path, feature(kind, coordinates))
    assert found[0].startswith("2:")
    assert expected in found[0]


FILES = [
    ("", "1:1: not JSON: Expecting value"),
    ('{"type": "FeatureCollection",\n "features": [}', "2:15: not JSON: Expecting value"),
    ("[]", "1:1: must be a FeatureCollection"),
    ('{"type": "Feature"}', "1:1: must be a FeatureCollection"),
    ('{"type": "FeatureCollection"}', "1:1: features: must be a list (got nothing)"),
    (HEAD + "{}]}", "2:1: features[0]: must be a Feature"),
    (HEAD + '{"type": "Feature", "geometry": null}]}', "2:33: features[0].geometry: must be a"),
    ("[" * 100_000, "1: not JSON that can be read: too deep"),
    (f"[{'1' * 5000}]", "1: not JSON that can be read: too deep, or a number too long"),
]


@pytest.mark.parametrize(("text", "expected"), FILES, ids=[t[:20] for t, _ in FILES])
def test_a_file_that_is_no_map_is_refused(tmp_path, text, expected):
    """Syntax faults have the parser's line, others the line of what is wrong."""
    assert refused(tmp_path, text)[0].startswith(expected)


def test_a_point_of_a_long_map_is_found_again(tmp_path):
    """The line is the line of the position, not of the feature."""
    points = [[i / 100, 0] for i in range(50)]
    points[37] = [0, 95]
    found = refused(tmp_path, json.dumps(json.loads(feature("LineString", points)), indent=0))
    text = (tmp_path / "land.geojson").read_text().splitlines()
    line = int(found[0].split(":")[0])
    assert text[line - 1] == "95"


def test_maps_are_read_as_geometry(toy_path):
    """The small war's canal crosses its river road where the scenario says."""
    maps = {path.stem: read_map(path) for path in map_files(toy_path)}
    canal = maps["lines"][0]
    road = next(f for f in maps["sectors"] if f.properties["sector"] == "river-road")
    assert canal.properties["id"] == "canal"
    assert canal.geometry.intersection(road.geometry).coords[:] == [(10.35, 50.2)]


def test_a_war_may_have_no_map(tmp_path):
    """Maps are for reports; a folder without them is a scenario too."""
    assert map_files(tmp_path) == ()
