"""Why this room exists: what endings are worth: treaties, ground held, conquest, intervention.

Everything is in shares of the pie: for the attacker what it gains, for the defender one less what
it loses. Treaties are a chain, each taking one unit more than the one before; of a unit any part
can be agreed. A front is worth the districts behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["Ground", "Treaties"]


@dataclass(frozen=True, slots=True)
class Treaties:
    """The efficient treaties, from nothing ceded to everything.

    Parameters
    ----------
    order
        Ids of the units that change hands, in the order in which they do.
    gain, loss
        Worth to the attacker and loss to the defender after each, starting with 0, shape
        (units + 1,).
    km2, people
        Land that has changed hands after each, and people who have to move.
    """

    order: tuple[str, ...]
    gain: Floats
    loss: Floats
    km2: Floats
    people: Floats

    def ceded(self, gain: Floats) -> Floats:
        """Return how many units change hands in treaties of some worth to the attacker.

        The whole part counts units that are ceded in full; the rest is the share of the next.
        """
        return np.interp(gain, self.gain, np.arange(self.gain.size))


@dataclass(frozen=True, slots=True)
class Ground:
    """What the land behind the front is worth, sector by sector.

    Parameters
    ----------
    km
        Grid of distances from the border, shape (points,).
    gain, loss
        Worth to the attacker and loss to the defender of all land nearer than that, shape
        (sector, points).
    """

    km: Floats
    gain: Floats
    loss: Floats

    def held(self, front_km: Floats) -> tuple[Floats, Floats]:
        """Return gain and loss of fronts at some distances, shape (sector, m) to (m,) each."""
        gain, loss = np.zeros(front_km.shape[1]), np.zeros(front_km.shape[1])
        for k in range(front_km.shape[0]):
            gain += np.interp(front_km[k], self.km, self.gain[k])
            loss += np.interp(front_km[k], self.km, self.loss[k])
        return gain, loss
