"""Why this room exists: bands, marks of the record and the time axis are drawn alike everywhere.

In Arabic time runs from right to left and the other axis stands on the right: charts are mirrored
as writing is. Maps never are.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, NullFormatter, NullLocator

from ceasefire.report.canvas import COLOURS, rimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.report.view import Band, View

__all__ = ["axes", "band", "numbers", "ratios", "record_mark", "rules", "time_axis"]

DIAMOND = 4.6  # points
LETTERS = 8.0  # points from one line of text to the next
INCH = 72.0  # points
# Margins in inches: where numbers stand, the other side, above, below, and between two charts.
NUMBERS, OTHER, ABOVE, BELOW, BETWEEN = 0.42, 0.10, 0.12, 0.24, 0.14
WORTHS = (0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48)
MOST_WORTHS = 7
MOST_MONTHS = 6


def axes(
    figure: Figure, view: View, heights: Sequence[float] = (1.0,), *, headed: bool = False
) -> list[Axes]:
    """Return charts one above the other with the same margins in every figure.

    Parameters
    ----------
    figure, view
        The figure to fill and whose language decides the side of the numbers.
    heights
        Relative heights, one a chart.
    headed
        Whether each chart leaves room for a line of text above it.
    """
    width, height = figure.get_size_inches()
    rtl = view.tongue.direction == "rtl"
    left, right = (OTHER, NUMBERS) if rtl else (NUMBERS, OTHER)
    above = ABOVE + (0.10 if headed else 0.0)
    between = BETWEEN + (0.16 if headed else 0.0)
    free = height - above - BELOW - between * (len(heights) - 1)
    grid = {
        "left": left / width,
        "right": 1 - right / width,
        "top": 1 - above / height,
        "bottom": BELOW / height,
        "hspace": between * len(heights) / free,
        "height_ratios": heights,
    }
    found = figure.subplots(len(heights), 1, sharex=True, squeeze=False, gridspec_kw=grid)
    return [mirror(ax, view) for ax in found[:, 0]]


def mirror(ax: Axes, view: View) -> Axes:
    """Turn a chart round for right-to-left reading."""
    if view.tongue.direction == "rtl":
        ax.yaxis.tick_right()
        ax.spines["left"].set_visible(False)
        ax.spines["right"].set_visible(True)
    return ax


def band(ax: Axes, values: Band, colour: str) -> None:
    """Draw a median with its middle 50 % and 80 % of wars."""
    days = np.arange(1, len(values.median) + 1)
    ax.fill_between(days, values.q10, values.q90, color=colour, alpha=0.16, linewidth=0)
    ax.fill_between(days, values.q25, values.q75, color=colour, alpha=0.24, linewidth=0)
    ax.plot(days, values.median, color=colour)


def time_axis(ax: Axes, view: View, *, labels: bool = True) -> None:
    """Make the horizontal axis a calendar, and shade the days of which there is no record."""
    starts = [day for day in range(1, view.horizon + 1) if view.calendar(day).day == 1]
    step = max(1, round(len(starts) / MOST_MONTHS))
    ax.xaxis.set_major_locator(FixedLocator(starts[::step]))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda day, _: view.short(day)))
    ax.xaxis.set_minor_locator(NullLocator())
    ax.tick_params(axis="x", labelbottom=labels)
    edges = (1, view.horizon)
    ax.set_xlim(*(edges[::-1] if view.tongue.direction == "rtl" else edges))
    if view.record_end and view.record_end < view.horizon:
        ax.axvspan(view.record_end, view.horizon, color=COLOURS["muted"], alpha=0.09, linewidth=0)


def numbers(ax: Axes, view: View, digits: int = 0, most: int = 5) -> None:
    """Write the vertical axis's numbers in the language."""
    ax.yaxis.set_major_locator(MaxNLocator(most))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.number(y, digits)))


def ratios(ax: Axes, view: View) -> None:
    """Make the vertical axis one of ratios: equal steps are equal factors."""
    ax.set_yscale("log")
    low, high = ax.get_ylim()
    ax.set_ylim(low, high)
    room = math.log(high / low) / MOST_WORTHS
    shown: list[float] = []
    for worth in sorted(WORTHS, key=lambda x: abs(math.log(x))):
        if all(abs(math.log(worth / other)) > room for other in shown):
            shown.append(worth)
    ax.yaxis.set_major_locator(FixedLocator(sorted(shown)))
    ax.yaxis.set_minor_locator(NullLocator())
    ax.yaxis.set_minor_formatter(NullFormatter())
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: _ratio(view, y)))


def _ratio(view: View, y: float) -> str:
    """Write a ratio with no more decimals than it has."""
    digits = next(d for d in (0, 1, 2) if d == 2 or abs(y - round(y, d)) < 1e-9)
    return view.tongue.number(y, digits)


def record_mark(ax: Axes, x: Sequence[float], y: Sequence[float], *, hollow: bool = False) -> None:
    """Mark a recorded figure; ``x`` and ``y`` are (low, use, high), equal where it is exact."""
    colour = COLOURS["record"]
    ax.plot([x[0], x[2]], [y[1], y[1]], color=colour, linewidth=1.4, zorder=6)
    ax.plot([x[1], x[1]], [y[0], y[2]], color=colour, linewidth=1.4, zorder=6)
    face = COLOURS["paper"] if hollow else colour
    ax.plot(
        x[1], y[1], marker="D", markersize=DIAMOND, markerfacecolor=face, markeredgecolor=colour,
        markeredgewidth=1.3, zorder=7, clip_on=False, linestyle="none",
    )  # fmt: skip


def rules(figure: Figure, ax: Axes, view: View, levels: Sequence[tuple[float, str]]) -> None:
    """Draw levels across a chart, with names at the late end that do not touch each other.

    Parameters
    ----------
    figure, ax, view
        A chart of a figure, with its vertical limits set.
    levels
        Height and name, in order of height; a name may be empty.
    """
    colour, rtl = COLOURS["line"], view.tongue.direction == "rtl"
    low, high = ax.get_ylim()
    tall = ax.get_position().height * figure.get_size_inches()[1] * INCH
    step = LETTERS * (high - low) / tall
    free = low
    for y, text in levels:
        ax.axhline(y, color=colour, linewidth=0.8, linestyle=(0, (4, 2)), zorder=1.5)
        at = max(y, free)
        free = at + step
        rimmed(
            ax.annotate, text, (view.horizon, at), xytext=(3 if rtl else -3, 1.5),
            textcoords="offset points", ha="left" if rtl else "right", va="bottom", fontsize=6.8,
            color=colour, zorder=5,
        )  # fmt: skip
