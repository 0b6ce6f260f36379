"""Why this room exists: how far the front went in every sector, day by day, and where it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.report.canvas import SIDE, Drawing, Key, Plate, draw
from ceasefire.report.plots import axes, band, numbers, record_mark, rules, time_axis

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from ceasefire.report.view import Band, Mark, View
    from ceasefire.scenario.war import Sector

__all__ = ["fronts"]

SIZE = (3.0, 2.25)


def fronts(view: View) -> Plate:
    """Return the front in km by sector over time, its lines and the record of both."""
    say = view.tongue.say
    return Plate(
        "fronts",
        say("fronts-title"),
        _caption(view),
        tuple(_one(view, sector) for sector in view.war.sectors),
        (
            Key("line", "attacker", say("key-median")),
            Key("band", "attacker", say("key-band")),
            Key("rule", "line", say("key-line")),
            Key("hollow", "record", say("key-record-reached")),
            Key("mark", "record", say("key-record-breached")),
        ),
        "many",
    )


def _one(view: View, sector: Sector) -> Drawing:
    def paint(figure: Figure) -> None:
        (ax,) = axes(figure, view)
        values = view.band("front", sector=sector.id)
        band(ax, values, SIDE["attacker"])
        for mark in view.recorded("reached", "breached"):
            _mark(ax, view, sector, mark)
        ax.set_ylim(0, _highest(view, sector, values))
        rules(
            figure, ax, view, [(line.at_km, view.tongue.pick(line.name)) for line in sector.lines]
        )
        numbers(ax, view, most=4)
        time_axis(ax, view)

    return draw(
        f"front-{sector.id}",
        SIZE,
        paint,
        title=view.name(sector),
        note=view.tongue.say("fronts-note"),
    )


def _highest(view: View, sector: Sector, values: Band) -> float:
    """Return the top of the chart: days after the record may run out of it, lines may not."""
    recorded = float(values.q90[: view.reading_day].max())
    shown = (recorded, *(line.at_km for line in sector.lines), 1.0)
    return 1.16 * max(shown)


def _mark(ax: Axes, view: View, sector: Sector, mark: Mark) -> None:
    """Put a recorded day on its line; it speaks of whichever sector came first."""
    here = view.war.sectors.index(sector)
    row = mark.row
    for at in (sector.lines[j].at_km for k, j in mark.probe.places if k == here):
        days, hollow = (row.low, row.use, row.high), mark.probe.what == "reached"
        record_mark(ax, days, (at, at, at), hollow=hollow)


def _caption(view: View) -> str:
    """Say how long the front stood before the main sector's first line."""
    say, number = view.tongue.say, view.tongue.number
    end = view.reading_day
    front = view.band("front", sector=view.main.id)
    values = {
        "sector": view.name(view.main),
        "date": view.when(end),
        "km": number(front.median[end - 1]),
        "range": view.range(front.q10[end - 1], front.q90[end - 1]),
    }
    text = say("fronts-caption", **values)
    if view.main.lines:
        text = f"{text} {_stand(view)}"
    return text


def _stand(view: View) -> str:
    say = view.tongue.say
    wars = view.runs.ensemble.wars.sel(sector=view.main.id).isel(line=0)
    stood = (wars["breached"] - wars["reached"]).to_numpy()
    line = view.tongue.pick(view.main.lines[0].name)
    if np.isnan(stood).mean() > 0.5:
        return say("fronts-held", line=line)
    days = np.nanquantile(stood, [0.1, 0.5, 0.9])
    return say(
        "fronts-stand",
        line=line,
        days=view.tongue.number(days[1]),
        range=view.range(days[0], days[2]),
    )
