"""Fearon's games and the satisfied power against brute force."""

import math

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from scipy import stats

from ceasefire.theory.catalogue import GAMES

SHARES = st.floats(0.0, 1.0)
COSTS = st.floats(0.0, 1.5)
UNIFORMS = st.tuples(st.floats(0.0, 1.0), st.floats(0.01, 1.0)).map(lambda d: ("uniform", *d))
EXPONENTIALS = st.floats(0.2, 40.0).map(lambda rate: ("exponential", rate))
LAWS = UNIFORMS | EXPONENTIALS


def written(law):
    """Write a law as a user would."""
    return (
        f"uniform({law[1]},{law[1] + law[2]})" if law[0] == "uniform" else f"exponential({law[1]})"
    )


def chance_below(law, x):
    """Return the chance of a cost below x, by scipy."""
    if law[0] == "uniform":
        return stats.uniform(law[1], law[2]).cdf(x)
    return stats.expon(scale=1.0 / law[1]).cdf(x)


def ask(name, **params):
    """Solve a game of the catalogue by name."""
    return GAMES[name].solve(**params)


class TestRiskReturn:
    """Private information about the cost of war."""

    @given(p=SHARES, cost_a=COSTS, law=LAWS)
    @example(p=1.0, cost_a=0.0, law=("uniform", 0.3, 0.2))
    @example(p=0.0, cost_a=0.0, law=("exponential", 0.2))
    def test_no_demand_on_a_grid_does_better(self, p, cost_a, law):
        """No demand on a grid does better."""
        result = ask("fearon-risk-return", p=p, cost_a=cost_a, cost_b=written(law))
        demands = np.linspace(0.0, 1.0, 4001)
        war = chance_below(law, demands - p)
        worth = demands * (1.0 - war) + (p - cost_a) * war
        assert 0.0 <= result.demand <= 1.0
        assert result.value_a >= worth.max() - 1e-9
        assert result.value_a == pytest.approx(worth.max(), abs=3e-3 + cost_a / 30)
        assert result.war_probability == pytest.approx(
            chance_below(law, result.demand - p), abs=1e-9
        )

    def test_a_known_cost_leaves_no_war(self):
        """A known cost leaves no war."""
        result = ask("fearon-risk-return", p=0.5, cost_a=0.1, cost_b="uniform(0.2,0.2)")
        assert (result.demand, result.war_probability, result.value_a) == (0.7, 0.0, 0.7)

    def test_demand_stops_at_the_whole_pie(self):
        """Demand stops at the whole pie."""
        result = ask("fearon-risk-return", p=0.9, cost_a=0.05, cost_b="exponential(2)")
        assert result.demand == 1.0
        assert result.war_probability == pytest.approx(1.0 - math.exp(-0.2))

    @given(p=SHARES, cost=COSTS, more=COSTS, law=LAWS)
    def test_a_dearer_war_makes_a_more_careful(self, p, cost, more, law):
        """A dearer war makes A more careful."""
        cheap = ask("fearon-risk-return", p=p, cost_a=cost, cost_b=written(law))
        dear = ask("fearon-risk-return", p=p, cost_a=cost + more, cost_b=written(law))
        assert dear.war_probability <= cheap.war_probability + 1e-12
        assert dear.value_a <= cheap.value_a + 1e-12


class TestPrivatePower:
    """Private information about power."""

    @given(low=SHARES, high=SHARES, cost_a=COSTS, cost_b=COSTS)
    def test_no_demand_on_a_grid_does_better(self, low, high, cost_a, cost_b):
        """No demand on a grid does better."""
        assume(high - low > 0.01)
        law = f"uniform({low},{high})"
        result = ask("fearon-private-power", p=law, cost_a=cost_a, cost_b=cost_b)
        types = low + (high - low) * (np.arange(2000) + 0.5) / 2000
        demands = np.append(np.linspace(0.0, 1.0, 201), result.demand)[:, None]
        fights = types < demands - cost_b
        worth = np.where(fights, types - cost_a, demands).mean(axis=1)
        assert 0.0 <= result.demand <= 1.0
        assert result.value_a == pytest.approx(worth[-1], abs=2e-3)
        assert worth.max() <= result.value_a + 2e-3
        assert result.war_probability == pytest.approx(fights[-1].mean(), abs=1e-3)

    @pytest.mark.parametrize("cost_b", [0.1, 0.4, 0.5, 0.7])
    def test_rounding_makes_no_war(self, cost_b):
        """Rounding makes no war where the costs are the range or more."""
        result = ask("fearon-private-power", p="uniform(0.2,0.8)", cost_a=0.5, cost_b=cost_b)
        assert result.war_probability == 0.0

    @given(width=st.floats(0.02, 1.0), cost_a=st.floats(0.0, 0.6), cost_b=st.floats(0.0, 0.6))
    def test_war_iff_the_unknown_exceeds_the_total_cost(self, width, cost_a, cost_b):
        """War iff the unknown exceeds the total cost."""
        assume(abs(width - cost_a - cost_b) > 1e-6)
        law = f"uniform(0,{width})"
        result = ask("fearon-private-power", p=law, cost_a=cost_a, cost_b=cost_b)
        assert (result.war_probability > 0.0) == (width > cost_a + cost_b)


