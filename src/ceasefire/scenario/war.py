"""Why this room exists: the schema of ``war.yaml`` (``ceasefire/war@1``), part by part.

Each class is one section of the file. Units are in the names. What a number means and how it enters
the equations stands in the ``description`` that the JSON Schema and editors show.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import (
    Identifier,
    LogSpread,
    Model,
    NonNegative,
    Positive,
    Share,
    Text,
)
from ceasefire.scenario.rules import Beliefs, Combat, Posture, Switches, WeatherRules

__all__ = ["Armies", "Calendar", "Codes", "Document", "Flank", "Line", "Route", "Sector", "Side"]

Transit = Annotated[float, Field(ge=0, le=3650)]


class Codes(Model):
    """Codes by which other data sets know a state or a war."""

    cow: int | None = Field(None, description="Correlates of War number")
    gw: int | None = Field(None, description="Gleditsch-Ward number")


class Side(Model):
    """One side at war."""

    id: Identifier
    name: Text
    adjective: Text = Field(description="as in 'Soviet losses'")
    codes: Codes = Codes()


class Calendar(Model):
    """When the war begins, and how long the model looks ahead."""

    first_day: date = Field(description="day 1")
    days: Annotated[int, Field(ge=7, le=2000)] = Field(description="horizon of the simulation")
    thaw: date = Field(description="first day on which mud ends movement")
    thaw_mobility: Share = 0.3


class Line(Model):
    """A fortified line across a sector."""

    id: Identifier
    name: Text
    at_km: NonNegative = Field(description="distance from the border along the axis")
    strength: Annotated[float, Field(ge=1, le=20)] = Field(
        description="multiplier of the defender's power behind the whole line"
    )
    wear_per_day: Positive = Field(
        description="integrity lost per day of full assault and unit of surplus ratio"
    )
    note: str = ""


class Flank(Model):
    """Water beside a line that ice can open."""

    line: Identifier
    place: Identifier = Field(description="weather place whose frost makes the ice")
    loss: Share = Field(description="share of the line's excess strength lost when the ice bears")


class Sector(Model):
    """One axis of advance."""

    id: Identifier
    name: Text
    place: Identifier = Field(description="weather place")
    length_km: Positive = Field(description="end of the axis")
    road_men: Positive = Field(description="attacker's men who can fight at once")
    terrain: Annotated[float, Field(ge=0.5, le=10)] = Field(
        description="multiplier of the defender's power"
    )
    going: Annotated[float, Field(gt=0, le=2)] = Field(
        1.0, description="movement against that on good ground"
    )
    cover: Annotated[float, Field(ge=1, le=10)] = Field(
        1.1, description="multiplier of the defender's power in the open"
    )
    cover_share: Share = Field(
        1.0, description="share of the defender's men who fight forward of the first line"
    )
    reach_km: Positive = Field(description="distance at which the attacker's power is halved")
    counter_km: NonNegative = Field(
        0.0, description="ground a counter-attack takes per day and unit of shortfall"
    )
    attacker_priority: NonNegative
    defender_priority: NonNegative
    decisive: NonNegative = Field(0.0, description="weight in the cohesion of the army")
    lines: tuple[Line, ...] = ()
    flank: Flank | None = None
    note: str = ""

    @model_validator(mode="after")
    def _lines_in_order(self) -> Sector:
        places = [line.at_km for line in self.lines]
        if sorted(set(places)) != places:
            msg = f"lines must lie in order of distance, each once (got {places} km)"
            raise ValueError(msg)
        if places and places[-1] >= self.length_km:
            msg = f"the last line must lie before length_km (got {places[-1]} and {self.length_km})"
            raise ValueError(msg)
        if self.flank and self.flank.line not in {line.id for line in self.lines}:
            msg = f"flank.line must be one of the sector's lines (got {self.flank.line!r})"
            raise ValueError(msg)
        return self


class Reserve(Model):
    """Men not yet at the front."""

    pool_men: NonNegative
    men_per_day: NonNegative = Field(description="what the railways bring")
    guns_follow_men: bool = False
    note: str = ""


class Armies(Model):
    """Reserves of both sides; the men at the front are in ``forces.csv``."""

    attacker: Reserve
    defender: Reserve
    calm_share: Share = Field(
        1.0,
        description="share of the attacker's rail effort while it believes that its plan suffices",
    )


class Supply(Model):
    """How one side uses its ammunition; the stocks are in ``ammunition.csv``."""

    comfort_days: Positive = Field(description="days of supply below which fire is rationed")
    ration_floor: Share = Field(description="smallest share of the demand that is issued")
    fire_floor: Share = Field(description="multiplier of power with no shells at all")


class Supplies(Model):
    """Use of ammunition, both sides."""

    attacker: Supply
    defender: Supply
    watched: Identifier = Field(description="class whose days of supply are reported")


class Route(Model):
    """A way by which aid comes."""

    id: Identifier
    name: Text
    transit_days: Transit
    delay_days: Transit = Field(description="mean of the random delay (exponential)")
    chance: Share = Field(description="that the route stays open for a given shipment")
    note: str = ""


class Uncertain(Model):
    """Inputs known only within a factor; one draw per war each."""

    attacker_men: LogSpread
    defender_men: LogSpread
    attacker_loss_rate: LogSpread
    defender_loss_rate: LogSpread
    line_strength: LogSpread
    line_wear: LogSpread
    defender_stock: LogSpread
    attacker_rail: LogSpread


class Document(Model):
    """The whole of ``war.yaml``."""

    schema_: Literal["ceasefire/war@1"] = Field(alias="schema")
    id: Identifier
    title: Text
    summary: Text
    codes: Codes = Codes()
    calendar: Calendar
    attacker: Side
    defender: Side
    sectors: Annotated[tuple[Sector, ...], Field(min_length=1, max_length=32)]
    combat: Combat
    posture: Posture
    beliefs: Beliefs
    armies: Armies
    supply: Supplies
    routes: tuple[Route, ...] = ()
    weather: WeatherRules
    uncertain: Uncertain
    switches: Switches = Switches()

    @model_validator(mode="after")
    def _consistent(self) -> Document:
        for what, ids in (
            ("sectors", [s.id for s in self.sectors]),
            ("routes", [r.id for r in self.routes]),
            ("sides", [self.attacker.id, self.defender.id]),
        ):
            if len(set(ids)) != len(ids):
                msg = f"{what}: every id must be used once (got {', '.join(ids)})"
                raise ValueError(msg)
        if not any(s.decisive > 0 for s in self.sectors):
            msg = "sectors: at least one must have decisive > 0"
            raise ValueError(msg)
        return self
