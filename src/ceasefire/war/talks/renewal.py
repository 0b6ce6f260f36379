"""Why this room exists: a treaty ends one war and may begin the next; each war draws the day of it.

How long a peace holds is asked of a few treaties along the chain and of a few days on which it may
begin; between them the chance of renewed war by a day is interpolated. A war's own day is drawn
from that chance by inversion, so what it says of luck and of the circumstances is in it together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.aftermath.durability import HORIZON_YEARS, outlooks
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.aftermath.terms import Terms
from ceasefire.bargain.luck import RENEWAL, Luck, Purpose
from ceasefire.units import date_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from ceasefire.scenario.peace_aftermath import Aftermath
    from ceasefire.treaty.promises import Price

    Floats = NDArray[np.float64]

__all__ = ["LAST_DAY", "Renewal", "renewal_of"]

LAST_DAY = round(HORIZON_YEARS * DAYS_PER_YEAR)  # of looking ahead, counted from the first shot
_SOUNDINGS = 10
_BEGINS = 3
_DRAWS = 64
_SEED = 1


@dataclass(frozen=True, slots=True)
class Renewal:
    """When war comes again.

    Parameters
    ----------
    ceded
        Units of the chain that change hands in the treaties that were looked into, rising.
    begins
        Days of the war on which the peace begins, rising.
    broken
        Chance that war has come again by the end of each day from 0 to :data:`LAST_DAY`, shape
        (begins, ceded, days).
    """

    ceded: Floats
    begins: Floats
    broken: Floats

    def chances(self, ceded: Floats, last_day: Floats) -> Floats:
        """Return the chance of renewed war by the end of each day, shape (wars, days).

        A war's own peace begins on its last day: nothing has been broken before.
        """
        i, right = _between(self.ceded, ceded)
        j, late = _between(self.begins, last_day)
        low = _mixed(self.broken[j, i], self.broken[j, i + 1], right)
        high = _mixed(self.broken[j + 1, i], self.broken[j + 1, i + 1], right)
        whole = _mixed(low, high, late)
        lanes = np.arange(ceded.size)
        before = whole[lanes, last_day.astype(np.int64)][:, None]
        return np.maximum((whole - before) / (1.0 - before), 0.0)

    def days(self, seed: int, wars: NDArray[np.int64], ceded: Floats, last_day: Floats) -> Floats:
        """Return the day of renewed war of each war; NaN without a treaty, or if none comes.

        Parameters
        ----------
        seed, wars
            The address of the luck.
        ceded
            Units of the chain that change hands, NaN where there is no treaty, shape (wars,).
        last_day
            Day on which the war ended, shape (wars,).
        """
        out = np.full(wars.size, np.nan)
        signed = np.isfinite(ceded)
        luck = Luck(seed, wars[signed], Purpose.HISTORY).uniform(0, RENEWAL)
        chances = self.chances(ceded[signed], last_day[signed])
        drawn = np.argmax(chances >= luck[:, None], axis=1).astype(np.float64)
        drawn[chances[:, -1] < luck] = np.nan
        out[signed] = drawn
        return out


def renewal_of(sums: Sequence[Price], aftermath: Aftermath, first_day: date, days: int) -> Renewal:
    """Look into the peace after treaties of a chain.

    Parameters
    ----------
    sums
        What each treaty of the chain takes in all, at least two.
    aftermath
        That section of ``peace.yaml``.
    first_day, days
        The calendar of the war.
    """
    picked = np.unique(np.linspace(0, len(sums) - 1, _SOUNDINGS).round().astype(int))
    terms = tuple(_terms(sums[i]) for i in picked)
    begins = np.linspace(0, days, _BEGINS).round()
    broken = [_broken(terms, aftermath, date_of(int(day), first_day), int(day)) for day in begins]
    return Renewal(picked.astype(np.float64), begins, np.stack(broken))


def _terms(price: Price) -> Terms[float]:
    shares = [min(x, 1.0) for x in price]
    return Terms(shares[1], shares[0], *shares[2:])


@lru_cache(maxsize=16)
def _broken(
    terms: tuple[Terms[float], ...], aftermath: Aftermath, begins: date, day: int
) -> Floats:
    """Return the chance of renewed war by the end of each day of the war's calendar."""
    ahead = np.arange(LAST_DAY + 1.0) - day
    found = outlooks(terms, aftermath, begins, n=_DRAWS, seed=_SEED)
    return np.stack([np.interp(ahead, one.ends, 1.0 - one.alive.mean(axis=1)) for one in found])


def _between(grid: Floats, x: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Return the point of a grid on the left of each value, and how far it lies to the right."""
    i = np.clip(np.searchsorted(grid, x, side="right") - 1, 0, grid.size - 2)
    return i, np.clip((x - grid[i]) / (grid[i + 1] - grid[i]), 0.0, 1.0)[:, None]


def _mixed(left: Floats, right: Floats, share: Floats) -> Floats:
    return (1.0 - share) * left + share * right
