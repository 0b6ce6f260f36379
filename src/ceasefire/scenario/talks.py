"""Why this room exists: the schema of ``talks.yaml`` (``ceasefire/talks@1``): how sides bargain.

Rounds, who proposes, what a round of war costs, what each ending is worth, what it takes to open
contact, and the hope of a third side. Values are shares of the pie of ``peace.yaml``: 1 is what the
defender would lose with everything it has. A war without this file is fought to its horizon.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Identifier, Model, NonNegative, Positive, Share, Text
from ceasefire.scenario.tables import Sourced

__all__ = ["SIGNALS", "TALKS", "SignalRow", "Talks"]

TALKS = "talks.yaml"
SIGNALS = "signals.csv"

Worth = Annotated[float, Field(ge=-2, le=2)]
Hope = Annotated[float, Field(gt=0, lt=1)]
Chance = Annotated[float, Field(ge=0, lt=1)]


class Party(Model):
    """What war costs one side and what its endings are worth to it."""

    cost_per_round: NonNegative
    cost_per_thousand_lost: NonNegative = Field(description="men lost of all kinds")
    if_conquered: Worth = Field(description="worth to this side of the defender's collapse")
    if_repelled: Worth = Field(description="worth to this side of the attacker's collapse")
    if_intervention: Worth = Field(description="worth to this side of the third side's coming")
    note: str = ""


class Contact(Model):
    """The attacker's choice to talk at all."""

    closed: bool = Field(
        description="from the first shot the attacker recognises another government"
    )
    price: NonNegative = Field(description="what it costs the attacker to drop that government")
    rounds_before_terms: Annotated[int, Field(ge=0, le=12)] = Field(
        description="rounds that messages through others take before a treaty can be signed"
    )
    mediator: Text | None = None
    note: str = ""


class Intervention(Model):
    """A third side that may come."""

    name: Text
    first_day: date = Field(description="earliest day on which it could come")
    per_round: Chance = Field(description="chance a round that it comes, if it means to")
    attacker_prior: Hope = Field(description="probability that it means to, before any signal")
    defender_prior: Hope
    truth: Share = Field(description="probability that it does mean to")
    note: str = ""


class Talks(Model):
    """The whole of ``talks.yaml``."""

    schema_: Literal["ceasefire/talks@1"] = Field(alias="schema")
    round_days: Annotated[int, Field(ge=1, le=60)]
    attacker_proposes: Share = Field(description="chance that the attacker makes the proposal")
    tau: NonNegative = Field(
        description="scale of quantal acceptance, in shares of the pie: how exactly a surplus is "
        "seen"
    )
    attacker: Party
    defender: Party
    contact: Contact
    intervention: Intervention | None = None
    commitment: bool = Field(
        default=True, description="treaties are priced with the chance of a breach"
    )
    patience_years: Positive = Field(
        5.0, description="a breach so many years off weighs 1/e of one tomorrow"
    )
    ground_kept: Share = Field(
        1.0, description="share of the worth of the ground held that a frozen front secures"
    )


class SignalRow(Sourced):
    """``signals.csv``: a dated public event that speaks for or against a third side's coming."""

    on: date
    actor: Annotated[str, Field(min_length=1)]
    event_en: Annotated[str, Field(min_length=1)]
    event_ar: Annotated[str, Field(min_length=1)]
    ratio_attacker: Positive = Field(description="likelihood ratio in the attacker's eyes")
    ratio_defender: Positive = Field(description="likelihood ratio in the defender's eyes")
    chance_if_not: Hope = Field(description="chance of such an event if nobody means to come")
    id: Identifier

    @model_validator(mode="after")
    def _possible(self) -> SignalRow:
        most = max(self.ratio_attacker, self.ratio_defender) * self.chance_if_not
        if most >= 1.0:
            msg = f"chance_if_not times each ratio must be below 1 (got {most:g})"
            raise ValueError(msg)
        return self
