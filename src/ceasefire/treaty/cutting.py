"""Why this room exists: "the land beyond the line" has to become land.

A line cuts the country's districts. What stays joined to the greatest part of its land stays; what
the line has parted from it lies beyond. Land that the line does not part from its mainland stays
too: an island in the sea is ceded by name, not by a line that passes it. A skerry goes where the
nearest part of its district goes.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from shapely import LineString, MultiLineString, get_parts, polygonize, unary_union

from ceasefire.treaty.neighbours import PEN_KM, adjacent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

__all__ = ["beyond"]

REACH_KM = 2.0  # a line that ends at a shore is meant to cross it


class _Piece(NamedTuple):
    district: str
    polygon: int  # of the district, before it was cut
    shape: BaseGeometry


def beyond(line: BaseGeometry, districts: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Return what a line parts from a country, by district.

    Parameters
    ----------
    line
        On the plane, in km; one stroke or several.
    districts
        The country: shapes on the same plane by id.

    Returns
    -------
    Shapes of the land beyond, without districts that have none. Slivers no wider than two strokes
    of the pen go with the rest of their district, because no line is drawn finer than that.
    """
    long = _reaching(line)
    pieces = [piece for name, shape in districts.items() for piece in _cut(name, shape, long)]
    if not pieces:
        return {}
    away = _away(pieces, long.buffer(2 * PEN_KM))
    found = defaultdict(list)
    for piece, gone in zip(pieces, away, strict=True):
        if gone:
            found[piece.district].append(piece.shape)
    return {name: unary_union(shapes) for name, shapes in found.items()}


def _reaching(line: BaseGeometry) -> BaseGeometry:
    return MultiLineString([_stretched(part) for part in get_parts(line)])


def _stretched(line: LineString) -> LineString:
    points = np.asarray(line.coords)[:, :2]
    first, last = _past(points[1], points[0]), _past(points[-2], points[-1])
    return LineString([first, *points, last])


def _past(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    step: NDArray[np.float64] = b - a
    return b + step * (REACH_KM / max(float(np.hypot(*step)), 1e-9))


def _cut(name: str, shape: BaseGeometry, line: BaseGeometry) -> Iterable[_Piece]:
    for k, polygon in enumerate(get_parts(shape)):
        if not line.intersects(polygon):
            yield _Piece(name, k, polygon)
            continue
        faces = get_parts(polygonize([unary_union([polygon.boundary, line])]))
        inside = [face for face in faces if polygon.contains(face.representative_point())]
        wide = [face for face in inside if not face.buffer(-PEN_KM).is_empty]
        if len(wide) < 2:
            yield _Piece(name, k, polygon)
        else:
            slivers = [face for face in inside if face.buffer(-PEN_KM).is_empty]
            yield from (_Piece(name, k, one) for one in _with(wide, slivers))


def _with(wide: Sequence[BaseGeometry], slivers: Sequence[BaseGeometry]) -> Iterable[BaseGeometry]:
    """Join each sliver to the piece that it has most border with."""
    groups: list[list[BaseGeometry]] = [[one] for one in wide]
    for sliver in slivers:
        best = max(range(len(wide)), key=lambda i: sliver.intersection(wide[i]).length)
        groups[best].append(sliver)
    return (unary_union(group) for group in groups)


def _away(pieces: Sequence[_Piece], band: BaseGeometry) -> list[bool]:
    """Tell which pieces the line has parted from the greatest part of their land."""
    shapes = [piece.shape for piece in pieces]
    area = np.array([shape.area for shape in shapes])
    across = adjacent(shapes)
    joined = [(i, j) for i, j in across if adjacent([shapes[i], shapes[j]], band)]
    across += [pair for pair in combinations(range(len(pieces)), 2) if _once_one(pieces, *pair)]
    links = _skerries(pieces, _groups(area, across))
    after, before = _groups(area, joined + links), _groups(area, across + links)
    return [after[main] != a for a, main in zip(after, _greatest(after, before, area), strict=True)]


def _once_one(pieces: Sequence[_Piece], i: int, j: int) -> bool:
    return pieces[i][:2] == pieces[j][:2]


def _skerries(pieces: Sequence[_Piece], land: NDArray[np.int32]) -> list[tuple[int, int]]:
    """Tie each land that has no mainland of its own to the nearest part of its district.

    Lands are numbered by falling size, so every tie leads to greater land.
    """
    found = []
    for k in range(1, int(land.max()) + 1):
        ties = [
            (pieces[i].shape.distance(pieces[j].shape), i, j)
            for i in np.flatnonzero(land == k).tolist()
            for j in np.flatnonzero(land < k).tolist()
            if pieces[i].district == pieces[j].district
        ]
        found += [(i, j) for _, i, j in sorted(ties)[:1]]
    return found


def _groups(area: NDArray[np.float64], pairs: Sequence[tuple[int, int]]) -> NDArray[np.int32]:
    """Give the pieces of one land one number; the greatest land has number 0."""
    count = len(area)
    rows, columns = np.asarray(pairs, dtype=np.int64).reshape(-1, 2).T
    graph = coo_array((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    labels = connected_components(graph, directed=False)[1]
    rank = np.argsort(np.argsort(-np.bincount(labels, area), kind="stable"))
    numbers: NDArray[np.int32] = rank[labels].astype(np.int32)
    return numbers


def _greatest(
    after: NDArray[np.int32], before: NDArray[np.int32], area: NDArray[np.float64]
) -> list[int]:
    """Return for each piece one that lies in the greatest part of the land it belonged to."""
    size = np.bincount(after, area)[after]
    best = {b: max(np.flatnonzero(before == b), key=lambda i: size[i]) for b in set(before)}
    return [int(best[b]) for b in before]
