"""Why this room exists: of all treaties that districts allow, the sides bargain over a chain.

Districts change hands one after another, always the one that gives the attacker most for what it
costs the defender among those that then touch the attacker's land; islands and bases are reached by
sea. After them comes the government, of which a part is influence on who governs; whole provinces
come last: nobody trades them for parishes. Between two treaties of the chain a part of the next
unit can be agreed. Nobody settles by lot, so the chain need not be concave: only treaties that give
both sides less than another drop out. If treaties may be broken, each is worth less by the chance.

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

__all__ = ["GOVERNMENT", "chain_of", "offers_of"]

GOVERNMENT = "government"  # the unit of the chain that is not land

_NIL = 1e-9  # what costs nothing comes first, and is not divided by
_SAME = 1e-12
_SOUNDINGS = 12  # treaties of the chain whose peace is looked into
_DRAWS = 200
_SEED = 1


def chain_of(
    atlas: Atlas, prices: Mapping[str, Price], leave: float, government: Price | None = None
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
    government
        Price of a government of the attacker's choice; not asked for if not given.
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
    priced = [(name, prices[name]) for name in order]
    if government is not None and government.gain > 0.0:
        provinces = sum(_is_province(atlas, name) for name in order)
        priced.insert(len(order) - provinces, (GOVERNMENT, government))
    sums = [Price()]
    for _, price in priced:
        sums.append(sums[-1].plus(price))
    land = [_land(atlas, name) for name, _ in priced]
    return Treaties(
        tuple(name for name, _ in priced),
        np.array([one.gain for one in sums]),
        np.array([one.loss for one in sums]),
        np.concatenate(([0.0], np.cumsum([km2 for km2, _ in land]))),
        np.concatenate(([0.0], np.cumsum([people * leave for _, people in land]))),
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
    corners = _undominated(gain, kept)
    return Offers(Polyline(gain[corners], kept[corners]), corners.astype(np.float64))


def _open(atlas: Atlas, name: str) -> bool:
    return atlas.districts[name].row.kind in BY_SEA or atlas.touches(name, "attacker")


def _land(atlas: Atlas, name: str) -> tuple[float, float]:
    """Return area in km2 and residents of a unit."""
    if name == GOVERNMENT:
        return 0.0, 0.0
    row = atlas.districts[name]
    return row.area_km2, row.row.use


def _is_province(atlas: Atlas, name: str) -> bool:
    return atlas.districts[name].row.kind == "province"


def _rank(atlas: Atlas, name: str, price: Price) -> tuple[bool, float]:
    return not _is_province(atlas, name), price.gain / max(price.loss, _NIL)


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


def _undominated(gain: Floats, kept: Floats) -> NDArray[np.int64]:
    """Return which treaties are not worse for both sides than another, in rising order of gain."""
    best: list[int] = []
    for i in np.argsort(gain, kind="stable").tolist():
        while best and kept[best[-1]] <= kept[i] + _SAME:
            best.pop()  # the later one gives both sides more
        if not best or gain[i] > gain[best[-1]] + _SAME:
            best.append(i)
    return np.array(best)
