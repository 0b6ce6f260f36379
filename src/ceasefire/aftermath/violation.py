"""Why this room exists: at the table a treaty is worth less if it may be broken.

What comes after the breach is discounted as everything later is, so the treaty's worth is an affine
map of its honest worth, ``(1 - v) u + v L``: ``v`` is the chance of a breach with each counted by
how far off it is, ``L`` what a side then expects. People of the time know no dates: the third
side's war is a random process to them, and a patron may be had from the first day.

References
----------
Fearon (1995), "Rationalist explanations for war", Int. Organization 49:379. Powell (2006), "War as
a commitment problem", Int. Organization 60:169.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.aftermath.course import peace
from ceasefire.aftermath.decision import values
from ceasefire.aftermath.durability import Band, band
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.aftermath.terms import stacked
from ceasefire.aftermath.world import drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.aftermath.course import Step
    from ceasefire.aftermath.decision import Values
    from ceasefire.aftermath.numbers import Floats, Numbers
    from ceasefire.aftermath.terms import Terms
    from ceasefire.aftermath.world import World
    from ceasefire.scenario.peace_aftermath import Aftermath

__all__ = ["Violation", "violations"]

LIVES = 3.0  # how many times the patience to look ahead: what comes later weighs under 5 %
ANY_DAY = date(2000, 1, 1)


class Violation(NamedTuple):
    """A treaty's commitment discount.

    Parameters
    ----------
    chance
        ``v``: discounted probability of a breach.
    broken_attacker, broken_defender
        ``L``: what each side expects at the breach, as a share of its own pie.
    """

    chance: Band
    broken_attacker: float
    broken_defender: float


def violations(
    treaties: Sequence[Terms[float]],
    aftermath: Aftermath,
    patience_years: float,
    *,
    n: int,
    seed: int,
) -> tuple[Violation, ...]:
    """Return the commitment discount of each treaty, as people of the time could see it.

    Parameters
    ----------
    treaties
        Their terms; at least one.
    aftermath
        That section of ``peace.yaml``; its dates are not used.
    patience_years
        A breach after so many years weighs 1/e.
    n, seed
        Draws of the circumstances.
    """
    world = replace(drawn(aftermath, ANY_DAY, n, seed), patron_day=0, opportunity_day=None)
    terms = stacked(treaties)
    war = values(terms, world, 0.0)
    total, left = np.zeros((len(treaties), n)), np.zeros((2, len(treaties), n))
    for step in peace(terms, world, round(LIVES * patience_years * DAYS_PER_YEAR)):
        weight = np.exp(-(step.first + step.end) / 2.0 / DAYS_PER_YEAR / patience_years)
        total += weight * step.began.sum(axis=(0, 1, 2))
        left += weight * _expected(step, war, terms, world)
    whole = np.maximum(total.sum(axis=1), np.finfo(float).tiny)
    attacker, defender = left.sum(axis=2) / whole
    return tuple(
        Violation(band(total[k]), float(attacker[k]), float(defender[k]))
        for k in range(len(treaties))
    )


def _expected(step: Step, war: Values, terms: Terms[Numbers], world: World[Numbers]) -> Floats:
    """Return what both sides expect of the wars that begin in a step, weighted by their chance."""
    by_loser, by_winner, other = step.began
    defender_wins = (by_loser + other / 2.0) * war.p_loser + (by_winner + other / 2.0) * (
        1.0 - war.p_winner
    )
    won = defender_wins.sum(axis=(0, 1))
    lost = step.began.sum(axis=(0, 1, 2)) - won
    loss = np.minimum(terms.loss * world.loss_factor, 1.0)
    gain = np.minimum(terms.gain * world.gain_factor, 1.0)
    attacker = lost * (gain + world.stake * (1.0 - gain)) - (won + lost) * world.cost_attacker
    defender = won + lost * (1.0 - world.stake) * (1.0 - loss) - (won + lost) * world.cost_defender
    return np.stack([attacker, defender])
