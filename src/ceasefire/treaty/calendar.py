"""Why this room exists: the days that a treaty sets, in one list.

What has an hour has it on both clocks; what has only a day stands before the hours of that day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from ceasefire.treaty.clauses import Ceasefire, Lease, Prisoners, Transit, Withdrawal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.scenario.base import Text
    from ceasefire.scenario.peace import Peace
    from ceasefire.treaty.clock import BothClocks
    from ceasefire.treaty.treaty import Treaty

__all__ = ["Occasion", "What", "calendar"]

What = Literal[
    "dated",
    "signed",
    "ratified-by",
    "ceasefire",
    "strip",
    "withdrawal-start",
    "withdrawal-finish",
    "lease-start",
    "lease-evacuated",
    "lease-end",
    "built-by",
    "prisoners-by",
]


@dataclass(frozen=True)
class Occasion:
    """Something that a treaty sets for a day.

    Attributes
    ----------
    what
        Its kind.
    day
        The day, on the defender's clock if there is an hour.
    hour
        Both clocks, or None if the treaty sets no hour.
    clause
        Index of the clause; None for the treaty's own days.
    segment
        Id of the segment of the withdrawal, or "".
    name
        Name of the segment or way, if it has one.
    """

    what: What
    day: date
    hour: BothClocks | None = None
    clause: int | None = None
    segment: str = ""
    name: Text | None = None


def calendar(treaty: Treaty, peace: Peace) -> tuple[Occasion, ...]:
    """Return the dated things of a treaty, earliest first.

    Parameters
    ----------
    treaty
        The terms.
    peace
        Both sides' clocks.

    Raises
    ------
    RequestError
        If an hour does not exist on the clock that names it, or comes twice.
    """
    found = [*_own(treaty)]
    for k, clause in enumerate(treaty.clauses):
        if isinstance(clause, Ceasefire):
            found += _ceasefire(k, clause, peace)
        elif isinstance(clause, Withdrawal):
            found += _withdrawal(k, clause, peace)
        elif isinstance(clause, Lease):
            found += _lease(k, clause, treaty.day)
        elif isinstance(clause, Transit) and clause.built_by is not None:
            found.append(Occasion("built-by", clause.built_by, None, k, "", clause.route))
        elif isinstance(clause, Prisoners) and clause.by is not None:
            found.append(Occasion("prisoners-by", clause.by, None, k))
    return tuple(sorted(found, key=_when))


def _when(one: Occasion) -> tuple[date, float]:
    return one.day, one.hour.defender.timestamp() if one.hour else float("-inf")


def _own(treaty: Treaty) -> Iterator[Occasion]:
    if treaty.dated is not None:
        yield Occasion("dated", treaty.dated)
    if treaty.signed is not None:
        yield Occasion("signed", treaty.signed)
    if treaty.ratified_by is not None:
        yield Occasion("ratified-by", treaty.ratified_by)


def _ceasefire(k: int, clause: Ceasefire, peace: Peace) -> Iterator[Occasion]:
    hour = clause.local(peace.clocks)
    yield Occasion("ceasefire", hour.defender.date(), hour, k)
    if clause.strip_km:
        yield Occasion("strip", hour.defender.date(), hour, k)


def _withdrawal(k: int, clause: Withdrawal, peace: Peace) -> Iterator[Occasion]:
    for segment in clause.segments:
        ends: tuple[tuple[What, str], ...] = (
            ("withdrawal-start", segment.start),
            ("withdrawal-finish", segment.finish),
        )
        for what, text in ends:
            hour = clause.local_time(text, peace.clocks)
            yield Occasion(what, hour.defender.date(), hour, k, segment.id, segment.name)


def _lease(k: int, clause: Lease, first: date | None) -> Iterator[Occasion]:
    if first is None:
        return
    yield Occasion("lease-start", first, None, k)
    if clause.evacuated_within_days is not None:
        gone = first + timedelta(days=clause.evacuated_within_days)
        yield Occasion("lease-evacuated", gone, None, k)
    yield Occasion("lease-end", clause.last_day(first), None, k)
