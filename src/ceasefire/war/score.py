"""Why this room exists: the model beside the record. The only place where a target meets a result.

It reads results; nothing of it flows back. An observable is *covered* when the recorded figure lies
within the middle 80 % of the wars; wars in which an event never came count as later than the
horizon. Renewed war is asked of treaties only, and its horizon lies years after the war's.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import SETTLED
from ceasefire.war.probe import RENEWED
from ceasefire.war.sketch import Sketch
from ceasefire.war.talks.renewal import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.war.ensemble import Ensemble
    from ceasefire.war.tally import Tally

    Quantile = Callable[[list[float]], NDArray[np.float64]]

__all__ = ["Observable", "reckoned", "score"]

OF_TREATIES = ("km2", "people")  # units of what treaties take: wars without one do not count


@dataclass(frozen=True, slots=True)
class Observable:
    """One observable: record and model.

    Attributes
    ----------
    id, unit, role
        Name; ``day``, ``men``, ``days``, ``km2`` or ``people``; ``input`` where the model is told
        it, else ``test``.
    record_low, record_high, record_use
        What happened, with bounds where sources differ.
    q10, median, q90
        The model's wars. A war without the event counts as one day after the horizon.
    never
        Share of wars without the event; of renewed war, share of the treaties.
    median_se
        Standard error of the median over wars.
    covered
        Whether the recorded figure lies between q10 and q90.
    """

    id: str
    unit: str
    role: str
    record_low: float
    record_high: float
    record_use: float
    q10: float
    median: float
    q90: float
    median_se: float
    never: float
    covered: bool

    def as_dict(self) -> dict[str, object]:
        """Return the fields for JSON."""
        return asdict(self)


def score(ensemble: Ensemble, record: Sequence[ObservableRow]) -> tuple[Observable, ...]:
    """Return every observable of the record beside the model's answer.

    Parameters
    ----------
    ensemble
        Simulated with the record's probes.
    record
        Rows of ``record/observables.csv``.
    """
    return tuple(_one(ensemble, row) for row in record)


def _one(ensemble: Ensemble, row: ObservableRow) -> Observable:
    n, quantile, never = _answers(ensemble, row)
    q10, low, median, high, q90 = quantile(_levels(n))
    return Observable(
        id=row.id,
        unit=row.unit,
        role=row.role,
        record_low=row.low,
        record_high=row.high,
        record_use=row.use,
        q10=float(q10),
        median=float(median),
        q90=float(q90),
        median_se=float(high - low) / 2,
        never=never,
        covered=bool(q10 <= row.use <= q90),
    )


def _answers(ensemble: Ensemble, row: ObservableRow) -> tuple[int, Quantile, float]:
    """Return how many answers to a row count, their quantiles, and the share without the event."""
    horizon = ensemble.scenario.document.calendar.days
    if ensemble.tally is not None:
        spread, never = _counted(ensemble, ensemble.tally, row, horizon)
        return len(spread), spread.quantile, never
    values = ensemble.wars["probe"].sel(phrase=row.read).to_numpy()
    settled = ensemble.wars["outcome"].to_numpy() == SETTLED
    known, never = reckoned(values, row, settled, horizon)
    return len(known), partial(np.quantile, known), never


def _counted(
    ensemble: Ensemble, tally: Tally, row: ObservableRow, horizon: int
) -> tuple[Sketch, float]:
    """Do what :func:`reckoned` does, for wars of which there is a tally."""
    phrases = ensemble.wars["phrase"].to_numpy().tolist()
    found, asked = tally.of("probes", phrases.index(row.read)), tally.wars
    if row.read == RENEWED:  # asked of treaties: a war without one is no answer
        horizon, asked = LAST_DAY, int(tally.outcomes[SETTLED])
        found = replace(found, missing=asked - len(found))
        if asked == 0:
            return Sketch.of(np.full(1, horizon + 1.0)), 1.0
    never = found.missing / asked
    if row.unit in OF_TREATIES:
        return (found if len(found) else Sketch.of(np.zeros(1))), never
    return found.filled(horizon + 1.0), never


def reckoned(
    values: NDArray[np.float64], row: ObservableRow, settled: NDArray[np.bool_], horizon: int
) -> tuple[NDArray[np.float64], float]:
    """Return the wars' answers to a row, and the share of them without the event.

    Parameters
    ----------
    values
        Answers to the row's probe, shape (war,).
    row
        A row of the record.
    settled
        Wars that a treaty ended, shape (war,).
    horizon
        Last day of the war; what never came counts as one day later.
    """
    if row.read == RENEWED:
        values = values[settled] if settled.any() else np.full(1, np.nan)
        horizon = LAST_DAY
    unknown = np.isnan(values)
    if row.unit in OF_TREATIES:
        known = np.zeros(1) if unknown.all() else values[~unknown]
    else:
        known = np.where(unknown, horizon + 1.0, values)
    return known, float(unknown.mean())


def _levels(n: int) -> list[float]:
    """Return quantile levels: 10 %, the median with its one-sigma order statistics, and 90 %."""
    # The median's standard error in ranks is sqrt(n)/2, whatever the distribution.
    half = min(0.5, 0.5 / np.sqrt(n))
    return [0.1, 0.5 - half, 0.5, 0.5 + half, 0.9]
