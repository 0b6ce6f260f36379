"""Why this room exists: a war of mixed parts has each part from where it is said to come."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.campaign.state import NEVER
from ceasefire.campaign.trace import BY_SECTOR
from ceasefire.study.factors import PARTS, REWORKED, Factor, changed, mixed
from ceasefire.study.snapshot import hopes, snapshot
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.facts import Fact
from ceasefire.war.talks.forward import new_ledger
from ceasefire.war.talks.pack import facts_of, hope_of, unpack
from ceasefire.war.talks.stage import stage

WARS = np.arange(3, 9)
COLUMNS = {
    Factor.AMMUNITION: {Fact.SUPPLY},
    Factor.FRONT: {
        Fact.GROUND_GAIN, Fact.GROUND_LOSS, Fact.WALLS, Fact.PREPARATION, Fact.OFFENSIVE,
    },
    Factor.MANPOWER: {
        Fact.FORCE, Fact.COHESION, Fact.LOST_ATTACKER, Fact.LOST_DEFENDER, Fact.TOTAL_ATTACKER,
        Fact.TOTAL_DEFENDER,
    },
    Factor.INTERVENTION: {Fact.HOPE_ATTACKER, Fact.HOPE_DEFENDER},
    Factor.STRENGTH: {
        Fact.MEAN_ATTACKER, Fact.MEAN_DEFENDER, Fact.SD_ATTACKER, Fact.SD_DEFENDER,
    },
    Factor.CALENDAR: set(),
}  # fmt: skip
MOVES_POWER = {Factor.AMMUNITION, Factor.FRONT, Factor.MANPOWER, Factor.CALENDAR}


@pytest.fixture(scope="module")
def game(winter):
    """Return the Winter War as a game."""
    return stage(winter)


@pytest.fixture(scope="module")
def stops(game):
    """Return six wars at two rounds."""
    early, late = (np.full((WARS.size, 2), odds) for odds in (-1.0, 0.5))
    return snapshot(game, 1, WARS, 9, early), snapshot(game, 1, WARS, 14, late)


def test_every_part_of_a_war_belongs_to_one_cause(stops):
    """Or is worked out from the others, or is what the war was born with."""
    owners = [
        (group, name) for parts in (*PARTS.values(), REWORKED) for group in parts
        for name in parts[group]
    ]  # fmt: skip
    whole = {(g, name) for g, part in stops[0].state._asdict().items() for name in part._fields}
    assert len(owners) == len(set(owners))
    assert set(owners) == whole


def test_every_fact_belongs_to_one_cause():
    """Except the ratio of power, in which several stand."""
    told = [fact for facts in COLUMNS.values() for fact in facts]
    assert sorted([*told, Fact.POWER]) == sorted(Fact)


def test_a_war_stopped_is_the_war_that_was_fought(game, winter, stops):
    """Day by day the same fronts, whoever talks meanwhile."""
    panel = fight_batch(winter, 9, 1).panel
    km = panel.sector[BY_SECTOR.index("front")]
    for stop in stops:
        day = game.days(stop.date)[0] - 1
        assert stop.state.front.km == pytest.approx(km[:, day - 1, WARS], rel=1e-5)
        assert (stop.lost >= 0.0).all()


def test_nothing_changed_and_all_changed_are_the_two_rounds(game, stops):
    """The corners of the cube."""
    for causes, stop in ((frozenset(), stops[0]), (frozenset(Factor), stops[1])):
        when, paths = mixed(game, *stops, causes)
        s, seen = unpack(paths), facts_of(paths)
        assert when == stop.date
        for group, part in stop.state._asdict().items():
            for name in set(part._fields) - set(REWORKED.get(group, ())):
                assert (getattr(getattr(s, group), name) == getattr(part, name)).all(), name
        assert (hope_of(paths) == stop.hope).all()
        lost = seen[:, [Fact.LOST_ATTACKER, Fact.LOST_DEFENDER]].T
        assert lost == pytest.approx(stop.lost)


@pytest.mark.parametrize("factor", Factor)
def test_a_cause_changes_its_own_facts_only(game, stops, factor):
    """And the ratio of power, if it stands in it."""
    date_, paths = mixed(game, *stops, frozenset({factor}))
    _, base = mixed(game, *stops, frozenset())
    moved = np.any(facts_of(paths) != facts_of(base), axis=0)
    power = moved[Fact.POWER]
    moved[Fact.POWER] = False
    assert {Fact(i) for i in np.flatnonzero(moved)} <= COLUMNS[factor]
    assert power == (factor in MOVES_POWER)
    assert date_ == stops[factor is Factor.CALENDAR].date


def test_mixing_leaves_both_rounds_as_they_were(game, stops):
    """A second mixture gives the same."""
    causes = frozenset({Factor.FRONT, Factor.AMMUNITION})
    first = facts_of(mixed(game, *stops, causes)[1])
    assert (facts_of(mixed(game, *stops, causes)[1]) == first).all()


def test_what_is_in_the_stocks_does_not_arrive_again(game, stops):
    """Shells go with ammunition, men with manpower; what is still to come comes."""
    kind, arrival = game.p.shipments.kind, stops[0].state.fate.arrival
    day = game.days(stops[1].date)[0] - 1
    for factor, mine in ((Factor.AMMUNITION, kind >= 0), (Factor.MANPOWER, kind < 0)):
        after = unpack(mixed(game, *stops, frozenset({factor}))[1]).fate.arrival
        gone = mine[:, None] & (arrival <= day)
        assert gone.any()
        assert (after[gone] == NEVER).all()
        assert (after[~gone] == arrival[~gone]).all()


def test_sets_are_told_by_their_bits():
    """All 64 of them, and the calendar is the last bit."""
    assert len({changed(s) for s in range(64)}) == 64
    assert changed(0) == frozenset()
    assert all(Factor.CALENDAR not in changed(s) for s in range(32))
    assert changed(63) == frozenset(Factor)


def test_hopes_are_read_as_odds():
    """What nobody thinks possible stays finite."""
    ledger = new_ledger(2, 3)
    ledger.hope[1] = np.array([[0.5, 0.2, 0.0], [0.9, 0.2, 0.0]], np.float32)
    found = hopes(ledger, 1, np.arange(3))
    assert found[0] == pytest.approx([0.0, np.log(9.0)], abs=1e-5)
    assert np.isfinite(found).all()
    assert (found[2] < -50.0).all()
