"""Why this room exists: a scenario is found, read whole, compared by content and written back."""

from __future__ import annotations

import json
import shutil
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest

from ceasefire.errors import ScenarioFileError, ScenarioNotFoundError
from ceasefire.scenario.catalogue import find, names, shipped
from ceasefire.scenario.load import load
from ceasefire.scenario.record import load_record, read_record


def test_every_shipped_war_loads_under_its_own_name():
    """What comes with the package has no faults, a title in both languages, and a record."""
    assert "winter-war" in names()
    for war in shipped():
        scenario = load(war.name)
        assert scenario.name == war.name
        assert scenario.document.title == war.title
        assert load_record(scenario)


@pytest.mark.parametrize("write", [str, Path, lambda folder: folder / "war.yaml"])
def test_a_folder_is_found_however_it_is_written(toy_path, toy, write):
    """As a text, as a path, or by the war.yaml in it."""
    assert load(write(toy_path)) == toy


def test_a_bare_word_is_the_shipped_war_and_a_path_the_folder(toy_path, tmp_path, monkeypatch):
    """A folder named like a shipped war is reached with ``./``."""
    shutil.copytree(toy_path, tmp_path / "winter-war")
    monkeypatch.chdir(tmp_path)
    assert load("winter-war").name == "winter-war"
    assert load("./winter-war").name == "toy-war"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("winter-wra", r"no such folder \(did you mean 'winter-war'\?\)"),
        ("zzz", r"no such folder \(there are: .*winter-war"),
        ("no/such/folder", "no scenario of that name"),
        ("a" * 5000, "cannot be a path"),
        ("nul\0", "no such folder"),
        ("", "is not a scenario folder"),
    ],
)
def test_an_unknown_scenario_gets_a_hint(word, said):
    """Names and folders are told apart from files with faults."""
    with pytest.raises(ScenarioNotFoundError, match=said):
        find(word)


def test_the_message_is_capped_and_the_list_is_not(toy_copy):
    """Fifty lines are read by a person; a program gets them all."""
    path = toy_copy / "localities.csv"
    row = "nowhere,a,b,x,0,0\n"
    path.write_text("sector,name_en,name_ar,distance_km,lat_deg,lon_deg\n" + row * 80)
    with pytest.raises(ScenarioFileError) as caught:
        load(toy_copy)
    lines = str(caught.value).splitlines()
    assert (len(lines), lines[-1]) == (51, "… and 30 more")
    assert len(caught.value.faults) == 80


def test_faults_of_all_files_come_together(toy_copy):
    """One visit names the document, a table, a missing table and a map."""
    for file, old, new in [
        ("war.yaml", "days: 60", "days: 6"),
        ("forces.csv", "45000", "lots"),
        ("map/lines.geojson", "10.35", "1035"),
    ]:
        path = toy_copy / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    (toy_copy / "aid.csv").unlink()
    with pytest.raises(ScenarioFileError) as caught:
        load(toy_copy)
    found = {Path(fault.file).name for fault in caught.value.faults}
    assert found == {"war.yaml", "forces.csv", "aid.csv", "lines.geojson"}


def test_what_is_saved_is_what_is_loaded(toy, tmp_path):
    """``load(save(x)) == x``, digest included, and again for every shipped war."""
    for scenario in [toy, *(load(name) for name in names())]:
        folder = tmp_path / scenario.name
        scenario.save(folder)
        again = load(folder)
        assert again == scenario
        assert again.digest == scenario.digest
        assert hash(again) == hash(scenario)


def test_hard_text_survives_saving(toy, tmp_path):
    """Commas, quotes, line ends, Arabic, and what YAML would take for something else."""
    hard = ['a "b", c', "x\ny", "x\ry", "x\r\ny", " lead", "حرب", "no", "1e3", "- x", "#", "\u2028"]
    for i, text in enumerate(hard):
        row = toy.forces[0].model_copy(update={"note": text})
        reserve = toy.document.armies.attacker.model_copy(update={"note": text})
        armies = toy.document.armies.model_copy(update={"attacker": reserve})
        document = toy.document.model_copy(update={"armies": armies})
        other = replace(toy, document=document, forces=(row, *toy.forces[1:]))
        other.save(tmp_path / str(i))
        assert load(tmp_path / str(i)) == other, repr(text)


def test_the_digest_is_of_what_the_simulation_reads(toy, toy_copy):
    """Record, maps and README do not enter; a single figure does."""
    shutil.rmtree(toy_copy / "record")
    shutil.rmtree(toy_copy / "map")
    (toy_copy / "README.md").unlink()
    assert load(toy_copy).digest == toy.digest
    path = toy_copy / "aid.csv"
    path.write_text(path.read_text().replace("20000", "20001"))
    other = load(toy_copy)
    assert other != toy
    assert other.digest != toy.digest


def test_a_scenario_is_frozen_and_prints_on_one_line(toy):
    """It is passed around and shown in messages."""
    with pytest.raises(FrozenInstanceError):
        toy.folder = Path()
    assert repr(toy) == f"<Scenario 'toy-war' {toy.digest[:12]}>"


def test_the_record_is_read_apart(toy, toy_copy):
    """A war without a record has none; a doubled observable is a fault with its line."""
    assert [row.id for row in load_record(toy)][:2] == ["canal_reached_day", "upland_dead"]
    path = toy_copy / "record" / "observables.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("upland_dead", "canal_reached_day"), encoding="utf-8")
    with pytest.raises(ScenarioFileError, match=r"observables.csv:3:1: id: 'canal_reached_day' ag"):
        read_record(toy_copy)
    path.unlink()
    assert read_record(toy_copy) == ()


def test_the_content_is_plain_json(toy):
    """The digest can be recomputed elsewhere: no value depends on Python."""
    plain = toy.document.model_dump(mode="json", by_alias=True)
    assert json.loads(json.dumps(plain)) == plain
