"""Why this room exists: the parameters of what follows a treaty, each with its unit and its reason.

The equations stand in ``ceasefire.aftermath``.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from ceasefire.scenario.base import LogSpread, Model, NonNegative, Positive, Text

__all__ = ["Aftermath", "Opportunity"]


class Opportunity(Model):
    """A third side's own war against the winner of the treaty."""

    name: Text
    mode: Literal["dated", "random"] = Field(
        description="a date from history, or a random process as contemporaries faced it"
    )
    begins: date | None = Field(None, description="in mode dated: the day on which it begins")
    per_year: NonNegative = Field(description="in mode random: its rate")


class Aftermath(Model):
    """Resentment, patron, opportunity, power and the hazard of renewed war."""

    opportunity: Opportunity
    patron_per_year: NonNegative = Field(
        description="rate of finding a patron at full resentment (a loss of the whole pie is 1)"
    )
    resentment_years: Positive = Field(description="time in which resentment falls to 1/e")
    uncertain: LogSpread
