"""Why this room exists: a treaty says the same in both languages, and says all of it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st
from treaty_terms import treaty

from ceasefire.l10n import Tongue
from ceasefire.l10n.tongue import files
from ceasefire.report.treaty import Notary, articles
from ceasefire.report.treaty.articles import WRITERS, closing, opening
from ceasefire.report.treaty.days import day_facts
from ceasefire.report.treaty.facts import land_facts, people_facts
from ceasefire.report.treaty.grids import border_grid, district_grid, region_grid, station_grid
from ceasefire.scenario.packages import package_names, package_path
from ceasefire.treaty.accounts import account
from ceasefire.treaty.calendar import calendar
from ceasefire.treaty.clauses import KINDS
from ceasefire.treaty.displacement import displace
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import read_treaty

ISOLATES = re.compile("[\u2066-\u2069]")
WORDS = {"en": "what was agreed", "ar": "ما اتُّفق عليه"}
# Forms of the plural change at these numbers in one language or the other.
COUNTS = st.sampled_from([1, 2, 3, 10, 11, 12, 99, 100, 101, 102, 103, 111]) | st.integers(1, 999)
SIDES = st.sampled_from(["attacker", "defender"])
DISTRICTS = ["border-south", "border-middle", "mill-town", "border-north", "isle", "port"]
SEGMENT = {"id": "all", "name": WORDS, "regions": ["border"], "districts": ["port"]}


def numbers(text):
    """Return the digits of a text in their order."""
    return re.findall(r"\d+", text)


def plain(text):
    """Return a text without marks of direction."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


@pytest.fixture(scope="module")
def notaries(toy_peace, toy_atlas):
    """Return who writes treaties of the small war, by language."""
    return {lang: Notary(toy_peace.document, toy_atlas, Tongue(lang)) for lang in ("en", "ar")}


@pytest.fixture(scope="module")
def winter_notaries(winter, winter_atlas):
    """Return who writes treaties of the Winter War, by language."""
    return {lang: Notary(winter.document, winter_atlas, Tongue(lang)) for lang in ("en", "ar")}


def both(terms, notaries):
    """Return the articles in English and in Arabic, each as one text."""
    found = {lang: articles(terms, notary) for lang, notary in notaries.items()}
    assert [a.kind for a in found["en"]] == [a.kind for a in found["ar"]]
    return [
        tuple("\n".join([one.heading, *one.lines]) for one in pair)
        for pair in zip(found["en"], found["ar"], strict=True)
    ]


@st.composite
def clauses(draw):
    """Draw one clause of each kind, full of numbers."""
    n, m = draw(COUNTS), draw(COUNTS)
    some = draw(st.lists(st.sampled_from(DISTRICTS), min_size=1, unique=True))
    side, flag, day = draw(SIDES), draw(st.booleans()), draw(st.dates(date(1800, 1, 1)))
    day = min(day, date(2200, 1, 1))
    given_ = {"from": side}
    return [
        {"kind": "cession", **given_, "districts": some, "enclave": flag, "price": n},
        {"kind": "exchange", **given_, "districts": some},
        {
            "kind": "lease", **given_, "districts": some, "years": n, "rent_per_year": m - 1,
            "purpose": WORDS, "garrison_men": m - 1, "sea_belt_nm": n / 2,
            "evacuated_within_days": n - 1,
        },
        {"kind": "transit", **given_, "route": WORDS, "free_of_duty": flag, "built_by": day},
        {
            "kind": "demilitarisation", "side": side, "area": WORDS, "ships_max": n - 1,
            "tonnes_max": m / 4, "works": flag,
        },
        {"kind": "neutrality", "sides": [side], "forbids": ["attack", "bases"]},
        {"kind": "reparations", **given_, "amount": m, "years": n},
        {"kind": "recognition", **given_, "of": WORDS, "regime": flag},
        {"kind": "prisoners", "all": flag, "by": day},
        {"kind": "ceasefire", "at": "1951-01-30T23:30", "clock": side, "strip_km": n / 2},
        {
            "kind": "withdrawal", "clock": side,
            "segments": [
                SEGMENT | {"start": "1951-02-01T10:00", "finish": "1951-02-06T20:00",
                           "side": side, "km_per_day": min(n, 500), "gap_km": m / 2}
            ],
        },
    ]  # fmt: skip


def test_every_kind_of_clause_has_words():
    """A clause that nobody can write would be missing from the text."""
    assert WRITERS.keys() == KINDS.keys()
    for lang in ("en", "ar"):
        assert all(Tongue(lang).knows(f"treaty-title-{kind}") for kind in KINDS)


