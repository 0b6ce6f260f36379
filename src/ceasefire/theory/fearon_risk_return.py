"""Why this room exists: asking for more wins more, and risks a war that nobody wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import COST, DISTRIBUTION, PROBABILITY

if TYPE_CHECKING:
    from ceasefire.theory.distribution import Distribution

__all__ = ["GAME", "RiskReturn", "best_markup", "expected_share", "solve"]


@dataclass(frozen=True, slots=True)
class RiskReturn:
    """The one demand of side A.

    Parameters
    ----------
    demand
        Share of the pie that A asks for.
    war_probability
        Chance that B is of a type that would rather fight.
    value_a
        What A expects, in shares of the pie.
    value_a_peaceful
        What A would have from the largest demand that nobody refuses.
    """

    demand: float
    war_probability: float
    value_a: float
    value_a_peaceful: float


def expected_share(p: float, cost_a: float, cost_b: Distribution, markup: float) -> float:
    """Return ``(p + z)(1 - F(z)) + (p - c_A) F(z)``, A's value of asking ``z`` more than ``p``."""
    war = cost_b.cdf(markup)
    return (p + markup) * (1.0 - war) + (p - cost_a) * war


def best_markup(p: float, cost_a: float, cost_b: Distribution) -> float:
    """Return the mark-up where hazard times stake is one, within what the pie can pay."""
    return min(cost_b.balance(cost_a), 1.0 - p)


def solve(*, p: float, cost_a: float, cost_b: Distribution) -> RiskReturn:
    """Solve Fearon's take-it-or-leave-it offer under private information about the cost of war.

    Timing: nature draws B's cost of war ``c_B`` and shows it to B alone; A demands the share ``x``
    of a pie of one; B accepts, or fights: A wins all with probability ``p``, each pays its cost.

    Equilibrium (derived here): B accepts iff ``x <= p + c_B``. With ``z = x - p`` and
    ``h = f/(1 - F)`` A's first-order condition is ``h(z) (z + c_A) = 1``; the hazard of both laws
    on offer never falls, so it suffices. Corners: nobody refuses a mark-up below the lowest cost,
    and ``x <= 1``.

    Parameters
    ----------
    p
        Chance that A wins a war.
    cost_a
        A's cost of war, in shares of the pie.
    cost_b
        The law of B's cost, in shares of the pie.

    References
    ----------
    Fearon (1995), "Rationalist explanations for war", International Organization 49:379-414.
    """
    markup = best_markup(p, cost_a, cost_b)
    return RiskReturn(
        demand=p + markup,
        war_probability=cost_b.cdf(markup),
        value_a=expected_share(p, cost_a, cost_b, markup),
        value_a_peaceful=min(p + cost_b.low, 1.0),
    )


def explain(result: RiskReturn) -> list[str]:
    """Say what the numbers mean."""
    lines = [
        f"A demands {result.demand:.3f} of the pie and can expect {result.value_a:.3f}.",
        f"The safest demand would bring {result.value_a_peaceful:.3f} for certain.",
    ]
    if result.war_probability > 0.0:
        return [
            *lines,
            f"The price of asking more is war with chance {result.war_probability:.3f}.",
        ]
    return [*lines, "Asking for more is not worth the risk: there is no war."]


GAME = Game(
    name="fearon-risk-return",
    title="Fearon's risk-return trade-off",
    section=Section.CAUSES,
    tag=Tag.DERIVED,
    citation='Fearon (1995), "Rationalist explanations for war", IO 49:379-414',
    solve=solve,
    parameters=(
        Parameter("p", PROBABILITY, 0.5, "chance that A wins a war"),
        Parameter("cost_a", COST, 0.1, "A's cost of war, in shares of the pie"),
        Parameter("cost_b", DISTRIBUTION, "uniform(0,0.4)", "law of B's cost, known to B alone"),
    ),
    explain=explain,
)
