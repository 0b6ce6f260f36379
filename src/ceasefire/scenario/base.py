"""Why this room exists: the manners of every document. Strict, frozen, no key that nobody reads."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

__all__ = [
    "Z80",
    "Confidence",
    "Identifier",
    "LogSpread",
    "Model",
    "NonNegative",
    "Positive",
    "Share",
    "Text",
]

Z80 = 1.2815515655446004  # standard normal quantile at 90 %: half the width of an 80 % interval

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
NonNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Confidence = Literal["high", "medium", "low"]


class Model(BaseModel):
    """A part of a document."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", populate_by_name=True)


class Text(Model):
    """A name or sentence in both languages."""

    en: str = Field(min_length=1)
    ar: str = Field(min_length=1)


class LogSpread(Model):
    """An uncertain factor on an input, drawn once per war: log-normal, median 1.

    ``low`` and ``high`` are factors that bound the middle 80 %.
    """

    low: Positive
    high: Positive
    source: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> LogSpread:
        if not self.low <= 1.0 <= self.high:
            msg = "low must be at most 1 and high at least 1"
            raise ValueError(msg)
        return self
