"""Why this room exists: the day's weather in one war, and what it does to marching and fighting."""

from __future__ import annotations

import math

from ceasefire.campaign.laws.season import bearing, chill, freeze, mobility
from ceasefire.campaign.params import Params
from ceasefire.campaign.state import State
from ceasefire.kernels.jit import kernel, law
from ceasefire.kernels.luck import WEATHER, normals4

__all__ = ["cold", "flank_open", "going", "new_weather", "temperature"]


@law
def temperature(p: Params, s: State, place: int, day: int, i: int) -> float:
    """Return the mean temperature (degrees C) at a place on a day of war ``i``."""
    return p.weather.temperature[place, day - 1] + p.weather.spread[place] * s.anomaly[i]


@law
def cold(p: Params, s: State, k: int, day: int, i: int) -> float:
    """Return how cold a sector is, in tens of degrees below the threshold; 0 with frost switched off."""
    t = temperature(p, s, p.sectors.place[k], day, i)
    return p.weather.frost * chill(t, p.weather.cold_below)


@law
def going(p: Params, k: int, day: int) -> float:
    """Return the mobility of a sector, 0 to 1: snow, daylight, and mud after the thaw."""
    place = p.sectors.place[k]
    snow, light = p.weather.snow[place, day - 1], p.weather.daylight[place, day - 1]
    mud = p.weather.thaw_mobility if day >= p.weather.thaw_from else 1.0
    return mud * mobility(snow, light, p.weather.snow_half_cm)


@law
def flank_open(p: Params, s: State, k: int, i: int) -> float:
    """Return how far the ice of a sector's flank water bears an attack, 0 to 1."""
    return bearing(s.ice[k, i], p.weather.ice_bears_cm, p.weather.ice_margin_cm)


@kernel
def new_weather(p: Params, seed: int, war: int, day: int, s: State, i: int) -> None:
    """Draw the day's temperature anomaly (persistent from day to day) and let the ice grow.

    Parameters
    ----------
    p, seed, war, day
        The war and the address of its luck.
    s, i
        The state and the lane to update, in place.
    """
    z = normals4(seed, war, day, WEATHER)[0]
    keep = p.weather.persistence
    s.anomaly[i] = keep * s.anomaly[i] + math.sqrt(1.0 - keep * keep) * z
    for k in range(p.sectors.road_men.size):
        if p.sectors.flank_line[k] >= 0 and p.weather.ice_frost > 0.0:
            t = temperature(p, s, p.sectors.flank_place[k], day, i)
            s.ice[k, i] = freeze(s.ice[k, i], t, p.weather.ice_alpha)
