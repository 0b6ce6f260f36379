"""Stopping games equal slow recursions, and the perpetual put solves its equation and its limit."""

import math
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.israeli import GAME as PERPETUAL
from ceasefire.theory.israeli import american_value
from ceasefire.theory.stopping import GAMES

WALK, PUT = GAMES


@settings(max_examples=50)
@given(
    st.integers(1, 8),
    st.integers(0, 12),
    st.floats(0.0, 1.0),
    st.floats(0.0, 0.3),
    st.floats(0.0, 0.05),
    st.floats(0.8, 1.0),
    st.floats(0.0, 1.0),
    st.data(),
)
def test_walk_equals_the_slow_recursion(n, horizon, linear, spread, cost, discount, p, data):
    """Any payoff, drift and cost."""
    position = data.draw(st.integers(0, n))

    @cache
    def value(t, k):
        low = linear * k / n + (1 - linear) * (k / n) ** 2
        if t == horizon or k in (0, n):
            return low
        go = discount * (p * value(t + 1, k + 1) + (1 - p) * value(t + 1, k - 1)) - cost
        return min(low + spread, max(low, go))

    got = WALK.solve(
        n=n,
        horizon=horizon,
        linear=linear,
        quadratic=1.0 - linear,
        spread=spread,
        cost=cost,
        discount=discount,
        p=p,
        position=position,
    )
    assert got.value == pytest.approx(value(0, position), abs=1e-12)


def tree(spot, strike, rate, volatility, maturity, steps, penalty):
    """Twin of the Israeli put on a tree."""
    dt = maturity / steps
    up = math.exp(volatility * math.sqrt(dt))
    p = (math.exp(rate * dt) - 1 / up) / (up - 1 / up)

    @cache
    def value(t, ups):
        low = max(strike - spot * up ** (2 * ups - t), 0.0)
        if t == steps:
            return low
        go = math.exp(-rate * dt) * (p * value(t + 1, ups + 1) + (1 - p) * value(t + 1, ups))
        return min(low + penalty, max(low, go))

    return value(0, 0)


@settings(max_examples=40)
@given(
    st.floats(60, 140),
    st.floats(0.0, 0.1),
    st.floats(0.2, 0.6),
    st.integers(1, 20),
    st.floats(0, 20),
)
def test_put_equals_the_slow_tree(spot, rate, volatility, steps, penalty):
    """Any market; the value never leaves the two payoffs."""
    market = {
        "spot": spot,
        "strike": 100.0,
        "rate": rate,
        "volatility": volatility,
        "maturity": 0.7,
    }
    got = PUT.solve(**market, steps=steps, penalty=penalty)
    assert got.value == pytest.approx(tree(**market, steps=steps, penalty=penalty), abs=1e-9)
    low = max(100.0 - spot, 0.0)
    assert low <= got.value <= low + penalty + 1e-12


def test_a_dearer_penalty_is_worth_more_to_the_holder():
    """A free cancellation leaves the intrinsic value."""
    values = [PUT.solve(penalty=penalty).value for penalty in (0.0, 2.0, 5.0, 10.0, 1e6)]
    assert values == sorted(values)
    assert values[0] == 5.0


def test_says_who_stops():
    """Writer at the strike, holder far below, nobody between."""
    assert "that pays stops" in PUT.explain(PUT.solve(spot=100.0))[0]
    assert "that collects stops" in PUT.explain(PUT.solve(spot=40.0))[0]
    assert "both go on" in PUT.explain(PUT.solve())[0]


@given(st.floats(0.5, 0.999), st.floats(0.01, 0.2), st.floats(0.1, 0.6), st.floats(0.01, 0.9))
def test_perpetual_put_solves_its_equation(where, rate, volatility, share):
    """Between boundary and strike: the generator, value matching and smooth pasting."""
    alpha = 2.0 * rate / volatility**2
    penalty = share * american_value(100.0, 100.0, alpha)
    market = {"strike": 100.0, "rate": rate, "volatility": volatility, "penalty": penalty}

    def value(x):
        return PERPETUAL.solve(spot=x, **market).value

    edge = PERPETUAL.solve(spot=100.0, **market).boundary
    assert value(100.0) == pytest.approx(penalty)
    assert value(100.0 - 1e-9) == pytest.approx(penalty, abs=1e-6)
    assert value(edge + 1e-9) == pytest.approx(100.0 - edge, abs=1e-6)
    step = (100.0 - edge) * 1e-3
    assert (value(edge + step) - value(edge)) / step == pytest.approx(-1.0, abs=0.05)
    x = edge + (100.0 - edge) * (0.1 + 0.8 * where)
    first = (value(x + step) - value(x - step)) / (2 * step)
    second = (value(x + step) - 2 * value(x) + value(x - step)) / step**2
    drift = 0.5 * volatility**2 * x**2 * second + rate * x * first - rate * value(x)
    assert drift == pytest.approx(0.0, abs=1e-2)


def test_perpetual_put_is_the_limit_of_trees_with_a_node_at_the_strike():
    """Sixty years of hundredths of a year."""
    maturity, steps = 60.0, 6000
    jump = 0.3 * math.sqrt(maturity / steps)
    spot = 100.0 * math.exp(-4 * jump)
    market = {"spot": spot, "strike": 100.0, "rate": 0.06, "volatility": 0.3, "penalty": 5.0}
    limit = PERPETUAL.solve(**market).value
    on_tree = PUT.solve(**market, maturity=maturity, steps=steps).value
    assert on_tree == pytest.approx(limit, abs=0.02)


def test_writer_never_cancels_at_a_dear_penalty():
    """The American put, and a smooth way to it."""
    market = {"spot": 90.0, "strike": 100.0, "rate": 0.06, "volatility": 0.3}
    free = PERPETUAL.solve(**market, penalty=1e6)
    assert not free.writer_cancels
    assert free.value == pytest.approx(american_value(90.0, 100.0, 4.0 / 3.0))
    near = PERPETUAL.solve(**market, penalty=0.999999 * free.american_at_strike)
    assert near.value == pytest.approx(free.value, rel=1e-5)
    assert near.boundary == pytest.approx(free.boundary, rel=1e-4)
    assert PERPETUAL.solve(**(market | {"spot": 20.0}), penalty=5.0).value == 80.0
    assert american_value(20.0, 100.0, 4.0 / 3.0) == 80.0


@given(st.floats(1.0, 500.0))
def test_perpetual_value_stays_between_the_payoffs(spot):
    """At any price."""
    got = PERPETUAL.solve(spot=spot)
    low = max(100.0 - spot, 0.0)
    assert low - 1e-9 <= got.value <= low + 5.0 + 1e-9
    assert np.isfinite(got.boundary)


@pytest.mark.parametrize(
    ("game", "given_", "name"),
    [
        (WALK, {"position": 11}, "position"),
        (PUT, {"rate": 0.5, "volatility": 0.01, "steps": 2}, "steps"),
        (PUT, {"volatility": 1e6}, "volatility"),
        (PERPETUAL, {"rate": 0.0}, "rate"),
    ],
)
def test_refuses_by_name(game, given_, name):
    """Trees without a probability and prices beyond doubles are refused."""
    with pytest.raises(RequestError, match=f"{game.name}: {name}: expected"):
        game.solve(**given_)
