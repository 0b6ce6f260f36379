"""Why this room exists: two checks on what would happen in truth.

Wars end where the surplus crosses zero, so near-ties are typical: if many states of a war lie
within the noise of the surplus, its date is luck of the seed, and acceptance should be quantal. And
a side whose beliefs were right would see signals whose ranks among its expectations are uniform.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.game import Ending, Measure
from ceasefire.bargain.luck import TABLE, TRUTH, Luck, Purpose
from ceasefire.bargain.tape import take

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.result import Policy

__all__ = ["Observed", "observe"]

_BINS = 10


@dataclass(frozen=True, slots=True)
class Observed:
    """What true wars show.

    Parameters
    ----------
    indifferent
        By date, the share of wars still fought in which the surplus is within two standard
        deviations (over seeds) of zero, shape (T,); nan where no war is left.
    visits
        Expected number of such states in one war.
    ranks
        Histograms of the signals' ranks under A's belief, B's and the truth, shares in ten bins of
        equal width, shape (3, 10); a tenth each when calibrated.
    distance
        Largest gap between each histogram's cumulative shares and those of a uniform, shape (3,).
    """

    indifferent: Floats
    visits: float
    ranks: Floats
    distance: Floats


def observe(policies: Sequence[Policy], paths: int, seed: int) -> Observed:
    """Follow true wars under the first policy and ask all policies about their states.

    Parameters
    ----------
    policies
        The same game solved with several seeds.
    paths, seed
        How many wars, and whose luck.
    """
    first, game = policies[0], policies[0].game
    luck = Luck(seed, np.arange(paths), Purpose.HISTORY)
    state = game.start(luck)
    share, visits, counts = np.full(game.horizon, np.nan), 0, np.zeros((3, _BINS))
    for date in range(game.horizon):
        if luck.paths.size == 0:
            break
        near = _near(np.stack([p.deal(state, date, luck).surplus for p in policies]))
        share[date], visits = near.mean(), visits + int(near.sum())
        on = luck.uniform(date, TABLE) >= first.deal(state, date, luck).settle
        state, luck = take(state, on), luck.take(on)
        step = game.step(state, date, luck, Measure(truth=True))
        counts += _histogram(game.ranks(state, step.state, date, luck.uniform(date, TRUTH)))
        on = step.ending == Ending.LIVE
        state, luck = take(step.state, on), luck.take(on)
    ranks = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1.0)
    even = np.arange(1, _BINS + 1) / _BINS
    distance = np.max(np.abs(np.cumsum(ranks, axis=1) - even), axis=1)
    return Observed(share, visits / paths, ranks, distance)


def _near(surplus: Floats) -> NDArray[np.bool_]:
    """Return where zero is within two standard deviations and every seed sees a treaty."""
    finite = np.isfinite(surplus).all(axis=0)
    safe = np.where(finite, surplus, 0.0)
    close = np.abs(safe.mean(axis=0)) < 2.0 * safe.std(axis=0, ddof=1)
    return np.asarray(finite & close)


def _histogram(ranks: Floats) -> Floats:
    place = np.minimum((ranks * _BINS).astype(np.int64), _BINS - 1)
    return np.stack([np.bincount(row, minlength=_BINS) for row in place]).astype(np.float64)
