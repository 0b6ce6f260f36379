"""Why this room exists: what the wars of a fit say of every observable, seen or held out.

Wars are drawn from the fit. How a war ends is read off whole wars, talks included, under several
plans. What the military fit has seen is read off wars without talks, as it was fitted: a war that
was settled early would have lost fewer men, and that is not the fighting's fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import SETTLED
from ceasefire.scenario.posterior import Predicted
from ceasefire.war.probe import of_talks, parse
from ceasefire.war.score import reckoned
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.stage import make_plan

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.study.calibrate.effort import Effort

    Floats = NDArray[np.float64]

__all__ = ["bands", "predict"]

LEVELS = (0.1, 0.5, 0.9)
_SIGNIFICANT = 6


def predict(
    scenario: Scenario, record: Sequence[ObservableRow], used: Collection[str], effort: Effort,
    *, alone: bool,
) -> tuple[Predicted, ...]:  # fmt: skip
    """Return the middle 80 % of the wars of a fit, observable by observable.

    Parameters
    ----------
    scenario
        The war with its fit.
    record
        Rows whose questions are asked.
    used
        Ids of those that the fit has seen.
    effort
        How many wars, and by how many plans: plans differ, and their spread belongs to what is
        predicted.
    alone
        Ask what the fit has seen of wars without talks, as it was made; else of all alike.
    """
    if scenario.talks is None:
        rows = [row for row in record if not of_talks(row.read)]
        return _silent(scenario, rows, used, effort)
    apart = {row.id for row in record if alone and row.id in used}
    silent = _silent(scenario, [row for row in record if row.id in apart], used, effort)
    spoken = _spoken(scenario, [row for row in record if row.id not in apart], used, effort)
    found = {one.id: one for one in (*silent, *spoken)}
    return tuple(found[row.id] for row in record)


def _silent(
    scenario: Scenario, rows: Sequence[ObservableRow], used: Collection[str], effort: Effort
) -> tuple[Predicted, ...]:
    """Return what wars say in which nobody talks."""
    probes = [parse(row.read, scenario) for row in rows]
    batch = fight_batch(scenario, effort.wars, effort.seed, probes=probes, threads=effort.threads)
    settled = np.zeros(effort.wars, dtype=np.bool_)
    return bands(rows, batch.probes, settled, scenario.document.calendar.days, used)


def _spoken(
    scenario: Scenario, rows: Sequence[ObservableRow], used: Collection[str], effort: Effort
) -> tuple[Predicted, ...]:
    """Return what wars say that end when both sides agree."""
    probes = [parse(row.read, scenario) for row in rows]
    answers, settled = [], []
    for seed in range(effort.seed, effort.seed + effort.plans):
        plan = make_plan(scenario, seed, paths=effort.paths, threads=effort.threads)
        wars = -(-effort.wars // effort.plans)
        batch = fight_batch(scenario, wars, seed, probes=probes, threads=effort.threads, plan=plan)
        answers.append(batch.probes)
        settled.append(batch.outcome == SETTLED)
    horizon = scenario.document.calendar.days
    return bands(rows, np.concatenate(answers), np.concatenate(settled), horizon, used)


def bands(
    rows: Sequence[ObservableRow], answers: Floats, settled: NDArray[np.bool_], horizon: int,
    used: Collection[str],
) -> tuple[Predicted, ...]:  # fmt: skip
    """Return medians and the middle 80 % of answers, shape (war, row)."""
    found = []
    for row, values in zip(rows, answers.T, strict=True):
        known, never = reckoned(values, row, settled, horizon)
        low, median, high = (_short(x) for x in np.quantile(known, LEVELS))
        found.append(
            Predicted(
                id=row.id, used=row.id in used, low=low, median=median, high=high,
                never=round(never, 4),
            )
        )  # fmt: skip
    return tuple(found)


def _short(x: float) -> float:
    return float(f"{x:.{_SIGNIFICANT}g}")
