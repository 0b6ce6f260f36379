"""Why this room exists: of all treaties that clauses allow, only efficient ones are worth naming.

A clause gives A a gain and costs B a loss if it is granted in full. Granted in part (or by lot) the
clauses span a polygon of value pairs; its north-east edge, from B's best treaty to A's best, is the
frontier. Choosing the treaty that gives A most while B keeps a given value is the fractional
knapsack: clauses enter in the order of gain per loss, so the edge is concave.

References
----------
Dantzig (1957), "Discrete-variable extremum problems", Operations Research 5:266 (the greedy order).
Nash (1950), "The bargaining problem", Econometrica 18:155. Nemhauser and Ullmann (1969), "Discrete
dynamic programming and capital allocation", Management Science 15:494 (the list of undominated pure
treaties).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

__all__ = ["Clause", "Frontier", "best_pure_treaty", "pure_treaties", "treaty_frontier"]

Clause = tuple[
    float, float
]  # (gain to A, loss to B), each as a share of the pie, if granted in full

_SAME = 1e-12  # values closer than this are equal: sums of clauses carry rounding


@dataclass(frozen=True, slots=True)
class Frontier:
    """A concave, decreasing, piecewise linear frontier of treaty values.

    Parameters
    ----------
    u_a, u_b
        Corners from B's best treaty to A's best: A's values rising, B's falling, of equal length >=
        1.
    """

    u_a: tuple[float, ...]
    u_b: tuple[float, ...]

    @property
    def corners(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The corners as two arrays, A's values rising."""
        return np.asarray(self.u_a), np.asarray(self.u_b)

    def best_for_a(self, floor_b: float) -> float:
        """Return the most A can have while B has ``floor_b``; ``-inf`` if B cannot have that."""
        if floor_b > self.u_b[0] + _SAME:
            return -math.inf
        return float(np.interp(-floor_b, -np.asarray(self.u_b), self.u_a))

    def best_for_b(self, floor_a: float) -> float:
        """Return the most B can have while A has ``floor_a``; ``-inf`` if A cannot have that."""
        if floor_a > self.u_a[-1] + _SAME:
            return -math.inf
        return float(np.interp(floor_a, self.u_a, self.u_b))

    def discounted(self, violation: float, broken_a: float, broken_b: float) -> Frontier:
        """Return the frontier as valued when treaties are broken with probability ``violation``.

        Every value ``u`` becomes ``(1 - violation) u + violation broken``: an affine map, so the
        frontier stays concave. ``broken_a`` and ``broken_b`` are what each side has after the
        breach.
        """
        keep = 1.0 - violation
        return Frontier(
            tuple(keep * u + violation * broken_a for u in self.u_a),
            tuple(keep * u + violation * broken_b for u in self.u_b),
        )

    def point_at(self, share: float) -> tuple[float, float]:
        """Return the point at ``share`` in [0, 1] of the length from B's best treaty to A's."""
        a, b = self.corners
        walked = np.concatenate(([0.0], np.cumsum(np.hypot(np.diff(a), np.diff(b)))))
        at = share * walked[-1]
        return float(np.interp(at, walked, a)), float(np.interp(at, walked, b))

    def nash_point(
        self, disagreement: tuple[float, float], power_a: float = 0.5
    ) -> tuple[float, float]:
        """Return the treaty that maximises ``(u_a - d_a)**power_a * (u_b - d_b)**(1 - power_a)``.

        On the line through a segment with slope ``-k`` the optimum has ``u_a - d_a = power_a Y /
        k``, with ``Y`` the surplus of B where A has just ``d_a``; concavity makes the best of the
        clipped optima the best of all.

        Parameters
        ----------
        disagreement
            ``(d_a, d_b)``, what the sides have without a treaty.
        power_a
            A's bargaining power in [0, 1]; one half is the symmetric solution.

        Raises
        ------
        RequestError
            When no treaty gives both sides at least what they have without one.
        """
        d_a, d_b = disagreement
        if self.best_for_a(d_b) < d_a - _SAME:
            raise RequestError(
                "disagreement: expected values that some treaty gives both sides "
                f"(got {d_a:g}, {d_b:g})"
            )
        points = list(zip(self.u_a, self.u_b, strict=True))
        points += [self._nash_on_segment(i, d_a, d_b, power_a) for i in self._sloping()]
        return max(points, key=lambda u: _nash_product(u, d_a, d_b, power_a))

    def _sloping(self) -> list[int]:
        falls = zip(np.diff(self.u_a), np.diff(self.u_b), strict=True)
        return [i for i, (right, down) in enumerate(falls) if right > 0.0 and down < 0.0]

    def _nash_on_segment(
        self, i: int, d_a: float, d_b: float, power_a: float
    ) -> tuple[float, float]:
        slope = (self.u_b[i] - self.u_b[i + 1]) / (self.u_a[i + 1] - self.u_a[i])
        surplus_b = self.u_b[i] - d_b + slope * (self.u_a[i] - d_a)
        a = d_a + power_a * surplus_b / slope
        a = min(max(a, self.u_a[i]), self.u_a[i + 1])
        return a, self.u_b[i] - slope * (a - self.u_a[i])


