"""Why this room exists: a few dated measurements become a climate for every place and day.

Between the middles of their periods values are interpolated, before the first and after the last
they stay; daylight is computed from latitude and date.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.laws.season import daylight_hours
from ceasefire.campaign.params import Weather
from ceasefire.units import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import WeatherRow

__all__ = ["compile_weather"]


def compile_weather(scenario: Scenario) -> Weather:
    """Return the climate of all weather places and the rules of the cold.

    Parameters
    ----------
    scenario
        A checked scenario.
    """
    war, rules = scenario.document, scenario.document.weather
    first, days = war.calendar.first_day, war.calendar.days
    rows = scenario.weather
    places = sorted({row.place for row in rows})
    latitude = {row.place: row.lat_deg for row in rows}
    dates = [first + timedelta(days=d) for d in range(days)]
    light = [
        [daylight_hours(latitude[p], when.timetuple().tm_yday) for when in dates] for p in places
    ]

    def curves(measure: str) -> NDArray[np.float64]:
        return np.array([_curve(scenario, rows, place, measure) for place in places])

    return Weather(
        temperature=curves("temperature_c"),
        spread=np.full(len(places), rules.daily_spread_c),
        snow=curves("snow_cm"),
        daylight=np.array(light),
        persistence=rules.persistence,
        frost=war.switches.frost,
        cold_below=rules.cold_below_c,
        frostbite=np.array([rules.attacker_frostbite, rules.defender_frostbite]),
        hardship=np.array([rules.attacker_hardship, rules.defender_hardship]),
        snow_half_cm=rules.snow_half_cm,
        ice_alpha=rules.ice_alpha * war.switches.ice,
        ice_bears_cm=rules.ice_bears_cm,
        ice_margin_cm=rules.ice_margin_cm,
        ice_frost=war.switches.ice,
        thaw_from=day_of(war.calendar.thaw, first),
        thaw_mobility=war.calendar.thaw_mobility,
    )


def _curve(
    scenario: Scenario, rows: Sequence[WeatherRow], place: str, measure: str
) -> NDArray[np.float64]:
    """Return one measure at one place for each day of the horizon."""
    first, days = scenario.document.calendar.first_day, scenario.document.calendar.days
    points = sorted(
        ((day_of(r.period_start, first) + day_of(r.period_end, first)) / 2, r.use)
        for r in rows
        if r.place == place and r.measure == measure
    )
    at, value = zip(*points, strict=True)
    return np.asarray(np.interp(np.arange(1, days + 1), at, value), dtype=np.float64)
