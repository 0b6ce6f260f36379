"""Why this room exists: who must go is counted once, and goes in time, by road, by rail or late."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from treaty_land import BORDER, FIRE, beyond, cede, lease, leave, on_land

from ceasefire.treaty.accounts import account
from ceasefire.treaty.displacement import displace
from ceasefire.treaty.railheads import Waiting, serve
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import read_treaty

FIRST = date(1951, 1, 31)


def move_of(exodus, district):
    """Return the move of the people of one district."""
    (found,) = (move for move in exodus.moves if move.district == district)
    return found


def ruled(atlas, **changes):
    """Return an atlas with another rule of displacement."""
    rule = atlas.peace.displacement.model_copy(update=changes)
    return replace(atlas, peace=atlas.peace.model_copy(update={"displacement": rule}))


def test_who_goes_is_what_the_rule_says(toy_atlas):
    """Share who leave, share of them who had left: by region, and by district where it differs."""
    settled = on_land(toy_atlas, cede("border-south", "inner-south"), FIRE)
    south = move_of(displace(settled), "border-south")
    assert south.displaced.as_dict() == {"low": 7200.0, "use": 9000.0, "high": 11000.0}
    assert south.gone_before.as_dict() == pytest.approx({"low": 2880, "use": 4500, "high": 6600})
    assert south.to_go.as_dict() == pytest.approx({"low": 2880, "use": 4500, "high": 6600})
    inner = move_of(displace(settled), "inner-south")
    assert inner.gone_before.use == 0
    assert inner.to_go == inner.displaced
    rule = toy_atlas.peace.displacement
    other = {**rule.gone_before, "border-south": rule.leave}
    settled = on_land(ruled(toy_atlas, gone_before=other), cede("border-south"), FIRE)
    assert move_of(displace(settled), "border-south").to_go.use == pytest.approx(900.0)


def test_before_a_war_nobody_has_left(toy_atlas):
    """A demand of the eve finds everybody at home; the war began on 1 December 1950."""
    for day, share in [("1950-11-30", 0.0), ("1950-12-01", 0.5)]:
        exodus = displace(on_land(toy_atlas, cede("border-south"), dated=day))
        assert exodus.moves[0].gone_before.use == pytest.approx(9000 * share)


def test_a_place_is_left_by_the_march_of_the_troops(toy_atlas):
    """max(start, finish - distance / pace), on the defender's clock, by hand."""
    cession = cede("border-south")
    for finish, pace, day in [
        ("1951-02-06T20:00", 10.0, date(1951, 2, 5)),  # 14 km to go: a day and a half before
        ("1951-02-06T20:00", 50.0, date(1951, 2, 6)),
        ("1951-02-06T20:00", 1.0, date(1951, 2, 1)),  # never before the start
    ]:
        move = move_of(
            displace(on_land(toy_atlas, cession, FIRE, leave(finish, pace))), "border-south"
        )
        assert move.way_km == pytest.approx(14.3, abs=0.2)
        assert (move.leave_by, move.behind_by) == (day, date(1951, 2, 6))


def test_the_segment_that_names_a_district_goes_before_its_region(toy_atlas):
    """Troops of the other side set no day, a lease sets its own, and else there is none."""
    clauses = [cede("border-south", "border-north", "isle"), FIRE]
    march = leave("1951-02-06T20:00", 99.0)
    more = leave("1951-02-09T20:00", 99.0, districts=["border-north"])["segments"][0]
    march["segments"].append({**more, "id": "north"})
    march["segments"].append({**more, "id": "theirs", "districts": ["isle"], "side": "attacker"})
    terms = *clauses, march, lease("port", evacuated_within_days=10)
    exodus = displace(on_land(toy_atlas, *terms, signed="1951-01-29"))
    days = {move.district: move.leave_by for move in exodus.moves}
    assert days == {
        "border-south": date(1951, 2, 6),
        "border-north": date(1951, 2, 9),
        "isle": None,
        "port": date(1951, 2, 8),
    }


def test_everybody_is_somewhere(toy_atlas):
    """By rail, by road or late; departures add up to those by rail, and by day to all in time."""
    clauses = cede(*BORDER), FIRE, leave("1951-02-02T20:00")
    exodus = displace(on_land(toy_atlas, *clauses))
    assert exodus.first_day == FIRST
    for move in exodus.moves:
        assert move.by_rail + move.by_road + move.late.use == pytest.approx(move.to_go.use)
        assert move.gone_before.use + move.to_go.use == pytest.approx(move.displaced.use)
        assert move.late.low <= move.late.use <= move.late.high
    by_rail = sum(one.people for trains in exodus.trains.values() for one in trains)
    assert by_rail == pytest.approx(sum(move.by_rail for move in exodus.moves))
    gone = sum(sum(ways.values()) for ways in exodus.by_day().values())
    assert gone == pytest.approx(exodus.to_go.use - exodus.late.use)
    assert exodus.late.use > 1000
    assert all(ways.get("south-station", 0) <= 2000.01 for ways in exodus.by_day().values())