class TestPreventiveWar:
    """A side that declines."""

    @given(p1=SHARES, p2=SHARES, cost=st.floats(0.0, 20.0), discount=st.floats(0.0, 0.95))
    def test_agrees_with_payoffs_added_up_period_by_period(self, p1, p2, cost, discount):
        """Agrees with payoffs added up period by period."""
        weights = discount ** np.arange(1200)
        war_now = (1.0 - p1) * weights.sum() - cost
        war_later = (1.0 - p2) * weights.sum() - cost
        gain = war_now - (1.0 + discount * war_later)
        gain_submitting = war_now - (1.0 + discount * max(war_later, 0.0))
        assume(min(abs(gain), abs(gain_submitting)) > 1e-8)
        result = ask("fearon-preventive-war", p1=p1, p2=p2, cost_b=cost, discount=discount)
        assert result.war == (gain > 0.0)
        assert result.war_with_submission == (gain_submitting > 0.0)
        assert result.value_war == pytest.approx((1.0 - discount) * war_now, abs=1e-9)

    def test_submission_is_better_than_a_war_that_never_repays(self):
        """Submission is better than a war that never repays."""
        result = ask("fearon-preventive-war", p1=0.3, p2=0.9, cost_b=6.5, discount=0.9)
        assert (result.war, result.war_with_submission) == (True, False)

    def test_perfect_patience_fights_over_any_shift(self):
        """Perfect patience fights over any shift."""
        assert ask("fearon-preventive-war", p1=0.3, p2=0.31, cost_b=9.0, discount=1.0).war
        assert not ask("fearon-preventive-war", p1=0.3, p2=0.3, cost_b=9.0, discount=1.0).war


class TestFirstStrike:
    """Surprise attacks."""

    @given(first=SHARES, second=SHARES, cost_a=COSTS, cost_b=COSTS)
    def test_peace_iff_some_share_is_safe_from_both(self, first, second, cost_a, cost_b):
        """Peace iff some share is safe from both."""
        assume(abs(first - second - cost_a - cost_b) > 1e-3)
        shares = np.linspace(0.0, 1.0, 5001)
        safe = (shares >= first - cost_a) & (1.0 - shares >= 1.0 - second - cost_b)
        result = ask(
            "fearon-first-strike", p_first=first, p_second=second, cost_a=cost_a, cost_b=cost_b
        )
        assert result.peace == safe.any()

    @pytest.mark.parametrize(("first", "second", "cost"), [(0.9, 0.7, 0.1), (0.6, 0.5, 0.05)])
    def test_rounding_does_not_break_a_peace_on_the_edge(self, first, second, cost):
        """Rounding does not break a peace on the edge."""
        result = ask(
            "fearon-first-strike", p_first=first, p_second=second, cost_a=cost, cost_b=cost
        )
        assert result.peace


class TestSatisfiedPower:
    """Powell's dissatisfied side."""

    @given(p=SHARES, status_quo=SHARES, cost_s=COSTS, law=LAWS)
    def test_no_offer_on_a_grid_does_better(self, p, status_quo, cost_s, law):
        """No offer on a grid does better."""
        result = ask("powell-1999", p=p, status_quo=status_quo, cost_s=cost_s, cost_d=written(law))
        offers = np.linspace(status_quo, 1.0, 4001)
        war = chance_below(law, p - offers)
        worth = (1.0 - offers) * (1.0 - war) + (1.0 - p - cost_s) * war
        assert status_quo <= result.offer <= 1.0
        assert result.value_s >= worth.max() - 1e-9
        assert result.value_s == pytest.approx(worth.max(), abs=3e-3 + cost_s / 30)
        if result.d_satisfied:
            assert result.war_probability == pytest.approx(0.0, abs=1e-9)

    @pytest.mark.parametrize("status_quo", [0.55, 0.6, 0.95])
    def test_rounding_makes_no_war(self, status_quo):
        """Rounding makes no war where the cheapest fighter has what it could win."""
        result = ask("powell-1999", p=0.6, status_quo=status_quo, cost_d="uniform(0.05,0.35)")
        assert (result.war_probability, result.offer) == (0.0, status_quo)
        assert result.d_satisfied

    def test_risk_is_zero_then_rises_then_saturates_with_dissatisfaction(self):
        """Risk is zero, then rises, then saturates with dissatisfaction."""
        gaps = np.linspace(0.0, 0.6, 61)
        risks = [
            ask(
                "powell-1999", p=0.6, status_quo=0.6 - gap, cost_s=0.1, cost_d="uniform(0.05,0.35)"
            ).war_probability
            for gap in gaps
        ]
        assert max(risk for risk, gap in zip(risks, gaps, strict=True) if gap < 0.05) == 0.0
        assert np.all(np.diff(risks) >= -1e-12)
        top = ((0.35 - 0.1) / 2 - 0.05) / 0.3
        assert np.allclose([r for r, gap in zip(risks, gaps, strict=True) if gap > 0.126], top)
        assert 0.0 < risks[9] < top
