"""Why this room exists: a treaty's map is one file for a book: panels, names, legend and heading.

The file stands alone: its colours are written out, its letters are shapes, and it asks nothing of
any other file. Arabic orders panels and legend from right to left; maps are never mirrored.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from ceasefire.report.canvas import COLOURS, HALO, draw
from ceasefire.report.figures.ground import INCH
from ceasefire.report.treaty.brush import Brush
from ceasefire.report.treaty.layout import BODY, SHEET, panels
from ceasefire.report.treaty.legend import LEGEND, paint_legend
from ceasefire.report.treaty.names import write_names
from ceasefire.report.treaty.paint import outline, paint, scale_bar
from ceasefire.report.treaty.placing import Lettering, Sheet
from ceasefire.report.view import capital

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.l10n import Tongue
    from ceasefire.report.treaty.layout import Panel
    from ceasefire.report.treaty.scene import Scene

__all__ = ["Heading", "draw_sheet"]

# Inches.
EDGE, HEAD = 0.3, 0.62
WIDTH, HEIGHT = SHEET + 2 * EDGE, BODY + HEAD + LEGEND + 2 * EDGE

TITLE = Lettering(7.5, "ink", "bold")
DETAILED = {"main", "window"}

_UNSEEN = re.compile("[\u200e\u200f\u2066-\u2069]")  # writing has one direction on each line here
_VARIABLE = re.compile(r"var\(--(\w+)\)")
# Letters are drawn in units of 1/64 point of a 100-point font: this is about two points.
_STYLE = f".{HALO}{{stroke:var(--paper);stroke-width:1700;opacity:.8;stroke-linejoin:round}}"


class Heading(NamedTuple):
    """What stands over the sheet and in the corners of its panels.

    ``regions`` are names by id, ``sides`` those of defender and attacker; ``before`` and ``after``
    stand over the whole country.
    """

    title: str
    note: str
    regions: dict[str, str]
    before: str
    after: str
    sides: tuple[str, str]


def draw_sheet(scene: Scene, heading: Heading, tongue: Tongue) -> str:
    """Return a standalone SVG.

    Parameters
    ----------
    scene
        What is on the map.
    heading
        What is said of it.
    tongue
        The language of all names and of the legend.
    """

    def fill(figure: Figure) -> None:
        _head(figure, heading, tongue)
        found = panels(scene, mirrored=tongue.direction == "rtl")
        for panel in found:
            x, y, wide, high = panel.box
            left, low = x + EDGE, y + EDGE + LEGEND
            ax = figure.add_axes((left / WIDTH, low / HEIGHT, wide / WIDTH, high / HEIGHT))
            _panel(ax, panel, scene, heading, tongue)
            for other in found if panel.kind == "after" else ():
                if other.kind in DETAILED:
                    outline(Brush(ax, panel.frame), other.frame)
        paint_legend(figure, scene, tongue, (EDGE, EDGE, SHEET, LEGEND), (WIDTH, HEIGHT))

    picture = draw("treaty-map", (WIDTH, HEIGHT), fill, title=heading.title)
    return _alone(picture.svg, picture.glyphs, heading, tongue)


def _panel(ax: Axes, panel: Panel, scene: Scene, heading: Heading, tongue: Tongue) -> None:
    """Draw one panel with its title, names and scale."""
    detail = panel.kind in DETAILED
    paint(Brush(ax, panel.frame), scene, after=panel.kind != "before", detail=detail)
    sheet = Sheet(ax, panel.frame)
    title = {"before": heading.before, "after": heading.after}.get(panel.kind)
    if title is None:
        names = [name for region, name in heading.regions.items() if region in panel.regions]
        title = "\n".join(capital(_plain(name)) for name in names) or heading.sides[0]
    sheet.corner(_plain(title), TITLE, right=tongue.direction == "rtl")
    if detail:
        scale_bar(sheet, tongue)
        write_names(sheet, scene, tongue, heading.sides if panel.kind == "main" else ())


def _head(figure: Figure, heading: Heading, tongue: Tongue) -> None:
    """Write title and note over the panels."""
    rtl = tongue.direction == "rtl"
    x, side = ((WIDTH - EDGE) / WIDTH, "right") if rtl else (EDGE / WIDTH, "left")
    for text, up, size, weight, colour in (
        (heading.title, 0.14, 14.0, "bold", "ink"),
        (heading.note, 0.42, 8.5, "normal", "muted"),
    ):
        figure.text(
            x, (HEIGHT - EDGE - up) / HEIGHT, _plain(text), ha=side, va="center",
            fontsize=size, weight=weight, color=COLOURS[colour],
        )  # fmt: skip


def _alone(svg: str, glyphs: dict[str, str], heading: Heading, tongue: Tongue) -> str:
    """Make a drawing for a page into a file of its own."""
    wide, high = WIDTH * INCH, HEIGHT * INCH
    title, note = (escape(_plain(text)) for text in (heading.title, heading.note))
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'width="{wide:g}pt" height="{high:g}pt" viewBox="0 0 {wide:g} {high:g}" '
        f'role="img" lang="{tongue.lang}" direction="{tongue.direction}">'
        f"<title>{title}</title><desc>{note}</desc>"
        f"<style>{_STYLE}</style><defs>{''.join(glyphs.values())}</defs>"
        f'<rect width="{wide:g}" height="{high:g}" fill="var(--paper)"/>{svg}</svg>\n'
    )
    return _VARIABLE.sub(lambda found: COLOURS[found[1]], text)


def _plain(text: str) -> str:
    return _UNSEEN.sub("", text)
