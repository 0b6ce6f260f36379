"""Why this room exists: war can be a threat carried out for a while, though both know all."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.theory.game import ROUNDING, Game, Parameter, Section, Tag, exceeds, refusal
from ceasefire.theory.kinds import IMPATIENT, NUMBER, PROBABILITY

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["GAME", "PowerToHurt", "longest", "solve", "war_is_bearable", "worst_payoffs"]

_NAME = "power-to-hurt"


@dataclass(frozen=True, slots=True)
class PowerToHurt:
    """How badly a side can be treated, and how long a war that can cause.

    Parameters
    ----------
    min_1_proposing, min_1_responding, min_2_proposing, min_2_responding
        Worst average payoff of either side in an equilibrium, when it makes the offer and when the
        other does.
    longest_war_sufficient
        Rounds of war before a settlement that some equilibrium has for certain.
    longest_war_exact
        The most rounds of war before a settlement that these punishments can hold up, when side 1
        makes the first offer.
    patient_limit
        ``ln 2 / (1 - discount)``: what both tend to with patience, however much war hurts.
    """

    min_1_proposing: float
    min_1_responding: float
    min_2_proposing: float
    min_2_responding: float
    longest_war_sufficient: int
    longest_war_exact: int
    patient_limit: float


def worst_payoffs(status_quo: float, war_flow: float, discount: float) -> tuple[float, float]:
    """Return a side's worst equilibrium payoff when it proposes and when it responds.

    Its own offer is refused and peace follows for a round; the other's offer, if it refuses it, is
    followed by a round of war: ``m = (s + delta phi)/(1 + delta)`` and
    ``m' = (phi + delta s)/(1 + delta)``. A side that would lose by refusing takes nothing, and then
    ``m' = 0``, ``m = (1 - delta) s``.
    """
    responding = (war_flow + discount * status_quo) / (1.0 + discount)
    if responding < 0.0:
        return (1.0 - discount) * status_quo, 0.0
    return (status_quo + discount * war_flow) / (1.0 + discount), responding


def war_is_bearable(
    rounds: int,
    discount: float,
    flows: tuple[float, float],
    worst_1: tuple[float, float],
    worst_2: tuple[float, float],
) -> bool:
    """Return whether some settlement after ``rounds`` of war keeps both sides from deviating.

    Side ``i`` expects ``phi_i + (z_i - phi_i) delta^(T - t)`` at date ``t``, which rises with time.
    So what binds is side 1's offer at date 0, and side 2's response then and its offer at date 1.
    """
    if rounds == 0:
        return True
    until_end, after_first = discount**rounds, discount ** (rounds - 1)
    if until_end == 0.0:
        return False
    low_1 = flows[0] + (worst_1[0] - flows[0]) / until_end
    low_2 = flows[1] + max(
        (worst_2[0] - flows[1]) / after_first, (worst_2[1] - flows[1]) / until_end
    )
    return not exceeds(low_1 + low_2, 1.0)


def longest(holds: Callable[[int], bool]) -> int:
    """Return the largest whole number for which a condition holds that fails ever after."""
    high = 1
    while holds(high):
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def solve(
    *, status_quo: float, war_flow_1: float, war_flow_2: float, discount: float
) -> PowerToHurt:
    """Solve how long two sides with complete information may fight before they settle.

    A reduced model in the spirit of Slantchev, built as in Busch and Wen (1995) and Fernandez and
    Glazer (1991); not the model of the article. Timing: a pie of one per round, for ever; sides
    take turns, side 1 first, to offer a division for ever; until one is accepted, each round brings
    either peace, worth ``s`` and ``1 - s``, or war, worth ``phi_1`` and ``phi_2``; both are
    equilibria of the round. Payoffs are averages per round.

    Equilibrium (derived here): the worst for side 1 is war after it refuses an offer and peace
    after its own is refused. With that threat, ``T`` rounds of war and then a division ``z`` are
    an equilibrium iff ``(1 - delta^T) phi_i + delta^T z_i >= m_i`` wherever side ``i`` proposes.
    It is sufficient that ``delta^T >= (m_1 + m_2 - Phi)/(1 - Phi)`` with ``Phi = phi_1 + phi_2``;
    while no one would lose by refusing, this is ``1/(1 + delta)`` whatever war is worth.

    Parameters
    ----------
    status_quo
        Side 1's share of the pie in a round of peace.
    war_flow_1, war_flow_2
        What a round of war is worth to either side; at most what peace is.
    discount
        Discount factor per round, below one.

    Raises
    ------
    RequestError
        When war is better than peace for a side, or wastes nothing.

    References
    ----------
    Slantchev (2003), "The power to hurt: costly conflict with completely informed states", American
    Political Science Review 97:123-133.
    """
    _require(status_quo, war_flow_1, war_flow_2)
    worst_1 = worst_payoffs(status_quo, war_flow_1, discount)
    worst_2 = worst_payoffs(1.0 - status_quo, war_flow_2, discount)
    flows = (war_flow_1, war_flow_2)
    bound = (worst_1[0] + worst_2[0] - sum(flows)) / (1.0 - sum(flows))
    return PowerToHurt(
        *worst_1,
        *worst_2,
        longest_war_sufficient=longest(lambda rounds: not exceeds(bound, discount**rounds)),
        longest_war_exact=longest(
            lambda rounds: war_is_bearable(rounds, discount, flows, worst_1, worst_2)
        ),
        patient_limit=math.log(2.0) / (1.0 - discount),
    )


def _require(status_quo: float, war_flow_1: float, war_flow_2: float) -> None:
    peace = (("war_flow_1", war_flow_1, status_quo), ("war_flow_2", war_flow_2, 1.0 - status_quo))
    for name, flow, most in peace:
        if exceeds(flow, most):
            raise refusal(_NAME, name, f"at most what peace is worth, {most:g}", flow)
    if war_flow_1 + war_flow_2 >= 1.0 - ROUNDING:
        expected = "war to waste something: both flows together below 1"
        raise refusal(_NAME, "war_flow_2", expected, war_flow_2)


def explain(result: PowerToHurt) -> list[str]:
    """Say what the numbers mean."""
    return [
        f"Side 1 can be held to {result.min_1_proposing:.3f} when it makes the offer.",
        f"Side 2 can be held to {result.min_2_proposing:.3f} when it makes the offer.",
        f"Both know everything, yet may fight {result.longest_war_exact} rounds before settling.",
        f"For patient sides the bound is near {result.patient_limit:.1f}, however much war hurts.",
    ]


GAME = Game(
    name=_NAME,
    title="The power to hurt, in the spirit of Slantchev",
    section=Section.FRONT,
    tag=Tag.REDUCED,
    citation='Slantchev (2003), "The power to hurt", APSR 97:123-133; after Busch and Wen (1995), '
    "Fernandez and Glazer (1991)",
    solve=solve,
    parameters=(
        Parameter("status_quo", PROBABILITY, 0.5, "side 1's share of the pie in peace"),
        Parameter("war_flow_1", NUMBER, -0.1, "what a round of war is worth to side 1"),
        Parameter("war_flow_2", NUMBER, -0.1, "what a round of war is worth to side 2"),
        Parameter("discount", IMPATIENT, 0.95, "discount factor per round"),
    ),
    explain=explain,
)
