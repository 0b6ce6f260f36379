r"""Why this room exists: what moved a side's reservation terms between two dates, cause by cause.

Wars that are still fought at both dates are stopped at both. Each of the 64 ways to have some of
six causes as at the later date and the others as at the earlier one makes a war that can be fought
on; what fighting on is worth to the side there is a function on sets of causes, and its exact
Shapley value divides the change.

A value is told as a loss or a gain: the certain loss that the defender, or the certain gain that
the attacker, would take rather than fight on, in shares of the pie.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import workers
from ceasefire.campaign.params import DEFENDER
from ceasefire.errors import RequestError
from ceasefire.study.estimate import Estimate
from ceasefire.study.factors import Factor, changed, mixed
from ceasefire.study.moment import role_of, round_date, round_of
from ceasefire.study.paired import pooled
from ceasefire.study.resumed import going_on
from ceasefire.study.shapley import shapley
from ceasefire.study.snapshot import snapshot, stops
from ceasefire.war.talks.stage import stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.study.snapshot import Snapshot
    from ceasefire.war.talks.game import WarGame

    Floats = NDArray[np.float64]

__all__ = ["FEWEST", "MOST", "PLANS", "WARS", "Explanation", "divide", "explain", "worths"]

WARS, PLANS = 512, 4
SEEDS, MANY = 2**63, 16384
# Wars of one solution, each fought on from 64 states: few can bear a linear fit only, of some 60 on
# a quadratic one.
FEWEST, MOST = 16, 96


@dataclass(frozen=True, slots=True)
class Explanation:
    """A change of reservation terms, divided among six causes.

    Attributes
    ----------
    scenario
        The war.
    role
        0 the attacker, 1 the defender.
    asked, rounds
        The two dates as asked, and those of the rounds on or before them.
    before, after, change
        Reservation terms, in shares of the pie.
    shares
        Part of each cause in the change; the parts add up to it.
    wars, alive, fought
        Wars averaged over, wars still fought at the later round, and wars begun.
    seed, seeds
        Seed of the wars and first seed of the solver; how many solver seeds.
    """

    scenario: Scenario
    role: int
    asked: tuple[date, date]
    rounds: tuple[date, date]
    before: Estimate
    after: Estimate
    change: Estimate
    shares: dict[Factor, Estimate]
    wars: int
    alive: int
    fought: int
    seed: int
    seeds: int


def explain(
    scenario: Scenario, side: str, first: date, last: date, *, n: int = WARS, seed: int = 1,
    plans: int = PLANS, threads: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Explanation:  # fmt: skip
    """Divide the change of a side's reservation terms between two dates.

    Parameters
    ----------
    scenario
        A war whose sides bargain.
    side
        Id or role of a side.
    first, last
        Dates; each stands for the round of talks on or before it.
    n
        Wars to fight, in which nobody signs. Of those still fought at ``last`` each solution takes
        others, at most :data:`MOST`.
    seed
        Seed of the wars, and of the first solution; the others have the seeds after it.
    plans
        How often to solve, at least 2: the spread is the solver's own error.
    threads
        Threads; no number depends on it.
    progress
        Called with how many of the ``plans`` are done, 0 when the wars are fought.

    Raises
    ------
    RequestError
        If side or dates are not of this war, or too few wars last so long.
    """
    role, held = role_of(scenario, side), _rounds(scenario, first, last)
    if plans < 2:
        raise RequestError(f"--plans: it takes 2 to tell the solver's error (got {plans})")
    if not FEWEST * plans <= n <= MANY:
        raise RequestError(f"-n: must be {FEWEST * plans} to {MANY} for {plans} plans (got {n})")
    game = stage(scenario)
    with workers(threads) as pool:
        pair = stops(game, seed, n, held, pool)
    going = pair[0][0].shape[0]
    size = min(MOST, going // plans)
    if size < FEWEST:
        raise RequestError(
            f"{last}: only {going} of {n} wars are still fought then, and it takes "
            f"{FEWEST * plans}; ask for an earlier date or more wars"
        )
    if progress:
        progress(0)
    parts = [slice(k * size, (k + 1) * size) for k in range(plans)]
    looks = [
        tuple(
            snapshot(d, tuple(array[part] for array in paths))
            for d, paths in zip(held, pair, strict=True)
        )
        for part in parts
    ]
    terms = _terms(worths(game, looks, seed, threads, progress)[:, :, role], role)
    return Explanation(
        scenario, role, (first, last),
        (round_date(scenario, held[0]), round_date(scenario, held[1])),
        pooled(list(terms[0]))[0], pooled(list(terms[-1]))[0], *divide(terms),
        size * plans, going, n, seed, plans,
    )  # fmt: skip


def _rounds(scenario: Scenario, first: date, last: date) -> tuple[int, int]:
    """Return the rounds on or before two dates, of which the second must be the later one."""
    held = round_of(scenario, first), round_of(scenario, last)
    if held[0] >= held[1]:
        found = " and ".join(str(round_date(scenario, d)) for d in held)
        raise RequestError(f"{first} {last}: must be a round or more apart (got those of {found})")
    return held


def worths(
    game: WarGame, looks: Sequence[tuple[Snapshot, ...]], seed: int, threads: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Floats:  # fmt: skip
    """Return what fighting on is worth in all mixed states, shape (sets, solutions, side, m).

    Parameters
    ----------
    game
        The war.
    looks
        For each solution, m wars at two rounds.
    seed
        Seed of the luck with which the first are fought on; the others have the seeds after it.
    threads, progress
        As in :func:`explain`.
    """
    sets = 1 << len(Factor)
    out = np.empty((sets, len(looks), 2, looks[0][0].hope.shape[0]))
    # The calendar is the last bit: sets of one half stand at the first round, the others at the
    # last, and each half is one game.
    halves = [range(sets // 2), range(sets // 2, sets)]
    with workers(threads) as pool:
        for k, (first, last) in enumerate(looks):
            for half, date in zip(halves, (first.date, last.date), strict=True):
                cells = [mixed(game, first, last, changed(s))[1] for s in half]
                out[half, k] = going_on(game, date, cells, (seed + k) % SEEDS, pool)
            if progress:
                progress(k + 1)
    return out


def _terms(values: Floats, role: int) -> Floats:
    """Return values as the defender's loss or the attacker's gain."""
    return 1.0 - values if role == DEFENDER else values


def divide(terms: Floats) -> tuple[Estimate, dict[Factor, Estimate]]:
    """Divide a change among the causes.

    Parameters
    ----------
    terms
        Reservation terms in all mixed states, shape (sets, solutions, m).

    Returns
    -------
    change, shares
        The change is the sum of its parts as they are told, so that they add up to the last bit.
    """
    shares = {
        factor: pooled(list(part))[0] for factor, part in zip(Factor, shapley(terms), strict=True)
    }
    change, _ = pooled(list(terms[-1] - terms[0]))
    total = sum(share.value for share in shares.values())
    return Estimate(total, change.se, change.freedom), shares
