"""Why this room exists: a chunk of paths carries its own address book of random numbers.

A path is known by its number, not by its place in an array, so paths that ended can be dropped and
the others keep their luck.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from ceasefire.bargain.kernels.draws import uniform

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["ENDING", "RENEWAL", "SIGNAL", "TABLE", "TRUTH", "Luck", "Purpose"]

# Slots: which number of a path's date is meant; a game may use all others below 0x100.
SIGNAL = 0
TABLE = 0xF0  # acceptance, the proposer's lot, screening
ENDING = 0xF4  # hazards that end the war
TRUTH = 0xF8  # private types
RENEWAL = 0xFC  # whether and when the peace ends


class Purpose(IntEnum):
    """What a set of paths is for; sets with different purposes share no luck."""

    FIT = 0x10000
    CHECK_A = 0x10100
    CHECK_B = 0x10200
    HISTORY = 0x10300


@dataclass(frozen=True, slots=True)
class Luck:
    """The random numbers of some paths.

    Parameters
    ----------
    seed
        64-bit seed.
    paths
        Numbers of the paths, shape (m,).
    purpose
        Which set of paths they belong to.
    """

    seed: int
    paths: NDArray[np.int64]
    purpose: Purpose

    def uniform(self, date: int, slot: int = SIGNAL) -> NDArray[np.float64]:
        """Return one uniform in (0, 1) per path for a date and slot, shape (m,)."""
        return uniform(self.seed, self.paths, date, self.purpose + slot)

    def take(self, keep: NDArray[np.bool_]) -> Luck:
        """Return the luck of the paths that are kept."""
        return Luck(self.seed, self.paths[keep], self.purpose)
