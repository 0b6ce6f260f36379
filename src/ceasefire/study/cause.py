"""Why this room exists: why there was a war at all, as a sum of three reasons.

A war costs both sides, so there is always a treaty that both prefer if they believe the same,
treaties are kept and whatever is at stake can be divided. On the eve of the war the surplus of the
best treaty over fighting is worked out with these assumptions, and they are dropped one by one, on
the same simulated wars: what the surplus loses at each is the part of disagreement, of the breach
that both sides foresee, and of things that cannot be divided.

References
----------
Fearon (1995), "Rationalist explanations for war", Int. Organization 49:379.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks, workers
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.regimes import CommonBeliefs
from ceasefire.errors import RequestError
from ceasefire.study.estimate import Estimate, estimate
from ceasefire.study.resumed import parts_of, solve_on
from ceasefire.war.talks.design import fight_design
from ceasefire.war.talks.game import WarGame
from ceasefire.war.talks.stage import stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.frontiers.base import Frontier
    from ceasefire.bargain.game import Hazard
    from ceasefire.bargain.game import State as Paths
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.talks.design import Design

    Floats = NDArray[np.float64]

__all__ = ["PATHS", "STARTS", "Agreed", "Cause", "cause", "gap"]

PATHS, STARTS = 2048, 1024
SEEDS = 2**63
_BLOCK = 256


@dataclass(frozen=True, slots=True)
class Cause:
    """The surplus on the eve of a war and what takes it away, in shares of the pie.

    Attributes
    ----------
    scenario
        The war.
    peaceful
        Surplus with common beliefs, treaties that are kept, and everything divisible.
    beliefs, commitment, indivisibility
        Change when the sides disagree, when treaties may be broken, when clauses cannot be split.
    surplus
        What is left; where it is negative no treaty suits both and the war begins.
    wars
        Wars over whose first day is averaged.
    seed, seeds
        First seed of the solver, and how many.
    """

    scenario: Scenario
    peaceful: Estimate
    beliefs: Estimate
    commitment: Estimate
    indivisibility: Estimate
    surplus: Estimate
    wars: int
    seed: int
    seeds: int


@dataclass(frozen=True, slots=True)
class Agreed(WarGame):
    """A war whose sides also hope alike for the third: the mean of what each hopes."""

    def hazards(self, state: Paths, date: int) -> tuple[Hazard, ...]:
        """Return the third side's coming as both expect it."""
        alone = WarGame.hazards(self, state, date)
        return tuple(
            replace(one, chance=one.chance.mean(axis=0) * np.ones((2, 1))) for one in alone
        )


def cause(
    scenario: Scenario, *, seed: int = 1, plans: int = 4, paths: int = PATHS,
    threads: int | None = None, progress: Callable[[int], None] | None = None,
) -> Cause:  # fmt: skip
    """Split the surplus on the eve of a war.

    Parameters
    ----------
    scenario
        A war whose sides bargain.
    seed, plans
        First seed of the solver; how often to solve, at least 2.
    paths
        Simulated wars of one solution.
    threads
        Threads; no number depends on it.
    progress
        Called with how many of the ``plans`` are done.
    """
    if plans < 2:
        raise RequestError(f"--plans: it takes 2 to tell the solver's error (got {plans})")
    actual = stage(scenario)
    kept = stage(scenario.change({"talks.commitment": False}))
    rows = []
    with workers(threads) as pool:
        for k in range(plans):
            rows.append(_surpluses(actual, kept, (seed + k) % SEEDS, paths, pool))
            if progress:
                progress(k + 1)
    peaceful, agreed, left = np.stack(rows, axis=1)
    return Cause(
        scenario,
        peaceful=estimate(peaceful),
        beliefs=estimate(agreed - peaceful),
        commitment=estimate(left - agreed),
        # Any part of a unit of the chain can be agreed, so nothing at stake is indivisible.
        indivisibility=Estimate(0.0, 0.0),
        surplus=estimate(left),
        wars=STARTS,
        seed=seed,
        seeds=plans,
    )


def _surpluses(actual: WarGame, kept: WarGame, seed: int, paths: int, pool: Workers) -> Floats:
    """Return the surplus in each war with nothing, beliefs, and commitment in the way, (3, m)."""
    lucks = chunks(paths, seed, Purpose.FIT, _BLOCK)
    designs = pool.map(partial(fight_design, actual), lucks)
    same = Agreed(**parts_of(kept))
    return np.stack(
        [
            _surplus(same, designs, seed, pool, CommonBeliefs()),
            _surplus(kept, designs, seed, pool),
            _surplus(actual, designs, seed, pool),
        ]
    )


def _surplus(
    game: WarGame,
    designs: list[Design],
    seed: int,
    pool: Workers,
    regime: CommonBeliefs | None = None,
) -> Floats:
    solved = solve_on(game, designs, seed, pool, regime, game.talks.contact.rounds_before_terms)
    luck = Luck(seed, np.arange(STARTS), Purpose.HISTORY)
    state = game.start(luck)
    return gap(solved.deal(state, 0, luck).continuation, game.frontier(state, 0))


def gap(continuation: Floats, frontier: Frontier) -> Floats:
    """Return the surplus of the best treaty over fighting on, finite everywhere, shape (m,).

    Where even its best treaty gives the second side less than fighting on does, the surplus of
    the bargaining rule is minus infinity, which has no mean: here what it lacks is taken off in its
    own units. Elsewhere both are the same.

    Parameters
    ----------
    continuation
        Values of fighting on, shape (2, m).
    frontier
        The treaties.
    """
    floor_a, floor_b = np.maximum(continuation, frontier.worst)
    best_b = frontier.best_for_b(np.broadcast_to(frontier.worst[0], floor_b.shape))
    lacking = np.maximum(floor_b - best_b, 0.0)
    return np.asarray(frontier.best_for_a(floor_b - lacking) - floor_a - lacking)
