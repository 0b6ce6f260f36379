"""Why this room exists: the full fit: the settings of the talks, told how the war ended.

The fighting stays as the military fit has it. At each point of a design the talks are solved anew
and some wars fought; two generations of points, then a posterior. Each finished point is kept at
once, so the work may be stopped and taken up at any time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import SETTLED
from ceasefire.errors import RequestError
from ceasefire.scenario.posterior import Made, Posterior, Told
from ceasefire.study.calibrate.design import (
    hypercube,
    importance,
    prior_of,
    to_setting,
    wider,
)
from ceasefire.study.calibrate.learnt import DIGITS, inputs_of
from ceasefire.study.calibrate.military import judges_of
from ceasefire.study.calibrate.predict import bands, predict
from ceasefire.study.calibrate.regress import adjusted
from ceasefire.war.probe import parse
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.stage import make_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ceasefire.scenario.calibration import Calibration, Full
    from ceasefire.scenario.posterior import Predicted
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.study.calibrate.design import Cloud, Floats
    from ceasefire.study.calibrate.effort import Effort
    from ceasefire.study.calibrate.folder import WorkFolder
    from ceasefire.study.calibrate.regress import Adjusted

__all__ = ["make_full"]

NAME = "full"
WORTH = 0.15  # share of the points that must be left in worth; the tolerance gives way


def make_full(
    scenario: Scenario, military: Posterior, asked: Calibration, record: Sequence[ObservableRow],
    effort: Effort, folder: WorkFolder, watch: Callable[[int], None] | None = None,
) -> Posterior:  # fmt: skip
    """Fit the settings of the talks to how the war ended.

    Parameters
    ----------
    scenario
        The war as its files state it.
    military
        The military fit on which this one rests.
    asked, record, effort, folder
        As for the military fit.
    watch
        Called with the number of finished points.

    Raises
    ------
    RequestError
        If ``calibrate.yaml`` asks for no full fit, or the war has no talks.
    """
    if asked.full is None or scenario.talks is None:
        raise RequestError(f"{scenario.name}: its calibrate.yaml and talks ask for no full fit")
    war = replace(scenario, posterior=military)
    inputs = inputs_of(war, asked, talks=True)
    trials = _Trials(war, asked.full, record, effort, folder, watch)
    trials.open(inputs)
    prior, n = prior_of(asked.full.parameters), effort.points
    one = trials.at(hypercube(prior, n, effort.seed, 1), 0)
    found = trials.fitted(one, prior, None)
    second = wider(found.mean, found.covariance, prior)
    both = trials.at(hypercube(second, n, effort.seed, 2), n)
    found = trials.fitted(both, prior, second)
    used = {one.id for one in military.predicted if one.used} | set(trials.judged)
    settings = _told(scenario, asked.full, found)
    posterior = Posterior(
        schema_="ceasefire/posterior@1",
        fit="full",
        made=Made(
            command=f"ceasefire calibrate {scenario.name} --fit full --points {n}"
            f" --each {effort.each} --paths {effort.paths} --seed {effort.seed}",
            seed=effort.seed,
            particles=2 * n * effort.each,
            populations=2,
            tolerance=round(found.tolerance, DIGITS),
            inputs=inputs,
            wars=2 * n * effort.each,
        ),
        drawn=military.drawn,
        correlation=military.correlation,
        settings=settings,
    )
    fitted = replace(scenario, posterior=posterior).change({o.path: o.use for o in settings})
    said = predict(fitted, record, used, effort, alone=False)
    ranges = trials.over_ranges(one, {p.id for p in military.predicted if p.used})
    return posterior.model_copy(update={"predicted": said, "over_ranges": ranges})


class _Trials:
    """Points that were tried; the last axis of answers follows the record."""

    def __init__(
        self, war: Scenario, full: Full, record: Sequence[ObservableRow], effort: Effort,
        folder: WorkFolder, watch: Callable[[int], None] | None,
    ) -> None:  # fmt: skip
        self.war, self.full, self.record = war, full, record
        self.effort, self.folder, self.watch = effort, folder, watch
        self.judges = judges_of(full.observables, record)
        self.judged = [row.id for row, _ in self.judges]
        self.probes = [parse(row.read, war) for row in record]
        self.values: list[list[float]] = []
        self.answers: list[Floats] = []
        self.settled: list[NDArray[np.bool_]] = []

    def open(self, inputs: str) -> None:
        """Take up what is in the folder."""
        effort = self.effort
        self.folder.open(
            NAME,
            {
                "war": self.war.name, "inputs": inputs, "seed": effort.seed,
                "points": effort.points, "each": effort.each, "paths": effort.paths,
                "record": [[row.id, row.read, row.use] for row in self.record],
            },
        )  # fmt: skip
        for piece in self.folder.pieces(NAME):
            self._take(piece)

    def at(self, points: Floats, before: int) -> int:
        """Try points that come after some others; return how many there are now."""
        for number, values in enumerate(points, start=before):
            if number < len(self.values):
                continue
            piece = self._try(number, values)
            self.folder.add(NAME, piece)
            self._take(piece)
            if self.watch:
                self.watch(len(self.values))
        return before + len(points)

    def _try(self, number: int, values: Floats) -> dict[str, object]:
        """Solve the talks at one point and fight some wars."""
        effort = self.effort
        told = {
            one.path: to_setting(one, float(x))
            for one, x in zip(self.full.parameters, values, strict=True)
        }
        war, seed = self.war.change(told), effort.seed + 1 + number
        plan = make_plan(war, seed, paths=effort.paths, threads=effort.threads)
        batch = fight_batch(
            war, effort.each, seed, probes=self.probes, threads=effort.threads, plan=plan
        )
        answers = [
            [None if np.isnan(x) else float(f"{x:.7g}") for x in row] for row in batch.probes
        ]
        settled = [int(x) for x in batch.outcome == SETTLED]
        return {"values": [float(x) for x in values], "answers": answers, "settled": settled}

    def _take(self, piece: dict[str, object]) -> None:
        self.values.append(list(piece["values"]))  # type: ignore[call-overload]
        self.answers.append(np.array(piece["answers"], dtype=np.float64))
        self.settled.append(np.array(piece["settled"], dtype=np.bool_))

    def fitted(self, points: int, prior: Cloud, second: Cloud | None) -> Adjusted:
        """Return the posterior from the first points."""
        values = np.array(self.values[:points])
        wanted = importance(values, prior, second, 0.5)
        off = np.stack(self.answers[:points])[:, :, self._columns()]
        horizon = self.war.document.calendar.days
        for j, (row, judge) in enumerate(self.judges):
            # A war without the event is far from the record; one without a treaty cedes nothing.
            missing = horizon + 1.0 if row.unit == "day" else 0.0
            found = off[:, :, j]
            off[:, :, j] = (np.where(np.isnan(found), missing, found) - row.use) / judge.within
        return adjusted(values, off, wanted, max(2.0, WORTH * points))

    def _columns(self) -> list[int]:
        ids = [row.id for row in self.record]
        return [ids.index(name) for name in self.judged]

    def over_ranges(self, points: int, used: set[str]) -> tuple[Predicted, ...]:
        """Return what the first generation says: the stated ranges, not yet fitted."""
        answers, settled = (
            np.concatenate(self.answers[:points]),
            np.concatenate(self.settled[:points]),
        )
        horizon = self.war.document.calendar.days
        return bands(self.record, answers, settled, horizon, used)


def _told(scenario: Scenario, full: Full, found: Adjusted) -> tuple[Told, ...]:
    told = []
    for i, one in enumerate(full.parameters):
        low, use, high = (
            float(f"{to_setting(one, x):.6g}") for x in (found.low[i], found.mean[i], found.high[i])
        )
        told.append(
            Told(
                path=one.path, start=float(str(scenario.value(one.path))), use=use,
                prior_low=one.low, prior_high=one.high, low=low, high=high,
            )
        )  # fmt: skip
    return tuple(told)
