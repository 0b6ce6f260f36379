"""Why this room exists: a war of mixed parts has each part from where it is said to come."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.bargain.chunks import workers
from ceasefire.campaign.state import NEVER
from ceasefire.campaign.trace import BY_SECTOR
from ceasefire.study.factors import PARTS, REWORKED, Factor, changed, mixed
from ceasefire.study.snapshot import snapshot, stops
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.facts import Fact
from ceasefire.war.talks.pack import facts_of, hope_of, unpack
from ceasefire.war.talks.stage import stage

WARS = 9
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
def looks(game):
    """Return some wars at two rounds."""
    with workers(2) as pool:
        both = stops(game, 1, WARS, (9, 14), pool)
    return tuple(snapshot(d, paths) for d, paths in zip((9, 14), both, strict=True))


def test_every_part_of_a_war_belongs_to_one_cause(looks):
    """Or is worked out from the others, or is what the war was born with."""
    owners = [
        (group, name) for parts in (*PARTS.values(), REWORKED) for group in parts
        for name in parts[group]
    ]  # fmt: skip
    whole = {(g, name) for g, part in looks[0].state._asdict().items() for name in part._fields}
    assert len(owners) == len(set(owners))
    assert set(owners) == whole


def test_every_fact_belongs_to_one_cause():
    """Except the ratio of power, in which several stand."""
    told = [fact for facts in COLUMNS.values() for fact in facts]
    assert sorted([*told, Fact.POWER]) == sorted(Fact)


def test_a_war_stopped_is_the_war_that_was_fought(game, winter, looks):
    """Day by day the same fronts, whoever talks meanwhile; wars that ended are left out."""
    batch = fight_batch(winter, WARS, 1)
    km = batch.panel.sector[BY_SECTOR.index("front")]
    live = batch.last_day >= game.days(14)[0]
    assert live.any()
    for stop in looks:
        day = game.days(stop.date)[0] - 1
        assert stop.state.front.km == pytest.approx(km[:, day - 1, live], rel=1e-5)
        assert (stop.lost >= 0.0).all()


def test_hope_is_what_the_news_left(looks):
    """The same in all wars, and other at the later round."""
    for stop in looks:
        assert (stop.hope == stop.hope[0]).all()
    assert (looks[0].hope[0] != looks[1].hope[0]).all()


def test_nothing_changed_and_all_changed_are_the_two_rounds(game, looks):
    """The corners of the cube."""
    for causes, stop in ((frozenset(), looks[0]), (frozenset(Factor), looks[1])):
        when, paths = mixed(game, *looks, causes)
        s, seen = unpack(paths), facts_of(paths)
        assert when == stop.date
        for group, part in stop.state._asdict().items():
            for name in set(part._fields) - set(REWORKED.get(group, ())):
                assert (getattr(getattr(s, group), name) == getattr(part, name)).all(), name
        assert (hope_of(paths) == stop.hope).all()
        lost = seen[:, [Fact.LOST_ATTACKER, Fact.LOST_DEFENDER]].T
        assert lost == pytest.approx(stop.lost)


@pytest.mark.parametrize("factor", Factor)
def test_a_cause_changes_its_own_facts_only(game, looks, factor):
    """And the ratio of power, if it stands in it."""
    date_, paths = mixed(game, *looks, frozenset({factor}))
    _, base = mixed(game, *looks, frozenset())
    moved = np.any(facts_of(paths) != facts_of(base), axis=0)
    power = moved[Fact.POWER]
    moved[Fact.POWER] = False
    assert {Fact(i) for i in np.flatnonzero(moved)} <= COLUMNS[factor]
    assert power == (factor in MOVES_POWER)
    assert date_ == looks[factor is Factor.CALENDAR].date


def test_mixing_leaves_both_rounds_as_they_were(game, looks):
    """A second mixture gives the same."""
    causes = frozenset({Factor.FRONT, Factor.AMMUNITION})
    first = facts_of(mixed(game, *looks, causes)[1])
    assert (facts_of(mixed(game, *looks, causes)[1]) == first).all()


def test_what_is_in_the_stocks_does_not_arrive_again(game, looks):
    """Shells go with ammunition, men with manpower; what is still to come comes."""
    kind, arrival = game.p.shipments.kind, looks[0].state.fate.arrival
    day = game.days(looks[1].date)[0] - 1
    for factor, mine in ((Factor.AMMUNITION, kind >= 0), (Factor.MANPOWER, kind < 0)):
        after = unpack(mixed(game, *looks, frozenset({factor}))[1]).fate.arrival
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