def _nash_product(u: tuple[float, float], d_a: float, d_b: float, power_a: float) -> float:
    gain_a, gain_b = u[0] - d_a, u[1] - d_b
    if gain_a < -_SAME or gain_b < -_SAME:
        return -math.inf
    return float(max(gain_a, 0.0) ** power_a * max(gain_b, 0.0) ** (1.0 - power_a))


def treaty_frontier(clauses: Iterable[Clause], base: tuple[float, float] = (0.0, 1.0)) -> Frontier:
    """Return the frontier of the treaties made of ``clauses``, each granted in part or in full.

    Clauses good for both sides are always in, clauses good for neither never. A clause by which A
    gives and B gains is in at B's best treaty, and taking it out again is a concession to A.

    Parameters
    ----------
    clauses
        ``(gain to A, loss to B)``; negative numbers are losses to A and gains to B.
    base
        Values of A and B without any clause.
    """
    start_a, start_b = base
    concessions: list[Clause] = []
    for gain, loss in clauses:
        if loss < 0.0 or (loss == 0.0 and gain > 0.0):
            start_a, start_b = start_a + gain, start_b - loss
        if (gain > 0.0 and loss > 0.0) or (gain < 0.0 and loss < 0.0):
            concessions.append((abs(gain), abs(loss)))
    concessions.sort(key=lambda clause: clause[1] / clause[0])
    u_a, u_b = [start_a], [start_b]
    for gain, loss in concessions:
        u_a.append(u_a[-1] + gain)
        u_b.append(u_b[-1] - loss)
    return Frontier(tuple(u_a), tuple(u_b))


def pure_treaties(
    clauses: Iterable[Clause], base: tuple[float, float] = (0.0, 1.0)
) -> tuple[tuple[float, float], ...]:
    """Return the values of all undominated treaties with clauses granted in full or not at all.

    The list is built clause by clause and thinned after each, which gives the same as looking at
    all ``2**n`` treaties. Ordered from A's best treaty to B's best.
    """
    treaties = [base]
    for gain, loss in clauses:
        treaties = _undominated([*treaties, *((a + gain, b - loss) for a, b in treaties)])
    return tuple(treaties)


def _undominated(treaties: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    kept: list[tuple[float, float]] = []
    for a, b in sorted(treaties, reverse=True):
        if not kept or b > kept[-1][1]:
            kept.append((a, b))
    return kept


def best_pure_treaty(
    treaties: Iterable[tuple[float, float]], floor_b: float
) -> tuple[float, float]:
    """Return the pure treaty that gives A most while B has at least ``floor_b``.

    Raises
    ------
    RequestError
        When none gives B that much.
    """
    allowed = [u for u in treaties if u[1] >= floor_b - _SAME]
    if not allowed:
        raise RequestError(f"floor_b: expected a value that some treaty gives B (got {floor_b:g})")
    return max(allowed)
