"""Why this room exists: the day's weather in each war, and how well it lets armies march."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.season import bearing, freeze, mobility
from ceasefire.kernels.jit import law, step
from ceasefire.kernels.lanes import pair, unit
from ceasefire.kernels.luck import WEATHER, halves, philox_twice
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.params import Sectors, Weather
    from ceasefire.campaign.tile import Tile

__all__ = ["going", "new_weather"]


@law
def going(w: Weather, place: int, day: int) -> float:
    """Return mobility at a place, 0 to 1: snow, daylight, and mud after the thaw."""
    mud = w.thaw_mobility if day >= w.thaw_from else 1.0
    return mud * mobility(w.snow[place, day - 1], w.daylight[place, day - 1], w.snow_half_cm)


@step
def new_weather(w: Weather, q: Sectors, seed: int, day: int, d: Tile) -> None:
    """Draw the day's temperature anomaly, persistent from day to day, and let the ice grow.

    Parameters
    ----------
    w, q
        Climate and rules; where each sector lies.
    seed, day
        The address of the luck.
    d
        The tile, updated in place.
    """
    apart()
    x, m, number, keep = r.sectors_of(d.desk.sector), r.war_of(d.desk.war), d.number, w.persistence
    fresh, word = math.sqrt(1.0 - keep * keep), r.words_of(d.word)
    key, key_2 = halves(seed)
    for i in range(r.LANES // 2):
        j = i + r.LANES // 2
        (word[0, 0, i], word[0, 1, i], _, _), (word[0, 0, j], word[0, 1, j], _, _) = philox_twice(
            number[i], number[j], day, WEATHER, 0, key, key_2
        )
    for i in range(r.LANES):
        z, _ = pair(unit(keep, word[0, 0, i]), unit(keep, word[0, 1, i]))
        m[0, r.ANOMALY, i] = keep * m[0, r.ANOMALY, i] + fresh * z
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
