"""Why this room exists: each kind of clause says who gives, and keeps its small sums and dates."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from treaty_terms import CLAUSES, DATES, treaty

from ceasefire.errors import RequestError
from ceasefire.scenario.peace import Clocks
from ceasefire.treaty.clauses import KINDS, Lease, other_side
from ceasefire.treaty.clock import both_clocks, moment, parse_local

AGES = (parse_local("1900-01-01T00:00"), parse_local("2100-01-01T00:00"))
ZONES = ["Europe/Helsinki", "Europe/Moscow", "Africa/Cairo", "America/New_York", "Asia/Kolkata"]


def clocks(attacker, defender):
    """Return the clocks of two zones."""
    zones = {"attacker": attacker, "defender": defender}
    text = {"en": "there", "ar": "هناك"}
    return Clocks.model_validate({s: {"zone": z, "name": text} for s, z in zones.items()})


def clause(**fields):
    """Return one clause as a treaty holds it."""
    return treaty(fields).clauses[0]


SEGMENT = {
    "id": "a",
    "name": {"en": "a", "ar": "أ"},
    "regions": ["north"],
    "start": "1940-03-15T10:00",
    "finish": "1940-03-26T22:00",
    "km_per_day": 7.0,
}
LAND = {"from": "attacker", "districts": ["a"]}
PLACE = {"en": "there", "ar": "هناك"}
BOTH = ["attacker", "defender"]


@pytest.mark.parametrize(
    ("fields", "gives"),
    [
        ({"kind": "cession", **LAND}, "attacker"),
        ({"kind": "exchange", **LAND}, "attacker"),
        ({"kind": "lease", **LAND, "years": 30}, "attacker"),
        ({"kind": "transit", "from": "defender", "route": PLACE}, "defender"),
        ({"kind": "demilitarisation", "side": "defender", "area": PLACE}, "defender"),
        ({"kind": "neutrality", "sides": ["attacker"], "forbids": ["bases"]}, "attacker"),
        ({"kind": "neutrality", "sides": BOTH, "forbids": ["alliance"]}, None),
        ({"kind": "reparations", "from": "defender", "amount": 6.0, "years": 6}, "defender"),
        ({"kind": "recognition", "of": PLACE}, "defender"),
        ({"kind": "prisoners"}, None),
        ({"kind": "ceasefire", "at": "1940-03-13T12:00", "clock": "attacker"}, None),
        ({"kind": "withdrawal", "clock": "attacker", "segments": [SEGMENT]}, "defender"),
        (
            {
                "kind": "withdrawal",
                "clock": "attacker",
                "segments": [SEGMENT, {**SEGMENT, "id": "b", "side": "attacker"}],
            },
            None,
        ),
    ],
)
def test_a_clause_says_who_gives(fields, gives):
    """None where both bind themselves alike."""
    assert clause(**fields).gives == gives


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=20)
@given(data=st.data())
def test_every_kind_is_read_as_its_class(kind, data):
    """The table of kinds and the union agree."""
    found = treaty(data.draw(CLAUSES[kind])).clauses[0]
    assert type(found) is KINDS[kind]
    assert found.gives in {"attacker", "defender", None}


def test_who_gets_the_land_is_the_other_side():
    """For good, in return, or for years."""
    assert clause(kind="cession", **LAND).acquires == "defender"
    assert clause(kind="exchange", **LAND).acquires == "defender"
    assert clause(kind="lease", **LAND, years=1).tenant == "defender"
    assert other_side(other_side("attacker")) == "attacker"


def test_sums_of_money_and_of_days():
    """Rent over the term, reparations by the year, a segment's length."""
    assert clause(kind="lease", **LAND, years=30, rent_per_year=8e6).rent_total == 240e6
    assert clause(kind="reparations", **{"from": "attacker"}, amount=9.0, years=6).per_year == 1.5
    leaving = clause(kind="withdrawal", clock="attacker", segments=[SEGMENT])
    assert leaving.segments[0].days == 11.5


@given(DATES, st.integers(1, 999))
def test_a_lease_ends_the_day_before_its_anniversary(first, years):
    """A lease that begins on 29 February ends on the 28th where there is no 29th."""
    last = Lease(kind="lease", from_="defender", districts=("a",), years=years).last_day(first)
    next_day = last + timedelta(days=1)
    assert next_day.year - first.year == years
    leap = (first.month, first.day) == (2, 29) and next_day.month == 3
    assert leap or (next_day.month, next_day.day) == (first.month, first.day)


def test_noon_in_leningrad_is_eleven_in_helsinki():
    """The hour of the ceasefire of 1940, on either clock."""
    war = clocks("Europe/Moscow", "Europe/Helsinki")
    noon = {"attacker": "1940-03-13T12:00", "defender": "1940-03-13T11:00"}
    for side, at in noon.items():
        assert clause(kind="ceasefire", at=at, clock=side).local(war).texts() == noon
    leaving = clause(kind="withdrawal", clock="attacker", segments=[SEGMENT])
    assert leaving.local_time("1940-03-15T00:30", war).texts()["defender"] == "1940-03-14T23:30"


@given(st.datetimes(*AGES), st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_an_hour_is_the_same_moment_on_both_clocks(when, zone, other):
    """A year has a few hours that a zone skips or repeats; all others come through."""
    text = when.strftime("%Y-%m-%dT%H:%M")
    try:
        shown = both_clocks(text, "attacker", clocks(zone, other))
    except RequestError:
        first, second = (when.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
        assert first.utcoffset() != second.utcoffset()
    else:
        assert shown.texts()["attacker"] == text
        assert shown.attacker.timestamp() == shown.defender.timestamp()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "1942-04-03T00:30",
            "does not exist in Europe/Helsinki: the clock was put forward over it",
        ),
        ("1942-04-03T00:30", "the same moment is 1942-04-03T01:30"),
        ("1942-10-04T00:30", "comes twice in Europe/Helsinki: the clock was put back over it"),
    ],
)
def test_an_hour_that_no_soldier_could_obey_is_refused(text, said):
    """Finland's only summer time of those years began and ended so."""
    with pytest.raises(RequestError, match=said):
        moment(text, "Europe/Helsinki")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1940-03-13",
        "1940-03-13 12:00",
        "1940-03-13T12:00:00",
        "1940-03-13T24:00",
        "1940-W11-3T12:00",
        "1940-03-13T12:00Z",
        "1940-03-13T12:00+02",
        "0999-01-01T00:00",
        "١٩٤٠-03-13T12:00",
    ],
)
def test_what_is_no_local_time_is_refused(text):
    """Seconds, weeks, offsets and other digits have no place in a treaty."""
    with pytest.raises(ValueError, match="must be a local"):
        parse_local(text)


def test_a_lease_of_a_leap_day():
    """29 February 1940 plus one year."""
    lease = Lease(kind="lease", from_="defender", districts=("a",), years=1)
    assert lease.last_day(date(1940, 2, 29)) == date(1941, 2, 28)
