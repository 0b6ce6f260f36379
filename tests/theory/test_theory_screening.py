"""The exact screening solver equals a dynamic programme on a grid of odds, and the hand."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.filson_werner import GAMES
from ceasefire.theory.screening import Branch, ScreeningRules, screen
from ceasefire.theory.slantchev_screening import GAME as FRONT
from ceasefire.theory.slantchev_screening import posterior_odds

FW, COMPLETE = GAMES
GRID = np.concatenate([[0.0], np.geomspace(1e-4, 1e4, 900)])


class GridGame:
    """Slow twin: value and price on a grid of odds, for Filson and Werner's war."""

    def __init__(self, p_weak, p_tough, cost_a, cost_d):
        self.p = {"weak": p_weak, "tough": p_tough}
        self.cost_a, self.cost_d, self.known = cost_a, cost_d, {}

    def battle(self, left_a, left_d):
        """Return the outcomes of a battle with their chances against tough and weak."""
        won, lost = (left_a, left_d - 1), (left_a - 1, left_d)
        tough, weak = self.p["tough"], self.p["weak"]
        return (won, tough, weak), (lost, 1.0 - tough, 1.0 - weak)

    def solve(self, left_a, left_d):
        """Return value and price on the grid, and the tough's value."""
        if (left_a, left_d) in self.known:
            return self.known[left_a, left_d]
        if left_a == 0 or left_d == 0:
            prize = 1.0 if left_d == 0 else 0.0
            return prize * (1.0 + GRID), np.full(len(GRID), 1.0 - prize), 1.0 - prize
        go, price, tough_value = self.continuation(left_a, left_d)
        sold = GRID[:, None] - GRID[None, :]
        plans = np.where(sold >= 0.0, sold * (1.0 - price)[None, :] + go[None, :], -np.inf)
        best = plans.argmax(axis=1)
        pool = (1.0 + GRID) * (1.0 - tough_value)
        screens = plans.max(axis=1) > pool
        value = np.where(screens, plans.max(axis=1), pool)
        offered = np.where(screens, price[best], tough_value)
        self.known[left_a, left_d] = value, offered, tough_value
        return self.known[left_a, left_d]

    def continuation(self, left_a, left_d):
        """Return value of fighting, price of peace and value of the tough on the grid."""
        go, price = -self.cost_a * (1.0 + GRID), np.full(len(GRID), -self.cost_d)
        tough_value = -self.cost_d
        for state, tough, weak in self.battle(left_a, left_d):
            value, offered, later = self.solve(*state)
            odds = GRID * weak / tough
            go = go + tough * np.interp(odds, GRID, value)
            nearest = np.minimum(np.searchsorted(GRID, odds * (1.0 + 1e-9)), len(GRID) - 1)
            price = price + weak * offered[nearest]
            tough_value += tough * later
        return go, price, tough_value


@pytest.mark.parametrize(
    ("p_weak", "p_tough", "cost_a", "cost_d", "losses"),
    [
        (0.75, 0.4, 0.03, 0.06, (1, 3)),
        (0.6, 0.5, 0.02, 0.02, (3, 2)),
        (0.8, 0.3, 0.01, 0.04, (2, 4)),
        (0.65, 0.55, 0.1, 0.05, (4, 3)),
    ],
)
def test_equals_the_dynamic_programme_on_a_grid(p_weak, p_tough, cost_a, cost_d, losses):
    """Other wars, priors from 1 to 20 to 200 to 1."""
    value, _, _ = GridGame(p_weak, p_tough, cost_a, cost_d).solve(*losses)
    for odds in (0.05, 0.5, 2.0, 20.0, 200.0):
        found = FW.solve(
            p_weak=p_weak,
            p_tough=p_tough,
            cost_a=cost_a,
            cost_d=cost_d,
            prior_weak=odds / (1.0 + odds),
            losses_a=losses[0],
            losses_d=losses[1],
        )
        on_grid = np.interp(odds, GRID, value) / (1.0 + odds)
        assert found.value_a == pytest.approx(on_grid, abs=2e-3)


def test_a_war_of_two_battles_by_hand():
    """Losses (1, 2): after the only victory the odds are worth an ultimatum, so one kink counts."""
    p_w, p_t, c = Fraction(7, 10), Fraction(9, 20), Fraction(1, 20)
    f_t1, f_w1 = 1 - p_t - c, 1 - p_w - c
    kink = ((1 - f_t1) - (p_t - c)) / (f_t1 - f_w1) * p_t / p_w
    price = -c + p_w * f_w1 + (1 - p_w)
    f_t2 = -c + p_t * f_t1 + (1 - p_t)
    fight = -c * (1 + kink) + p_t * (p_t - c) + kink * p_w * (1 - f_w1)
    slope, level = 1 - price, fight - kink * (1 - price)
    threshold = ((1 - f_t2) - level) / (slope - (1 - f_t2))
    got = FW.solve(losses_a=1, losses_d=2, prior_weak=0.8)
    assert got.value_a == pytest.approx(float((4 * slope + level) / 5), abs=1e-14)
    assert got.offer == pytest.approx(float(price), abs=1e-14)
    assert got.p_accept == pytest.approx(float((4 - kink) / 5), abs=1e-14)
    assert got.pooling_threshold == pytest.approx(float(threshold / (1 + threshold)), abs=1e-14)


