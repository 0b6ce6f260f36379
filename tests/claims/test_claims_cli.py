"""Why this room exists: claims are told to people in both languages, and to machines in full."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from rich.cells import cell_len

from ceasefire.claims import Figure
from ceasefire.cli import main
from ceasefire.cli.claims_text import shown
from ceasefire.l10n import LANGUAGES, Tongue

FEW, PATHS = "32", "128"
INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")
FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")


@pytest.fixture(scope="module")
def said():
    """Return what the program prints, by options; each is asked once."""
    found = {}

    def ask(capsys, *options):
        if options not in found:
            with pytest.raises(SystemExit) as left:
                main(["claims", "winter-war", "-n", FEW, "--paths", PATHS, *options])
            found[options] = (left.value.code, *capsys.readouterr())
        return found[options]

    return ask


def test_machines_get_everything(said, capsys):
    """All claims, each with its figures, rule, verdict and reason."""
    code, out, err = said(capsys, "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert set(answer) == {"scenario", "digest", "wars", "seed", "verdicts", "claims"}
    assert (answer["scenario"], answer["wars"], answer["seed"]) == ("winter-war", int(FEW), 1)
    assert sum(answer["verdicts"].values()) == len(answer["claims"]) == 44
    for one in answer["claims"]:
        assert set(one) == {
            "id", "topic", "claim", "record", "agreement", "quantity", "unit", "how", "why",
            "verdict", "criterion", "value", "low", "high", "figures", "model", "command",
            "source", "confidence",
        }  # fmt: skip
        assert all(set(one[name]) == {"en", "ar"} for name in ("claim", "record", "model"))
        computed = one["verdict"] in {"holds", "partly", "fails"}
        assert bool(one["criterion"]) == bool(one["figures"]) == computed != bool(one["why"])
        assert one["figures"].get("value", {}).get("number") == one["value"]


def test_what_is_not_computed_says_why(said, capsys):
    """In both languages, in a sentence."""
    claims = json.loads(said(capsys, "--json")[1])["claims"]
    silent = [one for one in claims if one["verdict"].startswith("not-")]
    assert len(silent) >= 7
    for one in silent:
        assert one["value"] is None
        assert all(len(text) > 20 for text in one["model"].values())


def test_both_languages_tell_the_same_numbers(said, capsys):
    """Sentence by sentence; dates share their digits."""
    for one in json.loads(said(capsys, "--json")[1])["claims"]:
        english, arabic = (sorted(FIGURES.findall(one["model"][lang])) for lang in ("en", "ar"))
        assert english == arabic, one["id"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_people_get_every_claim_within_a_hundred_columns(said, capsys, lang):
    """With what is recorded, what follows, by which rule, and what to type."""
    code, out, err = said(capsys, "--lang", lang)
    assert (code, err) == (0, "")
    lines = [INVISIBLE.sub("", line) for line in out.splitlines()]
    assert max(map(cell_len, lines)) <= 100
    assert sum(bool(re.match(r"C\d\d  ", line)) for line in lines) == 44
    say = Tongue(lang).say
    assert lines[1].startswith(say("claims-two-ways")[:60])
    for label, count in (("record", 44), ("rule", 37), ("shown", 37)):
        word = say(f"claims-label-{label}")
        assert sum(line.startswith(f"  {word} ") for line in lines) == count
    assert lines[-1].count("·") == 3


def test_the_same_seed_says_the_same(said, capsys):
    """And another one something else."""
    first = said(capsys, "--json")[1]
    assert said(capsys, "--json", "--seed", "1")[1] == first
    assert said(capsys, "--json", "--seed", "2")[1] != first


def test_another_scenario_has_other_verdicts(said, capsys):
    """Ten times the shells, from the command line."""
    code, out, _ = said(capsys, "--json", "--set", "shells=10")
    assert code == 0
    before, after = (
        {one["id"]: one["verdict"] for one in json.loads(text)["claims"]}
        for text in (said(capsys, "--json")[1], out)
    )
    assert (before["C22"], after["C22"]) == ("partly", "fails")
    assert [after[k] for k in ("C26", "C31", "C34")] == [before[k] for k in ("C26", "C31", "C34")]


def test_a_war_without_claims_is_bad_input(capsys, toy_path):
    """One sentence, exit code 2."""
    with pytest.raises(SystemExit) as left:
        main(["claims", str(toy_path)])
    assert left.value.code == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "toy-war: has no claims.csv, so there is nothing to judge\n")


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure(1234.4, "count"), "1,234"),
        (Figure(74, "day"), "11 February 1940"),
        (Figure(float("inf"), "day"), "beyond the horizon"),
        (Figure(date(1941, 6, 25).toordinal(), "date"), "25 June 1941"),
        (Figure(11.5, "hour"), "11:30"),
        (Figure(1234, "men"), "1,200"),
        (Figure(-0.456, "points"), "\u221246"),
        (Figure(0.456, "share"), "46%"),
        (Figure(0.0456, "share"), "4.6%"),
        (Figure(0.0, "share"), "0%"),
        (Figure(2.345, "ratio"), "2.3"),
    ],
)
def test_a_figure_is_told_by_its_unit(figure, text):
    """Rounded as far as anybody can know it."""
    assert shown(figure, Tongue("en"), date(1939, 11, 30)) == text
