"""Why this room exists: what clauses are worth to each side, as weights that anybody can change.

The pie is 1: what the defender would lose with everything it has. District features are shares of
the defender's whole country, so a weight is the worth of all of it in that respect; the value of a
district is the weighted sum of its features, and clauses add up.
"""

from __future__ import annotations

from pydantic import Field, model_validator

from ceasefire.scenario.base import Identifier, Model, NonNegative, Positive, Share

__all__ = ["Clauses", "Shield", "Values", "Weights"]


class Shield(Model):
    """A place whose safety grows with the depth of land before it.

    A square kilometre at distance d counts ``exp(-d / scale_km)``.
    """

    point: Identifier = Field(description="one of the points")
    scale_km: Positive
    share: Share = Field(description="part of the weight of depth that this place carries")


class Weights(Model):
    """The worth of the whole country to one side, by what is in it."""

    land: NonNegative
    people: NonNegative
    economy: NonNegative = Field(description="mean of farmland, industry and hydropower shares")
    depth: NonNegative = Field(description="land before the places that shields name")
    sea: NonNegative = Field(description="approaches by sea, as ``approaches`` shares them out")
    works: NonNegative = Field(description="fortified lines, by length")


class Clauses(Model):
    """The worth to one side of clauses that are not land."""

    regime: NonNegative = Field(description="a government chosen by the other side")
    neutrality: NonNegative = Field(description="no alliance against the other")
    demilitarisation: NonNegative = Field(description="works razed or ships limited")
    transit: NonNegative
    money_per_output: NonNegative = Field(
        description="a payment of a year's output of the defender's economy"
    )


class Side(Model):
    """The values of one side; gains for the attacker, losses for the defender."""

    weights: Weights
    clauses: Clauses


class Values(Model):
    """Both sides' values."""

    attacker: Side
    defender: Side
    shields: tuple[Shield, ...] = ()
    approaches: dict[Identifier, NonNegative] = Field(
        {}, description="districts that command the sea, with their relative weight"
    )
    lease_scale_years: Positive = Field(
        25.0, description="a lease of n years is worth 1 - exp(-n / scale) of ownership"
    )
    output_per_year: Positive = Field(description="output of the defender's economy, in money")

    @model_validator(mode="after")
    def _shares(self) -> Values:
        total = sum(shield.share for shield in self.shields)
        if self.shields and abs(total - 1.0) > 1e-9:
            msg = f"shields: shares must add up to 1 (got {total:g})"
            raise ValueError(msg)
        return self
