"""Why this room exists: how a sum is made of its parts, each beginning where the last one ended.

In Arabic the parts lengthen to the left, as the text runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from ceasefire.report.canvas import COLOURS, Drawing, draw, rimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.l10n import Tongue

__all__ = ["Level", "Step", "signed", "waterfall"]

WIDTH, ROW = 5.6, 0.29  # inches
OTHER, ABOVE, BELOW, BESIDE = 0.45, 0.06, 0.30, 0.16  # margins in inches; beside the names
THICK = 0.58  # of a row
TICK = 0.34  # half the height of a level
ROOM = 0.16  # of the range, left free for numbers at either end
GAP = 4.0  # points between a bar and its number
SIZE = 7.5  # points


class Level(NamedTuple):
    """A total: its name, its value and its interval."""

    name: str
    value: float
    interval: tuple[float, float]


class Step(NamedTuple):
    """A part: its name, its value and interval, and a name of COLOURS."""

    name: str
    value: float
    interval: tuple[float, float]
    colour: str


def signed(tongue: Tongue, points: float) -> str:
    """Return a change with its sign, to a tenth."""
    text = tongue.number(points, 1)
    mark = "\u200e+" if tongue.direction == "rtl" else "+"
    return f"{mark}{text}" if round(points, 1) > 0 else text


def waterfall(
    name: str, first: Level, steps: Sequence[Step], last: Level, tongue: Tongue,
    *, title: str, note: str,
) -> Drawing:  # fmt: skip
    """Return a picture of a change as a sum.

    Parameters
    ----------
    name, title, note
        As for :func:`ceasefire.report.canvas.draw`.
    first, last
        What the parts lead from and to, per cent.
    steps
        The parts from top to bottom, per cent.
    tongue
        The language, which decides the direction.
    """
    names = [first.name, *(step.name for step in steps), last.name]
    rows = len(names)

    def paint(figure: Figure) -> None:
        ax = _axes(figure, names, tongue)
        at = first.value
        _level(ax, 0, first, tongue)
        for y, step in enumerate(steps, start=1):
            _step(ax, y, at, step, tongue)
            ax.plot([at, at], [y - 1, y], color=COLOURS["muted"], linewidth=0.6, linestyle=":")
            at += step.value
        ax.plot(
            [at, at], [rows - 2, rows - 1], color=COLOURS["muted"], linewidth=0.6, linestyle=":"
        )
        _level(ax, rows - 1, last, tongue)
        _frame(ax, names, tongue)

    return draw(name, (WIDTH, ROW * rows + ABOVE + BELOW), paint, title=title, note=note)


def _axes(figure: Figure, names: Sequence[str], tongue: Tongue) -> Axes:
    """Return axes with room for the names."""
    width, height = figure.get_size_inches()
    longest = max(_width(figure, name) for name in names) + BESIDE
    left, right = (OTHER, longest) if tongue.direction == "rtl" else (longest, OTHER)
    across, down = 1 - (left + right) / width, 1 - (ABOVE + BELOW) / height
    return figure.add_axes((left / width, BELOW / height, across, down))


def _width(figure: Figure, name: str) -> float:
    """Return how long a name is, in inches."""
    text = figure.text(0, 0, name, fontsize=SIZE)
    wide = float(text.get_window_extent().width) / figure.dpi
    text.remove()
    return wide


def _step(ax: Axes, y: int, at: float, step: Step, tongue: Tongue) -> None:
    """Draw a part from where the last one ended, its interval and its number."""
    ax.barh(y, step.value, left=at, height=THICK, color=COLOURS[step.colour], linewidth=0)
    low, high = (at + bound for bound in step.interval)
    ax.plot([low, high], [y, y], color=COLOURS["ink"], linewidth=1.0)
    up = step.value >= 0.0
    end = max(at, high) if up else min(at, low)
    _write(ax, end, y, signed(tongue, step.value), up=up, tongue=tongue)


def _level(ax: Axes, y: int, level: Level, tongue: Tongue) -> None:
    """Draw a total, its interval and its number."""
    colour = COLOURS["ink"]
    ax.plot(level.interval, [y, y], color=colour, linewidth=1.0)
    ax.plot([level.value] * 2, [y - TICK, y + TICK], color=colour, linewidth=2.6)
    text = f"{tongue.number(level.value, 1)}%"
    _write(ax, max(level.value, level.interval[1]), y, text, up=True, tongue=tongue)


def _write(ax: Axes, x: float, y: int, text: str, *, up: bool, tongue: Tongue) -> None:
    """Write a number beyond the end of what it tells."""
    rightward = up != (tongue.direction == "rtl")
    rimmed(
        ax.annotate, text, (x, y), xytext=(GAP if rightward else -GAP, 0),
        textcoords="offset points", ha="left" if rightward else "right", va="center_baseline",
        fontsize=SIZE, zorder=6, annotation_clip=False,
    )  # fmt: skip


def _frame(ax: Axes, names: Sequence[str], tongue: Tongue) -> None:
    """Set limits, names and the scale."""
    rtl = tongue.direction == "rtl"
    low, high = ax.get_xlim()
    room = ROOM * (high - low)
    edges = (low - room, high + room)
    ax.set_xlim(*(edges[::-1] if rtl else edges))
    if edges[0] < 0.0 < edges[1]:
        ax.axvline(0.0, color=COLOURS["line"], linewidth=0.8, zorder=1.5)
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.yaxis.set_major_locator(FixedLocator(range(len(names))))
    ax.set_yticklabels(names, color=COLOURS["ink"], fontsize=SIZE)
    ax.xaxis.set_major_locator(MaxNLocator(6))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{tongue.number(x)}%"))
    ax.grid(visible=False, axis="y")
    ax.spines["left"].set_visible(False)
    if rtl:
        ax.yaxis.tick_right()
