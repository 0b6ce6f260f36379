"""Every law against its slow twin on random input, and what its equation promises."""

from __future__ import annotations

import functools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.belief import strength
from ceasefire.campaign.evidence import told_by_ground, told_by_losses
from ceasefire.campaign.laws import (
    attrition,
    cohesion,
    force_ratio,
    ground,
    lanchester_linear,
    lanchester_log,
    lanchester_square,
    power,
    ration,
    reinforce,
    season,
)

ratios = st.floats(0.02, 50.0)
shares = st.floats(0.0, 1.0)
positive = st.floats(1e-3, 1e3)
rounds = st.floats(0.0, 1e8)
km = st.floats(0.0, 500.0)
logs = st.floats(-3.0, 3.0)
cold = st.floats(-45.0, 15.0)

PAIRS = [
    (power.fortification, power.fortification_slow, (st.floats(1, 20), shares)),
    (power.artillery, power.artillery_slow, (shares, shares, shares, st.floats(0, 3))),
    (power.reach, power.reach_slow, (km, st.floats(1, 500))),
    (power.steadiness, power.steadiness_slow, (shares,)),
    (power.power_ratio, power.power_ratio_slow, (positive, positive, positive, positive, positive)),
    (ground.advance, ground.advance_slow, (ratios, ratios, positive, positive, shares, positive)),
    (ground.give_way, ground.give_way_slow, (ratios, ratios, shares)),
    (ground.wear, ground.wear_slow, (ratios, ratios, shares, shares, positive)),
    (ground.repair, ground.repair_slow, (shares, shares, shares)),
    (ration.days_of_supply, ration.days_of_supply_slow, (rounds, positive, positive)),
    (ration.issue, ration.issue_slow, (rounds, rounds, positive, positive, shares)),
    (cohesion.strain, cohesion.strain_slow, (shares, shares, shares, st.floats(0, 5), shares)),
    (season.freeze, season.freeze_slow, (st.floats(0, 120), cold, st.floats(0, 4))),
    (season.bearing, season.bearing_slow, (st.floats(0, 120), st.floats(0, 60), positive)),
    (season.chill, season.chill_slow, (cold, cold)),
    (season.mobility, season.mobility_slow, (st.floats(0, 200), st.floats(0, 24), positive)),
    (reinforce.need, reinforce.need_slow, (positive, positive, st.sampled_from([0.0, 1.0]))),
    (reinforce.sendable, reinforce.sendable_slow, (positive, positive, shares)),
    (strength.learn, strength.learn_slow, (logs, st.floats(1e-3, 4), logs, st.floats(0, 50))),
    (
        strength.from_losses,
        strength.from_losses_slow,
        (logs, positive, positive, positive, positive, st.floats(0.1, 3)),
    ),
    (strength.from_ground, strength.from_ground_slow, (logs, ratios, ratios, ratios)),
]


@pytest.mark.parametrize(
    ("fast", "slow", "inputs"), PAIRS, ids=lambda x: getattr(x, "__name__", "")
)
def test_law_equals_its_slow_twin(fast, slow, inputs):
    @given(st.tuples(*inputs))
    def agree(x):
        assert fast(*x) == pytest.approx(slow(*x), rel=1e-9, abs=1e-9)

    agree()


def _factors(law, ratio, scale_a, scale_d):
    """Return a law's factors on losses, which it gives as logarithms and multipliers."""
    log_a, log_d, more_a, more_d = law(math.log(ratio), scale_a, scale_d)
    return more_a * math.exp(log_a), more_d * math.exp(log_d)


@pytest.mark.parametrize(
    ("fast", "slow"),
    [
        (force_ratio.force_ratio, force_ratio.force_ratio_slow),
        (lanchester_square.lanchester_square, lanchester_square.lanchester_square_slow),
        (lanchester_linear.lanchester_linear, lanchester_linear.lanchester_linear_slow),
        (lanchester_log.lanchester_log, lanchester_log.lanchester_log_slow),
    ],
)
def test_attrition_law_equals_its_slow_twin(fast, slow):
    @given(st.tuples(ratios, positive, positive))
    def agree(x):
        assert _factors(fast, *x) == pytest.approx(slow(*x), rel=1e-9)

    agree()


@given(ratios, positive, positive)
def test_the_law_numbers_name_the_laws(ratio, scale_a, scale_d):
    for number, slow in enumerate(attrition.SLOW_LAWS):
        numbered = functools.partial(attrition.attrition, number)
        assert _factors(numbered, ratio, scale_a, scale_d) == pytest.approx(
            slow(ratio, scale_a, scale_d), rel=1e-9
        )
    assert len(attrition.LAWS) == len(attrition.SLOW_LAWS)


