"""Why this room exists: where a chunk of wars stands, one column (a lane) per war.

All arrays end with the lane axis, and every step of the day loops over lanes innermost: a step is
called once for a whole chunk, takes the groups of arrays that it needs, and hands scalars to the
laws.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ceasefire.campaign.params import UNCERTAIN

if TYPE_CHECKING:
    from ceasefire.campaign.params import Params

__all__ = [
    "CONQUEST",
    "FIGHTING",
    "INTERVENTION",
    "NEVER",
    "OUTCOMES",
    "ROUT_ATTACKER",
    "ROUT_DEFENDER",
    "SETTLED",
    "Fate",
    "Front",
    "Minds",
    "Sky",
    "State",
    "Stocks",
    "new_state",
]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FIGHTING, ROUT_DEFENDER, CONQUEST, ROUT_ATTACKER, SETTLED, INTERVENTION = range(6)
OUTCOMES = (
    "front-holds", "defender-collapses", "conquest", "attacker-collapses", "settled",
    "intervention",
)  # fmt: skip
NEVER = 1_000_000  # a day that did not come


class Fate(NamedTuple):
    """What was settled before the first day, and how the war ended."""

    theta: Floats  # (lane,) the truth
    factor: Floats  # (uncertain, lane) multipliers on uncertain inputs
    dead: Floats  # (side, lane) share of dead and missing among losses
    arrival: Ints  # (shipment, lane) day, NEVER if its route closed
    outcome: Ints  # (lane,)
    last_day: Ints  # (lane,)


class Sky(NamedTuple):
    """The day's weather."""

    anomaly: Floats  # (lane,) of temperature, in standard deviations
    temperature: Floats  # (sector, lane) degrees C
    cold: Floats  # (sector, lane) tens of degrees below the threshold; 0 without frost
    ice: Floats  # (sector, lane) cm on the sector's flank water
    bearing: Floats  # (sector, lane) how far that ice carries an attack


class Front(NamedTuple):
    """The fighting, sector by sector."""

    men: Floats  # (side, sector, lane) thousands
    km: Floats  # (sector, lane)
    integrity: Floats  # (sector, lane) of the line ahead
    line: Ints  # (sector, lane) index of the line ahead
    cohesion: Floats  # (side, sector, lane)
    posture: Ints  # (sector, lane) 0 paused, 1 general offensive, 2 deliberate offensive
    since: Ints  # (sector, lane) days in this posture
    tried: Ints  # (sector, lane) offensives begun so far
    preparation: Floats  # (sector, lane)
    intensity: Floats  # (sector, lane)
    base: Floats  # (sector, lane) ratio of power at theta = 0: all that is public
    ratio: Floats  # (sector, lane) true ratio of power at the last battle
    believed: Floats  # (side, sector, lane) ratio each side believed in when the day began
    lost: Floats  # (side, sector, lane) all losses so far, thousands
    reached: Ints  # (sector, line, lane) day
    breached: Ints  # (sector, line, lane) day


class Stocks(NamedTuple):
    """Ammunition and men behind the front."""

    rounds: Floats  # (side, class, lane)
    guns: Floats  # (side, class, lane)
    fire: Floats  # (side, lane) share of the demand for fire that was met
    pool: Floats  # (side, lane) thousands
    frozen: Floats  # (side, lane) lost to frost so far, thousands
    lowest: Floats  # (side, lane) least days of supply so far of the class that is watched


class Minds(NamedTuple):
    """What each side believes of log effectiveness, and what it saw today."""

    mean: Floats  # (side, lane)
    variance: Floats  # (side, lane)
    precision: Floats  # (side, lane) of all that was seen today
    evidence: Floats  # (side, lane) sum of precision times estimate


class State(NamedTuple):
    """Where each war of a chunk stands."""

    fate: Fate
    sky: Sky
    front: Front
    stocks: Stocks
    minds: Minds


def new_state(p: Params, lanes: int) -> State:
    """Return an unfilled state for a chunk.

    Parameters
    ----------
    p
        The war.
    lanes
        Number of wars in the chunk.
    """
    sides, sectors = p.sectors.men.shape
    lines, classes = p.sectors.line_km.shape[1], p.supply.stock.shape[1]
    k, sk, kl, sc = (sectors,), (sides, sectors), (sectors, lines), (sides, classes)

    def real(*shape: int) -> Floats:
        return np.zeros((*shape, lanes))

    def whole(*shape: int) -> Ints:
        return np.zeros((*shape, lanes), dtype=np.int64)

    return State(
        Fate(
            real(), real(len(UNCERTAIN)), real(sides), whole(len(p.shipments.day)), whole(), whole()
        ),
        Sky(real(), real(*k), real(*k), real(*k), real(*k)),
        Front(
            men=real(*sk), km=real(*k), integrity=real(*k), line=whole(*k), cohesion=real(*sk),
            posture=whole(*k), since=whole(*k), tried=whole(*k),
            preparation=real(*k), intensity=real(*k),
            base=real(*k), ratio=real(*k), believed=real(*sk), lost=real(*sk),
            reached=whole(*kl), breached=whole(*kl),
        ),
        Stocks(real(*sc), real(*sc), real(sides), real(sides), real(sides), real(sides)),
        Minds(real(sides), real(sides), real(sides), real(sides)),
    )  # fmt: skip
