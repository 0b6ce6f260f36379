"""Why this room exists: ``ceasefire explain`` answers, or says in a sentence why it cannot."""

from __future__ import annotations

import json

import pytest

from ceasefire.cli import main
from ceasefire.study.factors import Factor

CHANGE = ["winter-war", "finland", "1939-12-25", "1940-01-31", "-n", "40", "--plans", "2"]
CAUSE = ["winter-war", "--cause", "-n", "256", "--plans", "2"]


@pytest.fixture
def explain(capsys):
    """Return a function that asks: exit code, standard output, standard error."""

    def call(*argv):
        with pytest.raises(SystemExit) as left:
            main(["explain", *map(str, argv)])
        return left.value.code, *capsys.readouterr()

    return call


@pytest.mark.slow
def test_a_change_as_one_object_and_a_picture(explain, tmp_path):
    """Six shares that add up exactly; the same seed gives the same bytes."""
    picture = tmp_path / "sum.svg"
    code, out, err = explain(*CHANGE, "--json", "--out", picture)
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert list(told["shares"]) == [factor.value for factor in Factor]
    assert sum(share["value"] for share in told["shares"].values()) == told["change"]
    assert picture.read_text("utf-8").startswith("<svg ")
    assert explain(*CHANGE, "--json", "--threads", 1)[1] == out


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "said"), [("en", "manpower"), ("ar", "الذخيرة")])
def test_a_change_in_words(explain, lang, said):
    """A title, a paragraph, a table."""
    code, out, err = explain(*CHANGE, "--lang", lang)
    assert (code, err) == (0, "")
    assert said in out


@pytest.mark.slow
def test_the_cause(explain, tmp_path):
    """As an object and in words."""
    code, out, err = explain(*CAUSE, "--json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    names = ("peaceful", "beliefs", "commitment", "indivisibility")
    assert told["surplus"]["value"] == pytest.approx(sum(told[name]["value"] for name in names))
    code, out, err = explain(*CAUSE, "--out", tmp_path / "cause.svg")
    assert (code, err) == (0, "")
    assert "disagreement" in out
    assert (tmp_path / "cause.svg").exists()


DATES = ["1940-01-31", "1940-03-12"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["winter-war"], "explain: give WAR SIDE DATE DATE, or WAR --cause"),
        (["winter-war", "finland", "1940-01-31"], "explain: give WAR SIDE DATE DATE"),
        (["winter-war", "findland", *DATES], "did you mean 'finland'?"),
        (["winter-war", "finland", "31.1.1940", DATES[1]], "'31.1.1940': is no date"),
        (["winter-war", "finland", *DATES[::-1]], "must be a round or more apart"),
        (["winter-war", "finland", DATES[0], "1940-06-01"], "must be between 1939-11-29"),
        (["winter-war", "finland", *DATES, "--plans", 1], "--plans: it takes 2"),
        (["winter-war", "finland", *DATES, "-n", 20], "-n: must be 64 to 16384 for 4 plans"),
        (["winter-war", "finland", *DATES, "--out", "a.png"], "--out: must be a file that ends"),
        (["winter-war", "finland", "--cause"], "--cause: asks about the eve of the war"),
        (["winter-war", "finland", *DATES, "--set", "shels=2"], "did you mean 'shells' or"),
        (["winter-wra", "finland", *DATES], "did you mean 'winter-war'?"),
    ],
)
def test_what_cannot_be_leaves_with_2(explain, argv, said):
    """One message on standard error, nothing on standard output."""
    code, out, err = explain(*argv)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_war_without_talks_cannot_be_explained(explain, toy_path):
    """Its sides say nothing."""
    code, _, err = explain(toy_path, "attacker", "1950-12-10", "1950-12-30")
    assert code == 2
    assert "has no talks.yaml" in err
    assert explain(toy_path, "--cause")[0] == 2
