"""Why this room exists: an hour in a treaty is an hour on somebody's clock.

A treaty names a local time and the side whose clock it is. Clocks of the past are those of the IANA
time zones, summer time and changes of law included, so an hour may be missing or come twice; both
are refused, because soldiers cannot obey them.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple
from zoneinfo import ZoneInfo

from pydantic import AfterValidator

from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from ceasefire.scenario.peace import Clocks

__all__ = ["BothClocks", "LocalTime", "both_clocks", "moment", "parse_local"]

FORM = re.compile(r"[1-8]\d{3}-\d\d-\d\dT\d\d:\d\d", re.ASCII)
OFFSET = re.compile(r"(Z|[+-]\d\d(:?\d\d)?)$")
EXPECTED = "must be a local date and time such as 1940-03-13T12:00"


class BothClocks(NamedTuple):
    """One moment as each side's clock shows it; both know their zone."""

    attacker: datetime
    defender: datetime

    def texts(self) -> dict[str, str]:
        """Return the local times by side, written as treaties write them.

        Examples
        --------
        >>> noon = datetime(1940, 3, 13, 12, tzinfo=ZoneInfo("Europe/Moscow"))
        >>> BothClocks(noon, noon.astimezone(ZoneInfo("Europe/Helsinki"))).texts()
        {'attacker': '1940-03-13T12:00', 'defender': '1940-03-13T11:00'}
        """
        return {side: _written(when) for side, when in self._asdict().items()}


def parse_local(text: str) -> datetime:
    """Return a local time without a zone.

    Raises
    ------
    ValueError
        If the text is not a date and time to the minute, or carries an offset.

    Examples
    --------
    >>> parse_local("1940-03-13T12:00")
    datetime.datetime(1940, 3, 13, 12, 0)
    """
    if "T" in text and OFFSET.search(text):
        msg = f"must be a local time, without an offset: the clause names its clock (got {text!r})"
        raise ValueError(msg)
    if not FORM.fullmatch(text):
        msg = f"{EXPECTED} (got {text!r})"
        raise ValueError(msg)
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        msg = f"{EXPECTED} (got {text!r}: {error})"
        raise ValueError(msg) from error


def _checked(text: str) -> str:
    parse_local(text)
    return text


LocalTime = Annotated[str, AfterValidator(_checked)]


def moment(text: str, zone: str) -> datetime:
    """Return the moment at which a zone's clock shows a local time.

    Parameters
    ----------
    text
        Local time, as :func:`parse_local` reads it.
    zone
        IANA time zone.

    Raises
    ------
    RequestError
        If the clock never shows that time (it was put forward over it) or shows it twice.

    Examples
    --------
    >>> moment("1940-03-13T12:00", "Europe/Moscow").isoformat()
    '1940-03-13T12:00:00+03:00'
    """
    clock = ZoneInfo(zone)
    first = parse_local(text).replace(tzinfo=clock)
    second = first.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return first
    shown = first.astimezone(UTC).astimezone(clock)
    if shown.replace(tzinfo=None, fold=0) != first.replace(tzinfo=None):
        raise RequestError(
            f"{text} does not exist in {zone}: the clock was put forward over it, "
            f"the same moment is {_written(shown)}"
        )
    raise RequestError(
        f"{text} comes twice in {zone}: the clock was put back over it, "
        "name an hour outside or the other side's clock"
    )


def both_clocks(text: str, clock: Literal["attacker", "defender"], clocks: Clocks) -> BothClocks:
    """Return the moment that one side's clock names as both clocks show it.

    Raises
    ------
    RequestError
        As :func:`moment`.
    """
    named = moment(text, getattr(clocks, clock).zone)
    return BothClocks(
        *(named.astimezone(ZoneInfo(side.zone)) for side in (clocks.attacker, clocks.defender))
    )


def _written(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M")
