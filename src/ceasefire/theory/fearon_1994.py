"""Why this room exists: public threats cost more to withdraw each day, until both are locked in.

Fearon's crisis as a war of attrition: audience costs grow with time, each side may quit, and a side
that would rather fight than pay its audience cost never quits.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import POSITIVE

__all__ = ["GAME", "Crisis", "lock_in_time", "solve"]


@dataclass(frozen=True, slots=True)
class Crisis:
    """The equilibrium of the crisis.

    Parameters
    ----------
    horizon
        Time by which every side has quit that ever will.
    quit_1, quit_2
        Probability that a side quits at once; one of them is zero.
    war_probability
        Probability that neither side quits.
    """

    horizon: float
    quit_1: float
    quit_2: float
    war_probability: float


def lock_in_time(prize: float, audience: float, audience_other: float, war_cost: float) -> float:
    """Return when a side that does not quit at once has run out of types that would quit.

    The other side is kept indifferent, so a share ``prize / (prize + audience_other t)`` of this
    side's types is still there at ``t``; a share ``audience t / war_cost`` would rather fight than
    quit. The time is the positive root of the quadratic that equates them, written so that no
    digits cancel.
    """
    linear = audience * prize
    root = math.sqrt(linear**2 + 4.0 * audience * audience_other * war_cost * prize)
    return 2.0 * war_cost * prize / (linear + root)


def solve(
    *, prize: float, audience_1: float, audience_2: float, war_cost_1: float, war_cost_2: float
) -> Crisis:
    """Solve the crisis with growing audience costs.

    Timing: continuous. A side that quits at ``t`` pays ``audience * t`` and the other gets the
    prize; war is worth a private amount, uniform from ``-war_cost`` to 0.

    Equilibrium: types that quit do so at the rate that keeps the other indifferent,
    ``audience_other / (prize + audience_other t)``, until the earlier of the two lock-in times; the
    side with the later one must quit at once with some probability. Source: Fearon (1994), with
    linear audience costs; derived here.
    """
    horizon = min(
        lock_in_time(prize, audience_1, audience_2, war_cost_1),
        lock_in_time(prize, audience_2, audience_1, war_cost_2),
    )
    locked_1 = min(audience_1 * horizon / war_cost_1, 1.0)
    locked_2 = min(audience_2 * horizon / war_cost_2, 1.0)
    return Crisis(
        horizon=horizon,
        quit_1=max(1.0 - locked_1 * (prize + audience_2 * horizon) / prize, 0.0),
        quit_2=max(1.0 - locked_2 * (prize + audience_1 * horizon) / prize, 0.0),
        war_probability=locked_1 * locked_2,
    )


def explain(crisis: Crisis) -> list[str]:
    """Say who backs down and how likely war is."""
    quitter, chance = max(((1, crisis.quit_1), (2, crisis.quit_2)), key=lambda side: side[1])
    return [
        (
            f"After time {crisis.horizon:.4g} nobody who is still there will back down: then there "
            f"is war, with probability {crisis.war_probability:.4g}."
        ),
        (
            f"Side {quitter} backs down at once with probability {chance:.4g}: it is the one that "
            "would be locked in later."
        ),
    ]


GAME = Game(
    name="fearon-1994",
    title="Audience costs and the escalation of disputes",
    section=Section.ATTRITION,
    tag=Tag.DERIVED,
    citation="Fearon (1994), American Political Science Review 88:577",
    solve=solve,
    parameters=(
        Parameter("prize", POSITIVE, 1.0, "value of the prize"),
        Parameter("audience_1", POSITIVE, 0.5, "growth of side 1's audience cost"),
        Parameter("audience_2", POSITIVE, 0.2, "growth of side 2's audience cost"),
        Parameter("war_cost_1", POSITIVE, 1.0, "largest cost of war of side 1"),
        Parameter("war_cost_2", POSITIVE, 1.0, "largest cost of war of side 2"),
    ),
    explain=explain,
)
