"""Why this room exists: shapes in kilometres become strokes and fills of one panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from shapely import get_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes
    from shapely.geometry.base import BaseGeometry

    from ceasefire.report.figures.ground import Frame

__all__ = ["Brush", "Style"]

Style = dict[str, Any]  # what matplotlib calls properties

PIXEL = 0.4  # points; details below it are not drawn


@dataclass(frozen=True)
class Brush:
    """Draws on the axes of a panel what its frame shows. ``over`` orders what covers what."""

    ax: Axes
    frame: Frame

    def areas(self, shapes: Iterable[BaseGeometry], over: float, style: Style) -> None:
        """Fill and outline polygons, with their holes."""
        for shape in self._seen(shapes, "Polygon"):
            rings = [shape.exterior, *shape.interiors]
            paths = (Path(np.asarray(ring.coords), closed=True) for ring in rings)
            path = Path.make_compound_path(*paths)
            self.ax.add_patch(PathPatch(path, zorder=over, **{"linewidth": 0.4} | style))

    def lines(self, shapes: Iterable[BaseGeometry], over: float, style: Style) -> None:
        """Draw lines."""
        for shape in self._seen(shapes, "LineString"):
            self.ax.plot(*np.asarray(shape.coords).T, zorder=over, **style)

    def box(self, frame: Frame, over: float, style: Style) -> None:
        """Draw a frame as a box; unlike shapes it is not cut at the edge of the panel."""
        corner = frame.west, frame.south
        wide, high = frame.east - frame.west, frame.north - frame.south
        self.ax.add_patch(Rectangle(corner, wide, high, zorder=over, **style))

    def _seen(self, shapes: Iterable[BaseGeometry], kind: str) -> list[BaseGeometry]:
        """Return what of the shapes the panel shows, without details too small to see."""
        scale = self.frame.scale
        window = self.frame.box.buffer(3 / scale)
        cut = [shape.intersection(window).simplify(PIXEL / scale) for shape in shapes]
        parts = [part for shape in cut for part in get_parts(shape)]
        return [part for part in parts if not part.is_empty and part.geom_type == kind]
