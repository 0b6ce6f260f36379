"""Why this room exists: when either side may end the game, the bargain is a Dynkin game.

Two games on a lattice. On the walk, one side may take the front's worth and the other may end the
game by paying a little more; Kifer's Israeli put is the same game on the price of a share. They
have exact values, so they judge the regression solver.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, COUNT, DISCOUNT, NUMBER, POSITIVE, PROBABILITY, integer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["GAMES", "StoppingValue", "either_stops", "solve_put", "solve_walk"]

WALK, PUT = "dynkin-walk", "israeli-put"

_WIDEST = 600.0  # log of the largest rise of the price that its exponential can hold


@dataclass(frozen=True, slots=True)
class StoppingValue:
    """The value of a stopping game to the side that collects.

    Parameters
    ----------
    value
        At the start.
    continuation
        Of going on for one round at the start.
    """

    value: float
    continuation: float


def either_stops(lower: Array, upper: Array, go_on: Array) -> Array:
    """Return ``min(upper, max(lower, go_on))``: one may stop for ``lower``, one for ``upper``.

    Parameters
    ----------
    lower, upper, go_on
        Payoffs of one's stopping and of the other's, and value of going on; equal shapes, lower <=
        upper.
    """
    return np.minimum(upper, np.maximum(lower, go_on))


def solve_walk(
    *,
    n: int,
    horizon: int,
    linear: float,
    quadratic: float,
    spread: float,
    cost: float,
    discount: float,
    p: float,
    position: int,
) -> StoppingValue:
    """Solve the stopping game on a walk of ``n`` steps.

    Timing: each round A may stop for ``L = linear k / n + quadratic (k / n)^2``, B may stop for ``L
    + spread``; else a battle costs A ``cost`` and moves the front by one, up with probability
    ``p``. At both ends and after ``horizon`` rounds A gets ``L``.

    Equilibrium: ``V = min(L + spread, max(L, -cost + discount E V'))``. Source: Dynkin (1969); the
    payoffs are this package's own.
    """
    if position > n:
        raise refusal(WALK, "position", f"at most n = {n}", position)
    share = np.arange(n + 1) / n
    lower = linear * share + quadratic * share**2
    value, go_on = lower, lower
    for _ in range(horizon):
        go_on = lower.copy()
        go_on[1:-1] = discount * (p * value[2:] + (1.0 - p) * value[:-2]) - cost
        value = either_stops(lower, lower + spread, go_on)
        value[[0, -1]] = lower[[0, -1]]
    return StoppingValue(float(value[position]), float(go_on[position]))


def solve_put(
    *,
    spot: float,
    strike: float,
    rate: float,
    volatility: float,
    maturity: float,
    steps: int,
    penalty: float,
) -> StoppingValue:
    """Solve the Israeli put on a binomial tree of ``steps`` steps.

    Timing: at every node the holder may take ``(strike - price)^+`` and the writer may cancel for
    that and ``penalty``; at maturity the holder gets ``(strike - price)^+``. Source: Kifer (2000),
    on the tree of Cox, Ross and Rubinstein (1979), whose up move ``exp(volatility sqrt(dt))`` must
    exceed ``exp(rate dt)``.
    """
    dt = maturity / steps
    jump = volatility * math.sqrt(dt)
    if rate * dt >= jump:
        raise refusal(PUT, "steps", "enough steps for the up move to beat the interest", steps)
    if jump * steps > _WIDEST:
        raise refusal(PUT, "volatility", "prices that doubles can hold until maturity", volatility)
    up = (math.exp(rate * dt) - math.exp(-jump)) / (2.0 * math.sinh(jump))
    shrink = math.exp(-rate * dt)
    value = go_on = _put_payoff(spot, strike, jump, steps)
    for t in range(steps - 1, -1, -1):
        lower = _put_payoff(spot, strike, jump, t)
        go_on = shrink * (up * value[1:] + (1.0 - up) * value[:-1])
        value = either_stops(lower, lower + penalty, go_on)
    return StoppingValue(float(value[0]), float(go_on[0]))


def _put_payoff(spot: float, strike: float, jump: float, t: int) -> Array:
    prices = spot * np.exp(jump * np.arange(-t, t + 1, 2))
    payoff: Array = np.maximum(strike - prices, 0.0)
    return payoff


def explain(result: StoppingValue) -> list[str]:
    """Say what the game is worth and whether it goes on."""
    if result.value > result.continuation:
        choice = "the side that collects stops at once"
    elif result.value < result.continuation:
        choice = "the side that pays stops at once"
    else:
        choice = "both go on"
    return [
        (
            f"The game is worth {result.value:.6g}; {choice} "
            f"(going on is worth {result.continuation:.6g})."
        )
    ]


GAMES = (
    Game(
        name=WALK,
        title="A stopping game on a walk",
        section=Section.STOPPING,
        tag=Tag.DERIVED,
        citation="Dynkin (1969), Soviet Mathematics Doklady 10:270",
        solve=solve_walk,
        parameters=(
            Parameter(
                "n",
                integer("a whole number from 1 to 100000", 1, 100_000),
                10,
                "steps of the front",
            ),
            Parameter("horizon", COUNT, 30, "rounds"),
            Parameter("linear", NUMBER, 0.3, "linear part of A's stopping payoff"),
            Parameter("quadratic", NUMBER, 0.7, "quadratic part of A's stopping payoff"),
            Parameter("spread", COST, 0.06, "what B pays on top when it stops"),
            Parameter("cost", COST, 0.002, "A's cost of a round"),
            Parameter("discount", DISCOUNT, 0.995, "discount factor per round"),
            Parameter("p", PROBABILITY, 0.5, "probability that the front moves up"),
            Parameter("position", COUNT, 5, "steps that A holds at first"),
        ),
        explain=explain,
    ),
    Game(
        name=PUT,
        title="The Israeli put on a tree",
        section=Section.STOPPING,
        tag=Tag.DERIVED,
        citation="Kifer (2000), Finance and Stochastics 4:443",
        solve=solve_put,
        parameters=(
            Parameter("spot", POSITIVE, 95.0, "price now"),
            Parameter("strike", POSITIVE, 100.0, "strike price"),
            Parameter("rate", COST, 0.06, "rate of interest a year"),
            Parameter("volatility", POSITIVE, 0.4, "volatility a year"),
            Parameter("maturity", POSITIVE, 0.5, "years"),
            Parameter(
                "steps",
                integer("a whole number from 1 to 20000", 1, 20_000),
                50,
                "steps of the tree",
            ),
            Parameter("penalty", COST, 5.0, "what the writer pays on top when it cancels"),
        ),
        explain=explain,
    ),
)
