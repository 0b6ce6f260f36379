"""Why this room exists: of a treaty the aftermath sees six numbers and no clause.

What it took, what it gave, and what of the means of war changed hands with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

import numpy as np

from ceasefire.aftermath.numbers import Floats, N_co

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Terms", "stacked"]


@dataclass(frozen=True, slots=True)
class Terms(Generic[N_co]):
    """What a treaty did, each number a share in [0, 1]; arrays stand for several treaties.

    Parameters
    ----------
    loss
        To the side that gave (the loser of the treaty, the defender of the war), of its pie.
    gain
        To the side that got (the winner of the treaty, the attacker of the war), of its pie.
    works, depth, sea, means
        Fortified lines, depth before the loser's own places, approaches by sea, and people with
        their economy that changed hands, of all that the loser had.
    """

    loss: N_co
    gain: N_co
    works: N_co
    depth: N_co
    sea: N_co
    means: N_co

    @property
    def moved(self) -> tuple[N_co, N_co, N_co, N_co]:
        """What moves power: works, depth, sea, means."""
        return self.works, self.depth, self.sea, self.means


def stacked(terms: Iterable[Terms[float]]) -> Terms[Floats]:
    """Return several treaties as one object with arrays of shape (treaties, 1).

    The second axis is for draws of the circumstances.
    """
    rows = [(t.loss, t.gain, *t.moved) for t in terms]
    columns = np.asarray(rows, dtype=np.float64).reshape(-1, 6).T[:, :, None]
    return Terms(*columns)
