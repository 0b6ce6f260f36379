"""Why this room exists: the two kinds of chart that the figure of durability is made of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from ceasefire.report.canvas import COLOURS
from ceasefire.report.durability.words import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from ceasefire.aftermath.compare import Compared
    from ceasefire.report.durability.words import Words

__all__ = ["curve_chart", "path_chart", "shown", "spread"]

TALL = 1.0  # chances go to one
SHADE = 0.18
GAP = 0.05  # between numbers over a chart, as a share of its width
OVER = 1.07  # where they stand, as a share of its height
YEARS_OF_PATH = 3
COLOURS_OF_PATH = ("time4", "time2")


def curve_chart(ax: Axes, words: Words, years: int, *, last: bool) -> None:
    """Draw the chance that peace holds for some years against the loss.

    Parameters
    ----------
    ax
        An empty chart.
    words
        What was compared.
    years
        One of the years compared.
    last
        Whether the loss is written under it.
    """
    points = words.found.curve
    losses = [point.loss for point in points]
    low, mean, high = np.array([point.outlook.holds(years) for point in points]).T
    ax.fill_between(losses, low, high, color=COLOURS["muted"], alpha=SHADE, linewidth=0)
    ax.plot(losses, mean, color=COLOURS["ink"])
    for one in words.found.treaties:
        low_, mean_, high_ = one.outlook.holds(years)
        at = one.price.loss
        ax.plot([at, at], [low_, high_], color=COLOURS["record"], linewidth=1.0, alpha=0.75)
        ax.plot(at, mean_, "o", color=COLOURS["record"], markersize=4.2, zorder=5)
    _axis_of_losses(ax, words, last=last)
    _axis_of_chances(ax, words)
    ax.set_title(
        bare(words.say("figure-panel", years=words.years(years))), fontsize=8.5, pad=15,
        loc="right" if words.tongue.direction == "rtl" else "left", color=COLOURS["ink"],
    )  # fmt: skip
    _number(ax, words)


def _axis_of_losses(ax: Axes, words: Words, *, last: bool) -> None:
    reach = max(point.loss for point in words.found.curve)
    ax.set_xlim(*((reach, 0.0) if words.tongue.direction == "rtl" else (0.0, reach)))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: words.tongue.number(x, 1)))
    ax.xaxis.set_major_locator(
        FixedLocator([0.1 * tenth for tenth in range(int(10 * reach + 1e-9) + 1)])
    )
    ax.tick_params(axis="x", labelbottom=True)
    if last:
        text = words.say("figure-loss", **words.sides)
        ax.set_xlabel(bare(text), fontsize=7.5)


def _axis_of_chances(ax: Axes, words: Words) -> None:
    ax.set_ylim(0.0, TALL)
    ax.yaxis.set_major_locator(FixedLocator([0.0, 0.25, 0.5, 0.75, 1.0]))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: words.tongue.percent(y)))


def _number(ax: Axes, words: Words) -> None:
    """Write the number of each treaty over its dot, with a thin line where numbers had to move."""
    reach = max(point.loss for point in words.found.curve)
    at = [one.price.loss for one in words.found.treaties]
    for i, (x, moved) in enumerate(zip(at, spread(at, GAP * reach), strict=True)):
        ax.plot(
            [x, moved], [1.0, OVER - 0.03], color=COLOURS["record"], linewidth=0.5, clip_on=False
        )
        ax.text(
            moved, OVER, str(i + 1), ha="center", va="center", fontsize=6.8,
            color=COLOURS["record"], clip_on=False,
        )  # fmt: skip


def spread(places: Sequence[float], gap: float) -> list[float]:
    """Return rising places moved apart to a least gap, as little as can be.

    Places that touch become a group around their mean.

    Examples
    --------
    >>> spread([0.0, 1.0, 1.1], 0.5)
    [0.0, 0.8, 1.3]
    """
    groups: list[tuple[float, int]] = []  # (mean, how many)
    for place in places:
        mean, count = place, 1
        while groups and groups[-1][0] + gap * (groups[-1][1] + count) / 2 > mean:
            other, many = groups.pop()
            mean, count = (other * many + mean * count) / (many + count), many + count
        groups.append((mean, count))
    return [
        round(mean + gap * (k - (count - 1) / 2), 12)
        for mean, count in groups
        for k in range(count)
    ]


def shown(words: Words) -> list[Compared]:
    """Return the treaties whose path is drawn: the reference, and the mildest demand."""
    found = words.found
    signed = [one for one in found.treaties if one.treaty.id == found.reference]
    asked = [one for one in found.treaties if one.treaty.status == "demand"]
    return [*(signed or list(found.treaties[-1:])), *asked[:1]]


def path_chart(ax: Axes, words: Words) -> None:
    """Draw the chance of war by date, what opens the door, and the day on which war came."""
    begins = words.found.setting.begins
    days = np.arange(0, round(365.25 * YEARS_OF_PATH))
    dates = [begins + timedelta(days=int(day)) for day in days]
    for one, colour in zip(shown(words), COLOURS_OF_PATH, strict=False):
        low, mean, high = np.array([one.outlook.broken_by(day) for day in dates]).T
        ax.fill_between(days, low, high, color=COLOURS[colour], alpha=SHADE, linewidth=0)
        ax.plot(days, mean, color=COLOURS[colour])
        _label(ax, words, words.title(one), (days[-1], mean[-1]), COLOURS[colour])
    _events(ax, words, begins, days[-1])
    _axis_of_dates(ax, words, begins, days[-1])
    _axis_of_chances(ax, words)
    ax.set_title(
        bare(words.say("figure-path-title")), fontsize=8.5, pad=6, color=COLOURS["ink"],
        loc="right" if words.tongue.direction == "rtl" else "left",
    )  # fmt: skip


def _label(ax: Axes, words: Words, text: str, at: tuple[float, float], colour: str) -> None:
    """Write a name at the late end of a line, within the chart."""
    rtl = words.tongue.direction == "rtl"
    ax.annotate(
        bare(text), at, xytext=(3 if rtl else -3, 4), textcoords="offset points",
        ha="left" if rtl else "right", va="bottom", fontsize=7.2, color=colour,
    )  # fmt: skip


def _events(ax: Axes, words: Words, begins: date, last: float) -> None:
    """Draw the third side's dated war, and the day of the record."""
    opportunity = words.peace.aftermath.opportunity
    rtl = words.tongue.direction == "rtl"
    known = {one.treaty.id for one in shown(words)}
    marks = [
        (row.day, words.say("figure-path-record", date=words.day(row.day)), "record", 0.93)
        for row in words.record
        if row.treaty in known
    ]
    if opportunity.mode == "dated" and opportunity.begins:
        name = words.tongue.pick(opportunity.name)
        text = words.say("figure-path-opportunity", name=name)
        marks.append((opportunity.begins, text, "line", 0.84))
    for day, text, colour, high in marks:
        x = (day - begins).days
        if 0 <= x <= last:
            dashes = "solid" if colour == "record" else (0, (4, 2))
            ax.axvline(x, color=COLOURS[colour], linewidth=1.0, linestyle=dashes, zorder=1.5)
            ax.annotate(
                bare(text), (x, high), xytext=(4 if rtl else -4, 0), textcoords="offset points",
                ha="left" if rtl else "right", va="center", fontsize=7.2, color=COLOURS[colour],
            )  # fmt: skip


def _axis_of_dates(ax: Axes, words: Words, begins: date, last: float) -> None:
    year = range(begins.year + 1, begins.year + YEARS_OF_PATH + 1)
    firsts = [date(y, month, 1) for y in (begins.year, *year) for month in (1, 7)]
    at = [x for day in firsts if 0 <= (x := (day - begins).days) <= last]
    ax.xaxis.set_major_locator(FixedLocator(at))
    ax.xaxis.set_minor_locator(NullLocator())

    def told(x: float, _: int) -> str:
        return words.tongue.date(begins + timedelta(days=round(x)))

    ax.xaxis.set_major_formatter(FuncFormatter(told))
    ax.set_xlim(*((last, 0) if words.tongue.direction == "rtl" else (0, last)))
