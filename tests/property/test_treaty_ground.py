"""Why this room exists: whatever a treaty gives, areas add up and nobody is counted twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceasefire.scenario.load import load
from ceasefire.treaty.accounts import account
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.displacement import displace
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import Treaty

TOY = Path(__file__).parents[1] / "scenarios" / "toy-peace"
HEAD = {"schema": "ceasefire/treaty@1", "id": "terms", "title": {"en": "Terms", "ar": "شروط"}}
FIRE = {"kind": "ceasefire", "at": "1951-01-30T12:00", "clock": "attacker"}
MINE = (
    "border-south", "border-middle", "mill-town", "border-north", "inner-south", "inner-middle",
    "inner-north", "port", "isle", "heartland-south", "heartland-north",
)  # fmt: skip
SOME = st.lists(st.sampled_from(MINE), min_size=1, max_size=5, unique=True)
CLAUSES = st.one_of(
    st.builds(lambda d: {"kind": "cession", "from": "defender", "districts": d}, SOME),
    st.builds(
        lambda line: {"kind": "cession", "from": "defender", "beyond": line},
        st.sampled_from(["ridge", "river"]),
    ),
    st.builds(lambda d: {"kind": "lease", "from": "defender", "districts": d, "years": 9}, SOME),
    st.just({"kind": "exchange", "from": "attacker", "districts": ["march"]}),
)
TERMS = st.lists(CLAUSES, min_size=1, max_size=5)
OFTEN = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def atlas():
    """Return the atlas of the small war with a peace."""
    return read_atlas(load(TOY))


def on_land(atlas, clauses):
    """Lay clauses on the land."""
    treaty = Treaty.model_validate_json(json.dumps({**HEAD, "clauses": [*clauses, FIRE]}))
    return settle(treaty, atlas)


@OFTEN
@given(clauses=TERMS)
def test_areas_add_up(atlas, clauses):
    """Kept, ceded and leased are the country; entries, regions and fates are the same sum."""
    settled = on_land(atlas, clauses)
    books = account(settled)
    kept = settled.kept("defender").area
    given_away = books.ceded_km2 + books.leased_km2
    assert kept + given_away == pytest.approx(books.country_km2, rel=1e-6)
    assert sum(lot.km2 for lot in books.regions.values()) == pytest.approx(given_away)
    whole = settled.land("defender").area + settled.land("attacker").area
    before = atlas.land("defender").area + atlas.land("attacker").area
    # Where three districts meet, edges were divided at different places: a seam of some 100 m2.
    assert whole == pytest.approx(before, rel=1e-6)
    assert settled.land("defender").intersection(settled.land("attacker")).area < 1e-3
    assert 0 <= books.ceded_share <= 1 + 1e-9


@OFTEN
@given(clauses=TERMS)
def test_nobody_is_counted_twice(atlas, clauses):
    """No district gives more than its people, by whatever clauses; a part gives a part."""
    settled = on_land(atlas, clauses)
    books, exodus = account(settled), displace(settled)
    for name in MINE:
        row = atlas.district(name).row
        shares = [entry.share for entry in books.given.entries if entry.district == name]
        people = sum(e.residents.use for e in books.given.entries if e.district == name)
        assert all(0 < share <= 1 for share in shares)
        assert people == pytest.approx(row.use * sum(shares))
        assert people <= row.use * (1 + 1e-9)
    assert exodus.displaced == books.displaced
    for end in ("low", "use", "high"):
        assert getattr(books.displaced, end) <= getattr(books.residents, end) + 1e-9
    for move in exodus.moves:
        sent = move.by_rail + move.by_road + move.late.use
        assert sent == pytest.approx(move.to_go.use, abs=1e-6)


@OFTEN
@given(clauses=TERMS, more=CLAUSES, at=st.integers(0, 5))
def test_more_land_given_never_displaces_fewer(atlas, clauses, more, at):
    """A further clause, wherever it stands, takes nobody's place away."""
    longer = [*clauses[:at], more, *clauses[at:]]
    before, after = (account(on_land(atlas, terms)) for terms in (clauses, longer))
    slack = 1e-6
    for end in ("low", "use", "high"):
        assert getattr(after.displaced, end) >= getattr(before.displaced, end) - slack
        assert getattr(after.residents, end) >= getattr(before.residents, end) - slack
    assert after.given.km2 >= before.given.km2 - slack
    if more["kind"] == "cession" and at >= len(clauses):
        assert after.ceded_km2 >= before.ceded_km2 - slack


@OFTEN
@given(ceded=SOME, leased=SOME)
def test_people_of_leased_land_are_counted_once(atlas, ceded, leased):
    """Whether it is leased, ceded, or named in both clauses."""
    cession = {"kind": "cession", "from": "defender", "districts": ceded}
    lease = {"kind": "lease", "from": "defender", "districts": leased, "years": 9}
    people = sum(atlas.district(name).row.use for name in {*ceded, *leased})
    for clauses in ([cession, lease], [lease, cession]):
        assert account(on_land(atlas, clauses)).residents.use == pytest.approx(people)