def test_a_station_that_is_lost_takes_nobody(toy_atlas):
    """Its people go to the next; if none is left, all go by road."""
    terms = [cede("inner-north"), FIRE]
    assert move_of(displace(on_land(toy_atlas, *terms)), "inner-north").railhead == "north-station"
    terms.append(cede("heartland-north"))
    assert move_of(displace(on_land(toy_atlas, *terms)), "inner-north").railhead == "south-station"
    terms.append(cede("heartland-south"))
    move = move_of(displace(on_land(toy_atlas, *terms)), "inner-north")
    assert (move.railhead, move.by_rail) == (None, 0.0)
    assert move.by_road == pytest.approx(move.to_go.use)


def test_who_is_overtaken_on_the_road_is_late(toy_atlas):
    """Sledges at 20 km a day keep ahead of the march; on foot at 2 km a day nobody does."""
    clauses = cede("border-south"), FIRE, leave("1951-02-03T20:00")
    fast = displace(on_land(ruled(toy_atlas, road_share=1.0), *clauses))
    assert fast.late.use == 0
    for pace in (2.0, 0.0):
        slow = ruled(toy_atlas, road_share=1.0, road_km_per_day=pace)
        exodus = displace(on_land(slow, *clauses))
        assert exodus.late == exodus.to_go


def test_without_a_day_nobody_is_sent(toy_atlas):
    """A proposal without date and ceasefire still tells how many would have to go."""
    exodus = displace(on_land(toy_atlas, cede("border-south")))
    assert exodus.first_day is None
    assert exodus.by_day() == {}
    assert exodus.to_go.use > 0
    dated = displace(on_land(toy_atlas, cede("border-south"), signed="1951-01-29"))
    assert dated.first_day == date(1951, 1, 30)


QUEUES = st.lists(
    st.tuples(st.integers(0, 5000), st.one_of(st.none(), st.integers(-1, 12))), max_size=8
)


@given(queue=QUEUES, capacity=st.integers(1, 1500))
def test_the_queue_leaves_fewest_late(queue, capacity):
    """For one queue, those late are the worst excess of who is due over what trains can take."""
    waiting = [
        Waiting(k, float(n), None if due is None else FIRST + timedelta(days=due))
        for k, (n, due) in enumerate(queue)
    ]
    departures, late = serve(waiting, float(capacity), FIRST)
    excess = [0.0]
    for due in {one for _, one in queue if one is not None}:
        demand = sum(n for n, day in queue if day is not None and day <= due)
        excess.append(demand - capacity * (due + 1))
    assert sum(late.values()) == pytest.approx(max(excess))
    by_day, by_place = defaultdict(float), defaultdict(float)
    for one in departures:
        by_day[one.day] += one.people
        by_place[one.place] += one.people
        assert waiting[one.place].leave_by is None or one.day <= waiting[one.place].leave_by
    assert all(people <= capacity * (1 + 1e-9) for people in by_day.values())
    for one in waiting:
        assert by_place[one.place] + late[one.place] == pytest.approx(one.people)


def test_the_peace_of_moscow_moves_whom_it_displaces(winter, winter_atlas):
    """The account and the plan count the same people; leased land is left like ceded land."""
    path = Path(winter.folder) / "record/packages/moscow-1940.yaml"
    settled = settle(read_treaty(path), winter_atlas)
    exodus = displace(settled)
    assert exodus.displaced == account(settled).displaced
    assert exodus.first_day == date(1940, 3, 14)
    assert move_of(exodus, "hanko").leave_by == date(1940, 3, 22)
    assert move_of(exodus, "salmi").leave_by == date(1940, 3, 15)
    assert move_of(exodus, "vartsila-east").leave_by == date(1940, 3, 26)
    assert 0.2 < exodus.to_go.use / exodus.displaced.use < 0.7
    assert exodus.late.use < 0.1 * exodus.to_go.use
    assert all(move.leave_by or move.district == "rybachy" for move in exodus.moves)


def test_parts_of_a_district_are_moved_apart(toy_atlas):
    """Half is ceded by a line, half leased: two moves, and everybody once."""
    exodus = displace(on_land(toy_atlas, beyond("ridge"), lease("border-north"), FIRE))
    north = [move for move in exodus.moves if move.district == "border-north"]
    assert [move.fate for move in north] == ["ceded", "leased"]
    assert sum(move.residents.use for move in north) == pytest.approx(6000)
