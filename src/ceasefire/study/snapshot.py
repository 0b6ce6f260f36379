"""Why this room exists: wars can be stopped at two rounds, looked at, and fought on from there.

They are fought in truth, as an ensemble fights them, but whatever is said at the table nobody
signs: so the wars of a date are not those that some plan happened to leave.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.bargain.game import Ending, Measure
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.tape import take
from ceasefire.war.talks.facts import Fact
from ceasefire.war.talks.pack import facts_of, hope_of, unpack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.game import State as Paths
    from ceasefire.campaign.state import State
    from ceasefire.war.talks.game import WarGame

    Floats = NDArray[np.float64]

__all__ = ["Snapshot", "snapshot", "stops"]

_BLOCK = 256  # wars fought together; what is found does not depend on it


class Snapshot(NamedTuple):
    """Some wars at one round of talks."""

    date: int
    state: State
    hope: Floats  # (m, 2) log odds that the third side means to come
    lost: Floats  # (2, m) losses of the round before, thousands


def snapshot(date: int, paths: Paths) -> Snapshot:
    """Return wars at a round as the parts that they are made of."""
    lost = facts_of(paths)[:, [Fact.LOST_ATTACKER, Fact.LOST_DEFENDER]].T
    return Snapshot(date, unpack(paths), hope_of(paths), lost)


def stops(
    game: WarGame, seed: int, n: int, held: tuple[int, int], pool: Workers
) -> tuple[Paths, Paths]:
    """Fight wars 0 to ``n - 1`` of a seed to two rounds; return those still fought at the second.

    Parameters
    ----------
    game
        The war.
    seed, n
        The address of the wars.
    held
        Two rounds, the earlier one first.
    pool
        Threads to work in.
    """
    blocks = [np.arange(at, min(at + _BLOCK, n)) for at in range(0, n, _BLOCK)]
    parts = pool.map(partial(_stop, game, seed, held), blocks)
    first, last = (
        tuple(np.concatenate(arrays) for arrays in zip(*both, strict=True))
        for both in zip(*parts, strict=True)
    )
    return first, last


def _stop(
    game: WarGame, seed: int, held: tuple[int, int], wars: NDArray[np.int64]
) -> tuple[Paths, Paths]:
    """Fight one block."""
    luck = Luck(seed, wars, Purpose.HISTORY)
    now = early = game.start(luck)
    for date in range(held[1]):
        if date == held[0]:
            early = now
        step = game.step(now, date, luck, Measure(truth=True))
        live = step.ending == Ending.LIVE
        now, luck = take(step.state, live), luck.take(live)
        if date >= held[0]:
            early = take(early, live)
    return early, now
