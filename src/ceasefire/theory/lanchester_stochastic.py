"""Why this room exists: men die one at a time, so the weaker side sometimes wins.

Lanchester's laws as races of random kills, solved exactly.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import betainc, ndtr

from ceasefire.theory.game import Game, Parameter, Section, Tag
from ceasefire.theory.kinds import POSITIVE, POSITIVE_COUNT, PROBABILITY, integer
from ceasefire.theory.lanchester_kernel import duel_moments

__all__ = ["GAMES", "DuelOdds", "StochasticDuel", "normal_approximation", "solve", "solve_linear"]


@dataclass(frozen=True, slots=True)
class StochasticDuel:
    """The square law with random kills.

    Parameters
    ----------
    p_win_x
        Probability that X is left.
    p_win_x_normal
        The same by the normal approximation of the two clocks.
    survivors_x, survivors_y
        Expected men left, counting none if the side loses.
    mean_time
        Expected length of the fight.
    """

    p_win_x: float
    p_win_x_normal: float
    survivors_x: float
    survivors_y: float
    mean_time: float


@dataclass(frozen=True, slots=True)
class DuelOdds:
    """The linear law with random kills.

    Parameters
    ----------
    p_win_x
        Probability that X is left.
    """

    p_win_x: float


def normal_approximation(m: int, n: int, a: float, b: float) -> float:
    """Return the normal approximation of the probability that X wins.

    With time measured in the product of the strengths the two sides die by independent clocks: the
    sums of exponentials of mean ``i / b`` over X's men and ``j / a`` over Y's. X wins if Y's clock
    is first.
    """
    mean = m * (m + 1) / (2.0 * b) - n * (n + 1) / (2.0 * a)
    variance = _squares(m) / b**2 + _squares(n) / a**2
    return float(ndtr(mean / math.sqrt(variance)))


def _squares(n: int) -> float:
    return n * (n + 1) * (2 * n + 1) / 6.0


def solve(*, m: int, n: int, a: float, b: float) -> StochasticDuel:
    """Solve the stochastic square law.

    Timing: Y loses a man at rate ``a x``, X at rate ``b y``, until one side is gone. Exact by the
    recursion ``P(x, y) = h P(x, y-1) + (1-h) P(x-1, y)`` with ``h = a x / (a x + b y)``. Source:
    Brown (1963).
    """
    p_win_x, survivors_x, survivors_y, mean_time = duel_moments(m, n, a, b).tolist()
    return StochasticDuel(
        p_win_x, normal_approximation(m, n, a, b), survivors_x, survivors_y, mean_time
    )


def solve_linear(*, m: int, n: int, p: float) -> DuelOdds:
    """Solve the stochastic linear law.

    Timing: each death is Y's with probability ``p`` whatever the strengths, until one side is gone.
    X wins iff ``n`` successes come before ``m`` failures: the regularised incomplete beta function
    ``I_p(n, m)``. Source: Brown (1963).
    """
    return DuelOdds(float(betainc(n, m, p)))


def explain(duel: StochasticDuel) -> list[str]:
    """Say who wins how often."""
    return [
        f"X wins with probability {duel.p_win_x:.4g} (normal law: {duel.p_win_x_normal:.4g}).",
        (
            f"On average {duel.survivors_x:.4g} of X and {duel.survivors_y:.4g} of Y are left, "
            f"after {duel.mean_time:.4g}."
        ),
    ]


def explain_linear(odds: DuelOdds) -> list[str]:
    """Say who wins how often."""
    return [f"X wins with probability {odds.p_win_x:.4g}."]


_MEN = integer("a whole number from 1 to 20000", 1, 20_000)
_BROWN = "Brown (1963), Operations Research 11:418"

GAMES = (
    Game(
        name="lanchester-stochastic",
        title="Lanchester's square law with random kills",
        section=Section.LANCHESTER,
        tag=Tag.CLOSED_FORM,
        citation=_BROWN,
        solve=solve,
        parameters=(
            Parameter("m", _MEN, 10, "men of X"),
            Parameter("n", _MEN, 12, "men of Y"),
            Parameter("a", POSITIVE, 1.5, "rate at which one man of X kills"),
            Parameter("b", POSITIVE, 1.0, "rate at which one man of Y kills"),
        ),
        explain=explain,
    ),
    Game(
        name="lanchester-stochastic-linear",
        title="Lanchester's linear law with random kills",
        section=Section.LANCHESTER,
        tag=Tag.CLOSED_FORM,
        citation=_BROWN,
        solve=solve_linear,
        parameters=(
            Parameter("m", POSITIVE_COUNT, 5, "men of X"),
            Parameter("n", POSITIVE_COUNT, 7, "men of Y"),
            Parameter("p", PROBABILITY, 0.55, "probability that a death is Y's"),
        ),
        explain=explain_linear,
    ),
)
