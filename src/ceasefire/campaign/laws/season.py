r"""Why this room exists: winter. Cold kills and slows, ice opens a bay, short days shorten battles.

Frost takes a share of both armies in proportion to the degrees below a threshold; sea ice grows by
Stefan's law; mobility falls with snow and darkness. Each side feels the cold by its own equipment.

.. math:: \dot I = \frac{\alpha^2}{2 I} (-T)^+ ,
          \qquad M = \frac{1}{1 + z/z_0}\,(m_0 + (1-m_0)\,t/12)

References
----------
Stefan (1891), Annalen der Physik 278:269 (ice growth). Forsythe et al. (1995), Ecological Modelling
80:87 (daylight). The form of mobility and of the cold's effect is ours.
"""

from __future__ import annotations

import math

from ceasefire.kernels.jit import law

__all__ = [
    "bearing",
    "bearing_slow",
    "chill",
    "chill_slow",
    "daylight_hours",
    "freeze",
    "freeze_slow",
    "mobility",
    "mobility_slow",
]

_THIN_CM = 2.0  # Stefan's law is singular at no ice; the first night's skin
_DARK = 0.4  # share of a day's work done without daylight


@law
def freeze(ice_cm: float, temperature_c: float, alpha: float) -> float:
    """Return tomorrow's ice (cm) by Stefan's law; it thins by half a cm per degree of thaw.

    Parameters
    ----------
    ice_cm
        Today's thickness.
    temperature_c
        Mean air temperature.
    alpha
        Growth (cm per square root of a degree-day): 1.3 to 2.4 under snow, 3.5 bare.
    """
    if temperature_c < 0.0:
        return ice_cm - alpha * alpha * temperature_c / (2.0 * max(ice_cm, _THIN_CM))
    return max(0.0, ice_cm - 0.5 * temperature_c)


def freeze_slow(ice_cm: float, temperature_c: float, alpha: float) -> float:
    """Say the same as :func:`freeze` in plain Python."""
    if temperature_c >= 0:
        return max(0.0, ice_cm - temperature_c / 2)
    thickness = ice_cm if ice_cm > 2 else 2.0
    return ice_cm + alpha**2 * abs(temperature_c) / (2 * thickness)


@law
def bearing(ice_cm: float, bears_cm: float, margin_cm: float) -> float:
    """Return how far ice carries an attack, 0 (open water) to 1 (tanks and guns).

    Parameters
    ----------
    ice_cm
        Thickness.
    bears_cm
        Thickness that carries infantry with guns.
    margin_cm
        Further thickness until it carries everything.
    """
    return min(1.0, max(0.0, (ice_cm - bears_cm) / margin_cm))


def bearing_slow(ice_cm: float, bears_cm: float, margin_cm: float) -> float:
    """Say the same as :func:`bearing` in plain Python."""
    return sorted((0.0, (ice_cm - bears_cm) / margin_cm, 1.0))[1]


@law
def chill(temperature_c: float, threshold_c: float) -> float:
    """Return tens of degrees below the threshold, the unit in which cold is counted.

    Parameters
    ----------
    temperature_c, threshold_c
        Mean air temperature and the temperature from which cold tells.
    """
    return max(0.0, threshold_c - temperature_c) / 10.0


def chill_slow(temperature_c: float, threshold_c: float) -> float:
    """Say the same as :func:`chill` in plain Python."""
    return (threshold_c - temperature_c) / 10 if temperature_c < threshold_c else 0.0


@law
def mobility(snow_cm: float, daylight_h: float, snow_half_cm: float) -> float:
    """Return the share of good-weather movement that is possible.

    Parameters
    ----------
    snow_cm
        Depth of snow.
    daylight_h
        Hours from sunrise to sunset.
    snow_half_cm
        Depth that halves movement.
    """
    light = _DARK + (1.0 - _DARK) * min(daylight_h, 12.0) / 12.0
    return light / (1.0 + snow_cm / snow_half_cm)


def mobility_slow(snow_cm: float, daylight_h: float, snow_half_cm: float) -> float:
    """Say the same as :func:`mobility` in plain Python."""
    hours = daylight_h if daylight_h < 12 else 12.0
    return (0.4 + 0.6 * hours / 12) * snow_half_cm / (snow_half_cm + snow_cm)


def daylight_hours(latitude_deg: float, day_of_year: int) -> float:
    """Return hours from sunrise to sunset, by the CBM model with the sun's upper rim (p = 0.833).

    Parameters
    ----------
    latitude_deg
        Degrees north.
    day_of_year
        1 to 366.
    """
    theta = 0.2163108 + 2 * math.atan(0.9671396 * math.tan(0.00860 * (day_of_year - 186)))
    declination = math.asin(0.39795 * math.cos(theta))
    latitude = math.radians(latitude_deg)
    sun = math.sin(math.radians(0.8333)) + math.sin(latitude) * math.sin(declination)
    cosine = sun / (math.cos(latitude) * math.cos(declination))
    return 24.0 - 24.0 / math.pi * math.acos(min(1.0, max(-1.0, cosine)))
