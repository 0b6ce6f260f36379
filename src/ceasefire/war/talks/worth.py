"""Why this room exists: what endings are worth: treaties, ground held, conquest, intervention.

Everything is in shares of the pie: for the attacker what it gains, for the defender one less what
it loses. Treaties are the efficient ones: districts change hands in the order of gain per loss,
the last one in part. A front is worth the districts behind it.

References
----------
Dantzig (1957), "Discrete-variable extremum problems", Operations Research 5:266.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.frontiers.polyline import Polyline

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario

    Floats = NDArray[np.float64]

__all__ = ["Ground", "Treaties", "treaties", "worth"]

_NIL = 1e-12  # what costs nothing comes first, and is not divided by


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

    def frontier(self) -> Polyline:
        """Return the treaties as values: what the attacker gains, one less what the defender loses.

        Gain per loss falls from unit to unit, so the frontier is concave.
        """
        return Polyline(self.gain, 1.0 - self.loss)

    def ceded(self, gain: Floats) -> Floats:
        """Return how many units change hands in treaties of some worth to the attacker.

        The whole part counts units that are ceded in full; the rest is the share of the next.
        """
        return np.interp(gain, self.gain, np.arange(self.gain.size))


def treaties(
    ids: tuple[str, ...], gain: Floats, loss: Floats, km2: Floats, people: Floats
) -> Treaties:
    """Order units by gain per loss.

    Parameters
    ----------
    ids, gain, loss, km2, people
        What can change hands, what it gives the attacker and costs the defender, its land and who
        would have to move, shape (units,). A unit that gives the attacker nothing stays out.
    """
    wanted = np.flatnonzero(gain > 0.0)
    rank = wanted[np.argsort(-gain[wanted] / np.maximum(loss[wanted], _NIL), kind="stable")]
    columns = (np.concatenate(([0.0], np.cumsum(c[rank]))) for c in (gain, loss, km2, people))
    return Treaties(tuple(ids[i] for i in rank), *columns)


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


def worth(scenario: Scenario) -> tuple[Treaties, Ground]:
    """Return treaties and ground of a scenario (a stand-in until the atlas prices them)."""
    lengths = [sector.length_km for sector in scenario.document.sectors]
    km = np.linspace(0.0, max(lengths), 331)
    gains = [
        [(0, 0), (95, 0.25), (322, 0.6)],
        [(0, 0), (63, 0.12), (120, 0.18)],
        [(0, 0), (100, 0.08), (235, 0.12)],
    ]
    losses = [
        [(0, 0), (95, 0.12), (322, 0.6)],
        [(0, 0), (63, 0.05), (120, 0.08)],
        [(0, 0), (100, 0.05), (235, 0.09)],
    ]
    gains += [[(0, 0), (length, 0.02)] for length in lengths[3:]]
    losses += [[(0, 0), (length, 0.04)] for length in lengths[3:]]

    def curves(points: list[list[tuple[float, float]]]) -> Floats:
        return np.stack([np.interp(km, *zip(*one, strict=True)) for one in points])

    steps = np.array([0.0, 0.1, 0.25, 0.45, 0.6, 0.85])
    lost = np.array([0.0, 0.03, 0.1, 0.22, 0.4, 0.97])
    return Treaties(("a", "b", "c", "d", "e"), steps, lost, 3.8e5 * lost, 3.7e6 * lost), Ground(
        km, curves(gains), curves(losses)
    )
