"""The folded war equals the tree of all its histories, beliefs updated battle by battle."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.war_tree import GAME, follow
from ceasefire.theory.war_tree_lattice import STRENGTHS, WarTreeRules, predictive, solve_tree

CLAUSES = ((0.3, 0.15), (0.15, 0.1), (0.05, 0.06), (0.05, 0.1), (0.4, 1.5), (0.1, 0.12))
RULES = WarTreeRules(
    weeks=6,
    objectives=4,
    drift=0.2,
    costs=(0.02, 0.03),
    means=(1.2, -0.9),
    spread=0.8,
    hopes=(0.1, 0.45),
    hazard=0.1,
    intervention=(-0.5, 0.75),
    conquest=(1.05, -1.03),
    p_a_proposes=0.7,
    violation=0.08,
    discount=1.0,
    tau=0.0,
    clauses=CLAUSES,
)


def logistic(x):
    """Return the probability with these log odds."""
    return 1.0 / (1.0 + math.exp(-x))


class Histories:
    """Slow twin: one node per history, each side's belief a vector over strengths."""

    def __init__(self, rules):
        self.rules, self.choices = rules, {}
        clauses = sorted(rules.clauses, key=lambda clause: clause[1] / clause[0])
        keep, broken = 1.0 - rules.violation, rules.violation
        self.a = keep * np.cumsum([0.0, *(g for g, _ in clauses)]) + broken * rules.conquest[0]
        self.b = keep * (1.0 - np.cumsum([0.0, *(x for _, x in clauses)]))
        self.b += broken * rules.conquest[1]
        priors = [np.exp(-((STRENGTHS - m) ** 2) / (2 * rules.spread**2)) for m in rules.means]
        self.root = self.value((), priors, rules.hopes)

    def over(self, history):
        """Return the values of a war that is over, None of one that is not."""
        rules = self.rules
        if sum(history) == rules.objectives:
            return rules.conquest
        if len(history) < rules.weeks:
            return None
        a, b = self.a[:-1], self.b[:-1]
        walked = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(a), np.diff(b)))])
        at = sum(history) / rules.objectives * walked[-1]
        return np.interp(at, walked, a), np.interp(at, walked, b)

    def value(self, history, beliefs, hopes):
        """Return the values of a history and note what is chosen there."""
        rules, end = self.rules, self.over(history)
        if end is not None:
            return end
        odds = np.array([logistic(s + rules.drift * len(history)) for s in STRENGTHS])
        sober = [h * (1 - rules.hazard) / (1 - h * rules.hazard) for h in hopes]
        up = self.value((*history, 1), [b * odds for b in beliefs], sober)
        down = self.value((*history, 0), [b * (1 - odds) for b in beliefs], sober)
        fights = []
        for i in (0, 1):
            p = beliefs[i] @ odds / beliefs[i].sum()
            fear = hopes[i] * rules.hazard
            after = fear * rules.intervention[i] + (1 - fear) * (p * up[i] + (1 - p) * down[i])
            fights.append(rules.discount * after - rules.costs[i])
        chance, terms = self.bargain(fights)
        self.choices[history] = chance, terms
        return tuple(chance * t + (1 - chance) * f for t, f in zip(terms, fights, strict=True))

    def bargain(self, fights):
        """Return the chance to settle and the terms."""
        keep_a, keep_b = max(fights[0], self.a[0]), max(fights[1], self.b[-1])
        most_a, most_b = np.interp(-keep_b, -self.b, self.a), np.interp(keep_a, self.a, self.b)
        theta, surplus = self.rules.p_a_proposes, most_a - keep_a
        terms = theta * most_a + (1 - theta) * keep_a, theta * keep_b + (1 - theta) * most_b
        if keep_b > self.b[0] or keep_a > self.a[-1]:
            return 0.0, terms
        tau = self.rules.tau
        return (logistic(surplus / tau) if tau else float(surplus >= -1e-12)), terms

    def fate(self, truth):
        """Return chances of settling by week, of conquest, and what settlement gives."""
        dates, conquest, given_ = np.zeros(self.rules.weeks), 0.0, np.zeros((2, self.rules.weeks))
        open_ = [((), 1.0)]
        while open_:
            history, reach = open_.pop()
            if history not in self.choices:
                conquest += reach * (sum(history) == self.rules.objectives)
                continue
            chance, terms = self.choices[history]
            week = len(history)
            dates[week] += reach * chance
            given_[:, week] += reach * chance * np.array(terms)
            up = logistic(truth + self.rules.drift * week)
            on = reach * (1 - chance)
            open_ += [((*history, 1), on * up), ((*history, 0), on * (1 - up))]
        return dates, conquest, given_


