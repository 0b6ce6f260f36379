"""Why this room exists: what computations look at, made once and only if somebody looks.

Wars are fought when the first claim asks for them; the treaties and what followed them are read and
reckoned likewise.

A claim about the fighting is asked of wars in which nobody talks: a treaty is signed just when the
front is about to go, and whatever it ends it hides. A claim about talks is asked of the same wars
with both sides at the table. Luck being shared, they are the same to the day of the treaty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import CONQUEST, ROUT_DEFENDER, new_state
from ceasefire.campaign.trace import BY_CLASS, BY_SECTOR, BY_SIDE
from ceasefire.scenario.packages import package_names, package_path
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.features import Survey
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import read_treaty
from ceasefire.treaty.value import price
from ceasefire.units import day_of
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.stage import DESIGN_PATHS, make_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from numpy.typing import NDArray

    from ceasefire.campaign.params import Shipments
    from ceasefire.scenario.claims import ClaimRow
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.treaty.country import Atlas
    from ceasefire.treaty.promises import Price
    from ceasefire.treaty.settle import Settled
    from ceasefire.treaty.treaty import Treaty
    from ceasefire.war.simulate import Batch
    from ceasefire.war.talks.forward import Ledger

__all__ = ["Arrivals", "ClaimError", "Evidence", "Period", "Talked"]

PLENTY = 10.0  # times what it had: more than can be fired


class ClaimError(Exception):
    """A claim's row asks for what cannot be; says in which column."""

    def __init__(self, column: str, message: str) -> None:
        self.column = column
        super().__init__(message)


class Period(NamedTuple):
    """Days of the war (1 is the first), both included."""

    first: int
    last: int


class Arrivals(NamedTuple):
    """Shipments as the scenario has them, and when each comes in each war."""

    shipments: Shipments
    day: NDArray[np.int64]  # (shipment, war)


class Talked(NamedTuple):
    """Wars whose sides talk: how they end, and what was said."""

    batch: Batch
    ledger: Ledger


