"""Why this room exists: the shape of a chronicle. One war in plain values, without words.

Every number is the one that the kernel wrote down (float32) or compared, or a difference of two of
them; men are thousands. Faces put them into sentences, programs read them as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.war.axis import Pair, Sector

__all__ = ["Day", "Rails", "Round", "Shipment", "Side", "Spirit", "Stock"]


@dataclass(frozen=True, slots=True)
class Stock:
    """A class of ammunition: rounds left, and days that they would last at the norm."""

    ammunition: str
    rounds: float
    supply_days: float


@dataclass(frozen=True, slots=True)
class Side:
    """A side's day as a whole; men are thousands.

    Attributes
    ----------
    men, sent, reserve
        At the front, sent there today, and still behind it.
    lost, lost_today, frozen, frozen_today
        All losses, and the part of frost in them.
    fire
        Share of the demand for fire that was met.
    stocks
        Classes of ammunition.
    belief_mean, belief_sd
        Of log effectiveness (attacker over defender) in the evening.
    """

    men: float
    sent: float
    reserve: float
    lost: float
    lost_today: float
    frozen: float
    frozen_today: float
    fire: float
    stocks: tuple[Stock, ...]
    belief_mean: float
    belief_sd: float


@dataclass(frozen=True, slots=True)
class Shipment:
    """A shipment of aid and its fate.

    Attributes
    ----------
    patron, item, kind, ammunition, route
        As in ``aid.csv``; ``ammunition`` is "" for men.
    amount
        Rounds, guns or men.
    expected_day, arrival_day, late_days
        Day on which it is due; day on which it comes and how late that is, None where its route
        closed.
    """

    patron: str
    item: str
    kind: Literal["shells", "guns", "men"]
    ammunition: str
    route: str
    amount: float
    expected_day: int
    arrival_day: int | None
    late_days: int | None


@dataclass(frozen=True, slots=True)
class Rails:
    """How hard the attacker's railways work, and the values from which this followed.

    Attributes
    ----------
    effort, was
        Share of what they could carry, today and yesterday.
    sector, believed, go
        The most decisive sector; the ratio believed there, and the ratio that contents the
        attacker during a general offensive.
    """

    effort: float
    was: float
    sector: str
    believed: float
    go: float


@dataclass(frozen=True, slots=True)
class Spirit:
    """What decides in the evening whether the war goes on.

    Attributes
    ----------
    cohesion, collapse_at
        Of both armies over the decisive sectors, and the cohesion below which an army dissolves.
    overrun
        Share of what is decisive that the attacker has overrun; half is conquest.
    """

    cohesion: Pair
    collapse_at: Pair
    overrun: float


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a war.

    Attributes
    ----------
    day, date
        Day 1 is the war's first.
    attacker, defender, sectors, rails, spirit
        Sides, sectors in the scenario's order, the attacker's reinforcement, cohesion.
    arrived, closed
        Shipments that came today, and those that were due today and will never come.
    """

    day: int
    date: date
    attacker: Side
    defender: Side
    sectors: tuple[Sector, ...]
    rails: Rails
    spirit: Spirit
    arrived: tuple[Shipment, ...]
    closed: tuple[Shipment, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """A round of talks, and the values that were compared; worths are shares of the pie.

    Attributes
    ----------
    day, date
        The round is held before this day is fought.
    contact
        ``closed`` if nobody talks, ``opening`` while messages still need ``rounds_left`` rounds,
        ``open`` when a treaty can be signed.
    rounds_left
        See ``contact``; 0 when open, None when closed.
    least, most
        What the attacker would take at least, and the defender give at most, as gain of the
        attacker.
    asked
        What the attacker asks for, as its gain.
    hope_attacker, hope_defender
        Belief that a third side means to come.
    signed, gain, loss, by
        Whether a treaty was signed, what it gives and costs, and whose proposal it was.
    """

    day: int
    date: date
    contact: Literal["closed", "opening", "open"]
    rounds_left: int | None
    least: float
    most: float
    asked: float
    hope_attacker: float
    hope_defender: float
    signed: bool
    gain: float | None
    loss: float | None
    by: Literal["attacker", "defender"] | None
