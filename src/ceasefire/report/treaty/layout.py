"""Why this room exists: the sheet: what changes most stands large, far pieces in windows beside it.

Land that changes hands falls into groups; the one with most ceded land has the main panel. The
whole country stands beside it, before and after; four further groups have windows at most, each
with a scale of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from shapely import get_parts, unary_union

from ceasefire.report.figures.ground import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from ceasefire.report.treaty.scene import Area, Scene

__all__ = ["BODY", "GAP", "SHEET", "Panel", "panels"]

# Inches.
MAIN, SIDE, GAP = 5.2, 3.15, 0.14
BODY = 6.5
WHOLE = 2.75  # height of the panels with the whole country, where there are windows below them
SHEET = MAIN + GAP + SIDE

REACH = 50.0  # km between pieces of one group, at most
MARGIN = 0.07  # of the larger side, around what a panel shows
LEAST = 12.0  # km, the same at least
HEM = 15.0  # km along the edge of what was drawn, which is no straight line on the plane
MOST_WINDOWS = 4

Kind = Literal["main", "before", "after", "window"]
Place = tuple[float, float, float, float]  # left, bottom, width and height in inches
Shapes = list["BaseGeometry"]
Group = list["Area"]


class Panel(NamedTuple):
    """A map on the sheet: its frame, its lower left corner in inches, ids of its regions."""

    kind: Kind
    frame: Frame
    x: float
    y: float
    regions: frozenset[str] = frozenset()

    @property
    def box(self) -> Place:
        """Left, bottom, width and height in inches."""
        return self.x, self.y, *self.frame.size


def panels(scene: Scene, *, mirrored: bool) -> list[Panel]:
    """Return the panels; ``mirrored`` orders them from right to left, and mirrors no map.

    Without any land that changes hands the main panel shows the whole country.
    """
    groups = _groups(scene.areas)
    windows = groups[1 : 1 + MOST_WINDOWS]
    country = [scene.before, *(area.shape for area in scene.areas)]
    wanted: list[tuple[Kind, Group, Place]] = [
        ("main", groups[0] if groups else [], (0.0, 0.0, MAIN, BODY)),
        *((kind, [], place) for kind, place in _whole(len(windows)).items()),
        *(("window", group, place) for group, place in _windows(windows)),
    ]
    edge = unary_union(scene.land).bounds if scene.land else None
    found = []
    for kind, group, (x, y, wide, high) in wanted:
        frame = _fitted(_shapes(group) or country, wide, high)
        if edge and kind in {"main", "window"}:
            frame = _moved(frame, edge)
        regions = frozenset(area.region for area in group)
        found.append(Panel(kind, frame, SHEET - x - wide if mirrored else x, y, regions))
    return found


def _groups(areas: Sequence[Area]) -> list[Group]:
    """Return areas by neighbourhood: the group with most ceded land first, then by all land."""
    around = unary_union([area.shape.buffer(REACH / 2) for area in areas])
    groups = [[area for area in areas if part.intersects(area.shape)] for part in get_parts(around)]

    def size(group: Group) -> tuple[float, float]:
        ceded = sum(area.shape.area for area in group if area.fate == "ceded")
        return -ceded, -sum(area.shape.area for area in group)

    return sorted(groups, key=size)


def _shapes(group: Group) -> Shapes:
    return [area.shape for area in group]


def _whole(windows: int) -> dict[Kind, Place]:
    """Return places for the country: side by side over windows, else one over the other."""
    left, wide, half = MAIN + GAP, (SIDE - GAP) / 2, (BODY - GAP) / 2
    if windows:
        low = BODY - WHOLE
        return {"before": (left, low, wide, WHOLE), "after": (left + wide + GAP, low, wide, WHOLE)}
    return {"before": (left, half + GAP, SIDE, half), "after": (left, 0.0, SIDE, half)}


def _windows(groups: list[Group]) -> list[tuple[Group, Place]]:
    """Return groups with their places below the country: of three the tallest has a column."""
    high = BODY - WHOLE - GAP
    half, low = (SIDE - GAP) / 2, (high - GAP) / 2
    left, right, up = MAIN + GAP, MAIN + 2 * GAP + half, low + GAP
    column = (left, 0.0, half, high)
    corners = [(left, up, half, low), (right, up, half, low)]
    corners += [(left, 0.0, half, low), (right, 0.0, half, low)]
    places: dict[int, list[Place]] = {
        1: [(left, 0.0, SIDE, high)],
        2: [(left, up, SIDE, low), (left, 0.0, SIDE, low)],
        3: [column, corners[1], corners[3]],
        4: corners,
    }
    if len(groups) == 3:
        groups = sorted(groups, key=_flatness)
    return list(zip(groups, places.get(len(groups), []), strict=True))


def _flatness(group: Group) -> float:
    """Return width over height."""
    west, south, east, north = unary_union(_shapes(group)).bounds
    return float((east - west) / max(north - south, 1e-9))


def _fitted(shapes: Shapes, wide: float, high: float) -> Frame:
    """Return a frame around shapes that has the form of a place on the sheet (inches)."""
    west, south, east, north = unary_union(shapes).bounds
    margin = max(LEAST, MARGIN * max(east - west, north - south))
    width = max(east - west + 2 * margin, (north - south + 2 * margin) * wide / high)
    x, y, height = (west + east) / 2, (south + north) / 2, width * high / wide
    return Frame(x - width / 2, y - height / 2, x + width / 2, y + height / 2, wide)


def _moved(frame: Frame, edge: tuple[float, float, float, float]) -> Frame:
    """Return a frame moved, unless it is the larger one, to where the map was drawn."""
    x = _shift(frame.west, frame.east, edge[0] + HEM, edge[2] - HEM)
    y = _shift(frame.south, frame.north, edge[1] + HEM, edge[3] - HEM)
    return Frame(frame.west + x, frame.south + y, frame.east + x, frame.north + y, frame.width)


def _shift(low: float, high: float, least: float, most: float) -> float:
    """Return by how much an interval must move to lie within another; 0 if it is too long."""
    if high - low > most - least:
        return 0.0
    return max(least - low, 0.0) + min(most - high, 0.0)
