"""Why this room exists: treaties are compared as if each had been signed on the same day.

Their prices, how long each would hold, what that would have been worth at the table, and the curve
of efficient treaties on which they are marked: all under the same draws of the circumstances.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.aftermath.curve import along, terms_of
from ceasefire.aftermath.durability import HORIZON_YEARS, Band, Outlook, fall, outlooks
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.aftermath.violation import Violation, violations
from ceasefire.treaty.features import Survey
from ceasefire.treaty.value import price, units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.scenario.peace_aftermath import Aftermath
    from ceasefire.treaty.country import Atlas
    from ceasefire.treaty.promises import Price
    from ceasefire.treaty.treaty import Treaty

__all__ = [
    "YEARS",
    "Compared",
    "Comparison",
    "Point",
    "Setting",
    "compare",
    "first_day",
    "last_day",
]

YEARS = (1, 2, 5, 10)
POINTS = 24  # of the curve
BEYOND = 1.25  # the curve goes on for a quarter more than the harshest treaty takes
LEAST_REACH = 0.3
DRAWS_OF_CURVE = 400
DRAWS_OF_BREACH = 200


class Setting(NamedTuple):
    """When the peace begins, up to which day war is asked for, and with how much luck."""

    begins: date
    by: date
    draws: int
    seed: int

    @property
    def possible(self) -> bool:
        """Whether the day lies within the horizon."""
        return 0 <= (self.by - self.begins).days < HORIZON_YEARS * DAYS_PER_YEAR - 1


class Compared(NamedTuple):
    """One treaty with all that is said of it.

    ``falls`` is by how much the chance of war by the day of the setting is lower than under the
    treaty of reference, and ``lower_in`` the share of draws in which it is; both are None without
    such a treaty and for the treaty itself.
    """

    treaty: Treaty
    price: Price
    outlook: Outlook
    violation: Violation
    falls: Band | None
    lower_in: float | None


class Point(NamedTuple):
    """An efficient treaty on the curve."""

    loss: float
    gain: float
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class Comparison:
    """Treaties beside each other.

    Attributes
    ----------
    setting
        Day and luck that all share.
    treaties
        From the mildest to the harshest.
    reference
        Id of the treaty with which the others are compared, or None.
    curve
        Efficient treaties, their losses rising from 0.
    """

    setting: Setting
    treaties: tuple[Compared, ...]
    reference: str | None
    curve: tuple[Point, ...]


def compare(
    treaties: Sequence[Treaty], atlas: Atlas, setting: Setting, reference: str | None = None
) -> Comparison:
    """Price treaties and ask how long each would hold.

    Parameters
    ----------
    treaties
        Terms that :func:`ceasefire.treaty.check.check_treaty` accepts.
    atlas
        The war's land, with its peace.
    setting
        Day and luck.
    reference
        Id of one of the treaties.
    """
    survey, peace = Survey(atlas, atlas.peace), atlas.peace
    prices = [price(treaty, atlas, peace, survey).total for treaty in treaties]
    order = sorted(range(len(prices)), key=lambda i: prices[i].loss)
    rows = [(treaties[i], prices[i]) for i in order]
    return Comparison(
        setting,
        _compared(rows, atlas, setting, reference),
        reference,
        _curve(survey, max((one.loss for one in prices), default=0.0), setting),
    )


def first_day(treaty: Treaty, atlas: Atlas) -> date | None:
    """Return the first day of a treaty's peace: that of the ceasefire, else that of the treaty."""
    if treaty.ceasefire is not None:
        return treaty.ceasefire.local(atlas.peace.clocks).defender.date()
    return treaty.day


def last_day(aftermath: Aftermath, begins: date) -> date:
    """Return the day up to which war is asked for, if nobody says.

    The end of the year in which the third side's dated war begins, else two years.
    """
    opportunity = aftermath.opportunity
    if opportunity.mode == "dated" and opportunity.begins and opportunity.begins > begins:
        return date(opportunity.begins.year, 12, 31)
    return begins + timedelta(days=2 * 365)


def _compared(
    rows: Sequence[tuple[Treaty, Price]], atlas: Atlas, setting: Setting, reference: str | None
) -> tuple[Compared, ...]:
    if not rows:
        return ()
    peace, terms = atlas.peace, [terms_of(total) for _, total in rows]
    seen = outlooks(terms, peace.aftermath, setting.begins, n=setting.draws, seed=setting.seed)
    patience = peace.values.lease_scale_years
    feared = violations(
        terms, peace.aftermath, patience, n=min(DRAWS_OF_BREACH, setting.draws), seed=setting.seed
    )
    known = {treaty.id: outlook for (treaty, _), outlook in zip(rows, seen, strict=True)}
    found = []
    for (treaty, total), outlook, breach in zip(rows, seen, feared, strict=True):
        beside = known.get(reference or "") if treaty.id != reference else None
        falls = fall(beside, outlook, setting.by) if beside else None
        found.append(
            Compared(treaty, total, outlook, breach, falls, _lower(beside, outlook, setting.by))
        )
    return tuple(found)


def _lower(beside: Outlook | None, outlook: Outlook, when: date) -> float | None:
    if beside is None:
        return None
    return float(np.mean(outlook.draws_broken_by(when) < beside.draws_broken_by(when)))


def _curve(survey: Survey, harshest: float, setting: Setting) -> tuple[Point, ...]:
    known = units(survey)
    most = sum(unit.price.loss for unit in known)
    reach = min(max(BEYOND * harshest, LEAST_REACH), most)
    terms = along(known, [float(x) for x in np.linspace(0.0, reach, POINTS)])
    seen = outlooks(
        terms,
        survey.peace.aftermath,
        setting.begins,
        n=min(DRAWS_OF_CURVE, setting.draws),
        seed=setting.seed,
    )
    pairs = zip(terms, seen, strict=True)
    return tuple(Point(float(one.loss), float(one.gain), outlook) for one, outlook in pairs)