@given(clauses())
def test_both_languages_have_the_same_clauses_and_numbers(notaries, drawn):
    """Whatever the numbers: one, two and few have digits too."""
    assert {clause["kind"] for clause in drawn} == KINDS.keys()
    terms = treaty(*drawn, ratified_by="1951-03-01")
    for english, arabic in both(terms, notaries):
        assert numbers(english) == numbers(arabic)
        assert numbers(english)


def test_the_same_holds_of_all_that_history_knows(winter, winter_notaries):
    """Seven packages, their articles and all that stands around them."""
    for name in package_names(winter):
        terms = read_treaty(package_path(winter, name))
        assert len(both(terms, winter_notaries)) == len(terms.clauses) + bool(terms.ratified_by)
        for english, arabic in both(terms, winter_notaries):
            assert numbers(english) == numbers(arabic)
        around = [
            [*opening(terms, notary), *closing(terms, notary)]
            for notary in winter_notaries.values()
        ]
        assert numbers(" ".join(around[0])) == numbers(" ".join(around[1]))


def test_figures_and_calendar_are_the_same_in_both_languages(winter, winter_notaries):
    """Facts, tables and days: each line has the same digits."""
    terms = read_treaty(package_path(winter, "moscow-1940"))
    settled = settle(terms, winter_notaries["en"].atlas)
    books, exodus = account(settled), displace(settled)
    found = []
    for notary in winter_notaries.values():
        facts = [*land_facts(books, notary), *people_facts(books, exodus, notary)]
        facts += day_facts(calendar(terms, notary.peace), notary)
        grids = [border_grid(books, notary), region_grid(books, notary)]
        grids += [district_grid(exodus, notary), station_grid(exodus, notary)]
        lines = [f"{one.label} {one.value}" for one in facts]
        lines += [" ".join(row) for grid in grids for row in grid.rows]
        found.append([numbers(line) for line in lines])
    assert len(found[0]) > 50
    assert found[0] == found[1]


def test_arabic_counts_by_its_own_grammar(notaries):
    """Singular, dual, plural, and the singulars after eleven and after a hundred."""
    said = [plain(notaries["ar"].count("years", n)) for n in (1, 2, 3, 11, 100)]
    assert said == ["سنة واحدة (1)", "سنتين (2)", "3 سنوات", "11 سنةً", "100 سنة"]
    assert notaries["en"].count("years", 1) == "one year (1)"
    assert notaries["en"].count("miles", 2.5) == "2.5 nautical miles"


def test_the_hour_is_told_on_both_clocks_and_the_other_day_where_it_is_one(notaries):
    """Upland is an hour ahead of Lowland."""
    fire = {"kind": "ceasefire", "clock": "attacker"}
    said = [
        articles(treaty(fire | {"at": at}), notaries["en"])[0].lines[0]
        for at in ("1951-01-30T12:00", "1951-01-30T00:30")
    ]
    assert "12:00 in Upland on 30 January 1951, which is 11:00 in Lowland." in said[0]
    assert "00:30 in Upland on 30 January 1951" in said[1]
    assert "which is 23:30 in Lowland on 29 January 1951." in said[1]


def test_only_arabic_has_marks_of_direction(winter, winter_notaries):
    """English greps better without them; Arabic is scrambled without them."""
    terms = read_treaty(package_path(winter, "moscow-1940"))
    for english, arabic in both(terms, winter_notaries):
        assert not ISOLATES.search(english)
        assert ISOLATES.search(arabic)


def test_arabic_that_only_joins_parts_says_its_direction():
    """An isolate around isolates has no letter of its own, and would run left to right."""
    found = []
    for path in files("ar"):
        if path.name == "ar-treaty.ftl":
            for entry in FluentParser().parse(path.read_text("utf-8")).body:
                if isinstance(entry, ast.Message):
                    found += [entry.id.name] * _joins(entry.value.elements)
    assert found == []


def _joins(elements):
    """Whether a pattern has several parts and neither a letter nor a mark."""
    parts = [getattr(e, "expression", None) for e in elements]
    variables = sum(isinstance(part, ast.VariableReference) for part in parts)
    chooses = any(isinstance(part, ast.SelectExpression) for part in parts)
    marked = any(isinstance(p, ast.StringLiteral) and p.parse()["value"] == "\u200f" for p in parts)
    text = "".join(e.value for e in elements if isinstance(e, ast.TextElement))
    return variables > 1 and not (chooses or marked or re.search("[\u0600-\u06ff]", text))
