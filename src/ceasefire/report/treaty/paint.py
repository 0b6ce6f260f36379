"""Why this room exists: land, water and what changes hands, drawn with one hand in every panel.

Ceded land has a tint of the side that gets it, with thin lines between districts; leased land is
hatched; the old border is a broken line, the new one a strong one with a light rim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from shapely import unary_union

from ceasefire.report.canvas import COLOURS
from ceasefire.report.treaty.placing import Box

if TYPE_CHECKING:
    from ceasefire.l10n import Tongue
    from ceasefire.report.figures.ground import Frame
    from ceasefire.report.treaty.brush import Brush, Style
    from ceasefire.report.treaty.placing import Sheet
    from ceasefire.report.treaty.scene import Scene

__all__ = ["FATES", "HATCH", "LENT", "NEW", "OLD", "TINT", "WORKS", "outline", "paint", "scale_bar"]

TINT = 0.3
FATES = {"ceded": "attacker", "received": "defender", "leased": "record", "borrowed": "record"}
LENT = {"leased", "borrowed"}
HATCH = "////////"
OLD: Style = {"color": COLOURS["ink"], "linewidth": 0.9, "linestyle": (0, (5, 1.6, 1, 1.6))}
NEW: Style = {"color": COLOURS["attacker"], "linewidth": 1.9, "solid_capstyle": "round"}
WORKS: Style = {"color": COLOURS["line"], "linewidth": 1.7, "solid_capstyle": "round"}
RIM: Style = {"color": COLOURS["paper"], "linewidth": 3.2, "solid_capstyle": "round"}
ABROAD: Style = {"color": COLOURS["muted"], "linewidth": 0.5}
SMALL = 0.7  # width of borders on maps of the whole country, to those on others


def paint(brush: Brush, scene: Scene, *, after: bool, detail: bool) -> None:
    """Draw a panel. Without detail the country stands alone, as a shape on paper.

    Parameters
    ----------
    brush
        For the panel.
    scene
        The map.
    after
        Whether the treaty is in force: without it the country has its old land and border only.
    detail
        Whether ground, districts and fortified lines are drawn.
    """
    ax, frame = brush.ax, brush.frame
    ax.set_axis_off()
    ax.set_xlim(frame.west, frame.east)
    ax.set_ylim(frame.south, frame.north)
    if detail:
        _ground(brush, scene)
    else:
        country = {"facecolor": COLOURS["land"], "edgecolor": COLOURS["muted"]}
        brush.areas([scene.after if after else scene.before], 1.5, country)
    if after:
        _changes(brush, scene, detail=detail)
    _borders(brush, scene, after=after, thin=1.0 if detail else SMALL)
    edge = {"facecolor": "none", "edgecolor": COLOURS["muted"], "linewidth": 1.0}
    brush.box(frame, 20, edge)


def outline(brush: Brush, frame: Frame) -> None:
    """Mark on a small map what another panel shows."""
    brush.box(frame, 8, {"facecolor": "none", "edgecolor": COLOURS["ink"], "linewidth": 0.5})


def _ground(brush: Brush, scene: Scene) -> None:
    """Draw land, water, borders of others, and fortified lines."""
    shore = COLOURS["shore"]
    lakes = [lake.shape for lake in scene.lakes]
    brush.box(brush.frame, 0, {"facecolor": COLOURS["water"], "edgecolor": "none"})
    brush.areas(scene.land, 1, {"facecolor": COLOURS["faint"], "edgecolor": shore})
    own = [scene.before, *(area.shape for area in scene.areas)]
    brush.areas([unary_union(own)], 1.5, {"facecolor": COLOURS["land"], "edgecolor": "none"})
    brush.areas(lakes, 3, {"facecolor": COLOURS["water"], "edgecolor": shore})
    brush.lines(scene.abroad, 4, ABROAD)
    brush.lines([line for _, line in scene.works], 5, WORKS)


def _changes(brush: Brush, scene: Scene, *, detail: bool) -> None:
    """Tint what changes hands, district by district."""
    for fate, name in FATES.items():
        shapes = [area.shape for area in scene.areas if area.fate == fate]
        colour = COLOURS[name]
        tint = {"facecolor": colour, "edgecolor": "none", "alpha": TINT}
        brush.areas([unary_union(shapes)], 2, tint)
        line = {"facecolor": "none", "edgecolor": colour, "linewidth": 0.35}
        if fate in LENT:
            brush.areas(shapes, 2.2, line | {"hatch": HATCH})
        elif detail:
            brush.areas(shapes, 2.2, line)


def _borders(brush: Brush, scene: Scene, *, after: bool, thin: float) -> None:
    """Draw the old border, and the new one over it."""
    strokes = [(scene.old_border, 5.0, OLD)]
    if after:
        strokes += [(scene.new_border, 5.5, RIM), (scene.new_border, 6.0, NEW)]
    for shape, over, style in strokes:
        brush.lines([shape], over, style | {"linewidth": thin * style["linewidth"]})


def scale_bar(sheet: Sheet, tongue: Tongue) -> None:
    """Draw a round number of km, about a fifth of the panel, in its lower right corner."""
    ax, frame = sheet.ax, sheet.frame
    wanted = (frame.east - frame.west) / 5
    step = 10 ** np.floor(np.log10(wanted))
    km = float(step * max(m for m in (1, 2, 5) if m * step <= wanted))
    x, y = frame.east - 8 / frame.scale - km, frame.south + 8 / frame.scale
    bar: Style = {"color": COLOURS["ink"], "linewidth": 1.4, "solid_capstyle": "butt"}
    ax.plot([x, x + km], [y, y], zorder=16, **bar)
    ax.annotate(
        f"{tongue.number(km)} {tongue.say('unit-km')}", (x + km / 2, y), xytext=(0, 2.5),
        textcoords="offset points", ha="center", fontsize=6, color=COLOURS["ink"], zorder=16,
    )  # fmt: skip
    left, low = sheet.point(x, y)
    sheet.ground(Box(left - 5, low - 8, left + km * frame.scale + 8, low + 13))
