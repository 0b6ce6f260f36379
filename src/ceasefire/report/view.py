"""Why this room exists: what every figure asks of a batch, answered in one place and one language.

A view knows the wars, the record and the language; it knows no figure. Every date on the page comes
from the wars or from the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.scenario.base import Text
from ceasefire.units import date_of
from ceasefire.war.probe import RENEWED, Probe, parse

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.scenario.war import Document, Sector, Side
    from ceasefire.war.facade import Runs
    from ceasefire.war.score import Observable

__all__ = ["Band", "Mark", "View", "capital"]

MOST_DATES = 5
NBSP = "\u00a0"


class Band(NamedTuple):
    """Daily quantiles of one quantity over the wars; each has one entry a day."""

    q10: NDArray[np.float64]
    q25: NDArray[np.float64]
    median: NDArray[np.float64]
    q75: NDArray[np.float64]
    q90: NDArray[np.float64]


class Mark(NamedTuple):
    """One recorded figure and what it is compared with."""

    row: ObservableRow
    probe: Probe


@dataclass(frozen=True)
class View:
    """A batch of wars, to be drawn and put into words.

    Parameters
    ----------
    runs
        The wars and their record.
    tongue
        The language of the page.
    """

    runs: Runs
    tongue: Tongue

    @property
    def scenario(self) -> Scenario:
        """The war."""
        return self.runs.ensemble.scenario

    @property
    def war(self) -> Document:
        """Its document."""
        return self.scenario.document

    @property
    def horizon(self) -> int:
        """Last simulated day."""
        return self.war.calendar.days

    @property
    def sides(self) -> dict[str, Side]:
        """Both sides by role."""
        return {"attacker": self.war.attacker, "defender": self.war.defender}

    @cached_property
    def main(self) -> Sector:
        """The sector where the war is decided."""
        return max(self.war.sectors, key=lambda sector: sector.decisive)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The record, row by row."""
        return tuple(Mark(row, parse(row.read, self.scenario)) for row in self.runs.record)

    @cached_property
    def scores(self) -> tuple[Observable, ...]:
        """The model's answer to each row of the record."""
        return self.runs.observables()

    def recorded(self, *phrases: str) -> tuple[Mark, ...]:
        """Return the record of one kind, e.g. ``recorded("lost", "dead")``."""
        return tuple(mark for mark in self.marks if mark.probe.what in phrases)

    @cached_property
    def record_end(self) -> int | None:
        """Last day of which the record speaks: the day on which the real war ended, most likely."""
        days = [_day(mark) for mark in self.marks if _of_war(mark)]
        return max(days, default=None)

    @cached_property
    def reading_day(self) -> int:
        """Day on which end results are read: the record's last, or the horizon without a record."""
        return self.record_end or self.horizon

    @cached_property
    def dates(self) -> tuple[int, ...]:
        """A few days to show on maps: those of which the record speaks, else evenly spaced ones."""
        days = sorted({_day(mark) for mark in self.marks if _of_war(mark)} - {0, 1})
        if not days:
            days = [round(x) for x in np.linspace(0, self.horizon, MOST_DATES + 1)[1:]]
        if len(days) > MOST_DATES:
            days = [days[round(i)] for i in np.linspace(0, len(days) - 1, MOST_DATES)]
        return tuple(days)

    def band(self, name: str, **where: str) -> Band:
        """Return the daily quantiles of a variable of the ensemble's ``days``.

        Parameters
        ----------
        name
            Variable, e.g. ``men``.
        where
            Coordinates, e.g. ``side="attacker"``.
        """
        chosen = self.runs.ensemble.days[name].sel(where)
        levels = (0.1, 0.25, 0.5, 0.75, 0.9)
        return Band(*(chosen.sel(quantile=q).to_numpy().astype(np.float64) for q in levels))

    def attacking(self, sector: str) -> NDArray[np.float64]:
        """Return the share of wars with an offensive in a sector, by day."""
        share = self.runs.ensemble.days["attacking"].sel(sector=sector)
        return np.asarray(share.to_numpy(), dtype=np.float64)

    def calendar(self, day: float) -> date:
        """Return the date of a day."""
        return date_of(round(day), self.war.calendar.first_day)

    def when(self, day: float) -> str:
        """Return a day as a date with its number: ``11 February 1940 (day 74)``."""
        text = self.long(day)
        return self.tongue.say("date-and-day", date=text, day=self.tongue.number(round(day)))

    def long(self, day: float) -> str:
        """Return a day as a date; day and month stay on one line."""
        return self.tongue.date(self.calendar(day)).replace(" ", NBSP, 1)

    def short(self, day: float) -> str:
        """Return a day as a short date."""
        return self.tongue.date(self.calendar(day), "short").replace(" ", NBSP)

    def name(self, thing: Side | Sector) -> str:
        """Return the name of a side or sector."""
        return self.tongue.pick(thing.name)

    def row_name(self, row: ObservableRow) -> str:
        """Return the name of an observable."""
        return self.tongue.pick(Text(en=row.name_en, ar=row.name_ar))

    def range(self, low: float, high: float, digits: int = 0) -> str:
        """Return ``low to high``."""
        number = self.tongue.number
        return self.tongue.say("range", low=number(low, digits), high=number(high, digits))


def _day(mark: Mark) -> int:
    """Return the day of which a recorded figure speaks."""
    return round(mark.row.use) if mark.row.unit == "day" else mark.probe.day


def _of_war(mark: Mark) -> bool:
    """Return whether a recorded figure speaks of the war, and not of the peace after it."""
    return mark.probe.what != RENEWED


def capital(text: str) -> str:
    """Return a text that can begin a sentence."""
    return text[:1].upper() + text[1:]
