"""Why this room exists: a war as the kernel sees it, one named tuple of arrays per subject.

Axes: ``side`` (0 attacker, 1 defender), ``sector``, ``line`` (of a sector, in order of distance),
``class`` (of ammunition), ``shipment``, ``place`` (of the weather), ``day`` (0-based here).
Men are thousands; ground is km along a sector's axis; rounds are rounds.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "ATTACKER",
    "DEFENDER",
    "LATENT",
    "UNCERTAIN",
    "Armies",
    "Belief",
    "Combat",
    "Draw",
    "Floats",
    "Ints",
    "Params",
    "Posture",
    "Sectors",
    "Shipments",
    "Supply",
    "Weather",
]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ATTACKER = 0
DEFENDER = 1

# Factors on inputs that are drawn once per war.
UNCERTAIN = (
    "attacker_men",
    "defender_men",
    "attacker_loss_rate",
    "defender_loss_rate",
    "line_strength",
    "line_wear",
    "defender_stock",
    "attacker_rail",
)
# All that is drawn once per war, in the order of ``Params.draw``: logarithms of the factors, the
# truth about log effectiveness, shares of dead and missing among all losses.
LATENT = (*UNCERTAIN, "effectiveness", "attacker_dead_share", "defender_dead_share")


class Sectors(NamedTuple):
    """Geography: what a sector is like and where its lines run."""

    men: Floats  # (side, sector) at the start, thousands
    road_men: Floats  # (sector,) men whom the roads let fight at once, thousands
    terrain: Floats  # (sector,) defender's multiplier
    going: Floats  # (sector,) share of good-ground movement
    cover: Floats  # (sector,) defender's multiplier in the open
    cover_share: Floats  # (sector,) share of the defender's men forward of the first line
    reach_km: Floats  # (sector,)
    length_km: Floats  # (sector,) end of the axis
    counter_km: Floats  # (sector,) ground a counter-attack takes per day and unit of shortfall
    priority: Floats  # (side, sector)
    decisive: Floats  # (sector,) weight in the army's cohesion; >0 where conquest decides
    place: Ints  # (sector,) index of the weather place
    line_km: Floats  # (sector, line); inf where there is none
    line_strength: Floats  # (sector, line)
    line_wear: Floats  # (sector, line) integrity lost per day and unit of surplus ratio
    flank_line: Ints  # (sector,) line that ice turns, -1 for none
    flank_place: Ints  # (sector,)
    flank_loss: Floats  # (sector,) share of the line's excess strength lost when the ice bears


class Combat(NamedTuple):
    """Attrition, ground and cohesion."""

    law: int
    loss_rate: Floats  # (side,) share of engaged men a day at ratio 1, full intensity
    loss_sigma: float
    wear_sigma: float
    move_needed: float
    wear_needed: float
    counter_below: float
    counter_intensity: float
    pace_km: float
    cap_km: float
    repair: float
    brittleness: Floats  # (side,)
    rest: Floats  # (side,)
    collapse_at: Floats  # (side,)
    slope: float  # sum of both laws' elasticities to the ratio; 0 when losses show nothing


class Posture(NamedTuple):
    """The attacker's rule."""

    go: float
    stop: float
    operation_days: float
    preparation_per_day: float
    preparation_spent_per_day: float
    preparation_gain: float
    deliberate_at: float
    intensity: Floats  # (3,) paused, general offensive, deliberate offensive


class Belief(NamedTuple):
    """Priors about log effectiveness, attacker over defender, and what is learnt of it."""

    prior_mean: Floats  # (side,)
    prior_sd: Floats  # (side,)
    loss_precision: float  # of one sector-day at full intensity, deflated for dependence
    ground_precision: float
    learning: Floats  # (side,) 1 learns, 0 does not


class Armies(NamedTuple):
    """Men not yet at the front and how fast they come."""

    pool: Floats  # (side,) thousands
    per_day: Floats  # (side,) thousands
    calm_share: float  # of the attacker's effort while it believes its plan suffices


class Supply(NamedTuple):
    """Ammunition by class."""

    stock: Floats  # (side, class) rounds
    guns: Floats  # (side, class)
    norm: Floats  # (side, class) rounds per gun and day
    made_first: Floats  # (side, class) rounds per day on day 1
    made_last: Floats  # (side, class) rounds per day on the last day
    weight: Floats  # (side, class) share in the effect of fire; sums to 1
    follows_men: Floats  # (side,) 1 if guns come with the men
    comfort_days: Floats  # (side,)
    ration_floor: Floats  # (side,)
    fire_floor: Floats  # (side,) artillery multiplier with no shells at all
    watched: Ints  # (side,) class of which the least supply is kept, -1 for none


class Shipments(NamedTuple):
    """Aid under way: what, how much, when, and what may stop it."""

    kind: Ints  # (shipment,) class of ammunition, or -1 for men
    rounds: Floats  # (shipment,)
    guns: Floats  # (shipment,)
    men: Floats  # (shipment,) thousands
    day: Ints  # (shipment,) expected day of arrival, 1-based
    delay_days: Floats  # (shipment,) mean of the random delay
    chance: Floats  # (shipment,) that its route stays open


class Weather(NamedTuple):
    """Climate at places, day by day, and what the cold does."""

    temperature: Floats  # (place, day) expected mean, degrees C
    spread: Floats  # (place,) standard deviation of the day's anomaly
    snow: Floats  # (place, day) cm
    daylight: Floats  # (place, day) hours
    persistence: float  # of the anomaly from day to day
    frost: float  # 1 as it was, 0 no effect of cold on men
    cold_below: float
    frostbite: Floats  # (side,) share of men a day and ten degrees below
    hardship: Floats  # (side,) loss of power per ten degrees below
    snow_half_cm: float
    ice_alpha: float
    ice_bears_cm: float
    ice_margin_cm: float
    ice_frost: float  # 0 the water stays open, else ice grows
    thaw_from: int  # day after which the ground is mud
    thaw_mobility: float


class Draw(NamedTuple):
    """What a war is born with: jointly normal, ``mean + turn @ z`` with ``z`` standard normal."""

    mean: Floats  # (latent,)
    turn: Floats  # (latent, latent) lower triangle


class Params(NamedTuple):
    """One war, ready for the kernel."""

    days: int
    sectors: Sectors
    combat: Combat
    posture: Posture
    belief: Belief
    armies: Armies
    supply: Supply
    shipments: Shipments
    weather: Weather
    draw: Draw
