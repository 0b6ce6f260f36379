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
    outcome, anomaly = fate.outcome, sky.anomaly
    temperature, cold, ice, bears = sky.temperature, sky.cold, sky.ice, sky.bearing
    for i in range(anomaly.size):
        if outcome[i] == FIGHTING:
            z = normals4(seed, wars[i], day, WEATHER)[0]
            anomaly[i] = keep * anomaly[i] + fresh * z
    for k in range(q.place.size):
        here, water = q.place[k], q.flank_place[k]
        mean, spread = w.temperature[here, day - 1], w.spread[here]
        mean_by, spread_by = w.temperature[water, day - 1], w.spread[water]
        freezes = q.flank_line[k] >= 0 and w.ice_frost > 0.0
        for i in range(anomaly.size):
            if outcome[i] != FIGHTING:
                continue
            temperature[k, i] = mean + spread * anomaly[i]
            cold[k, i] = w.frost * chill(temperature[k, i], w.cold_below)
            if freezes:
                ice[k, i] = freeze(ice[k, i], mean_by + spread_by * anomaly[i], w.ice_alpha)
            bears[k, i] = bearing(ice[k, i], w.ice_bears_cm, w.ice_margin_cm)
