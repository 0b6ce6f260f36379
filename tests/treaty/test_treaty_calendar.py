"""Why this room exists: a calendar says each day once, in order, on both clocks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from treaty_land import FIRE, cede, lease, leave, terms

from ceasefire.errors import RequestError
from ceasefire.treaty.calendar import calendar
from ceasefire.treaty.treaty import read_treaty


def test_the_calendar_of_moscow(winter):
    """Noon in Leningrad is eleven in Helsinki; thirty years of lease end in 1970."""
    treaty = read_treaty(Path(winter.folder) / "record/packages/moscow-1940.yaml")
    days = calendar(treaty, winter.peace)
    assert list(days) == sorted(days, key=lambda one: one.day)
    by_kind = {one.what: one for one in days}
    assert by_kind["signed"].day == date(1940, 3, 12)
    silence = by_kind["ceasefire"]
    assert (silence.day, silence.clause) == (date(1940, 3, 13), 0)
    assert silence.hour.texts() == {"attacker": "1940-03-13T12:00", "defender": "1940-03-13T11:00"}
    assert by_kind["strip"].hour == silence.hour
    assert by_kind["lease-start"].day == date(1940, 3, 12)
    assert by_kind["lease-evacuated"].day == date(1940, 3, 22)
    assert by_kind["lease-end"].day == date(1970, 3, 11)
    assert by_kind["built-by"].day == date(1940, 12, 31)
    starts = [one for one in days if one.what == "withdrawal-start"]
    finishes = [one for one in days if one.what == "withdrawal-finish"]
    segments = treaty.withdrawal.segments
    assert {one.segment for one in starts} == {one.id for one in segments}
    assert len(starts) == len(finishes) == len(segments)
    assert [one.name for one in starts if one.segment == "salla"] == [segments[0].name]


def test_hours_of_a_day_come_after_its_days(toy_peace):
    """What has only a day stands first; earlier hours before later ones."""
    treaty = terms(
        leave("1951-01-31T20:00", start="1951-01-30T15:00"),
        {**FIRE, "strip_km": 1.0},
        lease("port", evacuated_within_days=1),
        {"kind": "prisoners", "all": True, "by": "1951-03-01"},
        signed="1951-01-29",
        dated="1951-01-20",
        ratified_by="1951-01-30",
    )
    told = [(one.what, one.day.day, one.clause) for one in calendar(treaty, toy_peace.peace)]
    assert told == [
        ("dated", 20, None),
        ("signed", 29, None),
        ("lease-start", 29, 2),
        ("ratified-by", 30, None),
        ("lease-evacuated", 30, 2),
        ("ceasefire", 30, 1),
        ("strip", 30, 1),
        ("withdrawal-start", 30, 0),
        ("withdrawal-finish", 31, 0),
        ("prisoners-by", 1, 3),
        ("lease-end", 28, 2),
    ]


def test_a_day_is_that_of_the_defender(toy_peace):
    """Half past midnight on the attacker's clock is the day before on the defender's."""
    treaty = terms({**FIRE, "at": "1951-01-30T00:30"})
    (silence,) = calendar(treaty, toy_peace.peace)
    assert silence.day == date(1951, 1, 29)
    assert silence.hour.attacker.day == 30


def test_what_sets_no_day_is_not_in_it(toy_peace):
    """A cession alone, a lease without a day of treaty, prisoners by no day."""
    treaty = terms(cede("isle"), lease("port"), {"kind": "prisoners", "all": False})
    assert calendar(treaty, toy_peace.peace) == ()


def test_an_hour_that_no_clock_shows_is_refused(toy_peace):
    """Clocks in Paris went forward over it in 1976."""
    treaty = terms({**FIRE, "at": "1976-03-28T01:30", "clock": "defender"})
    with pytest.raises(RequestError, match="does not exist in Europe/Paris"):
        calendar(treaty, toy_peace.peace)
