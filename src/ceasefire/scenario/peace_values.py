"""Why this room exists: what clauses are worth to each side, as weights that anybody can change.

The pie of each side is 1: all the land and the government of the defender. District features are
shares of the defender's whole country, so a weight is the worth of all of it in that respect; the
value of a district is the weighted sum of its features, and clauses add up. Only ratios of weights
matter: those of a side are divided by their sum, the government included.
"""

from __future__ import annotations

from pydantic import Field, model_validator

from ceasefire.scenario.base import Identifier, Model, NonNegative, Positive, Share
from ceasefire.scenario.tables import Which

__all__ = ["Clauses", "Party", "Shield", "Values", "Weights"]


class Shield(Model):
    """A place whose safety grows with the depth of land before it.

    A square kilometre of the defender's at distance d counts ``exp(-d / scale_km)``.
    """

    point: Identifier = Field(description="one of the points")
    side: Which = Field("attacker", description="whose safety it is")
    scale_km: Positive
    share: Share = Field(description="part of its side's weight of depth that this place carries")


class Weights(Model):
    """The worth of the whole country to one side, by what is in it."""

    land: NonNegative
    people: NonNegative
    economy: NonNegative = Field(description="mean of farmland, industry and hydropower shares")
    depth: NonNegative = Field(description="land before the places that the side's shields name")
    sea: NonNegative = Field(description="approaches by sea, as ``approaches`` shares them out")
    works: NonNegative = Field(description="fortified lines, by length")


class Clauses(Model):
    """The worth to one side of clauses that are not land, in the units of the weights."""

    regime: NonNegative = Field(description="a government chosen by the other side")
    neutrality: NonNegative = Field(description="no alliance against the other")
    demilitarisation: NonNegative = Field(description="works razed and none built")
    ships: NonNegative = Field(0.0, description="ships limited in number or size")
    transit: NonNegative
    money_per_output: NonNegative = Field(
        description="a payment of a year's output of the defender's economy"
    )


class Party(Model):
    """The values of one side; gains for the attacker, losses for the defender."""

    weights: Weights
    clauses: Clauses

    @model_validator(mode="after")
    def _some(self) -> Party:
        if self.pie <= 0:
            msg = "weights: at least one must be above 0"
            raise ValueError(msg)
        return self

    @property
    def pie(self) -> float:
        """All the land and the government, in the units in which the weights are written."""
        return float(sum(self.weights.model_dump().values())) + self.clauses.regime


class Values(Model):
    """Both sides' values."""

    attacker: Party
    defender: Party
    shields: tuple[Shield, ...] = ()
    approaches: dict[Identifier, NonNegative] = Field(
        {}, description="districts that command the sea, with their relative weight"
    )
    lease_scale_years: Positive = Field(
        25.0,
        description="a lease of n years is worth 1 - exp(-n / scale) of ownership; what comes "
        "later is worth less by the same factor",
    )
    output_per_year: Positive = Field(description="output of the defender's economy, in money")

    @model_validator(mode="after")
    def _shares(self) -> Values:
        for side in ("attacker", "defender"):
            shares = [shield.share for shield in self.shields if shield.side == side]
            if shares and abs(sum(shares) - 1.0) > 1e-9:
                msg = f"shields: shares of the {side} must add up to 1 (got {sum(shares):g})"
                raise ValueError(msg)
        return self
