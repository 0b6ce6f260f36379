"""Why this room exists: questions that are asked of every war of a batch, written as short phrases.

``reached mannerheim``, ``breached mannerheim``, ``lost attacker until 1940-03-13``,
``dead defender until 1940-03-13``, ``supply defender on 1939-11-30``,
``lowest supply defender until 1940-03-13``, ``contact opened``, ``war ended``, ``ceded km2``,
``ceded people``, ``war renewed``. A probe only reads: it cannot change a war.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ceasefire.campaign.magazine import classes
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.errors import RequestError, did_you_mean
from ceasefire.units import day_of

if TYPE_CHECKING:
    from ceasefire.scenario.scenario import Scenario

__all__ = ["LOWEST", "RENEWED", "TABLE", "Probe", "of_talks", "parse", "within"]

_LINE = re.compile(r"^(reached|breached) ([a-z0-9-]+)$")
_MEN = re.compile(r"^(lost|dead) (attacker|defender) until (\d{4}-\d\d-\d\d)$")
_SUPPLY = re.compile(r"^(lowest supply|supply) (attacker|defender) (?:on|until) (\d{4}-\d\d-\d\d)$")
LOWEST = "lowest supply"
RENEWED = "war renewed"  # a day after the war, and after its calendar
TABLE = ("contact opened", "war ended", "ceded km2", "ceded people", RENEWED)
_SIDES = {"attacker": ATTACKER, "defender": DEFENDER}


@dataclass(frozen=True, slots=True)
class Probe:
    """One question.

    Parameters
    ----------
    phrase
        As written.
    what
        ``reached``, ``breached``, ``lost``, ``dead``, ``supply``, ``lowest supply``, or, of the
        table, the phrase itself.
    places
        (sector, line) pairs for the first two.
    side, day, ammunition
        Side, last day (1-based) and class of ammunition for the others.
    """

    phrase: str
    what: str
    places: tuple[tuple[int, int], ...] = ()
    side: int = 0
    day: int = 0
    ammunition: int = 0


def parse(phrase: str, scenario: Scenario) -> Probe:
    """Return the probe that a phrase asks for.

    Parameters
    ----------
    phrase
        One of the forms above.
    scenario
        The war whose lines and dates are meant.

    Raises
    ------
    RequestError
        If the phrase has another form, or names an unknown line.
    """
    war = scenario.document
    if phrase in TABLE:
        return Probe(phrase, phrase)
    if found := _LINE.match(phrase):
        places = tuple(
            (k, j)
            for k, sector in enumerate(war.sectors)
            for j, line in enumerate(sector.lines)
            if line.id == found[2]
        )
        if not places:
            known = {line.id for sector in war.sectors for line in sector.lines}
            msg = f"{phrase!r}: no line {found[2]!r}{did_you_mean(found[2], known)}"
            raise RequestError(msg)
        return Probe(phrase, found[1], places)
    if found := _MEN.match(phrase) or _SUPPLY.match(phrase):
        day = day_of(date.fromisoformat(found[3]), war.calendar.first_day)
        if not within(phrase, scenario):
            msg = f"{phrase!r}: the date must lie within the horizon (day 1 to {war.calendar.days})"
            raise RequestError(msg)
        kind = 0
        if "supply" in found[1]:
            kind = classes(scenario, found[2]).index(war.supply.watched)
        return Probe(phrase, found[1], (), _SIDES[found[2]], day, kind)
    msg = f"{phrase!r}: expected a phrase like 'reached LINE' or 'lost attacker until YYYY-MM-DD'"
    raise RequestError(msg)


def of_talks(phrase: str) -> bool:
    """Say whether a phrase asks what only a war with talks can answer."""
    return phrase in TABLE


def within(phrase: str, scenario: Scenario) -> bool:
    """Say whether a phrase's date, if it has one, lies within the horizon of the war."""
    found = _MEN.match(phrase) or _SUPPLY.match(phrase)
    if not found:
        return True
    calendar = scenario.document.calendar
    return 1 <= day_of(date.fromisoformat(found[3]), calendar.first_day) <= calendar.days
