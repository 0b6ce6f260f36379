"""Screening: one round is Fearon's trade-off; more rounds against a plain recursion."""

import numpy as np
import pytest

from ceasefire.bargain import Ending, Screening, Settings, exploit, histories, solve
from ceasefire.bargain.evaluate import payoffs
from ceasefire.bargain.games import SlantchevWalk, WarLottery, general
from ceasefire.bargain.residuals import residuals
from ceasefire.bargain.shocks import NegativeExponential, UniformShock, minus
from ceasefire.errors import RequestError
from ceasefire.theory.fearon_private_power import GAME as POWER
from ceasefire.theory.fearon_risk_return import GAME as RISK

RISKS = (
    {"p": 0.5, "cost_a": 0.1, "cost_b": "uniform(0,0.4)"},
    {"p": 0.6, "cost_a": 0.05, "cost_b": "uniform(0.1,0.5)"},
    {"p": 0.3, "cost_a": 0.5, "cost_b": "uniform(0,0.4)"},
    {"p": 0.4, "cost_a": 0.05, "cost_b": "exponential(5.0)"},
    {"p": 0.4, "cost_a": 0.3, "cost_b": "exponential(5.0)"},
)
POWERS = (
    {"p": "uniform(0.2,0.8)", "cost_a": 0.1, "cost_b": 0.1},
    {"p": "uniform(0.2,0.8)", "cost_a": 0.3, "cost_b": 0.4},
)


@pytest.mark.parametrize("params", RISKS, ids=str)
def test_one_round_is_risk_and_return(params):
    """One round is risk and return."""
    _agree("fearon-risk-return", RISK, params)


@pytest.mark.parametrize("params", POWERS, ids=str)
def test_one_round_with_private_power(params):
    """One round with private power."""
    _agree("fearon-private-power", POWER, params)


def _agree(name, game, params):
    exact, found = game.solve(**params), general(name, params, Settings(paths=2_000), seeds=2)
    for quantity in ("demand", "war_probability", "value_a"):
        assert found.values[quantity] == pytest.approx(getattr(exact, quantity), rel=0.005)


def _slow(walk, shock, types):
    """Return both values at the start by recursion over place and type threshold, on a grid."""
    grid = np.linspace(0.0, 1.0, types)
    place = np.arange(walk.n + 1) / walk.n
    ahead = np.stack([np.repeat(place[:, None], types, 1), np.repeat(1 - place[:, None], types, 1)])
    for _ in range(walk.horizon):
        now = ahead.copy()
        for k in range(1, walk.n):
            stay = walk.p * ahead[:, k + 1] + (1 - walk.p) * ahead[:, k - 1]
            fight = walk.discount_factor * stay - np.array([[walk.cost_a], [walk.cost_b]])
            wanted = np.maximum(fight[1] + shock.quantile(grid), 0.0)
            mine = np.where(wanted <= 1.0, 1.0 - wanted, -np.inf)
            for low in range(types - 1):
                taken = (grid[low:] - grid[low]) / (1 - grid[low])
                worth = (1 - taken) * fight[0, low:]
                worth = worth + np.where(taken > 0, taken * mine[low:], 0.0)
                best = int(np.argmax(worth))
                now[0, k, low] = worth[best]
                other = taken[best] * wanted[low + best]
                now[1, k, low] = other + (1 - taken[best]) * fight[1, low + best]
            now[:, k, -1] = now[:, k, -2]
        ahead = now
    return ahead[:, walk.position, 0]


@pytest.mark.parametrize(("rounds", "slack"), [(2, 0.002), (3, 0.002), (5, 0.01)])
def test_several_rounds_against_plain_recursion(rounds, slack):
    """The private side's value jumps where the best offer does, so polynomials lose with rounds."""
    walk = SlantchevWalk(n=6, position=3, p=0.5, horizon=rounds, discount_factor=0.95)
    shock = UniformShock(-0.3, 0.2)
    exact = _slow(walk, shock, types=401)[0]
    found = solve(walk, Settings(paths=20_000), Screening(shock))
    assert found.values[0] == pytest.approx(exact, abs=slack)


def test_refusals_teach_and_offers_improve():
    """Refusals teach and offers improve."""
    walk = SlantchevWalk(n=6, position=3, p=0.5, horizon=4, discount_factor=0.95)
    result = solve(walk, Settings(paths=20_000), Screening(UniformShock(-0.3, 0.2)))
    wars = histories(result.policy, 20_000, seed=3)
    dates = wars.settled_by(4)
    assert dates[0] == pytest.approx(result.settle, abs=0.015)
    assert (dates[1:3] > 0.0).all()
    first, later = (
        wars.values[1][(wars.date == d) & (wars.ending == Ending.SETTLED)] for d in (0, 2)
    )
    assert later.mean() > first.mean()


def test_the_private_side_may_be_a():
    """The private side may be a."""
    shock = UniformShock(-0.4, 0.0)
    left = solve(
        WarLottery(p=0.5, cost_a=0.0, cost_b=0.1),
        Settings(paths=2_000),
        Screening(shock, private_b=False),
    )
    right = solve(
        WarLottery(p=0.5, cost_a=0.1, cost_b=0.0), Settings(paths=2_000), Screening(shock)
    )
    assert left.values == pytest.approx(right.values[::-1], abs=1e-6)
    assert left.settle == pytest.approx(right.settle, abs=1e-4)


def test_means_above_a_quantile():
    """Means above a quantile."""
    u = np.linspace(0.0, 0.9, 4)
    for shock in (UniformShock(-1.0, 2.0), NegativeExponential(3.0)):
        for at in u:
            fine = at + (1 - at) * (np.arange(200_000) + 0.5) / 200_000
            assert shock.mean_above(np.array(at)) == pytest.approx(
                shock.quantile(fine).mean(), abs=1e-4
            )


def test_checks_that_follow_other_policies_refuse_screening():
    """Checks that follow other policies refuse screening."""
    few = Settings(paths=500)
    policy = solve(WarLottery(), few, Screening(UniformShock(-0.4, 0.0))).policy
    for check in (
        lambda: payoffs(policy, 0, few),
        lambda: residuals(policy, 0, few),
        lambda: exploit(policy, 0, few, few),
    ):
        with pytest.raises(RequestError, match=r"regime: expected .* \(got Screening\)"):
            check()


@pytest.mark.parametrize("law", ["normal(0,1)", "uniform(1)", "exponential(x)", "3"])
def test_a_law_that_is_none_is_named(law):
    """A law that is none is named."""
    with pytest.raises(RequestError, match="expected uniform"):
        minus(law)
