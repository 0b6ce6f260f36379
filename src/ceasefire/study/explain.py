r"""Why this room exists: what moved a side's reservation terms between two dates, cause by cause.

What fighting on is worth to a side is a function of what both sides have before them and of the
date. With the facts of some causes (and the calendar, if it is among them) taken at the later round
and the others at the earlier one, the solved plan is asked what fighting on would be worth in that
mixed state; the exact Shapley value of that function over the six causes divides the change.

A value is told as the treaty it implies: to the attacker the least gain, to the defender the most
loss that is no worse than fighting on, in shares of the pie.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.campaign.params import DEFENDER
from ceasefire.errors import RequestError
from ceasefire.study.estimate import Estimate, estimate
from ceasefire.study.factors import Factor, changed, mixed, seen
from ceasefire.study.moment import role_of, round_date, round_of
from ceasefire.study.shapley import shapley
from ceasefire.war.simulate import PANEL, fight_batch
from ceasefire.war.talks.facts import Fact
from ceasefire.war.talks.stage import DESIGN_PATHS, make_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.study.factors import Seen
    from ceasefire.war.talks.forward import Ledger
    from ceasefire.war.talks.plan import Plan

    Floats = NDArray[np.float64]

__all__ = ["FEWEST", "PLANS", "WARS", "Explanation", "divide", "explain", "solve_plans"]

WARS, PLANS = 1024, 4
FEWEST = 8  # wars whose mean and spread say anything
_OPEN = 0  # the rung of open talks: what a ledger's reservations are taken on


@dataclass(frozen=True, slots=True)
class Explanation:
    """A change of reservation terms, divided among six causes.

    Parameters
    ----------
    scenario
        The war.
    role
        0 the attacker, 1 the defender.
    asked, rounds
        The two dates as asked, and those of the rounds on or before them.
    before, after, change
        Reservation terms, in shares of the pie: the least gain that the attacker would take, or the
        most loss that the defender would bear, rather than fight on.
    shares
        Part of each cause in the change; the parts add up to it.
    wars, fought
        Wars still fought at the later round, over which is averaged, and wars begun.
    seed, seeds
        Seed of the wars and first seed of the solver; how many solver seeds.
    outside
        Share of mixed states in which a fact lies beyond all that the solver met at that date.
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
    fought: int
    seed: int
    seeds: int
    outside: float


def explain(
    scenario: Scenario, side: str, first: date, last: date, *, n: int = WARS, seed: int = 1,
    plans: int = PLANS, paths: int = DESIGN_PATHS, threads: int | None = None,
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
        Wars to fight, with treaties signed as they come; those still fought at ``last`` are used.
    seed
        Seed of the wars, and of the first plan; the others have the seeds after it.
    plans
        How often to solve the bargaining, at least 2: their spread is the solver's own error.
    paths, threads
        As in :func:`ceasefire.war.talks.stage.make_plan`.
    progress
        Called with the number of each plan that is solved, from 1.

    Raises
    ------
    RequestError
        If side or dates are not of this war, or too few wars last so long.
    """
    role = role_of(scenario, side)
    held = round_of(scenario, first), round_of(scenario, last)
    if held[0] >= held[1]:
        found = f"(got the rounds of {' and '.join(str(round_date(scenario, d)) for d in held)})"
        raise RequestError(f"{first} {last}: the second must be at least one round later {found}")
    if n > PANEL:
        raise RequestError(f"-n: what is said is kept of at most {PANEL} wars (got {n})")
    solved = solve_plans(scenario, seed, plans, paths, threads, progress)
    ledger = fight_batch(scenario, n, seed, threads=threads, plan=solved[0]).table
    before, after = _fought_on(ledger, held, n, last)  # type: ignore[arg-type]
    worth, outside = _worths(solved, role, before, after)
    return divide(
        scenario, role, worth,
        asked=(first, last), rounds=(round_date(scenario, held[0]), round_date(scenario, held[1])),
        fought=n, seed=seed, outside=outside,
    )  # fmt: skip


def solve_plans(
    scenario: Scenario, seed: int, plans: int, paths: int, threads: int | None,
    progress: Callable[[int], None] | None,
) -> list[Plan]:  # fmt: skip
    """Solve the bargaining with several seeds."""
    if plans < 2:
        raise RequestError(f"--plans: it takes at least 2 to tell the solver's error (got {plans})")
    solved = []
    for done in range(plans):
        solved.append(make_plan(scenario, (seed + done) % 2**63, paths=paths, threads=threads))
        if progress:
            progress(done + 1)
    return solved


def _fought_on(ledger: Ledger, held: tuple[int, int], n: int, last: date) -> tuple[Seen, Seen]:
    """Return what wars had come to at two rounds, if they were still fought at the second."""
    alive = ~np.isnan(ledger.reservation[held[1], 0])
    if alive.sum() < FEWEST:
        raise RequestError(
            f"{last}: only {alive.sum()} of {n} wars are still fought then, and it takes {FEWEST}; "
            "ask for an earlier date or more wars"
        )
    return seen(ledger, held[0], alive), seen(ledger, held[1], alive)


def _worths(plans: Sequence[Plan], role: int, first: Seen, last: Seen) -> tuple[Floats, float]:
    """Return terms in all mixed states, shape (sets, plans, wars), and how many are unheard of."""
    sets, wars = 1 << len(Factor), first.facts.shape[0]
    luck = Luck(0, np.arange(wars), Purpose.CHECK_A)
    worth, outside = np.empty((sets, len(plans), wars)), 0.0
    for causes in range(sets):
        date, facts = mixed(first, last, changed(causes))
        state = (facts[:, [Fact.HOPE_ATTACKER, Fact.HOPE_DEFENDER]], facts)
        for row, plan in enumerate(plans):
            value = plan.going_on(_OPEN, state, date, luck)[role]
            worth[causes, row] = 1.0 - value if role == DEFENDER else value
            table = plan.table(_OPEN, state, date, luck)
            outside += float(table.fit.outside(table.features).any(axis=1).mean())
    return worth, outside / (sets * len(plans))


def divide(
    scenario: Scenario, role: int, worth: Floats, *, asked: tuple[date, date],
    rounds: tuple[date, date], fought: int, seed: int, outside: float,
) -> Explanation:  # fmt: skip
    """Divide terms in mixed states, shape (sets, plans, wars), among the causes.

    The change is the sum of the parts as they are told, so that they add up to the last bit.
    """
    shares = {factor: estimate(part) for factor, part in zip(Factor, shapley(worth), strict=True)}
    change = estimate(worth[-1] - worth[0])
    total = Estimate(sum(share.value for share in shares.values()), change.se, change.freedom)
    _, plans, wars = worth.shape
    return Explanation(
        scenario, role, asked, rounds, estimate(worth[0]), estimate(worth[-1]), total, shares,
        wars, fought, seed, plans, outside,
    )  # fmt: skip
