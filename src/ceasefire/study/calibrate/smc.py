"""Why this room exists: a population of worlds is led from the prior to the record, step by step.

Approximate Bayesian computation by sequential Monte Carlo. Worlds are weighted with a normal kernel
of their distance from the record; its width, the tolerance, falls as fast as the population can
bear, down to 1: the stated errors of record and model. There the particles are draws from the exact
posterior under those errors. Between two tolerances each particle is moved by Metropolis steps, of
its values with its luck kept, and of both with fresh luck: the pair of values and luck is what is
distributed, so each move leaves its distribution as it is.

References
----------
Del Moral, Doucet and Jasra (2012), Statistics and Computing 22:1009.
Wilkinson (2013), "Approximate Bayesian computation (ABC) gives exact results under the assumption
of model error", Stat. Appl. Genet. Mol. Biol. 12:129.
Andrieu, Doucet and Holenstein (2010), J. R. Stat. Soc. B 72:269 (luck as part of the state).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.study.calibrate.weights import next_tolerance, normalised, resampled

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.study.calibrate.problem import Floats, Ints, Problem

__all__ = ["Population", "Schedule", "first", "follow", "moved", "step"]

MOST_LUCK = 2**31
_PURPOSE = 0x43414C  # keeps these numbers apart from all others of the same seed
_GROW, _SHRINK = 1.25, 0.8
_GOOD = 0.25  # acceptance of random walks in a few dimensions


@dataclass(frozen=True, slots=True)
class Schedule:
    """How a population is led.

    Parameters
    ----------
    particles
        Worlds in a population.
    keep
        Share of them that must be left in worth after each fall of the tolerance.
    sweeps
        Metropolis steps at each tolerance.
    last
        Further steps at the last tolerance.
    scout
        Draws from the prior for each particle of the first population.
    most
        Populations after which the fit is given up where it is.
    """

    particles: int = 2000
    keep: float = 0.5
    sweeps: int = 3
    last: int = 6
    scout: int = 4
    most: int = 40


@dataclass(frozen=True, slots=True)
class Population:
    """Worlds at one tolerance, all of the same weight.

    Attributes
    ----------
    values, luck, answers
        What each is born with (n, d), the number of its luck (n,), what came of it (n, k).
    tolerance
        In units of the stated one.
    number
        0 for the first.
    scale
        Length of the random walk.
    accepted
        Share of the last moves that were made.
    worlds
        How many were simulated so far.
    """

    values: Floats
    luck: Ints
    answers: Floats
    tolerance: float
    number: int
    scale: float
    accepted: float
    worlds: int


def _rng(seed: int, number: int) -> np.random.Generator:
    """Return the numbers of one step; they do not depend on the steps before it."""
    return np.random.Generator(np.random.Philox(key=[seed, (_PURPOSE << 32) | number]))


def first(problem: Problem, schedule: Schedule, seed: int) -> Population:
    """Return draws from the prior, at an infinite tolerance."""
    rng, n = _rng(seed, 0), schedule.particles * schedule.scout
    values = problem.drawn(n, rng)
    luck = np.asarray(rng.integers(0, MOST_LUCK, size=n), dtype=np.int64)
    answers = problem.simulate(values, luck)
    scale = 2.38 / math.sqrt(max(1, int(np.count_nonzero(problem.sd))))
    return Population(values, luck, answers, math.inf, 0, scale, 1.0, n)


def step(problem: Problem, now: Population, schedule: Schedule, seed: int) -> Population:
    """Return the next population: at a lower tolerance, resampled and moved."""
    rng = _rng(seed, now.number + 1)
    misfit = problem.misfit(now.answers)
    keep = min(1.0, schedule.keep * schedule.particles / misfit.size)
    tolerance = next_tolerance(misfit, now.tolerance, keep)
    before = 0.0 if math.isinf(now.tolerance) else now.tolerance**-2.0
    weights = normalised(-0.5 * (tolerance**-2.0 - before) * misfit)
    chosen = resampled(weights, schedule.particles, rng.random())
    led = replace(
        now, values=now.values[chosen], luck=now.luck[chosen], answers=now.answers[chosen],
        tolerance=tolerance, number=now.number + 1,
    )  # fmt: skip
    sweeps = schedule.sweeps + (schedule.last if tolerance <= 1.0 else 0)
    return moved(problem, led, sweeps, rng)


def moved(problem: Problem, now: Population, sweeps: int, rng: np.random.Generator) -> Population:
    """Return a population after some Metropolis steps at its tolerance.

    Parameters
    ----------
    problem, now
        The fit and the particles.
    sweeps
        Steps of each particle. In every other one it meets fresh luck.
    rng
        Where the moves come from.
    """
    n, d = now.values.shape
    precision = now.tolerance**-2.0
    values, luck, answers = now.values.copy(), now.luck.copy(), now.answers.copy()
    height = problem.log_prior(values) - 0.5 * precision * problem.misfit(answers)
    scale, made = now.scale, 0.0
    for sweep in range(sweeps):
        turn = _root(values)
        other = values + scale * rng.standard_normal((n, d)) @ turn.T
        fresh = np.asarray(rng.integers(0, MOST_LUCK, size=n), dtype=np.int64)
        chance = luck if sweep % 2 == 0 else fresh
        came = problem.simulate(other, chance)
        there = problem.log_prior(other) - 0.5 * precision * problem.misfit(came)
        yes = np.log(rng.random(n)) < there - height
        values[yes], luck[yes], answers[yes] = other[yes], chance[yes], came[yes]
        height[yes] = there[yes]
        made = float(yes.mean())
        if sweep % 2 == 0:
            scale *= _GROW if made > _GOOD else _SHRINK
    return replace(
        now, values=values, luck=luck, answers=answers, scale=scale, accepted=made,
        worlds=now.worlds + n * sweeps,
    )  # fmt: skip


def follow(
    problem: Problem, schedule: Schedule, seed: int, begin: Population | None = None,
    watch: Callable[[Population], None] | None = None,
) -> Population:  # fmt: skip
    """Lead a population to the record.

    Parameters
    ----------
    problem, schedule, seed
        The fit; the same seed gives the same particles.
    begin
        A population to go on from; draws from the prior when not given.
    watch
        Called with each population, to show or keep it.
    """
    now = begin or first(problem, schedule, seed)
    if begin is None and watch:
        watch(now)
    while now.tolerance > 1.0 and now.number < schedule.most:
        now = step(problem, now, schedule, seed)
        if watch:
            watch(now)
    return now


def _root(values: Floats) -> Floats:
    """Return a square root of the particles' covariance; what does not vary is not moved."""
    covariance = np.atleast_2d(np.cov(values, rowvar=False))
    spread = np.sqrt(np.diag(covariance))
    free = spread > 0.0
    root = np.zeros_like(covariance)
    if not free.any():
        return root
    some = np.ix_(free, free)
    unit = covariance[some] / np.outer(spread[free], spread[free])
    lower = np.linalg.cholesky(unit + 1e-9 * np.eye(int(free.sum())))
    root[some] = spread[free][:, None] * lower
    return root
