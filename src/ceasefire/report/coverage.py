"""Why this room exists: the model beside the record, in words and numbers that a table can hold.

The page and the command line show the same rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.aftermath.durability import HORIZON_YEARS
from ceasefire.war.probe import RENEWED
from ceasefire.war.talks.renewal import LAST_DAY

if TYPE_CHECKING:
    from ceasefire.report.view import View
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.war.score import Observable

__all__ = ["Row", "Strip", "Total", "rows", "total"]

COARSE = {"men": -2}  # decimals of the model's figures; counts of men are no better than hundreds
SPARE = 0.06  # of a strip's width, left free at both ends


class Strip(NamedTuple):
    """Places from 0 to 100: the model's interval and median, the record and its bounds."""

    q10: float
    q90: float
    median: float
    record: float
    record_low: float
    record_high: float


@dataclass(frozen=True)
class Row:
    """One observable as text.

    Attributes
    ----------
    name, unit, role
        What it is, in what unit, and whether the model was told it.
    record, bounds
        What happened; bounds are empty when the record is one figure.
    dates
        For days: the record's date.
    median, error, interval
        The model: median, its standard error, and the middle 80 % of the wars.
    never
        Share of wars without the event, or empty.
    covered, verdict, told
        Whether the record lies in the interval, the same in words, and whether the row is an input.
    strip
        The same as a picture.
    """

    name: str
    unit: str
    role: str
    record: str
    bounds: str
    dates: str
    median: str
    error: str
    interval: str
    never: str
    covered: bool
    verdict: str
    told: bool
    strip: Strip


class Total(NamedTuple):
    """How many of the tests are covered."""

    covered: int
    tests: int


def rows(view: View) -> list[Row]:
    """Return a row for each observable of the record, in the record's order."""
    return [_row(view, *pair) for pair in zip(view.runs.record, view.scores, strict=True)]


def total(view: View) -> Total:
    """Return the count over observables that the model was not told."""
    tests = [score for score in view.scores if score.role == "test"]
    return Total(sum(score.covered for score in tests), len(tests))


def _row(view: View, row: ObservableRow, score: Observable) -> Row:
    say, number = view.tongue.say, view.tongue.number
    exact, last = row.low == row.high, LAST_DAY if row.read == RENEWED else view.horizon
    fine = 1 if score.unit in {"day", "days"} else COARSE.get(score.unit, 0) + 1
    return Row(
        name=view.row_name(row),
        unit=say(f"unit-{score.unit}"),
        role=say(f"role-{score.role}"),
        record=number(row.use),
        bounds="" if exact else view.range(row.low, row.high),
        dates=_dates(view, row),
        median=_figure(view, score, score.median, last),
        error=_rounded(view, score.median_se, fine),
        interval=say(
            "range",
            low=_figure(view, score, score.q10, last),
            high=_figure(view, score, score.q90, last),
        ),
        never=_never(view, row, score),
        covered=score.covered,
        verdict=say("covered" if score.covered else "missed"),
        told=score.role == "input",
        strip=_strip(score),
    )


def _dates(view: View, row: ObservableRow) -> str:
    """Return a day's date; one beyond the calendar of the war needs its year."""
    if row.unit != "day":
        return ""
    return view.short(row.use) if row.use <= view.horizon else view.long(row.use)


def _never(view: View, row: ObservableRow, score: Observable) -> str:
    """Return the share of wars, or of treaties, after which an event never came."""
    if not score.never:
        return ""
    share = view.tongue.percent(score.never)
    if row.read == RENEWED:
        years = view.tongue.number(HORIZON_YEARS)
        return view.tongue.say("never-renewed", share=share, years=years)
    return view.tongue.say("never-in", share=share)


def _figure(view: View, score: Observable, x: float, last: int | None = None) -> str:
    """Return a model figure; a day after the horizon is said to be just that."""
    horizon = view.horizon if last is None else last
    if score.unit == "day" and x > horizon:
        return view.tongue.say("after", day=view.tongue.number(horizon))
    return _rounded(view, x, COARSE.get(score.unit, 0))


def _rounded(view: View, x: float, digits: int) -> str:
    return view.tongue.number(round(x, digits), max(0, digits))


def _strip(score: Observable) -> Strip:
    known = (score.q10, score.q90, score.record_low, score.record_high)
    low, high = min(known), max(known)
    wide = (high - low) or 1.0

    def place(x: float) -> float:
        return round(100 * (SPARE + (1 - 2 * SPARE) * (x - low) / wide), 2)

    return Strip(
        *(place(x) for x in (score.q10, score.q90, score.median, score.record_use)),
        *(place(x) for x in (score.record_low, score.record_high)),
    )