@given(ratios, st.floats(1.01, 5.0))
def test_more_power_costs_less_blood_and_draws_more(ratio, more):
    for number in (0, 1, 2):
        law = functools.partial(attrition.attrition, number)
        here, there = (_factors(law, x, 1.0, 1.0) for x in (ratio, ratio * more))
        assert there[0] < here[0]
        assert there[1] > here[1]


@given(st.floats(10, 500), st.floats(10, 500), st.floats(0.2, 5))
def test_square_law_keeps_its_invariant(a, d, quality):
    """Small steps of the square law keep ``f_D a^2 - f_A d^2`` (Lanchester 1916)."""
    f_a, f_d, step = 0.01, 0.01 * quality, 0.02
    start = f_d * a * a - f_a * d * d
    size = f_d * a * a + f_a * d * d
    for _ in range(200):
        by_a, by_d = _factors(lanchester_square.lanchester_square, a / d, 1.0, 1.0)
        a, d = a - step * f_a * a * by_a, d - step * f_d * d * by_d
        if min(a, d) <= 0.0:
            break  # a side is gone, and there is no ratio any more
    assert abs(f_d * a * a - f_a * d * d - start) < 2e-3 * size


@given(rounds, rounds, positive, positive, shares)
def test_no_more_is_issued_than_is_there_or_asked(stock, demand, days, comfort, floor):
    fired = ration.issue(stock, demand, days, comfort, floor)
    assert 0.0 <= fired <= min(stock, demand)


@given(shares, shares, shares, st.floats(0, 5), shares)
def test_cohesion_stays_a_share(c, loss, intensity, brittleness, rest):
    assert 0.0 <= cohesion.strain(c, loss, intensity, brittleness, rest) <= 1.0


@given(logs, st.floats(1e-3, 4), logs, st.floats(1e-6, 50))
def test_learning_moves_towards_what_was_seen_and_grows_sure(mean, variance, seen, precision):
    new, var = strength.learn(mean, variance, seen, precision)
    assert min(mean, seen) - 1e-9 <= new <= max(mean, seen) + 1e-9
    assert var < variance


@given(logs, logs, st.floats(0.05, 2), st.lists(logs, min_size=30, max_size=60))
def test_two_minds_that_see_the_same_converge(bold, timid, variance, seen):
    """Slantchev's principle of convergence: the gap of the means falls as precision gathers."""
    a, d, va, vd = bold, timid, variance, variance
    for y in seen:
        a, va = strength.learn(a, va, y, 1.0)
        d, vd = strength.learn(d, vd, y, 1.0)
    shrunk = 1.0 / (1.0 + variance * len(seen))
    assert abs(a - d) == pytest.approx(abs(bold - timid) * shrunk, rel=1e-6, abs=1e-12)


@given(logs, ratios, st.floats(-0.5, 0.5), st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
def test_losses_show_the_truth_and_luck_to_whoever_looks(mean, base, gap, luck_a, luck_d):
    """What a side learns from losses, expected from its own belief, does not depend on it."""
    theta = mean + gap
    for number, slope in ((0, force_ratio.ALPHA + force_ratio.BETA), (1, 2.0), (2, 2.0)):
        law = attrition.SLOW_LAWS[number]
        expected = law(base * math.exp(mean), 0.8, 1.2)
        happened = law(base * math.exp(theta), 0.8, 1.2)
        happened = happened[0] * math.exp(luck_a), happened[1] * math.exp(luck_d)
        told = strength.from_losses_slow(mean, *happened, *expected, slope)
        assert told_by_losses(theta, luck_a, luck_d, 0.0, slope) == pytest.approx(told, abs=1e-9)


@given(logs, ratios, ratios, ratios)
def test_ground_shows_what_a_side_would_read_off_it(mean, base, shown, needed):
    seen = told_by_ground(mean, math.log(max(shown, needed) / base), shown > needed, clipped=False)
    believed = base * math.exp(mean)
    assert seen == pytest.approx(strength.from_ground_slow(mean, shown, needed, believed), abs=1e-9)


@given(st.floats(0, 60), st.integers(20, 120))
def test_ice_grows_with_the_root_of_degree_days(alpha_tenths, days):
    """Stefan: after n days at -10 C thickness is about alpha sqrt(10 n)."""
    alpha = 0.5 + alpha_tenths / 30
    ice = 0.0
    for _ in range(days):
        ice = season.freeze(ice, -10.0, alpha)
    exact = alpha * math.sqrt(10.0 * days)
    assert ice == pytest.approx(exact, rel=0.12, abs=2.0)


@pytest.mark.parametrize(
    ("latitude", "day", "hours"),
    [(60.6, 334, 6.37), (60.6, 42, 8.75), (64.9, 365, 3.89), (66.9, 72, 11.49), (69.6, 349, 0.0)],
)
def test_daylight_agrees_with_the_almanac(latitude, day, hours):
    """Sunrise to sunset at places and dates of the war, to within a quarter of an hour."""
    assert season.daylight_hours(latitude, day) == pytest.approx(hours, abs=0.26)
