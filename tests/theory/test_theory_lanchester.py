"""The laws of combat equal the integrated equations, and the random ones exact rational sums."""

import math
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from ceasefire.theory.lanchester import GAMES
from ceasefire.theory.lanchester_kernel import duel_moments
from ceasefire.theory.lanchester_stochastic import GAMES as RANDOM

SQUARE, LINEAR, MIXED = GAMES
DUEL, LOTTERY = RANDOM


def integrate(rates, x0, y0, time):
    """Strengths after ``time`` by numerical integration."""
    found = solve_ivp(lambda _, s: rates(*s), (0.0, time), (x0, y0), rtol=1e-11, atol=1e-11)
    return found.y[:, -1]


@pytest.mark.parametrize(("x0", "y0", "a", "b"), [(300, 200, 0.02, 0.03), (100, 300, 0.05, 0.01)])
def test_square_law_equals_the_integrated_equations(x0, y0, a, b):
    """Survivors at the time at which the loser is gone."""
    got = SQUARE.solve(x0=x0, y0=y0, a=a, b=b)
    x, y = integrate(lambda x, y: (-b * y, -a * x), x0, y0, got.time)
    winner, loser = (x, y) if got.winner == "X" else (y, x)
    assert got.survivors == pytest.approx(winner, rel=1e-7)
    assert loser == pytest.approx(0.0, abs=1e-5)


@settings(max_examples=30)
@given(
    st.floats(10, 500),
    st.floats(10, 500),
    st.floats(1e-5, 1e-3),
    st.floats(1e-5, 1e-3),
    st.floats(0.0, 30.0),
)
def test_linear_law_equals_the_integrated_equations(x0, y0, a, b, t):
    """Strengths at any time, with the invariant kept."""
    got = LINEAR.solve(x0=x0, y0=y0, a=a, b=b, t=t)
    x, y = integrate(lambda x, y: (-b * x * y, -a * x * y), x0, y0, t)
    assert (got.x, got.y) == pytest.approx((x, y), rel=1e-6)
    assert a * got.x - b * got.y == pytest.approx(a * x0 - b * y0, abs=1e-9)


def test_linear_law_of_equal_sides_and_of_long_times():
    """The limits in which the logistic form has no denominator or no digits."""
    even = LINEAR.solve(x0=100.0, y0=50.0, a=0.01, b=0.02, t=7.0)
    assert even.y == pytest.approx(50.0 / (1.0 + 0.02 * 50.0 * 7.0))
    late = LINEAR.solve(x0=1000.0, y0=100.0, a=1.0, b=1.0, t=1e6)
    assert (late.x, late.y) == (pytest.approx(900.0), 0.0)


@pytest.mark.parametrize(("x0", "y0", "a", "b"), [(300, 90, 0.02, 0.0005), (200, 60, 0.03, 0.002)])
def test_ambush_won_by_guerrillas_equals_the_integrated_equations(x0, y0, a, b):
    """The regulars are gone at the time given."""
    got = MIXED.solve(x0=x0, y0=y0, a=a, b=b)
    assert got.winner == "X"
    x, y = integrate(lambda x, y: (-b * x * y, -a * x), x0, y0, got.time)
    assert (x, y) == pytest.approx((got.survivors, 0.0), abs=1e-5)


def test_ambush_won_by_regulars_never_quite_ends():
    """Guerrillas that lose dwindle for ever."""
    got = MIXED.solve(x0=100.0, y0=200.0, a=0.01, b=0.001)
    assert (got.winner, got.time) == ("Y", None)
    _, y = integrate(lambda x, y: (-0.001 * x * y, -0.01 * x), 100.0, 200.0, 500.0)
    assert y == pytest.approx(got.survivors, rel=1e-6)
    assert "dwindles" in MIXED.explain(got)[0]


def test_equal_sides_melt_away_together():
    """Neither wins when the invariant is zero."""
    for game, given_ in (
        (SQUARE, {"x0": 5.0, "y0": 5.0, "a": 2.0, "b": 2.0}),
        (MIXED, {"x0": 2.0, "y0": 2.0, "a": 1.0, "b": 1.0}),
    ):
        got = game.solve(**given_)
        assert (got.winner, got.survivors, got.time) == ("draw", 0.0, None)
        assert game.explain(got) == ["The sides melt away together."]


