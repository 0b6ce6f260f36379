"""What kernels see, say and sign, against the same in NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.bargain.luck import TABLE, Luck, Purpose
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.war.talks.facts import COLUMNS, Fact
from ceasefire.war.talks.forward import settle
from ceasefire.war.talks.kernels.ahead import look_ahead
from ceasefire.war.talks.kernels.curves import along, near, place
from ceasefire.war.talks.kernels.talk import hold, open_contact
from ceasefire.war.talks.pack import facts_of, hope_of, unpack

LANES, NONE, MANY = 70, 1e-6, 60.0
DATES = (0, 1, 5, 11, 13, 17)


@pytest.fixture(scope="module")
def luck():
    """Return the luck of wars whose sides learn and lose."""
    return Luck(6, np.arange(LANES), Purpose.CHECK_A)


@pytest.fixture(scope="module")
def course(game, luck):
    """Return states of wars by date, truths far apart."""
    state, states = game.with_truth(game.start(luck), np.linspace(-1.0, 1.5, LANES)), []
    for date in range(max(DATES) + 1):
        states.append(state)
        state = game.walk(state, date, luck).state
    return states


rising = st.lists(st.floats(-5, 5), min_size=1, max_size=9, unique=True).map(sorted)


@given(rising, st.floats(-7, 7), st.integers(0, 99))
def test_curves_are_read_as_numpy_reads_them(points, x, seed):
    """To the last bit, ends and points included."""
    at = np.array(points)
    value = np.random.default_rng(seed).normal(size=at.size)
    for z in (x, *points):
        assert along(z, at, value) == np.interp(z, at, value)
        assert place(z, at) == np.searchsorted(at, z, side="right") - 1
        if at.size > 1:
            assert near(z, at) == place(z, at)


def slow_facts(game, s, hope, before):
    """Return the facts as sums over sectors, one array at a time."""
    p, f = game.p, s.front
    weight = p.sectors.decisive / p.sectors.decisive.sum()
    left = np.isfinite(p.sectors.line_km).sum(axis=1)[:, None] - f.line
    men = np.einsum("k,skm->sm", weight, f.men) + NONE
    guns = s.stocks.guns[DEFENDER, game.watched] * p.supply.norm[DEFENDER, game.watched]
    days = s.stocks.rounds[DEFENDER, game.watched] / np.maximum(guns, NONE)
    lost = f.lost.sum(axis=1)
    rows = [
        *game.ground.held(f.km),
        weight @ np.where(left > 0, left - 1 + f.integrity, 0.0),
        *s.minds.mean,
        weight @ np.log(f.base),
        np.log(men[ATTACKER] / men[DEFENDER]),
        weight @ f.cohesion[DEFENDER],
        np.minimum(days, MANY) / 30.0,
        weight @ f.preparation,
        weight @ (f.posture > 0),
        *hope.T,
        *np.sqrt(s.minds.variance),
        *(lost - before),
        *lost,
    ]
    return np.stack(rows, axis=1)


def test_facts_are_read_off_the_state(game, course):
    """All of them, at several dates."""
    assert len(Fact) == facts_of(course[0]).shape[1]
    for date in DATES[1:]:
        s, seen = unpack(course[date]), facts_of(course[date])
        before = facts_of(course[date - 1])[:, [Fact.TOTAL_ATTACKER, Fact.TOTAL_DEFENDER]].T
        expected = slow_facts(game, s, hope_of(course[date]), before)
        np.testing.assert_allclose(seen, expected, rtol=1e-12, atol=1e-12)


def test_contact_is_opened_where_the_plan_says(plan, course, luck):
    """War by war, whichever of them are asked; somewhere it is, and somewhere not."""
    met, some = set(), np.arange(0, LANES, 3)
    for date in DATES[1:]:
        expected = plan.opens(course[date], date, luck)
        found = open_contact(some, facts_of(course[date]), COLUMNS, *plan.sheet(date))
        np.testing.assert_array_equal(found, expected[some])
        met |= set(found.tolist())
    assert met == {True, False}


@pytest.mark.parametrize("tau", [None, 0.0])
def test_a_round_is_the_round_of_the_plan(plan, course, luck, tau):
    """Worth of fighting on, surplus, proposals, and who signs."""
    plan, met = plan if tau is None else replace(plan, tau=tau), set()
    some = np.arange(LANES - 1, 0, -2)
    for date in DATES:
        deal = plan.deal(course[date], date, luck)
        signed, lot, terms, told = hold(
            luck.seed, luck.paths, date, luck.purpose + TABLE, some, plan.left(date),
            facts_of(course[date]), COLUMNS, *plan.sheet(date),
        )  # fmt: skip
        np.testing.assert_allclose(told[:2], deal.continuation[:, some], rtol=1e-12)
        np.testing.assert_allclose(told[2], deal.surplus[some], rtol=1e-9, atol=1e-12)
        asked = np.where(deal.surplus >= 0.0, deal.by_a[0], deal.continuation[0])[some]
        np.testing.assert_allclose(told[3], asked, rtol=1e-12)
        frontier = plan.game.frontier(course[date], date)
        most = frontier.best_for_a(np.maximum(deal.continuation[1], frontier.worst[1]))
        np.testing.assert_allclose(told[4], np.maximum(most, 0.0)[some], rtol=1e-12)
        np.testing.assert_array_equal(lot, luck.uniform(date, TABLE + 1)[some] < deal.chance_a)
        expected = np.where(lot, deal.by_a[0][some], deal.by_b[0][some])
        np.testing.assert_allclose(terms, expected, rtol=1e-12, atol=1e-15)
        np.testing.assert_array_equal(signed, (luck.uniform(date, TABLE) < deal.settle)[some])
        met |= set(signed.tolist())
    assert met == {True, False}


@pytest.mark.parametrize("rounds", [0, 3])
def test_what_is_ahead_is_what_tables_say(plan, course, luck, rounds):
    """On each rung that of the one above, with and without rounds of messages."""
    rungs = (*plan.rungs[:rounds], *plan.rungs[-2:])
    short, price = replace(plan, rungs=rungs), np.array([[plan.price], [0.0]])
    for date in DATES[1:]:
        state = course[date]
        worth = [short.deal(state, date, luck).values]
        worth += [short.going_on(rung, state, date, luck) for rung in range(1, rounds + 1)]
        stay, onto = short.going_on(rounds + 1, state, date, luck), worth[-1] - price
        expected = [worth[0], *worth[:rounds], np.where(onto[0] > stay[0], onto, stay)]
        found = look_ahead(facts_of(state), COLUMNS, *short.sheet(date))
        np.testing.assert_allclose(found, np.stack(expected), rtol=1e-12)


def test_who_is_not_told_fights_the_same_wars(plan):
    """What is written down round by round moves nothing, and is the same for those it is of."""
    wars, game = np.arange(40), plan.game
    ledgers, ends = [], []
    for told in (None, 7, 0):
        s = new_state(game.p, wars.size)
        ledgers.append(settle(plan, 3, wars, s, new_trace(game.p, 0), told=told))
        ends.append(s.fate)
    whole, *others = ledgers
    for told, ledger, fate in zip((7, 0), others, ends[1:], strict=True):
        for one, other in zip(whole.panel(told), ledger.panel(told), strict=True):
            np.testing.assert_array_equal(one, other)
        np.testing.assert_array_equal(ends[0].outcome, fate.outcome)
        np.testing.assert_array_equal(ends[0].last_day, fate.last_day)


def test_a_plan_without_bounds_is_no_plan_to_fight_by(plan):
    """Kernels clip values at the endings: whoever does not is refused."""
    loose = replace(plan, regime=plan.regime.inner)
    with pytest.raises(TypeError, match="regime: expected"):
        loose.sheet(3)
