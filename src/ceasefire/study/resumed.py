"""Why this room exists: the value of going on from states that no plan has met.

A plan knows the states that its own simulated wars come to; of a war with the men of March and the
lines of January it could only guess. So such wars are fought on from where they stand, all
combinations together, and their bargaining is solved from there by the same solver.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.regimes import Transparent
from ceasefire.bargain.settings import Settings
from ceasefire.war.talks.bounds import Bounded
from ceasefire.war.talks.design import fight_design
from ceasefire.war.talks.game import WarGame
from ceasefire.war.talks.plan import plan
from ceasefire.war.talks.stage import DEGREE, RIDGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.game import State as Paths
    from ceasefire.bargain.regimes import Regime
    from ceasefire.war.talks.design import Design
    from ceasefire.war.talks.plan import Plan

    Floats = NDArray[np.float64]

__all__ = ["Resumed", "fight_on", "going_on", "parts_of", "resume", "solve_on"]

_OPEN = 0  # the rung of open talks: the one on which a ledger's reservations are taken


@dataclass(frozen=True, slots=True)
class Resumed(WarGame):
    """A war that begins in the middle: its date 0 is some round of the war."""

    first_round: int = 0
    standing: Paths = ()

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
    return Resumed(**parts_of(game), first_round=first_round, standing=standing)


def parts_of(game: WarGame) -> dict[str, Any]:
    """Return what a war is made of, by name, so that it can be made again as another kind."""
    return {field.name: getattr(game, field.name) for field in fields(game)}


def fight_on(
    game: WarGame, date: int, cells: Sequence[Paths], seed: int, pool: Workers
) -> list[Design]:
    """Simulate wars from a round to the horizon, as both sides together expect them to go.

    Parameters
    ----------
    game
        The war.
    date
        The round at which all of these wars stand.
    cells
        States of the same m wars, set by set. A war has the same luck in all of them, so that what
        differs between sets is not luck.
    seed
        Seed of the luck.
    pool
        Threads to work in.
    """
    luck = Luck(seed, np.arange(cells[0][0].shape[0]), Purpose.FIT)
    return pool.map(partial(fight_design, luck=luck), [resume(game, date, cell) for cell in cells])


def solve_on(
    game: WarGame, designs: list[Design], seed: int, pool: Workers, regime: Regime | None = None,
    rounds: int = 0,
) -> Plan:  # fmt: skip
    """Solve the bargaining of wars from where they stand.

    Parameters
    ----------
    game
        The war, resumed; its treaties and hopes may differ from those of the war that was fought.
    designs
        The simulated wars.
    seed, pool
        As for :func:`fight_on`.
    regime
        Who believes what; transparent disagreement when not given.
    rounds
        Rounds between opening contact and terms; they do not matter to talks that are open.
    """
    lanes = sum(tape.legs[0].live.size for tape in designs)
    settings = Settings(lanes, DEGREE, seed, game.talks.tau, RIDGE, surprise_degree=1)
    bounds = Bounded(*game.endings(), regime or Transparent())
    return plan(game, designs, settings, bounds, pool, game.talks.contact.price, rounds)


def going_on(game: WarGame, date: int, cells: Sequence[Paths], seed: int, pool: Workers) -> Floats:
    """Return what fighting on is worth to both sides while talks are open, (cells, 2, m).

    Parameters are those of :func:`fight_on`.
    """
    designs = fight_on(game, date, cells, seed, pool)
    solved = solve_on(resume(game, date, ()), designs, seed, pool)
    legs = [tape.legs[0] for tape in designs]
    return np.stack([solved.going_on(_OPEN, leg.state, 0, leg.luck) for leg in legs])
