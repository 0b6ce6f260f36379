"""Why this room exists: the schema of ``peace.yaml`` (``ceasefire/peace@1``), what treaties touch.

Clocks, regions, places from which distances are told, railheads and the rule by which people leave
stand here; what clauses are worth and what follows a treaty have files of their own beside this
one. A war without ``peace.yaml`` and ``districts.csv`` can be fought but not settled on a map.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator, model_validator

from ceasefire.scenario.base import Identifier, Model, NonNegative, Positive, Share, Text
from ceasefire.scenario.peace_aftermath import Aftermath
from ceasefire.scenario.peace_values import Values

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["PEACE", "Clock", "Displacement", "Money", "Peace", "Point", "Railhead", "Region"]

PEACE = "peace.yaml"

Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]


class Clock(Model):
    """The clock of one side."""

    zone: str = Field(description="IANA time zone, e.g. Europe/Helsinki")
    name: Text = Field(description="as in '11:00 in Helsinki'")

    @field_validator("zone")
    @classmethod
    def _known(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (OSError, KeyError, ValueError) as error:
            msg = f"must be an IANA time zone (got {zone!r})"
            raise ValueError(msg) from error
        return zone


class Clocks(Model):
    """The clocks of both sides."""

    attacker: Clock
    defender: Clock


class Money(Model):
    """The currency in which clauses are written."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    name: Text = Field(description="as in '8,000,000 marks'")


class Region(Model):
    """Districts that a reader knows under one name."""

    id: Identifier
    name: Text


class Point(Model):
    """A place from which distances are told."""

    id: Identifier
    name: Text
    lat_deg: Latitude
    lon_deg: Longitude


class Railhead(Model):
    """A station through which people leave."""

    id: Identifier
    name: Text
    lat_deg: Latitude
    lon_deg: Longitude
    people_per_day: Positive = Field(description="trains a day times people a train, or by road")
    note: str = ""


class Interval(Model):
    """A share known within bounds."""

    low: Share
    use: Share
    high: Share
    source: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if not self.low <= self.use <= self.high:
            msg = f"low <= use <= high is needed (got {self.low}, {self.use}, {self.high})"
            raise ValueError(msg)
        return self


class Displacement(Model):
    """Who leaves land that changes hands, and how."""

    leave: Interval = Field(description="share of the residents who move when their land is ceded")
    gone_before: dict[Identifier, Interval] = Field(
        {},
        description="share of those who leave that had left before the fire ceased, by region, "
        "and by district where it was another",
    )
    railheads: tuple[Railhead, ...] = ()
    road_share: Share = Field(0.0, description="share who leave by road, through no railhead")
    road_km_per_day: NonNegative = Field(20.0, description="pace of those on the road")


class Peace(Model):
    """The whole of ``peace.yaml``."""

    schema_: Literal["ceasefire/peace@1"] = Field(alias="schema")
    clocks: Clocks
    money: Money
    regions: Annotated[tuple[Region, ...], Field(min_length=1)]
    points: tuple[Point, ...] = ()
    uncounted_waters: tuple[Identifier, ...] = Field(
        (), description="lakes of map/lakes.geojson that no area includes, however drawn"
    )
    displacement: Displacement
    values: Values
    aftermath: Aftermath

    @model_validator(mode="after")
    def _consistent(self) -> Peace:
        _once("regions", (r.id for r in self.regions))
        _once("points", (p.id for p in self.points))
        _once("displacement.railheads", (r.id for r in self.displacement.railheads))
        return self


def _once(what: str, ids: Iterable[str]) -> None:
    again = [name for name, times in Counter(ids).items() if times > 1]
    if again:
        msg = f"{what}: every id must be used once (got {', '.join(again)} again)"
        raise ValueError(msg)
