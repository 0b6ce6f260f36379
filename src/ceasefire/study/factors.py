"""Why this room exists: which of the sides' facts belong to which of the six causes.

A mixed state has the facts of some causes as they were at a first round and those of the others as
they are at a later one. The log ratio of power is shared out: what fire under rationing does in it
goes with ammunition, what men do with manpower, the rest with the front.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.war.talks.facts import Fact

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ceasefire.war.talks.forward import Ledger

    Floats = NDArray[np.float64]

__all__ = ["COLUMNS", "Factor", "Seen", "changed", "mixed", "seen"]


class Factor(StrEnum):
    """Causes of a change, in the order of their bits."""

    AMMUNITION = "ammunition"
    FRONT = "front"
    MANPOWER = "manpower"
    INTERVENTION = "intervention"
    STRENGTH = "strength"
    CALENDAR = "calendar"


# Fact.POWER is in no list: its parts go three ways.
COLUMNS: dict[Factor, tuple[Fact, ...]] = {
    Factor.AMMUNITION: (Fact.SUPPLY,),
    Factor.FRONT: (
        Fact.GROUND_GAIN, Fact.GROUND_LOSS, Fact.WALLS, Fact.PREPARATION, Fact.OFFENSIVE,
    ),
    Factor.MANPOWER: (
        Fact.FORCE, Fact.COHESION, Fact.LOST_ATTACKER, Fact.LOST_DEFENDER, Fact.TOTAL_ATTACKER,
        Fact.TOTAL_DEFENDER,
    ),
    Factor.INTERVENTION: (Fact.HOPE_ATTACKER, Fact.HOPE_DEFENDER),
    Factor.STRENGTH: (
        Fact.MEAN_ATTACKER, Fact.MEAN_DEFENDER, Fact.SD_ATTACKER, Fact.SD_DEFENDER,
    ),
    Factor.CALENDAR: (),
}  # fmt: skip


class Seen(NamedTuple):
    """What m wars had come to at one round."""

    date: int
    facts: Floats  # (m, facts)
    power: dict[Factor, Floats]  # (m,) parts of Fact.POWER


def seen(ledger: Ledger, date: int, which: NDArray[np.bool_]) -> Seen:
    """Return what some wars had come to at a round at which they were fought."""
    facts = ledger.facts[date][:, which].T.astype("float64")
    fire, men = ledger.power[date][:, which].astype("float64")
    rest = facts[:, Fact.POWER] - fire - men
    parts = {Factor.AMMUNITION: fire, Factor.MANPOWER: men, Factor.FRONT: rest}
    return Seen(date, facts, parts)


def changed(causes: int) -> frozenset[Factor]:
    """Return the causes of a set, of which bit ``i`` stands for cause ``i``."""
    return frozenset(factor for i, factor in enumerate(Factor) if causes >> i & 1)


def mixed(first: Seen, last: Seen, causes: frozenset[Factor]) -> tuple[int, Floats]:
    """Return date and facts where some causes are as at the last round, the others at the first."""
    facts = first.facts.copy()
    for factor in causes:
        columns = list(COLUMNS[factor])
        facts[:, columns] = last.facts[:, columns]
    facts[:, Fact.POWER] = sum(
        (last if factor in causes else first).power[factor] for factor in first.power
    )
    return (last if Factor.CALENDAR in causes else first).date, facts
