"""What the command prints and draws, in both languages, and what it refuses."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from ceasefire.cli import main
from ceasefire.errors import ScenarioFileError
from ceasefire.report.durability.charts import spread
from ceasefire.scenario.load import load
from ceasefire.scenario.renewed import read_renewed

TOY = Path(__file__).parents[1] / "scenarios" / "toy-peace"
HEAD = "treaty,earliest,day,latest,by,source,confidence,note\n"


def said(capsys, *words):
    """Run the command; return exit code, standard output and error."""
    with pytest.raises(SystemExit) as left:
        main(["durability", *map(str, words)])
    return left.value.code, *capsys.readouterr()


@pytest.fixture
def toy(tmp_path):
    """Return a copy of the small war with two packages: one that was signed, one asked for."""
    folder = Path(shutil.copytree(TOY, tmp_path / "toy-peace"))
    packages = folder / "record" / "packages"
    shutil.rmtree(packages, ignore_errors=True)
    packages.mkdir(parents=True)
    title = "title: {en: Peace of the Mere, ar: سلام البحيرة}"
    common = f"schema: ceasefire/treaty@1\n{title}\nsource: invented\n"
    (packages / "mere.yaml").write_text(
        f"{common}id: mere\nstatus: historical\nsigned: 1951-01-29\nclauses:\n"
        "  - {kind: ceasefire, at: '1951-01-30T12:00', clock: attacker}\n"
        "  - {kind: cession, from: defender, districts: [border-south, border-middle]}\n",
        encoding="utf-8",
    )
    (packages / "ask.yaml").write_text(
        f"{common}id: ask\nstatus: demand\ndated: 1950-11-01\nclauses:\n"
        "  - {kind: cession, from: defender, districts: [border-south]}\n",
        encoding="utf-8",
    )
    return folder


def test_numbers_for_machines(toy, capsys):
    """All of them finite, chances in order, the mildest terms first."""
    code, out, err = said(capsys, toy, "-n", 20, "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert [one["id"] for one in found["packages"]] == ["ask", "mere"]
    assert found["reference"] == "mere"
    assert found["begins"] == "1951-01-30"
    mild, harsh = found["packages"]
    assert mild["falls"]["mean"] > 0 > -mild["loss"] > -harsh["loss"]
    assert harsh["falls"] is None
    for one in found["packages"]:
        for band in (*one["holds"].values(), one["war_by"], one["violation"]):
            assert 0 <= band["low"] <= band["high"] <= 1
        assert one["day_if_war"]["low"] <= one["day_if_war"]["median"]
    assert found["curve"][0]["loss"] == 0.0


def test_the_same_seed_prints_the_same(toy, capsys):
    """And another does not."""
    one, again, other = (said(capsys, toy, "-n", 10, "--seed", s, "--json")[1] for s in (1, 1, 2))
    assert one == again != other


@pytest.mark.parametrize(("lang", "words"), [("en", "Peace of the Mere"), ("ar", "سلام البحيرة")])
def test_tables_and_figure_in_both_languages(toy, capsys, tmp_path, lang, words):
    """The picture stands alone: no text element, no style to look up, nothing from elsewhere."""
    picture = tmp_path / "out" / "figure.svg"
    code, out, err = said(capsys, toy, "-n", 10, "--lang", lang, "--out", picture)
    assert (code, err) == (0, "")
    assert words in out
    assert str(picture) in out
    text = picture.read_text(encoding="utf-8")
    assert f'lang="{lang}"' in text
    assert re.findall(r"\w+://[^\s\"]+", text) == ["http://www.w3.org/2000/svg"]
    for absent in ("var(", "<text", "<style", "NaN", "xlink"):
        assert absent not in text
    assert len(text) < 400_000


def test_a_random_opportunity_is_said_to_be_one(toy, capsys):
    """And switching it off lengthens the peace."""
    path = "peace.aftermath.opportunity"
    out = said(capsys, toy, "-n", 10)[1]
    assert "may begin on any day" in out
    often, never = (
        json.loads(said(capsys, toy, "-n", 10, "--json", "--set", f"{path}.per_year={rate}")[1])
        for rate in (1, 0)
    )
    held = [one["packages"][1]["holds"]["10"]["mean"] for one in (often, never)]
    assert held[0] < held[1]


def test_a_war_without_packages_has_a_curve(tmp_path, capsys):
    """From the day after its calendar, and no treaty to compare with."""
    folder = Path(shutil.copytree(TOY, tmp_path / "bare"))
    shutil.rmtree(folder / "record" / "packages", ignore_errors=True)
    found = json.loads(said(capsys, folder, "-n", 10, "--json", "--out", tmp_path / "f.svg")[1])
    assert found["packages"] == []
    assert found["reference"] is None
    assert len(found["curve"]) > 10
    assert (tmp_path / "f.svg").exists()
    assert said(capsys, folder, "-n", 10)[0] == 0


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (["--by", "soon"], "--by: must be a date"),
        (["--from", "1951-13-01"], "--from: must be a date"),
        (["--by", "1950-01-01"], "--by: must lie within ten years"),
        (["--by", "1975-01-01"], "--by: must lie within ten years"),
        (["--set", "peace.aftermath.patrn.per_year=1"], "did you mean 'patron'"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(toy, capsys, words, refusal):
    """With exit code 2."""
    code, out, err = said(capsys, toy, *words)
    assert (code, out) == (2, "")
    assert refusal in err
    assert err.count("\n") == 1


def test_a_war_without_a_peace_is_refused(toy_path, capsys):
    """It can be fought, but not settled."""
    code, _, err = said(capsys, toy_path)
    assert code == 2
    assert "no peace.yaml" in err


def test_a_record_is_laid_beside_the_days(toy, capsys):
    """And said to lie within or outside them."""
    path = toy / "record" / "renewed.csv"
    for day, word in (("1953-01-01", "within"), ("1951-01-31", "outside")):
        path.write_text(f"{HEAD}mere,{day},{day},{day},defender,invented,low,\n", encoding="utf-8")
        assert f"lies {word} the middle 80%" in said(capsys, toy, "-n", 20)[1]
        (row,) = read_renewed(load(toy))
        assert row.day == date.fromisoformat(day)


def test_a_record_s_days_are_in_order(toy):
    """The file is checked like any table."""
    path = toy / "record" / "renewed.csv"
    wrong = "mere,1952-01-01,1951-01-01,1953-01-01,defender,invented,low,\n"
    path.write_text(HEAD + wrong, encoding="utf-8")
    with pytest.raises(ScenarioFileError, match="earliest <= day <= latest"):
        read_renewed(load(toy))


def test_numbers_over_a_chart_are_moved_apart_as_little_as_can_be():
    """They keep their order, and those alone keep their place."""
    found = spread([0.0, 0.5, 0.51, 0.52, 1.0], 0.1)
    assert found[0] == 0.0
    assert found[-1] == 1.0
    assert found[1:4] == pytest.approx([0.41, 0.51, 0.61])
    assert spread([], 0.1) == []
