"""Why this room exists: terms against time, in one picture that stands alone.

Four small charts, one a number of years: the curve of efficient treaties, and the terms of history
as numbered dots. Under them stand their names, and the chance of war by date for the treaty that
was signed and for the mildest demand. In Arabic charts are mirrored as writing is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ceasefire.aftermath.compare import YEARS
from ceasefire.report.canvas import COLOURS, draw
from ceasefire.report.durability.charts import curve_chart, path_chart
from ceasefire.report.durability.words import MOST, bare

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.report.canvas import Drawing
    from ceasefire.report.durability.words import Words

__all__ = ["draw_durability"]

# Inches: the sheet, its edge, and what stands where, from above.
WIDTH, EDGE = 7.6, 0.3
HEAD, CHART, GAP, AXIS = 1.02, 1.75, 0.72, 0.5
NAME, PATHS, PATH_HEAD = 0.17, 2.0, 0.42
NUMBERS, OTHER, BETWEEN = 0.42, 0.08, 0.24
POINTS_PER_INCH = 72.0
_VARIABLE = re.compile(r"var\(--(\w+)\)")


def draw_durability(words: Words) -> str:
    """Return a standalone SVG.

    Parameters
    ----------
    words
        What was compared, and the language of the figure.
    """
    height = _height(words)

    def paint(figure: Figure) -> None:
        down = EDGE + _heading(figure, words, height)
        down = _curves(figure, words, height, down)
        down = _names(figure, words, height, down)
        if words.found.treaties:
            ax = _axes(figure, words, height, (0, down + PATH_HEAD, 1, PATHS))
            path_chart(ax, words)

    picture = draw(
        "durability",
        (WIDTH, height),
        paint,
        title=words.say("figure-title"),
        note=" ".join(_notes(words)),
    )
    return _alone(picture, words, height)


def _height(words: Words) -> float:
    paths = PATH_HEAD + PATHS + AXIS / 2 if words.found.treaties else 0.0
    return 2 * EDGE + HEAD + 2 * CHART + GAP + AXIS + NAME * _rows(words) + paths


def _rows(words: Words) -> int:
    """Return how many lines the names take, in two columns."""
    return (len(words.found.treaties) + 1) // 2


def _heading(figure: Figure, words: Words, height: float) -> float:
    """Write title and note; return how far down they reach."""
    x, side = _start(words)
    title = (words.say("figure-title"), 0.08, 13.0, "ink")
    notes = [(t, 0.36 + 0.15 * i, 7.2, "muted") for i, t in enumerate(_notes(words))]
    for text, down, size, colour in (title, *notes):
        figure.text(
            x, 1 - (EDGE + down) / height, bare(text), ha=side, va="center", fontsize=size,
            color=COLOURS[colour], weight="bold" if colour == "ink" else "normal",
        )  # fmt: skip
    return HEAD


def _notes(words: Words) -> tuple[str, str]:
    """Return the two lines under the title."""
    setting = words.found.setting
    return (
        words.say("figure-curve", begins=words.day(setting.begins)),
        words.say(
            "figure-luck",
            most=words.tongue.percent(MOST),
            draws=words.tongue.number(setting.draws),
        ),
    )


def _start(words: Words) -> tuple[float, str]:
    """Return where a line of text begins, as a share of the width, and its alignment."""
    if words.tongue.direction == "rtl":
        return 1 - EDGE / WIDTH, "right"
    return EDGE / WIDTH, "left"


def _curves(figure: Figure, words: Words, height: float, down: float) -> float:
    """Draw the four charts in reading order; return how far down they reach."""
    rtl = words.tongue.direction == "rtl"
    for i, years in enumerate(YEARS):
        row, column = divmod(i, 2)
        place = (1 - column if rtl else column, down + row * (CHART + GAP), 2, CHART)
        curve_chart(_axes(figure, words, height, place), words, years, last=row == 1)
    return down + 2 * CHART + GAP + AXIS


def _axes(
    figure: Figure, words: Words, height: float, place: tuple[int, float, int, float]
) -> Axes:
    """Return a chart in a column of some, at a distance from above."""
    column, down, columns, tall = place
    rtl = words.tongue.direction == "rtl"
    before, after = (OTHER, NUMBERS) if rtl else (NUMBERS, OTHER)
    room = (WIDTH - 2 * EDGE - (columns - 1) * BETWEEN) / columns
    left = EDGE + column * (room + BETWEEN) + before
    wide = room - before - after
    ax = figure.add_axes((left / WIDTH, 1 - (down + tall) / height, wide / WIDTH, tall / height))
    if rtl:
        ax.yaxis.tick_right()
        ax.spines["left"].set_visible(False)
        ax.spines["right"].set_visible(True)
    return ax


def _names(figure: Figure, words: Words, height: float, down: float) -> float:
    """Write what the numbers of the dots stand for; return how far down they reach."""
    x, side = _start(words)
    column = (0.5 - EDGE / WIDTH) * (-1 if side == "right" else 1)
    for i, one in enumerate(words.found.treaties):
        across, below = divmod(i, _rows(words))
        text = words.say("figure-name", number=str(i + 1), terms=words.title(one))
        figure.text(
            x + column * across, 1 - (down + NAME * (below + 0.5)) / height, bare(text),
            ha=side, va="center", fontsize=7.5, color=COLOURS["ink"],
        )  # fmt: skip
    return down + NAME * _rows(words)


def _alone(picture: Drawing, words: Words, height: float) -> str:
    """Make a drawing for a page into a file that asks no other: its colours are written out."""
    wide, high = WIDTH * POINTS_PER_INCH, height * POINTS_PER_INCH
    title, note = (escape(bare(text)) for text in (picture.title, picture.note))
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'width="{wide:g}pt" height="{high:g}pt" viewBox="0 0 {wide:g} {high:g}" '
        f'role="img" lang="{words.tongue.lang}" direction="{words.tongue.direction}">'
        f"<title>{title}</title><desc>{note}</desc>"
        f"<defs>{''.join(picture.glyphs.values())}</defs>"
        f'<rect width="{wide:g}" height="{high:g}" fill="var(--paper)"/>{picture.svg}</svg>\n'
    )
    return _VARIABLE.sub(lambda found: COLOURS[found[1]], text)
