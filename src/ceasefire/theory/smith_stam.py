"""Why this room exists: two sides with unlike priors fight until battles make them agree.

Smith and Stam's war: a front of forts, battles in public, beliefs that start apart and are known to
be apart. Nothing is private, so nothing is signalled; the war ends when the battles have brought
the beliefs close enough for the costs to close the gap, or when one side holds every fort.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, COUNT, DISCOUNT, POSITIVE, PROBABILITY, integer, sequence
from ceasefire.theory.smith_stam_kernel import lattice_fates, lattice_terms, lattice_values

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["GAME", "ForecastOfWar", "forts_values", "settlement_terms", "solve"]

NAME = "smith-stam"

Pair = tuple[float, float]

_LARGEST_LATTICE = 5e7  # states whose terms are kept: 400 MB


@dataclass(frozen=True, slots=True)
class ForecastOfWar:
    """Values of the bargain, and the war that follows when A truly wins a battle with ``p_true``.

    Parameters
    ----------
    value_a, value_b
        Values at the start under each side's own belief.
    reservation_a, reservation_b, reservation_sum
        What each expects of fighting the first battle, and the sum: above one there is war.
    p_settle, p_conquest_a, p_conquest_b, p_frozen
        How the war ends.
    mean_end
        Expected number of battles, whatever the end.
    mean_share_a
        A's expected share in the end.
    settlement_dates
        Probability of settling after 0, 1, ... battles.
    """

    value_a: float
    value_b: float
    reservation_a: float
    reservation_b: float
    reservation_sum: float
    p_settle: float
    p_conquest_a: float
    p_conquest_b: float
    p_frozen: float
    mean_end: float
    mean_share_a: float
    settlement_dates: tuple[float, ...]


def forts_values(
    n: int,
    position: int,
    horizon: int,
    priors: tuple[Pair, Pair],
    costs: Pair,
    discount: float,
    p_a_proposes: float | NDArray[np.float64] = 0.5,
    *,
    side_payments: bool = False,
) -> tuple[float, float, float, float]:
    """Return ``V_A, V_B`` at the start and ``C_A, C_B``, the values of fighting the first battle.

    Backward induction over the ``(horizon + 1) (horizon + 2) / 2`` states (battles won, battles
    lost).

    Parameters
    ----------
    n, position
        Number of forts and those held by A, ``0 < position < n``.
    horizon
        Battles after which the front freezes and A keeps the share of forts it holds; >= 1.
    priors
        ``(alpha, beta)`` of A's and of B's belief that A wins a battle.
    costs, discount
        Cost of a battle to A and to B; discount factor per battle.
    p_a_proposes
        Probability that A makes the offer of a round: one number, or one per round, shape
        (horizon,).
    side_payments
        False: shares lie in [0, 1], so no side can be left with less than nothing. True: they need
        not.
    """
    theta = np.broadcast_to(np.asarray(p_a_proposes, dtype=np.float64), (horizon,)).copy()
    floor = -math.inf if side_payments else 0.0
    return lattice_values(n, position, (*priors[0], *priors[1]), costs, discount, theta, floor)


def settlement_terms(
    n: int,
    position: int,
    horizon: int,
    priors: tuple[Pair, Pair],
    costs: Pair,
    discount: float,
    p_a_proposes: float,
) -> NDArray[np.float64]:
    """Return A's share where the sides settle and NaN where they fight, by battles fought and won.

    Row ``t`` starts at the fewest wins that leave A a fort.
    """
    theta = np.full(horizon, p_a_proposes)
    return lattice_terms(n, position, (*priors[0], *priors[1]), costs, discount, theta, 0.0)


def solve(
    *,
    n: int,
    position: int,
    horizon: int,
    cost_a: float,
    cost_b: float,
    discount: float,
    prior_a: Pair,
    prior_b: Pair,
    p_a_proposes: float,
    p_true: float,
) -> ForecastOfWar:
    """Solve the war of forts with unlike priors.

    Timing: each round one side, A with probability ``p_a_proposes``, makes an offer; if it is
    refused both pay for a battle, A wins or loses one fort, and both update. After ``horizon``
    battles the front freezes and A keeps ``position / n``.

    Equilibrium: with ``C_i`` the value of one more battle under i's own belief and ``r_i = max(C_i,
    0)``, they settle if and only if ``r_A + r_B <= 1``; the proposer takes what the other's ``r``
    leaves.
    """
    _check(n, position, horizon)
    priors, costs = (prior_a, prior_b), (cost_a, cost_b)
    value_a, value_b, fight_a, fight_b = forts_values(
        n, position, horizon, priors, costs, discount, p_a_proposes
    )
    terms = settlement_terms(n, position, horizon, priors, costs, discount, p_a_proposes)
    chance, share = lattice_fates(n, position, p_true, terms)
    ends = chance.sum(axis=0)
    return ForecastOfWar(
        value_a=value_a,
        value_b=value_b,
        reservation_a=fight_a,
        reservation_b=fight_b,
        reservation_sum=fight_a + fight_b,
        p_settle=float(ends[0]),
        p_conquest_a=float(ends[1]),
        p_conquest_b=float(ends[2]),
        p_frozen=float(ends[3]),
        mean_end=float(chance.sum(axis=1) @ np.arange(horizon + 1)),
        mean_share_a=float(share.sum()),
        settlement_dates=tuple(chance[:horizon, 0].tolist()),
    )


def _check(n: int, position: int, horizon: int) -> None:
    if not 0 < position < n:
        raise refusal(NAME, "position", f"a number between 0 and n = {n}, both excluded", position)
    if horizon * min(horizon, n // 2 + 1) > _LARGEST_LATTICE:
        raise refusal(
            NAME, "horizon", f"a lattice of at most {_LARGEST_LATTICE:.0e} states", horizon
        )


def explain(forecast: ForecastOfWar) -> list[str]:
    """Say why there is war, how it ends and when."""
    war = forecast.reservation_sum > 1.0
    return [
        f"Together the sides expect {forecast.reservation_sum:.4g} of one pie from fighting on, "
        + ("so there is war." if war else "so they settle at once."),
        (
            f"It ends by settlement with probability {forecast.p_settle:.4g}, by A's conquest with "
            f"{forecast.p_conquest_a:.4g}, by B's with {forecast.p_conquest_b:.4g}."
        ),
        (
            f"On average it lasts {forecast.mean_end:.4g} battles; A ends with "
            f"{forecast.mean_share_a:.4g}."
        ),
    ]


_PRIOR = sequence("a pair [alpha, beta] of numbers > 0", POSITIVE, shortest=2, longest=2)

GAME = Game(
    name=NAME,
    title="A random walk of forts with unlike priors",
    section=Section.FORTS,
    tag=Tag.DERIVED,
    citation=(
        "Smith and Stam (2003), International Studies Review 5(4):115; "
        "(2004), Journal of Conflict Resolution 48:783"
    ),
    solve=solve,
    parameters=(
        Parameter("n", integer("a whole number >= 2", 2), 10, "forts"),
        Parameter("position", COUNT, 5, "forts that A holds at first"),
        Parameter(
            "horizon", integer("a whole number >= 1", 1), 40, "battles until the front freezes"
        ),
        Parameter("cost_a", COST, 0.02, "cost of a battle to A"),
        Parameter("cost_b", COST, 0.02, "cost of a battle to B"),
        Parameter("discount", DISCOUNT, 1.0, "discount factor per battle"),
        Parameter("prior_a", _PRIOR, [7, 3], "A's Beta prior that A wins a battle"),
        Parameter("prior_b", _PRIOR, [3, 7], "B's Beta prior that A wins a battle"),
        Parameter(
            "p_a_proposes", PROBABILITY, 0.5, "probability that A makes the offer of a round"
        ),
        Parameter("p_true", PROBABILITY, 0.55, "probability that A truly wins a battle"),
    ),
    explain=explain,
)
