"""Why this room exists: the one list of all textbook games, in the order of the textbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ceasefire.errors import RequestError, did_you_mean
from ceasefire.theory import (
    armed_peace,
    attrition,
    attrition_private,
    bermudan,
    dupuy,
    epstein,
    fearon_1994,
    fearon_first_strike,
    fearon_preventive_war,
    fearon_private_power,
    fearon_risk_return,
    filson_werner,
    forts,
    goemans_gamble,
    israeli,
    krainin_2017,
    lanchester,
    lanchester_stochastic,
    learning_beta,
    learning_gamma,
    powell_1999,
    powell_2004,
    powell_2006,
    powell_rising_proposer,
    power_to_hurt,
    slantchev_screening,
    slantchev_walk,
    smith_stam,
    stopping,
    treaty_frontier,
    wagner_2000,
    war_tree,
    wolford,
)

if TYPE_CHECKING:
    from ceasefire.theory.game import Game

__all__ = ["GAMES", "find"]

_ALL: tuple[Game[Any], ...] = (
    fearon_risk_return.GAME,
    fearon_private_power.GAME,
    fearon_preventive_war.GAME,
    fearon_first_strike.GAME,
    powell_1999.GAME,
    powell_2006.GAME,
    *krainin_2017.GAMES,
    powell_rising_proposer.GAME,
    goemans_gamble.GAME,
    powell_2004.GAME,
    *wagner_2000.GAMES,
    slantchev_walk.GAME,
    slantchev_screening.GAME,
    power_to_hurt.GAME,
    *filson_werner.GAMES,
    forts.GAME,
    smith_stam.GAME,
    armed_peace.GAME,
    wolford.GAME,
    *attrition.GAMES,
    *attrition_private.GAMES,
    fearon_1994.GAME,
    *lanchester.GAMES,
    *lanchester_stochastic.GAMES,
    epstein.GAME,
    dupuy.GAME,
    *learning_beta.GAMES,
    *learning_gamma.GAMES,
    bermudan.GAME,
    israeli.GAME,
    *stopping.GAMES,
    treaty_frontier.GAME,
    war_tree.GAME,
)

GAMES: dict[str, Game[Any]] = {game.name: game for game in _ALL}


def find(name: str) -> Game[Any]:
    """Return the game of that name.

    Raises
    ------
    RequestError
        When there is none; the message names the nearest ones.
    """
    if name not in GAMES:
        raise RequestError(f"there is no game {name!r}{did_you_mean(name, GAMES)}")
    return GAMES[name]
