"""``ceasefire calibrate`` at the terminal: two fits side by side, stored, shown and used."""

from __future__ import annotations

import json
import shutil

import pytest

from ceasefire.cli import main
from ceasefire.scenario.load import load

FEW = ("--particles", "60", "-n", "16", "--plans", "1", "--paths", "128")
SIDES = ("military fit", "full fit")


@pytest.fixture
def ask(capsys):
    """Return a function that runs a command here: exit code, standard output, standard error."""

    def call(*words):
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        return left.value.code, *capsys.readouterr()

    return call


@pytest.fixture
def fitted(asked_copy, ask):
    """Return the small war with a stored fit."""
    assert ask("calibrate", asked_copy, *FEW, "--store")[0] == 0
    return asked_copy


def test_a_fit_is_told_with_what_was_held_out(asked_copy, ask):
    """What it was told, what not, prior and posterior, and every observable under both fits."""
    code, out, err = ask("calibrate", asked_copy, *FEW)
    assert (code, err) == (0, "")
    assert "The military fit was told: Canal Line reached, Uplander dead." in out
    assert "Held out from the military fit: Lowlander shells at the start." in out
    assert "There is no full fit yet; make it with ceasefire calibrate" in out
    head = next(line for line in out.splitlines() if "record" in line and "where from" in line)
    assert head.index(SIDES[0]) < head.index(SIDES[1])
    rows = [line for line in out.splitlines() if line.startswith("Canal Line reached")]
    assert "told: " in rows[0]
    assert not (asked_copy / "posterior").exists()


def test_a_stored_fit_is_used_and_can_be_left(fitted, ask):
    """By default, by name, and not at all; the table of a run says which."""
    code, out, _ = ask("run", fitted, "-n", 24)
    assert code == 0
    assert "Wars are drawn from the military fit; --fit chooses." in out
    assert "no fit is used" in ask("run", fitted, "-n", 24, "--fit", "stated")[1]
    runs = [
        json.loads(ask("run", fitted, "-n", 24, "--json", "--fit", fit)[1])
        for fit in ("stated", "military")
    ]
    assert [one["fit"] for one in runs] == ["stated", "military"]
    assert runs[0]["digest"] != runs[1]["digest"]
    assert runs[0]["observables"] != runs[1]["observables"]


def test_what_is_set_by_hand_is_named(fitted, ask):
    """So nobody takes it for the fit's."""
    out = ask("run", fitted, "-n", 24, "--set", "beliefs.truth.mean=0.3")[1]
    assert "Set by hand, so not taken from the fit: effectiveness (log)." in out


def test_a_run_and_its_replay_draw_alike(fitted, ask):
    """The same war under the same fit, and another one without."""
    words = ("replay", fitted, "--war", 3, "--json")
    default, military, stated = (ask(*words, *more)[1] for more in (
        (), ("--fit", "military"), ("--fit", "stated"),
    ))  # fmt: skip
    assert default == military != stated


def test_stored_fits_are_shown_in_both_languages_and_for_machines(fitted, ask):
    """Without making any."""
    assert "Military fit: " in ask("calibrate", fitted, "--show")[1]
    arabic = ask("calibrate", fitted, "--show", "--lang", "ar")[1]
    assert "التوفيق العسكري" in arabic
    found = json.loads(ask("calibrate", fitted, "--show", "--json")[1])
    assert set(found) == {
        "scenario", "digest", "stored", "out_of_date", "observables", "fits",
    }  # fmt: skip
    assert found["out_of_date"] == []
    assert [one["id"] for one in found["observables"]][:2] == ["canal_reached_day", "upland_dead"]
    assert found["observables"][0]["military"]["used"] is True
    assert found["observables"][0]["full"] is None
    assert {one["id"] for one in found["fits"]["military"]["drawn"]} >= {"effectiveness"}


def test_a_fit_to_other_files_is_said_to_be_old(fitted, ask):
    """The war has changed under it."""
    path = fitted / "war.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("strength: 2.0", "strength: 2.1"), encoding="utf-8")
    assert "have changed since the military fit was made" in ask("calibrate", fitted, "--show")[1]


