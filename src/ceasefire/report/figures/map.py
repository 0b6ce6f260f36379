"""Why this room exists: where the front stood: the whole theatre, and the part that decides.

On each sector's axis a short stroke across it is the median front of one day; the translucent
stretch beside it holds 80 % of the wars. Days lie in lanes next to each other, so that a front that
did not move shows as strokes in one row. A map is never mirrored.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ceasefire.report.canvas import Key, Plate, draw, shades
from ceasefire.report.figures.ground import Frame, paint_ground
from ceasefire.report.figures.labels import write_labels
from ceasefire.report.figures.strokes import paint_fronts
from ceasefire.report.geography import Geography, read_geography

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ceasefire.report.view import View

__all__ = ["theatre"]

ENOUGH = 0.75  # share of the decision that the sectors of the second map carry
WIDTH = 4.0  # inches
BEYOND = 1.05  # of the way to a line that the second map shows


def theatre(view: View) -> Plate | None:
    """Return the maps, or None for a war without any."""
    earth = read_geography(view.scenario)
    if earth is None:
        return None
    say = view.tongue.say
    key = tuple(
        Key("stroke", colour, view.when(day))
        for colour, day in zip(shades(len(view.dates)), view.dates, strict=True)
    )
    whole, part = _whole(earth), _decisive(view, earth)
    frames = [(whole, "theatre", say("map-theatre"))]
    if part.scale > 1.5 * whole.scale:
        frames.append((part, "decisive", say("map-decisive")))

    drawings = tuple(
        draw(f"map-{name}", frame.size, partial(_paint, frame, earth, view), title=title)
        for frame, name, title in frames
    )
    rest = (
        Key("solid", "line", say("key-line")),
        Key("border", "ink", say("key-border", year=str(view.war.calendar.first_day.year))),
    )
    return Plate("map", say("map-title"), _caption(view), drawings, key + rest, "maps")


def _paint(frame: Frame, earth: Geography, view: View, figure: Figure) -> None:
    ax = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    paint_ground(ax, frame, earth, view)
    paint_fronts(ax, frame, earth, view)
    write_labels(ax, frame, earth, view)


def _whole(earth: Geography) -> Frame:
    """Return a frame around all axes."""
    return Frame.around(list(earth.axes.values()), 45.0, WIDTH)


def _decisive(view: View, earth: Geography) -> Frame:
    """Return a frame around the lines of the few sectors that carry most of the decision."""
    ranked = sorted(view.war.sectors, key=lambda s: -s.decisive)
    total, carried, chosen = sum(s.decisive for s in ranked), 0.0, []
    for sector in ranked:
        if carried < ENOUGH * total and sector.id in earth.axes:
            carried += sector.decisive
            chosen.append(sector)
    shapes = []
    for sector in chosen:
        axis = earth.axes[sector.id]
        shapes += [earth.lines[line.id] for line in sector.lines if line.id in earth.lines]
        shapes.append(axis.interpolate(0.0))
        shapes += [axis.interpolate(line.at_km * BEYOND) for line in sector.lines]
    return Frame.around(shapes, 12.0, WIDTH, tallest=1.0)


def _caption(view: View) -> str:
    say, number = view.tongue.say, view.tongue.number
    front = view.band("front", sector=view.main.id)
    first, last = view.dates[0] - 1, view.reading_day - 1
    return say(
        "map-caption",
        sector=view.name(view.main),
        first=view.when(first + 1),
        last=view.when(last + 1),
        km_first=number(front.median[first]),
        km_last=number(front.median[last]),
        range=view.range(front.q10[last], front.q90[last]),
    )
