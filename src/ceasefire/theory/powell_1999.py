"""Why this room exists: only a dissatisfied power fights, the more dissatisfied the likelier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import COST, DISTRIBUTION, PROBABILITY

if TYPE_CHECKING:
    from ceasefire.theory.distribution import Distribution

__all__ = ["GAME", "SatisfiedPower", "expected_share", "riskiest_markdown", "solve"]


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


def riskiest_markdown(
    p: float, status_quo: float, cost_s: float, cost_d: Distribution
) -> float | None:
    """Return S's best ``y = p - x``, at most ``p - q``; None when no type of D would fight."""
    if not exceeds(p - status_quo, cost_d.low):
        return None
    return min(cost_d.balance(cost_s), p - status_quo)


def expected_share(p: float, cost_s: float, cost_d: Distribution, markdown: float) -> float:
    """Return ``(1 - p + y)(1 - F(y)) + (1 - p - s) F(y)``, S's value of offering ``p - y``."""
    war = cost_d.cdf(markdown)
    return (1.0 - p + markdown) * (1.0 - war) + (1.0 - p - cost_s) * war


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
    highest = cost_d.cdf(cost_d.balance(cost_s))
    markdown = riskiest_markdown(p, status_quo, cost_s, cost_d)
    if markdown is None:
        return SatisfiedPower(
            status_quo, 0.0, 1.0 - status_quo, d_satisfied=True, highest_war_probability=highest
        )
    return SatisfiedPower(
        offer=max(p - markdown, status_quo),
        war_probability=cost_d.cdf(markdown),
        value_s=expected_share(p, cost_s, cost_d, markdown),
        d_satisfied=False,
        highest_war_probability=highest,
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
