"""Why this room exists: what is asked of every treaty: will it hold, and if not, when.

Two kinds of not knowing are kept apart. Given the circumstances, war is a matter of chance: that is
the probability. The circumstances themselves are known only roughly: that is the interval around
the probability, the middle 80 % over draws. A date of renewed war carries both.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.aftermath.course import peace
from ceasefire.aftermath.numbers import DAYS_PER_YEAR, Floats
from ceasefire.aftermath.terms import stacked
from ceasefire.aftermath.world import drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.aftermath.terms import Terms
    from ceasefire.scenario.peace_aftermath import Aftermath

__all__ = ["BEGINNERS", "HORIZON_YEARS", "Band", "Outlook", "band", "fall", "outlooks"]

HORIZON_YEARS = 10.0
BEGINNERS = ("defender", "attacker", "other")


class Band(NamedTuple):
    """A probability: its mean over draws, and the middle 80 % of them."""

    low: float
    mean: float
    high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """How long one treaty's peace holds.

    Parameters
    ----------
    begins
        First day of the peace, day 0.
    ends
        Days of the peace at which ``alive`` is told, rising from 0.
    alive
        Probability that the peace has held to the end of each, shape (ends, draws).
    beginners
        Probability that war is begun within the horizon by each of ``BEGINNERS``.
    """

    begins: date
    ends: Floats
    alive: Floats
    beginners: tuple[float, float, float]

    def holds(self, years: float) -> Band:
        """Return the chance that the peace holds for some years.

        Raises
        ------
        ValueError
            If they are negative or beyond the horizon; callers know it.
        """
        return band(self._alive(years * DAYS_PER_YEAR))

    def broken_by(self, when: date) -> Band:
        """Return the chance of renewed war up to the end of a day."""
        return band(1.0 - self._alive((when - self.begins).days + 1.0))

    def day(self, quantile: float) -> date | None:
        """Return the day by which war has come with a probability, or None beyond the horizon."""
        chance = 1.0 - self.alive.mean(axis=1)
        return self._reached(quantile) if quantile <= chance[-1] else None

    def day_if_war(self, quantile: float) -> date:
        """Return such a day, given that war comes within the horizon."""
        return self._reached(quantile * float(1.0 - self.alive[-1].mean()))

    def draws_broken_by(self, when: date) -> Floats:
        """Return, for each draw, the chance of renewed war up to the end of a day."""
        return 1.0 - self._alive((when - self.begins).days + 1.0)

    def _reached(self, chance: float) -> date:
        day = np.interp(chance, 1.0 - self.alive.mean(axis=1), self.ends)
        return self.begins + timedelta(days=int(day))

    def _alive(self, day: float) -> Floats:
        if not 0.0 <= day <= self.ends[-1] + 1e-9:
            msg = f"day {day:g} of a peace that is told for {self.ends[-1]:g} days"
            raise ValueError(msg)
        after = min(int(np.searchsorted(self.ends, day)), len(self.ends) - 1)
        before = max(after - 1, 0)
        length = self.ends[after] - self.ends[before]
        share = (day - self.ends[before]) / length if length else 0.0
        found: Floats = (1.0 - share) * self.alive[before] + share * self.alive[after]
        return found


def band(draws: Floats) -> Band:
    """Return the mean of draws and their middle 80 %."""
    low, high = np.quantile(draws, [0.1, 0.9])
    return Band(float(low), float(draws.mean()), float(high))


def fall(harsh: Outlook, mild: Outlook, when: date) -> Band:
    """Return by how much the chance of renewed war falls from one treaty to another.

    Draws are paired: both treaties meet the same circumstances in each.
    """
    return band(harsh.draws_broken_by(when) - mild.draws_broken_by(when))


def outlooks(
    treaties: Sequence[Terms[float]],
    aftermath: Aftermath,
    begins: date,
    *,
    n: int,
    seed: int,
    years: float = HORIZON_YEARS,
) -> tuple[Outlook, ...]:
    """Return the outlook of each treaty, all under the same draws of the circumstances.

    Parameters
    ----------
    treaties
        Their terms; at least one.
    aftermath
        That section of ``peace.yaml``.
    begins
        First day of the peace.
    n, seed
        Draws of the circumstances; the same seed gives the same.
    years
        Horizon.
    """
    world = drawn(aftermath, begins, n, seed)
    ends, alive = [0.0], [np.ones((len(treaties), n))]
    who = np.zeros((len(BEGINNERS), len(treaties)))
    for step in peace(stacked(treaties), world, math.ceil(years * DAYS_PER_YEAR)):
        ends.append(float(step.end))
        alive.append(step.alive)
        who += step.began.sum(axis=(1, 2)).mean(axis=-1)
    days, held = np.array(ends), np.stack(alive)
    return tuple(
        Outlook(begins, days, held[:, k], (float(who[0, k]), float(who[1, k]), float(who[2, k])))
        for k in range(len(treaties))
    )
