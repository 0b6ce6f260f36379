"""Why this room exists: one small war holds every mechanism, and its exact answer is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import expit

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import COST, DISCOUNT, NUMBER, POSITIVE, PROBABILITY, integer, sequence
from ceasefire.theory.war_tree_lattice import Pair, WarTree, WarTreeRules, solve_tree

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.treaty.frontier import Clause

    Array = NDArray[np.float64]

__all__ = ["GAME", "SmallWar", "follow", "solve"]


@dataclass(frozen=True, slots=True)
class SmallWar:
    """Values at the start, and the war that follows if no help comes.

    Parameters
    ----------
    value_a, value_b
        Under each side's own belief.
    fight_a, fight_b
        Values of fighting the first week.
    p_settle, p_conquest, p_frozen
        How the war truly ends.
    mean_end
        Expected week of settlement given that there is one; None if there never is.
    settlement_dates
        Probability of settling in week 0, 1, ...
    conquest_dates
        Probability of conquest by the battle of week 0, 1, ...
    terms_a, terms_b
        Expected terms by week of settlement; None in weeks without any.
    """

    value_a: float
    value_b: float
    fight_a: float
    fight_b: float
    p_settle: float
    p_conquest: float
    p_frozen: float
    mean_end: float | None
    settlement_dates: tuple[float, ...]
    conquest_dates: tuple[float, ...]
    terms_a: tuple[float | None, ...]
    terms_b: tuple[float | None, ...]


def follow(tree: WarTree, rules: WarTreeRules, truth: float) -> tuple[Array, Array, float, Array]:
    """Follow the war forward when the true log odds of a battle are ``truth`` and no help comes.

    Returns
    -------
    Probability of settling and of conquest by week, shape (weeks,) each; probability of a frozen
    front; what settlement gives A and B, times its probability, by week, shape (2, weeks).
    """
    settled, conquered = np.zeros(rules.weeks), np.zeros(rules.weeks)
    given = np.zeros((2, rules.weeks))
    here = np.zeros(rules.objectives)
    here[0] = 1.0
    for week in range(rules.weeks):
        agreed = here * tree.agreement[week]
        settled[week] = agreed.sum()
        given[:, week] = tree.terms[:, week] @ agreed
        fighting = here - agreed
        up = expit(truth + rules.drift * week)
        conquered[week] = up * fighting[-1]
        here = (1.0 - up) * fighting
        here[1:] += up * fighting[:-1]
    return settled, conquered, float(here.sum()), given


def solve(
    *,
    weeks: int,
    objectives: int,
    drift: float,
    cost_a: float,
    cost_b: float,
    mean_a: float,
    mean_b: float,
    spread: float,
    hope_a: float,
    hope_b: float,
    hazard: float,
    intervention: Pair,
    conquest: Pair,
    p_a_proposes: float,
    violation: float,
    discount: float,
    truth: float,
    tau: float,
    clauses: tuple[Clause, ...],
) -> SmallWar:
    """Solve the small war.

    Timing: each week one side, A with probability ``p_a_proposes``, proposes a treaty; if there is
    none, both pay, help for B may arrive and end the war, and A takes an objective or not; both
    update. Conquest, help and the last week end the war.

    Equilibrium: with ``C_i`` the value of fighting on under i's own belief, they settle iff some
    treaty gives both at least that; with ``tau > 0`` they do so with a probability that is logistic
    in the surplus. The game is the package's own, in the spirit of Smith and Stam (2004).
    """
    rules = WarTreeRules(
        weeks=weeks,
        objectives=objectives,
        drift=drift,
        costs=(cost_a, cost_b),
        means=(mean_a, mean_b),
        spread=spread,
        hopes=(hope_a, hope_b),
        hazard=hazard,
        intervention=intervention,
        conquest=conquest,
        p_a_proposes=p_a_proposes,
        violation=violation,
        discount=discount,
        tau=tau,
        clauses=clauses,
    )
    return _summary(rules, solve_tree(rules), truth)


def _summary(rules: WarTreeRules, tree: WarTree, truth: float) -> SmallWar:
    settled, conquered, frozen, given = follow(tree, rules, truth)
    p_settle = float(settled.sum())
    mean_end = float(settled @ np.arange(rules.weeks)) / p_settle if p_settle > 0.0 else None
    return SmallWar(
        value_a=float(tree.values[0, 0, 0]),
        value_b=float(tree.values[1, 0, 0]),
        fight_a=float(tree.fights[0, 0, 0]),
        fight_b=float(tree.fights[1, 0, 0]),
        p_settle=p_settle,
        p_conquest=float(conquered.sum()),
        p_frozen=frozen,
        mean_end=mean_end,
        settlement_dates=tuple(settled.tolist()),
        conquest_dates=tuple(conquered.tolist()),
        terms_a=_means(given[0], settled),
        terms_b=_means(given[1], settled),
    )


def _means(total: Array, weight: Array) -> tuple[float | None, ...]:
    return tuple(
        t / w if w > 0.0 else None for t, w in zip(total.tolist(), weight.tolist(), strict=True)
    )


def explain(war: SmallWar) -> list[str]:
    """Say how the war ends and when."""
    when = "never" if war.mean_end is None else f"in week {war.mean_end:.4g} on average"
    return [
        f"At the start the war is worth {war.value_a:.4g} to A and {war.value_b:.4g} to B.",
        (
            f"It ends by settlement with probability {war.p_settle:.4g} ({when}), by conquest with "
            f"{war.p_conquest:.4g}; else the front freezes."
        ),
    ]


_PAIR = sequence("two numbers, A's and B's", NUMBER, shortest=2, longest=2)
_CLAUSE = sequence("a pair [gain to A, loss to B]", NUMBER, shortest=2, longest=2)

GAME = Game(
    name="war-tree",
    title="One small war, solved whole",
    section=Section.WAR_TREE,
    tag=Tag.REDUCED,
    citation="in the spirit of Smith and Stam (2004), Journal of Conflict Resolution 48:783",
    solve=solve,
    parameters=(
        Parameter(
            "weeks", integer("a whole number from 1 to 1000", 1, 1_000), 14, "weeks of war at most"
        ),
        Parameter(
            "objectives",
            integer("a whole number from 1 to 1000", 1, 1_000),
            9,
            "objectives to conquer B",
        ),
        Parameter("drift", NUMBER, 0.12, "weekly rise of the log odds of A's battles"),
        Parameter("cost_a", COST, 0.02, "cost of a week to A"),
        Parameter("cost_b", COST, 0.03, "cost of a week to B"),
        Parameter("mean_a", NUMBER, 1.2, "A's prior mean of the log odds of its battles"),
        Parameter("mean_b", NUMBER, -0.9, "B's prior mean of the log odds of A's battles"),
        Parameter("spread", POSITIVE, 0.8, "standard deviation of both priors"),
        Parameter("hope_a", PROBABILITY, 0.1, "A's probability that help for B is under way"),
        Parameter("hope_b", PROBABILITY, 0.45, "B's probability that help for B is under way"),
        Parameter("hazard", PROBABILITY, 0.1, "weekly chance that help under way arrives"),
        Parameter("intervention", _PAIR, [-0.5, 0.75], "values of A and B when help arrives"),
        Parameter(
            "conquest", _PAIR, [1.05, -1.03], "values of A and B after conquest or a broken treaty"
        ),
        Parameter("p_a_proposes", PROBABILITY, 0.7, "probability that A makes the offer of a week"),
        Parameter("violation", PROBABILITY, 0.08, "probability that a treaty is broken"),
        Parameter("discount", DISCOUNT, 1.0, "discount factor per week"),
        Parameter("truth", NUMBER, -0.5, "true log odds of A's battles"),
        Parameter(
            "tau", COST, 0.0, "scale of the surplus that makes settlement likely; 0 for at once"
        ),
        Parameter(
            "clauses",
            sequence("a list of pairs [gain to A, loss to B]", _CLAUSE, shortest=0),
            [[0.3, 0.15], [0.15, 0.1], [0.05, 0.06], [0.05, 0.1], [0.4, 1.5], [0.1, 0.12]],
            "gain to A and loss to B of each clause",
        ),
    ),
    explain=explain,
)
