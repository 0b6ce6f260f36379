"""The fight over forts equals the rational solution of the gambler's ruin."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.forts import GAME, conquest_probability, expected_battles, fight_values


def ruin(n, position, p):
    """Win chance and length of the ruin in rationals, by shooting from the lower end."""
    q = 1 - p
    chance, length, slope = (
        [Fraction(0), Fraction(1)],
        [Fraction(0), Fraction(0)],
        [Fraction(0), Fraction(1)],
    )
    for k in range(1, n):
        chance.append((chance[k] - q * chance[k - 1]) / p)
        length.append((length[k] - q * length[k - 1] - 1) / p)
        slope.append((slope[k] - q * slope[k - 1]) / p)
    start = -length[n] / slope[n]
    return chance[position] / chance[n], length[position] + start * slope[position]


@given(st.integers(1, 12), st.fractions(Fraction(1, 50), Fraction(49, 50)), st.data())
def test_equals_the_rational_solution(n, p, data):
    """Chance and length at every position of short fronts."""
    position = data.draw(st.integers(0, n))
    chance, length = ruin(n, position, p)
    assert conquest_probability(n, position, float(p)) == pytest.approx(float(chance), rel=1e-9)
    assert expected_battles(n, position, float(p)) == pytest.approx(float(length), rel=1e-9)


@pytest.mark.parametrize("off", [0.0, 1e-15, 1e-12, 1e-9, 1e-6])
def test_keeps_its_digits_where_the_closed_form_cancels(off):
    """Almost fair battles are almost like fair ones."""
    assert expected_battles(40, 15, 0.5 + off) == pytest.approx(15 * 25, rel=1e-4)
    assert conquest_probability(40, 15, 0.5 + off) == pytest.approx(15 / 40, rel=1e-4)


@pytest.mark.parametrize(("p", "chance", "length"), [(0.0, 0.0, 3.0), (1.0, 1.0, 7.0)])
def test_certain_battles(p, chance, length):
    """A side that wins every battle marches straight on."""
    got = GAME.solve(n=10, position=3, p=p)
    assert (got.p_win, got.battles) == (chance, pytest.approx(length))


def test_long_fronts_do_not_overflow():
    """A hundred thousand forts, and the closed form two thousand from the end."""
    assert conquest_probability(100_000, 50_000, 0.4) == 0.0
    assert conquest_probability(100_000, 50_000, 0.6) == 1.0
    assert conquest_probability(2_000, 1_999, 0.4) == pytest.approx(2.0 / 3.0)


@given(
    st.integers(2, 15),
    st.floats(0.05, 0.95),
    st.floats(0.0, 0.1),
    st.floats(0.5, 0.999),
    st.data(),
)
def test_discounted_value_is_the_closed_form(n, p, cost, discount, data):
    """The two roots of the characteristic equation."""
    position = data.draw(st.integers(0, n))
    root = math.sqrt(1.0 - 4.0 * discount**2 * p * (1.0 - p))
    high, low = ((1.0 + s * root) / (2.0 * discount * p) for s in (1, -1))
    forever = -cost / (1.0 - discount)
    rising = (1.0 - forever + forever * low**n) / (high**n - low**n)
    falling = -forever - rising
    value = forever + rising * high**position + falling * low**position
    assert fight_values(n, p, discount, cost)[position] == pytest.approx(value, abs=1e-8)


@given(st.integers(2, 20), st.floats(0.05, 0.95), st.floats(0.0, 0.1), st.data())
def test_peace_saves_both_sides_costs(n, p, cost, data):
    """The bargaining range is as wide as the war is costly."""
    position = data.draw(st.integers(1, n - 1))
    got = GAME.solve(n=n, position=position, p=p, cost=cost)
    assert got.range_width == pytest.approx(2.0 * cost * got.battles, abs=1e-8)
    assert got.value_a == pytest.approx(got.p_win - cost * got.battles, abs=1e-8)


def test_refuses_a_position_beyond_the_front():
    """Nobody holds eleven of ten forts."""
    with pytest.raises(
        RequestError, match=r"forts-fight-to-finish: position: expected at most n = 10"
    ):
        GAME.solve(position=11)
