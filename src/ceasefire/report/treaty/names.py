"""Why this room exists: names on a treaty's map, in order of weight, as many as find room.

Places and fortified lines come first, then waters and the two sides, then districts. Waters, sides
and districts have their names inside their own shape or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from shapely import box, contains_xy, distance, points, prepare, unary_union

from ceasefire.report.canvas import COLOURS
from ceasefire.report.treaty.placing import Lettering, Sheet

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from ceasefire.l10n import Tongue
    from ceasefire.report.treaty.scene import Scene

__all__ = ["write_names"]

POINT, TOWN = Lettering(7.2, "ink", "bold"), Lettering(6.3, "ink")
WORK, WATER = Lettering(5.6, "line", "bold"), Lettering(7.0, "muted")
SIDES = Lettering(11.0, "muted"), Lettering(8.5, "muted"), Lettering(7.0, "muted")
DISTRICT = Lettering(4.7, "time4")
THIN = 0.8  # points around borders and lines that names do not touch
DOT = 1.8  # points around a place that names do not touch
SLACK = 4.0  # points by which a district's name may leave its district
ALONG = (0.5, 0.3, 0.7, 0.15, 0.85, 0.0, 1.0)  # where on a line its name may stand
GRID = 21  # spots a side that are tried inside a shape


def write_names(sheet: Sheet, scene: Scene, tongue: Tongue, sides: tuple[str, ...] = ()) -> None:
    """Write the names of a panel.

    Parameters
    ----------
    sheet
        The panel; what is taken already stays free.
    scene
        What has names.
    tongue
        Their language.
    sides
        Names of defender and attacker, for a panel that shows both.
    """
    for shape in (scene.old_border, scene.new_border, *(line for _, line in scene.works)):
        sheet.block(shape, THIN)
    _spots(sheet, scene, tongue)
    _works(sheet, scene, tongue)
    for lake in scene.lakes:
        if lake.name:
            _inside(sheet, lake.shape, tongue.pick(lake.name), WATER)
    waters = unary_union([lake.shape for lake in scene.lakes])
    for name, land in zip(sides, (scene.after, scene.other), strict=False):
        for style in SIDES:
            if _inside(sheet, land.difference(waters), name, style):
                break
    for area in scene.areas:
        if area.name:
            _inside(sheet, area.shape, tongue.pick(area.name), DISTRICT, SLACK)


def _spots(sheet: Sheet, scene: Scene, tongue: Tongue) -> None:
    """Write places, with a dot where the name found room."""
    seen = [spot for spot in scene.spots if sheet.frame.box.contains(spot.at)]
    for spot in seen:
        sheet.block(spot.at, DOT)
    for spot in sorted(seen, key=lambda spot: spot.weight):
        style = TOWN if spot.weight else POINT
        if sheet.beside(spot.at, tongue.pick(spot.name), style) and spot.dot:
            sheet.ax.plot(
                spot.at.x, spot.at.y, "o", markersize=2.6, color=COLOURS["ink"], zorder=9,
                markeredgecolor=COLOURS["paper"], markeredgewidth=0.5,
            )  # fmt: skip


def _works(sheet: Sheet, scene: Scene, tongue: Tongue) -> None:
    """Write the name of each fortified line somewhere along it."""
    for name, line in scene.works:
        seen = line.intersection(sheet.frame.box)
        if not seen.is_empty:
            spots = (seen.interpolate(share, normalized=True) for share in ALONG)
            any(sheet.beside(spot, tongue.pick(name), WORK) for spot in spots)


def _inside(
    sheet: Sheet, shape: BaseGeometry, name: str, style: Lettering, slack: float = 0.0
) -> bool:
    """Write a name into a shape, far from its edge; say whether there was room."""
    scale = sheet.frame.scale
    width, height = (side / 2 / scale for side in sheet.measure(name, style))
    seen = shape.intersection(sheet.frame.box)
    if seen.area < 2 * width * height:
        return False
    room = seen.buffer(slack / scale)
    prepare(room)
    for x, y in _deepest(seen):
        fits = room.covers(box(x - width, y - height, x + width, y + height))
        if fits and sheet.put(sheet.point(x, y), name, style):
            return True
    return False


def _deepest(shape: BaseGeometry) -> NDArray[np.float64]:
    """Return spots inside a shape, those farthest from its edge first; one row a spot."""
    west, south, east, north = shape.bounds
    grid = np.meshgrid(np.linspace(west, east, GRID), np.linspace(south, north, GRID))
    spots = np.column_stack([axis.ravel() for axis in grid])
    spots = spots[contains_xy(shape, spots)]
    order = np.argsort(-distance(points(spots), shape.boundary), kind="stable")
    found: NDArray[np.float64] = spots[order]
    return found
