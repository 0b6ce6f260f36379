"""Why this room exists: one fate per draw, for whoever wants to live a peace and not its odds.

The same steps as the forward equation, with luck: a crisis comes or not, a patron is found or not,
the third side's war begins or not. It is an independent way to the same numbers, and it gives a
coupled war the day of the next one.

References
----------
Gillespie (1976), "A general method for numerically simulating the stochastic time evolution of
coupled chemical reactions", J. Computational Physics 22:403 (events at rates).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.aftermath.course import lasting, rated
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.aftermath.opportunity import chance_within

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.aftermath.hazard import Hazard
    from ceasefire.aftermath.numbers import Floats, Numbers
    from ceasefire.aftermath.terms import Terms
    from ceasefire.aftermath.world import World

__all__ = ["PEACE", "Fates", "fates"]

PEACE = -1  # instead of the day, or of who began, where the peace held
STREAM = 1000  # streams of luck from here on; below are those of the circumstances


class Fates(NamedTuple):
    """What became of a peace in each draw.

    ``day`` is the first day of the step in which war began, ``who`` an index of
    ``durability.BEGINNERS``; both are ``PEACE`` where none began. ``patron`` says whether one was
    found.
    """

    day: NDArray[np.int64]
    who: NDArray[np.int64]
    patron: NDArray[np.bool_]


def fates(terms: Terms[Numbers], world: World[Numbers], n: int, days: int, seed: int) -> Fates:
    """Return one fate per draw.

    Parameters
    ----------
    terms
        One treaty.
    world
        Circumstances, ``n`` draws of them or one for all.
    n, days
        How many fates, and how long each is followed at most.
    seed
        Another treaty under the same seed meets the same luck.
    """
    luck = np.random.Generator(np.random.Philox(np.random.SeedSequence((seed, STREAM))))
    found = Fates(np.full(n, PEACE), np.full(n, PEACE), np.zeros(n, dtype=bool))
    busy = np.zeros(n, dtype=bool)
    for first, end, rates, finding in rated(terms, world, days):
        years, luck_of_day = (end - first) / DAYS_PER_YEAR, luck.random((4, n))
        busy = _busy(busy, world, first, years, luck_of_day[0])
        _strike(found, busy, rates, first, years, luck_of_day[1:3])
        meets = luck_of_day[3] < chance_within(finding, years)
        found.patron[:] |= (found.day == PEACE) & meets
    return found


def _busy(
    busy: NDArray[np.bool_], world: World[Numbers], day: int, years: float, luck: Floats
) -> NDArray[np.bool_]:
    """Return in which draws the third side is at war."""
    at = lasting(world, day)
    if at is not None:
        return np.broadcast_to(np.asarray(at) > 0.0, busy.shape)
    starts = luck < chance_within(world.opportunity_per_year, years)
    ends = luck < chance_within(1.0 / np.asarray(world.opportunity_years), years)
    return np.where(busy, ~ends, starts)


def _strike(
    found: Fates,
    busy: NDArray[np.bool_],
    rates: Hazard,
    day: int,
    years: float,
    luck: Floats,
) -> None:
    """Begin the wars of a step, in place."""
    state = found.patron.astype(int), busy.astype(int), np.arange(len(busy))
    mine = [_each(rate, len(busy))[state] for rate in rates]
    total = mine[0] + mine[1] + mine[2]
    war = (found.day == PEACE) & (luck[0] < chance_within(total, years))
    pick = luck[1] * total
    who = (pick >= mine[0]).astype(int) + (pick >= mine[0] + mine[1])
    found.day[war], found.who[war] = day, np.minimum(who, 2)[war]


def _each(rate: Numbers, n: int) -> Floats:
    """Return rates by state and draw, whether or not they differ between draws."""
    known = np.asarray(rate, dtype=np.float64)
    return np.broadcast_to(known[..., None] if known.ndim == 2 else known, (2, 2, n))
