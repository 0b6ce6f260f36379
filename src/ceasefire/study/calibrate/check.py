"""Why this room exists: a fit is tried on wars whose truth is known before it is believed.

Truths are drawn from the prior, each is fought once and fitted as if it were the record. If the fit
is right, the rank of the truth among draws from its own posterior is uniform. The synthetic record
gets the same errors that the fit reckons with, else it could not be.

References
----------
Cook, Gelman and Rubin (2006), "Validation of software for Bayesian models using posterior
quantiles", J. Comp. Graph. Stat. 15:675.
Talts, Betancourt, Simpson, Vehtari and Gelman (2018), "Validating Bayesian inference algorithms
with simulation-based calibration".
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import chi2 as chi_square

from ceasefire.errors import RequestError
from ceasefire.study.calibrate.smc import MOST_LUCK, first, follow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ceasefire.study.calibrate.folder import WorkFolder
    from ceasefire.study.calibrate.problem import Floats, Problem
    from ceasefire.study.calibrate.smc import Population, Schedule

__all__ = ["BINS", "DRAWS", "Check", "Uniformity", "check", "uniformity"]

BINS = 10
DRAWS = 99  # of a posterior; with the truth a hundred, which ten classes divide
_PURPOSE = 0x534243
_NAME = "check"


@dataclass(frozen=True, slots=True)
class Uniformity:
    """One parameter: how often its truth fell into each class, and whether that is uniform."""

    id: str
    counts: tuple[int, ...]
    chi2: float
    p: float


@dataclass(frozen=True, slots=True)
class Check:
    """All parameters.

    Attributes
    ----------
    truths, particles, seed, bins
        What was done.
    short
        Fits that did not come down to the stated tolerances.
    parameters
        One by one; what has no spread is left out.
    """

    truths: int
    particles: int
    seed: int
    bins: int
    short: int
    parameters: tuple[Uniformity, ...]

    def as_dict(self) -> dict[str, object]:
        """Return the fields for JSON."""
        return asdict(self)


def check(
    problem: Problem, names: Sequence[str], schedule: Schedule, seed: int, truths: int,
    folder: WorkFolder, watch: Callable[[int], None] | None = None,
) -> Check:  # fmt: skip
    """Return how a fit does on wars whose truth is known.

    Parameters
    ----------
    problem, names
        The fit; its record is not looked at. Names of its parameters.
    schedule
        How each population is led.
    seed, truths
        Seed, and how many wars.
    folder
        Where finished ones are kept, opened for this request.
    watch
        Called with the number of finished ones.
    """
    if truths < BINS:
        raise RequestError(f"--truths: must be at least {BINS} (got {truths})")
    done = folder.pieces(_NAME)[:truths]
    table = None
    for number in range(len(done), truths):
        table = table or first(problem, schedule, seed)
        line = _one(problem, schedule, seed, number, table)
        folder.add(_NAME, line)
        done.append(line)
        if watch:
            watch(len(done))
    ranks = np.array([line["ranks"] for line in done], dtype=np.int64)
    return Check(
        truths, schedule.particles, seed, BINS,
        sum(float(str(line["tolerance"])) > 1.0 for line in done),
        tuple(uniformity(name, ranks[:, i]) for i, name in enumerate(names) if problem.sd[i] > 0.0),
    )  # fmt: skip


def _one(
    problem: Problem, schedule: Schedule, seed: int, number: int, table: Population
) -> dict[str, object]:
    """Return the ranks of one truth."""
    rng = np.random.Generator(np.random.Philox(key=[seed, (_PURPOSE << 32) | number]))
    truth = problem.drawn(1, rng)
    answer = problem.simulate(truth, rng.integers(0, MOST_LUCK, 1))[0]
    record = answer + problem.tolerance * rng.standard_normal(answer.size)
    cloud = follow(problem.against(record), schedule, seed + number + 1, table)
    chosen = rng.choice(len(cloud.values), DRAWS, replace=len(cloud.values) < DRAWS)
    return {"tolerance": cloud.tolerance, "ranks": _ranks(cloud.values[chosen], truth[0])}


def _ranks(draws: Floats, truth: Floats) -> list[int]:
    return [int(n) for n in (draws < truth).sum(axis=0)]


def uniformity(name: str, ranks: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Uniformity:
    """Return the test of uniformity of ranks from 0 to :data:`DRAWS`.

    Parameters
    ----------
    name
        Of the parameter.
    ranks
        One a truth.
    """
    counts = np.bincount(ranks * BINS // (DRAWS + 1), minlength=BINS)
    expected = ranks.size / BINS
    statistic = float(((counts - expected) ** 2).sum() / expected)
    p = float(chi_square.sf(statistic, BINS - 1))
    return Uniformity(name, tuple(int(n) for n in counts), statistic, p)
