"""Why this room exists: war follows when what is not known of power exceeds what war would cost."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.distribution import Uniform, parse_distribution
from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import COST, Kind

__all__ = ["GAME", "PrivatePower", "expected_share", "solve", "weakest_fighter"]


@dataclass(frozen=True, slots=True)
class PrivatePower:
    """The one demand of side A.

    Parameters
    ----------
    demand
        Share of the pie that A asks for.
    war_probability
        Chance that B knows itself too strong to accept.
    value_a
        What A expects, in shares of the pie.
    uncertainty
        Width of the range in which A believes its chance of winning to lie.
    total_cost
        What a war would cost both sides together.
    """

    demand: float
    war_probability: float
    value_a: float
    uncertainty: float
    total_cost: float


def weakest_fighter(p: Uniform, cost_a: float, cost_b: float) -> float:
    """Return the power of A below which B refuses A's best demand, ``p_low`` if B never does."""
    interior = p.high - cost_a - cost_b
    return interior if exceeds(interior, p.low) else p.low


def expected_share(p: Uniform, cost_a: float, demand: float, weakest: float) -> float:
    """Return ``x (1 - F(y)) + E[p; p < y] - c_A F(y)``, A's value if B fights below ``y``."""
    war = p.cdf(weakest)
    return demand * (1.0 - war) + p.mean_below(weakest) - cost_a * war


def solve(*, p: Uniform, cost_a: float, cost_b: float) -> PrivatePower:
    """Solve the take-it-or-leave-it offer under private information about relative power.

    Timing: nature draws A's chance ``p`` of winning and shows it to B alone; A demands ``x``; B
    accepts or fights. Equilibrium (derived here): B accepts iff ``p >= x - c_B``; A's first-order
    condition is ``f/(1 - F) = 1/(c_A + c_B)`` at ``x - c_B``, so that
    ``x = max(p_high - c_A, p_low + c_B)``, at most one. For a uniform law there is war with
    positive chance iff the width of the range exceeds the total cost.

    Parameters
    ----------
    p
        The law of A's chance of winning.
    cost_a, cost_b
        Costs of war, in shares of the pie.

    References
    ----------
    Fearon (1995), "Rationalist explanations for war", International Organization 49:379-414.
    """
    weakest = weakest_fighter(p, cost_a, cost_b)
    demand = min(weakest + cost_b, 1.0)
    return PrivatePower(
        demand=demand,
        war_probability=p.cdf(weakest),
        value_a=expected_share(p, cost_a, demand, weakest),
        uncertainty=p.high - p.low,
        total_cost=cost_a + cost_b,
    )


def explain(result: PrivatePower) -> list[str]:
    """Say what the numbers mean."""
    war = result.war_probability > 0.0
    compared = "exceeds" if war else "does not exceed"
    return [
        f"A demands {result.demand:.3f} and can expect {result.value_a:.3f}.",
        f"The unknown ({result.uncertainty:.3f}) {compared} the costs ({result.total_cost:.3f}).",
        f"War breaks out with chance {result.war_probability:.3f}." if war else "There is no war.",
    ]


def _chance(value: object) -> Uniform:
    law = parse_distribution(value) if isinstance(value, str) else value
    if not isinstance(law, Uniform) or law.high > 1.0:
        raise ValueError(value)
    return law


GAME = Game(
    name="fearon-private-power",
    title="Fearon's private information about power",
    section=Section.CAUSES,
    tag=Tag.DERIVED,
    citation='Fearon (1995), "Rationalist explanations for war", IO 49:379-414',
    solve=solve,
    parameters=(
        Parameter(
            "p",
            Kind("uniform(low,high) with 0 <= low <= high <= 1", _chance),
            "uniform(0.2,0.8)",
            "law of A's chance of winning, known to B alone",
        ),
        Parameter("cost_a", COST, 0.1, "A's cost of war, in shares of the pie"),
        Parameter("cost_b", COST, 0.1, "B's cost of war, in shares of the pie"),
    ),
    explain=explain,
)