@dataclass(frozen=True)
class Evidence:
    """A scenario and what comes out of it.

    Parameters
    ----------
    scenario
        The war.
    wars, seed
        How many are fought, and their seed.
    progress
        Called with the number of wars finished since the last call.
    other_terms
        Treaties to take in place of the packages of the same id.
    paths
        Simulated wars from which both sides' plans for the talks are made.
    """

    scenario: Scenario
    wars: int = 2_000
    seed: int = 1
    progress: Callable[[int], None] | None = None
    other_terms: Mapping[str, Treaty] = field(default_factory=dict)
    paths: int = DESIGN_PATHS

    @cached_property
    def batch(self) -> Batch:
        """The wars, fought on with nobody talking."""
        return fight_batch(self.scenario, self.wars, self.seed, progress=self.progress)

    @cached_property
    def talked(self) -> Talked:
        """The same wars with both sides at the table."""
        return self._talk({})

    @cached_property
    def hopeless(self) -> Talked:
        """The same wars and talks, if nobody had ever thought of a third side."""
        return self._talk({"intervention": None})

    @cached_property
    def ample(self) -> Talked:
        """The same wars and talks, if the defender had had shells in plenty."""
        return self._talk({"shells": PLENTY})

    def _talk(self, settings: Mapping[str, object]) -> Talked:
        if self.scenario.talks is None:
            raise ClaimError("how", "needs a war with talks.yaml")
        other = self.scenario.change(settings) if settings else self.scenario
        plan = make_plan(other, self.seed, paths=self.paths)
        batch = fight_batch(other, self.wars, self.seed, progress=self.progress, plan=plan)
        if batch.table is None:  # for the type checker: a batch with a plan has a table
            raise ClaimError("how", "nothing was said")
        return Talked(batch, batch.table)

    @cached_property
    def believed(self) -> NDArray[np.float64]:
        """Day of victory if the attacker's first belief had been right, by war; inf for none."""
        prior = self.scenario.document.beliefs.attacker
        truth = {"beliefs.truth.mean": prior.mean, "beliefs.truth.sd": prior.sd}
        batch = fight_batch(
            self.scenario.change(truth), self.wars, self.seed, progress=self.progress
        )
        return victory(batch)

    @cached_property
    def arrivals(self) -> Arrivals:
        """The aid of the same wars: only their prologue is drawn."""
        p = compile_war(self.scenario)
        s = new_state(p, self.wars)
        begin(p, self.seed, np.arange(self.wars), s)
        return Arrivals(p.shipments, s.fate.arrival)

    @cached_property
    def atlas(self) -> Atlas:
        """The land, as it was before the war."""
        return read_atlas(self.scenario)

    @cached_property
    def packages(self) -> list[str]:
        """Ids of the terms that history knows."""
        return package_names(self.scenario)

    def treaty(self, package: str) -> Treaty:
        """Return the terms of a package."""
        if package not in self._treaties:
            other = self.other_terms.get(package)
            self._treaties[package] = other or read_treaty(package_path(self.scenario, package))
        return self._treaties[package]

    def settled(self, package: str) -> Settled:
        """Return the land after a package."""
        if package not in self._settled:
            self._settled[package] = settle(self.treaty(package), self.atlas)
        return self._settled[package]

    def price(self, package: str) -> Price:
        """Return what a package is worth to both sides."""
        if package not in self._prices:
            found = price(self.treaty(package), self.atlas, self.atlas.peace, self._survey)
            self._prices[package] = found.total
        return self._prices[package]

    @cached_property
    def _survey(self) -> Survey:
        return Survey(self.atlas, self.atlas.peace)

    @cached_property
    def _prices(self) -> dict[str, Price]:
        return {}

    @cached_property
    def _treaties(self) -> dict[str, Treaty]:
        return {}

    @cached_property
    def _settled(self) -> dict[str, Settled]:
        return {}

    @property
    def decisive(self) -> list[int]:
        """Indices of the sectors in which the war is decided, the main one first."""
        weight = [sector.decisive for sector in self.scenario.document.sectors]
        order = sorted(range(len(weight)), key=lambda k: -weight[k])
        return [k for k in order if weight[k] > 0]

    def side(self, name: str, side: int) -> NDArray[np.float64]:
        """Return one of ``BY_SIDE`` by (day, war), day 1 first."""
        return np.asarray(self.batch.panel.side[BY_SIDE.index(name), side], dtype=np.float64)

    def sector(self, name: str, sector: int) -> NDArray[np.float64]:
        """Return one of ``BY_SECTOR`` by (day, war)."""
        return np.asarray(self.batch.panel.sector[BY_SECTOR.index(name), sector], dtype=np.float64)

    def ammunition(self, name: str, side: int, kind: int) -> NDArray[np.float64]:
        """Return one of ``BY_CLASS`` by (day, war)."""
        return np.asarray(
            self.batch.panel.ammunition[BY_CLASS.index(name), side, kind], dtype=np.float64
        )

    def day(self, when: date) -> int:
        """Return the day of the war."""
        return day_of(when, self.scenario.document.calendar.first_day)

    def until(self, row: ClaimRow) -> int:
        """Return the last day of which a claim speaks."""
        return self._within(row, "until")

    def period(self, row: ClaimRow) -> Period:
        """Return the days of which a claim speaks."""
        return Period(self._within(row, "since"), self._within(row, "until"))

    def _within(self, row: ClaimRow, column: str) -> int:
        when, days = getattr(row, column), self.scenario.document.calendar.days
        if when is None:
            raise ClaimError(column, f"is needed by {row.how}")
        day = self.day(when)
        if not 1 <= day <= days:
            raise ClaimError(
                column, f"must lie within the horizon, day 1 to {days} (got day {day})"
            )
        return day


def victory(batch: Batch) -> NDArray[np.float64]:
    """Return the day on which the attacker won, by war; inf where it did not."""
    won = np.isin(batch.outcome, (ROUT_DEFENDER, CONQUEST))
    return np.where(won, batch.last_day.astype(np.float64), np.inf)
