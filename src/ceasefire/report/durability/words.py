"""Why this room exists: how long treaties hold, in the words and tables of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.aftermath.compare import YEARS
from ceasefire.aftermath.durability import HORIZON_YEARS
from ceasefire.treaty.clauses import Recognition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ceasefire.aftermath.compare import Compared, Comparison
    from ceasefire.aftermath.durability import Band
    from ceasefire.l10n import Tongue
    from ceasefire.scenario.peace import Peace
    from ceasefire.scenario.renewed import RenewedRow
    from ceasefire.scenario.war import Document

__all__ = ["MOST", "Grid", "Words", "bare"]

MOST = 0.8  # of the draws lie in an interval
LEAST, SMALL = 0.0005, 0.1  # shares between them are told with a decimal
ALMOST = 0.99  # shares between it and 1 likewise
RISE = 0.01  # by how much a curve has to turn up to be spoken of
ISOLATES = re.compile("[\u2066-\u2069]")  # some terminals show them as boxes, so do drawings
NBSP = "\u00a0"


class Grid(NamedTuple):
    """A table: title, heads of columns, rows; the first column names the rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Words:
    """A comparison in one language.

    Parameters
    ----------
    war, peace
        Names of the war and of what its peace depends on.
    found
        What was compared.
    record
        On which day war came again.
    tongue
        The language.
    """

    war: Document
    peace: Peace
    found: Comparison
    record: Sequence[RenewedRow]
    tongue: Tongue

    def say(self, key: str, **values: object) -> str:
        """Return a message of these files, without isolates where the language needs none."""
        text = self.tongue.say(f"durability-{key}", **values)
        return text if self.tongue.direction == "rtl" else bare(text)

    def title(self, one: Compared) -> str:
        """Return the name of a treaty."""
        return self.tongue.pick(one.treaty.title)

    def years(self, count: int) -> str:
        """Return a number of years."""
        return self.say("years", count=count)

    def day(self, when: date) -> str:
        """Return a date; day and month stay on one line."""
        return self.tongue.date(when).replace(" ", NBSP, 1)

    def heading(self) -> Iterator[str]:
        """Yield what stands above the tables."""
        setting, opportunity = self.found.setting, self.peace.aftermath.opportunity
        yield self.say("title", war=self.tongue.pick(self.war.title))
        yield self.say(
            "setting",
            begins=self.day(setting.begins),
            draws=self.tongue.number(setting.draws),
            seed=str(setting.seed),
            most=self.tongue.percent(MOST),
        )
        name = self.tongue.pick(opportunity.name)
        if opportunity.mode == "dated" and opportunity.begins:
            yield self.say("opportunity-dated", name=name, date=self.day(opportunity.begins))
        else:
            rate = self.tongue.number(opportunity.per_year, 2)
            yield self.say("opportunity-random", name=name, rate=rate)

    def chances(self) -> Grid:
        """Return the table of prices and of the chances that the peace holds."""
        heads = ("terms", "gain", "loss")
        by = self.say("column-war-by", date=self.day(self.found.setting.by))
        columns = (
            *(self.say(f"column-{head}", **self.sides) for head in heads),
            *(self.say("column-holds", years=self.years(years)) for years in YEARS),
            by,
        )
        rows = tuple(
            (
                self.title(one),
                self.tongue.number(one.price.gain, 2),
                self.tongue.number(one.price.loss, 2),
                *(self.share(one.outlook.holds(years)) for years in YEARS),
                self.share(one.outlook.broken_by(self.found.setting.by)),
            )
            for one in self.found.treaties
        )
        return Grid(self.say("grid-chances"), columns, rows)

    def days(self) -> Grid:
        """Return the table of when war comes again, by whom, and what that is worth before."""
        horizon, most = self.years(round(HORIZON_YEARS)), self.tongue.percent(MOST)
        heads = (
            "terms",
            "day-if-war",
            "most",
            "day",
            "most",
            "begun-attacker",
            "begun-defender",
            "violation",
        )
        columns = tuple(
            self.say(f"column-{head}", **self.sides, horizon=horizon, most=most) for head in heads
        )
        return Grid(self.say("grid-days"), columns, tuple(map(self._days, self.found.treaties)))

    def _days(self, one: Compared) -> tuple[str, ...]:
        if_war = [one.outlook.day_if_war(q) for q in (0.5, 0.1, 0.9)]
        ever = [one.outlook.day(q) for q in (0.5, 0.1, 0.9)]
        by_defender, by_attacker, _ = one.outlook.beginners
        return (
            self.title(one),
            *self._dates(if_war),
            *self._dates(ever),
            self.tongue.percent(by_attacker),
            self.tongue.percent(by_defender),
            self.share(one.violation.chance),
        )

    def _dates(self, days: Sequence[date | None]) -> tuple[str, str]:
        """Return a median day, and the days between which it lies."""
        middle, low, high = (f"{day}" if day else self.say("later") for day in days)
        return middle, self.say("from-to", low=low, high=high)

    def notes(self) -> Iterator[str]:
        """Yield what is found, in sentences, and what the numbers do not know."""
        yield from self.found_out()
        yield self.say("limits")

    def found_out(self) -> Iterator[str]:
        """Yield what is found, in sentences."""
        titles = {one.treaty.id: self.title(one) for one in self.found.treaties}
        for one in self.found.treaties:
            yield from self._recorded(one)
        for one in self.found.treaties:
            if one.falls and one.treaty.status == "demand":
                yield self._falls(one, titles[self.found.reference or ""])
        if turn := self._turn():
            yield turn
        for one in self.found.treaties:
            if any(isinstance(c, Recognition) and c.regime for c in one.treaty.clauses):
                yield self.say("regime", terms=self.title(one), **self.sides)

    def share(self, band: Band) -> str:
        """Return a chance with its interval, in percent."""
        low, mean, high = (
            self.tongue.number(100 * x, 1 if LEAST <= x < SMALL else 0)
            for x in (band.low, band.mean, band.high)
        )
        return self.say("share", mean=f"{mean}%", low=low, high=high)

    def _recorded(self, one: Compared) -> Iterator[str]:
        for row in self.record:
            if row.treaty != one.treaty.id:
                continue
            low, high = (one.outlook.day_if_war(q) for q in (0.1, 0.9))
            key = "within" if low <= row.day <= high else "outside"
            yield self.say(
                f"recorded-{key}",
                terms=self.title(one),
                date=self.day(row.day),
                low=self.day(low),
                high=self.day(high),
                most=self.tongue.percent(MOST),
            )

    def _falls(self, one: Compared, reference: str) -> str:
        if one.falls is None or one.lower_in is None:
            return ""
        low, mean, high = (self.tongue.number(100 * x) for x in one.falls)
        return self.say(
            "falls",
            terms=self.title(one),
            reference=reference,
            date=self.day(self.found.setting.by),
            mean=mean,
            low=low,
            high=high,
            share=self.tongue.percent(one.lower_in, 1 if ALMOST < one.lower_in < 1.0 else 0),
        )

    def _turn(self) -> str:
        """Say where the curve turns up again, if it does."""
        held = [point.outlook.holds(YEARS[-1]).mean for point in self.found.curve]
        lowest = min(range(len(held)), key=held.__getitem__, default=0)
        if not held or held[-1] < held[lowest] + RISE:
            return ""
        loss = self.tongue.number(self.found.curve[lowest].loss, 2)
        return self.say("turn", loss=loss, years=self.years(YEARS[-1]))

    @property
    def sides(self) -> dict[str, str]:
        """Both sides, as adjectives."""
        return {
            "attacker": self.tongue.pick(self.war.attacker.adjective),
            "defender": self.tongue.pick(self.war.defender.adjective),
        }


def bare(text: str) -> str:
    """Return a text without isolates."""
    return ISOLATES.sub("", text)
