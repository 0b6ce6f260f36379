"""Why this room exists: a round of talks in two lines: who would sign what, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.report.chronicle.scribe import Scribe
    from ceasefire.war.annals import Round

__all__ = ["rounds_before", "told"]


def rounds_before(scribe: Scribe, day: int) -> Iterator[str]:
    """Yield the lines of the round that is held before a day, if there is one."""
    for one in scribe.chronicle.rounds:
        if one.day == day:
            yield from told(scribe, one)


def told(scribe: Scribe, one: Round) -> Iterator[str]:
    """Yield a round: the values compared, the hope, and what came of it."""
    percent, names = scribe.tongue.percent, scribe.both
    yield scribe.say(
        "round",
        **names,
        date=scribe.tongue.date(one.date),
        least=percent(one.least),
        most=percent(one.most),
        a_hope=percent(one.hope_attacker),
        d_hope=percent(one.hope_defender),
    )
    if one.signed and one.gain is not None and one.loss is not None:
        yield "  " + scribe.say(
            "round-signed",
            gain=percent(one.gain),
            loss=percent(one.loss),
            by=names[one.by or "attacker"],
        )
    elif one.contact == "closed":
        yield "  " + scribe.say("round-closed", **names)
    elif one.contact == "opening":
        left = scribe.tongue.number(one.rounds_left or 0)
        yield "  " + scribe.say("round-opening", **names, left=left)
    else:
        yield "  " + scribe.say("round-refused", **names, asked=percent(one.asked))
