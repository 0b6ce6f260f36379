"""Why this room exists: how long a peace holds: the chance by date, and against its terms."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from ceasefire.aftermath.durability import HORIZON_YEARS
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.report.canvas import COLOURS, Drawing, Key, Plate, draw
from ceasefire.report.durability.charts import curve_chart
from ceasefire.report.plots import axes, mirror
from ceasefire.report.story.land import TYPICAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.aftermath.compare import Compared
    from ceasefire.report.durability.words import Words
    from ceasefire.report.view import View

__all__ = ["chosen", "held"]

SIZE = (4.0, 2.8)
STEP = 15  # days between two points of a curve
YEARS = 5  # of the chart against terms
SHADE = 0.16
LINES = ("attacker", "record", "defender")  # typical, signed, the mildest demand


def held(view: View, words: Words) -> Plate:
    """Return the chance that peace holds, by date for a few treaties, and by terms for all."""
    say = view.tongue.say
    keys = [Key("line", colour, words.title(one)) for one, colour in chosen(words)]
    return Plate(
        "held",
        say("held-title"),
        "",
        (_by_date(view, words), _by_terms(view, words)),
        (*keys, *_keys(view, words)),
    )


def _keys(view: View, words: Words) -> Iterator[Key]:
    """Yield what the upright lines are, if there are any."""
    opportunity = words.peace.aftermath.opportunity
    if opportunity.mode == "dated":
        yield Key("rule", "line", words.tongue.pick(opportunity.name))
    if {one.treaty.id for one in words.found.treaties} & {row.treaty for row in words.record}:
        yield Key("bar", "record", view.tongue.say("key-renewed"))


def chosen(words: Words) -> list[tuple[Compared, str]]:
    """Return the treaties whose course is drawn, each with a colour: typical, signed, mildest."""
    found = words.found
    typical = [one for one in found.treaties if one.treaty.id == TYPICAL]
    signed = [one for one in found.treaties if one.treaty.id == found.reference]
    asked = [one for one in found.treaties if one.treaty.status == "demand"]
    groups = zip((typical, signed, asked), LINES, strict=True)
    some = [(one[0], colour) for one, colour in groups if one]
    return some or [(found.treaties[0], LINES[1])]


def _by_date(view: View, words: Words) -> Drawing:
    begins = words.found.setting.begins
    last = round(HORIZON_YEARS * DAYS_PER_YEAR) - 1
    days = np.arange(0, last, STEP)
    dates = [begins + timedelta(days=int(day)) for day in days]

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        for one, colour in chosen(words):
            low, mean, high = 1.0 - np.array([one.outlook.broken_by(day) for day in dates]).T
            ax.fill_between(days, low, high, color=COLOURS[colour], alpha=SHADE, linewidth=0)
            ax.plot(days, mean, color=COLOURS[colour])
        _marks(ax, words, last)
        ax.set_ylim(0.0, 1.02)
        ax.yaxis.set_major_locator(FixedLocator([0.0, 0.25, 0.5, 0.75, 1.0]))
        ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.percent(y)))
        firsts = [begins.replace(year=begins.year + n, month=1, day=1) for n in range(1, 11, 2)]
        ax.xaxis.set_major_locator(FixedLocator([(day - begins).days for day in firsts]))
        ax.xaxis.set_minor_locator(NullLocator())
        ax.xaxis.set_major_formatter(
            FuncFormatter(lambda x, _: str((begins + timedelta(days=round(x))).year))
        )
        ax.set_xlim(*((last, 0) if view.tongue.direction == "rtl" else (0, last)))

    say = view.tongue.say
    return draw("held-dates", SIZE, paint, title=say("held-dates"), note=say("held-dates-note"))


def _marks(ax: Axes, words: Words, last: int) -> None:
    """Mark the dated war of a third side, and the day of renewed war in the record."""
    begins, opportunity = words.found.setting.begins, words.peace.aftermath.opportunity
    if opportunity.mode == "dated" and opportunity.begins:
        x = (opportunity.begins - begins).days
        if 0 <= x <= last:
            ax.axvline(x, color=COLOURS["line"], linewidth=0.8, linestyle=(0, (4, 2)), zorder=1.5)
    known = {one.treaty.id for one in words.found.treaties}
    for row in words.record:
        if row.treaty in known and 0 <= (row.day - begins).days <= last:
            ax.axvline((row.day - begins).days, color=COLOURS["record"], linewidth=1.6, zorder=1.6)


def _by_terms(view: View, words: Words) -> Drawing:
    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view, headed=True)
        mirror(ax, view)
        curve_chart(ax, words, YEARS, last=False)
        for side in ("left", "right"):
            ax.set_title("", loc=side)

    say = view.tongue.say
    years = words.years(YEARS)
    return draw(
        "held-terms", SIZE, paint, title=say("held-terms", years=years), note=say("held-terms-note")
    )
