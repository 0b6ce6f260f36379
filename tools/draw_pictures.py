"""Why this room exists: the pictures of the documents are drawn by the program and can be redrawn.

One sheet a language: the theatre, the part that decides and one chart, taken from the report of a
batch as they are and put on paper, so that they can be seen without the page::

    python tools/draw_pictures.py docs/pictures
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import ceasefire
from ceasefire.l10n import Tongue
from ceasefire.report.canvas import COLOURS, RIM, draw
from ceasefire.report.figures.belief import belief
from ceasefire.report.figures.fronts import fronts
from ceasefire.report.figures.map import theatre
from ceasefire.report.view import View

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ceasefire.report.canvas import Drawing
    from ceasefire.war.facade import Runs

WARS = 2000
SEED = 1
INCH = 72.0  # units of a drawing
GAP, LINE = 14.0, 13.0
LEFT = 288.0  # width of the column with the theatre
RIGHT = 400.0
MOST_BYTES = 225_000
ISOLATES = re.compile("[\u2066-\u2069]")  # writing has one direction on each line here
VARIABLE = re.compile(r"var\(--(\w+)\)")
VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


class Placed(NamedTuple):
    """A drawing with its place and width on the sheet."""

    drawing: Drawing
    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        """Height on the sheet."""
        width, height = (float(n) for n in VIEW_BOX.search(self.drawing.svg).groups())
        return self.width * height / width

    @property
    def end(self) -> float:
        """Where it ends on the sheet."""
        return self.y + self.height

    def element(self) -> str:
        """Return the drawing as an element of the sheet."""
        size = f'x="{self.x:g}" y="{self.y:g}" width="{self.width:g}" height="{self.height:g}"'
        return self.drawing.svg.replace("<svg ", f"<svg {size} ", 1)


def words(name: str, lines: list[tuple[str, str]], width: float, view: View) -> Drawing:
    """Draw lines of text, each with its colour: shapes of letters need no font."""
    size = (width / INCH, LINE * len(lines) / INCH)
    rtl = view.tongue.direction == "rtl"

    def paint(figure: Figure) -> None:
        for i, (text, colour) in enumerate(lines):
            y, side = 1 - (i + 0.5) / len(lines), "right" if rtl else "left"
            line = ISOLATES.sub("", text)
            figure.text(float(rtl), y, line, color=COLOURS[colour], ha=side, va="center")

    return draw(name, size, paint, title="")


def headed(picture: Drawing, x: float, y: float, width: float, view: View) -> list[Placed]:
    """Place a drawing under its title and note."""
    lines = [(picture.title, "ink"), (picture.note, "muted")]
    lines = [(text, colour) for text, colour in lines if text]
    title = Placed(words(f"t-{picture.name}", lines, width, view), x, y, width)
    return [title, Placed(picture, x, y + title.height, width)]


def sheet(runs: Runs, lang: str) -> str:
    """Return the sheet in a language as one SVG."""
    view = View(runs, Tongue(lang))
    maps = theatre(view)
    right = GAP + LEFT + GAP
    placed = headed(maps.drawings[0], GAP, GAP, LEFT, view)
    placed += headed(maps.drawings[1], right, GAP, RIGHT, view)
    dates = [(f"\u2013 {key.text}", key.colour) for key in maps.keys if key.shape == "stroke"]
    placed.append(Placed(words("t-dates", dates, RIGHT, view), right, placed[-1].end + GAP, RIGHT))
    charts = [fronts(view).drawings[0], belief(view).drawings[0]]
    if view.tongue.direction == "rtl":
        charts.reverse()
    y, half = placed[-1].end + GAP, (RIGHT - GAP) / 2
    for i, chart in enumerate(charts):
        placed += headed(chart, right + i * (half + GAP), y, half, view)
    return _svg(placed, right + RIGHT + GAP)


def _svg(placed: list[Placed], width: float) -> str:
    """Put drawings on a sheet with the colours of the light theme."""
    height = max(one.end for one in placed) + GAP
    shapes: dict[str, str] = {}
    for one in placed:
        shapes |= one.drawing.glyphs
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">'
        f"<style>{RIM}</style>"
        f"<defs>{''.join(shapes.values())}</defs>"
        f'<rect width="{width:g}" height="{height:g}" fill="var(--paper)"/>'
        f"{''.join(one.element() for one in placed)}</svg>\n"
    )
    return VARIABLE.sub(lambda found: COLOURS[found[1]], text)


def main(folder: Path) -> None:
    """Fight the war and draw it in both languages."""
    runs = ceasefire.load("winter-war").simulate(WARS, SEED)
    for lang in ("en", "ar"):
        path, text = folder / f"winter-war.{lang}.svg", sheet(runs, lang)
        if len(text.encode()) > MOST_BYTES:
            sys.exit(f"{path}: {len(text.encode())} bytes, more than {MOST_BYTES}")
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{path}: {len(text.encode())} bytes, {WARS} wars of seed {SEED}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
