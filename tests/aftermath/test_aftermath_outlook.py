"""Draws are reproducible, and what is asked of them is answered as documented."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import numpy as np
import pytest
from aftermath_cases import AFTERMATH, BEGINS, HARSH, MILD

from ceasefire.aftermath.durability import Outlook, fall, outlooks
from ceasefire.aftermath.terms import Terms
from ceasefire.aftermath.violation import violations
from ceasefire.aftermath.world import EXACT, World, drawn, known
from ceasefire.treaty.frontier import Frontier


def changed(section, **values):
    """Return the aftermath with other numbers in one section."""
    part = getattr(AFTERMATH, section).model_copy(update=values)
    return AFTERMATH.model_copy(update={section: part})


def test_draws_have_the_bounds_that_are_written():
    """Middle 80 % between low and high, median 1, each number apart."""
    world, best = drawn(AFTERMATH, BEGINS, 20_000, seed=1), known(AFTERMATH, BEGINS)
    ratios = np.array(
        [
            getattr(world, f.name) / getattr(best, f.name)
            for f in fields(World)
            if f.name not in EXACT | {"stake"}
        ]
    )
    for ratio in ratios:
        assert np.quantile(ratio, [0.1, 0.5, 0.9]) == pytest.approx([0.7, 1.0, 1.43], rel=0.03)
    apart = np.corrcoef(np.log(ratios)) - np.eye(len(ratios))
    assert abs(apart).max() < 0.04
    assert world.stake.max() <= 1.0


def test_draws_are_the_same_for_the_same_seed_and_a_few_are_the_first_of_many():
    """A change in one number leaves the luck of the others alone."""
    few, many = (drawn(AFTERMATH, BEGINS, n, seed=4) for n in (5, 50))
    other = drawn(changed("wager", noise=0.2), BEGINS, 5, seed=4)
    for field in fields(World):
        if field.name in EXACT:
            continue
        a, b, c = (getattr(world, field.name) for world in (few, many, other))
        assert (a == b[:5]).all()
        assert (a == c).all() or field.name == "noise"
    assert other.noise == pytest.approx(4.0 * few.noise)
    assert (drawn(AFTERMATH, BEGINS, 5, seed=5).noise != few.noise).all()


def test_an_outlook_answers_by_years_by_date_and_by_quantile():
    """On a peace that ends at an even rate over a hundred days, in half of the draws by then."""
    ends = np.arange(0.0, 101.0)
    alive = np.stack([1.0 - ends / 100.0, np.ones(101)], axis=1)
    outlook = Outlook(BEGINS, ends, alive, (0.5, 0.0, 0.0))
    assert outlook.broken_by(BEGINS + timedelta(days=49)).mean == pytest.approx(0.25)
    assert outlook.holds(50.0 / 365.25).low == pytest.approx(0.55)
    assert outlook.day(0.25) == BEGINS + timedelta(days=50)
    assert outlook.day(0.6) is None
    assert outlook.day_if_war(0.5) == BEGINS + timedelta(days=50)
    with pytest.raises(ValueError, match="day 101"):
        outlook.broken_by(BEGINS + timedelta(days=100))


def test_a_harsher_treaty_is_less_durable_and_the_difference_is_paired():
    """The paired interval is narrower than that of unpaired draws would be."""
    mild, harsh = outlooks([MILD, HARSH], AFTERMATH, BEGINS, n=200, seed=1)
    when = date(1951, 12, 31)
    for years in (1, 2, 5, 10):
        assert harsh.holds(years).mean < mild.holds(years).mean
    found = fall(harsh, mild, when)
    means = harsh.broken_by(when).mean - mild.broken_by(when).mean
    assert found.mean == pytest.approx(means)
    assert found.low > 0.0
    assert sum(harsh.beginners) == pytest.approx(1.0 - harsh.holds(10).mean, abs=0.002)


def test_treaties_do_not_change_each_other():
    """Alone or in company, the same numbers."""
    alone = outlooks([HARSH], AFTERMATH, BEGINS, n=50, seed=1)[0]
    among = outlooks([MILD, HARSH], AFTERMATH, BEGINS, n=50, seed=1)[1]
    assert alone.alive == pytest.approx(among.alive, abs=1e-14)


def test_a_violation_knows_no_dates():
    """People of the time did not know when the third side's war would come."""
    later = changed("opportunity", begins=date(1955, 1, 1))
    random = changed("opportunity", mode="random")
    found = [violations([HARSH], one, 25.0, n=40, seed=1) for one in (AFTERMATH, later, random)]
    assert found[0] == found[1] == found[2]


def test_a_violation_is_likelier_for_harsher_terms_and_discounts_the_frontier():
    """An affine map: a treaty nobody breaks keeps its worth."""
    grid = [Terms(x, 0.5, 0.0, 0.0, 0.0, 0.0) for x in (0.0, 0.1, 0.3, 0.6)]
    found = violations(grid, AFTERMATH, 25.0, n=60, seed=1)
    chances = [one.chance.mean for one in found]
    assert chances == sorted(chances)
    assert all(0.0 <= one.chance.low <= one.chance.high <= 1.0 for one in found)
    v, left, right = chances[2], found[2].broken_attacker, found[2].broken_defender
    shrunk = Frontier((0.0, 0.5), (1.0, 0.7)).discounted(v, left, right)
    assert shrunk.u_a[1] == pytest.approx((1.0 - v) * 0.5 + v * left)
    assert shrunk.u_b[1] == pytest.approx((1.0 - v) * 0.7 + v * right)


def test_patience_counts_breaches_that_are_far_off():
    """Who hardly looks ahead hardly fears one."""
    soon, late = (violations([HARSH], AFTERMATH, y, n=40, seed=1)[0] for y in (1.0, 25.0))
    assert soon.chance.mean < late.chance.mean
