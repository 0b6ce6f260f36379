"""Why this room exists: the military fit: the fighting held against the record, nobody talking.

Particles are wars, each with its own factors, truth and luck. Offers, the end of the war and its
terms are not looked at: what the fit says of them afterwards is a prediction.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.compile import compile_war
from ceasefire.errors import RequestError, did_you_mean
from ceasefire.scenario.base import Z80
from ceasefire.scenario.latents import Normal, is_factor, stated
from ceasefire.study.calibrate.problem import Problem
from ceasefire.study.calibrate.smc import MOST_LUCK
from ceasefire.war.born import fight_born
from ceasefire.war.probe import of_talks, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ceasefire.scenario.calibration import Calibration, Judge, Wider
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.study.calibrate.problem import Floats, Ints

__all__ = ["MilitaryFit", "judges_of", "military_fit"]


@dataclass(frozen=True)
class MilitaryFit:
    """A fit ready to be made.

    Attributes
    ----------
    problem
        What is fitted, in the order of ``prior``.
    prior
        What each draw begins with, by name.
    used
        Rows of the record that judge it.
    """

    problem: Problem
    prior: dict[str, Normal]
    used: tuple[ObservableRow, ...]


def military_fit(
    scenario: Scenario, asked: Calibration, record: Sequence[ObservableRow], seed: int, *,
    threads: int | None = None, progress: Callable[[int], None] | None = None,
) -> MilitaryFit:  # fmt: skip
    """Return the military fit of a war.

    Parameters
    ----------
    scenario
        The war as its files state it.
    asked
        Its ``calibrate.yaml``.
    record
        What happened, row by row.
    seed
        Seed of the wars' luck.
    threads, progress
        As for :func:`ceasefire.war.born.fight_born`.

    Raises
    ------
    RequestError
        If an observable is unknown, or asks what only talks can answer.
    """
    judges = judges_of(asked.military.observables, record)
    for row, _ in judges:
        if of_talks(row.read):
            raise RequestError(f"{row.id}: nobody talks in the military fit, so it has no answer")
    used = tuple(row for row, _ in judges)
    probes = [parse(row.read, scenario) for row in used]
    days = [row.high for row in used if row.unit == "day"] + [probe.day for probe in probes]
    last = min(math.ceil(max(days)), scenario.document.calendar.days)
    p = compile_war(scenario)

    def simulate(values: Floats, luck: Ints) -> Floats:
        # The upper half of the numbers of wars: no batch that anybody runs has this luck.
        answers = fight_born(
            p, seed, luck + MOST_LUCK, values, last, probes, threads=threads, progress=progress
        )
        return np.where(np.isnan(answers), last + 1.0, answers)

    prior = _priors(scenario, asked.military.priors)
    return MilitaryFit(
        Problem(
            np.array([one.mean for one in prior.values()]),
            np.array([one.sd for one in prior.values()]),
            simulate,
            np.array([row.use for row in used]),
            np.array([judge.within for _, judge in judges]),
        ),
        prior,
        used,
    )


def judges_of(
    judges: Sequence[Judge], record: Sequence[ObservableRow]
) -> list[tuple[ObservableRow, Judge]]:
    """Return each judge with its row of the record.

    Raises
    ------
    RequestError
        If the record has no such row.
    """
    rows = {row.id: row for row in record}
    for judge in judges:
        if judge.id not in rows:
            hint = did_you_mean(judge.id, rows)
            raise RequestError(f"calibrate.yaml: the record has no observable {judge.id!r}{hint}")
    return [(rows[judge.id], judge) for judge in judges]


def _priors(scenario: Scenario, wider: Sequence[Wider]) -> dict[str, Normal]:
    """Return the prior of each draw: as stated, or as ``calibrate.yaml`` has it."""
    prior = stated(scenario.document)
    for one in wider:
        ends = (one.low, one.high)
        low, high = (math.log(x) for x in ends) if is_factor(one.id) else ends
        prior[one.id] = Normal(0.5 * (low + high), (high - low) / (2 * Z80))
    return prior
