"""Why this room exists: a war is a game as the solver knows it: states, steps, hazards, treaties.

A date is a round of talks; a step is the fighting until the next. Under a side's own expectation
the truth about effectiveness is drawn anew each round from that side's belief of the day; under the
truth it is what the war drew before its first shot.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import logit

from ceasefire.bargain.game import Beliefs, Ending, Hazard, Measure, Step
from ceasefire.bargain.luck import Purpose
from ceasefire.belief.hope import chance_of_coming, chance_of_signal, heard, silent
from ceasefire.campaign.day import march
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import FIGHTING, ROUT_ATTACKER, State, new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.war.talks.facts import FEATURES, Fact, facts
from ceasefire.war.talks.mixture import mixture
from ceasefire.war.talks.pack import facts_of, hope_of, pack, unpack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bargain.frontiers.base import Frontier
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.game import State as Paths
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.protocols.random_proposer import RandomProposer
    from ceasefire.campaign.params import Params
    from ceasefire.scenario.talks import Talks
    from ceasefire.treaty.promises import Price
    from ceasefire.war.talks.worth import Ground, Offers, Treaties

__all__ = ["Signal", "WarGame"]

_NEWS = 3  # slots of a path's luck from here on
_TURN = 0xE0
_NEVER = -50.0  # log odds of what nobody thinks possible


@dataclass(frozen=True, slots=True)
class Signal:
    """A dated signal: day (from 1), likelihood ratio by side, chance if nobody means to come."""

    day: int
    ratio: tuple[float, float]
    if_not: float


@dataclass(frozen=True, slots=True)
class WarGame:
    """A war of the campaign room, as :class:`ceasefire.bargain.game.Game` asks.

    Parameters
    ----------
    p, talks
        The war and how its sides bargain.
    ground, treaties, offers
        What land is worth, the chain of treaties, and those of them that are worth proposing.
    rule
        The protocol.
    signals
        Dated signals about the third side, in order.
    watched
        Index of the ammunition class whose days of supply are seen.
    first_losses
        Losses of attacker and defender that staffs plan for in the first round, thousands.
    first_could
        Day from which the third side could come.
    sums
        What each treaty of the chain takes in all, as the peace after it is judged.
    """

    p: Params
    talks: Talks
    ground: Ground
    treaties: Treaties
    offers: Offers
    rule: RandomProposer
    signals: tuple[Signal, ...]
    watched: int
    first_losses: tuple[float, float]
    first_could: int
    sums: tuple[Price, ...] = ()

    @property
    def horizon(self) -> int:
        """Rounds until the conflict freezes."""
        return -(-self.p.days // self.talks.round_days)

    @property
    def discount(self) -> tuple[float, float]:
        """Nobody discounts within a winter."""
        return (1.0, 1.0)

    def planned_with(self, first_losses: tuple[float, float]) -> WarGame:
        """Return the game with other losses foreseen for its first round."""
        return replace(self, first_losses=first_losses)

    def days(self, date: int) -> tuple[int, int]:
        """Return the first and last day fought after the round of a date."""
        length = self.talks.round_days
        return length * date + 1, min(length * (date + 1), self.p.days)

    def start(self, luck: Luck) -> Paths:
        """Return wars on the border."""
        m = luck.paths.size
        s = new_state(self.p, m)
        begin(self.p, _seed(luck), luck.paths, s)
        hope = self.hopes(m)
        lost = -np.array(self.first_losses)[:, None] * np.ones(m)
        return pack(s, hope, facts(self.p, self.ground, self.watched, s, hope, lost))

    def step(self, state: Paths, date: int, luck: Luck, measure: Measure) -> Step:
        """Fight a round."""
        s, hope = unpack(state), hope_of(state).copy()
        m = luck.paths.size
        ratios, surprises = np.ones((2, m)), np.zeros((2, m, 3))
        if not measure.truth:
            drawn, ratios, off = mixture(
                s.minds.mean, np.sqrt(s.minds.variance), luck, date, measure.share_b
            )
            s.fate.theta[:] = drawn
            surprises[:, :, 0], surprises[:, :, 2] = off, off * off - 1.0
        hope, told, surprises[:, :, 1] = self._listen(hope, date, luck, measure)
        return self._fight(s, hope, date, luck, ratios * told, surprises)

    def walk(self, state: Paths, date: int, luck: Luck, turning: float = 0.0) -> Step:
        """Fight a round under each path's own truth; news come as the sides expect them.

        Parameters
        ----------
        state, date, luck
            The paths.
        turning
            Chance that a path's truth is from now on another, drawn from both sides' beliefs.
        """
        s, m = unpack(state), luck.paths.size
        if turning > 0.0:
            other, _, _ = mixture(s.minds.mean, np.sqrt(s.minds.variance), luck, date, 0.5)
            turned = luck.uniform(date, _TURN) < turning
            s.fate.theta[turned] = other[turned]
        hope, _, _ = self._listen(hope_of(state).copy(), date, luck, Measure())
        return self._fight(s, hope, date, luck, np.ones((2, m)), np.zeros((2, m, 0)))

    def with_truth(self, state: Paths, theta: Floats) -> Paths:
        """Return paths with other truths about effectiveness, shape (m,)."""
        s = unpack(state)
        s.fate.theta[:] = theta
        return pack(s, hope_of(state), facts_of(state))

    def _fight(
        self, s: State, hope: Floats, date: int, luck: Luck, ratios: Floats, surprises: Floats
    ) -> Step:
        lost = s.front.lost.sum(axis=1)
        march(self.p, _seed(luck), luck.paths, *self.days(date), s, new_trace(self.p, 0))
        after = facts(self.p, self.ground, self.watched, s, hope, lost)
        ending, values = self._ended(s)
        return Step(pack(s, hope, after), ending, values, ratios, surprises)

    def features(self, state: Paths, date: int) -> Floats:
        """Return what values are regressed on."""
        del date
        return facts_of(state)[:, FEATURES]

    def beliefs(self, state: Paths, date: int) -> Beliefs:
        """Return what the sides think of effectiveness."""
        del date
        seen = facts_of(state).T
        return Beliefs(
            seen[[Fact.MEAN_ATTACKER, Fact.MEAN_DEFENDER]],
            seen[[Fact.SD_ATTACKER, Fact.SD_DEFENDER]],
        )

    def costs(self, state: Paths, date: int) -> Floats:
        """Return the costs of the coming round, whose losses are expected to be the last one's."""
        del date
        seen, sides = facts_of(state), (self.talks.attacker, self.talks.defender)
        lost = seen[:, [Fact.LOST_ATTACKER, Fact.LOST_DEFENDER]].T
        fixed = np.array([[side.cost_per_round] for side in sides])
        return fixed + np.array([[side.cost_per_thousand_lost] for side in sides]) * lost

    def hazards(self, state: Paths, date: int) -> tuple[Hazard, ...]:
        """Return the third side's coming."""
        third = self.talks.intervention
        rate = self.hazard_rate(date)
        if third is None or rate == 0.0:
            return ()
        hope = facts_of(state)[:, [Fact.HOPE_ATTACKER, Fact.HOPE_DEFENDER]].T
        worth = (self.talks.attacker.if_intervention, self.talks.defender.if_intervention)
        return (Hazard(chance_of_coming(hope, rate), np.array([worth]).T, third.truth * rate),)

    def hazard_rate(self, date: int) -> float:
        """Return the chance that the third side, if it means to, comes before the next round."""
        third = self.talks.intervention
        if third is None or self.days(date)[1] < self.first_could:
            return 0.0
        return third.per_round

    def frontier(self, state: Paths, date: int) -> Frontier:
        """Return the treaties."""
        del state, date
        return self.offers.values

    def endings(self) -> tuple[Floats, Floats]:
        """Return the worst and the best ending of each side, shape (2, 1) each."""
        worth = np.array(
            [
                [side.if_conquered, side.if_repelled, side.if_intervention, 0.0, 1.0]
                for side in (self.talks.attacker, self.talks.defender)
            ]
        )
        return worth.min(axis=1, keepdims=True), worth.max(axis=1, keepdims=True)

    def frozen(self, state: Paths) -> Floats:
        """Return what the front as it stands is worth."""
        seen, kept = facts_of(state), self.talks.ground_kept
        gain, loss = seen[:, Fact.GROUND_GAIN], seen[:, Fact.GROUND_LOSS]
        return np.stack((kept * gain, 1.0 - kept * loss))

    def ranks(self, before: Paths, after: Paths, date: int, luck: Floats) -> Floats:
        """Rank how far beliefs moved; a side's own luck cannot be told from its truth."""
        del date
        moved = facts_of(after)[:, Fact.MEAN_ATTACKER] - facts_of(before)[:, Fact.MEAN_ATTACKER]
        order = (np.argsort(np.argsort(moved + 1e-12 * luck)) + luck) / moved.size
        return np.stack((order, order, order))

    def hopes(self, paths: int) -> Floats:
        """Return log odds before any signal, shape (paths, 2)."""
        third = self.talks.intervention
        if third is None:
            return np.full((paths, 2), _NEVER)
        return np.tile(logit([third.attacker_prior, third.defender_prior]), (paths, 1))

    def _listen(
        self, hope: Floats, date: int, luck: Luck, measure: Measure
    ) -> tuple[Floats, Floats, Floats]:
        """Return hope after the round's news and silence, ratios of the news, and its surprise."""
        m = hope.shape[0]
        ratios, surprise = np.ones((2, m)), np.zeros((2, m))
        first, last = self.days(date)
        for i, signal in enumerate(self.signals):
            if not first <= signal.day <= last:
                continue
            chance = np.stack(
                [chance_of_signal(hope[:, j], signal.if_not, signal.ratio[j]) for j in range(2)]
            )
            came = np.ones(m, np.bool_)
            if not measure.truth:
                mixed = (1.0 - measure.share_b) * chance[0] + measure.share_b * chance[1]
                came = luck.uniform(date, _NEWS + i) < mixed
                ratios *= np.where(came, chance / mixed, (1.0 - chance) / (1.0 - mixed))
            surprise += np.where(came, 1.0 - chance, -chance)
            for j in range(2):
                hope[:, j] = heard(hope[:, j], came, signal.if_not, signal.ratio[j])
        if self.talks.intervention is not None:
            hope = silent(hope, self.hazard_rate(date))
        return hope, ratios, surprise

    def _ended(self, s: State) -> tuple[NDArray[np.int8], Floats]:
        """Return ending codes and what they are worth."""
        outcome = s.fate.outcome
        repelled = outcome == ROUT_ATTACKER
        ending = np.where(outcome == FIGHTING, Ending.LIVE, Ending.A_WINS)
        ending = np.where(repelled, Ending.B_WINS, ending).astype(np.int8)
        values = np.empty((2, outcome.size))
        for row, side in enumerate((self.talks.attacker, self.talks.defender)):
            values[row] = np.where(repelled, side.if_repelled, side.if_conquered)
        return ending, values


def _seed(luck: Luck) -> int:
    """Return the key of a set of paths; wars that are fought in earnest keep the batch's own."""
    return luck.seed if luck.purpose is Purpose.HISTORY else luck.seed ^ (int(luck.purpose) << 32)
