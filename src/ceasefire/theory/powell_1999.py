"""Why this room exists: only a dissatisfied power fights, the more dissatisfied the likelier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import COST, DISTRIBUTION, PROBABILITY

if TYPE_CHECKING:
    from ceasefire.theory.distribution import Distribution

__all__ = ["GAME", "SatisfiedPower", "concession", "expected_share", "solve"]


@dataclass(frozen=True, slots=True)
class SatisfiedPower:
    """The one offer of the satisfied power S.

    Parameters
    ----------
    offer
        Share of the pie that S lets D have.
    war_probability
        Chance that D is of a type that would rather fight.
    value_s
        What S expects, in shares of the pie.
    d_satisfied
        Whether no type of D would fight for more than it has.
    highest_war_probability
        The level at which the risk saturates, however dissatisfied D may be.
    """

    offer: float
    war_probability: float
    value_s: float
    d_satisfied: bool
    highest_war_probability: float


def concession(p: float, status_quo: float, cost_s: float, cost_d: Distribution) -> float:
    """Return S's best offer: ``p - y``, ``y`` on the risk-return margin, at least what D has."""
    return max(p - cost_d.balance(cost_s), status_quo)


def expected_share(p: float, cost_s: float, cost_d: Distribution, offer: float) -> float:
    """Return ``(1 - x)(1 - F(p - x)) + (1 - p - s) F(p - x)``, S's value of an offer."""
    war = cost_d.cdf(p - offer)
    return (1.0 - offer) * (1.0 - war) + (1.0 - p - cost_s) * war


def solve(*, p: float, status_quo: float, cost_s: float, cost_d: Distribution) -> SatisfiedPower:
    """Solve Powell's bargaining between a satisfied and a dissatisfied power.

    Timing: D holds the share ``q`` of the pie; nature shows D its cost of war ``d``; S offers
    ``x >= q``; D accepts, or fights: D wins all with chance ``p``, and each pays its cost. S itself
    has no move but the offer.

    Equilibrium (derived here): D accepts iff ``x >= p - d``. If even the cheapest fighter is
    content (``p - d_low <= q``), S offers what D has. Else ``x = p - y`` with ``h(y)(y + s) = 1``,
    but not less than ``q``. War risk is zero while ``q`` is near ``p``, rises with ``p - q``, and
    saturates.

    Parameters
    ----------
    p
        Chance that D wins a war.
    status_quo
        D's share before the offer.
    cost_s
        S's cost of war, in shares of the pie.
    cost_d
        The law of D's cost, in shares of the pie.

    References
    ----------
    Powell (1999), "In the Shadow of Power", Princeton University Press, chapter 3.
    """
    offer = concession(p, status_quo, cost_s, cost_d)
    return SatisfiedPower(
        offer=offer,
        war_probability=cost_d.cdf(p - offer),
        value_s=expected_share(p, cost_s, cost_d, offer),
        d_satisfied=not exceeds(p - cost_d.low, status_quo),
        highest_war_probability=cost_d.cdf(cost_d.balance(cost_s)),
    )


def explain(result: SatisfiedPower) -> list[str]:
    """Say what the numbers mean."""
    if result.d_satisfied:
        return [f"D has {result.offer:.3f} and would not fight for more: nothing changes."]
    return [
        f"S lets D have {result.offer:.3f} and can expect {result.value_s:.3f} for itself.",
        f"War breaks out with chance {result.war_probability:.3f}.",
        f"Were D more dissatisfied, it would be {result.highest_war_probability:.3f} at most.",
    ]


GAME = Game(
    name="powell-1999",
    title="Powell's satisfied and dissatisfied powers",
    section=Section.SHIFTS,
    tag=Tag.DERIVED,
    citation="Powell (1999), In the Shadow of Power, Princeton University Press, chapter 3",
    solve=solve,
    parameters=(
        Parameter("p", PROBABILITY, 0.6, "chance that D wins a war"),
        Parameter("status_quo", PROBABILITY, 0.3, "share of the pie that D has"),
        Parameter("cost_s", COST, 0.1, "S's cost of war, in shares of the pie"),
        Parameter("cost_d", DISTRIBUTION, "uniform(0.05,0.35)", "law of D's cost, its secret"),
    ),
    explain=explain,
)
