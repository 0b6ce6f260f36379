"""Why this room exists: promises and money have a price too, small or large, but never land's.

A government chosen by the other side is the largest: with all the land it is the whole pie. The
rest are the small coin of treaties: alliances forsworn, works razed, ships limited, passage, money.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.treaty.clauses import (
    Demilitarisation,
    Neutrality,
    Recognition,
    Reparations,
    Transit,
)

if TYPE_CHECKING:
    from ceasefire.scenario.peace_values import Values
    from ceasefire.treaty.clauses import Clause, Side

__all__ = ["Price", "government_price", "money_price", "part_of_ever", "promise_price", "stream"]

GOODS = 0.5  # passage for goods is worth half of passage for troops
TIES = frozenset({"alliance", "bases", "coalition"})  # promising not to attack is not priced


class Price(NamedTuple):
    """What something is worth.

    ``gain`` is the attacker's, ``loss`` the defender's, as shares of their pies; ``works``,
    ``depth``, ``sea`` and ``means`` (people and economy, the mean of both) are what of the
    defender's strength changes hands, of all it has.
    """

    gain: float = 0.0
    loss: float = 0.0
    works: float = 0.0
    depth: float = 0.0
    sea: float = 0.0
    means: float = 0.0

    def plus(self, other: Price) -> Price:
        """Return the sum with another."""
        return Price(*(a + b for a, b in zip(self, other, strict=True)))


def promise_price(clause: Clause, values: Values) -> Price:
    """Return the price of a clause that is not land; hours, marches and prisoners have none.

    A promise of neutrality by the attacker has none either: what keeps it from an alliance is not
    paper. Areas of demilitarisation are not measured.

    Parameters
    ----------
    clause
        What is agreed.
    values
        Both sides' values.
    """
    if isinstance(clause, Recognition):
        return government_price(values, float(clause.regime), clause.from_)
    if isinstance(clause, Neutrality):
        binds = "defender" in clause.sides and not TIES.isdisjoint(clause.forbids)
        return _named(values, "neutrality", float(binds), "defender")
    if isinstance(clause, Demilitarisation):
        return _arms(clause, values)
    if isinstance(clause, Transit):
        return _named(values, "transit", GOODS if clause.what == "goods" else 1.0, clause.from_)
    if isinstance(clause, Reparations):
        worth = stream(values, clause.per_year, clause.years)
        return money_price(values, worth, clause.from_)
    return Price()


def government_price(values: Values, amount: float = 1.0, giver: Side = "defender") -> Price:
    """Return the price of a government of the other side's choice, or of a part of such a say."""
    return _named(values, "regime", amount, giver)


def money_price(values: Values, amount: float, giver: Side) -> Price:
    """Return the price of money paid today, in the money of ``peace.yaml``."""
    return _named(values, "money_per_output", amount / values.output_per_year, giver)


def part_of_ever(values: Values, years: float) -> float:
    """Return what part some years are of for ever, ``1 - exp(-years / scale)``."""
    return -math.expm1(-years / values.lease_scale_years)


def stream(values: Values, per_year: float, years: float) -> float:
    """Return what yearly payments are worth today."""
    return per_year * values.lease_scale_years * part_of_ever(values, years)


def _arms(clause: Demilitarisation, values: Values) -> Price:
    limited = clause.ships_max is not None or clause.tonnes_max is not None
    razed = _named(values, "demilitarisation", float(clause.works), clause.side)
    return razed.plus(_named(values, "ships", float(limited), clause.side))


def _named(values: Values, name: str, amount: float, giver: Side) -> Price:
    """Return an amount of what a name of ``values.clauses`` is worth to both sides."""
    sign = amount if giver == "defender" else -amount
    gain, loss = (
        sign * float(getattr(party.clauses, name)) / party.pie
        for party in (values.attacker, values.defender)
    )
    return Price(gain, loss)
