"""Why this room exists: a war over a row of forts, fought to the finish, is the gambler's ruin.

Smith and Stam's front has ``n`` forts of which A holds ``position``; a battle moves one fort and A
wins it with a probability known to both. The values of fighting to the finish are the sides'
outside options in any bargain about that front.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import solve_banded

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, COUNT, DISCOUNT, PROBABILITY, integer

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = [
    "GAME",
    "FortsFight",
    "conquest_probability",
    "expected_battles",
    "fight_values",
    "solve",
]

NAME = "forts-fight-to-finish"


@dataclass(frozen=True, slots=True)
class FortsFight:
    """The fight to the finish as seen from the first battle.

    Parameters
    ----------
    p_win
        Probability that A takes all forts.
    battles
        Expected number of battles.
    value_a, value_b
        Discounted prize less costs of each side.
    range_width
        Share of the pie that peace now would save, and that the sides can haggle over.
    """

    p_win: float
    battles: float
    value_a: float
    value_b: float
    range_width: float


def conquest_probability(n: int, position: int, p: float) -> float:
    r"""Return the probability that A takes all ``n`` forts from ``position``.

    ``(1 - rho**position) / (1 - rho**n)`` with ``rho = (1 - p) / p``, written so that neither a
    fair battle nor a long front loses digits.
    """
    if p in (0.0, 1.0) or position in (0, n):
        return 1.0 if position == n or (p == 1.0 and position > 0) else 0.0
    steep = math.log1p((1.0 - 2.0 * p) / p)
    if steep == 0.0:
        return position / n
    if steep < 0.0:
        return math.expm1(position * steep) / math.expm1(n * steep)
    left = math.expm1(-position * steep) / math.expm1(-n * steep)
    return math.exp((position - n) * steep) * left


def expected_battles(n: int, position: int, p: float) -> float:
    """Return the expected number of battles until one side holds all forts."""
    return float(fight_values(n, p, 1.0, -1.0, 0.0)[position])


def fight_values(
    n: int, p: float, discount: float, cost: float, prize: float = 1.0
) -> NDArray[np.float64]:
    """Return the value of fighting to the finish at every position.

    Solves ``U(k) = -cost + discount (p U(k+1) + (1-p) U(k-1))`` with ``U(0) = 0`` and ``U(n) =
    prize``: a diagonally dominant band, as exact at ``p`` near one half, where the closed form
    cancels, as elsewhere.

    Parameters
    ----------
    n
        Number of forts, >= 1.
    p
        Probability that the side wins a battle.
    discount, cost
        Discount factor and cost per battle.
    prize
        What holding all forts is worth.

    Returns
    -------
    Values at positions 0 to n, shape (n + 1,).
    """
    band = np.zeros((3, n + 1))
    band[1] = 1.0
    band[0, 2:] = -discount * p
    band[2, : n - 1] = -discount * (1.0 - p)
    gains = np.full(n + 1, -cost)
    gains[0], gains[n] = 0.0, prize
    values: NDArray[np.float64] = solve_banded((1, 1), band, gains)
    return values


def solve(*, n: int, position: int, p: float, cost: float, discount: float) -> FortsFight:
    """Value the fight to the finish.

    Timing: each round costs both sides, then one battle moves one fort; the side that holds all
    ``n`` takes the whole pie. No bargaining.
    """
    if position > n:
        raise refusal(NAME, "position", f"at most n = {n}", position)
    value_a = float(fight_values(n, p, discount, cost)[position])
    value_b = float(fight_values(n, 1.0 - p, discount, cost)[n - position])
    return FortsFight(
        p_win=conquest_probability(n, position, p),
        battles=expected_battles(n, position, p),
        value_a=value_a,
        value_b=value_b,
        range_width=1.0 - value_a - value_b,
    )


def explain(fight: FortsFight) -> list[str]:
    """Say what the fight is worth and how much peace would save."""
    return [
        (
            f"A takes every fort with probability {fight.p_win:.4g}; the fight lasts "
            f"{fight.battles:.4g} battles on average."
        ),
        (
            f"To the finish it is worth {fight.value_a:.4g} to A and {fight.value_b:.4g} to B: a "
            f"bargain now would save {fight.range_width:.4g} of the pie."
        ),
    ]


GAME = Game(
    name=NAME,
    title="Forts, fought to the finish",
    section=Section.FORTS,
    tag=Tag.DERIVED,
    citation=(
        "Smith and Stam (2004), Journal of Conflict Resolution 48:783; "
        "Feller (1968), An Introduction to Probability Theory I, ch. XIV"
    ),
    solve=solve,
    parameters=(
        Parameter("n", integer("a whole number from 1 to 1000000", 1, 1_000_000), 10, "forts"),
        Parameter("position", COUNT, 4, "forts that A holds at first"),
        Parameter("p", PROBABILITY, 0.55, "probability that A wins a battle"),
        Parameter("cost", COST, 0.01, "cost of a battle to each side"),
        Parameter("discount", DISCOUNT, 1.0, "discount factor per battle"),
    ),
    explain=explain,
)
