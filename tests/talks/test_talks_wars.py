"""Coupled wars: the same luck as uncoupled ones, the same bytes however they are fought."""

from __future__ import annotations

import shutil
from dataclasses import fields, replace

import numpy as np
import pytest
from talks_tools import SEED, same

from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.campaign.state import INTERVENTION, SETTLED
from ceasefire.scenario.load import load
from ceasefire.war.simulate import fight_batch, fight_one
from ceasefire.war.talks.stage import make_plan

BY_WAR = ("outcome", "last_day", "theta", "lost", "stock", "reached", "breached")
FEW = 40


@pytest.fixture(scope="module")
def exact(winter, plan):
    """Return wars whose sides see a surplus exactly."""
    return fight_batch(winter, 300, SEED, plan=replace(plan, tau=0.0))


def test_chunks_and_threads_change_no_byte(winter, plan, coupled):
    """War by war, day by day, round by round."""
    few = fight_batch(winter, FEW, SEED, plan=plan, chunk=17, threads=2)
    one = fight_batch(winter, FEW, SEED, plan=plan, threads=1)
    for name in BY_WAR:
        same(getattr(few, name), getattr(coupled, name)[:FEW])
        same(getattr(one, name), getattr(coupled, name)[:FEW])
    for a, b, c in zip(few.table, coupled.table, one.table, strict=True):
        same(a, b[..., :FEW])
        same(a, c)
    for a, b in zip(few.panel, coupled.panel, strict=True):
        same(a, b[..., :FEW])


def test_a_war_alone_is_the_war_of_the_batch(winter, plan, coupled):
    """War 7 of 10, of 300, and by itself, down to what was said."""
    ten = fight_batch(winter, 10, SEED, plan=plan)
    s, _, said = fight_one(winter, SEED, 7, plan)
    assert (s.fate.outcome[0], s.fate.last_day[0]) == (coupled.outcome[7], coupled.last_day[7])
    for a, b, c in zip(said, ten.table, coupled.table, strict=True):
        same(a[..., 0], b[..., 7])
        same(a[..., 0], c[..., 7])


def test_fighting_before_a_settlement_is_that_of_the_silent_war(coupled, silent):
    """Talking moves no shell: with the same luck, every day until the treaty is the same."""
    met = 0
    for war in range(coupled.outcome.size):
        last = int(coupled.last_day[war])
        met += last > 0
        for a, b in zip(coupled.panel, silent.panel, strict=True):
            same(a[..., :last, war], b[..., :last, war])
    assert met > 200
    fought = ~np.isin(coupled.outcome, (SETTLED, INTERVENTION))
    assert fought.any()
    same(coupled.outcome[fought], silent.outcome[fought])
    same(coupled.lost[fought], silent.lost[fought])


def test_a_war_that_is_settled_stays_untouched(coupled):
    """Its losses are those of its last day, to the horizon, and nothing is said any more."""
    lost = coupled.panel.side[1]  # (side, day, war)
    for war in np.flatnonzero(coupled.outcome == SETTLED):
        last = int(coupled.last_day[war])
        if last:
            np.testing.assert_allclose(coupled.lost[war], lost[:, last - 1, war], rtol=1e-5)
            assert (lost[:, last:, war] == lost[:, last - 1 : last, war]).all()
        else:
            assert (coupled.lost[war] == 0.0).all()
        held = ~np.isnan(coupled.table.surplus[:, war])
        assert held.sum() == last // 7 + 1
        assert (coupled.table.rung[held, war] >= 0).all()
        assert (coupled.table.rung[~held, war] == -1).all()


