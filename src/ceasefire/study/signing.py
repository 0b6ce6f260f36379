"""Why this room exists: terms that lay on the table are held against what fighting on was worth.

A package is priced as the treaties of the war itself are, with the chance of a breach if the sides
reckon with one. A side would sign what is worth to it at least as much as fighting on with open
talks, in its own eyes, at the round of that date. Values are shares of the pie: to the attacker
what it gains, to the defender what it keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.aftermath.terms import Terms
from ceasefire.aftermath.violation import violations
from ceasefire.errors import RequestError
from ceasefire.study.moment import round_date, round_of
from ceasefire.study.paired import as_numbers, pooled
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.value import price

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ceasefire.scenario.peace import Peace
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.study.estimate import Estimate
    from ceasefire.study.twins import Twin
    from ceasefire.treaty.promises import Price
    from ceasefire.treaty.treaty import Treaty
    from ceasefire.war.talks.forward import Ledger

__all__ = ["Signing", "package_worth", "signing", "willing", "with_breach"]

SIDES = ("attacker", "defender")
DRAWS, SEED = 200, 1  # of the circumstances in which a treaty may be broken, as for other treaties


@dataclass(frozen=True, slots=True)
class Signing:
    """Who would have signed a package.

    Attributes
    ----------
    package
        Its id.
    held
        Date of the round.
    worth
        Of the package to attacker and defender.
    going_on
        Of fighting on, to both.
    attacker, defender, both
        Share of the wars in which a side, and in which each side, would sign.
    wars, fought
        Wars still fought at that round, over which is averaged, and wars looked at. With none left
        the estimates are NaN.
    """

    package: str
    held: date
    worth: tuple[float, float]
    going_on: tuple[Estimate, Estimate]
    attacker: Estimate
    defender: Estimate
    both: Estimate
    wars: int
    fought: int

    def as_dict(self) -> dict[str, object]:
        """Return the fields for JSON."""
        return {
            "package": self.package,
            "held": self.held.isoformat(),
            "wars": self.wars,
            "fought": self.fought,
            "worth": dict(zip(SIDES, self.worth, strict=True)),
            "going_on": {
                side: as_numbers(one) for side, one in zip(SIDES, self.going_on, strict=True)
            },
            "would_sign": {
                "attacker": as_numbers(self.attacker),
                "defender": as_numbers(self.defender),
                "both": as_numbers(self.both),
            },
        }


def package_worth(treaty: Treaty, scenario: Scenario) -> tuple[float, float]:
    """Return what a package is worth to attacker and defender of a war.

    Parameters
    ----------
    treaty
        The package.
    scenario
        A war whose sides bargain.

    Raises
    ------
    RequestError
        If they do not, or the land cannot be given as the package says.
    """
    talks, peace = scenario.talks, scenario.peace
    if talks is None or peace is None:
        raise RequestError(f"{scenario.name}: its sides cannot bargain, so nobody could sign")
    found = price(treaty, read_atlas(scenario), peace).total
    if not talks.commitment:
        return found.gain, 1.0 - found.loss
    return with_breach(found, peace, talks.patience_years)


def with_breach(found: Price, peace: Peace, patience_years: float) -> tuple[float, float]:
    """Return what a treaty is worth to attacker and defender who reckon with its breach.

    Parameters
    ----------
    found
        Its price, taken at its word.
    peace
        Its ``aftermath`` says how treaties break.
    patience_years
        How far off a breach still matters.
    """
    shares = (min(max(x, 0.0), 1.0) for x in (found.loss, found.gain, *found[2:]))
    (broken,) = violations([Terms(*shares)], peace.aftermath, patience_years, n=DRAWS, seed=SEED)
    chance = min(broken.chance.mean, 1.0)
    return (
        (1.0 - chance) * found.gain + chance * broken.broken_attacker,
        (1.0 - chance) * (1.0 - found.loss) + chance * broken.broken_defender,
    )


def signing(twin: Twin, treaty: Treaty, on: date) -> Signing:
    """Return who would have signed a package on a date.

    Parameters
    ----------
    twin
        The war, fought.
    treaty
        The package.
    on
        The date; the round of talks on or before it is looked at.

    Raises
    ------
    RequestError
        If the war has no such date, or its sides cannot bargain.
    """
    scenario = twin.scenario
    worth, held = package_worth(treaty, scenario), round_of(scenario, on)
    tables = [table for table in twin.tables if table is not None]
    return willing(treaty.id, round_date(scenario, held), worth, tables, held)


def willing(
    package: str, on: date, worth: tuple[float, float], tables: Sequence[Ledger], held: int
) -> Signing:
    """Compare a package's worth with reservation values at a round.

    Parameters
    ----------
    package, on
        Its id, and the date of the round.
    worth
        To attacker and defender.
    tables
        What was said, one entry a plan.
    held
        The round, from 0.
    """
    reserved = [table.reservation[held].astype(np.float64) for table in tables]
    fought = sum(values.shape[1] for values in reserved)
    still = [values[:, np.isfinite(values).all(axis=0)] for values in reserved]
    wars = sum(values.shape[1] for values in still)
    signs = [np.array(worth)[:, None] >= values for values in still]
    return Signing(
        package, on, worth,
        (pooled([v[0] for v in still])[0], pooled([v[1] for v in still])[0]),
        pooled([s[0] * 1.0 for s in signs])[0],
        pooled([s[1] * 1.0 for s in signs])[0],
        pooled([s.all(axis=0) * 1.0 for s in signs])[0],
        wars, fought,
    )  # fmt: skip
