"""Why this room exists: a chronicle's facts are the rule's own values, its places real."""

from __future__ import annotations

import json
from itertools import pairwise

import numpy as np
import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.errors import RequestError
from ceasefire.war.axis import Locality
from ceasefire.war.chronicle import chronicle
from ceasefire.war.places import held, nearest, on_axis, passed

HAIR = 1e-5  # the record is float32
WARS = range(24)  # among them some that end, some that do not, and a sea that freezes in time


@pytest.fixture(scope="module")
def stories(toy):
    """Return two dozen small wars, which differ in how they go and end."""
    return [chronicle(toy, 1, war) for war in WARS]


@pytest.fixture(scope="module")
def sector_days(stories, toy):
    """Return every sector's every day beside the day before (None on day 1)."""
    found = []
    patient = toy.change({"posture.preparation_gain": 3.0})  # here a second offensive pays
    for story in [*stories, *(chronicle(patient, 1, war) for war in range(4))]:
        for k in range(len(story.scenario.document.sectors)):
            days = [None, *(day.sectors[k] for day in story.days)]
            found.extend(pairwise(days))
    return found


def test_each_decision_follows_from_its_values(sector_days):
    """The rule, said again in plain words, gives the same decision from the values told."""
    seen = set()
    for before, sector in sector_days:
        d = sector.decision
        if abs(d.preparation - d.deliberate_at) < HAIR:
            continue  # the kernel compared more digits than the record has
        stood = before is None or before.posture == "paused"
        ready = d.offensives == 0 or d.preparation >= d.deliberate_at
        if stood and ready and d.believed > d.go:
            expected = "begin-deliberate" if d.offensives else "begin-general"
        elif stood:
            expected = "build-up"
        else:
            over = d.since >= d.operation_days and d.believed < d.stop
            expected = "break-off" if over else "go-on"
        assert d.what == expected
        seen.add(expected)
    assert seen == {"begin-general", "begin-deliberate", "build-up", "break-off", "go-on"}


def test_offensives_are_counted(sector_days):
    """Each that begins counts from the next morning."""
    for before, sector in sector_days:
        begun = before is not None and before.decision.what.startswith("begin")
        earlier = before.decision.offensives if before else 0
        assert sector.decision.offensives == earlier + begun


def test_the_values_compared_are_those_of_the_morning(sector_days, toy):
    """Preparation is what the day before left, the belief that of the morning."""
    rule = toy.document.posture
    for before, sector in sector_days:
        d, expected = sector.decision, 0.0
        assert d.believed == sector.believed.attacker
        if before is not None and before.posture == "paused":
            expected = min(1.0, before.decision.preparation + rule.preparation_per_day)
        elif before is not None:
            expected = max(0.0, before.decision.preparation - rule.preparation_spent_per_day)
        assert d.preparation == pytest.approx(expected, abs=HAIR)
        if before is None:
            assert d.since == 0


def test_a_war_ends_when_the_values_say_so(stories):
    """An army below its limit or half overrun ends a war; before that it goes on."""
    for story in stories:
        for day in story.days:
            s = day.spirit
            assert 0 <= s.overrun <= 1
            over = (
                s.overrun >= 0.5,
                s.cohesion.defender < s.collapse_at.defender,
                s.cohesion.attacker < s.collapse_at.attacker,
            )
            assert any(over) == (day.day == story.last_day and story.outcome != "front-holds")
    assert {story.outcome for story in stories} >= {"conquest", "front-holds"}


def test_reinforcement_is_the_rails_effort(stories, toy):
    """Men sent are what the railways carry at the told effort, or what is left."""
    p = compile_war(toy)
    for story in stories:
        pool = float(p.armies.pool[0])
        for day in story.days:
            could = float(p.armies.per_day[0]) * story.factors["attacker_rail"] * day.rails.effort
            assert day.attacker.sent == pytest.approx(min(pool, could), abs=1e-4)
            pool = day.attacker.reserve


def test_a_calm_attacker_sends_less_while_its_plan_suffices(toy):
    """The effort told is that of the rule; the values compared stand beside it."""
    calm = toy.change({"armies.calm_share": 0.4})
    story, changes = chronicle(calm, 1, 0), 0
    for day in story.days:
        main = day.sectors[0]
        content = main.posture == "general" and day.rails.believed > day.rails.go
        assert (day.rails.effort, day.rails.believed) == (
            0.4 if content else 1.0,
            main.believed.attacker,
        )
        changes += day.rails.effort != day.rails.was
    assert changes >= 2


