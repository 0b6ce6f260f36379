"""Why this room exists: the rows of ``districts.csv``: people, land and works by district.

The shapes are in ``map/districts.geojson``, one feature per id. Areas that are reported come from
the shapes; the column here is a published figure to check them with.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Identifier, NonNegative, Share
from ceasefire.scenario.tables import Range, Which

__all__ = ["DISTRICTS", "DistrictRow"]

DISTRICTS = "districts.csv"


class DistrictRow(Range):
    """One district. ``low``, ``use`` and ``high`` are its residents before the war."""

    id: Identifier
    name_en: Annotated[str, Field(min_length=1)]
    name_ar: Annotated[str, Field(min_length=1)]
    name_fi: str = Field("", description="name in the country's own language")
    name_today: str = ""
    region: Identifier
    owner: Which = Field(description="who holds it before the war")
    kind: Literal["town", "rural", "part", "island", "base", "province", "foreign"]
    area_table_km2: NonNegative | None = None
    area_basis: Literal["land", "with-water", "unknown", "none"] = "none"
    farmland_share: Share = Field(0.0, description="of its country's farmland")
    industry_share: Share = Field(0.0, description="of its country's industrial output")
    hydropower_share: Share = Field(0.0, description="of its country's built hydropower")

    @model_validator(mode="after")
    def _some(self) -> DistrictRow:
        if self.low < 0:
            msg = f"residents cannot be negative (got {self.low})"
            raise ValueError(msg)
        return self
