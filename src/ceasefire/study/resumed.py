"""Why this room exists: the value of going on from states that no plan has met.

A plan knows the states that its own simulated wars come to; in a war with the men of March and the
lines of January it would guess. So such wars are fought on from where they stand, all combinations
together, and their bargaining is solved from there with the same solver.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.regimes import Transparent
from ceasefire.bargain.settings import Settings
from ceasefire.war.talks.bounds import Bounded
from ceasefire.war.talks.game import WarGame
from ceasefire.war.talks.plan import plan, record
from ceasefire.war.talks.stage import DEGREE, RIDGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.game import State as Paths

    Floats = NDArray[np.float64]

__all__ = ["Resumed", "going_on", "resume"]

_OPEN = 0  # the rung of open talks: the one on which a ledger's reservations are taken


@dataclass(frozen=True, slots=True)
class Resumed(WarGame):
    """A war that begins in the middle: its date 0 is some round of the war."""

    first_round: int
    standing: Paths

    @property
    def horizon(self) -> int:
        """Rounds left until the conflict freezes."""
        return -(-self.p.days // self.talks.round_days) - self.first_round

    def days(self, date: int) -> tuple[int, int]:
        """Return the first and last day fought after the round of a date."""
        return WarGame.days(self, date + self.first_round)

    def start(self, luck: Luck) -> Paths:
        """Return the wars where they stand."""
        del luck
        return self.standing


def resume(game: WarGame, first_round: int, standing: Paths) -> Resumed:
    """Return a war that goes on from a round, in some states."""
    known = {field.name: getattr(game, field.name) for field in fields(game)}
    return Resumed(**known, first_round=first_round, standing=standing)


def going_on(game: WarGame, date: int, cells: Sequence[Paths], seed: int, pool: Workers) -> Floats:
    """Return what fighting on is worth to both sides, shape (cells, 2, m).

    Parameters
    ----------
    game
        The war.
    date
        The round at which all of these wars stand.
    cells
        States of the same m wars, set by set. Wars have the same luck in all of them, so that
        what differs between sets is not luck.
    seed
        Seed of the luck.
    pool
        Threads to work in.
    """
    wars = cells[0][0].shape[0]
    luck = Luck(seed, np.arange(wars), Purpose.FIT)
    games = [resume(game, date, cell) for cell in cells]
    tapes = pool.map(lambda one: record(one, luck), games)
    settings = Settings(len(cells) * wars, DEGREE, seed, game.talks.tau, RIDGE, surprise_degree=1)
    regime = Bounded(*game.endings(), Transparent())
    solved = plan(games[0], tapes, settings, regime, pool, game.talks.contact.price, 0)
    return np.stack([solved.going_on(_OPEN, tape.legs[0].state, 0, luck) for tape in tapes])
