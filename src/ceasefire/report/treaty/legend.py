"""Why this room exists: the legend under a treaty's map names only what the map shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from ceasefire.report.canvas import COLOURS
from ceasefire.report.treaty.paint import FATES, HATCH, LENT, NEW, OLD, TINT, WORKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from ceasefire.l10n import Tongue
    from ceasefire.report.treaty.scene import Scene

__all__ = ["LEGEND", "paint_legend"]

LEGEND = 0.4  # height in inches
ROW, SWATCH, SPACE, BETWEEN = 0.19, 0.3, 0.08, 0.28  # inches
SIZE = 7.5


class _Entry(NamedTuple):
    shape: str
    style: dict[str, Any]
    key: str


def paint_legend(
    figure: Figure,
    scene: Scene,
    tongue: Tongue,
    place: tuple[float, float, float, float],
    page: tuple[float, float],
) -> None:
    """Write the legend into a place (left, bottom, width, height) of a page, in inches."""
    left, bottom, wide, high = place
    x, y, rtl = 0.0, bottom + high - 0.22, tongue.direction == "rtl"
    for entry in _entries(scene):
        text = tongue.say(entry.key)
        width = _width(figure, text)
        if x and x + SWATCH + SPACE + width > wide:
            x, y = 0.0, y - ROW
        start = left + wide - x if rtl else left + x
        step = -1 if rtl else 1
        _swatch(figure, entry, min(start, start + step * SWATCH), y, page)
        figure.text(
            (start + step * (SWATCH + SPACE)) / page[0], y / page[1], text,
            ha="right" if rtl else "left", va="center", fontsize=SIZE, color=COLOURS["ink"],
        )  # fmt: skip
        x += SWATCH + SPACE + width + BETWEEN


def _entries(scene: Scene) -> Iterator[_Entry]:
    yield _Entry("line", OLD, "treaty-key-old")
    if not scene.new_border.is_empty:
        yield _Entry("line", NEW, "treaty-key-new")
    fates = {area.fate for area in scene.areas}
    for fate, name in FATES.items():
        if fate in fates:
            hatch = {"hatch": HATCH} if fate in LENT else {}
            yield _Entry("area", {"color": COLOURS[name], **hatch}, f"treaty-key-{fate}")
    if scene.works:
        yield _Entry("line", WORKS, "treaty-key-works")


def _swatch(figure: Figure, entry: _Entry, x: float, y: float, page: tuple[float, float]) -> None:
    """Draw the sample of an entry."""
    left, right, middle = x / page[0], (x + SWATCH) / page[0], y / page[1]
    artists: list[Artist] = []
    if entry.shape == "line":
        artists.append(Line2D([left, right], [middle, middle], **entry.style))
    else:
        half, colour = 0.055 / page[1], str(entry.style["color"])
        spot, size = (left, middle - half), (right - left, 2 * half)
        artists.append(Rectangle(spot, *size, facecolor=colour, edgecolor="none", alpha=TINT))
        hatch = entry.style.get("hatch")
        artists.append(
            Rectangle(spot, *size, facecolor="none", edgecolor=colour, linewidth=0.5, hatch=hatch)
        )
    for artist in artists:
        artist.set_transform(figure.transFigure)
        figure.add_artist(artist)


def _width(figure: Figure, text: str) -> float:
    """Return a text's width in inches."""
    note = figure.text(0, 0, text, fontsize=SIZE)
    extent = note.get_window_extent()
    note.remove()
    return float(extent.width) / figure.dpi
