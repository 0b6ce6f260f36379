"""Why this room exists: some games are strange, not wrong, and a strange game deserves a name.

Nothing here raises: an ensemble that meets such a game goes on, and its report says which.
"""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.tape import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.bargain.game import Game
    from ceasefire.bargain.result import BargainResult

__all__ = ["Degeneracy", "degeneracies"]

_PATHS = 512
_MOVED = 0.01  # of the disagreement: less learning than this over the whole horizon is none
_MOSTLY = 0.5  # of the states met
_MANY = 0.01


class Degeneracy(StrEnum):
    """What is strange about a game, as found by solving it."""

    DOGMATIC = "the sides disagree and nothing that happens will teach them"
    TIES = "nearly every state is a tie: whether and when a treaty is signed means nothing"
    CLIPPED = "in many states a side would sign more than the worst treaty asks of it"
    NO_TREATY = "no treaty suits both, though one would if clauses could be split and were kept"
    WAITING = "there is no treaty yet and the hope of rescue will rise: a losing side waits"


def degeneracies(
    result: BargainResult, ideal: BargainResult | None = None
) -> tuple[Degeneracy, ...]:
    """Return what is strange about a solved game, in the order of the enumeration.

    Parameters
    ----------
    result
        The solution.
    ideal
        That of the game with divisible clauses and kept treaties; without it NO_TREATY is found
        only where there is no treaty at all.
    """
    found: dict[Degeneracy, Callable[[], bool]] = {
        Degeneracy.DOGMATIC: partial(_dogmatic, result.policy.game),
        Degeneracy.TIES: partial(_ties, result),
        Degeneracy.CLIPPED: partial(_clipped, result),
        Degeneracy.NO_TREATY: partial(_no_treaty, result, ideal),
        Degeneracy.WAITING: partial(_waiting, result),
    }
    return tuple(name for name, holds in found.items() if holds())


def _dogmatic(game: Game) -> bool:
    luck = Luck(0, np.arange(_PATHS), Purpose.FIT)
    legs = [leg for leg in record(game, luck).legs if leg.luck.paths.size]
    means = [game.beliefs(leg.state, date).mean for date, leg in enumerate(legs)]
    gap = np.abs(means[0][0] - means[0][1]).max()
    moved = max(np.abs(mean - means[0][:, :1]).max() for mean in means)
    return bool(gap > 0.0 and moved < _MOVED * gap)


def _ties(result: BargainResult) -> bool:
    return _share([date.tied for date in result.diagnostics], result) > _MOSTLY


def _clipped(result: BargainResult) -> bool:
    return _share([date.clipped for date in result.diagnostics], result) > _MANY


def _share(by_date: list[float], result: BargainResult) -> float:
    live = np.array([date.live for date in result.diagnostics])
    return float(live @ np.array(by_date) / live.sum())


def _no_treaty(result: BargainResult, ideal: BargainResult | None) -> bool:
    if ideal is not None:
        return result.surplus < 0.0 <= ideal.surplus
    return all(np.isneginf(date.highest) for date in result.diagnostics if date.live)


def _waiting(result: BargainResult) -> bool:
    game = result.policy.game
    if result.surplus >= 0.0:
        return False
    luck = Luck(0, np.arange(_PATHS), Purpose.FIT)
    legs = [leg for leg in record(game, luck).legs if leg.luck.paths.size]
    hopes = [
        sum(float(np.mean(hazard.chance[1])) for hazard in game.hazards(leg.state, date))
        for date, leg in enumerate(legs)
    ]
    return max(hopes) > hopes[0]
