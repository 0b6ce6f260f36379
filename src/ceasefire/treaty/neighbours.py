"""Why this room exists: who lies beside whom, on maps that were drawn by hand.

Two shapes are neighbours if they share a stretch of border; meeting in a point is not enough. Maps
are rounded, so a stretch is shared if it lies within the width of a pen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from shapely import STRtree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

__all__ = ["LEAST_KM", "PEN_KM", "adjacent", "shared_km"]

PEN_KM = 0.25  # coordinates are rounded to 0.001 degree, about 0.1 km; lines may miss by two
LEAST_KM = 0.6  # more than two corners within the pen's width


def shared_km(one: BaseGeometry, other: BaseGeometry, without: BaseGeometry | None = None) -> float:
    """Return the length of one shape's outline along another shape, in km.

    Parameters
    ----------
    one, other
        Areas on the plane; ``other`` may be a line.
    without
        Where the outline does not count.
    """
    along = one.boundary.intersection(other.buffer(PEN_KM))
    return float((along if without is None else along.difference(without)).length)


def adjacent(
    shapes: Sequence[BaseGeometry], without: BaseGeometry | None = None
) -> list[tuple[int, int]]:
    """Return the pairs of shapes that share a stretch of border, lower index first."""
    tree = STRtree(shapes)
    pairs = tree.query(np.asarray(shapes), predicate="dwithin", distance=PEN_KM).T.tolist()
    return [
        (i, j) for i, j in pairs if i < j and shared_km(shapes[i], shapes[j], without) >= LEAST_KM
    ]
