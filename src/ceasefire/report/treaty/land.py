"""Why this room exists: articles name land by region, and the hours at which troops leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.view import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ceasefire.report.treaty.notary import Notary
    from ceasefire.treaty.clauses import Segment, Withdrawal

__all__ = ["leave", "place_lines"]


def place_lines(districts: Iterable[str], notary: Notary) -> Iterator[str]:
    """Yield one line a region with the names of the districts in it."""
    for region, ids in notary.by_region(districts).items():
        names = notary.join(notary.place(one) for one in ids)
        text = notary.say("places", region=capital(notary.regions[region]), names=names)
        yield notary.say("item", text=text)


def leave(clause: Withdrawal, notary: Notary) -> Iterator[str]:
    """Yield the article of a withdrawal: one line a segment."""
    clock = getattr(notary.peace.clocks, clause.clock)
    yield notary.say("leave", place=notary.pick(clock.name))
    for segment in clause.segments:
        yield notary.say("item", text=_segment(segment, notary))


def _segment(segment: Segment, notary: Notary) -> str:
    names = [notary.regions[region] for region in segment.regions]
    names += [notary.place(district) for district in segment.districts]
    parts = [
        notary.say(
            "leave-segment",
            name=capital(notary.pick(segment.name)),
            side=notary.adjective(segment.side),
            places=notary.join(names),
            start=notary.moment(segment.start),
            finish=notary.moment(segment.finish),
            km=notary.count("km", segment.km_per_day),
        )
    ]
    if segment.gap_km:
        parts.append(notary.say("leave-gap", km=notary.count("km", segment.gap_km)))
    return " ".join(parts)
