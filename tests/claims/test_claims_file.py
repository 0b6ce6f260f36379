"""Why this room exists: the file of claims is whole, well-formed, and says the same twice."""

from __future__ import annotations

import ast
import re
import shlex
from collections import Counter
from pathlib import Path

import pytest
from typer.main import get_command

from ceasefire.claims import Evidence, judge_claims
from ceasefire.claims.criterion import parse_criterion
from ceasefire.claims.registry import REGISTRY
from ceasefire.cli.app import app
from ceasefire.errors import RequestError, ScenarioFileError
from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.scenario.claims import NOT_COMPUTABLE, read_claims

SRC = Path(__file__).parents[2] / "src" / "ceasefire"
FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")
ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture(scope="module")
def rows(winter):
    """Return the rows of the Winter War's claims."""
    return read_claims(winter.folder).rows


def test_all_claims_are_there_once(rows):
    """The article has forty-four."""
    assert [row.id for row in rows] == [f"C{k:02d}" for k in range(1, 45)]


def test_some_are_computed_and_some_cannot_be(rows):
    """A file in which nothing could fail would prove nothing."""
    kinds = Counter(row.how if row.how == NOT_COMPUTABLE else "" for row in rows)
    assert kinds[""] >= 35
    assert kinds[NOT_COMPUTABLE] >= 5
    assert {row.how for row in rows} - {NOT_COMPUTABLE} == set(REGISTRY)


def test_both_languages_have_the_same_figures(rows):
    """In what is said and in what is recorded."""
    for row in rows:
        for english, arabic in ((row.claim_en, row.claim_ar), (row.record_en, row.record_ar)):
            said = [sorted(FIGURES.findall(t.replace("km2", "km²"))) for t in (english, arabic)]
            assert said[0] == said[1], row.id
            assert ARABIC.search(arabic)
            assert not ARABIC.search(english)


def test_no_source_is_an_address(rows):
    """Works are named; addresses rot."""
    for row in rows:
        assert not re.search(r"https?:|www\.|://", row.source), row.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_claim_can_be_told(rows, lang):
    """Each reason, topic and judgement has its words."""
    tongue = Tongue(lang)
    for row in rows:
        keys = [f"claims-topic-{row.topic}", f"claims-agreement-{row.agreement}"]
        keys += [f"claim-why-{row.why}"] if row.why else []
        assert all(tongue.knows(key) for key in keys), row.id


def test_every_rule_can_be_read_and_every_command_typed(rows):
    """Commands exist with these options; what they do is tested elsewhere."""
    commands = get_command(app).commands
    for row in rows:
        if row.criterion:
            parse_criterion(row.criterion)
            assert row.command, row.id
            program, name, *words = shlex.split(row.command)
            assert program == "ceasefire"
            commands[name].make_context(name, words)
        else:
            assert row.why, row.id


@pytest.fixture
def spoilt(winter, tmp_path):
    """Return a function that reads the claims with one text in place of another."""

    def read(old, new, count=1):
        text = (winter.folder / "claims.csv").read_text(encoding="utf-8")
        assert old in text
        (tmp_path / "claims.csv").write_text(text.replace(old, new, count), encoding="utf-8")
        return read_claims(tmp_path)

    return read


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("C02,", "C01,", "claims.csv:3:1: id: 'C01' again"),
        ("C02,", "2,", "claims.csv:3:1: id: "),
        (",not-computable,,told,", ",,,told,", "how: must be lower-case"),
        (",not-computable,,told,", ",not-computable,,,", "needs a why and no criterion"),
        ("1939-11-30,1939-12-31", "1940-11-30,1939-12-31", "since must not come after until"),
        (",126875,333084,", ",333084,126875,", "low must not exceed high"),
        (",1940-02-01,", ",1940-2-1,", "since: must be a date"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(spoilt, old, new, said):
    """Like any other table."""
    with pytest.raises(ScenarioFileError) as caught:
        spoilt(old, new)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            ",superior-force,",
            ",superior-farce,",
            "is no computation (did you mean 'superior-force'",
        ),
        ("holds if low > 1 and guns", "holds if low > 1 or guns", "criterion: "),
        ("> 1 and guns > 1", "> 1 and gums > 1", "no figure 'gums' (did you mean 'guns'?)"),
        ("moscow-1940 salla-east", "moscow-1940 sala-east", "about: 'sala-east' is neither"),
        ("moscow-1940 salla-east", "salla-east", "about: land-ceded needs a package"),
        ("demands-1939 moscow-1940", "moscow-1940", "needs two packages"),
    ],
)
def test_a_question_that_cannot_be_asked_is_named_with_its_line(
    winter, tmp_path, monkeypatch, old, new, said
):
    """Before or after the fighting, by the first thing that is wrong."""
    from ceasefire.claims import judge

    text = (winter.folder / "claims.csv").read_text(encoding="utf-8")
    lines = text.splitlines()
    hit = next(k for k, line in enumerate(lines) if k and old in line)
    (tmp_path / "claims.csv").write_text(
        "\n".join([lines[0], lines[hit].replace(old, new)]) + "\n", encoding="utf-8"
    )
    monkeypatch.setattr(judge, "read_claims", lambda _: read_claims(tmp_path))
    with pytest.raises(ScenarioFileError) as caught:
        judge_claims(Evidence(winter, 2))
    assert "claims.csv:2:" in str(caught.value)
    assert said in str(caught.value)


def test_a_war_without_claims_says_so(toy):
    """And what is missing."""
    with pytest.raises(RequestError, match=r"toy-war: has no claims\.csv"):
        judge_claims(Evidence(toy, 2))


def test_whoever_fights_does_not_read_what_is_said():
    """Neither by import nor by the name of the file."""
    rooms = ("kernels", "belief", "treaty", "aftermath", "campaign", "bargain", "war")
    for path in (path for room in rooms for path in (SRC / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module != "ceasefire.scenario.claims", path
                assert not (node.module or "").startswith("ceasefire.claims"), path
            if isinstance(node, ast.Constant):
                assert node.value != "claims.csv", path
