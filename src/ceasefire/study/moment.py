"""Why this room exists: people name sides and dates; the game has roles and rounds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.errors import RequestError, did_you_mean
from ceasefire.units import date_of, day_of

if TYPE_CHECKING:
    from ceasefire.scenario.scenario import Scenario

__all__ = ["role_of", "round_date", "round_of", "when"]


def role_of(scenario: Scenario, side: str) -> int:
    """Return whether a side is the attacker (0) or the defender (1).

    Parameters
    ----------
    scenario
        The war.
    side
        Its id, or ``attacker`` or ``defender``.

    Raises
    ------
    RequestError
        If there is no such side.
    """
    war = scenario.document
    known = {
        war.attacker.id: ATTACKER, war.defender.id: DEFENDER,
        "attacker": ATTACKER, "defender": DEFENDER,
    }  # fmt: skip
    if side not in known:
        hint = did_you_mean(side, known) or f"; there are {' and '.join(list(known)[:2])}"
        raise RequestError(f"{scenario.name}: there is no side {side!r}{hint}")
    return known[side]


def when(text: str) -> date:
    """Return a date written as ``1940-03-12``.

    Raises
    ------
    RequestError
        If it is no date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RequestError(f"{text!r}: is no date; write it as 1940-03-12") from error


def round_of(scenario: Scenario, day: date) -> int:
    """Return the round of talks on or before a date, counted from 0.

    Round ``d`` is held when ``d`` times the length of a round has been fought, so the first one is
    held on the eve of the war.

    Raises
    ------
    RequestError
        If the war is not looked at on that date.
    """
    if scenario.talks is None:
        raise RequestError(f"{scenario.name}: has no talks.yaml, so its sides hold no talks")
    calendar = scenario.document.calendar
    fought, length = day_of(day, calendar.first_day), scenario.talks.round_days
    if not 0 <= fought <= calendar.days:
        first, last = (date_of(d, calendar.first_day) for d in (0, calendar.days))
        raise RequestError(f"{day}: must be between {first} and {last}, which the model looks at")
    return min(fought, calendar.days - 1) // length


def round_date(scenario: Scenario, held: int) -> date:
    """Return the date of a round."""
    length = scenario.talks.round_days if scenario.talks else 0
    return date_of(held * length, scenario.document.calendar.first_day)
