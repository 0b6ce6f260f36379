"""Why this room exists: the one list of all textbook games, in the order of the textbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ceasefire.errors import RequestError, did_you_mean

if TYPE_CHECKING:
    from ceasefire.theory.game import Game

__all__ = ["GAMES", "find"]

_ALL: tuple[Game[Any], ...] = ()

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
