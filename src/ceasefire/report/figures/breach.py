"""Why this room exists: when the lines broke; a median alone hides how uncertain it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FuncFormatter, MaxNLocator

from ceasefire.report.canvas import COLOURS, SIDE, Drawing, Key, Plate, draw
from ceasefire.report.plots import axes, time_axis
from ceasefire.report.view import capital

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from ceasefire.report.view import View
    from ceasefire.scenario.war import Line

__all__ = ["breach", "breach_days"]

SIZE = (3.0, 1.7)
BIN = 4  # days


def breach(view: View) -> Plate | None:
    """Return the distribution of the day on which each line of the main sector was breached."""
    if not view.main.lines:
        return None
    say = view.tongue.say
    return Plate(
        "breach",
        say("breach-title"),
        " ".join(_sentence(view, line) for line in view.main.lines),
        tuple(_one(view, line) for line in view.main.lines),
        (
            Key("area", "attacker", say("key-breached")),
            Key("tick", "ink", say("key-median-80")),
            Key("mark", "record", say("key-record")),
        ),
        "many",
    )


def breach_days(view: View, line: str) -> NDArray[np.float64]:
    """Return for each war the day on which a line first broke in any sector; NaN if never."""
    wars = view.runs.ensemble.wars["breached"].to_numpy()
    places = [
        (k, j)
        for k, sector in enumerate(view.war.sectors)
        for j, other in enumerate(sector.lines)
        if other.id == line
    ]
    return np.asarray(np.fmin.reduce([wars[:, k, j] for k, j in places]), dtype=np.float64)


def _one(view: View, line: Line) -> Drawing:
    days = breach_days(view, line.id)
    known = days[~np.isnan(days)]

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        edges = np.arange(0.5, view.horizon + BIN, BIN)
        count, _ = np.histogram(known, edges)
        share = count / len(days)
        ax.bar(
            edges[:-1], share, BIN, align="edge", color=SIDE["attacker"], alpha=0.55, linewidth=0
        )
        top = max(0.01, float(share.max())) * 1.25
        ax.set_ylim(0, top)
        if len(known):
            low, middle, high = np.quantile(known, [0.1, 0.5, 0.9])
            ax.plot([low, high], [0.93 * top] * 2, color=COLOURS["ink"], linewidth=1.2)
            ax.plot(
                middle, 0.93 * top, "|", color=COLOURS["ink"], markersize=8, markeredgewidth=1.8
            )
        for mark in view.recorded("breached"):
            if mark.row.read.split()[1] == line.id:
                row = mark.row
                ax.axvspan(row.low, row.high, color=COLOURS["record"], alpha=0.35, linewidth=0)
                ax.axvline(row.use, color=COLOURS["record"], linewidth=1.4)
        ax.yaxis.set_major_locator(MaxNLocator(3))
        ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.percent(y)))
        time_axis(ax, view)

    never = view.tongue.percent(1 - len(known) / len(days))
    note = view.tongue.say("breach-never", share=never)
    return draw(f"breach-{line.id}", SIZE, paint, title=view.tongue.pick(line.name), note=note)


def _sentence(view: View, line: Line) -> str:
    days = breach_days(view, line.id)
    known = days[~np.isnan(days)]
    name, share = capital(view.tongue.pick(line.name)), len(known) / len(days)
    if not len(known):
        return view.tongue.say("breach-none", line=name)
    low, middle, high = np.quantile(known, [0.1, 0.5, 0.9])
    return view.tongue.say(
        "breach-caption",
        line=name,
        share=view.tongue.percent(share),
        median=view.when(middle),
        low=view.short(low),
        high=view.short(high),
    )
