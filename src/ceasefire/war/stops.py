"""Why this room exists: what wars stand at on one evening can be read off them on that evening.

A record of all days costs more than the fighting. So wars are marched in legs that end where
somebody wants to look; in how many legs they are marched changes no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.campaign.day import march

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State
    from ceasefire.campaign.trace import Trace

__all__ = ["NOWHERE", "Stops", "march_by"]


@dataclass(frozen=True, slots=True)
class Stops:
    """Where to look, and who looks.

    Parameters
    ----------
    days
        Days after which wars are looked at, rising.
    look
        Called with the day and the chunk.
    """

    days: tuple[int, ...]
    look: Callable[[int, State], None]


NOWHERE = Stops((), lambda *_: None)


def march_by(
    stops: Stops, p: Params, seed: int, wars: NDArray[np.int64], first_day: int, last_day: int,
    s: State, t: Trace,
) -> None:  # fmt: skip
    """Fight a chunk of wars from one day to another, and stop where somebody looks.

    Parameters
    ----------
    stops
        Where to look; days outside these are left to others.
    p, seed, wars, first_day, last_day, s, t
        As for :func:`ceasefire.campaign.day.march`.
    """
    for day in stops.days:
        if first_day <= day <= last_day:
            march(p, seed, wars, first_day, day, s, t)
            stops.look(day, s)
            first_day = day + 1
    if first_day <= last_day:
        march(p, seed, wars, first_day, last_day, s, t)
