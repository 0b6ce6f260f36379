"""The stopping problem of a side that fears its enemy equals a slow recursion."""

import math
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.wolford import GAME, GRID


def slow(war, layers):
    """Twin: value, chances of peace and lengths by recursion over battles won and lost."""
    g = war["p_weak"], war["p_strong"]
    going = 1.0 - war["decisive"]
    worn = 1.0 - war["discount"] * going
    peace = (
        1.0 - (war["decisive"] * (1.0 - g[0]) - war["cost_b"]) / worn,
        1.0 - war["future_strong"],
    )
    finish = [(war["decisive"] * chance - war["cost_a"]) / worn for chance in g]

    def mixed(mu, pair):
        return mu * pair[0] + (1.0 - mu) * pair[1]

    @cache
    def state(w, lost):
        likely = [c**w * (1.0 - c) ** lost for c in g]
        joint = war["prior_weak"] * likely[0], (1.0 - war["prior_weak"]) * likely[1]
        mu = joint[0] / sum(joint)
        if w + lost == layers:
            return max(mixed(mu, peace), mixed(mu, finish)), (0.0, 0.0), (0.0, 0.0)
        up, down = state(w + 1, lost), state(w, lost + 1)
        win = mixed(mu, g)
        go = war["decisive"] * win - war["cost_a"]
        go += war["discount"] * going * (win * up[0] + (1.0 - win) * down[0])
        if mixed(mu, peace) >= go - 1e-12:
            return mixed(mu, peace), (1.0, 1.0), (0.0, 0.0)
        ends = [going * (c * up[1][k] + (1.0 - c) * down[1][k]) for k, c in enumerate(g)]
        lengths = [1.0 + going * (c * up[2][k] + (1.0 - c) * down[2][k]) for k, c in enumerate(g)]
        return go, tuple(ends), tuple(lengths)

    return state(0, 0)


wars = st.fixed_dictionaries(
    {
        "p_weak": st.floats(0.55, 0.95),
        "p_strong": st.floats(0.1, 0.5),
        "decisive": st.floats(0.35, 1.0),
        "cost_a": st.floats(0.001, 0.05),
        "cost_b": st.floats(0.001, 0.05),
        "discount": st.floats(0.9, 1.0),
        "future_strong": st.floats(0.5, 1.0),
        "prior_weak": st.floats(0.02, 0.98),
    }
)


@settings(max_examples=25)
@given(wars)
def test_equals_the_slow_recursion(war):
    """Value, chances of peace and lengths of any war."""
    value, ends, lengths = slow(war, 80)
    got = GAME.solve(**war)
    assert got.value == pytest.approx(value, abs=1e-9)
    if abs(got.threshold_exact - war["prior_weak"]) < 1e-6:
        return
    assert (got.p_settle_weak, got.p_settle_strong) == pytest.approx(ends, abs=1e-6)
    assert (got.battles_weak, got.battles_strong) == pytest.approx(lengths, abs=1e-6)


@settings(max_examples=25)
@given(wars)
def test_threshold_divides_war_from_peace(war):
    """Just above it peace is made at once, just below it a battle is worth more."""
    threshold = GAME.solve(**war).threshold_exact
    if not 0.001 < threshold < 0.999:
        return
    above = GAME.solve(**(war | {"prior_weak": threshold + 1e-5}))
    below = war | {"prior_weak": threshold - 1e-5}
    assert above.battles_weak == 0.0
    assert GAME.solve(**below).battles_weak >= 1.0 - 1e-12
    assert slow(below, 80)[2][0] >= 1.0 - 1e-12


def iterated_threshold(war):
    """Twin: tabulate the value over log odds, iterate it, and find where peace meets fighting."""
    g = np.array([war["p_weak"], war["p_strong"]])
    going = 1.0 - war["decisive"]
    odds = np.linspace(-20.0, 20.0, 40_001)
    belief = np.stack([1.0 / (1.0 + np.exp(-odds)), 1.0 / (1.0 + np.exp(odds))])
    weak_value = war["decisive"] * (1.0 - g[0]) - war["cost_b"]
    weak_value /= 1.0 - war["discount"] * going
    peace = np.array([1.0 - weak_value, 1.0 - war["future_strong"]]) @ belief
    win, value = g @ belief, peace
    up, down = math.log(g[0] / g[1]), math.log((1.0 - g[0]) / (1.0 - g[1]))
    for _ in range(400):
        later = win * np.interp(odds + up, odds, value)
        later += (1.0 - win) * np.interp(odds + down, odds, value)
        fight = war["decisive"] * win - war["cost_a"] + war["discount"] * going * later
        value = np.maximum(peace, fight)
    first = int(np.argmax(peace >= fight))
    gain = (peace - fight)[first - 1 : first + 1]
    root = odds[first - 1] - gain[0] * (odds[1] - odds[0]) / (gain[1] - gain[0])
    return 1.0 / (1.0 + math.exp(-root))


