"""Why this room exists: who waits longer values the prize more, if nobody knows the other's value.

Every player waits until the time at which the gain from outlasting one more instant no longer pays
for it; the type can be read off the time of giving in. Players and prizes may be many.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import digamma

from ceasefire.theory.distribution import Distribution, Exponential, Uniform
from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import DISTRIBUTION, NUMBER, POSITIVE_COUNT

__all__ = ["GAMES", "Patience", "mean_order_statistic", "solve_many", "solve_two", "waiting_time"]

TWO, MANY = "attrition-incomplete", "bulow-klemperer"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one type waits, and how long the war lasts.

    Parameters
    ----------
    time
        Time at which a player of the given value gives in; None if it never does (the highest).
    mean_end
        Expected time until as many players are left as there are prizes.
    """

    time: float | None
    mean_end: float


def waiting_time(law: Distribution, value: float, prizes: int = 1) -> float | None:
    r"""Return ``prizes`` times the integral of ``x hazard(x)`` from the lowest type to ``value``.

    Parameters
    ----------
    law
        Distribution of values: uniform or exponential.
    value
        The player's own value; below the lowest type it gives in at once, above the highest never
        (None).
    prizes
        Number of prizes: with more of them one rival's exit ends less, and all wait longer.
    """
    if value <= law.low:
        return 0.0
    if value >= law.high:
        return None
    if isinstance(law, Exponential):
        return prizes * law.rate * value**2 / 2.0
    left = (law.high - value) / (law.high - law.low)
    return prizes * (-(value - law.low) - law.high * math.log(left))


def mean_order_statistic(law: Distribution, rank: int, draws: int) -> float:
    """Return the mean of the ``rank``-th lowest (from 1) of ``draws`` independent values."""
    if isinstance(law, Exponential):
        return float(digamma(draws + 1) - digamma(draws + 1 - rank)) / law.rate
    return law.low + (law.high - law.low) * rank / (draws + 1)


def solve_two(*, law: Distribution, value: float) -> Patience:
    """Solve the war of attrition between two players who do not know each other's value.

    Timing: continuous, each pays 1 per unit of time until one gives in; values are drawn from
    ``law``.

    Equilibrium: type ``v`` gives in at the integral of ``x hazard(x)`` up to ``v``. The war ends
    when the lower type gives in, after half its mean on average. Source: Riley (1980); derived
    here.
    """
    return _solve(TWO, law, value, prizes=1, extra=1)


def solve_many(*, law: Distribution, value: float, prizes: int, extra: int) -> Patience:
    """Solve the generalised war of attrition of ``prizes + extra`` players; leaving ends costs.

    Timing: continuous, each pays 1 per unit of time while it stays; it ends when ``prizes`` players
    are left.

    Equilibrium: the ``extra - 1`` lowest types give in at once, the others wait ``prizes`` times as
    long as against one rival (``time`` counts from the lowest possible type). By the law of the
    order statistics the war lasts ``prizes / (prizes + 1)`` times the mean of the ``extra``-th
    lowest value. Source: Bulow and Klemperer (1999); the mean is derived here.
    """
    return _solve(MANY, law, value, prizes, extra)


def _solve(game: str, law: Distribution, value: float, prizes: int, extra: int) -> Patience:
    if isinstance(law, Uniform) and law.low == law.high:
        raise refusal(game, "law", "a distribution of more than one value", str(law))
    mean_end = prizes / (prizes + 1) * mean_order_statistic(law, extra, prizes + extra)
    return Patience(waiting_time(law, value, prizes), mean_end)


def explain(result: Patience) -> list[str]:
    """Say how long this type waits and how long the war lasts."""
    return [
        "A player of this value never gives in."
        if result.time is None
        else f"A player of this value gives in at time {result.time:.4g}.",
        f"On average the war is over at time {result.mean_end:.4g}.",
    ]


_LAW = Parameter("law", DISTRIBUTION, "uniform(0,1)", "distribution of the players' values")
_VALUE = Parameter("value", NUMBER, 0.5, "the value whose waiting time is asked for")

GAMES = (
    Game(
        name=TWO,
        title="War of attrition with private values",
        section=Section.ATTRITION,
        tag=Tag.DERIVED,
        citation="Riley (1980), Journal of Theoretical Biology 82:383",
        solve=solve_two,
        parameters=(_LAW, _VALUE),
        explain=explain,
    ),
    Game(
        name=MANY,
        title="The generalised war of attrition",
        section=Section.ATTRITION,
        tag=Tag.DERIVED,
        citation="Bulow and Klemperer (1999), American Economic Review 89:175",
        solve=solve_many,
        parameters=(
            _LAW,
            _VALUE,
            Parameter("prizes", POSITIVE_COUNT, 2, "number of prizes"),
            Parameter("extra", POSITIVE_COUNT, 1, "players beyond the number of prizes"),
        ),
        explain=explain,
    ),
)
