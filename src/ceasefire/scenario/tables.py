"""Why this room exists: the schemas of the CSV files, one row class a file.

Every row of fact carries ``source`` and ``confidence``; where sources differ, ``low`` and ``high``
bound the figure and ``use`` is the one taken.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Confidence, Identifier, Model, NonNegative

__all__ = [
    "TABLES",
    "AidRow",
    "AmmunitionRow",
    "ForceRow",
    "LocalityRow",
    "ObservableRow",
    "Range",
    "WeatherRow",
]

Which = Literal["attacker", "defender"]
Finite = Annotated[float, Field(allow_inf_nan=False)]


class Sourced(Model):
    """A row of fact."""

    source: Annotated[str, Field(min_length=1)]
    confidence: Confidence
    note: str = ""


class Range(Sourced):
    """A figure with bounds."""

    low: Finite
    high: Finite
    use: Finite

    @model_validator(mode="after")
    def _ordered(self) -> Range:
        if not self.low <= self.use <= self.high:
            msg = f"low <= use <= high is needed (got {self.low}, {self.use}, {self.high})"
            raise ValueError(msg)
        return self


class ForceRow(Range):
    """``forces.csv``: men at the front on the first day, by side and sector."""

    side: Which
    sector: Identifier
    measure: Literal["men"]

    @model_validator(mode="after")
    def _some(self) -> ForceRow:
        if self.low < 0:
            msg = f"men cannot be negative (got {self.low})"
            raise ValueError(msg)
        return self


class AmmunitionRow(Sourced):
    """``ammunition.csv``: one class of ammunition of one side."""

    side: Which
    class_: Identifier = Field(alias="class")
    stock_rounds: NonNegative
    guns: NonNegative
    norm_per_gun_day: NonNegative
    made_per_day_first: NonNegative
    made_per_day_last: NonNegative
    fire_weight: NonNegative = Field(description="share in the effect of fire, before scaling to 1")


class AidRow(Range):
    """``aid.csv``: one shipment. ``use`` counts rounds, guns or men by ``kind``."""

    patron: Identifier
    item: Annotated[str, Field(min_length=1)]
    kind: Literal["shells", "guns", "men"]
    class_: Identifier | Literal[""] = Field("", alias="class")
    sent: date
    route: Identifier


class WeatherRow(Range):
    """``weather.csv``: one measure at one place in one period."""

    place: Identifier
    lat_deg: Annotated[float, Field(ge=-90, le=90)]
    lon_deg: Annotated[float, Field(ge=-180, le=180)]
    measure: Literal["temperature_c", "snow_cm"]
    period_start: date
    period_end: date


class LocalityRow(Model):
    """``localities.csv``: places along the axes, for maps and chronicles; no rule reads them."""

    sector: Identifier
    name_en: Annotated[str, Field(min_length=1)]
    name_ar: Annotated[str, Field(min_length=1)]
    distance_km: NonNegative
    offset_km: NonNegative = Field(0.0, description="distance beside the axis")
    lat_deg: Annotated[float, Field(ge=-90, le=90)]
    lon_deg: Annotated[float, Field(ge=-180, le=180)]


class ObservableRow(Range):
    """``record/observables.csv``: what happened, and how the model's counterpart is read off."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    unit: Literal["day", "men", "days", "km2", "people"]
    read: Annotated[str, Field(min_length=1)] = Field(
        description="e.g. 'reached mannerheim', 'lost attacker until 1940-03-13'"
    )
    name_en: Annotated[str, Field(min_length=1)]
    name_ar: Annotated[str, Field(min_length=1)]
    role: Literal["test", "input"] = Field(description="'input' where the model is told it")


TABLES: dict[str, type[Model]] = {
    "forces.csv": ForceRow,
    "ammunition.csv": AmmunitionRow,
    "aid.csv": AidRow,
    "weather.csv": WeatherRow,
    "localities.csv": LocalityRow,
}
