"""Why this room exists: the order in which a war is told, one question after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report import coverage
from ceasefire.report.figures.ammunition import ammunition
from ceasefire.report.figures.belief import belief
from ceasefire.report.figures.breach import breach
from ceasefire.report.figures.districts import districts
from ceasefire.report.figures.events import events
from ceasefire.report.figures.fronts import fronts
from ceasefire.report.figures.hope import hope
from ceasefire.report.figures.losses import losses
from ceasefire.report.figures.map import theatre
from ceasefire.report.figures.staff import staff
from ceasefire.report.figures.strength import strength
from ceasefire.report.figures.talks import ends, talks
from ceasefire.report.figures.terms import terms
from ceasefire.report.outcomes import heading, outcomes, remark
from ceasefire.report.story.blocks import Block, Chapter, note, plates
from ceasefire.report.story.cost import cost
from ceasefire.report.story.lasting import lasting
from ceasefire.report.story.limits import limits
from ceasefire.report.story.moved import moved
from ceasefire.report.story.verdicts import verdicts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ceasefire.report.story.findings import Findings
    from ceasefire.report.view import View

    Writer = Callable[[View, Findings], Iterator[Block]]

__all__ = ["chapters"]


def chapters(view: View, found: Findings) -> list[Chapter]:
    """Return the chapters that a war has, in order.

    Parameters
    ----------
    view
        The wars, in a language.
    found
        What was asked beyond them.
    """
    return [
        Chapter(name, view.tongue.say(f"story-{name}"), blocks)
        for name, write in WRITERS.items()
        if (blocks := tuple(write(view, found)))
    ]


def _fighting(view: View, _: Findings) -> Iterator[Block]:
    yield from plates(make(view) for make in (theatre, fronts, breach, losses))


def _end(view: View, _: Findings) -> Iterator[Block]:
    yield Block("outcomes", (heading(view), outcomes(view), remark(view)))
    if view.runs.ensemble.talks is not None:
        yield from plates([ends(view)])


def _terms(view: View, found: Findings) -> Iterator[Block]:
    if found.land and found.land.taken:
        taken = found.land.taken
        yield from plates([terms(view, taken, found.packages), districts(view, found.land, taken)])


def _why(view: View, found: Findings) -> Iterator[Block]:
    if view.runs.ensemble.talks is not None:
        yield from plates([talks(view, found.packages), hope(view)])
        if told := events(view):
            yield Block("news", [(view.long(one.day), one.text) for one in told])
    yield from plates(make(view) for make in (belief, ammunition, strength, staff))
    if view.runs.ensemble.talks is not None:
        yield from moved(view, found)


def _cost(view: View, found: Findings) -> Iterator[Block]:
    if found.land:
        yield from cost(view, found.land)


def _last(view: View, found: Findings) -> Iterator[Block]:
    if found.land and found.peace and found.peace.treaties:
        yield from lasting(view, found.land, found.peace)


def _claims(view: View, found: Findings) -> Iterator[Block]:
    if found.claims:
        yield from verdicts(view, found.claims, found.changes)


def _record(view: View, _: Findings) -> Iterator[Block]:
    if rows := coverage.rows(view):
        yield note(view.tongue.say("coverage-note"))
        yield Block("coverage", rows)


def _limits(view: View, _: Findings) -> Iterator[Block]:
    yield Block("limits", limits(view))


WRITERS: dict[str, Writer] = {
    "fighting": _fighting,
    "end": _end,
    "terms": _terms,
    "why": _why,
    "cost": _cost,
    "last": _last,
    "claims": _claims,
    "record": _record,
    "limits": _limits,
}
