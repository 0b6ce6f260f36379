"""Why this room exists: terms split the difference over war to the finish, not the next battle."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, DISCOUNT, PROBABILITY, real

__all__ = ["GAMES", "DecisiveBattle", "FrequentOffers", "alternate", "solve", "solve_limit"]

_CITATION = (
    'Wagner (2000), "Bargaining and war", AJPS 44:469-484; '
    'Binmore, Rubinstein and Wolinsky (1986), "The Nash bargaining solution in economic modelling"'
)
_RATE = real("a rate >= 0", 0.0)


@dataclass(frozen=True, slots=True)
class DecisiveBattle:
    """The terms of alternating offers.

    Parameters
    ----------
    share_a_proposing, share_a_responding
        A's share of the pie when A or B makes the offer; the war ends at once on these terms.
    surplus
        What both together save by not fighting to the finish, in shares of the pie.
    war_a, war_b
        What each expects of fighting to the finish; below zero if it costs more than it can win.
    """

    share_a_proposing: float
    share_a_responding: float
    surplus: float
    war_a: float
    war_b: float


@dataclass(frozen=True, slots=True)
class FrequentOffers:
    """The terms when offers follow each other without delay.

    Parameters
    ----------
    share_a
        A's share of the pie, whoever proposes.
    """

    share_a: float


def alternate(stay: float, fight_a: float, fight_b: float) -> tuple[float, float]:
    """Return A's shares when A and when B proposes.

    The responder is offered what refusing is worth: ``a' = f_A + beta a`` and
    ``1 - a = f_B + beta (1 - a')``. A side to whom even that is worth less than nothing is offered
    nothing, for no share is negative.

    Parameters
    ----------
    stay
        ``beta``: discount factor times the chance that a battle decides nothing, below one.
    fight_a, fight_b
        What the next battle alone is worth to each side.
    """
    proposing = (1.0 - stay - fight_b + stay * fight_a) / (1.0 - stay**2)
    responding = fight_a + stay * proposing
    if responding < 0.0:
        return 1.0 - max(fight_b + stay, 0.0), 0.0
    if proposing > 1.0:
        return 1.0, max(fight_a + stay, 0.0)
    return proposing, responding


def solve(
    *, p: float, decisive: float, discount: float, cost_a: float, cost_b: float
) -> DecisiveBattle:
    """Solve alternating offers under the risk of a decisive battle.

    Timing: one side offers a division of the pie; the other accepts, or a battle is fought, which
    both pay for and which is decisive with chance ``decisive`` (A then takes all with chance
    ``p``, else B); if it is not, the other side makes the next offer. Equilibrium (derived here):
    the unique subgame perfect one, in which every offer is what refusing is worth, and is
    accepted.

    Parameters
    ----------
    p
        Chance that A wins a decisive battle.
    decisive
        Chance that a battle is decisive.
    discount
        Discount factor per round.
    cost_a, cost_b
        Costs of a battle, in shares of the pie.

    Raises
    ------
    RequestError
        When nothing ever ends the war: ``decisive = 0`` and ``discount = 1``.

    References
    ----------
    Wagner (2000), "Bargaining and war", American Journal of Political Science 44:469-484.
    Binmore, Rubinstein and Wolinsky (1986), "The Nash bargaining solution in economic modelling",
    RAND Journal of Economics 17:176-188.
    """
    stay = discount * (1.0 - decisive)
    if stay == 1.0:
        raise refusal("wagner-2000", "decisive", "a chance > 0 when discount = 1", decisive)
    fight_a, fight_b = decisive * p - cost_a, decisive * (1.0 - p) - cost_b
    proposing, responding = alternate(stay, fight_a, fight_b)
    war_a, war_b = fight_a / (1.0 - stay), fight_b / (1.0 - stay)
    return DecisiveBattle(proposing, responding, 1.0 - war_a - war_b, war_a, war_b)


def solve_limit(
    *,
    p: float,
    decisive_rate: float,
    interest_rate: float,
    cost_rate_a: float,
    cost_rate_b: float,
) -> FrequentOffers:
    """Solve the same game when the time between offers vanishes.

    Both shares tend to ``(1 + (lambda (2 p - 1) - c_A + c_B)/(lambda + r)) / 2``, cut off at 0
    and 1 (derived here). Without interest this is ``p + (c_B - c_A)/(2 lambda)``: the difference
    is split over war to the finish.

    Parameters
    ----------
    p
        Chance that A wins a decisive battle.
    decisive_rate
        Decisive battles per unit of time, ``lambda``.
    interest_rate
        Rate of discount per unit of time, ``r``.
    cost_rate_a, cost_rate_b
        Costs of fighting per unit of time, in shares of the pie.

    Raises
    ------
    RequestError
        When nothing ever ends the war: both rates are zero.
    """
    pressure = decisive_rate + interest_rate
    if pressure == 0.0:
        expected = "a rate > 0 when interest_rate = 0"
        raise refusal("wagner-limit", "decisive_rate", expected, decisive_rate)
    edge = (decisive_rate * (2.0 * p - 1.0) - cost_rate_a + cost_rate_b) / pressure
    return FrequentOffers(min(max((1.0 + edge) / 2.0, 0.0), 1.0))


def explain(result: DecisiveBattle) -> list[str]:
    """Say what the numbers mean."""
    return [
        f"If A makes the offer, it gets {result.share_a_proposing:.3f} and the war ends at once.",
        f"If B makes the offer, A gets {result.share_a_responding:.3f} and the war ends at once.",
        f"War to the finish would be worth {result.war_a:.3f} to A and {result.war_b:.3f} to B.",
        f"Peace saves {result.surplus:.3f} of the pie.",
    ]


def explain_limit(result: FrequentOffers) -> list[str]:
    """Say what the numbers mean."""
    return [f"A gets {result.share_a:.3f}, whoever makes the offer; the war ends at once."]


GAMES = (
    Game(
        name="wagner-2000",
        title="Alternating offers under the risk of a decisive battle",
        section=Section.DECISIVE,
        tag=Tag.DERIVED,
        citation=_CITATION,
        solve=solve,
        parameters=(
            Parameter("p", PROBABILITY, 0.6, "chance that A wins a decisive battle"),
            Parameter("decisive", PROBABILITY, 0.1, "chance that a battle is decisive"),
            Parameter("discount", DISCOUNT, 0.98, "discount factor per round"),
            Parameter("cost_a", COST, 0.01, "A's cost of a battle, in shares of the pie"),
            Parameter("cost_b", COST, 0.02, "B's cost of a battle, in shares of the pie"),
        ),
        explain=explain,
    ),
    Game(
        name="wagner-limit",
        title="Frequent offers under the risk of a decisive battle",
        section=Section.DECISIVE,
        tag=Tag.DERIVED,
        citation=_CITATION,
        solve=solve_limit,
        parameters=(
            Parameter("p", PROBABILITY, 0.6, "chance that A wins a decisive battle"),
            Parameter("decisive_rate", _RATE, 0.5, "decisive battles per unit of time"),
            Parameter("interest_rate", _RATE, 0.05, "rate of discount per unit of time"),
            Parameter("cost_rate_a", _RATE, 0.1, "A's cost of fighting per unit of time"),
            Parameter("cost_rate_b", _RATE, 0.2, "B's cost of fighting per unit of time"),
        ),
        explain=explain_limit,
    ),
)
