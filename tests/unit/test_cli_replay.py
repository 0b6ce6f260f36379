"""Why this room exists: ``ceasefire replay`` tells one war, or says in a sentence why not."""

from __future__ import annotations

import json
import re

import pytest

from ceasefire.cli import main
from ceasefire.scenario.load import load
from ceasefire.war.chronicle import chronicle

KEYS = {
    "scenario", "digest", "seed", "war", "truth", "priors", "factors", "shipments", "outcome",
    "last_day", "days", "rounds",
}  # fmt: skip


@pytest.fixture
def replay(capsys, toy_path):
    """Return a function that replays the small war: exit code, standard output, standard error."""

    def call(*argv, war=toy_path):
        with pytest.raises(SystemExit) as left:
            main(["replay", str(war), *map(str, argv)])
        return left.value.code, *capsys.readouterr()

    return call


def test_a_whole_war(replay, toy):
    """Head, every day, end; the same address gives the same bytes."""
    code, out, err = replay("--seed", 1, "--war", 5)
    story = chronicle(toy, 1, 5)
    assert (code, err) == (0, "")
    assert out.startswith(
        f"A small war: war 5 of seed 1. Scenario toy-war, digest {toy.digest[:12]}."
    )
    assert re.findall(r"^Day (\d+), ", out, re.MULTILINE)[:-1] == [
        str(day.day) for day in story.days
    ]
    assert out == replay("--seed", 1, "--war", 5)[1]
    assert out != replay("--seed", 1, "--war", 6)[1]
    assert out != replay("--seed", 2, "--war", 5)[1]


def test_one_day_has_all_sectors(replay, toy):
    """Each under its own name."""
    code, out, _ = replay("--war", 5, "--day", 21)
    assert code == 0
    assert "Day 21, 21 December 1950" in out
    for sector in toy.document.sectors:
        assert f"\n{sector.name.en}\n" in out


def test_arabic(replay):
    """The same war in Arabic."""
    code, out, _ = replay("--war", 5, "--lang", "ar")
    assert code == 0
    assert "حرب صغيرة" in out
    assert "خسائر اليوم" in out


def test_json_is_one_object(replay, toy):
    """All days or the asked one, as stored."""
    code, out, err = replay("--war", 5, "--json")
    whole = json.loads(out)
    assert (code, err) == (0, "")
    assert set(whole) == KEYS
    assert whole == json.loads(json.dumps(chronicle(toy, 1, 5).as_dict()))
    one = json.loads(replay("--war", 5, "--day", 3, "--json")[1])
    assert one == whole | {"days": [whole["days"][2]]}


def test_a_changed_scenario_is_another_war(replay, toy):
    """``--set`` reaches the war, and the digest says so."""
    changed = json.loads(replay("--war", 5, "--set", "aid=off", "--set", "frost=off", "--json")[1])
    assert changed["digest"] != toy.digest
    assert {one["amount"] for one in changed["shipments"]} == {0.0}
    assert changed["days"][-1]["attacker"]["frozen"] == 0.0


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--war", -1], "--war: the index must be 0 to 2147483647 (got -1)"),
        (["--war", 2**31], "--war: the index must be 0 to 2147483647 (got 2147483648)"),
        (["--war", 5, "--seed", -1], "--seed: must be 0 to"),
        (["--war", 5, "--day", 0], "--day: days count from 1 (got 0)"),
        (["--war", 5, "--set", "frst=off"], "did you mean 'frost'?"),
        (["--war", "seven"], "Invalid value for '--war'"),
        ([], "Missing option '--war'"),
    ],
)
def test_what_cannot_be_leaves_with_2(replay, argv, said):
    """One message on standard error, nothing on standard output."""
    code, out, err = replay(*argv)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize("more", [(), ("--json",)])
@pytest.mark.parametrize(
    ("outcome", "said"),
    [("conquest", "the war ended on"), ("front-holds", "the war is looked at until")],
)
def test_a_day_after_the_last_leaves_with_2(replay, toy, outcome, said, more):
    """One message with the last day, whether the war ended then or only our look at it."""
    stories = ((war, chronicle(toy, 1, war)) for war in range(100))
    war, story = next(found for found in stories if found[1].outcome == outcome)
    code, out, err = replay("--war", war, "--day", story.last_day + 1, *more)
    assert (code, out) == (2, "")
    assert f"--day: {said} day {story.last_day} (got {story.last_day + 1})" in err
    assert "Traceback" not in err


def test_an_unknown_scenario_is_named(replay):
    """With what may have been meant."""
    code, out, err = replay("--war", 1, war="winter-wra")
    assert (code, out) == (2, "")
    assert err == (
        "winter-wra: no scenario of that name, no such folder (did you mean 'winter-war'?)\n"
    )


def test_the_shipped_war_is_found_by_name(replay):
    """By name as by folder."""
    digest = json.loads(replay("--war", 0, "--day", 1, "--json", war="winter-war")[1])["digest"]
    assert digest == load("winter-war").digest
