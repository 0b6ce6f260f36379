"""Why this room exists: events seen, and events not seen, move a belief about their rate.

Losses per day teach relative strength; help that does not come teaches how likely it is to come.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import betainc, gammaln

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, COUNT, POSITIVE, sequence

__all__ = [
    "GAMES",
    "GammaBelief",
    "Hope",
    "RateComparison",
    "negative_binomial",
    "solve_counts",
    "solve_hope",
    "solve_ratio",
    "two_point_hope",
]

LEARNING = "gamma-learning"


@dataclass(frozen=True, slots=True)
class GammaBelief:
    """A belief about a rate, after some counts.

    Parameters
    ----------
    mean, variance
        Of the posterior.
    predictive
        Probability of the count asked for, over the exposure asked for.
    """

    mean: float
    variance: float
    predictive: float


@dataclass(frozen=True, slots=True)
class RateComparison:
    """How two rates compare.

    Parameters
    ----------
    probability
        Probability that the first rate exceeds ``factor`` times the second.
    """

    probability: float


@dataclass(frozen=True, slots=True)
class Hope:
    """What is left of the hope for an event that has not come.

    Parameters
    ----------
    hazard
        Posterior mean of its rate.
    p_none
        Probability that it will not come in the time ahead.
    """

    hazard: float
    p_none: float


def negative_binomial(count: int, shape: float, rate: float, exposure: float) -> float:
    """Return the probability of ``count`` events when their rate is Gamma(shape, rate)."""
    log_ways = float(gammaln(shape + count) - gammaln(shape) - gammaln(count + 1))
    stays, comes = math.log(rate / (rate + exposure)), exposure / (rate + exposure)
    if comes == 0.0:
        return 1.0 if count == 0 else 0.0
    return math.exp(log_ways + shape * stays + count * math.log(comes))


def two_point_hope(prior: float, hazard: float, silent: int) -> float:
    """Return the probability that help is under way at all after ``silent`` periods without it.

    If it is, it comes with probability ``hazard`` each period; ``prior`` is the probability at
    first.
    """
    if prior == 1.0 and hazard < 1.0:
        return 1.0
    still = prior * (1.0 - hazard) ** silent
    return still / (still + (1.0 - prior)) if still > 0.0 else 0.0


def solve_counts(
    *,
    shape: float,
    rate: float,
    counts: tuple[int, ...],
    exposure: tuple[float, ...],
    next_count: int,
    next_exposure: float,
) -> GammaBelief:
    """Update a Gamma belief about a Poisson rate by counts over exposures.

    The posterior is ``Gamma(shape + sum of counts, rate + sum of exposures)``, the predictive law
    negative binomial.
    """
    if len(counts) != len(exposure):
        raise refusal(LEARNING, "exposure", f"{len(counts)} numbers, one per count", list(exposure))
    a, b = shape + sum(counts), rate + math.fsum(exposure)
    return GammaBelief(a / b, a / b**2, negative_binomial(next_count, a, b, next_exposure))


def solve_ratio(
    *, shape_1: float, rate_1: float, shape_2: float, rate_2: float, factor: float
) -> RateComparison:
    """Compare two Gamma rates.

    ``rate_1 L1 / (rate_1 L1 + rate_2 L2)`` is Beta(shape_1, shape_2), so the answer is one
    regularised incomplete beta function.
    """
    below = factor * rate_1 / (factor * rate_1 + rate_2)
    return RateComparison(float(betainc(shape_2, shape_1, 1.0 - below)))


def solve_hope(*, shape: float, rate: float, elapsed: float, ahead: float) -> Hope:
    """Update the hope for help that has not come by ``elapsed``.

    The hazard is ``Gamma(shape, rate)``; silence alone makes it ``Gamma(shape, rate + elapsed)``:
    hope decays hyperbolically, and the chance of further silence is ``((rate + elapsed) / (rate +
    elapsed + ahead))**shape``.
    """
    weight = rate + elapsed
    return Hope(shape / weight, math.exp(-shape * math.log1p(ahead / weight)))


def explain_counts(belief: GammaBelief) -> list[str]:
    """Say what rate is believed now."""
    return [
        f"The rate is now put at {belief.mean:.4g}, give or take {math.sqrt(belief.variance):.3g}.",
        f"The count asked for has probability {belief.predictive:.4g}.",
    ]


def explain_ratio(comparison: RateComparison) -> list[str]:
    """Say how sure it is which rate is larger."""
    return [f"The first rate is that much larger with probability {comparison.probability:.4g}."]


def explain_hope(hope: Hope) -> list[str]:
    """Say what silence has left of hope."""
    return [
        (
            f"After this silence the hazard is put at {hope.hazard:.4g}; none will come in the "
            f"time ahead with probability {hope.p_none:.4g}."
        )
    ]


_CONJUGATE = "Raiffa and Schlaifer (1961), Applied Statistical Decision Theory, ch. 10"

GAMES = (
    Game(
        name=LEARNING,
        title="Learning from counts",
        section=Section.BELIEFS,
        tag=Tag.CLOSED_FORM,
        citation=_CONJUGATE,
        solve=solve_counts,
        parameters=(
            Parameter("shape", POSITIVE, 4.0, "prior number of events"),
            Parameter("rate", POSITIVE, 2.0, "prior exposure"),
            Parameter(
                "counts",
                sequence("a list of whole numbers >= 0", COUNT, shortest=0),
                [3, 5, 2],
                "events",
            ),
            Parameter(
                "exposure",
                sequence("a list of numbers >= 0", COST, shortest=0),
                [1, 1, 1],
                "exposure of each count",
            ),
            Parameter("next_count", COUNT, 5, "count whose probability is asked for"),
            Parameter("next_exposure", COST, 1.0, "exposure of that count"),
        ),
        explain=explain_counts,
    ),
    Game(
        name="gamma-ratio",
        title="Which rate is larger",
        section=Section.BELIEFS,
        tag=Tag.CLOSED_FORM,
        citation=_CONJUGATE,
        solve=solve_ratio,
        parameters=(
            Parameter("shape_1", POSITIVE, 12.0, "shape of the first rate"),
            Parameter("rate_1", POSITIVE, 3.0, "exposure behind the first rate"),
            Parameter("shape_2", POSITIVE, 9.0, "shape of the second rate"),
            Parameter("rate_2", POSITIVE, 4.0, "exposure behind the second rate"),
            Parameter("factor", POSITIVE, 1.5, "how much larger the first must be"),
        ),
        explain=explain_ratio,
    ),
    Game(
        name="intervention-hope",
        title="Hope for help that does not come",
        section=Section.BELIEFS,
        tag=Tag.CLOSED_FORM,
        citation=_CONJUGATE,
        solve=solve_hope,
        parameters=(
            Parameter("shape", POSITIVE, 2.0, "prior number of interventions"),
            Parameter("rate", POSITIVE, 8.0, "prior exposure, in periods"),
            Parameter("elapsed", COST, 10.0, "periods without intervention"),
            Parameter("ahead", COST, 4.0, "periods asked for"),
        ),
        explain=explain_hope,
    ),
)
