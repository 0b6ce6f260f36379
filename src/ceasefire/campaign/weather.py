"""Why this room exists: the day's weather in each war, and how well it lets armies march."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.campaign.laws.season import bearing, chill, freeze, mobility
from ceasefire.campaign.state import FIGHTING
from ceasefire.kernels.jit import kernel, law
from ceasefire.kernels.luck import WEATHER, normals4

if TYPE_CHECKING:
    from ceasefire.campaign.params import Ints, Sectors, Weather
    from ceasefire.campaign.state import Fate, Sky

__all__ = ["going", "new_weather"]


@law
def going(w: Weather, place: int, day: int) -> float:
    """Return mobility at a place, 0 to 1: snow, daylight, and mud after the thaw."""
    mud = w.thaw_mobility if day >= w.thaw_from else 1.0
    return mud * mobility(w.snow[place, day - 1], w.daylight[place, day - 1], w.snow_half_cm)


@kernel
def new_weather(
    w: Weather, q: Sectors, seed: int, wars: Ints, day: int, fate: Fate, sky: Sky
) -> None:
    """Draw the day's temperature anomaly, persistent from day to day, and let the ice grow.

    Parameters
    ----------
    w, q
        Climate and rules; where each sector lies.
    seed, wars, day
        The address of the luck.
    fate, sky
        Which wars go on; their weather, updated in place.
    """
    keep = w.persistence
    fresh = math.sqrt(1.0 - keep * keep)
    for i in range(sky.anomaly.size):
        if fate.outcome[i] != FIGHTING:
            continue
        z = normals4(seed, wars[i], day, WEATHER)[0]
        sky.anomaly[i] = keep * sky.anomaly[i] + fresh * z
    for k in range(q.place.size):
        here, water = q.place[k], q.flank_place[k]
        for i in range(sky.anomaly.size):
            if fate.outcome[i] != FIGHTING:
                continue
            t = w.temperature[here, day - 1] + w.spread[here] * sky.anomaly[i]
            sky.temperature[k, i] = t
            sky.cold[k, i] = w.frost * chill(t, w.cold_below)
            if q.flank_line[k] >= 0 and w.ice_frost > 0.0:
                t = w.temperature[water, day - 1] + w.spread[water] * sky.anomaly[i]
                sky.ice[k, i] = freeze(sky.ice[k, i], t, w.ice_alpha)
            sky.bearing[k, i] = bearing(sky.ice[k, i], w.ice_bears_cm, w.ice_margin_cm)
