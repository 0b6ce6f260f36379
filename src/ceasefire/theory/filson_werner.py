"""Why this room exists: refused offers and lost battles both tell an attacker whom it fights.

Filson and Werner's war: each side can absorb so many lost battles; the attacker makes a
take-it-or-leave-it offer before every battle and does not know whether the defender is weak or
tough.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from scipy.special import betainc

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, PROBABILITY, integer
from ceasefire.theory.screening import Branch, Screening, ScreeningRules, State, screen

__all__ = ["GAMES", "CompleteInformation", "solve_complete", "solve_screening"]

SCREENING, COMPLETE = "filson-werner", "filson-werner-complete"


@dataclass(frozen=True, slots=True)
class CompleteInformation:
    """The ultimatum when the attacker knows its enemy.

    Parameters
    ----------
    p_win
        Probability that the attacker would win the war.
    battles
        Expected number of battles of a war to the finish.
    demand
        What the attacker asks for and gets at once.
    value_d
        What the defender keeps: its value of fighting to the finish.
    fight_a
        The attacker's value of fighting to the finish.
    """

    p_win: float
    battles: float
    demand: float
    value_d: float
    fight_a: float


def expected_battles(p: float, losses_a: int, losses_d: int) -> float:
    """Return the expected length of a series that ends at ``losses_a`` or ``losses_d`` losses."""
    row = [0.0] * (losses_d + 1)
    for _ in range(losses_a):
        row = _next_row(row, p)
    return row[losses_d]


def _next_row(fewer: list[float], p: float) -> list[float]:
    row = [0.0]
    for j in range(1, len(fewer)):
        row.append(1.0 + p * row[j - 1] + (1.0 - p) * fewer[j])
    return row


def solve_complete(
    *, p: float, losses_a: int, losses_d: int, cost_a: float, cost_d: float
) -> CompleteInformation:
    """Solve the war against a known enemy.

    Timing: the attacker makes an offer before every battle.

    Equilibrium: it offers the defender's value of fighting to the finish, which is accepted at
    once; ``P(A wins) = I_p(losses_d, losses_a)``, the regularised incomplete beta function.
    ``cost_a`` is what the attacker saves, not what it can ask for.
    """
    p_win = float(betainc(losses_d, losses_a, p))
    battles = expected_battles(p, losses_a, losses_d)
    value_d = 1.0 - p_win - cost_d * battles
    fight_a = p_win - cost_a * battles
    return CompleteInformation(p_win, battles, 1.0 - value_d, value_d, fight_a)


def solve_screening(
    *,
    p_weak: float,
    p_tough: float,
    cost_a: float,
    cost_d: float,
    prior_weak: float,
    losses_a: int,
    losses_d: int,
) -> Screening:
    """Solve the war against an enemy of unknown strength.

    Timing: each round the attacker offers the defender a share; if it is refused, a battle costs
    both and one side loses a unit, and the attacker learns from both events. Who has no unit left
    gets nothing.

    Equilibrium: see :mod:`ceasefire.theory.screening`; ``p_weak`` and ``p_tough`` are the
    attacker's chances in a battle against each type.
    """
    if p_weak < p_tough:
        raise refusal(SCREENING, "p_weak", f"at least p_tough = {p_tough}", p_weak)

    def battle(state: State) -> tuple[Branch, ...]:
        left_a, left_d = state
        won, lost = (left_a, left_d - 1), (left_a - 1, left_d)
        return Branch(won, p_tough, p_weak), Branch(lost, 1.0 - p_tough, 1.0 - p_weak)

    def prize(state: State) -> float | None:
        left_a, left_d = state
        if left_d == 0:
            return 1.0
        return 0.0 if left_a == 0 else None

    states = product(range(losses_a + 1), range(losses_d + 1))
    rules = ScreeningRules(states, prize, battle, cost_a, cost_d, 1.0)
    return screen(rules, (losses_a, losses_d), prior_weak)


def explain_screening(outcome: Screening) -> list[str]:
    """Say what the first offer does."""
    kind = "buys off even the tough" if outcome.pooling else "is meant for the weak only"
    sentences = [
        (
            f"The first offer leaves the defender {outcome.offer:.4g} and {kind}; it is accepted "
            f"with probability {outcome.p_accept:.4g}."
        ),
        (
            f"The war is worth {outcome.value_a:.4g} to the side that makes the offers. It would "
            f"offer peace to all if the enemy were weak with probability "
            f"{outcome.pooling_threshold:.4g} or less."
        ),
    ]
    if not outcome.gap:
        sentences.append(
            "In some state the weak expect more from fighting on than the tough: there the "
            "recursion need not be an equilibrium."
        )
    return sentences


def explain_complete(outcome: CompleteInformation) -> list[str]:
    """Say what a known enemy is left with."""
    return [
        (
            f"To the finish the attacker would win with probability {outcome.p_win:.4g} after "
            f"{outcome.battles:.4g} battles on average."
        ),
        (
            f"Knowing that, it asks for {outcome.demand:.4g} at once and gets it; the defender "
            f"keeps {outcome.value_d:.4g}."
        ),
    ]


_LOSSES = integer("a whole number from 1 to 60", 1, 60)
_CITATION = "Filson and Werner (2002), American Journal of Political Science 46:819"

GAMES = (
    Game(
        name=SCREENING,
        title="Bargaining and fighting with an enemy of unknown strength",
        section=Section.SCREENING,
        tag=Tag.DERIVED,
        citation=_CITATION,
        solve=solve_screening,
        parameters=(
            Parameter("p_weak", PROBABILITY, 0.7, "chance in a battle against the weak"),
            Parameter("p_tough", PROBABILITY, 0.45, "chance in a battle against the tough"),
            Parameter("cost_a", COST, 0.05, "cost of a battle to the attacker"),
            Parameter("cost_d", COST, 0.05, "cost of a battle to the defender"),
            Parameter("prior_weak", PROBABILITY, 0.8, "probability that the defender is weak"),
            Parameter("losses_a", _LOSSES, 2, "lost battles the attacker can absorb"),
            Parameter("losses_d", _LOSSES, 2, "lost battles the defender can absorb"),
        ),
        explain=explain_screening,
    ),
    Game(
        name=COMPLETE,
        title="Bargaining and fighting with a known enemy",
        section=Section.SCREENING,
        tag=Tag.DERIVED,
        citation=_CITATION,
        solve=solve_complete,
        parameters=(
            Parameter("p", PROBABILITY, 0.6, "attacker's chance in a battle"),
            Parameter("losses_a", _LOSSES, 2, "lost battles the attacker can absorb"),
            Parameter("losses_d", _LOSSES, 3, "lost battles the defender can absorb"),
            Parameter("cost_a", COST, 0.05, "cost of a battle to the attacker"),
            Parameter("cost_d", COST, 0.04, "cost of a battle to the defender"),
        ),
        explain=explain_complete,
    ),
)
