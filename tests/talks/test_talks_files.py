"""``talks.yaml`` and ``signals.csv``: what is wrong is named by file, line and field."""

from __future__ import annotations

import shutil

import pytest

from ceasefire.cli import main
from ceasefire.errors import ScenarioFileError, SettingError
from ceasefire.scenario.load import load
from ceasefire.scenario.settings import parse_settings

SPOILT = [
    ("talks.yaml", "round_days: 7", "round_days: 0", r"talks\.yaml:\d+:\d+: round_days: "),
    ("talks.yaml", "tau: 0.015", "tau: -1", r"talks\.yaml:\d+:\d+: tau: "),
    ("talks.yaml", "commitment: true", "comitment: true", r"talks\.yaml:\d+:\d+: comitment"),
    ("talks.yaml", "  truth: 0.10", "  truth: 1.5", r"talks\.yaml:\d+:\d+: intervention\.truth: "),
    ("talks.yaml", "per_round: 0.08", "per_round: 1.0", r"talks\.yaml:\d+:\d+: intervention\.per"),
    ("talks.yaml", "first_day: 1940-02-20", "first_day: soon", r"talks\.yaml:\d+:\d+: interv"),
    ("talks.yaml", "talks@1", "talks@2", r"talks\.yaml:\d+:\d+: schema: "),
    ("signals.csv", "league-expels,1939-12-14", "league-expels,14.12.1939", r"csv:2:2: on: "),
    ("signals.csv", "1.6,2.5,0.25", "1.6,2.5,0.75", r"csv:5: chance_if_not times each ratio "),
    ("signals.csv", "1.6,2.5,0.25", "-1,2.5,0.25", r"csv:5:\d+: ratio_attacker: "),
    ("signals.csv", "altmark", "sweden-no", r"csv:\d+:1: id: must be used once"),
]


@pytest.fixture
def spoilt(winter, tmp_path):
    """Return a copy of the war that a test may spoil."""
    return shutil.copytree(winter.folder, tmp_path / "winter-war")


@pytest.mark.parametrize(("file", "good", "bad", "message"), SPOILT)
def test_what_is_wrong_is_named(spoilt, file, good, bad, message):
    """By file, line and field."""
    path = spoilt / file
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(ScenarioFileError, match=message):
        load(spoilt)


def test_the_program_ends_with_two(spoilt, capsys):
    """And says where."""
    path = spoilt / "signals.csv"
    path.write_text(path.read_text("utf-8").replace("1939-12-14", "never", 1), encoding="utf-8")
    for words in (["check", str(spoilt)], ["run", str(spoilt), "-n", "10"]):
        with pytest.raises(SystemExit) as left:
            main(words)
        out, err = capsys.readouterr()
        assert left.value.code == 2
        assert "signals.csv:2:2: on: " in out + err
        assert "Traceback" not in err


def test_signals_need_somebody_who_may_come(spoilt):
    """A signal about nobody is a mistake."""
    path = spoilt / "talks.yaml"
    head, _, tail = path.read_text("utf-8").partition("intervention:\n")
    rest = "".join(line for line in tail.splitlines(keepends=True) if not line.startswith("  "))
    path.write_text(head + rest, encoding="utf-8")
    with pytest.raises(ScenarioFileError, match=r"signals\.csv:2.*needs an intervention"):
        load(spoilt)


def test_load_of_save_has_the_talks(winter, tmp_path):
    """With all its numbers, texts and dates; maps are not saved."""
    other = winter.change({"talks.tau": 0.25, "intervention.truth": 0.5})
    shutil.copytree(winter.folder / "map", tmp_path / "war" / "map")
    other.save(tmp_path / "war")
    again = load(tmp_path / "war")
    assert (again.talks, again.signals) == (other.talks, other.signals)
    assert again == other
    assert again.digest == other.digest != winter.digest


def test_talks_are_changed_by_words(winter):
    """As ``--set`` reads them; without a third side nobody hears of it."""
    other = winter.change(parse_settings(["intervention=none", "contact.closed=off"]))
    assert other.talks.intervention is None
    assert other.talks.contact.closed is False
    assert other.signals == ()
    assert len(winter.signals) == 10
    with pytest.raises(SettingError, match=r"closd.*did you mean 'closed'"):
        winter.change(parse_settings(["contact.closd=off"]))
