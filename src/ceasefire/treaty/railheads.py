"""Why this room exists: who can leave through a station that takes so many a day, and who cannot.

One queue a station. On every day those leave first who must be gone first, as many as the trains
take; who is left when his day is over is late. Among rules of one queue this leaves fewest late: it
serves all who can be served, since those with a later day lose nothing by waiting.

References
----------
Jackson (1955), "Scheduling a production line to minimize maximum tardiness", UCLA Management
Sciences Research Project, report 43 (earliest due date first).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Departure", "Waiting", "serve"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """People of one place, numbered, who wait; without a last day they wait until they can go."""

    place: int
    people: float
    leave_by: date | None


@dataclass(frozen=True, slots=True)
class Departure:
    """People of one place who leave on one day."""

    day: date
    place: int
    people: float


def serve(
    queue: Sequence[Waiting], people_per_day: float, first: date
) -> tuple[tuple[Departure, ...], dict[int, float]]:
    """Let people leave through one station.

    Parameters
    ----------
    queue
        Those who wait; a place may come once.
    people_per_day
        What the trains of a day take.
    first
        The first day of trains.

    Returns
    -------
    Departures in order of day, and how many of each place are late.
    """
    left = {one.place: one.people for one in queue if one.people > 0}
    order = sorted((one for one in queue if one.people > 0), key=_due)
    departures, day = [], first
    late = dict.fromkeys((one.place for one in queue), 0.0)
    while order:
        for one in [one for one in order if one.leave_by and one.leave_by < day]:
            late[one.place] = left[one.place]
            order.remove(one)
        room = people_per_day
        while order and room > 0:
            place = order[0].place
            people = min(room, left[place])
            departures.append(Departure(day, place, people))
            room -= people
            left[place] -= people
            if left[place] <= 0:
                order.pop(0)
        day += timedelta(days=1)
    return tuple(departures), late


def _due(one: Waiting) -> date:
    return one.leave_by or date.max
