"""Why this room exists: terms that history knows are sound on the map and name their sources."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

import ceasefire
from ceasefire.errors import RequestError
from ceasefire.scenario.packages import package_names, package_path
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.check import check_treaty
from ceasefire.treaty.clauses import Cession, Exchange, Lease, Recognition, Reparations, Transit
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import read_treaty, read_treaty_places, write_treaty

SRC = Path(ceasefire.__file__).parent
PACKAGES = [
    "demands-1939",
    "finnish-reply-1939-11",
    "list-1940-02-12",
    "list-1940-02-23",
    "moscow-1940",
    "note-1940-01-29",
    "terijoki-1939",
]
CEDED = {"karelian-isthmus", "ladoga-karelia", "salla-kuusamo", "gulf-islands", "rybachy"}


@pytest.fixture(scope="module")
def atlas(winter):
    """Return the atlas of the Winter War."""
    return read_atlas(winter)


@pytest.fixture
def terms(winter):
    """Return a function that reads a package of the Winter War."""
    return lambda name: read_treaty(package_path(winter, name))


def given_away(treaty, kind, side="defender"):
    """Return the districts that a side gives by clauses of a kind."""
    return {d for clause in treaty.of(kind) if clause.gives == side for d in clause.districts}


def in_regions(war, *names):
    """Return the districts of regions."""
    return {row.id for row in war.districts if row.region in names}


def test_the_war_has_these_packages_and_a_small_one_its_own(winter, toy, toy_peace):
    """Named by their files."""
    assert package_names(winter) == PACKAGES
    assert package_names(toy) == []
    assert package_names(toy_peace) == ["ridge-peace"]


@pytest.mark.parametrize(
    ("war", "name", "said"),
    [
        ("winter", "moscow", "winter-war: no package 'moscow' (did you mean 'moscow-1940'?)"),
        ("winter", "x", f"winter-war: no package 'x' (there are: {', '.join(PACKAGES)})"),
        ("winter", "../timeline", "winter-war: no package '../timeline'"),
        ("toy", "x", "no package 'x' (it has none)"),
    ],
)
def test_an_unknown_package_is_told_what_there_is(request, war, name, said):
    """A near name, or all of them; no name leads out of the folder."""
    with pytest.raises(RequestError) as caught:
        package_path(request.getfixturevalue(war), name)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_can_be_on_this_land_and_says_its_source(winter, atlas, tmp_path, name):
    """Names, owners, neighbours and hours; written and read back it is the same."""
    treaty, places = read_treaty_places(package_path(winter, name))
    assert check_treaty(treaty, atlas, places, clocks=winter.peace.clocks) == []
    assert treaty.id == name
    assert treaty.source
    assert treaty.confidence
    assert treaty.day
    write_treaty(tmp_path / "again.yaml", treaty)
    assert read_treaty(tmp_path / "again.yaml") == treaty


def test_the_demands_of_1939_give_land_in_return(terms):
    """Less land than they offer, by the memorandum; a base for 30 years with 5,000 men."""
    demands = terms("demands-1939")
    (base,) = demands.of(Lease)
    assert (base.districts, base.years, base.garrison_men) == (("hanko",), 30, 5000)
    assert given_away(demands, Exchange, "attacker") == {"repola", "porajarvi"}
    assert {c.beyond for c in demands.of(Cession)} == {"demand-1939", None}


def test_finland_offered_no_base_and_kept_suursaari(terms):
    """November 1939."""
    reply = terms("finnish-reply-1939-11")
    assert not reply.of(Lease)
    assert "suursaari" not in given_away(reply, Cession)


def test_the_plan_of_terijoki_buys_land_and_brings_a_government(terms):
    """420 million marks for land, 4 million a year for the base, East Karelia in return."""
    plan = terms("terijoki-1939")
    assert [c.regime for c in plan.of(Recognition)] == [True]
    assert sum(c.price for c in plan.of(Cession)) == 420e6
    assert plan.of(Lease)[0].rent_per_year == 4e6
    assert "east-karelia" in given_away(plan, Exchange, "attacker")


def test_the_terms_of_february_grow_and_the_newspapers_list_is_the_later_one(winter, terms):
    """Each list takes what the one before took; the note of January says which date is doubted."""
    first, second, last = (
        given_away(terms(n), Cession) for n in ("list-1940-02-12", "list-1940-02-23", "moscow-1940")
    )
    assert first < second < last
    note = terms("note-1940-01-29")
    assert given_away(note, Cession) == second - in_regions(winter, "gulf-islands")
    assert note.confidence == "low"
    for date_of_list in ("31 January", "12 February", "23 February"):
        assert date_of_list in note.note
    assert note.of(Recognition)[0].gives == "attacker"


def test_the_treaty_of_moscow_says_what_the_treaty_says(winter, terms):
    """Land by name, lease, hours, pace, ways, ships, ratification; no reparations."""
    treaty = terms("moscow-1940")
    assert given_away(treaty, Cession) == in_regions(winter, *CEDED)
    (base,) = treaty.of(Lease)
    assert (base.years, base.rent_per_year, base.evacuated_within_days) == (30, 8e6, 10)
    fire = treaty.ceasefire
    assert fire.strip_km == 1
    assert fire.local(winter.peace.clocks).texts() == {
        "attacker": "1940-03-13T12:00",
        "defender": "1940-03-13T11:00",
    }
    assert {(s.km_per_day, s.gap_km) for s in treaty.withdrawal.segments} == {(7, 7), (7, None)}
    assert len(treaty.of(Transit)) == 2
    assert not treaty.of(Reparations)
    assert (treaty.signed, treaty.ratified_by) == (date(1940, 3, 12), date(1940, 3, 22))


@pytest.mark.parametrize(
    ("name", "fates", "km2"),
    [
        ("demands-1939", {"ceded", "leased"}, 2761),
        ("demands-1939", {"received"}, 5526),
        ("terijoki-1939", {"ceded"}, 3970 + 330),
        ("terijoki-1939", {"received"}, 70_000),
        ("moscow-1940", {"ceded"}, 35_084),
    ],
)
def test_a_package_has_about_the_area_that_the_papers_of_the_time_name(
    atlas, terms, name, fates, km2
):
    """Within 6 %, measured on the map; the islands and Rybachy have 330 km2."""
    pieces = [p for p in settle(terms(name), atlas).pieces if p.fate in fates]
    assert sum(p.share * atlas.area_km2(p.district) for p in pieces) == pytest.approx(km2, rel=0.06)


def test_every_ceded_parish_of_the_mainland_leaves_through_a_segment(winter, terms):
    """By its region or by name, and by name in one segment only."""
    segments = [s for s in terms("moscow-1940").withdrawal.segments if s.side == "defender"]
    covered = in_regions(winter, *(r for s in segments for r in s.regions))
    named = [d for s in segments for d in s.districts]
    assert covered == in_regions(winter, *(CEDED - {"rybachy"}))
    assert len(set(named)) == len(named)
    assert set(named) <= covered


def test_only_faces_and_claims_know_the_packages():
    """Whoever loads, fights or settles a war may not know how history settled it."""
    users = {
        path.relative_to(SRC).parts[0]
        for path in SRC.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "ceasefire.scenario.packages"
    }
    assert users <= {"cli", "report", "claims"}