def test_aid_comes_once_or_never(stories, toy):
    """Every shipment due within a war arrives on its day or is told to have failed."""
    failed = 0
    for story in stories:
        told = [(s, day.day) for day in story.days for s in (*day.arrived, *day.closed)]
        assert len({(s.patron, s.item) for s, _ in told}) == len(told)
        for s, day in told:
            assert day == (s.arrival_day or s.expected_day)
            failed += s.arrival_day is None
        due = [s for s in story.shipments if (s.arrival_day or s.expected_day) <= story.last_day]
        assert len(due) == len(told)
    assert failed > 0
    without = chronicle(toy.change({"aid": "off"}), 1, 0)
    assert {s.amount for s in without.shipments} == {0.0}


def test_weather_is_the_climates_and_ice_where_there_is_water(stories, toy):
    """Snow and daylight come from the climate of the sector's place; a hill road has no ice."""
    w, place = compile_war(toy).weather, compile_war(toy).sectors.place
    for day in stories[0].days:
        for k, sector in enumerate(day.sectors):
            assert sector.sky.snow_cm == w.snow[place[k], day.day - 1]
            assert sector.sky.daylight_hours == w.daylight[place[k], day.day - 1]
        assert day.sectors[1].sky.ice_cm is None
    news = [d.sectors[0].sky for story in stories for d in story.days if d.sectors[0].sky.ice_news]
    assert news
    assert all(sky.ice_cm > toy.document.weather.ice_bears_cm - HAIR for sky in news)


def test_wear_is_told_by_quarters(sector_days):
    """A line's integrity passes each quarter once, unless it was mended in between."""
    marks = [s.ground.worn_past for _, s in sector_days if s.ground.worn_past is not None]
    assert set(marks) == {0.25, 0.5, 0.75}
    for before, sector in sector_days:
        if sector.ground.worn_past is not None:
            then = 1.0 if before is None else before.ground.integrity
            assert sector.ground.integrity < sector.ground.worn_past <= then


def test_a_front_passes_places_in_order():
    """Taken on the way in, retaken on the way out; a place at the front is still fought for."""
    border, mill, town = (Locality(n, n, km) for n, km in [("B", 0.0), ("M", 10.0), ("T", 25.0)])
    places = (border, mill, town)
    assert passed(places, 0.0, 10.0, 80.0) == ((), ())
    assert passed(places, 0.0, 26.0, 80.0) == ((mill, town), ())
    assert passed(places, 26.0, 3.0, 80.0) == ((), (town, mill))
    assert passed(places, 20.0, 25.0, 25.0) == ((town,), ())
    assert nearest(places, 19.0) == town
    assert nearest((), 19.0) is None
    assert not held(town, float(np.float32(25.0 + 1e-6)), 80.0)


def test_only_localities_on_the_axis_serve(winter):
    """Kivennapa lies far beside the axis; Summa on it."""
    names = [place.en for place in on_axis(winter, "isthmus-west")]
    assert "Summa" in names
    assert "Kivennapa" not in names
    km = [place.km for place in on_axis(winter, "isthmus-west")]
    assert km == sorted(km)


@pytest.mark.parametrize(
    ("day", "said"), [(0, "--day: days count from 1"), (-3, "from 1"), (99, "day {last}")]
)
def test_a_day_that_the_war_does_not_have_is_refused(stories, day, said):
    """With the war's last day."""
    with pytest.raises(RequestError, match=said.format(last=stories[0].last_day)):
        stories[0].on(day)


def test_the_refusal_says_how_the_war_stood(stories):
    """A war ends; a horizon is only how far we look."""
    ended = next(story for story in stories if story.outcome == "conquest")
    with pytest.raises(RequestError, match=f"the war ended on day {ended.last_day} "):
        ended.on(ended.last_day + 1)
    held_on = next(story for story in stories if story.outcome == "front-holds")
    with pytest.raises(RequestError, match="the war is looked at until day 60 "):
        held_on.on(61)


def test_plain_values_are_what_was_stored(stories):
    """JSON gives back every number unrounded, one day or all."""
    story = stories[0]
    whole = json.loads(json.dumps(story.as_dict(), allow_nan=False))
    assert whole["digest"] == story.scenario.digest
    assert whole["truth"]["log_effectiveness"] == story.truth.log_effectiveness
    assert [day["day"] for day in whole["days"]] == list(range(1, story.last_day + 1))
    third = json.loads(json.dumps(story.as_dict(3), allow_nan=False))
    assert third["days"] == [whole["days"][2]]
    sector = third["days"][0]["sectors"][0]
    assert sector["believed"]["attacker"] == story.days[2].sectors[0].believed.attacker
    assert third["days"][0]["date"] == "1950-12-03"
