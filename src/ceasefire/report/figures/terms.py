"""Why this room exists: what the treaties take, as a heap of wars, with terms of history beside.

Offers stand one over the other in the order of their days: terms that rise with the war lean to one
side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, NullFormatter, NullLocator

from ceasefire.report.canvas import COLOURS, Drawing, Key, Plate, draw, rimmed
from ceasefire.report.plots import axes, record_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.report.packages import Package
    from ceasefire.report.story.land import Taken
    from ceasefire.report.view import View

__all__ = ["terms"]

SIZE = (4.0, 2.6)
BINS = 24
ROOM = 0.115  # of the tallest bar, for each offer above the bars
THOUSAND = 1000.0
ROUND = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)  # thousand km²
MARK = 3.6  # points


def terms(view: View, taken: Taken, packages: Sequence[Package]) -> Plate:
    """Return how much the treaties give, in worth and in land."""
    say = view.tongue.say
    offered = [package for package in packages if package.offer.gain >= 0.0]
    marks = [Key("hollow", "record", say("key-offers-dated"))] if offered else []
    if view.recorded("ceded km2"):
        marks.append(Key("mark", "record", say("key-record")))
    return Plate(
        "terms",
        say("terms-title"),
        _caption(view, taken),
        (_worth(view, taken, offered), _area(view, taken)),
        (Key("area", "attacker", say("key-share-treaties")), *marks),
    )


def _worth(view: View, taken: Taken, offered: Sequence[Package]) -> Drawing:
    """Return the heap of worths with the ladder of offers over it."""

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        most = max([float(taken.gain.max()), *(one.offer.gain for one in offered)])
        edges = np.linspace(0.0, 1.02 * most, BINS + 1)
        top = _heap(ax, view, taken.gain, edges)
        ladder(ax, view, offered, top)
        ax.xaxis.set_major_locator(MaxNLocator(6))
        ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: view.tongue.percent(x)))
        _across(ax, view, (0.0, edges[-1]))

    say = view.tongue.say
    return draw("terms-worth", SIZE, paint, title=say("terms-worth"), note=say("terms-worth-note"))


def _heap(ax: Axes, view: View, values: np.ndarray, edges: np.ndarray) -> float:
    """Draw shares of the treaties; return the height of the tallest bar."""
    share = np.histogram(values, edges)[0] / values.size
    ax.bar(
        edges[:-1], share, np.diff(edges), align="edge", color=COLOURS["attacker"], alpha=0.6,
        linewidth=0,
    )  # fmt: skip
    top = float(share.max())
    ax.yaxis.set_major_locator(MaxNLocator(4))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: view.tongue.percent(y)))
    return top


def ladder(ax: Axes, view: View, offered: Sequence[Package], top: float) -> None:
    """Mark offers over the bars, the first of them lowest, each with its date."""
    rtl = view.tongue.direction == "rtl"
    for i, package in enumerate(offered):
        x, y = package.offer.gain, top * (1.08 + ROOM * i)
        ax.plot(
            x, y, marker="D", markersize=MARK, markerfacecolor=COLOURS["paper"], zorder=7,
            markeredgecolor=COLOURS["record"], markeredgewidth=1.2, linestyle="none",
        )  # fmt: skip
        rimmed(
            ax.annotate, view.tongue.date(package.offer.day), (x, y), xytext=(-5 if rtl else 5, 0),
            textcoords="offset points", ha="right" if rtl else "left", va="center", fontsize=6.5,
            color=COLOURS["ink"], zorder=8,
        )  # fmt: skip
    ax.set_ylim(0.0, top * (1.12 + ROOM * len(offered)))


def _area(view: View, taken: Taken) -> Drawing:
    """Return the heap of areas; equal steps are equal factors."""
    km2 = np.maximum(taken.km2 / THOUSAND, ROUND[0])

    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        marks = view.recorded("ceded km2")
        known = [km2.min(), km2.max(), *(m.row.use / THOUSAND for m in marks)]
        low, high = 0.8 * min(known), 1.25 * max(known)
        ax.set_xscale("log")
        top = _heap(ax, view, km2, np.geomspace(low, high, BINS + 1))
        for mark in marks:
            row = mark.row
            record_mark(ax, tuple(x / THOUSAND for x in (row.low, row.use, row.high)),
                        [1.08 * top] * 3)  # fmt: skip
        ax.set_ylim(0.0, 1.18 * top)
        ax.xaxis.set_major_locator(FixedLocator([x for x in ROUND if low <= x <= high]))
        ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: view.tongue.number(x)))
        ax.xaxis.set_minor_locator(NullLocator())
        ax.xaxis.set_minor_formatter(NullFormatter())
        _across(ax, view, (low, high))

    say = view.tongue.say
    return draw("terms-area", SIZE, paint, title=say("terms-area"), note=say("terms-area-note"))


def _across(ax: Axes, view: View, edges: tuple[float, float]) -> None:
    ax.set_xlim(*(edges[::-1] if view.tongue.direction == "rtl" else edges))


def _caption(view: View, taken: Taken) -> str:
    say, number = view.tongue.say, view.tongue.number
    low, middle, high = np.quantile(taken.km2, [0.1, 0.5, 0.9])
    people = np.quantile(taken.people, [0.1, 0.5, 0.9])
    told = say(
        "terms-caption",
        area=number(round(float(middle), -2)),
        range=view.range(round(float(low), -2), round(float(high), -2)),
        people=number(round(float(people[1]), -3)),
        people_range=view.range(round(float(people[0]), -3), round(float(people[2]), -3)),
    )
    marks = view.recorded("ceded km2")
    if marks:
        told = f"{told} {say('terms-record', area=number(marks[0].row.use))}"
    return told
