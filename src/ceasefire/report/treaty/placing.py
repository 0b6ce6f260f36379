"""Why this room exists: names find free spots on a panel, or are left out; none covers another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from matplotlib.patches import Rectangle
from shapely import get_coordinates, segmentize

from ceasefire.report.canvas import COLOURS, HALO
from ceasefire.report.figures.ground import INCH

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from shapely import Point
    from shapely.geometry.base import BaseGeometry

    from ceasefire.report.figures.ground import Frame

__all__ = ["Box", "Lettering", "Sheet"]

# Direction in which a name lies from its place, in order of preference.
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
# Points.
GAPS = (3.5, 7.0)  # between a place and its name
PAD = 0.8  # around a name
EDGE = 2.0  # between names and the edge of the panel
INSET = 6.0  # between a title and the edge
LOOSE = 1.05  # letters drawn as shapes run a little wider than they are measured
LEADING = 1.35  # lines of a title, in sizes of its letters


class Lettering(NamedTuple):
    """How a name is written: size in points, name of a colour, weight."""

    size: float
    colour: str
    weight: str = "normal"


class Box(NamedTuple):
    """A part of a panel, in points from its lower left corner."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Whether two boxes have a point in common."""
        across = self.west < other.east and other.west < self.east
        return across and self.south < other.north and other.south < self.north


@dataclass
class Sheet:
    """A panel being labelled: what is taken already, and the sizes of texts measured so far."""

    ax: Axes
    frame: Frame
    taken: list[Box] = field(default_factory=list)
    sizes: dict[tuple[str, Lettering], tuple[float, float]] = field(default_factory=dict)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place (km) lies, in points from the lower left corner."""
        scale = self.frame.scale
        return (x - self.frame.west) * scale, (y - self.frame.south) * scale

    def block(self, shape: BaseGeometry, around: float) -> None:
        """Keep names off a line or a place, and so many points around it."""
        seen = shape.intersection(self.frame.box)
        for place in get_coordinates(segmentize(seen, 2.5 / self.frame.scale)):
            x, y = self.point(*place)
            self.taken.append(Box(x - around, y - around, x + around, y + around))

    def measure(self, text: str, style: Lettering) -> tuple[float, float]:
        """Return a text's width and height in points."""
        if (text, style) not in self.sizes:
            self.sizes[text, style] = self._measured(text, style)
        return self.sizes[text, style]

    def _measured(self, text: str, style: Lettering) -> tuple[float, float]:
        note = self.ax.text(0, 0, text, fontsize=style.size, weight=style.weight)
        extent = note.get_window_extent()
        note.remove()
        per_point = LOOSE * INCH / self.ax.figure.dpi
        return extent.width * per_point, extent.height * per_point

    def beside(self, at: Point, text: str, style: Lettering) -> bool:
        """Write a name at the first free side of a place; say whether there was one."""
        (x, y), (width, height) = self.point(at.x, at.y), self.measure(text, style)
        for gap in GAPS:
            for dx, dy in SIDES:
                middle_x = x + gap * dx + width / 2 * _sign(dx)
                middle_y = y + gap * dy + height / 2 * _sign(dy)
                if self.put((middle_x, middle_y), text, style):
                    return True
        return False

    def put(self, middle: tuple[float, float], text: str, style: Lettering) -> bool:
        """Write a name around a point of the panel if nothing is there; say whether it was."""
        (x, y), (width, height) = middle, self.measure(text, style)
        wide, high = width / 2 + PAD, height / 2 + PAD
        spot = Box(x - wide, y - high, x + wide, y + high)
        if not self._free(spot):
            return False
        self.taken.append(spot)
        self._letter(text, (x, y), style, ha="center")
        return True

    def corner(self, text: str, style: Lettering, *, right: bool) -> None:
        """Write a title into an upper corner, over everything, on a light ground."""
        wide, high = (side * INCH for side in self.frame.size)
        lines = self._fold(text, style, wide - 2 * INSET)
        width = max(self.measure(line, style)[0] for line in lines)
        step = LEADING * style.size
        low = high - INSET - step * len(lines)
        spot = Box(wide - width - 2 * INSET if right else 0.0, low, wide, high)
        if not right:
            spot = spot._replace(east=width + 2 * INSET)
        self.ground(spot)
        x, side = (wide - INSET, "right") if right else (INSET, "left")
        for i, line in enumerate(lines):
            self._letter(line, (x, high - INSET - step * (i + 0.4)), style, ha=side, over=16)

    def ground(self, spot: Box) -> None:
        """Take a part of the panel and lighten it, so that what stands there can be read."""
        wide, high = (side * INCH for side in self.frame.size)
        self.taken.append(spot)
        corner = spot.west / wide, spot.south / high
        size = (spot.east - spot.west) / wide, (spot.north - spot.south) / high
        self.ax.add_patch(
            Rectangle(
                corner, *size, transform=self.ax.transAxes,
                facecolor=COLOURS["paper"], alpha=0.75, zorder=14,
            )
        )  # fmt: skip

    def _letter(
        self, text: str, at: tuple[float, float], style: Lettering, *, ha: str, over: float = 10
    ) -> None:
        """Write a text over a rim of its own: rims between letters would cut joined ones apart."""
        for colour, gid, above in (("paper", HALO, over - 0.5), (style.colour, None, over)):
            self.ax.annotate(
                text, at, xycoords="axes points", ha=ha, va="center", fontsize=style.size,
                weight=style.weight, color=COLOURS[colour], zorder=above, gid=gid,
            )  # fmt: skip

    def _free(self, spot: Box) -> bool:
        right, top = (side * INCH - EDGE for side in self.frame.size)
        inside = min(spot.west, spot.south) > EDGE and spot.east < right and spot.north < top
        return inside and not any(spot.meets(other) for other in self.taken)

    def _fold(self, text: str, style: Lettering, most: float) -> list[str]:
        """Break lines at spaces so that they are no wider than ``most`` points."""
        lines: list[str] = []
        for line in text.splitlines():
            lines.append("")
            for word in line.split():
                longer = f"{lines[-1]} {word}".strip()
                if lines[-1] and self.measure(longer, style)[0] > most:
                    lines.append(word)
                else:
                    lines[-1] = longer
        return lines


def _sign(x: float) -> int:
    return (x > 0) - (x < 0)
