"""Why this room exists: how long would the front have held, as a staff asks it every evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FuncFormatter, MultipleLocator

from ceasefire.report.canvas import COLOURS, Drawing, Key, Plate, draw
from ceasefire.report.plots import axes, time_axis
from ceasefire.war.ahead import WINDOWS

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from ceasefire.report.view import View

    Floats = NDArray[np.float64]

__all__ = ["staff"]

SIZE = (3.6, 2.1)
SHADES = dict(zip(WINDOWS, ("time4", "time2", "time0"), strict=True))
_Z = 2.0  # standard errors on either side


def staff(view: View) -> Plate | None:
    """Return the chance that the front breaks soon, by day; None where it was not looked into."""
    if f"break_{WINDOWS[0]}" not in view.runs.ensemble.days:
        return None
    say, number, recorded = view.tongue.say, view.tongue.number, view.recorded("breached")
    lines = tuple(Key("line", SHADES[w], say("key-within", days=number(w))) for w in WINDOWS)
    return Plate(
        "staff",
        say("staff-title"),
        _caption(view),
        (_one(view),),
        (*lines, Key("bar", "record", say("key-record-breached"))) if recorded else lines,
        "many",
    )


def _series(view: View, window: int) -> tuple[Floats, Floats]:
    """Return the chance by day, and its standard error."""
    days = view.runs.ensemble.days
    chance = days[f"break_{window}"].to_numpy().astype(np.float64)
    wars = np.maximum(days["break_wars"].to_numpy(), 1)
    return chance, np.sqrt(chance * (1.0 - chance) / wars)


def _one(view: View) -> Drawing:
    day = np.arange(1, view.horizon + 1)

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        for window, shade in SHADES.items():
            chance, error = _series(view, window)
            low, high = np.clip([chance - _Z * error, chance + _Z * error], 0.0, 1.0)
            ax.fill_between(day, low, high, color=COLOURS[shade], alpha=0.2, linewidth=0)
            ax.plot(day, chance, color=COLOURS[shade])
        for mark in view.recorded("breached"):
            ax.axvline(mark.row.use, color=COLOURS["record"], linewidth=1.4, zorder=1.5)
        ax.set_ylim(0.0, 1.02)
        ax.yaxis.set_major_locator(MultipleLocator(0.25))
        ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.percent(y)))
        time_axis(ax, view)

    say = view.tongue.say
    return draw("staff-days", SIZE, paint, title=say("staff-days"), note=say("staff-note"))


def _caption(view: View) -> str:
    """Say when a break within a fortnight first became more likely than not."""
    say, number = view.tongue.say, view.tongue.number
    window = WINDOWS[1]
    chance, error = _series(view, window)
    likely = np.flatnonzero(np.nan_to_num(chance) >= 0.5)
    if not likely.size:
        top = float(np.nanmax(chance)) if np.isfinite(chance).any() else 0.0
        return say("staff-caption-never", days=number(window), most=view.tongue.percent(top))
    first = int(likely[0])
    return say(
        "staff-caption",
        days=number(window),
        date=view.when(first + 1),
        chance=view.tongue.percent(float(chance[first])),
        error=view.tongue.percent(float(error[first])),
        wars=number(int(view.runs.ensemble.days["break_wars"][first])),
    )
