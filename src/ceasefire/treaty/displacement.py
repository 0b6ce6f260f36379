"""Why this room exists: land that changes hands is left by its people, and that takes days.

Of the residents of given land a stated share leaves (``leave``); part of them had left before the
fire ceased (``gone_before``, by region or district). Of the rest a share goes by road on the first
day, the others through the nearest station that the giver keeps, as its trains take them. No total
is put in: everything is counted from districts. Before a war nobody has left yet.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ceasefire.treaty.deadlines import deadline, first_day, way_km
from ceasefire.treaty.figure import NOBODY, Figure, total
from ceasefire.treaty.sending import Group, send

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.scenario.peace import Interval
    from ceasefire.treaty.country import Atlas
    from ceasefire.treaty.railheads import Departure
    from ceasefire.treaty.settle import Fate, Piece, Settled

__all__ = ["Exodus", "Move", "displace", "leaving", "residents"]


@dataclass(frozen=True)
class Move:
    """The people of one piece of land.

    Attributes
    ----------
    district, fate
        Where, and what becomes of it.
    residents, displaced, gone_before, to_go
        Who lived there, who leaves, who of them left before the fire ceased, who after it.
    way_km
        From the middle of the land to land that its giver keeps.
    leave_by, behind_by
        Last day there, and last day before the new border; None if the treaty sets none.
    railhead
        The station; None if the giver keeps none.
    by_rail, by_road, late
        How those of ``to_go`` leave in time, and for how many the days do not suffice.
    last_day
        On which the last train in time leaves.
    """

    district: str
    fate: Fate
    residents: Figure
    displaced: Figure
    gone_before: Figure
    to_go: Figure
    way_km: float
    leave_by: date | None
    behind_by: date | None
    railhead: str | None = None
    by_rail: float = 0.0
    by_road: float = 0.0
    late: Figure = NOBODY
    last_day: date | None = None


@dataclass(frozen=True)
class Exodus:
    """Everybody who leaves the land that the defender gives.

    Attributes
    ----------
    moves
        One a piece of land, in the order of the treaty.
    first_day
        The first day after the fire ceased; None if the treaty has no day, and then nobody has
        been sent anywhere yet.
    trains
        Departures by station, in order of day; places are indices of ``moves``.
    """

    moves: tuple[Move, ...]
    first_day: date | None
    trains: dict[str, tuple[Departure, ...]]

    @property
    def displaced(self) -> Figure:
        """All who leave, whenever."""
        return total(move.displaced for move in self.moves)

    @property
    def to_go(self) -> Figure:
        """Those who leave after the fire ceased."""
        return total(move.to_go for move in self.moves)

    @property
    def late(self) -> Figure:
        """Those for whom the days do not suffice."""
        return total(move.late for move in self.moves)

    def by_day(self) -> dict[date, dict[str, float]]:
        """Return how many leave on each day through each station, and by ``road``."""
        found: dict[date, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for name, departures in self.trains.items():
            for one in departures:
                found[one.day][name] += one.people
        if self.first_day is not None:
            found[self.first_day]["road"] += sum(move.by_road for move in self.moves)
        return {day: dict(found[day]) for day in sorted(found)}


def residents(piece: Piece, atlas: Atlas) -> Figure:
    """Return who lived on a piece of land before the war."""
    row = atlas.district(piece.district).row
    return Figure(row.low, row.use, row.high) * piece.share


def leaving(piece: Piece, atlas: Atlas) -> Figure:
    """Return who leaves a piece of land when it is given away."""
    leave = atlas.peace.displacement.leave
    return residents(piece, atlas).part(Figure(leave.low, leave.use, leave.high))


def displace(settled: Settled) -> Exodus:
    """Return who must leave what the defender gives, from where, by when and over which station.

    Parameters
    ----------
    settled
        A treaty on the land.
    """
    pieces = [piece for piece in settled.pieces if piece.giver == "defender"]
    moves = [_move(piece, settled) for piece in pieces]
    first = first_day(settled)
    if first is None:
        return Exodus(tuple(moves), None, {})
    groups = [
        Group(
            move.to_go, move.way_km, settled.atlas.spot(piece.flat), move.leave_by, move.behind_by
        )
        for move, piece in zip(moves, pieces, strict=True)
    ]
    sent, trains = send(groups, settled, first)
    return Exodus(
        tuple(replace(move, **one._asdict()) for move, one in zip(moves, sent, strict=True)),
        first,
        trains,
    )


def _move(piece: Piece, settled: Settled) -> Move:
    rule, row = settled.atlas.peace.displacement, settled.atlas.district(piece.district).row
    gone = _gone(settled, rule.gone_before.get(row.id, rule.gone_before.get(row.region)))
    leave, km = leaving(piece, settled.atlas), way_km(piece, settled)
    due = deadline(piece, settled, km)
    return Move(
        district=piece.district,
        fate=piece.fate,
        residents=residents(piece, settled.atlas),
        displaced=leave,
        gone_before=leave.part(gone),
        to_go=leave.rest(gone),
        way_km=km,
        leave_by=due.leave_by if due else None,
        behind_by=due.behind_by if due else None,
    )


def _gone(settled: Settled, before: Interval | None) -> Figure:
    """Return the share that had left when the fire ceased; a demand before the war finds all."""
    day = settled.treaty.day
    if before is None or (day is not None and day < settled.atlas.first_day):
        return NOBODY
    return Figure(before.low, before.use, before.high)
