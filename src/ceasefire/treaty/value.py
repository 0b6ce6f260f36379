"""Why this room exists: each clause has a worth to each side, and a treaty is worth their sum.

Gains are the attacker's, losses the defender's, each as a share of that side's pie: all the land
and the government of the defender. What the attacker gives is a negative gain and a negative loss.
Nothing depends on the order of clauses, and no clause on another; that land is worth
more together than apart is therefore not seen.

References
----------
Keeney and Raiffa (1976), *Decisions with Multiple Objectives*, ch. 3 (additive values, and when
they are allowed). Leases and payments: a stream of n years discounted by ``exp(-t / scale)`` is
worth ``1 - exp(-n / scale)`` of one that never ends.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from ceasefire.treaty.clauses import Cession, Exchange, Lease
from ceasefire.treaty.features import Features, Survey
from ceasefire.treaty.promises import (
    Price,
    money_price,
    part_of_ever,
    promise_price,
    stream,
)
from ceasefire.treaty.settle import settle

if TYPE_CHECKING:
    from ceasefire.scenario.peace import Peace
    from ceasefire.scenario.peace_values import Values
    from ceasefire.treaty.clauses import Clause, Side
    from ceasefire.treaty.country import Atlas
    from ceasefire.treaty.treaty import Treaty

__all__ = ["Prices", "Unit", "land_price", "price", "units"]


@dataclass(frozen=True, slots=True)
class Prices:
    """The worth of a treaty.

    Attributes
    ----------
    clauses
        Price of each clause, in their order.
    """

    clauses: tuple[Price, ...]

    @property
    def total(self) -> Price:
        """The sum over all clauses."""
        return Price(*(math.fsum(column) for column in zip(*self.clauses, strict=True)))


class Unit(NamedTuple):
    """One district as a clause of its own: its id, and its price if it is ceded whole."""

    district: str
    price: Price


def price(treaty: Treaty, atlas: Atlas, peace: Peace, survey: Survey | None = None) -> Prices:
    """Return the worth of a treaty, clause by clause.

    Parameters
    ----------
    treaty
        Terms that :func:`ceasefire.treaty.check.check_treaty` accepts.
    atlas
        The war's land.
    peace
        Whose values are taken.
    survey
        What is in the land, if it is known already; of the same atlas and peace.

    Raises
    ------
    RequestError
        If the land cannot be given as the treaty says.
    """
    known = survey or Survey(atlas, peace)
    land = [Features() for _ in treaty.clauses]
    for piece in settle(treaty, atlas).pieces:
        found = known.piece(piece.district, piece.flat, piece.share)
        land[piece.clause] = land[piece.clause].plus(found)
    pairs = zip(treaty.clauses, land, strict=True)
    return Prices(tuple(_worth(clause, peace.values, here) for clause, here in pairs))


def units(survey: Survey) -> tuple[Unit, ...]:
    """Return each district of the defender with its price."""
    values = survey.peace.values
    return tuple(
        Unit(name, land_price(values, survey.districts[name]))
        for name in survey.atlas.of("defender")
    )


def land_price(values: Values, land: Features, giver: Side = "defender") -> Price:
    """Return the worth of land that changes hands for good."""
    sign = 1.0 if giver == "defender" else -1.0
    gain, loss = (sign * _owned(values, land, side) for side in ("attacker", "defender"))
    if giver == "attacker":
        return Price(gain, loss)
    means = (land.people + land.economy) / 2.0
    return Price(gain, loss, land.works, land.own_depth, land.sea, means)


def _owned(values: Values, land: Features, side: Literal["attacker", "defender"]) -> float:
    party = values.attacker if side == "attacker" else values.defender
    w = party.weights
    parts = (
        w.land * land.land,
        w.people * land.people,
        w.economy * land.economy,
        w.depth * (land.depth if side == "attacker" else land.own_depth),
        w.sea * land.sea,
        w.works * land.works,
    )
    return math.fsum(parts) / party.pie


def _worth(clause: Clause, values: Values, land: Features) -> Price:
    if isinstance(clause, Lease):
        return _lease(clause, values, land)
    if isinstance(clause, Cession):
        paid = money_price(values, clause.price, clause.acquires)
        return land_price(values, land, clause.from_).plus(paid)
    if isinstance(clause, Exchange):
        return land_price(values, land, clause.from_)
    return promise_price(clause, values)


def _lease(clause: Lease, values: Values, land: Features) -> Price:
    """Return the worth of a lease: part of ownership, all of its use in war, less the rent."""
    share = part_of_ever(values, clause.years)
    owned = land_price(values, land, clause.from_)
    lent = owned._replace(gain=share * owned.gain, loss=share * owned.loss)
    rent = stream(values, clause.rent_per_year, clause.years)
    return lent.plus(money_price(values, rent, clause.tenant))
