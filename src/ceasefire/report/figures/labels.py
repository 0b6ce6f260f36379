"""Why this room exists: names on a map, as many as fit without touching each other or a front."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from shapely import MultiPoint, Point

from ceasefire.report.canvas import COLOURS, rimmed
from ceasefire.report.figures.ground import INCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes

    from ceasefire.report.figures.ground import Frame
    from ceasefire.report.geography import Geography, Place
    from ceasefire.report.view import View

__all__ = ["write_labels"]

NEAR_LINE = 6.0  # km from a fortified line within which a place helps to find it
CLEAR = 3.5  # points around a front that stay free
THIN = 0.8  # the same around borders and lines
LARGE = 26.0  # points; water narrower than this gets no name
PAD = 1.2  # points around a name
# Direction in which a name lies from its place, and how it is aligned there.
SIDES = (
    (1, 0, "left", "center"),
    (-1, 0, "right", "center"),
    (0, 1, "center", "bottom"),
    (0, -1, "center", "top"),
    (0.7, 0.7, "left", "bottom"),
    (-0.7, 0.7, "right", "bottom"),
    (0.7, -0.7, "left", "top"),
    (-0.7, -0.7, "right", "top"),
)
NEAR, FAR = (4.0,), (4.0, 9.0, 14.0)  # points between a place and its name
SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0, "bottom": 0.0, "top": 1.0}


class _Box(NamedTuple):
    x0: float
    y0: float
    x1: float
    y1: float

    def meets(self, other: _Box) -> bool:
        return (
            self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1
        )


@dataclass
class _Sheet:
    """A map being labelled: what is taken already, in points."""

    ax: Axes
    frame: Frame
    taken: list[_Box] = field(default_factory=list)

    def point(self, at: Point) -> tuple[float, float]:
        """Return where a point lies on paper, in points from the lower left corner."""
        scale = self.frame.scale
        return (at.x - self.frame.west) * scale, (at.y - self.frame.south) * scale

    def measure(self, text: str, size: float) -> tuple[float, float]:
        """Return a text's width and height in points."""
        note = self.ax.text(0, 0, text, fontsize=size)
        extent = self.ax.transAxes.inverted().transform_bbox(note.get_window_extent())
        note.remove()
        width, height = self.frame.size
        return extent.width * width * INCH, extent.height * height * INCH

    def write(
        self,
        at: Point,
        text: str,
        *,
        size: float,
        colour: str,
        gaps: tuple[float, ...],
        rim: bool = True,
    ) -> bool:
        """Write a name at the first free spot around a point; say whether there was one."""
        (x, y), (width, height) = self.point(at), self.measure(text, size)
        right, top = (self.frame.size[0] * INCH, self.frame.size[1] * INCH)
        for gap in gaps:
            for dx, dy, ha, va in SIDES:
                x0 = x + gap * dx - SHIFT[ha] * width
                y0 = y + gap * dy - SHIFT.get(va, 0.5) * height
                spot = _Box(x0 - PAD, y0 - PAD, x0 + width + PAD, y0 + height + PAD)
                inside = spot.x0 > 0 and spot.y0 > 0 and spot.x1 < right and spot.y1 < top
                if inside and not any(spot.meets(other) for other in self.taken):
                    self.taken.append(spot)
                    self._letter(
                        text, (at.x, at.y), xytext=(gap * dx, gap * dy), ha=ha, va=va,
                        fontsize=size, color=colour, rim=rim,
                    )  # fmt: skip
                    return True
        return False

    def _letter(self, text: str, at: tuple[float, float], *, rim: bool, **style: object) -> None:
        write = partial(self.ax.annotate, textcoords="offset points")
        if rim:
            rimmed(write, text, at, **style, zorder=8, ground="land")
        else:
            write(text, at, **style, zorder=8)  # type: ignore[arg-type]


def write_labels(ax: Axes, frame: Frame, earth: Geography, view: View) -> None:
    """Write names in order of weight, where there is room."""
    sheet = _Sheet(ax, frame, [*_fronts(frame, earth, view), *_strings(frame, earth)])
    arabic = view.tongue.lang == "ar"
    for weight, place in _ranked(earth, frame):
        name = place.ar if arabic else place.en
        gaps = FAR if weight < 2 else NEAR
        if sheet.write(place.at, name, size=7.0, colour=COLOURS["ink"], gaps=gaps):
            ax.plot(place.at.x, place.at.y, "o", markersize=2.2, color=COLOURS["ink"], zorder=8)
    for lake in sorted(earth.lakes, key=lambda lake: -lake.area.area):
        seen = lake.area.intersection(frame.box)
        if seen.area > (LARGE / frame.scale) ** 2:
            name, colour = lake.ar if arabic else lake.en, COLOURS["shore"]
            sheet.write(
                seen.representative_point(), name, size=7.0, colour=colour, gaps=(0.0,), rim=False
            )
    for at, name in _countries(earth, view):
        sheet.write(at, name, size=9.5, colour=COLOURS["muted"], gaps=(0.0, 20.0, 40.0))


def _ranked(earth: Geography, frame: Frame) -> list[tuple[int, Place]]:
    """Return places with their weight: ends of axes, places at lines, on axes, and off them."""

    def weight(place: Place) -> tuple[int, float]:
        axis = earth.axes.get(place.sector)
        on_axis = axis is not None and place.offset_km < 1
        if on_axis and axis is not None and axis.length - place.distance_km < 1:
            return 0, 0.0
        near = min((line.distance(place.at) for line in earth.lines.values()), default=np.inf)
        if near < NEAR_LINE and on_axis:
            return 1, -place.distance_km
        return (2 if on_axis else 3), place.distance_km

    seen = [p for p in earth.places if frame.box.contains(p.at) and p.distance_km > 0]
    return sorted(((weight(p)[0], p) for p in seen), key=lambda pair: weight(pair[1]))


def _fronts(frame: Frame, earth: Geography, view: View) -> Iterator[_Box]:
    """Yield what names must not cover: the fronts of all dates."""
    sheet = _Sheet(None, frame)  # type: ignore[arg-type]
    for sector, axis in earth.axes.items():
        front = view.band("front", sector=sector)
        low = min(float(front.q10[day - 1]) for day in view.dates)
        high = max(float(front.q90[day - 1]) for day in view.dates)
        for km in np.arange(low, high + 1, max(1.0, 4 / frame.scale)):
            x, y = sheet.point(axis.interpolate(float(km)))
            yield _Box(x - CLEAR, y - CLEAR, x + CLEAR, y + CLEAR)


def _strings(frame: Frame, earth: Geography) -> Iterator[_Box]:
    """Yield what names should not cross: the border and the fortified lines."""
    sheet = _Sheet(None, frame)  # type: ignore[arg-type]
    for line in (*earth.border, *earth.lines.values()):
        for km in np.arange(0.0, line.length, 3 / frame.scale):
            x, y = sheet.point(line.interpolate(float(km)))
            yield _Box(x - THIN, y - THIN, x + THIN, y + THIN)


def _countries(earth: Geography, view: View) -> Iterator[tuple[Point, str]]:
    """Yield names of the two sides: behind the starts of the axes, and among their ends."""
    starts = MultiPoint([axis.coords[0] for axis in earth.axes.values()]).centroid
    ends = MultiPoint([axis.coords[-1] for axis in earth.axes.values()]).centroid
    yield ends, view.name(view.war.defender)
    behind = Point(1.6 * starts.x - 0.6 * ends.x, 1.6 * starts.y - 0.6 * ends.y)
    yield behind, view.name(view.war.attacker)