def rational(m, n, a, b):
    """P(X wins) by the closed sum over X's clock, with terms of both signs."""
    total = Fraction(0)
    for i in range(1, m + 1):
        race = Fraction(1)
        for j in range(1, n + 1):
            race *= Fraction(a * i, a * i + b * j)
        weight = Fraction((-1) ** (m - i) * i**m, math.factorial(i) * math.factorial(m - i))
        total += weight * race
    return total


@settings(max_examples=40)
@given(st.integers(1, 15), st.integers(1, 15), st.integers(1, 5), st.integers(1, 5))
def test_random_kills_equal_the_rational_sum(m, n, a, b):
    """The alternating closed form, in rationals."""
    got = DUEL.solve(m=m, n=n, a=float(a), b=float(b))
    assert got.p_win_x == pytest.approx(float(rational(m, n, a, b)), abs=1e-12)


@settings(max_examples=30)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 4), st.integers(1, 4))
def test_moments_equal_the_rational_recursion(m, n, a, b):
    """All four moments, compiled and plain."""

    @cache
    def state(x, y):
        if x == 0 or y == 0:
            return Fraction(int(x > 0)), Fraction(x), Fraction(y), Fraction(0)
        total = Fraction(a * x + b * y)
        parts = zip(state(x, y - 1), state(x - 1, y), strict=True)
        mixed = [(a * x * hit + b * y * miss) / total for hit, miss in parts]
        return (*mixed[:3], mixed[3] + 1 / total)

    exact = [float(value) for value in state(m, n)]
    assert duel_moments(m, n, float(a), float(b)) == pytest.approx(exact, abs=1e-12)
    assert duel_moments.py_func(m, n, float(a), float(b)) == pytest.approx(exact, abs=1e-12)


def test_equal_forces_have_equal_chances_where_the_sum_fails():
    """In doubles the alternating sum is wrong by a tenth of a per cent here."""
    assert DUEL.solve(m=40, n=40, a=1.0, b=1.0).p_win_x == pytest.approx(0.5, abs=1e-13)


@given(st.integers(1, 40), st.integers(1, 40), st.floats(0.1, 5.0), st.floats(0.1, 5.0))
def test_swapped_sides_mirror_the_duel(m, n, a, b):
    """Names do not matter."""
    here, there = DUEL.solve(m=m, n=n, a=a, b=b), DUEL.solve(m=n, n=m, a=b, b=a)
    assert here.p_win_x == pytest.approx(1.0 - there.p_win_x, abs=1e-12)
    assert here.survivors_x == pytest.approx(there.survivors_y)
    assert here.mean_time == pytest.approx(there.mean_time)


@pytest.mark.parametrize(("men", "left"), [(100, 32.9632), (400, 93.6895), (1600, 265.4974)])
def test_survivors_of_the_ok_corral(men, left):
    """Kingman and Volkov (2003): survivors of an equal fight grow as 1.050651 N^(3/4)."""
    got = DUEL.solve(m=men, n=men, a=1.0, b=1.0)
    constant = 2.0 * 3.0**-0.25 * math.gamma(0.75) / math.sqrt(math.pi)
    assert constant == pytest.approx(1.050651, abs=1e-6)
    assert got.survivors_x + got.survivors_y == pytest.approx(left, abs=1e-4)
    assert got.survivors_x + got.survivors_y == pytest.approx(constant * men**0.75, rel=0.01)


def test_normal_approximation_improves_with_size():
    """The error falls with every quadrupling of the armies."""
    errors = []
    for men in (5, 20, 80, 320):
        got = DUEL.solve(m=3 * men, n=2 * men, a=4.0, b=9.3)
        errors.append(abs(got.p_win_x - got.p_win_x_normal))
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 2e-3


@given(st.integers(1, 20), st.integers(1, 20), st.floats(0.0, 1.0))
def test_linear_lottery_is_a_binomial_tail(m, n, p):
    """The incomplete beta function, term by term."""
    deaths = m + n - 1
    chance = sum(
        math.comb(deaths, k) * p**k * (1.0 - p) ** (deaths - k) for k in range(n, deaths + 1)
    )
    assert LOTTERY.solve(m=m, n=n, p=p).p_win_x == pytest.approx(chance, abs=1e-12)