rules = st.builds(
    replace,
    st.just(RULES),
    weeks=st.integers(1, 7),
    objectives=st.integers(1, 6),
    drift=st.floats(-0.3, 0.3),
    costs=st.tuples(st.floats(0.0, 0.1), st.floats(0.0, 0.1)),
    means=st.tuples(st.floats(-1.5, 1.5), st.floats(-1.5, 1.5)),
    hopes=st.tuples(st.floats(0.0, 1.0), st.floats(0.0, 1.0)),
    hazard=st.floats(0.0, 0.5),
    p_a_proposes=st.floats(0.0, 1.0),
    violation=st.floats(0.0, 0.3),
    discount=st.floats(0.8, 1.0),
    tau=st.sampled_from([0.0, 0.01, 0.1]),
)


@settings(max_examples=40)
@given(rules, st.floats(-1.5, 1.5))
def test_equals_the_tree_of_histories(rules, truth):
    """Values, dates, conquest and terms of any small war."""
    twin, tree = Histories(rules), solve_tree(rules)
    assert tuple(tree.values[:, 0, 0]) == pytest.approx(twin.root, abs=1e-9)
    dates, conquest, given_ = twin.fate(truth)
    settled, conquered, frozen, terms = follow(tree, rules, truth)
    assert settled == pytest.approx(dates, abs=1e-7)
    assert conquered.sum() == pytest.approx(conquest, abs=1e-7)
    assert terms == pytest.approx(given_, abs=1e-7)
    assert settled.sum() + conquered.sum() + frozen == pytest.approx(1.0)


def test_only_the_number_of_objectives_teaches():
    """Any order of the same battles leaves the same belief, drift or not."""
    weeks = (0, 1, 2)
    belief = np.exp(-((STRENGTHS - 1.2) ** 2) / (2 * 0.8**2))
    for order in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
        moved = belief.copy()
        for week, won in zip(weeks, order, strict=True):
            odds = np.array([logistic(s + 0.2 * week) for s in STRENGTHS])
            moved *= odds if won else 1.0 - odds
        later = np.array([logistic(s + 0.2 * 3) for s in STRENGTHS])
        assert predictive(RULES, 0, 3)[1] == pytest.approx(moved @ later / moved.sum())


def test_terms_escalate_on_the_main_branch():
    """Later peace is better for the attacker, except where its offensive stalled."""
    got = GAME.solve()
    terms = [got.terms_a[week] for week in (2, 4, 6, 8, 11)]
    assert terms == pytest.approx([0.745, 0.782, 0.814, 0.835, 0.899], abs=5e-4)
    assert sum(got.settlement_dates[week] for week in (2, 4, 6, 8, 11)) > 0.96
    stalled = [got.terms_a[week] for week in (9, 12, 13)]
    assert stalled == pytest.approx([0.702, 0.626, 0.634], abs=5e-4)


def test_hope_and_optimism_are_what_prolongs_the_war():
    """Without hope it is shorter and worse for B, without optimism there is none."""
    war, no_hope, no_optimism = GAME.solve(), GAME.solve(hope_b=0.0), GAME.solve(mean_a=-0.3)
    assert no_hope.value_b < war.value_b
    assert no_hope.mean_end < war.mean_end
    assert no_optimism.settlement_dates[0] == 1.0


@settings(max_examples=30)
@given(st.floats(-1.0, 1.0), st.floats(0.001, 0.1), st.floats(0.0, 1.0))
def test_common_beliefs_and_trust_settle_at_once(mean, cost, theta):
    """Without disagreement any cost makes peace."""
    got = GAME.solve(
        mean_a=mean,
        mean_b=mean,
        hope_a=0.3,
        hope_b=0.3,
        intervention=[0.1, 0.5],
        cost_a=cost,
        cost_b=cost,
        violation=0.0,
        conquest=[0.9, -0.6],
        p_a_proposes=theta,
    )
    assert got.settlement_dates[0] == 1.0


def test_sharp_settlement_is_the_limit_of_quantal_settlement():
    """A tiny scale of the surplus decides like none."""
    sharp, near = GAME.solve(), GAME.solve(tau=1e-7)
    assert (near.value_a, near.value_b) == pytest.approx((sharp.value_a, sharp.value_b), abs=1e-4)


def test_who_hopes_for_more_than_any_treaty_never_settles():
    """Help worth five pies is better than any treaty."""
    got = GAME.solve(intervention=[0.0, 5.0], hope_b=1.0, hazard=0.5)
    assert got.mean_end is None
    assert set(got.terms_a) == {None}
    assert "never" in GAME.explain(got)[1]
    assert got.p_conquest + got.p_frozen == pytest.approx(1.0)


@pytest.mark.parametrize(
    "given_", [{"weeks": 0}, {"objectives": 0}, {"spread": 0.0}, {"tau": -1.0}]
)
def test_refuses_by_name(given_):
    """Wars without weeks, objectives or spread are refused."""
    name = next(iter(given_))
    with pytest.raises(RequestError, match=f"war-tree: {name}: expected"):
        GAME.solve(**given_)