def test_the_same_call_gives_the_same_file(asked_copy, ask, tmp_path):
    """With one thread or two, in one folder or another, and again where it is done."""
    folders = [tmp_path / name for name in ("one", "two", "one")]
    for folder, threads in zip(folders, (1, 2, 2), strict=True):
        ask("calibrate", asked_copy, *FEW, "--out", folder, "--threads", threads)
    one, two = ((tmp_path / name / "military.yaml").read_bytes() for name in ("one", "two"))
    assert one == two
    code, _, err = ask("calibrate", asked_copy, *FEW, "--out", folders[0], "--seed", 2)
    assert code == 2
    assert "holds another military calibration" in err


def test_the_check_is_printed(asked_copy, ask):
    """Statistic, probability and ranks of every parameter."""
    words = ("calibrate", asked_copy, "--check", "--truths", 10, "--particles", 50)
    code, out, err = ask(*words)
    assert (code, err) == (0, "")
    assert "10 synthetic wars, 50 particles each, seed 1" in out
    found = json.loads(ask(*words, "--json")[1])
    assert all(sum(one["counts"]) == 10 for one in found["parameters"])
    assert "ranks of the truth" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--particles", "49"), "--particles: must be 50 to"),
        (("--points", "1"), "--points: must be 2 to"),
        (("--seed", "-1"), "--seed: must be 0 to"),
        (("--fit", "full"), "rests on the military fit, which is not stored yet"),
        (("--check", "--truths", "3"), "--truths: must be at least 10"),
    ],
)
def test_what_cannot_be_is_refused(asked_copy, ask, words, said):
    """With the option's name."""
    code, _, err = ask("calibrate", asked_copy, *words)
    assert code == 2
    assert said in err


def test_an_observable_of_the_talks_cannot_judge_the_fighting(asked_copy, ask):
    """Nobody talks in the military fit."""
    rows = asked_copy / "record" / "observables.csv"
    row = "end_day,day,9,9,9,war ended,end,النهاية,test,invented,low,\n"
    rows.write_text(rows.read_text(encoding="utf-8") + row, encoding="utf-8")
    path = asked_copy / "calibrate.yaml"
    more = "    - {id: end_day, within: 1, reason: invented}\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert "end_day: nobody talks in the military fit" in ask("calibrate", asked_copy, *FEW)[2]


@pytest.mark.slow
def test_the_full_fit_runs_from_end_to_end(winter, tmp_path, ask):
    """Few points prove nothing but that the parts fit together; half of them are found again."""
    copy = tmp_path / "winter"
    shutil.copytree(winter.folder, copy)
    assert ask("calibrate", copy, *FEW, "--store")[0] == 0
    words = ("--fit", "full", *FEW, "--points", 3, "--each", 4, "--out", tmp_path / "work")
    code, out, err = ask("calibrate", copy, *words, "--store")
    assert (code, err) == (0, "")
    assert "The full fit was told: " in out
    assert "Held out from the full fit: people who had to move, war renewed." in out
    assert "Prediction over the stated ranges of the talks" in out
    lines = (tmp_path / "work" / "full.jsonl").read_bytes().splitlines(keepends=True)
    assert len(lines) == 6
    (tmp_path / "work" / "full.jsonl").write_bytes(b"".join(lines[:4]) + b'{"val')
    first = (copy / "posterior" / "full.yaml").read_bytes()
    ask("calibrate", copy, *words, "--store")
    assert (copy / "posterior" / "full.yaml").read_bytes() == first
    fit = load(copy, "full").posterior
    assert {one.path for one in fit.settings} >= {"talks.tau", "talks.contact.price"}
    assert {one.id for one in fit.over_ranges} == {one.id for one in fit.predicted}
    out = ask("run", copy, "-n", 24, "--no-report", "--fit", "stated")[1]
    assert "fire ceases: military fit " in out
    assert "(prediction), full fit " in out
