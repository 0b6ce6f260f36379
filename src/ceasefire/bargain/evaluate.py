"""Why this room exists: what a policy is worth to a side, on paths it was not fitted to.

The paths are drawn under the side's own measure. Noise is taken out where its mean is known: where
a coin decides (acceptance, the proposer's lot, a hazard) its expectation is taken, and what a
step's surprise adds to the value is taken off, its mean under that measure being zero whatever was
fitted. In a game that is not zero-sum this value bounds nobody from either side; only the gain from
deviating does (:mod:`ceasefire.bargain.exploit`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks, workers
from ceasefire.bargain.game import Ending
from ceasefire.bargain.luck import Purpose
from ceasefire.bargain.tape import take

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.bargain.fit import Fit
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.result import Policy
    from ceasefire.bargain.settings import Settings

__all__ = ["payoffs"]


def payoffs(
    policy: Policy,
    side: int,
    check: Settings,
    control: Sequence[Fit] | None = None,
) -> Floats:
    """Return what each path pays a side in expectation over coins, shape (n,).

    Parameters
    ----------
    policy
        What both sides do.
    side
        0 for A, 1 for B; paths are drawn under its measure, the same for every policy.
    check
        How many paths, whose luck, how many threads.
    control
        Fits, one per date, whose answers to surprises are taken off; the policy's own if not given.
    """
    work = partial(_chunk, policy.forgetful(), control or policy.fits, side)
    paths = chunks(check.paths, check.seed, (Purpose.CHECK_A, Purpose.CHECK_B)[side])
    with workers(check.threads) as pool:
        return np.concatenate(pool.map(work, paths))


def _chunk(policy: Policy, control: Sequence[Fit], side: int, luck: Luck) -> Floats:
    game, measure = policy.game, policy.regime.measure(side)
    total, place = np.zeros(luck.paths.size), np.arange(luck.paths.size)
    state, weight, discount = game.start(luck), np.ones(luck.paths.size), 1.0
    for date in range(game.horizon):
        deal = policy.deal(state, date, luck)
        total[place] += discount * weight * deal.settle * deal.terms[side]
        weight = weight * (1.0 - deal.settle)
        on = weight > 0.0
        state, luck, place, weight = take(state, on), luck.take(on), place[on], weight[on]
        total[place] -= discount * weight * game.costs(state, date)[side]
        discount *= game.discount[side]
        calm = np.ones(1)
        for hazard in game.hazards(state, date):
            total[place] += discount * weight * (hazard.chance * hazard.values)[side]
            calm = calm - hazard.chance[side]
        weight = weight * calm
        step = game.step(state, date, luck, measure)
        features = policy.table(state, date, luck).features
        surprises = policy.regime.tilt(step.surprises)
        expected = control[date].answer(features, surprises)[side]
        total[place] -= discount * weight * expected
        on = step.ending == Ending.LIVE
        total[place] += np.where(on, 0.0, discount * weight * step.values[side])
        state, luck, place, weight = take(step.state, on), luck.take(on), place[on], weight[on]
    total[place] += discount * weight * game.frozen(state)[side]
    return total
