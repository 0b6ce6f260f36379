"""Why this room exists: who believed, week by week, that a third side would come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FuncFormatter, MaxNLocator

from ceasefire.report.canvas import SIDE, Drawing, Key, Plate, draw
from ceasefire.report.figures.events import mark_events
from ceasefire.report.plots import axes, time_axis

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from ceasefire.report.view import View

    Floats = NDArray[np.float64]

__all__ = ["hope"]

SIZE = (4.0, 2.6)


def hope(view: View) -> Plate | None:
    """Return both sides' belief in a third side; None where there is none to believe in."""
    talks, table = view.scenario.talks, view.runs.ensemble.talks
    if table is None or talks is None or talks.intervention is None:
        return None
    say = view.tongue.say
    return Plate(
        "hope",
        say("hope-title"),
        _caption(view, view.tongue.pick(talks.intervention.name)),
        (_one(view),),
        (
            *(Key("line", role, view.name(side)) for role, side in view.sides.items()),
            Key("bar", "line", say("key-events")),
        ),
        "alone",
    )


def _hope(view: View, side: str) -> tuple[Floats, Floats]:
    """Return days and the belief of a side, which is the same in all wars still fought."""
    table = view.runs.ensemble.talks
    assert table is not None  # noqa: S101 - the caller asked before
    values = table["hope"].sel(side=side, quantile=0.5).to_numpy().astype(np.float64)
    known = np.isfinite(values)
    return np.maximum(table["day"].to_numpy(), 1)[known].astype(np.float64), values[known]


def _one(view: View) -> Drawing:
    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        for side, colour in SIDE.items():
            ax.plot(*_hope(view, side), color=colour)
        ax.set_ylim(bottom=0.0)
        ax.yaxis.set_major_locator(MaxNLocator(5))
        ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.percent(y)))
        time_axis(ax, view)
        mark_events(ax, view)

    say = view.tongue.say
    return draw("hope-weeks", SIZE, paint, title=say("hope-weeks"), note=say("hope-note"))


def _caption(view: View, third: str) -> str:
    days, values = _hope(view, "defender")
    most, last = int(values.argmax()), min(view.reading_day, int(days[-1]))
    end = int(np.flatnonzero(days <= last)[-1])
    percent = view.tongue.percent
    return view.tongue.say(
        "hope-caption",
        third=third,
        defender=view.tongue.pick(view.war.defender.adjective),
        first=percent(float(values[0])),
        most=percent(float(values[most])),
        most_date=view.when(float(days[most])),
        last=percent(float(values[end])),
        date=view.when(float(days[end])),
    )
