"""Why this room exists: the day's weather in each war, and how well it lets armies march."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.season import bearing, freeze, mobility
from ceasefire.kernels.jit import law, step
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.params import Sectors, Weather
    from ceasefire.campaign.tile import Desk

__all__ = ["going", "new_weather"]


@law
def going(w: Weather, place: int, day: int) -> float:
    """Return mobility at a place, 0 to 1: snow, daylight, and mud after the thaw."""
    mud = w.thaw_mobility if day >= w.thaw_from else 1.0
    return mud * mobility(w.snow[place, day - 1], w.daylight[place, day - 1], w.snow_half_cm)


@step
def new_weather(w: Weather, q: Sectors, day: int, desk: Desk) -> None:
    """Set the day's temperature anomaly, persistent from day to day, and let the ice grow.

    Parameters
    ----------
    w, q
        Climate and rules; where each sector lies.
    day
        The day.
    desk
        Rows.
    """
    apart()
    x, m, z = r.sectors_of(desk.sector), r.war_of(desk.war), r.luck_of(desk.luck)
    keep = w.persistence
    fresh = math.sqrt(1.0 - keep * keep)
    for i in range(r.LANES):
        m[0, r.ANOMALY, i] = keep * m[0, r.ANOMALY, i] + fresh * z[0, r.LUCK, i]
    bears, margin = w.ice_bears_cm, w.ice_margin_cm
    for k in range(q.place.size):
        if q.flank_line[k] < 0:
            continue  # no water that could carry an attack
        if w.ice_frost > 0.0:
            water, alpha = q.flank_place[k], w.ice_alpha
            mean, spread = w.temperature[water, day - 1], w.spread[water]
            for i in range(r.LANES):
                ice = freeze(x[k, r.ICE, i], mean + spread * m[0, r.ANOMALY, i], alpha)
                x[k, r.ICE, i] = ice
        for i in range(r.LANES):
            x[k, r.BEARING, i] = bearing(x[k, r.ICE, i], bears, margin)
