"""A peace keeps its books, says the same as its twins, and fears time and harshness."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from aftermath_cases import AFTERMATH, BEGINS, HARSH, MILD, SHARES, terms, with_loss, worlds
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ceasefire.aftermath.course import edges, peace
from ceasefire.aftermath.events import PEACE, fates
from ceasefire.aftermath.slow import peace_slow
from ceasefire.aftermath.terms import Terms, stacked
from ceasefire.aftermath.world import drawn, known

YEAR = 365


def alive(treaty, world, days):
    """Return the probability of peace at the end of each step."""
    return np.array([np.squeeze(step.alive) for step in peace(treaty, world, days)])


@given(st.integers(1, 12_000))
def test_steps_cover_the_time_without_gaps(days):
    """They begin on day 0 and end on the last."""
    at = edges(days)
    assert at[0] == 0
    assert at[-1] == days
    assert (np.diff(at) > 0).all()
    assert max(np.diff(at)) <= 30


@settings(max_examples=15)
@given(terms(), worlds())
def test_the_arrays_say_the_same_as_the_twin(treaty, world):
    """Step by step."""
    assert alive(treaty, world, 450) == pytest.approx(peace_slow(treaty, world, 450), abs=1e-12)


@settings(max_examples=20)
@given(terms(), worlds())
def test_survival_never_rises_and_every_end_is_counted(treaty, world):
    """Peace and wars begun make one."""
    steps = list(peace(treaty, world, 2 * YEAR))
    held = np.array([float(step.alive) for step in steps])
    begun = np.cumsum([float(step.began.sum()) for step in steps])
    assert (np.diff(np.append(1.0, held)) <= 1e-12).all()
    assert held + begun == pytest.approx(np.ones(len(steps)), abs=1e-9)
    assert all((step.began >= 0.0).all() for step in steps)


@settings(max_examples=40)
@given(terms(), worlds(), SHARES)
def test_survival_never_rises_with_the_loss(treaty, world, loss):
    """All else equal: a greater prize to win back, less left to lose, a patron sooner."""
    assume(loss > treaty.loss)
    both = stacked([treaty, with_loss(treaty, loss)])
    assume(world.loss_factor * treaty.loss < 1.0)
    mild, harsh = np.moveaxis([step.alive[:, 0] for step in peace(both, world, 2 * YEAR)], 1, 0)
    assert (harsh <= mild + 1e-9).all()


def test_a_treaty_that_leaves_nothing_to_fight_with_holds_longer():
    """The peace of Carthage: the same loss, with all people and factories gone."""
    world = known(AFTERMATH, BEGINS)
    beaten, razed = (Terms(0.6, 0.8, 1.0, 1.0, 1.0, means) for means in (0.0, 0.99))
    assert alive(razed, world, 1500)[-1] > alive(beaten, world, 1500)[-1] + 0.1


def test_the_third_side_s_war_is_felt_from_its_first_day():
    """Not before, and no longer than it lasts."""
    world = replace(known(AFTERMATH, BEGINS), opportunity_day=100, opportunity_years=0.1)
    calm = replace(world, opportunity_day=5000)
    with_, without = alive(HARSH, world, 200), alive(HARSH, calm, 200)
    assert with_[:100] == pytest.approx(without[:100])
    assert with_[101] < without[101]
    ratio = with_ / without
    assert ratio[150:] == pytest.approx(np.full(50, ratio[150]), rel=0.01)


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["dated", "random"])
@pytest.mark.parametrize("treaty", [MILD, HARSH], ids=["mild", "harsh"])
def test_fates_agree_with_the_forward_equation(treaty, mode):
    """Chance of peace, and who begins, within four standard errors."""
    n, days = 8_000, 3 * YEAR
    opportunity = AFTERMATH.opportunity.model_copy(update={"mode": mode})
    world = known(AFTERMATH.model_copy(update={"opportunity": opportunity}), BEGINS)
    lived = fates(treaty, world, n, days, seed=7)
    steps = list(peace(treaty, world, days))
    by_whom = np.sum([step.began.sum(axis=(1, 2)) for step in steps], axis=0).ravel()
    for who, share in enumerate(by_whom):
        error = np.sqrt(share * (1.0 - share) / n) + 1e-9
        assert abs(np.mean(lived.who == who) - share) < 4.0 * error
    for year in (1, 2, 3):
        share = float(steps[year * YEAR - 1].alive)
        held = np.mean((lived.day == PEACE) | (lived.day >= year * YEAR))
        assert abs(held - share) < 4.0 * np.sqrt(share * (1.0 - share) / n) + 1e-9


def test_fates_are_the_same_for_the_same_seed():
    """And a treaty that takes more meets the same luck, so that war never comes later for it."""
    world = drawn(AFTERMATH, BEGINS, 300, seed=3)
    first, again = (fates(MILD, world, 300, 900, seed=5) for _ in range(2))
    assert (first.day == again.day).all()
    assert (first.who == again.who).all()
    other = fates(MILD, world, 300, 900, seed=6)
    assert (first.day != other.day).any()
    worse = fates(with_loss(MILD, 0.4), world, 300, 900, seed=5)
    never = np.where(first.day == PEACE, 10_000, first.day)
    assert (np.where(worse.day == PEACE, 10_000, worse.day) <= never).all()
