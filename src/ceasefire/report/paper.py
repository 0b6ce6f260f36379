"""Why this room exists: a picture can leave the page: one SVG file that needs no font and no host.

Title, note and keys are drawn into it, and it has the colours of the light theme.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.report.atomic import landing
from ceasefire.report.canvas import COLOURS, RIM, draw

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matplotlib.figure import Figure

    from ceasefire.l10n import Tongue
    from ceasefire.report.canvas import Drawing, Key

__all__ = ["on_paper", "write_picture"]

INCH = 72.0  # units of a drawing
MARGIN, LINE = 12.0, 14.0
SWATCH = 0.16  # inches
_VARIABLE = re.compile(r"var\(--(\w+)\)")
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_ISOLATES = re.compile("[\u2066-\u2069]")  # each line here has one direction


class _Line(NamedTuple):
    """A line of text: its size, its colour, and the colour of a swatch before it, if any."""

    text: str
    size: float
    colour: str
    swatch: str = ""


def write_picture(path: Path, drawing: Drawing, keys: Sequence[Key], tongue: Tongue) -> None:
    """Write a picture as one SVG file; it is whole or not there.

    Parameters
    ----------
    path
        The file.
    drawing, keys, tongue
        As for :func:`on_paper`.
    """
    with landing(path.parent) as folder:
        text = on_paper(drawing, keys, tongue)
        (folder / path.name).write_text(text, encoding="utf-8", newline="\n")


def on_paper(drawing: Drawing, keys: Sequence[Key], tongue: Tongue) -> str:
    """Return a picture with its title above and its keys below as one SVG.

    Parameters
    ----------
    drawing
        The picture.
    keys
        What its colours mean.
    tongue
        Its language, which decides the direction of the lines.
    """
    width, _ = _size(drawing)
    head = [_Line(drawing.title, 9.5, "ink"), _Line(drawing.note, 7.5, "muted")]
    foot = [_Line(key.text, 7.5, "muted", key.colour) for key in keys]
    above = _lines(f"{drawing.name}-head", [line for line in head if line.text], width, tongue)
    parts, y, elements = [above, drawing], MARGIN, []
    if foot:
        parts.append(_lines(f"{drawing.name}-foot", foot, width, tongue))
    for part in parts:
        tall = _size(part)[1]
        place = f'x="{MARGIN:g}" y="{y:g}" width="{width:g}" height="{tall:g}"'
        elements.append(part.svg.replace("<svg ", f"<svg {place} ", 1))
        y += tall
    shapes = "".join({k: v for part in parts for k, v in part.glyphs.items()}.values())
    whole = f"{width + 2 * MARGIN:g}", f"{y + MARGIN:g}"
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole[0]} {whole[1]}" '
        f'role="img" aria-label="{_attribute(drawing.title)}"><style>{RIM}</style>'
        f"<defs>{shapes}</defs>"
        f'<rect width="{whole[0]}" height="{whole[1]}" fill="var(--paper)"/>{"".join(elements)}'
        "</svg>\n"
    )
    return _VARIABLE.sub(lambda found: COLOURS[found[1]], text)


def _attribute(text: str) -> str:
    """Return a text that can stand in quotation marks."""
    plain = _ISOLATES.sub("", text)
    return plain.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _size(drawing: Drawing) -> tuple[float, float]:
    found = _BOX.search(drawing.svg)
    return (float(found[1]), float(found[2])) if found else (0.0, 0.0)


def _lines(name: str, lines: Sequence[_Line], width: float, tongue: Tongue) -> Drawing:
    """Draw lines of text: shapes of letters need no font."""
    rtl = tongue.direction == "rtl"

    def paint(figure: Figure) -> None:
        for i, line in enumerate(lines):
            y, side = 1 - (i + 0.5) / len(lines), "right" if rtl else "left"
            inset = SWATCH * INCH / width if line.swatch else 0.0
            if line.swatch:
                dot = inset * 0.4
                figure.text(
                    1 - dot if rtl else dot, y, "\u25a0", color=COLOURS[line.swatch], ha="center",
                    va="center_baseline", fontsize=line.size + 2,
                )  # fmt: skip
            figure.text(
                1 - inset if rtl else inset, y, _ISOLATES.sub("", line.text),
                color=COLOURS[line.colour], ha=side, va="center_baseline", fontsize=line.size,
            )  # fmt: skip

    size = (width / INCH, LINE * len(lines) / INCH)
    return draw(name, size, paint, title="")
