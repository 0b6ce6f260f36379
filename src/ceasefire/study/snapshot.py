"""Why this room exists: a war can be stopped at a round, looked at, and fought on from there.

The fighting does not know whether anybody talks, so a war of an ensemble is fought again from its
luck to any round, and stands there as it stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.special import logit

from ceasefire.campaign.day import march
from ceasefire.campaign.params import ATTACKER
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import State, new_state
from ceasefire.campaign.trace import new_trace

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.war.talks.forward import Ledger
    from ceasefire.war.talks.game import WarGame

    Floats = NDArray[np.float64]

__all__ = ["Snapshot", "alive", "hopes", "snapshot"]


class Snapshot(NamedTuple):
    """Some wars at one round of talks."""

    date: int
    state: State
    hope: Floats  # (m, 2) log odds that the third side means to come
    lost: Floats  # (2, m) losses of the round before, thousands


def alive(ledger: Ledger, date: int) -> NDArray[np.int64]:
    """Return which wars are still fought when a round begins, by index."""
    return np.flatnonzero(~np.isnan(ledger.reservation[date, ATTACKER]))


def hopes(ledger: Ledger, date: int, wars: NDArray[np.int64]) -> Floats:
    """Return what both sides hope of the third at a round, in log odds, shape (m, 2)."""
    tiny = np.finfo(np.float32).tiny
    chance = ledger.hope[date][:, wars].T.astype(np.float64)
    return np.asarray(logit(np.clip(chance, tiny, 1.0 - 1e-7)))


def snapshot(
    game: WarGame, seed: int, wars: NDArray[np.int64], date: int, hope: Floats
) -> Snapshot:
    """Fight some wars from the border to a round.

    Parameters
    ----------
    game
        The war.
    seed, wars
        Their address.
    date
        The round.
    hope
        What both sides hope at that round, shape (m, 2).
    """
    s, nothing = new_state(game.p, wars.size), new_trace(game.p, 0)
    begin(game.p, seed, wars, s)
    if date == 0:
        lost = np.array(game.first_losses)[:, None] * np.ones(wars.size)
        return Snapshot(date, s, hope, lost)
    before = game.days(date - 1)[0] - 1
    if before:
        march(game.p, seed, wars, 1, before, s, nothing)
    lost = s.front.lost.sum(axis=1)
    march(game.p, seed, wars, *game.days(date - 1), s, nothing)
    return Snapshot(date, s, hope, s.front.lost.sum(axis=1) - lost)
