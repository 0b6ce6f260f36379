"""Why this room exists: one way to draw, so that all figures look alike and follow the theme.

Figures are SVG with text as paths: matplotlib shapes and orders Arabic, and no reader needs a font.
Colours are written as CSS variables, so that one drawing serves light, dark and print.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import matplotlib as mpl
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.text import Text

__all__ = ["COLOURS", "HALO", "RIM", "SIDE", "Drawing", "Key", "Plate", "draw", "rimmed", "shades"]

# Names are those of style.css; the values never reach the page.
COLOURS = {
    "ink": "#1d2126",
    "muted": "#6a7078",
    "faint": "#dedad1",
    "paper": "#fffdf8",
    "attacker": "#a5322b",
    "defender": "#1f5b8d",
    "record": "#b07a0c",
    "land": "#f2ecdf",
    "water": "#d5e3ea",
    "shore": "#9fb6c2",
    "line": "#4a4038",
    "time0": "#f0a98c",
    "time1": "#e07f5f",
    "time2": "#c6553c",
    "time3": "#98302a",
    "time4": "#5c1518",
}
SIDE = {side: COLOURS[side] for side in ("attacker", "defender")}
TIMES = ("time0", "time1", "time2", "time3", "time4")  # from the first date to the last

HALO = "halo"  # gid of texts that style.css gives a rim in the colour of the ground
# Letters are drawn in units of 1/64 point of a 100-point font: this is about two points.
RIM = f".{HALO}{{stroke:var(--paper);stroke-width:1650;stroke-linejoin:round}}"
BELOW = 0.1  # zorder

_STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 8.0,
    "svg.fonttype": "path",
    "text.color": COLOURS["ink"],
    "axes.edgecolor": COLOURS["muted"],
    "axes.facecolor": "none",
    "axes.labelcolor": COLOURS["muted"],
    "axes.linewidth": 0.7,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.grid": True,
    "grid.color": COLOURS["faint"],
    "grid.linewidth": 0.6,
    "xtick.color": COLOURS["muted"],
    "ytick.color": COLOURS["muted"],
    "xtick.major.size": 3.0,
    "ytick.major.size": 0.0,
    "xtick.labelsize": 7.5,
    "ytick.labelsize": 7.5,
    "lines.linewidth": 1.6,
    "lines.solid_capstyle": "round",
    "figure.facecolor": "none",
    "hatch.linewidth": 0.5,
}
_MUTE = 'aria-hidden="true" focusable="false"'  # the figure around it speaks
_IDLE = re.compile(r"<metadata>.*?</metadata>|<style.*?</style>|<!--.*?-->|\n\s*", re.DOTALL)
_ROOT = re.compile(r'<svg [^>]*?viewBox="([^"]*)"[^>]*>')
_GLYPH = re.compile(r'(<path id="(DejaVu[^"]*)"[^>]*/>)')
_OWN = re.compile(r'( id="|href="#|url\(#)(?!DejaVu)')
_PLACES = re.compile(r' (?:d|x|y)="[^"]*"|translate\([^)]*\)')
_LONG_NUMBER = re.compile(r"(\d+\.\d)\d+")


class Drawing(NamedTuple):
    """One picture of a figure.

    ``title`` and ``note`` stand over it, ``svg`` is the element, and ``glyphs`` are the shapes of
    letters that it refers to, by id.
    """

    title: str
    note: str
    svg: str
    name: str
    glyphs: dict[str, str]


class Key(NamedTuple):
    """One entry of a legend: a shape (a class of style.css), a name of COLOURS, a text."""

    shape: str
    colour: str
    text: str


class Plate(NamedTuple):
    """A figure of the page: its pictures, what they mean, and what is seen in them."""

    name: str
    title: str
    caption: str
    drawings: tuple[Drawing, ...]
    keys: tuple[Key, ...]
    layout: str = "pair"


def shades(dates: int) -> list[str]:
    """Return names of colours for a few dates, from the first to the last."""
    return [TIMES[round(i * (len(TIMES) - 1) / max(1, dates - 1))] for i in range(dates)]


def draw(
    name: str,
    size: tuple[float, float],
    paint: Callable[[Figure], None],
    *,
    title: str,
    note: str = "",
) -> Drawing:
    """Return a picture.

    Parameters
    ----------
    name
        Unique on the page; it makes the ids within the SVG unique.
    size
        Width and height in inches at which its text has its proper size.
    paint
        Fills an empty figure.
    title, note
        As in :class:`Drawing`.
    """
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_STYLE | {"svg.hashsalt": name})
        figure = Figure(figsize=size)
        paint(figure)
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None})
    svg, glyphs = _tidy(buffer.getvalue(), name)
    return Drawing(title, note, svg, name, glyphs)


def rimmed(
    write: Callable[..., Text], *args: object, zorder: float, ground: str = "paper", **style: object
) -> Text:
    """Write a text over a rim of its own; one around each letter would cut joined ones apart.

    Parameters
    ----------
    write, args, style
        What writes a text, and with what.
    zorder
        Of the text; its rim lies just below.
    ground
        Name of the colour of the rim.
    """
    write(*args, **style | {"color": COLOURS[ground], "gid": HALO, "zorder": zorder - BELOW})
    return write(*args, **style, zorder=zorder)


def _tidy(text: str, name: str) -> tuple[str, dict[str, str]]:
    """Return the bare element and its glyphs, which all pictures of a page share.

    The element keeps no fixed size, has ids of its own, the theme's colours and no idle decimals.
    """
    text = text[text.index("<svg") :]
    text = _IDLE.sub("", text)
    text = _ROOT.sub(rf'<svg {_MUTE} viewBox="\1">', text)
    text = text.replace("xlink:href", "href").replace(f'id="{HALO}"', f'class="{HALO}"')
    text = re.sub(r'<g id="[^"]*"', "<g", text)
    glyphs = {found[2]: found[1] for found in _GLYPH.finditer(text)}
    text = _GLYPH.sub("", text).replace("<defs></defs>", "")
    text = _OWN.sub(rf"\1{name}-", text)
    for variable, colour in COLOURS.items():
        text = text.replace(colour, f"var(--{variable})")
    return _PLACES.sub(lambda places: _LONG_NUMBER.sub(r"\1", places[0]), text), glyphs
