"""Why this room exists: the military fit from its first draw to the file that it leaves."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from ceasefire.scenario.posterior import Made
from ceasefire.study.calibrate.learnt import DIGITS, inputs_of, learnt
from ceasefire.study.calibrate.military import military_fit
from ceasefire.study.calibrate.predict import predict
from ceasefire.study.calibrate.smc import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ceasefire.scenario.calibration import Calibration
    from ceasefire.scenario.posterior import Posterior
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.study.calibrate.effort import Effort
    from ceasefire.study.calibrate.folder import WorkFolder
    from ceasefire.study.calibrate.smc import Population

__all__ = ["make_military", "request_of"]

NAME = "military"


def make_military(
    scenario: Scenario, asked: Calibration, record: Sequence[ObservableRow], effort: Effort,
    folder: WorkFolder, watch: Callable[[Population], None] | None = None,
) -> Posterior:  # fmt: skip
    """Fit the fighting to the record, and say what follows for everything else.

    Parameters
    ----------
    scenario
        The war as its files state it.
    asked, record
        Its ``calibrate.yaml``, and what happened.
    effort
        How much work to put in.
    folder
        Where work is kept; what is there is not done again.
    watch
        Called with each population.
    """
    folder.open(NAME, request_of(scenario, asked, record, effort))
    fit = military_fit(scenario, asked, record, effort.seed, threads=effort.threads)

    def seen(now: Population) -> None:
        folder.keep(NAME, now)
        if watch:
            watch(now)

    cloud = follow(fit.problem, effort.schedule, effort.seed, folder.kept(NAME), seen)
    made = Made(
        command=f"ceasefire calibrate {scenario.name} --particles {effort.particles}"
        f" --seed {effort.seed}",
        seed=effort.seed,
        particles=effort.particles,
        populations=cloud.number,
        tolerance=round(cloud.tolerance, DIGITS),
        inputs=inputs_of(scenario, asked),
        wars=cloud.worlds,
    )
    found = learnt(scenario, fit, cloud, made)
    war, used = replace(scenario, posterior=found), {row.id for row in fit.used}
    told = predict(war, record, used, effort, alone=True)
    return found.model_copy(update={"predicted": told})


def request_of(
    scenario: Scenario, asked: Calibration, record: Sequence[ObservableRow], effort: Effort
) -> dict[str, object]:
    """Return all on which the numbers of the military fit depend."""
    judges = {judge.id for judge in asked.military.observables}
    return {
        "war": scenario.name,
        "inputs": inputs_of(scenario, asked),
        "record": [[row.id, row.use] for row in record if row.id in judges],
        "seed": effort.seed,
        "schedule": asdict(effort.schedule),
    }
