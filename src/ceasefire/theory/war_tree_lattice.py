"""Why this room exists: a war small enough to be solved whole holds all that must be handled.

Unlike priors, ammunition that runs down, hope for a third side, treaties of several clauses,
mistrust. Each week a battle takes an objective or does not. The tree of histories has ``2**weeks``
leaves, but the odds of a battle are logistic in the unknown strength, so the number of objectives
taken says all that the history says about it: the tree folds into a lattice without any loss.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import expit

from ceasefire.theory.learning_gamma import two_point_hope
from ceasefire.treaty.frontier import Clause, Frontier, treaty_frontier

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["STRENGTHS", "Pair", "WarTree", "WarTreeRules", "predictive", "settle", "solve_tree"]

Pair = tuple[float, float]

STRENGTHS = np.linspace(-4.0, 4.0, 41)  # log odds of a battle that the sides hold possible

_TIE = 1e-12  # a surplus this close to zero is zero: rounding must not decide when a war ends


@dataclass(frozen=True, slots=True)
class WarTreeRules:
    """Everything that is known about the war but its outcome.

    Parameters
    ----------
    weeks, objectives
        Weeks until the front freezes; objectives that A must take to conquer B.
    drift
        Weekly rise of the log odds of A's battles: B's ammunition runs down.
    costs
        Cost of a week of war to A and to B.
    means, spread
        Means and common standard deviation of the sides' normal priors about the log odds.
    hopes, hazard
        Each side's probability that help for B is under way; the weekly chance that it then
        arrives.
    intervention, conquest
        Values of A and B when help arrives, and when A has conquered B or broken the treaty.
    p_a_proposes
        Probability that A makes the offer of a week.
    violation
        Probability that the treaty is broken.
    discount
        Discount factor per week.
    tau
        Scale of the surplus at which settlement is as good as certain; 0 for certainty at once.
    clauses
        Gain to A and loss to B of each clause.
    """

    weeks: int
    objectives: int
    drift: float
    costs: Pair
    means: Pair
    spread: float
    hopes: Pair
    hazard: float
    intervention: Pair
    conquest: Pair
    p_a_proposes: float
    violation: float
    discount: float
    tau: float
    clauses: tuple[Clause, ...]

    def frontier(self) -> Frontier:
        """Return the frontier of treaties as both sides value it, mistrust included."""
        return treaty_frontier(self.clauses).discounted(self.violation, *self.conquest)

    def frozen(self) -> tuple[Array, Array]:
        """Return the values of A and B when the front freezes with 0, 1, ... objectives taken.

        The front is worth the point at that share of the frontier's length, the last corner left
        aside: a frozen front brings ground, but not the rule over B's government.
        """
        whole = self.frontier()
        corners = max(len(whole.u_a) - 1, 1)
        ground = Frontier(whole.u_a[:corners], whole.u_b[:corners])
        points = [ground.point_at(n / self.objectives) for n in range(self.objectives)]
        values = np.array([*points, self.conquest])
        return values[:, 0], values[:, 1]

    def fear(self, side: int, week: int) -> float:
        """Return the chance that a side gives to help arriving this week, after silence so far."""
        return self.hazard * two_point_hope(self.hopes[side], self.hazard, week)


@dataclass(frozen=True, slots=True)
class WarTree:
    """Values and agreements at every state; rows are weeks, columns objectives taken.

    Parameters
    ----------
    values
        Of A and B, shape (2, weeks + 1, objectives + 1).
    fights
        Of A and B when they fight on this week, shape (2, weeks, objectives).
    agreement
        Probability of settling, shape (weeks, objectives).
    terms
        Of A and B when they settle, shape (2, weeks, objectives).
    """

    values: Array
    fights: Array
    agreement: Array
    terms: Array


def predictive(rules: WarTreeRules, side: int, week: int) -> Array:
    """Return a side's probability that A takes an objective this week, by objectives taken before.

    The posterior weight of a strength ``s`` is its prior times ``exp(s n) / prod(1 + exp(s + drift
    k))`` over the weeks ``k`` before: only the number ``n`` taken depends on the history. Shape
    (objectives,).
    """
    taken = np.arange(rules.objectives)
    offset = (STRENGTHS - rules.means[side]) / rules.spread
    ages = rules.drift * np.arange(week)
    log_weight = -0.5 * offset**2 - np.logaddexp(0.0, STRENGTHS[:, None] + ages).sum(axis=1)
    table = log_weight + np.outer(taken, STRENGTHS)
    weight = np.exp(table - table.max(axis=1, keepdims=True))
    odds = expit(STRENGTHS + rules.drift * week)
    mean: Array = (weight @ odds) / weight.sum(axis=1)
    return mean


def settle(rules: WarTreeRules, frontier: Frontier, fights: Array) -> tuple[Array, Array]:
    """Return the probability of settling, and the terms, from the values of fighting on.

    Neither side accepts less than its worst treaty or than fighting on. The surplus is what A can
    have beyond its reservation value when B has just its own; one side takes it all, A with
    ``p_a_proposes``.

    Parameters
    ----------
    fights
        Values of fighting on of A and B, shape (2, states).
    """
    u_a, u_b = frontier.corners
    keep_a = np.maximum(fights[0], u_a[0])
    keep_b = np.maximum(fights[1], u_b[-1])
    most_a = np.interp(-keep_b, -u_b, u_a)
    most_b = np.interp(keep_a, u_a, u_b)
    possible = (keep_b <= u_b[0] + _TIE) & (keep_a <= u_a[-1] + _TIE)
    surplus = most_a - keep_a
    eager = expit(surplus / rules.tau) if rules.tau > 0.0 else (surplus >= -_TIE) * 1.0
    theta = rules.p_a_proposes
    terms = np.stack(
        [
            theta * most_a + (1.0 - theta) * keep_a,
            theta * keep_b + (1.0 - theta) * most_b,
        ]
    )
    return eager * possible, terms


def solve_tree(rules: WarTreeRules) -> WarTree:
    """Solve the war by backward induction over weeks."""
    frontier, shape = rules.frontier(), (rules.weeks, rules.objectives)
    values = np.zeros((2, rules.weeks + 1, rules.objectives + 1))
    fights, agreement, terms = np.zeros((2, *shape)), np.zeros(shape), np.zeros((2, *shape))
    values[:, rules.weeks] = rules.frozen()
    for week in range(rules.weeks - 1, -1, -1):
        for side in range(2):
            fights[side, week] = _fight_on(rules, side, week, values[side, week + 1])
        agreement[week], terms[:, week] = settle(rules, frontier, fights[:, week])
        mixed = agreement[week] * terms[:, week] + (1.0 - agreement[week]) * fights[:, week]
        values[:, week, :-1], values[:, week, -1] = mixed, rules.conquest
    return WarTree(values, fights, agreement, terms)


def _fight_on(rules: WarTreeRules, side: int, week: int, later: Array) -> Array:
    up = predictive(rules, side, week)
    fear = rules.fear(side, week)
    silent = up * later[1:] + (1.0 - up) * later[:-1]
    after: Array = fear * rules.intervention[side] + (1.0 - fear) * silent
    return rules.discount * after - rules.costs[side]
