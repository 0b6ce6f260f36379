"""``ceasefire whatif`` at the terminal: lists, tables of a hundred columns, and JSON."""

from __future__ import annotations

import json
import re

import pytest

from ceasefire.cli import main
from ceasefire.report.columns import WIDTH, row, seen
from ceasefire.study.measures import UNITS

FIELDS = {
    "id", "unit", "war", "alternative", "difference", "low", "high", "error", "solver", "pairs",
}  # fmt: skip
FEW = ("-n", "24", "--plans", "2", "--paths", "128")


@pytest.fixture
def ask(capsys):
    """Return a function that runs the command here: exit code, standard output, standard error."""

    def call(*words):
        with pytest.raises(SystemExit) as left:
            main(["whatif", *(str(word) for word in words)])
        return left.value.code, *capsys.readouterr()

    return call


def refuse(text):
    """Fail on what JSON does not have."""
    raise AssertionError(text)


def test_without_a_question_those_of_the_war_are_listed(ask):
    """In both languages, and for machines."""
    code, english, err = ask("winter-war")
    assert (code, err) == (0, "")
    assert "no-aid: No foreign aid\n  What did shells" in english
    assert english.endswith("ceasefire whatif winter-war twice-the-shells\n")
    assert "بلا عون أجنبي" in ask("winter-war", "--lang", "ar")[1]
    listed = json.loads(ask("winter-war", "--json")[1])
    assert {tuple(one) for one in listed} == {("id", "title", "question", "settings", "package")}
    assert listed[1]["settings"] == {"aid": 0}
    assert listed[-1]["package"] == {"id": "demands-1939", "on": "1939-11-29"}


def test_a_war_without_questions_says_so(ask, toy_path):
    """And how to ask one."""
    code, out, _ = ask(toy_path)
    assert (code, out) == (0, "toy-war has no questions of its own; change it with --set.\n")


def test_the_table_has_a_line_a_measure(ask, toy_path):
    """Settings, figures with signs, notes and cost; at most a hundred columns, no isolates."""
    code, out, err = ask(toy_path, "--set", "shells=0.25", *FEW)
    assert (code, err) == (0, "")
    assert out.startswith("Other settings\n  Changed: shells=0.25\n")
    assert re.search(
        r"^the war ends \(day\) +\d+\.\d +\d+\.\d +[+\u2212]?\d+\.\d", out, re.MULTILINE
    )
    assert re.search(r"^\w+: losses \(men\) ", out, re.MULTILINE)
    assert "counts as day 61, one that is never fought as day 0." in out
    assert re.search(r"24 pairs, seed 1; 2 plans of 128 paths for each war; solving \d", out)
    assert max(map(len, out.splitlines())) <= WIDTH
    assert not re.search("[\u2066-\u2069]", out)


def test_the_table_speaks_arabic(ask, toy_path):
    """Every word of it, with its isolates, in columns as straight as the English ones."""
    _, out, _ = ask(toy_path, "--set", "shells=0.25", "--lang", "ar", *FEW)
    assert "\u2068" in out
    assert re.findall(r"[A-Za-z]{2,}", out.replace("shells=0.25", "")) == []
    assert max(map(seen, out.splitlines())) <= WIDTH


def test_json_is_one_object_of_the_promised_shape(ask, toy_path):
    """No NaN, and the same with any threads but for the clock."""
    said = []
    for threads in (1, 2):
        code, out, err = ask(toy_path, "--set", "shells=0.25", "--json", *FEW, "--threads", threads)
        assert (code, err) == (0, "")
        said.append(json.loads(out, parse_constant=refuse) | {"seconds": 0})
    assert said[0] == said[1]
    found = said[0]
    assert list(found) == [
        "scenario", "digest", "wars", "seed", "plans", "paths", "seconds", "alternatives",
    ]  # fmt: skip
    (one,) = found["alternatives"]
    assert (one["id"], one["settings"]) == ("settings", {"shells": "0.25"})
    assert all(set(each) == FIELDS for each in one["differences"])
    assert {each["id"] for each in one["differences"]} <= set(UNITS)


def test_one_plan_knows_nothing_of_its_error(ask, toy_path):
    """The column is empty; JSON has null."""
    _, out, _ = ask(toy_path, "--set", "shells=0.25", "-n", 12, "--plans", 1, "--json")
    (one,) = json.loads(out)["alternatives"]
    assert {each["solver"] for each in one["differences"]} == {None}
    told = ask(toy_path, "--set", "frost=off", "-n", 12, "--plans", 1)[1]
    assert re.search("\u2013$", told, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["no-ade"], r"^winter-war: no preset 'no-ade' \(did you mean 'no-aid'\?\)$"),
        (["--set", "frst=0"], r"frst.*did you mean 'frost'"),
        (["no-aid", "-n", "3"], r"^-n: .* one for each of 4 plans"),
        (["no-aid", "--plans", "0"], r"^--plans: must be at least 1 \(got 0\)$"),
        (["no-aid", "--seed", "-1"], r"^--seed: must be 0 to"),
    ],
)
def test_bad_requests_are_one_clear_error(ask, words, message):
    """Exit code 2, a message on standard error, nothing on standard output."""
    code, out, err = ask("winter-war", *words)
    assert (code, out) == (2, "")
    assert re.search(message, err.strip(), re.MULTILINE)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_changes_and_packages_can_be_asked_together(ask, lang):
    """The war as it was is fought once for all of them."""
    code, out, err = ask("winter-war", "no-terijoki", "demands-accepted", "--lang", lang, *FEW)
    assert (code, err) == (0, "")
    assert "24 of 24 wars are still fought" in out or lang == "ar"
    assert len(re.findall(r"±", out)) >= 5
    assert max(map(seen, out.splitlines())) <= WIDTH


def test_columns_end_where_they_are_seen_to_end():
    """Isolates and marks above letters take no place."""
    assert row(["\u2068a\u2069", "مُدبَّر"], [3, 8]) == "\u2068a\u2069  " + "    مُدبَّر"