@pytest.mark.parametrize(
    "war",
    [
        {"p_weak": 0.8, "p_strong": 0.5, "decisive": 0.1, "future_strong": 0.8, "discount": 1.0},
        {"p_weak": 0.7, "p_strong": 0.6, "decisive": 0.12, "future_strong": 0.95, "discount": 0.97},
        {"p_weak": 0.9, "p_strong": 0.45, "decisive": 0.2, "future_strong": 0.7, "discount": 1.0},
    ],
)
def test_the_exact_threshold_is_that_of_value_iteration(war):
    """Iterating the value of fighting over a table of log odds finds the same indifference."""
    war = war | {"cost_a": 0.01, "cost_b": 0.02, "prior_weak": 0.3}
    assert GAME.solve(**war).threshold_exact == pytest.approx(iterated_threshold(war), abs=1e-6)


@settings(max_examples=25)
@given(wars)
def test_the_threshold_reported_is_the_next_point_of_its_grid(war):
    """At or above the exact one by less than a step of log odds, and a whole number of steps."""
    got = GAME.solve(**war)
    if not 1e-6 < got.threshold_exact < 1.0 - 1e-6:
        return
    exact, grid = (math.log(p / (1.0 - p)) for p in (got.threshold_exact, got.threshold))
    assert -1e-9 < grid - exact < GRID
    assert grid / GRID == pytest.approx(round(grid / GRID), abs=1e-5)
    assert got.threshold - got.threshold_exact < 0.0003 + 1e-12


def test_threshold_of_a_single_battle_is_closed_form():
    """If the next battle decides, fighting is worth a line in the belief."""
    war = {"decisive": 1.0, "p_weak": 0.8, "p_strong": 0.4, "cost_a": 0.01, "cost_b": 0.02}
    danger = (0.4 - 0.01) - (1.0 - 0.9)
    waste = 0.01 + 0.02
    got = GAME.solve(**war, future_strong=0.9, prior_weak=0.3)
    assert got.threshold_exact == pytest.approx(danger / (danger + waste))


def test_no_fear_means_peace_at_once():
    """An enemy that will not rise is made peace with at any belief."""
    got = GAME.solve(future_strong=0.2)
    assert (got.threshold, got.threshold_exact) == (0.0, 0.0)
    assert (got.p_settle_strong, got.battles_weak) == (1.0, 0.0)


def test_bad_news_prolongs_the_war():
    """Against the strong the war lasts longer, and is nearly one to the finish (1 / decisive)."""
    got = GAME.solve()
    assert got.battles_weak < got.battles_strong < 20.0
    assert got.battles_strong > 0.8 * 20.0


@pytest.mark.parametrize(("prior", "peace"), [(0.0, 0.0), (1.0, 1.0)])
def test_certain_beliefs(prior, peace):
    """Who knows the strong fights to the finish, who knows the weak makes peace."""
    got = GAME.solve(prior_weak=prior)
    assert got.p_settle_weak == pytest.approx(peace)
    assert got.battles_strong == pytest.approx(20.0 * (1.0 - peace))
    assert math.isfinite(got.value)


def test_rare_decisions_are_followed_to_the_end():
    """A thousand battles on average without a decision."""
    got = GAME.solve(decisive=0.001, cost_a=1e-4, cost_b=1e-4, discount=1.0)
    assert got.p_settle_weak == pytest.approx(1.0, abs=0.1)
    assert 0.0 < got.threshold < 1.0


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        ({"p_weak": 0.5}, "p_weak"),
        ({"cost_a": 0.0, "cost_b": 0.0, "discount": 1.0}, "cost_a"),
        ({"decisive": 1e-8, "cost_a": 1e-9, "cost_b": 1e-9, "discount": 1.0}, "decisive"),
        ({"decisive": 0.0}, "decisive"),
    ],
)
def test_refuses_by_name(given_, name):
    """Types out of order and wars without cost or end are refused."""
    with pytest.raises(RequestError, match=f"wolford-reiter-carrubba: {name}: expected"):
        GAME.solve(**given_)
