"""Why this room exists: dated news is marked by number in every chart of talks, and told in a list.

They are the news that enters the simulation; what it makes of them is drawn below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ceasefire.report.canvas import COLOURS
from ceasefire.report.durability.charts import spread
from ceasefire.scenario.base import Text
from ceasefire.units import day_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ceasefire.report.view import View

__all__ = ["Event", "events", "mark_events"]

GAP = 0.034  # of the chart's width between two numbers
OVER = 1.035  # of its height, where they stand
SIZE = 6.0  # points


class Event(NamedTuple):
    """Dated news: its number, its day and what it says."""

    number: int
    day: int
    text: str


def events(view: View) -> list[Event]:
    """Return the news of a war within its horizon, in the order of their days."""
    first = view.war.calendar.first_day
    dated = sorted((day_of(row.on, first), row) for row in view.scenario.signals)
    return [
        Event(i, day, view.tongue.pick(Text(en=row.event_en, ar=row.event_ar)))
        for i, (day, row) in enumerate(dated, start=1)
        if 1 <= day <= view.horizon
    ]


def mark_events(ax: Axes, view: View) -> None:
    """Mark the news by thin lines, with their numbers over the chart.

    Parameters
    ----------
    ax, view
        A chart with its time axis; the war.
    """
    known = events(view)
    places = spread([float(one.day) for one in known], GAP * view.horizon)
    for one, x in zip(known, places, strict=True):
        ax.axvline(one.day, color=COLOURS["line"], linewidth=0.5, alpha=0.55, zorder=1.2)
        ax.annotate(
            str(one.number), (x, OVER), xycoords=("data", "axes fraction"), ha="center",
            va="center", fontsize=SIZE, color=COLOURS["line"], annotation_clip=False,
        )  # fmt: skip
