"""Why this room exists: the few words that a user needs: load, simulate, change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.scenario.load import load as load_scenario
from ceasefire.scenario.record import load_record
from ceasefire.war.ahead import fight_on
from ceasefire.war.ensemble import gather
from ceasefire.war.probe import parse, within
from ceasefire.war.score import score
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.stage import make_plan
from ceasefire.war.tally import KEPT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.war.ensemble import Ensemble
    from ceasefire.war.score import Observable
    from ceasefire.war.simulate import Record

__all__ = ["Runs", "War", "load"]


@dataclass(frozen=True, slots=True)
class Runs:
    """An ensemble together with the record it is read against."""

    ensemble: Ensemble
    record: tuple[ObservableRow, ...]

    def __len__(self) -> int:
        return len(self.ensemble)

    def observables(self) -> tuple[Observable, ...]:
        """Return each observable of the record: record, model, covered or not."""
        return score(self.ensemble, self.record)

    def summary(self) -> str:
        """Return the observables as a plain table."""
        lines = [f"{'observable':<24} {'record':>10} {'median':>10} {'80 % interval':>23}"]
        for o in self.observables():
            mark = "covered" if o.covered else "missed"
            mark = "told to the model" if o.role == "input" else mark
            interval = f"{o.q10:,.0f} to {o.q90:,.0f}"
            lines.append(
                f"{o.id:<24} {o.record_use:>10,.0f} {o.median:>10,.0f} {interval:>23}  {mark}"
            )
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class War:
    """A scenario, ready to be fought."""

    scenario: Scenario

    def simulate(
        self,
        n: int = 10_000,
        seed: int = 1,
        *,
        threads: int | None = None,
        progress: Callable[[int], None] | None = None,
        stage: Callable[[str], None] | None = None,
        kept: int | None = None,
        record: Record | None = None,
        precision: str = "double",
    ) -> Runs:
        """Fight the war ``n`` times; where its sides can talk, it ends when they agree.

        Parameters
        ----------
        n, seed, threads, progress, record, precision
            As in :func:`ceasefire.war.simulate.fight_batch`.
        stage
            Called with ``planning`` and ``fighting`` when that begins.
        kept
            How many wars to keep one by one, 200,000 when not given. Of a larger batch the ensemble
            has a tally too: outcomes and observables speak of all wars.
        """
        enter = stage or (lambda _: None)
        enter("planning")
        rows = tuple(row for row in load_record(self.scenario) if within(row.read, self.scenario))
        probes = [parse(row.read, self.scenario) for row in rows]
        plan = make_plan(self.scenario, seed, threads=threads) if self.scenario.talks else None
        enter("fighting")
        batch = fight_batch(
            self.scenario, n, seed, probes=probes, threads=threads, progress=progress, plan=plan,
            kept=KEPT if kept is None else kept, record=record, precision=precision,
        )  # fmt: skip
        silent = fight_on(self.scenario, n, seed, threads) if plan else None
        return Runs(gather(self.scenario, seed, batch, probes, silent), rows)

    def change(self, settings: Mapping[str, object]) -> War:
        """Return the war with some settings changed, e.g. ``{"aid.shells": 2.0, "frost": 0}``."""
        return War(self.scenario.change(settings))


def load(name_or_path: str | Path, fit: str | None = None) -> War:
    """Load a shipped war by name, or any scenario folder by path.

    Parameters
    ----------
    name_or_path
        ``"winter-war"`` or a folder.
    fit
        What wars are drawn from: ``"stated"``, ``"military"`` or ``"full"``; the military fit if
        there is one when not given.

    Raises
    ------
    ScenarioNotFoundError, ScenarioFileError
        If there is no such scenario, or its files are wrong.
    RequestError
        If there is no such fit.
    """
    return War(load_scenario(name_or_path, fit))
