"""Why this room exists: those who must go are sent to a station or on the road, and some are late.

Everybody goes to the nearest station on land that the giver keeps. The road takes its share on the
first day at the pace of sledges; who is overtaken by the march of the troops is late. Capacity and
share are in ``peace.yaml`` with their reasons; the result says where days are short, not who froze.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.treaty.figure import Figure
from ceasefire.treaty.neighbours import PEN_KM
from ceasefire.treaty.railheads import Departure, Waiting, serve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shapely import Point

    from ceasefire.scenario.peace import Displacement, Railhead
    from ceasefire.treaty.settle import Settled

__all__ = ["Group", "Sent", "send"]


class Group(NamedTuple):
    """People of one place who must go.

    Parameters
    ----------
    people
        How many.
    way_km
        To land that is kept.
    at
        Where they live, on the atlas's plane.
    leave_by, behind_by
        Last days there and before the new border; None if there are none.
    """

    people: Figure
    way_km: float
    at: Point
    leave_by: date | None
    behind_by: date | None


class Sent(NamedTuple):
    """How the people of one place left; names as in :class:`ceasefire.treaty.displacement.Move`."""

    railhead: str | None
    by_rail: float
    by_road: float
    late: Figure
    last_day: date | None


def send(
    groups: Sequence[Group], settled: Settled, first: date
) -> tuple[list[Sent], dict[str, tuple[Departure, ...]]]:
    """Send everybody off.

    Parameters
    ----------
    groups
        Who must go; the number of a group is its index.
    settled
        The treaty on the land.
    first
        The first day.

    Returns
    -------
    What became of each group, and the departures by station.
    """
    rule = settled.atlas.peace.displacement
    stations = _kept(settled)
    nearest = [_nearest(group, stations) for group in groups]
    low, (late, trains), high = (
        _late([getattr(g.people, end) for g in groups], groups, nearest, rule, first)
        for end in ("low", "use", "high")
    )
    by_rail, last = [0.0] * len(groups), dict[int, date]()
    for one in (one for departures in trains.values() for one in departures):
        by_rail[one.place] += one.people
        last[one.place] = one.day
    sent = []
    for k, group in enumerate(groups):
        figure = Figure(low[0][k], late[k], high[0][k])
        road = max(group.people.use - by_rail[k] - late[k], 0.0)
        sent.append(Sent(nearest[k], by_rail[k], road, figure, last.get(k)))
    return sent, trains


def _kept(settled: Settled) -> dict[str, Point]:
    """Return the stations on land that the defender keeps; one at the very border counts."""
    land = settled.kept("defender").buffer(PEN_KM)
    stations = {
        one.id: settled.atlas.point(one) for one in settled.atlas.peace.displacement.railheads
    }
    return {name: at for name, at in stations.items() if land.contains(at)}


def _nearest(group: Group, stations: Mapping[str, Point]) -> str | None:
    return min(stations, key=lambda name: stations[name].distance(group.at), default=None)


def _late(
    people: Sequence[float],
    groups: Sequence[Group],
    nearest: Sequence[str | None],
    rule: Displacement,
    first: date,
) -> tuple[list[float], dict[str, tuple[Departure, ...]]]:
    """Return how many of each group are late, and the departures by station."""
    road = [rule.road_share if station else 1.0 for station in nearest]
    late = [
        people[k] * road[k] * _overtaken(group, rule.road_km_per_day, first)
        for k, group in enumerate(groups)
    ]
    trains = {}
    for station in _used(rule.railheads, nearest):
        queue = [
            Waiting(k, people[k] * (1 - road[k]), group.leave_by)
            for k, group in enumerate(groups)
            if nearest[k] == station.id
        ]
        trains[station.id], waiting = serve(queue, station.people_per_day, first)
        for k, left in waiting.items():
            late[k] += left
    return late, trains


def _used(railheads: Sequence[Railhead], nearest: Sequence[str | None]) -> list[Railhead]:
    return [station for station in railheads if station.id in nearest]


def _overtaken(group: Group, km_per_day: float, first: date) -> bool:
    """Return whether those on the road do not keep ahead of the march.

    Both move at an even pace, so being ahead at the start and at the border is being ahead all the
    way.
    """
    if group.leave_by is None or group.behind_by is None:
        return False
    if km_per_day <= 0:
        return group.way_km > 0
    arrival = first + timedelta(days=max(ceil(group.way_km / km_per_day) - 1, 0))
    return first > group.leave_by or arrival > group.behind_by