def test_a_treaty_is_signed_where_the_surplus_allows_and_talks_are_open(exact, plan):
    """Exactly so if surpluses are seen exactly, and never against a reservation."""
    settled = np.flatnonzero(exact.outcome == SETTLED)
    assert settled.size > 200
    date = exact.last_day[settled] // 7
    table = exact.table
    assert (table.surplus[date, settled] >= -1e-6).all()
    assert (table.rung[date, settled] == 0).all()
    offers = plan.game.offers
    worth_a = np.interp(table.ceded[settled], offers.ceded, offers.values.u_a)
    worth_d = np.interp(table.ceded[settled], offers.ceded, offers.values.u_b)
    floor = table.reservation[date, :, settled]
    assert (worth_a >= floor[:, 0] - 1e-4).all()
    assert (worth_d >= floor[:, 1] - 1e-4).all()
    # And where terms can be had and suit, nobody waits.
    possible = (table.rung == 0) & (table.surplus > 1e-6)
    assert np.array_equal(possible.any(axis=0), exact.outcome == SETTLED)


def test_contact_takes_its_rounds(coupled, plan):
    """Terms come three rounds after contact, or before the first shot."""
    table, rounds = coupled.table, plan.game.talks.contact.rounds_before_terms
    late = np.flatnonzero((coupled.outcome == SETTLED) & (coupled.last_day > 0))
    assert (table.opened[late] >= 1).all()
    assert (coupled.last_day[late] // 7 >= table.opened[late] + rounds).all()
    never = table.opened < 0
    assert (table.rung[1:, never] != 0).all()


def test_hope_is_what_signals_and_silence_leave(coupled, plan):
    """The same in all wars at a date, public as the signals are."""
    hope = coupled.table.hope
    third = plan.game.talks.intervention
    np.testing.assert_allclose(
        np.nanmean(hope[0], axis=-1), [third.attacker_prior, third.defender_prior], rtol=1e-5
    )
    spread = np.nanmax(hope, axis=-1) - np.nanmin(hope, axis=-1)
    assert (spread[: coupled.last_day.max() // 7] == 0.0).all()


def test_plans_do_not_depend_on_threads(winter, no_shelf):
    """Bytes of every coefficient."""
    del no_shelf
    one, two = (make_plan(winter, 3, paths=512, threads=k) for k in (1, 2))
    for a, b in zip(one.rungs, two.rungs, strict=True):
        for x, y in zip(a, b, strict=True):
            for part in fields(x):
                same(np.asarray(getattr(x, part.name)), np.asarray(getattr(y, part.name)))


def test_what_happened_is_not_looked_at(winter, tmp_path, no_shelf):
    """Without the record, the same plans and the same wars."""
    del no_shelf
    bare = tmp_path / "winter-war"
    shutil.copytree(winter.folder, bare, ignore=shutil.ignore_patterns("record", "claims.csv"))
    found = []
    for scenario in (winter, load(bare)):
        plan = make_plan(scenario, 3, paths=256)
        found.append(fight_batch(scenario, 10, 3, plan=plan))
    assert not (bare / "record").exists()
    for name in BY_WAR:
        same(getattr(found[0], name), getattr(found[1], name))
    for a, b in zip(found[0].table, found[1].table, strict=True):
        same(a, b)


def test_a_third_side_comes_only_if_it_means_to(winter, plan):
    """Never in truth, always in truth: and never before it could."""
    for truth, least, most in ((0.0, 0.0, 0.0), (1.0, 0.05, 1.0)):
        other = winter.change({"intervention.truth": truth})
        game = replace(plan.game, talks=other.talks)
        batch = fight_batch(other, 200, SEED, plan=replace(plan, game=game))
        came = batch.outcome == INTERVENTION
        assert least <= came.mean() <= most
        assert (batch.last_day[came] >= game.first_could - game.talks.round_days).all()


def test_the_ladder_before_the_first_shot(plan):
    """Whoever refuses then may find contact closed: the worth of war is that of no contact."""
    luck = Luck(SEED, np.arange(16), Purpose.HISTORY)
    state = plan.game.start(luck)
    assert (plan.left(0), plan.left(1)) == (plan.closed, 0)
    same(plan.deal(state, 0, luck).continuation, plan.going_on(plan.closed, state, 0, luck))
    rung, opening = plan.climb(np.full(16, plan.closed), state, 0, luck)
    assert not rung.any()
    assert not opening.any()
    rung, opening = plan.climb(np.full(16, 2), state, 5, luck)
    assert (rung == 1).all()
    assert not opening.any()
