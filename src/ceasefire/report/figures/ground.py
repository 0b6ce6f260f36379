"""Why this room exists: land, water, borders and lines, as a quiet ground for the fronts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from shapely import box, get_parts, unary_union

from ceasefire.report.canvas import COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.axes import Axes
    from shapely.geometry.base import BaseGeometry

    from ceasefire.report.geography import Geography
    from ceasefire.report.view import View

__all__ = ["INCH", "Frame", "paint_ground"]

INCH = 72.0  # points
PIXEL = 0.45  # points; details below it are not drawn
TALLEST = 2.0  # height over width of a map, at most


@dataclass(frozen=True)
class Frame:
    """The part of the plane that a map shows (km) and its width on paper (inches)."""

    west: float
    south: float
    east: float
    north: float
    width: float

    @classmethod
    def around(
        cls,
        shapes: Sequence[BaseGeometry],
        margin: float,
        width: float,
        *,
        tallest: float = TALLEST,
    ) -> Frame:
        """Return a frame around shapes with a margin (km) and at most ``tallest`` times as high."""
        west, south, east, north = unary_union(list(shapes)).bounds
        west, south, east, north = west - margin, south - margin, east + margin, north + margin
        short = ((north - south) / tallest - (east - west)) / 2
        if short > 0:
            west, east = west - short, east + short
        return cls(west, south, east, north, width)

    @property
    def scale(self) -> float:
        """Points per km."""
        return self.width * INCH / (self.east - self.west)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height on paper, inches."""
        return self.width, self.width * (self.north - self.south) / (self.east - self.west)

    @property
    def box(self) -> BaseGeometry:
        """The frame as a shape."""
        return box(self.west, self.south, self.east, self.north)


def paint_ground(ax: Axes, frame: Frame, earth: Geography, view: View) -> None:
    """Draw everything that the war did not move."""
    ax.set_axis_off()
    ax.set_xlim(frame.west, frame.east)
    ax.set_ylim(frame.south, frame.north)
    sheet = Rectangle(
        (frame.west, frame.south), frame.east - frame.west, frame.north - frame.south,
        facecolor=COLOURS["water"], edgecolor="none", zorder=0,
    )  # fmt: skip
    ax.add_patch(sheet)
    _areas(ax, frame, earth.land, COLOURS["land"], 1)
    _areas(ax, frame, [lake.area for lake in earth.lakes], COLOURS["water"], 2)
    _strings(ax, frame, earth.neighbours, color=COLOURS["muted"], linewidth=0.5, zorder=3)
    _strings(
        ax, frame, earth.border, color=COLOURS["ink"], linewidth=0.9, zorder=3,
        linestyle=(0, (5, 1.5, 1, 1.5)),
    )  # fmt: skip
    _strings(ax, frame, earth.axes.values(), color=COLOURS["muted"], linewidth=0.6, zorder=4,
             linestyle=(0, (1, 1.6)))  # fmt: skip
    known = {line.id for sector in view.war.sectors for line in sector.lines}
    lines = [shape for name, shape in earth.lines.items() if name in known]
    _strings(ax, frame, lines, color=COLOURS["line"], linewidth=min(1.8, 0.8 + frame.scale / 6),
             zorder=4.5)  # fmt: skip
    _scale_bar(ax, frame, view)


def _areas(
    ax: Axes, frame: Frame, shapes: Iterable[BaseGeometry], colour: str, zorder: float
) -> None:
    for shape in _seen(frame, shapes):
        rings = [shape.exterior, *shape.interiors]
        path = Path.make_compound_path(*(Path(np.asarray(r.coords), closed=True) for r in rings))
        patch = PathPatch(
            path, facecolor=colour, edgecolor=COLOURS["shore"], linewidth=0.4, zorder=zorder
        )
        ax.add_patch(patch)


def _strings(ax: Axes, frame: Frame, shapes: Iterable[BaseGeometry], **style: object) -> None:
    for shape in _seen(frame, shapes):
        x, y = np.asarray(shape.coords).T
        ax.plot(x, y, **style)  # type: ignore[arg-type]


def _seen(frame: Frame, shapes: Iterable[BaseGeometry]) -> list[BaseGeometry]:
    """Return what of the shapes the map shows, without details too small to see."""
    window = frame.box.buffer(2 / frame.scale)
    cut = [shape.intersection(window).simplify(PIXEL / frame.scale) for shape in shapes]
    parts = [part for shape in cut for part in get_parts(shape)]
    return [p for p in parts if not p.is_empty and p.geom_type in {"Polygon", "LineString"}]


def _scale_bar(ax: Axes, frame: Frame, view: View) -> None:
    """Draw a round number of km, about a fifth of the map's width."""
    wanted = (frame.east - frame.west) / 5
    step = 10 ** np.floor(np.log10(wanted))
    km = float(step * max(m for m in (1, 2, 5) if m * step <= wanted))
    x, y = frame.east - 10 / frame.scale - km, frame.south + 12 / frame.scale
    ax.plot(
        [x, x + km], [y, y], color=COLOURS["ink"], linewidth=1.6, solid_capstyle="butt", zorder=9
    )
    text = f"{view.tongue.number(km)} {view.tongue.say('unit-km')}"
    ax.annotate(text, (x + km / 2, y), xytext=(0, 3), textcoords="offset points",
                ha="center", fontsize=7, color=COLOURS["ink"], zorder=9)  # fmt: skip
