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

import numpy as np

from ceasefire.campaign.magazine import classes
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.state import FIGHTING, NEVER
from ceasefire.campaign.trace import BY_CLASS, BY_SIDE
from ceasefire.errors import RequestError, did_you_mean
from ceasefire.units import MEN_PER_THOUSAND, day_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.campaign.state import State
    from ceasefire.campaign.trace import Trace
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.talks.forward import Spoken

__all__ = ["RENEWED", "Probe", "of_talks", "parse", "read", "within"]

_LINE = re.compile(r"^(reached|breached) ([a-z0-9-]+)$")
_MEN = re.compile(r"^(lost|dead) (attacker|defender) until (\d{4}-\d\d-\d\d)$")
_SUPPLY = re.compile(r"^(lowest supply|supply) (attacker|defender) (?:on|until) (\d{4}-\d\d-\d\d)$")
RENEWED = "war renewed"  # a day after the war, and after its calendar
_TABLE = ("contact opened", "war ended", "ceded km2", "ceded people", RENEWED)
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
    if phrase in _TABLE:
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
    return phrase in _TABLE


def within(phrase: str, scenario: Scenario) -> bool:
    """Say whether a phrase's date, if it has one, lies within the horizon of the war."""
    found = _MEN.match(phrase) or _SUPPLY.match(phrase)
    if not found:
        return True
    calendar = scenario.document.calendar
    return 1 <= day_of(date.fromisoformat(found[3]), calendar.first_day) <= calendar.days


def read(probe: Probe, s: State, t: Trace, talks: Spoken | None = None) -> NDArray[np.float64]:
    """Return the answer for each war of a chunk; NaN where the event never came.

    Parameters
    ----------
    probe
        The question.
    s, t
        The chunk at its end, and its daily record.
    talks
        What was said in it; None where nobody talks.
    """
    if probe.what in _TABLE:
        return _at_table(probe.what, s, talks)
    if probe.what in {"reached", "breached"}:
        when = s.front.reached if probe.what == "reached" else s.front.breached
        first = np.min([when[k, j] for k, j in probe.places], axis=0)
        days: NDArray[np.float64] = np.array(first, dtype=np.float64)
        days[first == NEVER] = np.nan
        return days
    if probe.what in {"lost", "dead"}:
        lost = t.side[BY_SIDE.index("lost"), probe.side, probe.day - 1].astype(np.float64)
        share = s.fate.dead[probe.side] if probe.what == "dead" else 1.0
        return np.asarray(lost * share * MEN_PER_THOUSAND)
    supply = t.ammunition[BY_CLASS.index("supply_days"), probe.side, probe.ammunition]
    if probe.what == "supply":
        return np.asarray(supply[probe.day - 1], dtype=np.float64)
    return np.asarray(supply[: probe.day].min(axis=0), dtype=np.float64)


def _at_table(what: str, s: State, talks: Spoken | None) -> NDArray[np.float64]:
    """Return the day on which a war ended, began again or had contact, or what its treaty takes."""
    if what == "war ended":
        return np.where(s.fate.outcome == FIGHTING, np.nan, s.fate.last_day.astype(np.float64))
    if talks is None:
        return np.full(s.fate.outcome.size, np.nan)
    if what == "contact opened":
        opened = talks.ledger.opened.astype(np.float64)
        return np.where(opened < 0.0, np.nan, opened * talks.round_days)
    if what == RENEWED:
        return np.full(s.fate.outcome.size, np.nan) if talks.renewed is None else talks.renewed
    column = talks.treaties.km2 if what == "ceded km2" else talks.treaties.people
    return talks.treaties.at(talks.ledger.ceded.astype(np.float64), column)
