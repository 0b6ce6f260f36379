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
    """Return the efficient treaties of a war and the worth of ground (stand-in prices)."""
    from shapely import distance, intersection, length, Point
    from ceasefire.treaty.atlas import read_atlas
    from ceasefire.war.talks.behind import ground_behind

    atlas, peace = read_atlas(scenario), scenario.peace
    own = [d for d in atlas.districts.values() if d.row.owner == "defender"]
    v = peace.values
    pts = {q.id: atlas.plane.flat(Point(q.lon_deg, q.lat_deg)) for q in peace.points}

    def norm(x):
        x = np.array(x, float)
        return x / max(x.sum(), 1e-12)

    land = norm([d.area_km2 for d in own])
    people = norm([d.row.use for d in own])
    economy = np.array(
        [(d.row.farmland_share + d.row.industry_share + d.row.hydropower_share) / 3 for d in own]
    )
    works = norm(
        [sum(intersection(w.flat, d.flat).length for w in atlas.works.values()) for d in own]
    )
    sea = norm([v.approaches.get(d.row.id, 0.0) for d in own])
    from shapely import get_coordinates, contains_xy

    def depthof(d, pt, sc):
        from ceasefire.war.talks.behind import _strewn

        xy = _strewn(d)
        r = np.hypot(xy[:, 0] - pt.x, xy[:, 1] - pt.y)
        return d.area_km2 * float(np.exp(-r / sc).mean())

    def depth(side):
        sh = [q for q in v.shields if getattr(q, "side", "attacker") == side]
        return sum(
            (q.share * norm([depthof(d, pts[q.point], q.scale_km) for d in own]) for q in sh),
            np.zeros(len(own)),
        )

    gl = []
    for side in ("attacker", "defender"):
        q = getattr(v, side)
        w = q.weights
        pie = sum(w.model_dump().values()) + q.clauses.regime
        gl.append(
            (
                w.land * land
                + w.people * people
                + w.economy * economy
                + w.depth * depth(side)
                + w.sea * sea
                + w.works * works
            )
            / pie
        )
    ids = tuple(d.row.id for d in own)
    t = treaties(
        ids,
        gl[0],
        gl[1],
        np.array([d.area_km2 for d in own]),
        np.array([d.row.use * 0.945 for d in own]),
    )
    return t, ground_behind(scenario, atlas, {i: (a, b) for i, a, b in zip(ids, *gl)})
