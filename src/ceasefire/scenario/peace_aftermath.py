"""Why this room exists: the parameters of what follows a treaty, each with its unit and its reason.

The equations stand in ``ceasefire.aftermath``. The side that the treaty takes from is the defender
of the war, the side that it gives to is the attacker; values are shares of the pie (see ``values``)
and power is counted in log-odds of winning a renewed war.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import LogSpread, Model, NonNegative, Positive, Share, Text

__all__ = ["Aftermath", "Crises", "Opportunity", "Patron", "Power", "Resentment", "Wager"]

Finite = Annotated[float, Field(allow_inf_nan=False)]


class Resentment(Model):
    """What the loss of a treaty feels like, and for how long."""

    years: Positive = Field(description="time in which resentment falls to 1/e")
    premium: NonNegative = Field(
        description="how much more than its worth a fresh loss counts: 1 doubles it"
    )


class Patron(Model):
    """A great power that may stand behind the defender after the treaty."""

    name: Text
    per_year: NonNegative = Field(
        description="rate of finding it at full resentment (a fresh loss of the whole pie)"
    )
    exponent: Positive = Field(
        description="the rate goes with resentment to this power; above 1 a small loss finds nobody"
    )
    available: date | None = Field(
        None, description="first day on which it can be had; left out when it always can"
    )
    log_odds: NonNegative = Field(description="what it adds to the defender's log-odds")


class Opportunity(Model):
    """A third side's own war against the attacker."""

    name: Text
    mode: Literal["dated", "random"] = Field(
        description="a date from history, or a random process as contemporaries faced it"
    )
    begins: date | None = Field(None, description="in mode dated: the day on which it begins")
    per_year: NonNegative = Field(description="in mode random: its rate, as believed at the time")
    years: Positive = Field(description="how long it lasts: in mode random the mean")
    log_odds: NonNegative = Field(description="what it adds to the defender's log-odds")

    @model_validator(mode="after")
    def _told(self) -> Opportunity:
        if self.mode == "dated" and self.begins is None:
            msg = "begins: is needed in mode dated"
            raise ValueError(msg)
        return self


class Power(Model):
    """Log-odds of the defender in a renewed war, and what the terms themselves take from them."""

    alone: Finite = Field(description="log-odds of the defender alone, with the land it had")
    works: NonNegative = Field(description="lost with all fortified lines")
    depth: NonNegative = Field(description="lost with all land before the defender's own places")
    sea: NonNegative = Field(description="lost with all approaches by sea")
    means: NonNegative = Field(
        description="log-odds lost when people and economy fall to 1/e: odds go with this power of "
        "what is left"
    )
    surprise: NonNegative = Field(description="gained by whoever strikes first")


class Crises(Model):
    """Occasions on which a side decides between peace and war."""

    per_year: Positive
    per_year_opportunity: Positive = Field(description="while the third side's war lasts")


class Wager(Model):
    """What war would win, lose and cost, as shares of the pie."""

    stake: Share = Field(description="part of what a side still has that it would lose with a war")
    cost_attacker: NonNegative
    cost_defender: NonNegative
    noise: Positive = Field(
        description="spread of what else weighs in a decision: a gain of this size makes war "
        "2.7 times as likely as peace"
    )
    foresight_years: NonNegative = Field(
        description="how far ahead the attacker fears the opportunity of others"
    )


class Aftermath(Model):
    """Resentment, patron, opportunity, power, and the hazard of renewed war."""

    resentment: Resentment
    patron: Patron
    opportunity: Opportunity
    power: Power
    crises: Crises
    wager: Wager
    other_per_year: NonNegative = Field(
        description="rate of renewed war for reasons outside the treaty"
    )
    uncertain: LogSpread = Field(
        description="factor within which each number above is known, each drawn apart; for "
        "log-odds it is a factor on the log-odds"
    )
