"""Why this room exists: what should be known of both sides' plans before their peace is believed.

The war is planned with several seeds. The first plan is held against simulated fighting that it has
not seen: how its regressions went, how often a round decides by a hair, what either side could gain
by leaving it. Then the same wars, with the same luck, are fought under every plan: where they end
elsewhere, that is the solver's doing and not the war's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks, workers
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.result import date_report
from ceasefire.bargain.settings import Settings
from ceasefire.campaign.state import SETTLED
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.design import fight_design
from ceasefire.war.talks.leave import Leaving, leaving
from ceasefire.war.talks.stage import DEGREE, DESIGN_PATHS, RIDGE, make_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.result import DateReport
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.talks.design import Design
    from ceasefire.war.talks.plan import Plan

__all__ = ["Checkup", "checkup", "total_variation"]

SEEDS, WARS = 8, 2048
_FRESH = 1_000_003  # added to the seed: fighting that no plan in use has seen
_BLOCK = 256


@dataclass(frozen=True, slots=True)
class Checkup:
    """The reasons to trust a plan, or not.

    Parameters
    ----------
    paths, seeds, wars
        Simulated wars of a plan, plans, and wars fought under each.
    round_days
        Days between rounds.
    rounds
        By date, how the first plan's regression for open talks went; shares of settling, tied and
        clipped states are those of fighting it has not seen, nobody having settled before.
    leaving
        What attacker and defender could gain by leaving the first plan.
    values
        What the war is worth to both sides before its first shot, by plan, shape (seeds, 2).
    apart
        Total variation between the dates of settlement of each two plans, shape (pairs,).
    moved
        Share of the wars that two plans end on different days, shape (pairs,).
    """

    paths: int
    seeds: int
    wars: int
    round_days: int
    rounds: tuple[DateReport, ...]
    leaving: tuple[Leaving, Leaving]
    values: Floats
    apart: Floats
    moved: Floats

    @property
    def spread(self) -> Floats:
        """Standard deviation of the values over seeds, shape (2,)."""
        return np.asarray(self.values.std(axis=0, ddof=1))


def checkup(
    scenario: Scenario, seed: int, *, paths: int = DESIGN_PATHS, seeds: int = SEEDS,
    wars: int = WARS, threads: int | None = None,
) -> Checkup:  # fmt: skip
    """Examine the plans of a war.

    Parameters
    ----------
    scenario
        A war whose sides bargain.
    seed
        Seed of the plan that is examined; the other plans have the seeds after it.
    paths, seeds, wars
        Simulated wars of a plan, plans (at least two), and wars fought under each.
    threads
        Threads; no number depends on it.

    Raises
    ------
    RequestError
        If its sides cannot bargain.
    """
    plans = [make_plan(scenario, seed + k, paths=paths, threads=threads) for k in range(seeds)]
    ended = [_dates(scenario, each, seed, wars, threads) for each in plans]
    first, fresh = plans[0], seed + _FRESH
    settings = Settings(paths, DEGREE, fresh, ridge=RIDGE, surprise_degree=1, threads=threads)
    with workers(threads) as pool:
        lucks = chunks(paths, fresh, Purpose.FIT, _BLOCK)
        designs = pool.map(partial(fight_design, first.game), lucks)
        found = [leaving(first, side, designs, settings, wars, pool) for side in range(2)]
        rounds = tuple(_round(first, designs, date) for date in range(first.game.horizon))
    settled = [np.where(outcome == SETTLED, day, -1) for outcome, day in ended]
    pairs = list(combinations(range(seeds), 2))
    return Checkup(
        paths, seeds, wars, first.game.talks.round_days, rounds, (found[0], found[1]),
        np.stack([_worth(each, seed, wars) for each in plans]),
        np.array([total_variation(settled[i], settled[j]) for i, j in pairs]),
        np.array([_moved(ended[i], ended[j]) for i, j in pairs]),
    )  # fmt: skip


def total_variation(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Return half the sum of the differences between the shares of each value.

    Examples
    --------
    >>> total_variation(np.array([1, 1, 2, 3]), np.array([1, 2, 2, 2]))
    0.5
    """
    values = np.union1d(one, other)
    shares = [(sample[:, None] == values).mean(axis=0) for sample in (one, other)]
    return float(0.5 * np.abs(shares[0] - shares[1]).sum())


Ended = tuple["NDArray[np.int64]", "NDArray[np.int64]"]


def _dates(scenario: Scenario, found: Plan, seed: int, wars: int, threads: int | None) -> Ended:
    """Return how and when wars end under a plan."""
    batch = fight_batch(scenario, wars, seed, threads=threads, plan=found)
    return batch.outcome.astype(np.int64), batch.last_day.astype(np.int64)


def _moved(one: Ended, other: Ended) -> float:
    return float(np.mean((one[0] != other[0]) | (one[1] != other[1])))


def _worth(found: Plan, seed: int, wars: int) -> Floats:
    """Return what fighting is worth to both sides before the first shot."""
    luck = Luck(seed, np.arange(min(wars, _BLOCK)), Purpose.HISTORY)
    state = found.game.start(luck)
    return np.asarray(found.deal(state, 0, luck).continuation.mean(axis=1))


def _round(found: Plan, designs: Sequence[Design], date: int) -> DateReport:
    """Hold a round in states that the plan has not seen."""
    legs = [tape.legs[date] for tape in designs if tape.legs[date].live.size]
    deals = [found.deal(leg.state, date, leg.luck) for leg in legs]
    worst = [found.game.frontier(leg.state, date).worst for leg in legs]
    return date_report(found.rungs[found.left(date)][date], deals, worst)
