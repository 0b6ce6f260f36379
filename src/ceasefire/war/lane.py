"""Why this room exists: one war's daily record by name and day, day 0 included.

The record begins with the evening of day 1; a chronicle tells what changed, so it needs the evening
before as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.posture import PAUSED
from ceasefire.campaign.trace import BY_CLASS, BY_SECTOR, BY_SECTOR_SIDE, BY_SIDE
from ceasefire.war.axis import Pair

if TYPE_CHECKING:
    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State
    from ceasefire.campaign.trace import Trace
    from ceasefire.scenario.scenario import Scenario

__all__ = ["Lane"]

_WHOLE = {"integrity", "cohesion"}  # everything else begins at nothing


@dataclass(frozen=True, slots=True)
class Lane:
    """One war: its scenario, parameters, last state and daily record.

    Parameters
    ----------
    scenario, p
        The war, as documents and as the kernel sees it.
    s, t
        State and record of a chunk with one lane.
    """

    scenario: Scenario
    p: Params
    s: State
    t: Trace

    def side(self, name: str, side: int, day: int) -> float:
        """Return one of ``BY_SIDE`` in the evening of a day; reserves are full on day 0."""
        if day == 0:
            return float(self.p.armies.pool[side]) if name == "pool" else 0.0
        return float(self.t.side[BY_SIDE.index(name), side, day - 1, 0])

    def ammunition(self, name: str, side: int, kind: int, day: int) -> float:
        """Return one of ``BY_CLASS`` in the evening of a day (from 1)."""
        return float(self.t.ammunition[BY_CLASS.index(name), side, kind, day - 1, 0])

    def sector(self, name: str, k: int, day: int) -> float:
        """Return one of ``BY_SECTOR`` in the evening of a day."""
        if day == 0:
            return float(name in _WHOLE)
        return float(self.t.sector[BY_SECTOR.index(name), k, day - 1, 0])

    def offensives(self, k: int, day: int) -> int:
        """Return how many offensives a sector has seen begin by the evening of a day."""
        attacking = self.t.sector[BY_SECTOR.index("posture"), k, :day, 0] != PAUSED
        return int(np.count_nonzero(np.diff(attacking, prepend=False) & attacking))

    def pair(self, name: str, k: int, day: int) -> Pair:
        """Return one of ``BY_SECTOR_SIDE`` for both sides in the evening of a day."""
        if day == 0:
            return Pair(float(name in _WHOLE), float(name in _WHOLE))
        both = self.t.sector_side[BY_SECTOR_SIDE.index(name), :, k, day - 1, 0]
        return Pair(float(both[ATTACKER]), float(both[DEFENDER]))
