"""Why this room exists: districts whose borders nobody drew are cut so that their sizes come out.

A power diagram gives every point of a region to the seed whose squared distance less the seed's
weight is smallest. Weights can be found for which the cells have wanted areas; here they are
sought by small steps and kept so tame that no seed falls into a neighbour's cell.

References
----------
Aurenhammer, Hoffmann and Aronov (1998), "Minkowski-type theorems and least-squares clustering",
Algorithmica 20:61-76.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely
from shapely.geometry import Polygon, box

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

LATTICE_M = 700.0
STEPS = 600
PACE = 0.25
TAME = 0.9  # a neighbour's weight may take at most this share of the squared distance to a seed
SQUARE_KM = 1e6


class Seeds(NamedTuple):
    """Seeds on a plane; several seeds may speak for one district.

    Attributes
    ----------
    names
        District of each seed.
    at
        Positions, metres, shape (seeds, 2).
    """

    names: tuple[str, ...]
    at: NDArray[np.float64]

    def districts(self) -> tuple[str, ...]:
        """Return the districts in the order of their first seed."""
        return tuple(dict.fromkeys(self.names))

    def owner(self) -> NDArray[np.intp]:
        """Return the district of each seed as a number."""
        rank = {name: i for i, name in enumerate(self.districts())}
        return np.array([rank[name] for name in self.names])


def nearest(seeds: Seeds, weights: NDArray[np.float64], at: NDArray[np.float64]) -> list[str]:
    """Return the district in whose cell each point lies."""
    squared = ((at[:, None, :] - seeds.at[None, :, :]) ** 2).sum(axis=2)
    best = (squared - weights[seeds.owner()]).argmin(axis=1)
    return [seeds.names[i] for i in best]


def fitted(
    seeds: Seeds, region: BaseGeometry, wanted_km2: Mapping[str, float]
) -> NDArray[np.float64]:
    """Return weights, square metres by district, for which the cells come near the wanted areas.

    Parameters
    ----------
    seeds
        Seeds inside the region.
    region
        What is shared out, metres.
    wanted_km2
        Area by district; scaled to the region.
    """
    at = lattice(region)
    squared = ((at[:, None, :] - seeds.at[None, :, :]) ** 2).sum(axis=2)
    owner, count = seeds.owner(), len(seeds.districts())
    wanted = np.array([wanted_km2[name] for name in seeds.districts()])
    wanted *= len(at) / wanted.sum()
    weights = np.zeros(count)
    for step in range(STEPS):
        cell = owner[(squared - weights[owner]).argmin(axis=1)]
        short = wanted - np.bincount(cell, minlength=count)
        pace = PACE / (1.0 + step / STEPS)
        weights = tamed(seeds, weights + pace * short * LATTICE_M**2)
    return weights


def tamed(seeds: Seeds, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return weights moved as little as needed to leave every seed in its own cell."""
    owner = seeds.owner()
    gaps = ((seeds.at[:, None, :] - seeds.at[None, :, :]) ** 2).sum(axis=2) * TAME
    gaps[owner[:, None] == owner[None, :]] = np.inf
    calm = weights - weights.mean()
    for _ in range(20):
        over = calm[owner][None, :] - calm[owner][:, None] - gaps
        loser, winner = np.unravel_index(over.argmax(), over.shape)
        excess = over[loser, winner]
        if excess <= 0.0:
            break
        calm[owner[loser]] += 0.5 * excess
        calm[owner[winner]] -= 0.5 * excess
    return calm


def lattice(region: BaseGeometry) -> NDArray[np.float64]:
    """Return points of a square lattice inside a region."""
    west, south, east, north = region.bounds
    x, y = np.meshgrid(np.arange(west, east, LATTICE_M), np.arange(south, north, LATTICE_M))
    shapely.prepare(region)
    inside = shapely.contains_xy(region, x.ravel(), y.ravel())
    return np.column_stack([x.ravel(), y.ravel()])[inside]


def cells(
    seeds: Seeds, weights: NDArray[np.float64], region: BaseGeometry
) -> dict[str, BaseGeometry]:
    """Return the cell of each district, inside the bounds of the region."""
    owner = seeds.owner()
    frame = box(*region.bounds).buffer(1000.0, join_style="mitre")
    pieces: dict[str, list[Polygon]] = {name: [] for name in seeds.districts()}
    for i, name in enumerate(seeds.names):
        order = ((seeds.at - seeds.at[i]) ** 2).sum(axis=1).argsort()[1:]
        ring = list(frame.exterior.coords)[:-1]
        for j in order:
            if owner[j] != owner[i]:
                ring = half(ring, seeds.at[i], seeds.at[j], weights[owner[i]] - weights[owner[j]])
        pieces[name].append(Polygon(ring))
    return {name: shapely.union_all(parts, grid_size=0.1) for name, parts in pieces.items()}


def half(
    ring: Sequence[tuple[float, float]],
    own: NDArray[np.float64],
    other: NDArray[np.float64],
    lead: float,
) -> list[tuple[float, float]]:
    """Return the part of a convex ring that is nearer to one seed than to another."""
    slope = 2.0 * (other - own)
    level = float(other @ other - own @ own) + lead
    signs = [level - float(slope @ np.asarray(spot)) for spot in ring]
    kept: list[tuple[float, float]] = []
    for i, (spot, sign) in enumerate(zip(ring, signs, strict=True)):
        if sign >= 0.0:
            kept.append(spot)
        after = (i + 1) % len(ring)
        if (sign > 0.0) != (signs[after] > 0.0) and sign != signs[after]:
            share = sign / (sign - signs[after])
            step = np.asarray(ring[after]) - np.asarray(spot)
            kept.append(tuple(np.asarray(spot) + share * step))
    return kept
