"""Why this room exists: ``ceasefire treaty`` lists, writes, counts, draws, and refuses in place."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from ceasefire.cli import main
from ceasefire.report.treaty import map as maps
from ceasefire.treaty.clauses import KINDS, Segment
from ceasefire.treaty.treaty import Treaty

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "how-to" / "write-a-treaty.md"
TERMS = ROOT / "tests" / "treaty" / "terms" / "viipuri-stays.yaml"
KEYS = {
    "ceded_km2",
    "ceded_share",
    "residents",
    "displaced",
    "lease_years",
    "lease_rent_per_year",
    "ceasefire_local",
    "districts",
}


@pytest.fixture
def run(capsys):
    """Return a function that runs the program here: exit code, standard output, standard error."""

    def call(*argv):
        with pytest.raises(SystemExit) as left:
            main(["treaty", *(str(word) for word in argv)])
        return left.value.code, *capsys.readouterr()

    return call


def test_without_terms_it_lists_what_history_knows(run):
    """By date, with how to see one of them."""
    code, out, err = run("winter-war")
    assert (code, err) == (0, "")
    names = re.findall(r"^ ([a-z]+[-a-z0-9]+) ", out, re.MULTILINE)
    assert (names[1], names[-1], len(names)) == ("demands-1939", "moscow-1940", 8)
    assert "ceasefire treaty winter-war --package moscow-1940" in out
    assert "معاهدة موسكو للسلام" in run("winter-war", "--lang", "ar")[1]
    listed = json.loads(run("winter-war", "--json")[1])
    assert [one["id"] for one in listed] == names[1:]
    assert listed[-1] == {
        "id": "moscow-1940",
        "day": "1940-03-12",
        "status": "historical",
        "title": "Moscow Peace Treaty",
    }


def test_the_treaty_of_moscow_for_machines(run):
    """The keys and the figures that history wants, each from districts and shapes."""
    code, out, err = run("winter-war", "--package", "moscow-1940", "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert found.keys() >= KEYS
    assert 34_000 < found["ceded_km2"] < 36_000
    assert 0.088 < found["ceded_share"] < 0.096
    people = found["displaced"]
    assert people["low"] <= 407_000
    assert people["high"] >= 430_000
    assert people["low"] < people["use"] < people["high"] < found["residents"]["high"]
    assert (found["lease_years"], found["lease_rent_per_year"]) == (30, 8_000_000)
    assert found["ceasefire_local"] == {
        "attacker": "1940-03-13T12:00",
        "defender": "1940-03-13T11:00",
    }
    assert {one["id"] for one in found["districts"]} >= {"viipuri", "salla-east", "hanko"}
    assert found["calendar"][0] == {
        "what": "signed",
        "day": "1940-03-12",
        "local": None,
        "clause": None,
        "segment": None,
    }
    assert sum(sum(day.values()) for day in found["departures"].values()) == pytest.approx(
        sum(move["by_rail"] + move["by_road"] for move in found["moves"])
    )


def test_the_treaty_of_moscow_for_people(run):
    """Text, figures, tables, calendar and source, in this order, in both languages."""
    _, out, _ = run("winter-war", "--package", "moscow-1940")
    order = ["Moscow Peace Treaty", "Article 1.", "Article 14.", "Land ceded:", "Distance to the"]
    order += ["Leave it:", "By region", "Districts from", "Stations", "Calendar", "Source:"]
    places = [out.index(words) for words in order]
    assert places == sorted(places)
    _, arabic, _ = run("winter-war", "--package", "moscow-1940", "--lang", "ar")
    assert arabic.count("المادة") == out.count("Article ")
    plain = re.sub("[\u200e\u200f\u2066-\u2069]", "", arabic)
    assert "لمدة 30 سنةً" in plain
    assert "الساعة 11:00 بتوقيت هلسنكي" in plain


def test_terms_of_ones_own(run, tmp_path):
    """The guide's file works, and a value of the peace can be changed."""
    shown = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert shown == [TERMS.read_text("utf-8")]
    _, out, _ = run("winter-war", "--file", TERMS, "--json")
    few = run("winter-war", "--file", TERMS, "--json", "--set", "peace.displacement.leave.low=0.5")
    all_, half = json.loads(out), json.loads(few[1])
    assert all_["treaty"] == "viipuri-stays"
    assert half["displaced"]["low"] == pytest.approx(all_["displaced"]["low"] * 0.5 / 0.9)


def test_the_guide_names_every_kind_and_field():
    """Of treaties, clauses and segments."""
    words = set(re.findall(r"`(\w+)", GUIDE.read_text("utf-8")))
    for model in (Treaty, Segment, *KINDS.values()):
        fields = {field.alias or name for name, field in model.model_fields.items()}
        assert fields <= words, model
    assert KINDS.keys() <= words


def test_the_guide_shows_faults_as_they_are_shown(run, tmp_path, monkeypatch):
    """Word for word, and with exit code 2."""
    monkeypatch.chdir(tmp_path)
    shown = re.findall(r"```text\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    file = Path(shutil.copytree(TERMS.parent, "my-terms")) / TERMS.name
    right = file.read_text("utf-8")
    wrongs = [("years: 30", "years: -5"), ("seiskari", "seiskary")]
    for (old, new), fault in zip(wrongs, shown, strict=True):
        file.write_text(right.replace(old, new), encoding="utf-8")
        assert run("winter-war", "--file", file) == (2, "", fault)


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (("winter-war", "--package", "moscow-1941"), r"did you mean 'moscow-1940'"),
        (("winter-war", "--file", "none.yaml"), "none.yaml: the file is missing"),
        (("winter-war", "--file", "a.yaml", "--package", "b"), "give one of them"),
        (("winter-war", "--map", "a.svg"), "--map: name the terms too"),
        ((ROOT / "tests/scenarios/toy-war",), "has no peace.yaml"),
        ((ROOT / "tests/scenarios/toy-war", "--file", TERMS), "has no peace.yaml"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(run, argv, message):
    """Bad input leaves with 2 and says what is wrong."""
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert re.search(message, err)
    assert err.count("\n") == 1


@pytest.mark.slow
def test_a_map_appears_whole_or_not_at_all(run, tmp_path, monkeypatch):
    """Also where its folder has to be made, or somebody stops the drawing."""
    file = tmp_path / "new" / "map.svg"
    code, out, _ = run("winter-war", "--file", TERMS, "--map", file)
    assert code == 0
    assert out.endswith(f"Map: {file}\n")
    assert file.read_text("utf-8").startswith("<svg ")
    assert [path.name for path in file.parent.iterdir()] == ["map.svg"]
    before = file.read_text("utf-8")
    assert run("winter-war", "--file", TERMS, "--map", file.parent)[0] == 2
    assert run("winter-war", "--file", TERMS, "--map", file / "map.svg")[0] == 2

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(maps, "draw_sheet", stop)
    monkeypatch.setattr("os._exit", lambda code: (_ for _ in ()).throw(SystemExit(code)))
    for where in (file, tmp_path / "never" / "map.svg"):
        assert run("winter-war", "--file", TERMS, "--map", where)[0] == 130
    assert file.read_text("utf-8") == before
    assert not (tmp_path / "never").exists()
