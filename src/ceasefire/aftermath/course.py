"""Why this room exists: a peace lives on from day to day in one of four states until it ends.

With or without a patron, with or without the third side's war; in each state war comes at a rate.
The forward equation carries the probability of each state through time, so survival needs no luck
beyond the draws of the circumstances. Steps are days for three years, weeks up to ten, and thirty
days after that; rates are those of the middle of a spell of thirty days, since resentment fades
slowly.

References
----------
Kolmogorov (1931), "Über die analytischen Methoden in der Wahrscheinlichkeitsrechnung",
Mathematische Annalen 104:415 (the forward equation). Taking the processes of a step one after the
other is Lie's splitting, of first order in the step.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.aftermath.decision import decide
from ceasefire.aftermath.numbers import DAYS_PER_YEAR, Floats
from ceasefire.aftermath.opportunity import chance_within
from ceasefire.aftermath.patron import patron_rate
from ceasefire.aftermath.resentment import resentment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.aftermath.hazard import Hazard
    from ceasefire.aftermath.numbers import Numbers
    from ceasefire.aftermath.terms import Terms
    from ceasefire.aftermath.world import World

__all__ = ["Rated", "Step", "edges", "lasting", "peace", "rated", "spell"]

DAILY = 3 * 365  # days taken one by one
WEEKLY = DAILY + 365 * 7  # days after these taken by the week, all later ones by the spell
WEEK = 7
SPELL = 30  # days for which rates are taken as constant


class Rated(NamedTuple):
    """One step with the rates per year of war in each state, and of finding a patron."""

    first: int
    end: int
    war: Hazard
    patron: Numbers


class Step(NamedTuple):
    """One step of peace.

    ``began`` has the probability that war begins in it, shape (3, 2, 2, …): by whom (loser, winner,
    other), patron (no, yes), opportunity (no, yes), then treaties and draws. ``alive`` has the
    probability of peace at its end, shape (…).
    """

    first: int
    end: int
    began: Floats
    alive: Floats


def edges(days: int) -> tuple[int, ...]:
    """Return the days on which steps begin, and the end of the last.

    Examples
    --------
    >>> edges(3)
    (0, 1, 2, 3)
    """
    weeks, spells = range(DAILY, WEEKLY, WEEK), range(WEEKLY, days, SPELL)
    return (*(day for day in (*range(DAILY), *weeks, *spells) if day < days), days)


def spell(day: int) -> float:
    """Return the middle, in years, of the thirty days to which a day belongs."""
    return (day // SPELL + 0.5) * SPELL / DAYS_PER_YEAR


def lasting(world: World[Numbers], day: int) -> Numbers | None:
    """Return 1 while the dated war of the third side lasts, 0 else; None if it is random."""
    if world.opportunity_day is None:
        return None
    lasted = day - world.opportunity_day
    within = lasted < world.opportunity_years * DAYS_PER_YEAR
    return np.where(np.logical_and(lasted >= 0, within), 1.0, 0.0)


def peace(terms: Terms[Numbers], world: World[Numbers], days: int) -> Iterator[Step]:
    """Yield the steps of a peace, from day 0, the day on which the fire ceases.

    Parameters
    ----------
    terms
        One treaty or several.
    world
        Circumstances, one or many draws.
    days
        How many days to live through.
    """
    shape = np.broadcast_shapes(np.shape(terms.loss), np.shape(world.fade_years))
    state = np.zeros((2, 2, *shape))
    state[0, 0] = 1.0
    for first, end, rates, finding in rated(terms, world, days):
        years = (end - first) / DAYS_PER_YEAR
        state = _turned(state, world, first, years)
        began = _begins(state, rates, years)
        state = state - began.sum(axis=0)
        _find(state, chance_within(finding, years))
        yield Step(first, end, began, state.sum(axis=(0, 1)))


def rated(terms: Terms[Numbers], world: World[Numbers], days: int) -> Iterator[Rated]:
    """Yield the steps of a peace with their rates, which are worked out once a spell."""
    known = -1.0
    for first, end in pairwise(edges(days)):
        if spell(first) != known:
            known = spell(first)
            rates, finding = decide(terms, world, known), _patrons(terms, world, known)
        yield Rated(first, end, rates, finding if first >= world.patron_day else 0.0)


def _patrons(terms: Terms[Numbers], world: World[Numbers], years: float) -> Numbers:
    loss = np.minimum(terms.loss * world.loss_factor, 1.0)
    resented = resentment(loss, years, world.fade_years)
    return patron_rate(resented, world.patron_per_year, world.patron_exponent)


def _begins(state: Floats, rates: Hazard, years: float) -> Floats:
    """Return the probability that war begins in each state, by whom."""
    total = np.asarray(rates.total)
    per_rate = state * np.divide(
        chance_within(total, years), total, out=np.zeros_like(total), where=total > 0.0
    )
    return np.stack([per_rate * rate for rate in rates])


def _turned(state: Floats, world: World[Numbers], day: int, years: float) -> Floats:
    """Return the state after the third side's war has begun or ended."""
    at = lasting(world, day)
    if at is not None:
        whole = state.sum(axis=1)
        return np.stack([whole * (1.0 - at), whole * at], axis=1)
    starts = chance_within(world.opportunity_per_year, years)
    ends = chance_within(1.0 / np.asarray(world.opportunity_years), years)
    flow = state[:, 0] * starts - state[:, 1] * ends
    return np.stack([state[:, 0] - flow, state[:, 1] + flow], axis=1)


def _find(state: Floats, chance: Numbers) -> None:
    """Find a patron, in place."""
    found = state[0] * chance
    state[0] -= found
    state[1] += found
