"""Why this room exists: learning can prolong a war, if it shows that only victory is safe.

After Wolford, Reiter and Carrubba: the enemy may be of the kind that will be too strong later. That
kind accepts anything now, so offers teach nothing and only battles do; bad news about the enemy
turns a limited war into a war to the finish.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.optimize import brentq

from ceasefire.theory.game import Game, Parameter, Section, Tag, refusal
from ceasefire.theory.kinds import COST, DISCOUNT, NUMBER, PROBABILITY, real
from ceasefire.theory.wolford_kernel import belief_lattice

__all__ = ["GAME", "GRID", "LearningWar", "solve"]

NAME = "wolford-reiter-carrubba"

GRID = 0.0012  # log odds: 20,001 points resolve a belief between odds of e**-12 and e**12
_NEGLIGIBLE = 37.0  # log of the odds (1 to 1e16) that rounding cannot tell from certainty
_MOST_STATES = 2e8

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LearningWar:
    """When the uninformed side stops fighting, and what becomes of the war.

    Parameters
    ----------
    value
        Value of the uninformed side at its prior.
    threshold
        Probability of weakness from which it makes peace, on a grid of beliefs whose log odds are
        multiples of 0.0012: the first grid point at or above ``threshold_exact``. Solvers that
        tabulate the belief report this number. Nothing else in the result is rounded to the grid.
    threshold_exact
        The same probability off the grid, up to 1e-12.
    p_settle_weak, p_settle_strong
        Probability that the war ends by peace, against each type.
    battles_weak, battles_strong
        Expected number of battles, against each type.
    """

    value: float
    threshold: float
    threshold_exact: float
    p_settle_weak: float
    p_settle_strong: float
    battles_weak: float
    battles_strong: float


@dataclass(frozen=True, slots=True)
class _Stopping:
    """The stopping problem; pairs are against the weak and against the strong."""

    win: Pair
    decisive: float
    cost: float
    discount: float
    peace: Pair
    finish: Pair
    lasting: float  # what waiting for one more battle costs against the weak

    def of_fighting(
        self, log_odds: float, surely: float
    ) -> tuple[float, float, float, float, float]:
        """Return value, chances of peace and lengths if a battle is fought at these odds."""
        weak, strong = self.win
        steps = math.log(weak / strong), math.log1p(-weak) - math.log1p(-strong)
        survival = -math.log1p(-self.decisive) if self.decisive < 1.0 else math.inf
        layers = 1 + math.ceil(_NEGLIGIBLE / survival)
        band = log_odds - _NEGLIGIBLE, max(surely, log_odds)
        width = min(layers, (band[1] - band[0]) / (steps[0] - steps[1]))
        if layers * width > _MOST_STATES:
            raise refusal(NAME, "decisive", "a war that is not endless", self.decisive)
        result = belief_lattice(
            log_odds,
            steps,
            band,
            layers,
            self.win,
            self.decisive,
            self.cost,
            self.discount,
            self.peace,
            self.finish,
        )
        value, peace_weak, peace_strong, length_weak, length_strong = result.tolist()
        return value, peace_weak, peace_strong, length_weak, length_strong

    def of_peace(self, log_odds: float) -> float:
        """Return the value of peace at these odds."""
        weak = 1.0 / (1.0 + math.exp(-log_odds))
        return weak * self.peace[0] + (1.0 - weak) * self.peace[1]

    def threshold(self) -> float:
        """Return the log odds from which peace is made, ``-inf`` if it always is.

        Fighting to the finish and knowing the enemy's type bound the value from below and above,
        and their indifference points bracket the threshold.
        """
        danger = self.finish[1] - self.peace[1]
        if danger <= 0.0:
            return -math.inf
        low = math.log(danger / (self.peace[0] - self.finish[0]))
        high = math.log(danger / self.lasting)

        def gain(log_odds: float) -> float:
            return self.of_peace(log_odds) - self.of_fighting(log_odds, high)[0]

        if gain(low) >= 0.0:
            return low
        return float(brentq(gain, low, high, xtol=1e-13)) if gain(high) > 0.0 else high


def solve(
    *,
    p_weak: float,
    p_strong: float,
    decisive: float,
    cost_a: float,
    cost_b: float,
    discount: float,
    future_strong: float,
    prior_weak: float,
) -> LearningWar:
    """Solve the war of the side that fears what its enemy may become.

    Timing: before each battle A may make peace, which B accepts whatever its type. A weak B is then
    worth its value of fighting on; a strong B rises and gets ``future_strong`` of the pie. A battle
    is won with ``p_weak`` or ``p_strong`` and decides the war with probability ``decisive``.

    Equilibrium: peace iff the probability of weakness reaches ``threshold_exact``. Exact up to
    1e-12: backward induction over battles won and lost. By a convention, ``threshold`` is that
    number rounded up to a grid of beliefs, less than 0.0003 above it; the war itself is decided by
    the exact one. A reduced model in the spirit of Wolford, Reiter and Carrubba (2011), not the one
    printed there.
    """
    if p_weak <= p_strong:
        raise refusal(NAME, "p_weak", f"more than p_strong = {p_strong}", p_weak)
    problem = _stopping(p_weak, p_strong, decisive, cost_a, cost_b, discount, future_strong)
    threshold = problem.threshold()
    both = _probability(_next_on_grid(threshold)), _probability(threshold)
    start = _log_odds(prior_weak)
    if start >= threshold:
        return LearningWar(problem.of_peace(start), *both, 1.0, 1.0, 0.0, 0.0)
    value, *fates = problem.of_fighting(start, threshold)
    return LearningWar(value, *both, *fates)


def _stopping(
    p_weak: float,
    p_strong: float,
    decisive: float,
    cost_a: float,
    cost_b: float,
    discount: float,
    future_strong: float,
) -> _Stopping:
    worn = 1.0 - discount * (1.0 - decisive)
    lasting = (1.0 - discount) * (1.0 - decisive) + cost_a + cost_b
    if lasting <= 0.0:
        raise refusal(NAME, "cost_a", "a cost > 0 unless cost_b > 0 or discount < 1", cost_a)
    weak_value = (decisive * (1.0 - p_weak) - cost_b) / worn
    return _Stopping(
        win=(p_weak, p_strong),
        decisive=decisive,
        cost=cost_a,
        discount=discount,
        peace=(1.0 - weak_value, 1.0 - future_strong),
        finish=((decisive * p_weak - cost_a) / worn, (decisive * p_strong - cost_a) / worn),
        lasting=lasting,
    )


def _log_odds(probability: float) -> float:
    if probability in (0.0, 1.0):
        return math.copysign(600.0, probability - 0.5)
    return math.log(probability) - math.log1p(-probability)


def _probability(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds)) if log_odds > -600.0 else 0.0


def _next_on_grid(log_odds: float) -> float:
    if not math.isfinite(log_odds):
        return log_odds
    return GRID * math.ceil(log_odds / GRID - 1e-9)  # a point off by rounding is on the grid


def explain(war: LearningWar) -> list[str]:
    """Say whom the fear prolongs the war with."""
    prolongs = war.battles_strong > war.battles_weak + 1e-9
    return [
        (
            "Peace is made once the enemy is weak with probability "
            f"{war.threshold_exact:.4g} or more; the war is worth {war.value:.4g}."
        ),
        (
            f"A weak enemy gets peace with probability {war.p_settle_weak:.4g}, and the war with "
            f"it lasts {war.battles_weak:.4g} battles on average."
        ),
        (
            f"A strong one gets it with {war.p_settle_strong:.4g}, and the war lasts "
            f"{war.battles_strong:.4g}" + (": bad news prolongs the war." if prolongs else ".")
        ),
    ]


_INSIDE = real("a probability in (0, 1)", 0.0, 1.0, open_low=True, open_high=True)

GAME = Game(
    name=NAME,
    title="Information, commitment and absolute war",
    section=Section.RISING,
    tag=Tag.REDUCED,
    citation=(
        "in the spirit of Wolford, Reiter and Carrubba (2011), "
        "Journal of Conflict Resolution 55:556"
    ),
    solve=solve,
    parameters=(
        Parameter("p_weak", _INSIDE, 0.8, "chance in a battle against the weak"),
        Parameter("p_strong", _INSIDE, 0.55, "chance in a battle against the strong"),
        Parameter(
            "decisive",
            real("a probability in (0, 1]", 0.0, 1.0, open_low=True),
            0.05,
            "probability that a battle decides the war",
        ),
        Parameter("cost_a", COST, 0.005, "cost of a battle to the uninformed side"),
        Parameter("cost_b", COST, 0.02, "cost of a battle to the informed side"),
        Parameter("discount", DISCOUNT, 0.99, "discount factor per battle"),
        Parameter("future_strong", NUMBER, 0.9, "share that a strong enemy gets once it has risen"),
        Parameter("prior_weak", PROBABILITY, 0.3, "probability that the enemy is weak"),
    ),
    explain=explain,
)
