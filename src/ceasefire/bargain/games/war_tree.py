"""Why this room exists: one small war with everything in it, and still an exact answer.

An offensive takes objectives; the latent strength of the attacker is believed in on a grid, by two
sides with different priors; ammunition drifts; a third side may step in, which the defender
believes more; treaties are clauses whose frontier is not a plain pie, and they may be broken. All
histories can be listed, so the solver can be checked against them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import expit

from ceasefire.bargain.frontiers import Polyline, PureTreaties, Violated
from ceasefire.bargain.game import Beliefs, Ending, Hazard, Step
from ceasefire.bargain.games.signals import binary_ranks, binary_step
from ceasefire.bargain.protocols import RandomProposer
from ceasefire.treaty.frontier import Frontier as TreatyFrontier
from ceasefire.treaty.frontier import pure_treaties, treaty_frontier

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats, Measure, State
    from ceasefire.bargain.luck import Luck

__all__ = ["WarTree"]

_GRID = np.linspace(
    -4.0, 4.0, 41
)  # latent strength of the attacker, in logits of taking an objective
_CLAUSES = ((0.30, 0.15), (0.15, 0.10), (0.05, 0.06), (0.05, 0.10), (0.40, 1.50), (0.10, 0.12))


@dataclass(frozen=True, slots=True)
class WarTree:
    """A attacks for ``horizon`` weeks towards ``objectives`` objectives.

    Parameters
    ----------
    horizon, objectives
        Weeks until the front freezes; objectives whose fall is conquest.
    drift
        Rise per week of the logit of taking an objective, as the defender's ammunition runs out.
    cost_a, cost_b
        Cost of a week.
    mean_a, mean_b, spread
        Moments of each side's normal prior of the attacker's strength on the grid.
    hope_a, hope_b, hazard
        Prior probability that the third side means it, and its hazard per week if it does.
    intervention
        Values of the attacker and the defender after an intervention.
    p_a_proposes
        Probability that the attacker proposes in a round.
    violation
        Probability that a treaty is broken.
    divisible
        Whether clauses can be granted in part; if not, a treaty has a clause whole or not at all.
    discount_factor
        Discount factor per week.
    truth
        The true strength.
    conquest
        Values of the attacker and the defender after conquest or a broken treaty.
    clauses
        Gain to the attacker and loss to the defender of each clause.
    """

    horizon: int = 14
    objectives: int = 9
    drift: float = 0.12
    cost_a: float = 0.02
    cost_b: float = 0.03
    mean_a: float = 1.2
    mean_b: float = -0.9
    spread: float = 0.8
    hope_a: float = 0.10
    hope_b: float = 0.45
    hazard: float = 0.10
    intervention: tuple[float, float] = (-0.5, 0.75)
    p_a_proposes: float = 0.7
    violation: float = 0.08
    divisible: bool = True
    discount_factor: float = 1.0
    truth: float = -0.5
    conquest: tuple[float, float] = (1.05, -1.03)
    clauses: tuple[tuple[float, float], ...] = _CLAUSES
    _posterior: Floats = field(init=False, repr=False)
    _treaties: TreatyFrontier = field(init=False, repr=False)
    _lines: Floats = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_posterior", self._learn())
        object.__setattr__(self, "_treaties", treaty_frontier(self.clauses))
        object.__setattr__(self, "_lines", self._freeze())

    def _learn(self) -> Floats:
        """Return the beliefs by side, week and objectives taken, shape (2, T + 1, N + 1, grid).

        With a logit link the likelihood depends on the history through the count alone.
        """
        weeks = np.arange(self.horizon)[:, None]
        steps = np.log1p(np.exp(_GRID + self.drift * weeks))
        silence = np.concatenate((np.zeros((1, _GRID.size)), np.cumsum(steps, axis=0)))
        taken = np.arange(self.objectives + 1)[:, None]
        prior = -((_GRID - np.array([[self.mean_a], [self.mean_b]])) ** 2) / (2.0 * self.spread**2)
        log = prior[:, None, None] + taken * _GRID - silence[:, None]
        weight = np.exp(log - log.max(axis=-1, keepdims=True))
        return np.asarray(weight / weight.sum(axis=-1, keepdims=True))

    def _freeze(self) -> Floats:
        """Return the values at the horizon by objectives taken, shape (2, N + 1).

        Values go along the frontier by its length, without the last clause (the regime).
        """
        kept = self._treaties.discounted(self.violation, *self.conquest)
        short = TreatyFrontier(kept.u_a[:-1], kept.u_b[:-1])
        return np.array([short.point_at(n / self.objectives) for n in range(self.objectives + 1)]).T

    @property
    def discount(self) -> tuple[float, float]:
        """The same for both."""
        return self.discount_factor, self.discount_factor

    @property
    def rule(self) -> RandomProposer:
        """A proposer drawn by lot."""
        return RandomProposer(self.p_a_proposes)

    def start(self, luck: Luck) -> State:
        """Nothing is taken."""
        return (np.zeros(luck.paths.size, dtype=np.int8),)

    def chances(self, state: State, date: int) -> Floats:
        """Return each side's chance that the week takes an objective, shape (2, m)."""
        by_front = self._posterior[:, date] @ expit(_GRID + self.drift * date)
        return np.asarray(by_front[:, state[0]])

    def step(self, state: State, date: int, luck: Luck, measure: Measure) -> Step:
        """Attack for a week."""
        taken, ratios, surprises = binary_step(
            self.chances(state, date), self._truth(date), luck.uniform(date), measure
        )
        front = (state[0] + taken).astype(np.int8)
        ending = np.where(front >= self.objectives, Ending.A_WINS, Ending.LIVE).astype(np.int8)
        values = np.array(self.conquest)[:, None] * np.ones(front.size)
        return Step((front,), ending, values, ratios, surprises)

    def features(self, state: State, date: int) -> Floats:
        """Return the front and what each side expects of the attacker's strength."""
        return np.stack((state[0].astype(np.float64), *self.beliefs(state, date).mean), axis=1)

    def beliefs(self, state: State, date: int) -> Beliefs:
        """Return the moments of the grid posteriors."""
        mean = self._posterior[:, date] @ _GRID
        variance = self._posterior[:, date] @ _GRID**2 - mean**2
        return Beliefs(mean[:, state[0]], np.sqrt(variance)[:, state[0]])

    def costs(self, state: State, date: int) -> Floats:
        """Return the costs of a week."""
        del state, date
        return np.array([[self.cost_a], [self.cost_b]])

    def hazards(self, state: State, date: int) -> tuple[Hazard, ...]:
        """Return the intervention, in which each week of silence weakens belief."""
        del state
        hope = np.array([[self.hope_a], [self.hope_b]])
        kept = hope * (1.0 - self.hazard) ** date
        return (Hazard(self.hazard * kept / (kept + 1.0 - hope), np.array([self.intervention]).T),)

    def frontier(self, state: State, date: int) -> Violated:
        """Return the clauses' frontier, discounted by the chance of a breach."""
        del state, date
        broken = np.array([self.conquest]).T
        if self.divisible:
            return Violated(Polyline(*self._treaties.corners), self.violation, broken)
        u_a, u_b = np.array(pure_treaties(self.clauses)[::-1]).T
        return Violated(PureTreaties(u_a, u_b), self.violation, broken)

    def frozen(self, state: State) -> Floats:
        """Return the values of the front as it stands."""
        return self._lines[:, state[0]]

    def ranks(self, before: State, after: State, date: int, luck: Floats) -> Floats:
        """Rank the week's outcome among what each side expected."""
        taken = after[0] - before[0]
        return binary_ranks(self.chances(before, date), self._truth(date), taken, luck)

    def _truth(self, date: int) -> float:
        return float(expit(self.truth + self.drift * date))