@given(st.floats(0.5, 0.95), st.floats(0.05, 0.45), st.floats(0.01, 0.3), st.floats(0.01, 0.3))
def test_ultimatum_threshold_is_the_closed_form(p_weak, p_tough, cost_a, cost_d):
    """Before the last battle the offer is an ultimatum."""
    f_t, f_w = 1.0 - p_tough - cost_d, 1.0 - p_weak - cost_d
    threshold = ((1.0 - f_t) - (p_tough - cost_a)) / ((1.0 - f_w) - (p_tough - cost_a))
    got = FW.solve(
        p_weak=p_weak, p_tough=p_tough, cost_a=cost_a, cost_d=cost_d, losses_a=1, losses_d=1
    )
    assert got.pooling_threshold == pytest.approx(threshold)
    assert got.pooling == (threshold >= 0.8)


@settings(max_examples=40)
@given(
    st.floats(0.3, 0.95),
    st.floats(0.05, 0.9),
    st.integers(1, 5),
    st.integers(1, 5),
    st.floats(0.001, 0.03),
)
def test_certainty_brings_the_war_against_a_known_enemy(p, gap, losses_a, losses_d, cost):
    """Priors of zero and one leave nothing to screen."""
    common = {"cost_a": cost, "cost_d": cost, "losses_a": losses_a, "losses_d": losses_d}
    both = {"p_weak": p, "p_tough": p * gap}
    for prior, chance in ((1.0, p), (0.0, p * gap)):
        known = COMPLETE.solve(p=chance, **common)
        got = FW.solve(prior_weak=prior, **both, **common)
        assume(got.gap)
        assert got.value_a == pytest.approx(known.demand, abs=1e-9)
        assert got.p_accept == pytest.approx(1.0)


@settings(max_examples=20)
@given(st.floats(0.5, 0.9), st.floats(0.2, 0.45), st.integers(1, 5), st.integers(1, 5))
def test_value_is_convex_in_the_prior_and_offers_fall(p_weak, p_tough, losses_a, losses_d):
    """Information is worth something, and bad reputations cost."""
    common = {"p_weak": p_weak, "p_tough": p_tough, "losses_a": losses_a, "losses_d": losses_d}
    found = [FW.solve(prior_weak=m, **common) for m in np.linspace(0.0, 1.0, 21)]
    assume(found[0].gap)
    values, offers = (np.array([getattr(f, k) for f in found]) for k in ("value_a", "offer"))
    assert (np.diff(values, 2) >= -1e-12).all()
    assert (np.diff(offers) <= 1e-12).all()
    assert all(0.0 <= f.p_accept <= 1.0 + 1e-12 for f in found)


def test_equal_types_are_never_screened():
    """Types that fight alike get the same offer."""
    got = FRONT.solve(p_weak=0.6, p_tough=0.6)
    assert got.pooling
    assert got.pooling_threshold == 1.0
    assert got.thresholds == ()


def test_says_where_the_weak_are_the_stronger():
    """Six lives against one: the tough pay for more battles than they win."""
    assert FW.solve(losses_a=5, losses_d=1).gap
    assert not FW.solve(losses_a=6, losses_d=1).gap


@given(st.permutations([True] * 3 + [False] * 4))
def test_battles_multiply_the_odds_in_any_order(outcomes):
    """The identity of learning without offers."""
    odds = 0.7
    for won in outcomes:
        odds *= 0.6 / 0.35 if won else 0.4 / 0.65
    assert posterior_odds(0.7, 0.6, 0.35, 3, 4) == pytest.approx(odds)


def test_a_decided_front_is_worth_what_is_held():
    """With one battle left the offers are ultimata against the frozen split."""
    got = FRONT.solve(n=4, horizon=1, position=2, prior_weak=0.0, discount=0.9)
    tough = 0.9 * (0.45 * 0.25 + 0.55 * 0.75) - 0.04
    assert got.offer == pytest.approx(tough)
    assert got.value_a == pytest.approx(1.0 - tough)


def test_an_impossible_outcome_does_not_matter():
    """A weak enemy that cannot win and a tough one that cannot lose reveal themselves at once."""
    rules = ScreeningRules(
        states=[(0, 0), (0, 1), (1, 0)],
        prize={(0, 0): 1.0, (0, 1): 0.0}.get,
        battle=lambda _: (Branch((0, 0), 0.0, 1.0), Branch((0, 1), 1.0, 0.0)),
        cost_a=0.1,
        cost_d=0.1,
        discount=1.0,
    )
    got = screen(rules, (1, 0), 0.9)
    assert got.offer == pytest.approx(-0.1)
    assert got.value_a == pytest.approx(0.9 * 1.1 - 0.1 * 0.1)


@pytest.mark.parametrize(
    ("game", "given", "name"),
    [
        (FW, {"p_weak": 0.3}, "p_weak"),
        (FRONT, {"p_weak": 0.3}, "p_weak"),
        (FRONT, {"position": 4}, "position"),
    ],
)
def test_refuses_by_name(game, given, name):
    """Types out of order and fronts already decided are refused."""
    with pytest.raises(RequestError, match=f"{game.name}: {name}: expected"):
        game.solve(**given)


@given(st.floats(0.0, 1.0), st.integers(1, 8), st.integers(1, 8))
def test_known_enemy_equals_the_binomial_sum(p, losses_a, losses_d):
    """The attacker wins iff it has its victories within losses_a + losses_d - 1 battles."""
    battles = losses_a + losses_d - 1
    chance = sum(
        math.comb(battles, k) * p**k * (1.0 - p) ** (battles - k)
        for k in range(losses_d, battles + 1)
    )
    got = COMPLETE.solve(p=p, losses_a=losses_a, losses_d=losses_d)
    assert got.p_win == pytest.approx(chance, abs=1e-12)
    assert got.demand == pytest.approx(got.p_win + 0.04 * got.battles)
    assert got.fight_a == pytest.approx(got.p_win - 0.05 * got.battles)
