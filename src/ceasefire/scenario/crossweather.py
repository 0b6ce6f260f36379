"""Why this room exists: every front has weather, and no day has two."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ceasefire.errors import did_you_mean
from ceasefire.scenario.finding import WAR, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.scenario.sheet import Loc
    from ceasefire.scenario.tables import WeatherRow
    from ceasefire.scenario.war import Document

__all__ = ["weather_findings"]

FILE = "weather.csv"
MEASURES = ("temperature_c", "snow_cm")
SENSIBLE = {"temperature_c": (-70.0, 60.0, "degrees"), "snow_cm": (0.0, 1000.0, "cm")}


def weather_findings(war: Document, rows: Sequence[WeatherRow]) -> Iterator[Finding]:
    """Say what is wrong between ``weather.csv`` and the document."""
    yield from _values(rows)
    yield from _periods(rows)
    yield from _places(war, rows)
    yield from _measures(war, rows)


def _values(rows: Sequence[WeatherRow]) -> Iterator[Finding]:
    ground: dict[str, tuple[float, float]] = {}
    for i, row in enumerate(rows):
        least, most, unit = SENSIBLE[row.measure]
        for column, value in (("low", row.low), ("high", row.high)):
            if not least <= value <= most:
                wrong = f"must lie within {least:g} and {most:g} {unit} (got {value:g})"
                yield Finding(FILE, (i, column), wrong)
        here = row.lat_deg, row.lon_deg
        if here != ground.setdefault(row.place, here):
            lat, lon = ground[row.place]
            wrong = (
                f"must lie where it lay before, at {lat:g}, {lon:g} (got {here[0]:g}, {here[1]:g})"
            )
            yield Finding(FILE, (i, "place"), wrong)


def _periods(rows: Sequence[WeatherRow]) -> Iterator[Finding]:
    for i, row in enumerate(rows):
        if row.period_end < row.period_start:
            wrong = f"must not lie before {row.period_start} (got {row.period_end})"
            yield Finding(FILE, (i, "period_end"), wrong)
            continue
        for other in rows[:i]:
            same = (other.place, other.measure) == (row.place, row.measure)
            apart = row.period_end < other.period_start or other.period_end < row.period_start
            if same and not apart and other.period_start <= other.period_end:
                wrong = f"must not overlap {other.period_start} to {other.period_end}"
                yield Finding(FILE, (i, "period_start"), wrong)
                break


def _places(war: Document, rows: Sequence[WeatherRow]) -> Iterator[Finding]:
    known = sorted({row.place for row in rows})
    for loc, place in _wanted(war):
        if place not in known:
            hint = did_you_mean(place, known)
            yield Finding(WAR, loc, f"must be a place of {FILE} (got {place!r}){hint}")


def _wanted(war: Document) -> Iterator[tuple[Loc, str]]:
    for k, sector in enumerate(war.sectors):
        yield ("sectors", k, "place"), sector.place
        if sector.flank:
            yield ("sectors", k, "flank", "place"), sector.flank.place


def _measures(war: Document, rows: Sequence[WeatherRow]) -> Iterator[Finding]:
    """Every place in the table needs both measures, at least once within the war's horizon."""
    first = war.calendar.first_day
    for place in sorted({row.place for row in rows}):
        here = [i for i, row in enumerate(rows) if row.place == place]
        for measure in MEASURES:
            mine = [i for i in here if rows[i].measure == measure]
            if not mine:
                yield Finding(FILE, (here[0], "place"), f"{place!r} needs a row of {measure}")
            elif not any(_within(rows[i], first.toordinal(), war.calendar.days) for i in mine):
                last = first + timedelta(days=war.calendar.days - 1)
                wrong = f"{measure} of {place!r} must be known for a day from {first} to {last}"
                yield Finding(FILE, (mine[0], "period_start"), wrong)


def _within(row: WeatherRow, first: int, days: int) -> bool:
    return row.period_start.toordinal() < first + days and row.period_end.toordinal() >= first
