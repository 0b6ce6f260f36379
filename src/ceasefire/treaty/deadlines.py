"""Why this room exists: until when people may stay follows from the march of the troops.

The protocol gives each sector a start, a finish and a pace. Troops that must be behind the new
border at the finish pass a place d km before it d / pace days earlier, and not before the start;
the other side's troops follow them. So a place must be left by

    max(start, finish - d / pace).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.treaty.clauses import Lease, Withdrawal

if TYPE_CHECKING:
    from ceasefire.treaty.clauses import Segment
    from ceasefire.treaty.settle import Piece, Settled

__all__ = ["Deadline", "deadline", "first_day", "way_km"]


class Deadline(NamedTuple):
    """Days by which people must be gone, on the calendar of those who give the land.

    Parameters
    ----------
    leave_by
        Last day in their district.
    behind_by
        Last day before the new border.
    """

    leave_by: date
    behind_by: date


def first_day(settled: Settled) -> date | None:
    """Return the first day on which people move: the one after the fire ceased.

    Without an hour of ceasefire it is the day after the treaty, and None if that has no day.
    """
    treaty = settled.treaty
    if treaty.ceasefire is not None:
        day: date | None = treaty.ceasefire.local(settled.atlas.peace.clocks).defender.date()
    else:
        day = treaty.day
    return None if day is None else day + timedelta(days=1)


def way_km(piece: Piece, settled: Settled) -> float:
    """Return how far the middle of a piece is from land that its giver keeps, in km."""
    kept = settled.kept(piece.giver)
    if kept.is_empty:
        return 0.0
    return settled.atlas.plane.distance_km(settled.atlas.spot(piece.flat), kept)


def deadline(piece: Piece, settled: Settled, km: float) -> Deadline | None:
    """Return until when the people of a piece may stay; None if the treaty sets no day.

    Parameters
    ----------
    piece
        What is given away.
    settled
        The treaty on the land.
    km
        Way to land that the giver keeps.
    """
    withdrawal = settled.treaty.withdrawal
    segment = _segment(piece, withdrawal, settled)
    if withdrawal is not None and segment is not None:
        clocks = settled.atlas.peace.clocks
        start, finish = (
            getattr(withdrawal.local_time(text, clocks), piece.giver)
            for text in (segment.start, segment.finish)
        )
        leave = max(start, finish - timedelta(days=km / segment.km_per_day))
        return Deadline(leave.date(), finish.date())
    clause, signed = settled.treaty.clauses[piece.clause], settled.treaty.day
    if isinstance(clause, Lease) and clause.evacuated_within_days is not None and signed:
        day = signed + timedelta(days=clause.evacuated_within_days)
        return Deadline(day, day)
    return None


def _segment(piece: Piece, withdrawal: Withdrawal | None, settled: Settled) -> Segment | None:
    """Return the segment that names the district, else the one that names its region."""
    if withdrawal is None:
        return None
    mine = [one for one in withdrawal.segments if one.side == piece.giver]
    region = settled.atlas.district(piece.district).row.region
    by_name = (one for one in mine if piece.district in one.districts)
    by_region = (one for one in mine if region in one.regions)
    return next(by_name, next(by_region, None))
