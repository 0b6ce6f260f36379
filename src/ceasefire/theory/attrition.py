"""Why this room exists: when each waits for the other to give in, both must be indifferent.

The war of attrition in three forms: with everything known (mixed strategies), with private values,
and with many players for several prizes. In the first the side that values the prize *less* wins
more often, which is why no scenario of this package is driven by it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, NUMBER

__all__ = ["GAMES", "GivingIn", "MixedAttrition", "concession_hazard", "solve", "solve_langlois"]

COMPLETE, LANGLOIS = "attrition-complete", "langlois-langlois"


@dataclass(frozen=True, slots=True)
class MixedAttrition:
    """The mixed equilibrium of the war of attrition.

    Parameters
    ----------
    hazard_1, hazard_2
        Rate at which each side gives in.
    mean_end
        Expected length of the war.
    p_win_1
        Probability that side 2 gives in first.
    """

    hazard_1: float
    hazard_2: float
    mean_end: float
    p_win_1: float


@dataclass(frozen=True, slots=True)
class GivingIn:
    """The rate of concession that keeps the other side willing to wait.

    Parameters
    ----------
    hazard
        Rate at which side j accepts i's demand.
    """

    hazard: float


def concession_hazard(
    win: float, lose: float, cost: float, interest: float, drift: float = 0.0
) -> float:
    """Return the rate at which j must give in so that i does not mind whether to wait or to yield.

    ``(cost + interest * lose - drift) / (win - lose)``: over a short time, waiting costs ``cost``,
    delays what giving in is worth and lets it drift, and brings ``win`` instead of ``lose`` at that
    rate.

    Parameters
    ----------
    win, lose
        Value to i if j gives in, and if i gives in; ``win > lose``.
    cost, interest
        Flow cost of waiting and rate of interest.
    drift
        Rate of change of ``lose``: what the battlefield adds to it.
    """
    return (cost + interest * lose - drift) / (win - lose)


def solve(
    *,
    value_1: float,
    value_2: float,
    cost_1: float,
    cost_2: float,
    interest: float,
    loss_1: float,
    loss_2: float,
) -> MixedAttrition:
    """Solve the war of attrition with complete information.

    Timing: continuous; each side pays its cost until one gives in, which leaves ``value`` to the
    other and ``loss`` to itself.

    Equilibrium: both give in at constant rates, each of which keeps the *other* side indifferent.
    Source: Hendricks, Weiss and Wilson (1988); derived here. There are also equilibria in which one
    side gives in at once.
    """
    for side, value, loss in ((1, value_1, loss_1), (2, value_2, loss_2)):
        if value <= loss:
            raise refusal(COMPLETE, f"value_{side}", f"more than loss_{side} = {loss}", value)
    for side, cost, loss in ((1, cost_1, loss_1), (2, cost_2, loss_2)):
        if cost + interest * loss <= 0.0:
            raise refusal(
                COMPLETE, f"cost_{side}", f"waiting that costs side {side} something", cost
            )
    hazard_1 = concession_hazard(value_2, loss_2, cost_2, interest)
    hazard_2 = concession_hazard(value_1, loss_1, cost_1, interest)
    total = hazard_1 + hazard_2
    return MixedAttrition(hazard_1, hazard_2, 1.0 / total, hazard_2 / total)


def solve_langlois(
    *, demand_value: float, accept_value: float, drift: float, cost: float, interest: float
) -> GivingIn:
    """Solve for the hazard of acceptance when what acceptance is worth moves with the battlefield.

    Timing: continuous; side i can accept j's terms at any time, which is worth ``accept_value`` and
    changes at rate ``drift``, or wait for j to accept its own, worth ``demand_value``.

    Equilibrium: j accepts at the rate that keeps i indifferent. After Langlois and Langlois (2009),
    whose abstract says that each side's flow cost rises with the chance that the other gives in;
    the formula is derived here.
    """
    if demand_value <= accept_value:
        raise refusal(
            LANGLOIS, "demand_value", f"more than accept_value = {accept_value}", demand_value
        )
    hazard = concession_hazard(demand_value, accept_value, cost, interest, drift)
    if hazard < 0.0:
        most = cost + interest * accept_value
        raise refusal(LANGLOIS, "drift", f"at most {most:g}, or waiting is better than both", drift)
    return GivingIn(hazard)


def explain(result: MixedAttrition) -> list[str]:
    """Say how long it lasts and who wins."""
    return [
        (
            f"Side 1 gives in at rate {result.hazard_1:.4g}, side 2 at {result.hazard_2:.4g}; the "
            f"war lasts {result.mean_end:.4g} on average."
        ),
        (
            f"Side 1 wins with probability {result.p_win_1:.4g}. Beware: here a side wins more "
            "often the less it values the prize."
        ),
    ]


def explain_langlois(result: GivingIn) -> list[str]:
    """Say what the rate means."""
    wait = f"once in {1.0 / result.hazard:.4g}" if result.hazard > 0.0 else "never"
    return [f"The other side accepts at rate {result.hazard:.4g}: {wait} units of time on average."]


GAMES = (
    Game(
        name=COMPLETE,
        title="War of attrition, everything known",
        section=Section.ATTRITION,
        tag=Tag.DERIVED,
        citation=(
            "Maynard Smith (1974), Journal of Theoretical Biology 47:209; "
            "Hendricks, Weiss and Wilson (1988), International Economic Review 29:663"
        ),
        solve=solve,
        parameters=(
            Parameter("value_1", NUMBER, 1.0, "value to side 1 if side 2 gives in"),
            Parameter("value_2", NUMBER, 1.0, "value to side 2 if side 1 gives in"),
            Parameter("cost_1", COST, 0.1, "flow cost of side 1"),
            Parameter("cost_2", COST, 0.1, "flow cost of side 2"),
            Parameter("interest", COST, 0.0, "rate of interest"),
            Parameter("loss_1", NUMBER, 0.0, "value to side 1 if it gives in"),
            Parameter("loss_2", NUMBER, 0.0, "value to side 2 if it gives in"),
        ),
        explain=explain,
    ),
    Game(
        name=LANGLOIS,
        title="Attrition while the battlefield moves the terms",
        section=Section.ATTRITION,
        tag=Tag.DERIVED,
        citation="Langlois and Langlois (2009), International Studies Quarterly 53:1051",
        solve=solve_langlois,
        parameters=(
            Parameter("demand_value", NUMBER, 0.7, "value to i if j accepts i's demand"),
            Parameter("accept_value", NUMBER, 0.3, "value to i of accepting j's demand"),
            Parameter("drift", NUMBER, -0.02, "rate of change of accept_value"),
            Parameter("cost", COST, 0.05, "flow cost of i"),
            Parameter("interest", COST, 0.02, "rate of interest"),
        ),
        explain=explain_langlois,
    ),
)
