"""Why this room exists: a treaty's tables: borders, regions, districts and stations."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.report.treaty.facts import between
from ceasefire.report.view import capital

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceasefire.report.treaty.notary import Notary
    from ceasefire.treaty.accounts import Account
    from ceasefire.treaty.clauses import Side
    from ceasefire.treaty.displacement import Exodus, Move
    from ceasefire.treaty.reaches import Reach

__all__ = ["Grid", "border_grid", "district_grid", "region_grid", "station_grid"]

MOST_DISTRICTS = 10


class Grid(NamedTuple):
    """A table: title, heads of columns, rows; the first column names the rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _grid(
    notary: Notary, title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]]
) -> Grid:
    heads = tuple(notary.say(f"column-{column}") for column in columns)
    return Grid(notary.say(f"grid-{title}"), heads, tuple(rows))


def border_grid(account: Account, notary: Notary) -> Grid:
    """Return how far the border is from each place, before and after, and on whose land it lies."""

    def row(reach: Reach) -> tuple[str, ...]:
        before, after = (
            notary.say("none") if km is None else notary.km(km)
            for km in (reach.before_km, reach.after_km)
        )
        return notary.pick(reach.name), before, after, _whose(reach, notary)

    rows = (row(reach) for reach in account.reaches)
    return _grid(notary, "border", ("place", "before", "after", "land"), rows)


def _whose(reach: Reach, notary: Notary) -> str:
    """Say on whose land a place lies, if it is the defender's before or after."""
    if reach.inside_before == reach.inside_after:
        return notary.adjective("defender") if reach.inside_before else notary.say("none")
    before: Side = "defender" if reach.inside_before else "attacker"
    sides = notary.pair(before)
    return notary.say("passes", before=sides["giver"], after=sides["taker"])


def region_grid(account: Account, notary: Notary) -> Grid:
    """Return area, residents and who leaves by region, of land ceded or leased."""
    rows = (
        (
            capital(notary.regions[region]),
            notary.tongue.number(lot.km2),
            between(lot.residents, notary),
            between(lot.displaced, notary),
        )
        for region, lot in account.regions.items()
    )
    return _grid(notary, "regions", ("region", "km2", "residents", "leave"), rows)


def district_grid(exodus: Exodus, notary: Notary) -> Grid:
    """Return the districts from which most people leave: how many, by when, through where."""
    names = {one.id: notary.pick(one.name) for one in notary.peace.displacement.railheads}

    def row(move: Move) -> tuple[str, ...]:
        return (
            notary.place(move.district),
            between(move.displaced, notary),
            notary.tongue.number(move.to_go.use),
            notary.date(move.leave_by) if move.leave_by else notary.say("none"),
            names.get(move.railhead or "", notary.say("none")),
        )

    most = sorted(exodus.moves, key=lambda move: -move.displaced.use)[:MOST_DISTRICTS]
    columns = ("district", "leave", "to-go", "leave-by", "station")
    return _grid(notary, "districts", columns, (row(move) for move in most))


def station_grid(exodus: Exodus, notary: Notary) -> Grid:
    """Return how many leave through each station, and from which day to which."""
    people: dict[str, float] = defaultdict(float)
    days = defaultdict(list)
    for station, departures in exodus.trains.items():
        for one in departures:
            people[station] += one.people
            days[station].append(one.day)
    rows = (
        (
            notary.pick(station.name),
            notary.tongue.number(people[station.id]),
            notary.tongue.number(station.people_per_day),
            notary.date(min(days[station.id])),
            notary.date(max(days[station.id])),
        )
        for station in notary.peace.displacement.railheads
        if station.id in people
    )
    return _grid(notary, "stations", ("station", "by-rail", "a-day", "first", "last"), rows)
