"""Why this room exists: files right one by one and wrong together are caught, with a line."""

from __future__ import annotations

import pytest

from ceasefire.errors import ScenarioFileError
from ceasefire.scenario.load import load

CASES = [  # file, old text, new text, what the fault says
    (
        "forces.csv",
        "defender,hill-road",
        "defender,hill-raod",
        (
            "forces.csv:5:2: sector: must be a sector of war.yaml (got 'hill-raod') "
            "(did you mean 'hill-road'?)"
        ),
    ),
    (
        "forces.csv",
        "defender,hill-road,men,3500,4500,4000,invented,low,\n",
        "",
        "sectors.hill-road: needs a row of the defender's men in forces.csv",
    ),
    (
        "forces.csv",
        "attacker,hill-road",
        "attacker,river-road",
        "forces.csv:3:2: sector: the attacker's men of 'river-road' again",
    ),
    (
        "aid.csv",
        "harbour,800",
        "harbor,800",
        "aid.csv:4:6: route: must be a route of war.yaml (got 'harbor') (did you mean 'harbour'?)",
    ),
    (
        "aid.csv",
        ",shells,shells,",
        ",shells,shels,",
        (
            "aid.csv:2:4: class: must be a class of the defender in ammunition.csv (got 'shels') "
            "(did you mean 'shells'?)"
        ),
    ),
    ("aid.csv", "guns,shells", "guns,", "aid.csv:3:4: class: must be a class of the defender in "),
    ("aid.csv", "men,,", "men,shells,", "aid.csv:4:4: class: must be empty where kind is men"),
    ("aid.csv", "800,1200", "-1,1200", "aid.csv:4:7: low: must be at least 0 (got -1)"),
    (
        "ammunition.csv",
        "defender,bombs",
        "defender,shells",
        "ammunition.csv:4:2: class: must be used once a side (got 'shells' again)",
    ),
    (
        "ammunition.csv",
        "8000,9000,1,",
        "8000,9000,0,",
        "supply.attacker: needs a class with fire_weight > 0 in ammunition.csv",
    ),
    (
        "war.yaml",
        "watched: shells",
        "watched: shell",
        (
            "supply.watched: must be a class of the defender in ammunition.csv (got 'shell') "
            "(did you mean 'shells'?)"
        ),
    ),
    (
        "war.yaml",
        "    place: pass",
        "    place: passs",
        (
            "sectors.hill-road.place: must be a place of weather.csv (got 'passs') "
            "(did you mean 'pass'?)"
        ),
    ),
    (
        "war.yaml",
        "place: mill-town, loss",
        "place: mill, loss",
        "sectors.river-road.flank.place: must be a place of weather.csv (got 'mill')",
    ),
    (
        "war.yaml",
        "first_day: 1950-12-01",
        "first_day: 9990-12-01",
        "calendar.first_day: must lie before the year 9000 (got 9990-12-01)",
    ),
    (
        "war.yaml",
        "first_day: 1950-12-01",
        "first_day: 1990-12-01",
        "period_start: temperature_c of 'mill-town' must be known for a day from 1990-12-01",
    ),
    (
        "weather.csv",
        "1951-01-01,1951-01-31,-25",
        "1950-12-31,1951-01-31,-25",
        "weather.csv:7:5: period_start: must not overlap 1950-12-01 to 1950-12-31",
    ),
    (
        "weather.csv",
        "1951-01-01,1951-01-31,-25",
        "1951-01-31,1951-01-01,-25",
        "weather.csv:7:6: period_end: must not lie before 1951-01-31 (got 1951-01-01)",
    ),
    (
        "weather.csv",
        "pass,50.6,10.6,temperature_c,1951",
        "pass,50.7,10.6,temperature_c,1951",
        "weather.csv:7:1: place: must lie where it lay before, at 50.6, 10.6 (got 50.7, 10.6)",
    ),
    (
        "weather.csv",
        "0,10,5,",
        "-3,10,5,",
        "weather.csv:8:7: low: must lie within 0 and 1000 cm (got -3)",
    ),
    (
        "localities.csv",
        "hill-road,The Pass,الممر,35",
        "hill-road,The Pass,الممر,350",
        "localities.csv:6:4: distance_km: must lie on the axis, at most 90 km (got 350)",
    ),
    (
        "localities.csv",
        "hill-road,The Pass",
        "hill,The Pass",
        "localities.csv:6:1: sector: must be a sector of war.yaml (got 'hill')",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), CASES)
def test_files_must_agree(toy_copy, file, old, new, expected):
    """Each disagreement is said at the place where it can be mended."""
    path = toy_copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioFileError) as caught:
        load(toy_copy)
    assert expected in str(caught.value)
    assert all(fault.line for fault in caught.value.faults)


def test_a_side_with_no_priority_anywhere_is_refused(toy_copy):
    """Reserves would have nowhere to go."""
    path = toy_copy / "war.yaml"
    text = path.read_text(encoding="utf-8")
    for share in ("0.7", "0.3"):
        text = text.replace(f"defender_priority: {share}", "defender_priority: 0")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioFileError, match="at least one must have defender_priority > 0"):
        load(toy_copy)


def test_line_ids_are_used_once_in_a_sector(toy_copy):
    """Two sectors may share a line's id, as the Mannerheim Line does; one sector may not."""
    path = toy_copy / "war.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("      - id: canal")
    line = text[start : text.index("    flank:")]
    again = line.replace("at_km: 25.0", "at_km: 40.0")
    path.write_text(text.replace(line, line + again), encoding="utf-8")
    with pytest.raises(ScenarioFileError, match=r"must be used once in a sector \(got 'canal'"):
        load(toy_copy)


def test_a_place_without_snow_is_refused(toy_copy):
    """A measure that is missing altogether is said at the place's first row."""
    path = toy_copy / "weather.csv"
    rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith("pass") or "snow_cm" not in row]
    path.write_text("".join(kept), encoding="utf-8")
    with pytest.raises(ScenarioFileError, match=r"weather.csv:6:1: place: 'pass' needs a row of s"):
        load(toy_copy)


def test_a_side_without_men_is_refused(toy_copy):
    """An army of nobody cannot fight."""
    path = toy_copy / "forces.csv"
    text = path.read_text(encoding="utf-8").replace("17000,19000,18000", "0,0,0")
    path.write_text(text.replace("3500,4500,4000", "0,0,0"), encoding="utf-8")
    with pytest.raises(ScenarioFileError, match="the defender must have men somewhere"):
        load(toy_copy)
