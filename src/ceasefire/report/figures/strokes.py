"""Why this room exists: a front on a map is a stroke across the axis, its doubt a stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.report.canvas import COLOURS, shades

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import NDArray
    from shapely import LineString

    from ceasefire.report.figures.ground import Frame
    from ceasefire.report.geography import Geography
    from ceasefire.report.view import View

__all__ = ["paint_fronts"]

LANE = (2.8, 3.4)  # points between the lanes of two days: on small-scale maps, on others
SMALL_SCALE = 1.0  # points per km
SHORTEST = 0.3  # km; a band shorter than this is a dot and is not drawn


def paint_fronts(ax: Axes, frame: Frame, earth: Geography, view: View) -> None:
    """Draw the front of each sector on each of the view's dates."""
    days = view.dates
    colours = [COLOURS[name] for name in shades(len(days))]
    lane = LANE[frame.scale > SMALL_SCALE] / frame.scale
    for sector, axis in earth.axes.items():
        if sector not in {s.id for s in view.war.sectors}:
            continue
        front = view.band("front", sector=sector)
        for i, day in enumerate(days):
            beside = (i - (len(days) - 1) / 2) * lane
            low, km, high = (float(q[day - 1]) for q in (front.q10, front.median, front.q90))
            _stretch(ax, axis, low, high, beside, colours[i], 0.8 * lane * frame.scale)
            _stroke(ax, axis, km, beside, 0.62 * lane, colours[i])


def _stretch(
    ax: Axes, axis: LineString, low: float, high: float, beside: float, colour: str, width: float
) -> None:
    """Draw the part of an axis between two distances, moved sideways into its lane."""
    if high - low < SHORTEST:
        return
    points = np.linspace(low, min(high, axis.length), max(2, int(high - low) + 2))
    x, y = np.array([_beside(axis, km, beside) for km in points]).T
    ax.plot(x, y, color=colour, alpha=0.38, linewidth=width, solid_capstyle="butt", zorder=6)


def _stroke(ax: Axes, axis: LineString, km: float, beside: float, half: float, colour: str) -> None:
    """Draw a short line across an axis."""
    ends = np.array([_beside(axis, km, beside + side * half) for side in (-1, 1)])
    ax.plot(*ends.T, color=colour, linewidth=2.2, solid_capstyle="butt", zorder=7)


def _beside(axis: LineString, km: float, beside: float) -> NDArray[np.float64]:
    """Return a point at a distance along an axis and another to its left (km).

    The direction is taken over some km, so that strokes do not jump at a bend.
    """
    here = np.array(axis.interpolate(km).coords[0])
    back = np.array(axis.interpolate(max(0.0, km - 6.0)).coords[0])
    ahead = np.array(axis.interpolate(min(axis.length, km + 6.0)).coords[0])
    dx, dy = (ahead - back) / max(1e-9, float(np.hypot(*(ahead - back))))
    return here + beside * np.array([-dy, dx])
