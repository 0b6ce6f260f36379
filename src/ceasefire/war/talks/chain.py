"""Why this room exists: of all treaties that districts allow, the sides bargain over a chain.

Districts change hands one after another, always the one that gives the attacker most for what it
costs the defender among those that then touch the attacker's land; islands and bases are reached by
sea. Whole provinces come last: nobody trades them for parishes. Between two treaties of the chain a
part of a district, or a lot, can be agreed, so only its concave edge counts. If treaties may be
broken, each is worth less by the chance of it.

References
----------
Dantzig (1957), "Discrete-variable extremum problems", Operations Research 5:266 (the greedy order;
contiguity makes it a heuristic). Fearon (1995), "Rationalist explanations for war", Int.
Organization 49:379 (divisibility, commitment).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.aftermath.terms import Terms
from ceasefire.aftermath.violation import violations
from ceasefire.bargain.frontiers.polyline import Polyline
from ceasefire.treaty.ground import BY_SEA
from ceasefire.treaty.promises import Price
from ceasefire.war.talks.worth import Offers, Treaties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from ceasefire.scenario.peace import Peace
    from ceasefire.treaty.country import Atlas

    Floats = NDArray[np.float64]

__all__ = ["chain_of", "offers_of"]

_NIL = 1e-9  # what costs nothing comes first, and is not divided by
_SAME = 1e-12
_SOUNDINGS = 12  # treaties of the chain whose peace is looked into
_DRAWS = 200
_SEED = 1


def chain_of(
    atlas: Atlas, prices: Mapping[str, Price], leave: float
) -> tuple[Treaties, list[Price]]:
    """Return the chain of treaties, and what each of them takes in all.

    Parameters
    ----------
    atlas
        The land.
    prices
        Of each of the defender's districts, ceded whole. One that gives the attacker nothing is
        never asked for.
    leave
        Share of the residents who move.
    """
    left = {name for name, price in prices.items() if price.gain > 0.0}
    reached = {name for name in left if _open(atlas, name)}
    order: list[str] = []
    while reached:
        best = max(sorted(reached), key=lambda name: _rank(atlas, name, prices[name]))
        order.append(best)
        left.discard(best)
        reached.discard(best)
        reached |= left & atlas.neighbours(best)
    sums = [Price()]
    for name in order:
        sums.append(sums[-1].plus(prices[name]))
    rows = [atlas.districts[name] for name in order]
    return Treaties(
        tuple(order),
        np.array([one.gain for one in sums]),
        np.array([one.loss for one in sums]),
        np.concatenate(([0.0], np.cumsum([row.area_km2 for row in rows]))),
        np.concatenate(([0.0], np.cumsum([row.row.use * leave for row in rows]))),
    ), sums


def offers_of(
    treaties: Treaties, sums: list[Price], peace: Peace, patience_years: float | None
) -> Offers:
    """Return the treaties of the chain that are worth proposing.

    Parameters
    ----------
    treaties, sums
        As :func:`chain_of` returns them.
    peace
        Its ``aftermath`` says how treaties break.
    patience_years
        How far off a breach still matters; None if treaties are taken at their word.
    """
    gain, kept = treaties.gain, 1.0 - treaties.loss
    if patience_years is not None:
        gain, kept = _discounted(treaties, sums, peace, patience_years)
    corners = _hull(gain, kept)
    return Offers(Polyline(gain[corners], kept[corners]), corners.astype(np.float64))


def _open(atlas: Atlas, name: str) -> bool:
    return atlas.districts[name].row.kind in BY_SEA or atlas.touches(name, "attacker")


def _rank(atlas: Atlas, name: str, price: Price) -> tuple[bool, float]:
    small = atlas.districts[name].row.kind != "province"
    return small, price.gain / max(price.loss, _NIL)


def _discounted(
    treaties: Treaties, sums: list[Price], peace: Peace, patience_years: float
) -> tuple[Floats, Floats]:
    """Return both sides' values of each treaty with the chance of a breach in them."""
    picked = np.unique(np.linspace(0, len(sums) - 1, _SOUNDINGS).round().astype(int))
    terms = [
        Terms(one.loss, one.gain, one.works, one.depth, one.sea, one.means)
        for one in (Price(*(min(x, 1.0) for x in sums[i])) for i in picked)
    ]
    found = violations(terms, peace.aftermath, patience_years, n=_DRAWS, seed=_SEED)
    at = treaties.gain[picked]

    def along(values: list[float]) -> Floats:
        return np.interp(treaties.gain, at, values)

    chance = along([min(one.chance.mean, 1.0) for one in found])
    gain = (1.0 - chance) * treaties.gain + chance * along([v.broken_attacker for v in found])
    kept = (1.0 - chance) * (1.0 - treaties.loss)
    return gain, kept + chance * along([v.broken_defender for v in found])


def _hull(gain: Floats, kept: Floats) -> NDArray[np.int64]:
    """Return which treaties are corners of the concave, decreasing upper edge, in rising order."""
    corners: list[int] = []
    for i in np.argsort(gain, kind="stable").tolist():
        while corners and kept[corners[-1]] <= kept[i] + _SAME:
            corners.pop()  # the later one gives both sides more
        while len(corners) > 1 and _below(gain, kept, corners[-2], corners[-1], i):
            corners.pop()
        if not corners or gain[i] > gain[corners[-1]] + _SAME:
            corners.append(i)
    return np.array(corners)


def _below(gain: Floats, kept: Floats, first: int, middle: int, last: int) -> bool:
    """Return whether the middle point lies on or below the line between the others."""
    up = (kept[last] - kept[first]) * (gain[middle] - gain[first])
    return bool((kept[middle] - kept[first]) * (gain[last] - gain[first]) <= up + _SAME)
