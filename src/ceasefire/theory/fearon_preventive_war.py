"""Why this room exists: a side bound to decline may fight now, as promises do not bind."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import COST, DISCOUNT, PROBABILITY

__all__ = ["GAME", "PreventiveWar", "best_peace", "solve", "war_value"]


@dataclass(frozen=True, slots=True)
class PreventiveWar:
    """Whether the shift of power brings war.

    Parameters
    ----------
    shift
        ``discount * p2 - p1``: what B stands to lose.
    threshold
        ``cost_b (1 - discount)^2``: what war would cost it.
    war
        Fearon's inequality ``shift > threshold``.
    war_with_submission
        The same when B may also give everything away for nothing, so that no future is worth less
        than zero to it. It differs from ``war`` only when B's costs exceed all it could win later.
    value_war, value_peace
        B's average payoff per period from war now and from the best peace A can promise.
    """

    shift: float
    threshold: float
    war: bool
    war_with_submission: bool
    value_war: float
    value_peace: float


def war_value(p: float, cost_b: float, discount: float) -> float:
    """Return B's average payoff per period of a war begun when A wins with chance ``p``."""
    return 1.0 - p - cost_b * (1.0 - discount)


def best_peace(later: float, discount: float) -> float:
    """Return B's average payoff of taking all now and being held to ``later`` ever after."""
    return 1.0 - discount + discount * later


def solve(*, p1: float, p2: float, cost_b: float, discount: float) -> PreventiveWar:
    """Solve Fearon's preventive war.

    Timing: a pie of one per period, for ever. In each period A (rising) makes a take-it-or-leave-it
    offer; B (declining) accepts for this period, or fights a war that settles all periods. A wins
    with chance ``p1`` in the first period and ``p2`` ever after.

    Equilibrium (derived here): from the second period on A holds B to its value of war, so the most
    that peace can give B is the whole pie now and that value later. War breaks out at once iff
    ``discount * p2 - p1 > cost_b (1 - discount)^2``.

    Parameters
    ----------
    p1, p2
        A's chance of winning now and later.
    cost_b
        B's cost of war, in units of one period's pie.
    discount
        Discount factor per period.

    References
    ----------
    Fearon (1995), "Rationalist explanations for war", International Organization 49:379-414.
    """
    now, later = (war_value(p, cost_b, discount) for p in (p1, p2))
    shift, threshold = discount * p2 - p1, cost_b * (1.0 - discount) ** 2
    return PreventiveWar(
        shift=shift,
        threshold=threshold,
        war=exceeds(shift, threshold),
        war_with_submission=exceeds(now, best_peace(max(later, 0.0), discount)),
        value_war=now,
        value_peace=best_peace(later, discount),
    )


def explain(result: PreventiveWar) -> list[str]:
    """Say what the numbers mean."""
    compared = "more" if result.war else "no more"
    lines = [
        f"Waiting costs B {result.shift:.4f}, {compared} than a war now: {result.threshold:.4f}.",
        "B fights now, while it still can." if result.war else "B accepts its decline in peace.",
    ]
    if result.war != result.war_with_submission:
        lines.append("Yet a later war would not repay B: free to submit, it would not fight.")
    return lines


GAME = Game(
    name="fearon-preventive-war",
    title="Fearon's preventive war",
    section=Section.CAUSES,
    tag=Tag.DERIVED,
    citation='Fearon (1995), "Rationalist explanations for war", IO 49:379-414',
    solve=solve,
    parameters=(
        Parameter("p1", PROBABILITY, 0.3, "A's chance of winning now"),
        Parameter("p2", PROBABILITY, 0.6, "A's chance of winning later"),
        Parameter("cost_b", COST, 0.5, "B's cost of war, in units of one period's pie"),
        Parameter("discount", DISCOUNT, 0.9, "discount factor per period"),
    ),
    explain=explain,
)
