"""Why this room exists: which parts of a war belong to which of the six causes.

A mixed war has some causes as they were at a first round and the others as they are at a later one:
the men of March before the lines of January, say. What follows from the parts together (the ratio
of power) is worked out anew.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.odds import appraise
from ceasefire.campaign.state import NEVER, State
from ceasefire.war.talks.facts import facts
from ceasefire.war.talks.pack import pack

if TYPE_CHECKING:
    from ceasefire.bargain.game import State as Paths
    from ceasefire.campaign.params import Params
    from ceasefire.study.snapshot import Snapshot
    from ceasefire.war.talks.game import WarGame

__all__ = ["PARTS", "REWORKED", "Factor", "changed", "mixed"]


class Factor(StrEnum):
    """Causes of a change, in the order of their bits."""

    AMMUNITION = "ammunition"
    FRONT = "front"
    MANPOWER = "manpower"
    INTERVENTION = "intervention"
    STRENGTH = "strength"
    CALENDAR = "calendar"


_SKY = ("anomaly", "temperature", "cold", "ice", "bearing")
_GROUND = (
    "km", "integrity", "line", "posture", "since", "tried", "preparation", "intensity", "reached",
    "breached",
)  # fmt: skip
# By cause and group of the campaign's state. Shipments go by what they carry (see ``_shipments``).
PARTS: dict[Factor, dict[str, tuple[str, ...]]] = {
    Factor.AMMUNITION: {"stocks": ("rounds", "guns", "fire", "lowest")},
    Factor.FRONT: {"front": _GROUND},
    Factor.MANPOWER: {"front": ("men", "cohesion", "lost"), "stocks": ("pool", "frozen")},
    Factor.INTERVENTION: {},  # it has its hope beside the state
    Factor.STRENGTH: {"minds": ("mean", "variance", "precision", "evidence")},
    Factor.CALENDAR: {"sky": _SKY},
}
# What the kernel works out each day from the rest, and what a war is born with.
REWORKED = {
    "front": ("base", "ratio", "believed"),
    "fate": ("theta", "factor", "dead", "arrival", "outcome", "last_day"),
}


def changed(causes: int) -> frozenset[Factor]:
    """Return the causes of a set, of which bit ``i`` stands for cause ``i``."""
    return frozenset(factor for i, factor in enumerate(Factor) if causes >> i & 1)


def mixed(
    game: WarGame, first: Snapshot, last: Snapshot, causes: frozenset[Factor]
) -> tuple[int, Paths]:
    """Return the round and state of wars in which some causes are as at the last round.

    Parameters
    ----------
    game
        The war.
    first, last
        The same wars at two rounds.
    causes
        Those that are as at the last one; all others are as at the first.
    """

    def of(factor: Factor) -> Snapshot:
        return last if factor in causes else first

    groups = first.state._asdict()
    for factor, parts in PARTS.items():
        for group, names in parts.items():
            source = getattr(of(factor).state, group)
            part = {name: getattr(source, name).copy() for name in names}
            groups[group] = groups[group]._replace(**part)
    s = _weighed(game.p, _shipments(game, State(**groups), last, causes))
    hope = of(Factor.INTERVENTION).hope.copy()
    before = s.front.lost.sum(axis=1) - of(Factor.MANPOWER).lost
    seen = facts(game.p, game.ground, game.watched, s, hope, before)
    return of(Factor.CALENDAR).date, pack(s, hope, seen)


def _shipments(game: WarGame, s: State, last: Snapshot, causes: frozenset[Factor]) -> State:
    """Let nothing arrive twice: what has come by the last round is in its stocks already."""
    day = game.days(last.date)[0] - 1
    shells = (game.p.shipments.kind >= 0)[:, None]
    came = np.where(shells, Factor.AMMUNITION in causes, Factor.MANPOWER in causes)
    arrival = np.where(came & (s.fate.arrival <= day), NEVER, s.fate.arrival)
    return s._replace(fate=s.fate._replace(arrival=arrival))


def _weighed(p: Params, s: State) -> State:
    """Return the state with the ratio of power that its parts make."""
    f = s.front._replace(base=np.empty_like(s.front.base))
    appraise(p.sectors, p.supply, p.posture.preparation_gain, p.weather, s.fate, s.sky, f, s.stocks)
    return s._replace(front=f)
