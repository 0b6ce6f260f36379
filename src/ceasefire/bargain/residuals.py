"""Why this room exists: two checks on fresh paths that each side itself thinks likely.

Under a side's own measure the value of fighting on must be the mean of what comes of it (less the
answer to surprises, whose mean is zero): a residual that does not vanish for some surpluses says
that the basis misses a kink there. And a fit is an extrapolation wherever these paths leave the
range of the design.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks, workers
from ceasefire.bargain.luck import Purpose
from ceasefire.bargain.tape import record

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.result import Policy
    from ceasefire.bargain.settings import Settings

__all__ = ["Residuals", "residuals"]


@dataclass(frozen=True, slots=True)
class Residuals:
    """Residuals of one side.

    Parameters
    ----------
    edges
        Deciles of the surplus over all states visited, shape (9,).
    mean, error
        Mean residual in each tenth of the surplus, in units of value per step, and its standard
        error, shape (10,).
    outside
        By feature, the share of states outside the design's range of the date.
    """

    edges: Floats
    mean: Floats
    error: Floats
    outside: Floats


def residuals(policy: Policy, side: int, check: Settings) -> Residuals:
    """Check a policy on fresh paths under a side's own measure.

    Parameters
    ----------
    policy
        What both sides do; transparent or common beliefs.
    side
        0 for A, 1 for B.
    check
        How many paths, whose luck, how many threads.
    """
    paths = chunks(check.paths, check.seed, (Purpose.CHECK_A, Purpose.CHECK_B)[side])
    with workers(check.threads) as pool:
        parts = pool.map(partial(_chunk, policy.forgetful(), side), paths)
    surplus, residual = (np.concatenate([part[k] for part in parts]) for k in range(2))
    outside, states = np.sum([part[2] for part in parts], axis=0), surplus.size
    edges = np.quantile(surplus, np.linspace(0.1, 0.9, 9), method="inverted_cdf")
    tenth = np.searchsorted(edges, surplus, side="left")
    count = np.maximum(np.bincount(tenth, minlength=10), 1)
    mean = np.bincount(tenth, residual, minlength=10) / count
    square = np.bincount(tenth, residual**2, minlength=10) / count
    error = np.sqrt(np.maximum(square - mean**2, 0.0) / count)
    return Residuals(edges, mean, error, outside / states)


def _chunk(policy: Policy, side: int, luck: Luck) -> tuple[Floats, Floats, Floats]:
    game = policy.game
    tape = record(game, luck, policy.regime.measure(side))
    ahead = tape.frozen
    surplus, residual = [], []
    outside = np.zeros(policy.fits[0].center.size)
    for date in reversed(range(game.horizon)):
        leg = tape.legs[date]
        deal = policy.deal(leg.state, date, leg.luck)
        current = policy.fits[date]
        surprises = policy.regime.tilt(leg.surprises)
        expected = current.predict(leg.features) + current.answer(leg.features, surprises)
        residual.append((leg.after(ahead) - expected)[side])
        surplus.append(deal.surplus)
        outside += policy.fits[date].outside(leg.features).sum(axis=0)
        ahead = deal.values
    return np.concatenate(surplus), np.concatenate(residual), outside
