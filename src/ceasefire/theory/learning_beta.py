"""Why this room exists: battles move a belief at a known pace, and priors fade in a known time."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import betaln

from ceasefire.theory.game import ROUNDING, Game, Parameter, Section, Tag
from ceasefire.theory.kinds import COUNT, POSITIVE, PROBABILITY

__all__ = ["GAMES", "BetaBelief", "LearningTime", "solve_battles", "solve_time"]


@dataclass(frozen=True, slots=True)
class BetaBelief:
    """A belief about the chance to win a battle, after some battles.

    Parameters
    ----------
    mean, variance
        Of the posterior.
    evidence
        Prior probability of this very sequence of victories and defeats.
    """

    mean: float
    variance: float
    evidence: float


@dataclass(frozen=True, slots=True)
class LearningTime:
    """How fast two priors of equal precision come together.

    Parameters
    ----------
    battles_to_gap
        Fewest battles after which the posterior means differ by no more than the gap asked for.
    gap_after
        Difference of the posterior means after the battles asked for.
    """

    battles_to_gap: int
    gap_after: float


def solve_battles(*, alpha: float, beta: float, wins: int, losses: int) -> BetaBelief:
    """Update a Beta belief by battles: ``Beta(alpha + wins, beta + losses)``.

    The evidence is ``B(alpha + wins, beta + losses) / B(alpha, beta)``. Source: Bayes (1763).
    """
    a, b = alpha + wins, beta + losses
    total = a + b
    return BetaBelief(
        mean=a / total,
        variance=(a / total) * (b / total) / (total + 1.0),
        evidence=math.exp(float(betaln(a, b)) - float(betaln(alpha, beta))),
    )


def solve_time(
    *, mean_a: float, mean_b: float, precision: float, gap: float, battles: int
) -> LearningTime:
    """Find when two beliefs of equal precision agree.

    After ``n`` battles, whatever their outcomes, the means differ by ``precision |mean_a - mean_b|
    / (precision + n)``: they are Beta beliefs with ``alpha + beta = precision``, and they read the
    same battles. Derived here.
    """
    distance = abs(mean_a - mean_b)
    needed = math.ceil(precision * (distance / gap - 1.0) * (1.0 - ROUNDING) - ROUNDING)
    return LearningTime(max(needed, 0), precision * distance / (precision + battles))


def explain_battles(belief: BetaBelief) -> list[str]:
    """Say what is believed now."""
    return [
        (
            f"The chance to win a battle is now put at {belief.mean:.4g}, give or take "
            f"{math.sqrt(belief.variance):.3g}."
        ),
        f"This very sequence of battles had a prior probability of {belief.evidence:.4g}.",
    ]


def explain_time(time: LearningTime) -> list[str]:
    """Say when the sides agree."""
    return [
        f"The sides agree closely enough after {time.battles_to_gap} battles.",
        f"After the battles asked for, their means still differ by {time.gap_after:.4g}.",
    ]


GAMES = (
    Game(
        name="beta-learning",
        title="Learning from battles",
        section=Section.BELIEFS,
        tag=Tag.CLOSED_FORM,
        citation="Raiffa and Schlaifer (1961), Applied Statistical Decision Theory, ch. 9",
        solve=solve_battles,
        parameters=(
            Parameter("alpha", POSITIVE, 7.0, "prior count of victories"),
            Parameter("beta", POSITIVE, 3.0, "prior count of defeats"),
            Parameter("wins", COUNT, 4, "battles won"),
            Parameter("losses", COUNT, 9, "battles lost"),
        ),
        explain=explain_battles,
    ),
    Game(
        name="learning-time",
        title="How long until two beliefs agree",
        section=Section.BELIEFS,
        tag=Tag.DERIVED,
        citation="after Smith and Stam (2004), Journal of Conflict Resolution 48:783",
        solve=solve_time,
        parameters=(
            Parameter("mean_a", PROBABILITY, 0.7, "A's prior mean of its chance in a battle"),
            Parameter("mean_b", PROBABILITY, 0.4, "B's prior mean of A's chance in a battle"),
            Parameter(
                "precision", POSITIVE, 10.0, "prior battles' worth of certainty of each side"
            ),
            Parameter("gap", POSITIVE, 0.1, "difference of means that is close enough"),
            Parameter("battles", COUNT, 20, "battles after which the difference is asked for"),
        ),
        explain=explain_time,
    ),
)
