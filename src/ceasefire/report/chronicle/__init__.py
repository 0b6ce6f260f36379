"""Why this room exists: the chronicle of one war in words, in English or Arabic, line by line.

It takes a :class:`ceasefire.war.chronicle.Chronicle` and a tongue and computes nothing: every
number in a line stands in the chronicle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.chronicle.brief import brief
from ceasefire.report.chronicle.frame import ending, head
from ceasefire.report.chronicle.full import full
from ceasefire.report.chronicle.rounds import rounds_before
from ceasefire.report.chronicle.scribe import Scribe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.l10n import Tongue
    from ceasefire.war.chronicle import Chronicle

__all__ = ["tell", "tell_day"]


def tell(chronicle: Chronicle, tongue: Tongue) -> Iterator[str]:
    """Yield a whole war: its head, every day in brief, its end.

    Parameters
    ----------
    chronicle
        The war.
    tongue
        The language.
    """
    scribe = Scribe(chronicle, tongue)
    yield head(scribe)
    yield ""
    for day in chronicle.days:
        yield from rounds_before(scribe, day.day)
        yield from brief(scribe, day)
    yield from rounds_before(scribe, chronicle.last_day + 1)
    yield ""
    if chronicle.days:
        yield from ending(scribe)
    else:
        yield scribe.say("end-no-war")


def tell_day(chronicle: Chronicle, day: int, tongue: Tongue) -> Iterator[str]:
    """Yield one day in full, with all sectors.

    Parameters
    ----------
    chronicle
        The war.
    day
        From 1.
    tongue
        The language.

    Raises
    ------
    RequestError
        If the war has no such day.
    """
    yield from full(Scribe(chronicle, tongue), chronicle.on(day))
