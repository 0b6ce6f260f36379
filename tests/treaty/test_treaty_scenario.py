"""Why this room exists: a war may bring what treaties touch, and is then held to it."""

from __future__ import annotations

import pytest

from ceasefire.errors import ScenarioFileError, SettingError
from ceasefire.scenario.load import load


def spoilt(folder, file, old, new):
    """Change a file of a scenario; the text must be there once."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


FAULTS = [  # file, text, what it becomes, what is said
    (
        "peace.yaml",
        "point: hill-fort",
        "point: hill-frt",
        "peace.yaml:51:15: values.shields[0].point",
    ),
    ("peace.yaml", "point: hill-fort", "point: hill-frt", "(did you mean 'hill-fort'?)"),
    (
        "peace.yaml",
        "{isle: 1.0",
        "{ilse: 1.0",
        "values.approaches.ilse: must be a district of dist",
    ),
    (
        "peace.yaml",
        "    border: {low",
        "    bordr: {low",
        "peace.yaml:26:5: displacement.gone_before.b",
    ),
    (
        "peace.yaml",
        "Europe/Paris",
        "Europe/Pari",
        "peace.yaml:6:20: clocks.defender.zone: must be an",
    ),
    ("peace.yaml", "use: 0.9", "use: 1.9", "displacement.leave.use: must be at most 1 (got 1.9)"),
    (
        "districts.csv",
        "الداخل الشمالي,inland",
        "x,inlnd",
        "csv:8:4: region: must be a region of peace.yaml",
    ),
    ("districts.csv", "\nisle,", "\nport,", "csv:10:1: id: must be used once (got 'port' again)"),
    ("districts.csv", "7000,8000,9000", "7000,800,9000", "csv:8:0: low <= use <= high"),
    (
        "map/districts.geojson",
        '"isle"',
        '"ilse"',
        "must be a district of districts.csv (got 'ilse')",
    ),
    ("map/districts.geojson", '"isle"', '"ilse"', "must show every district (missing: isle)"),
    ("map/districts.geojson", '"isle"', '"port"', "must be shown once (got 'port' again)"),
    ("map/districts.geojson", '{"id": "isle"}', "null", "10:35: features[8].properties.id"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), FAULTS)
def test_a_fault_in_what_treaties_touch_has_its_line(peace_copy, file, old, new, said):
    """In the document, in the table, on the map, and between them."""
    spoilt(peace_copy, file, old, new)
    with pytest.raises(ScenarioFileError) as caught:
        load(peace_copy)
    assert said.replace(":0:", ":") in str(caught.value)


def test_a_war_can_do_without(toy, toy_peace, peace_copy):
    """Neither file is needed, and what is not there does not enter the digest."""
    assert toy.peace is None
    assert toy.districts == ()
    whole = toy_peace.digest
    (peace_copy / "peace.yaml").unlink()
    half = load(peace_copy)
    assert half.peace is None
    assert len(half.districts) == 12
    (peace_copy / "districts.csv").unlink()
    assert len({whole, half.digest, load(peace_copy).digest}) == 3


def test_what_is_saved_is_what_is_loaded(toy_peace, tmp_path):
    """Peace and districts are written and read back."""
    toy_peace.save(tmp_path)
    again = load(tmp_path)
    assert again == toy_peace
    assert again.digest == toy_peace.digest
    assert hash(again) == hash(toy_peace)


def test_a_setting_reaches_the_peace(toy_peace):
    """Paths that begin with ``peace.``; the rest of the scenario stays, and back again is equal."""
    other = toy_peace.change({"peace.displacement.leave.use": "0.85", "frost": "off"})
    assert other.peace.displacement.leave.use == 0.85
    assert other.document.switches.frost == 0.0
    assert other.digest != toy_peace.digest
    assert other.change({"peace.displacement.leave.use": 0.9, "frost": 1}) == toy_peace
    far = toy_peace.change({"peace.displacement.railheads.north-station.people_per_day": 9})
    assert [r.people_per_day for r in far.peace.displacement.railheads] == [2000.0, 9.0]


REFUSED = [
    ("peace.displacment", 1, "setting peace.displacment: peace.yaml has no 'displacment' (did you"),
    ("peace.displacement.leav", 1, "peace.displacement has no 'leav' (did you mean 'leave'?)"),
    ("peace.displacement.leave.use", 2, "setting peace.displacement.leave.use: must be at most 1"),
    ("peace.displacement.leave.use", 0.1, "peace.displacement.leave: low <= use <= high is needed"),
    ("peace.values.shields", "x", "setting peace.values.shields: is a list"),
    ("peace.points.hill-fort.id", "x", "peace.values.shields[0].point: must be one of the points"),
    (
        "peace.regions.border.id",
        "x",
        "districts.csv: must be a region of peace.yaml (got 'border')",
    ),
]


@pytest.mark.parametrize(("path", "value", "said"), REFUSED)
def test_an_impossible_setting_is_refused_in_words(toy_peace, path, value, said):
    """As for ``war.yaml``, and after a check against the districts."""
    with pytest.raises(SettingError) as caught:
        toy_peace.change({path: value})
    assert said in str(caught.value)


def test_a_war_without_a_peace_says_so(toy):
    """Instead of a path that leads nowhere."""
    with pytest.raises(SettingError, match=r"^setting peace.money.code: toy-war has no peace.yaml"):
        toy.change({"peace.money.code": "FIM"})
