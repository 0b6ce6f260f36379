"""In every war of attrition no player gains by another time of giving in."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import expon, uniform

from ceasefire.errors import RequestError
from ceasefire.theory.attrition import GAMES as KNOWN
from ceasefire.theory.attrition_private import GAMES as PRIVATE
from ceasefire.theory.attrition_private import mean_order_statistic, waiting_time
from ceasefire.theory.distribution import parse_distribution
from ceasefire.theory.fearon_1994 import GAME as CRISIS
from ceasefire.theory.fearon_1994 import lock_in_time

COMPLETE, LANGLOIS = KNOWN
TWO, MANY = PRIVATE
positive = st.floats(0.05, 2.0)


def payoff_of_waiting(until, win, lose, cost, interest, hazard):
    """Return the discounted payoff of giving in at ``until`` against a constant hazard."""
    rate = interest + hazard
    gained = (hazard * win - cost) * (1.0 - math.exp(-rate * until)) / rate
    return gained + lose * math.exp(-rate * until)


@given(positive, positive, positive, positive, st.floats(0.0, 0.2), st.floats(0.0, 0.5), positive)
def test_mixed_equilibrium_leaves_both_indifferent(gain_1, gain_2, c_1, c_2, r, loss, until):
    """No time of giving in brings more than giving in at once; labels do not matter."""
    got = COMPLETE.solve(
        value_1=loss + gain_1,
        value_2=loss + gain_2,
        cost_1=c_1,
        cost_2=c_2,
        interest=r,
        loss_1=loss,
        loss_2=loss,
    )
    one = payoff_of_waiting(until, loss + gain_1, loss, c_1, r, got.hazard_2)
    two = payoff_of_waiting(until, loss + gain_2, loss, c_2, r, got.hazard_1)
    assert (one, two) == pytest.approx((loss, loss), abs=1e-9)
    assert got.mean_end == pytest.approx(1.0 / (got.hazard_1 + got.hazard_2))
    mirror = COMPLETE.solve(
        value_1=loss + gain_2,
        value_2=loss + gain_1,
        cost_1=c_2,
        cost_2=c_1,
        interest=r,
        loss_1=loss,
        loss_2=loss,
    )
    assert mirror.p_win_1 == pytest.approx(1.0 - got.p_win_1)


def test_who_values_the_prize_less_wins_more_often():
    """The perverse comparative statics that the docs warn of."""
    assert COMPLETE.solve(value_1=1.0, value_2=2.0).p_win_1 > 0.5


def test_moving_terms_reduce_to_fixed_ones_without_drift():
    """Without drift the two games are one; worsening terms speed concession."""
    fixed = COMPLETE.solve(value_1=0.8, loss_1=0.3, cost_1=0.07, interest=0.04)
    moving = LANGLOIS.solve(demand_value=0.8, accept_value=0.3, drift=0.0, cost=0.07, interest=0.04)
    assert moving.hazard == pytest.approx(fixed.hazard_2)
    assert LANGLOIS.solve(drift=-0.05).hazard > LANGLOIS.solve(drift=-0.01).hazard


LAWS = {
    "uniform(0,1)": uniform(0, 1),
    "uniform(0.5,2)": uniform(0.5, 1.5),
    "exponential(3)": expon(0, 1 / 3),
}


@pytest.mark.parametrize("text", LAWS)
@pytest.mark.parametrize("prizes", [1, 3])
def test_waiting_time_is_the_integral_of_value_times_hazard(text, prizes):
    """Both laws and several prizes, against quadrature."""
    law, twin = parse_distribution(text), LAWS[text]
    value = float(twin.ppf(0.8))
    area, _ = quad(lambda x: prizes * x * twin.pdf(x) / twin.sf(x), law.low, value)
    assert waiting_time(law, value, prizes) == pytest.approx(area)


@pytest.mark.parametrize("text", LAWS)
def test_no_type_gains_by_waiting_as_another(text):
    """Against one rival: imitate type ``x``, win against lower types, pay until the end."""
    law, twin = parse_distribution(text), LAWS[text]
    value = float(twin.ppf(0.6))

    def payoff(x):
        won = quad(lambda y: (value - waiting_time(law, y)) * twin.pdf(y), law.low, x)[0]
        return won - twin.sf(x) * waiting_time(law, x)

    honest = payoff(value)
    assert all(payoff(float(twin.ppf(q))) <= honest + 1e-9 for q in (0.01, 0.3, 0.55, 0.65, 0.9))


@pytest.mark.parametrize("text", LAWS)
@pytest.mark.parametrize(("prizes", "extra"), [(1, 1), (2, 1), (2, 3), (5, 2)])
def test_war_lasts_as_long_as_the_marginal_type_waits(text, prizes, extra):
    """The war is on at type v iff extra - 1 values lie below v: weigh each instant by that."""
    twin, ways = LAWS[text], math.comb(prizes + extra, extra - 1)

    def instant(v):
        still = ways * twin.cdf(v) ** (extra - 1) * twin.sf(v) ** (prizes + 1)
        return prizes * v * twin.pdf(v) / twin.sf(v) * still

    top = float(twin.ppf(1.0 - 1e-13))
    area, _ = quad(instant, float(twin.ppf(0.0)), top, limit=200)
    got = MANY.solve(law=text, prizes=prizes, extra=extra)
    assert got.mean_end == pytest.approx(area, rel=1e-6)
    if (prizes, extra) == (1, 1):
        assert TWO.solve(law=text).mean_end == pytest.approx(got.mean_end)


@pytest.mark.parametrize("text", LAWS)
def test_order_statistics_of_all_ranks_add_up_to_the_mean(text):
    """Seven draws, sorted or not, have the same sum."""
    law, twin = parse_distribution(text), LAWS[text]
    total = sum(mean_order_statistic(law, rank, 7) for rank in range(1, 8))
    assert total == pytest.approx(7 * twin.mean())


def test_types_outside_the_support_leave_at_once_or_never():
    """Below the lowest type at time zero, above the highest never."""
    assert TWO.solve(law="uniform(1,2)", value=0.5).time == 0.0
    assert TWO.solve(law="uniform(1,2)", value=2.0).time is None
    assert TWO.explain(TWO.solve(law="uniform(1,2)", value=2.0))[0].endswith("never gives in.")


@given(positive, positive, positive, positive, positive)
def test_crisis_survivors_are_those_who_would_rather_fight(prize, a_1, a_2, w_1, w_2):
    """At the horizon exactly the types are left that prefer war."""
    got = CRISIS.solve(prize=prize, audience_1=a_1, audience_2=a_2, war_cost_1=w_1, war_cost_2=w_2)
    end = got.horizon
    for a, other, w, quit_now in ((a_1, a_2, w_1, got.quit_1), (a_2, a_1, w_2, got.quit_2)):
        survive = (1.0 - quit_now) * prize / (prize + other * end)
        assert survive == pytest.approx(a * end / w, rel=1e-9)
        assert quit_now >= 0.0
    assert min(got.quit_1, got.quit_2) == pytest.approx(0.0, abs=1e-12)
    assert got.war_probability == pytest.approx(a_1 * end / w_1 * a_2 * end / w_2)


@given(positive, positive, positive, positive)
def test_lock_in_time_solves_its_equation(prize, audience, other, war_cost):
    """The root of the quadratic, put back into the equation it came from."""
    t = lock_in_time(prize, audience, other, war_cost)
    assert prize / (prize + other * t) == pytest.approx(audience * t / war_cost)


@settings(max_examples=50)
@given(positive, positive, st.floats(0.01, 5.0))
def test_crisis_quitting_keeps_the_other_indifferent(prize, a_1, t):
    """Waiting dt wins the prize from a quitter and adds to the audience cost."""
    hazard = a_1 / (prize + a_1 * t)
    assert hazard * (prize + a_1 * t) - a_1 == pytest.approx(0.0, abs=1e-12)
    survival = math.exp(-quad(lambda s: a_1 / (prize + a_1 * s), 0.0, t)[0])
    assert survival == pytest.approx(prize / (prize + a_1 * t))


@pytest.mark.parametrize(
    ("game", "given_", "name"),
    [
        (COMPLETE, {"value_1": 0.0}, "value_1"),
        (COMPLETE, {"cost_2": 0.0}, "cost_2"),
        (LANGLOIS, {"demand_value": 0.3}, "demand_value"),
        (LANGLOIS, {"drift": 0.1}, "drift"),
        (TWO, {"law": "uniform(1,1)"}, "law"),
        (MANY, {"extra": 0}, "extra"),
        (CRISIS, {"audience_1": 0.0}, "audience_1"),
    ],
)
def test_refuses_by_name(game, given_, name):
    """Prizes not worth winning and distributions of one point are refused."""
    with pytest.raises(RequestError, match=f"{game.name}: {name}: expected"):
        game.solve(**given_)


def test_explains_a_hazard_of_zero():
    """Who loses nothing by waiting is never given in to."""
    calm = LANGLOIS.solve(demand_value=1.0, accept_value=0.0, drift=0.0, cost=0.0, interest=0.0)
    assert calm.hazard == 0.0
    assert "never" in LANGLOIS.explain(calm)[0]
    assert np.isfinite(calm.hazard)
