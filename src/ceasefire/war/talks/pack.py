"""Why this room exists: the solver keeps paths first, the kernel keeps lanes last.

A path's state for the solver is every array of the campaign's state turned round, what each side
hopes of a third side, and the facts that the solver reads.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from ceasefire.campaign.state import Fate, Front, Minds, Sky, State, Stocks

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bargain.game import State as Paths

    Floats = NDArray[np.float64]

__all__ = ["facts_of", "hope_of", "pack", "unpack"]

_PARTS = (Fate, Sky, Front, Stocks, Minds)


def pack(s: State, hope: Floats, facts: Floats) -> Paths:
    """Return the paths of a chunk as a tuple of arrays whose first axis is the path.

    Parameters
    ----------
    s
        The chunk.
    hope
        Log odds, as each side sees them, that a third side means to come, shape (m, 2).
    facts
        What the solver reads, shape (m, facts).
    """
    # Views: most of a state is only turned back again, and who drops paths copies.
    return (*(_turned(array, -1) for part in s for array in part), hope, facts)


def unpack(paths: Paths) -> State:
    """Return a chunk that the kernel can fight on, copied."""
    arrays = iter(_turned(array, 1).copy() for array in paths[:-2])
    fate, sky, front, stocks, minds = (part(*islice(arrays, len(part._fields))) for part in _PARTS)
    return State(fate, sky, front, stocks, minds)  # type: ignore[arg-type]


def _turned(array: NDArray[Any], by: int) -> NDArray[Any]:
    """Return a view whose axes are turned round by one place, forwards (-1) or back (1)."""
    axes = range(array.ndim)
    return array.transpose([axes[(k + by) % array.ndim] for k in axes])


def hope_of(paths: Paths) -> Floats:
    """Return the log odds, shape (m, 2)."""
    return np.asarray(paths[-2])


def facts_of(paths: Paths) -> Floats:
    """Return the facts, shape (m, facts)."""
    return np.asarray(paths[-1])
