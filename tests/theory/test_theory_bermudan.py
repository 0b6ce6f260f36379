"""The put by quadrature equals Black and Scholes, fine trees and a rule of twice the nodes."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import ndtr
from scipy.stats import norm

from ceasefire.errors import RequestError
from ceasefire.theory import bermudan
from ceasefire.theory.bermudan import GAME
from ceasefire.theory.bermudan_kernel import blurred, expected_put


def black_scholes(spot, strike, rate, volatility, maturity):
    """European put."""
    sd = volatility * math.sqrt(maturity)
    d = (math.log(spot / strike) + rate * maturity) / sd + sd / 2
    return strike * math.exp(-rate * maturity) * ndtr(sd - d) - spot * ndtr(-d)


markets = st.fixed_dictionaries(
    {
        "spot": st.floats(20.0, 80.0),
        "strike": st.floats(30.0, 60.0),
        "rate": st.floats(0.0, 0.15),
        "volatility": st.floats(0.1, 0.8),
        "maturity": st.floats(0.2, 3.0),
    }
)


@settings(max_examples=40)
@given(markets)
def test_one_date_is_a_european_put(market):
    """Held to its only date the put is the one of Black and Scholes."""
    got = GAME.solve(**market, dates=1)
    assert got.continuation == pytest.approx(black_scholes(**market), abs=1e-9)
    assert got.value == max(got.continuation, market["strike"] - market["spot"])


@settings(max_examples=20)
@given(markets, st.integers(2, 12))
def test_without_interest_waiting_is_free(market, dates):
    """Early exercise earns nothing if money does not."""
    got = GAME.solve(**(market | {"rate": 0.0}), dates=dates)
    assert got.value == pytest.approx(black_scholes(**(market | {"rate": 0.0})), abs=1e-8)


def fine_tree(spot, strike, rate, volatility, maturity, dates, between):
    """Binomial tree with ``between`` steps from date to date."""
    steps = dates * between
    dt = maturity / steps
    jump = volatility * math.sqrt(dt)
    p = (math.exp(rate * dt) - math.exp(-jump)) / (2 * math.sinh(jump))
    value = np.maximum(strike - spot * np.exp(jump * np.arange(-steps, steps + 1, 2)), 0.0)
    for t in range(steps - 1, -1, -1):
        value = math.exp(-rate * dt) * (p * value[1:] + (1 - p) * value[:-1])
        if t % between == 0:
            prices = spot * np.exp(jump * np.arange(-t, t + 1, 2))
            value = np.maximum(value, strike - prices)
    return value[0]


@pytest.mark.parametrize(
    ("spot", "volatility", "maturity", "dates"),
    [(36.0, 0.3, 1.0, 4), (41.0, 0.25, 0.5, 10), (33.0, 0.5, 2.0, 8)],
)
def test_equals_fine_trees(spot, volatility, maturity, dates):
    """Two trees of many steps per date, odd and even, average to the quadrature."""
    market = (spot, 40.0, 0.07, volatility, maturity)
    names = ("spot", "strike", "rate", "volatility", "maturity")
    got = GAME.solve(**dict(zip(names, market, strict=True)), dates=dates)
    near = [fine_tree(*market, dates, steps) for steps in (200, 201)]
    assert got.value == pytest.approx(sum(near) / 2, abs=3e-3)


@pytest.mark.parametrize(
    ("spot", "volatility", "maturity", "published"),
    [(36, 0.2, 1, 4.478), (40, 0.2, 1, 2.314), (44, 0.2, 1, 1.110), (36, 0.4, 2, 8.508)],
)
def test_finite_difference_values_of_longstaff_and_schwartz(spot, volatility, maturity, published):
    """Table 1 of Longstaff and Schwartz (2001), column of finite differences."""
    got = GAME.solve(
        spot=spot,
        strike=40,
        rate=0.06,
        volatility=volatility,
        maturity=maturity,
        dates=50 * maturity,
    )
    assert got.value == pytest.approx(published, abs=2e-3)


def test_twice_the_nodes_change_nothing(monkeypatch):
    """Half the panel and a wider grid give the same eleven digits."""
    coarse = GAME.solve()
    monkeypatch.setattr(bermudan, "_PANEL", 2.0)
    monkeypatch.setattr(bermudan, "_WIDE", 10.0)
    assert GAME.solve().value == pytest.approx(coarse.value, abs=1e-11)


def test_more_dates_are_worth_more():
    """Each doubling of the dates contains the dates before."""
    values = [GAME.solve(dates=dates).value for dates in (1, 2, 4, 8, 16, 32, 64)]
    assert values == sorted(values)


def test_blur_equals_adaptive_quadrature():
    """The kernel, compiled and plain, against adaptive integration."""
    nodes, weights = np.polynomial.legendre.leggauss(200)
    nodes, weights = 3.5 + 1.5 * nodes, 1.5 * weights
    weighted, law = weights * np.exp(-nodes), norm(2.41, 0.3)
    below = quad(lambda y: (9.0 - math.exp(y)) * law.pdf(y), -1.0, 2.0)[0]
    above = quad(lambda y: math.exp(-y) * law.pdf(y), 2.0, 5.0)[0]
    for kernel in (blurred, blurred.py_func):
        got = kernel(np.array([2.4]), nodes, weighted, 2.0, 0.01, 0.3, 9.0, 0.95)[0]
        assert got == pytest.approx(0.95 * (below + above), abs=1e-10)
    assert expected_put.py_func(2.4, 2.0, 0.01, 0.3, 9.0) == pytest.approx(below)


@pytest.mark.parametrize(
    "given_", [{"volatility": 1e-7}, {"volatility": 100.0}, {"volatility": 0.0}]
)
def test_refuses_by_name(given_):
    """Volatilities that no quadrature can follow are refused."""
    with pytest.raises(RequestError, match="bermudan-put: volatility: expected"):
        GAME.solve(**given_)


def test_says_when_it_is_exercised_at_once():
    """A put deep in the money is not held."""
    assert "exercised at once" in GAME.explain(GAME.solve(spot=20.0))[0]
