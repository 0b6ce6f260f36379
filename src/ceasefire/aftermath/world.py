"""Why this room exists: the numbers of ``peace.yaml`` are not known, so they are drawn.

Each number has a stream of random numbers of its own, keyed by the seed and its place in the list:
two treaties, or two scenarios that differ in one number, meet the same luck in all others.

References
----------
Salmon and others (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11 (Philox).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Generic

import numpy as np

from ceasefire.aftermath.numbers import Floats, N_co
from ceasefire.scenario.base import Z80

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.scenario.base import LogSpread
    from ceasefire.scenario.peace_aftermath import Aftermath

__all__ = ["EXACT", "World", "drawn", "known"]

# The exponent is the form of a law; the dates are dates.
EXACT = frozenset({"patron_exponent", "patron_day", "opportunity_day"})


@dataclass(frozen=True, slots=True)
class World(Generic[N_co]):
    """Circumstances of a peace, as ``ceasefire.scenario.peace_aftermath`` explains them.

    Every field is one number, or an array with one entry a draw. ``patron_day`` is the day of the
    peace from which a patron can be had, ``opportunity_day`` that on which the third side's war
    begins, None where its beginning is random. ``loss_factor`` and ``gain_factor`` say how far off
    the prices of treaties are.
    """

    fade_years: N_co
    premium: N_co
    patron_per_year: N_co
    patron_exponent: N_co
    patron_log_odds: N_co
    opportunity_per_year: N_co
    opportunity_years: N_co
    opportunity_log_odds: N_co
    alone: N_co
    works: N_co
    depth: N_co
    sea: N_co
    means: N_co
    surprise: N_co
    crises_per_year: N_co
    crises_opportunity: N_co
    stake: N_co
    cost_attacker: N_co
    cost_defender: N_co
    noise: N_co
    foresight_years: N_co
    other_per_year: N_co
    loss_factor: N_co
    gain_factor: N_co
    patron_day: int
    opportunity_day: int | None

    @property
    def weights(self) -> tuple[N_co, N_co, N_co, N_co]:
        """Weights of works, depth, approaches by sea and means in power."""
        return self.works, self.depth, self.sea, self.means


def known(aftermath: Aftermath, begins: date) -> World[float]:
    """Return the circumstances as written, without doubt.

    Parameters
    ----------
    aftermath
        That section of ``peace.yaml``.
    begins
        First day of the peace.
    """
    a = aftermath
    dated = a.opportunity.mode == "dated" and a.opportunity.begins is not None
    available = a.patron.available
    return World(
        fade_years=a.resentment.years,
        premium=a.resentment.premium,
        patron_per_year=a.patron.per_year,
        patron_exponent=a.patron.exponent,
        patron_log_odds=a.patron.log_odds,
        opportunity_per_year=a.opportunity.per_year,
        opportunity_years=a.opportunity.years,
        opportunity_log_odds=a.opportunity.log_odds,
        alone=a.power.alone,
        works=a.power.works,
        depth=a.power.depth,
        sea=a.power.sea,
        means=a.power.means,
        surprise=a.power.surprise,
        crises_per_year=a.crises.per_year,
        crises_opportunity=a.crises.per_year_opportunity,
        stake=a.wager.stake,
        cost_attacker=a.wager.cost_attacker,
        cost_defender=a.wager.cost_defender,
        noise=a.wager.noise,
        foresight_years=a.wager.foresight_years,
        other_per_year=a.other_per_year,
        loss_factor=1.0,
        gain_factor=1.0,
        patron_day=(available - begins).days if available else 0,
        opportunity_day=(a.opportunity.begins - begins).days
        if dated and a.opportunity.begins
        else None,
    )


def drawn(aftermath: Aftermath, begins: date, n: int, seed: int) -> World[Floats]:
    """Return ``n`` draws of the circumstances.

    Each number is multiplied by a log-normal factor of median 1 whose middle 80 % lies between the
    bounds of ``uncertain``; shares are cut off at 1.

    Parameters
    ----------
    aftermath, begins
        As for :func:`known`.
    n
        Draws.
    seed
        The same seed gives the same draws, and the first of many are those of a few.
    """
    best = known(aftermath, begins)
    names = [field.name for field in fields(World) if field.name not in EXACT]
    found = {
        name: getattr(best, name) * _factors(aftermath.uncertain, n, seed, i)
        for i, name in enumerate(names)
    }
    found["stake"] = np.minimum(found["stake"], 1.0)
    found["patron_exponent"] = np.full(n, best.patron_exponent)
    return World(**found, patron_day=best.patron_day, opportunity_day=best.opportunity_day)


def _factors(spread: LogSpread, n: int, seed: int, stream: int) -> Floats:
    sd = math.log(spread.high / spread.low) / (2.0 * Z80)
    middle = math.log(spread.high * spread.low) / 2.0
    luck = np.random.Generator(np.random.Philox(np.random.SeedSequence((seed, stream))))
    return np.exp(middle + sd * luck.standard_normal(n))
