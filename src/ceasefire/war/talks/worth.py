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

    from ceasefire.bargain.frontiers.polyline import Polyline

    Floats = NDArray[np.float64]

__all__ = ["Ground", "Offers", "Treaties"]


@dataclass(frozen=True, slots=True)
class Treaties:
    """The efficient treaties, from nothing ceded to everything.

    Parameters
    ----------
    order
        Ids of the units (districts, the government) that change hands, in the order in which they
        do.
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

    def at(self, ceded: Floats, what: Floats) -> Floats:
        """Return gain, loss, land or people of treaties.

        Parameters
        ----------
        ceded
            How many units change hands: the whole part in full, the rest is the share of the next.
        what
            One of the columns.
        """
        return np.interp(ceded, np.arange(what.size), what)


@dataclass(frozen=True, slots=True)
class Offers:
    """The treaties worth proposing: those of the chain that are not worse for both than another.

    Parameters
    ----------
    values
        What they are worth to both sides, the chance of a breach included.
    ceded
        How many units change hands in each, rising.
    """

    values: Polyline
    ceded: Floats

    def ceded_for(self, value: Floats) -> Floats:
        """Return how many units change hands in the treaties of some value to the attacker."""
        return np.interp(value, self.values.u_a, self.ceded)


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
