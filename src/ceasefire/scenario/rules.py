"""Why this room exists: the schema of a war's rules: combat, posture, belief, weather, causes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Model, NonNegative, Positive, Share

__all__ = ["Beliefs", "Combat", "Posture", "Prior", "Switches", "Truth", "WeatherRules"]

Finite = Annotated[float, Field(ge=-5, le=5, allow_inf_nan=False)]
Spread = Annotated[float, Field(ge=0, le=3, allow_inf_nan=False)]
ReportSpread = Annotated[float, Field(ge=0.01, le=1000)]


class Fighter(Model):
    """How one side's men fall, tire and break."""

    loss_per_day: Positive = Field(
        description="share of engaged men lost a day at equal power, full intensity"
    )
    dead_share: Share = Field(description="dead and missing among all losses")
    dead_share_spread: Share = Field(0.0, description="standard deviation over wars")
    brittleness: NonNegative = Field(description="cohesion lost per unit share of men lost")
    rest: Share = Field(description="share of missing cohesion that a quiet day restores")
    collapse_at: Share = Field(description="cohesion below which the army dissolves")
    note: str = ""


class Combat(Model):
    """Attrition, ground and cohesion (the laws in ``campaign/laws``)."""

    attrition: Literal["force-ratio", "lanchester-square", "lanchester-linear", "lanchester-log"]
    attacker: Fighter
    defender: Fighter
    loss_sigma: Spread = Field(description="log standard deviation of a day's losses")
    wear_sigma: Spread = Field(description="log standard deviation of a day's wear and movement")
    move_needed: NonNegative = Field(description="ratio from which the front moves")
    wear_needed: NonNegative = Field(description="ratio from which an assault tells on a line")
    counter_below: NonNegative = Field(description="ratio below which the defender strikes back")
    counter_intensity: Share
    pace_km: Positive = Field(description="advance per day and unit of surplus ratio")
    cap_km: Positive = Field(description="what marching alone allows in a day")
    repair_per_day: Share = Field(description="share of a line's damage mended in a quiet day")


class Intensity(Model):
    """Intensity of fighting by posture."""

    paused: Share
    general: Share
    deliberate: Share


class Posture(Model):
    """The attacker's rule: it compares the ratio of power it believes in with two thresholds."""

    go: Positive
    stop: Positive
    operation_days: NonNegative = Field(description="planned length of an operation")
    preparation_per_day: Share
    preparation_spent_per_day: Share
    preparation_gain: NonNegative = Field(description="what complete preparation adds to fire")
    deliberate_at: Share = Field(description="preparation without which no second offensive begins")
    intensity: Intensity
    note: str = ""

    @model_validator(mode="after")
    def _stop_below_go(self) -> Posture:
        if self.stop > self.go:
            msg = f"stop must not be above go (got {self.stop} and {self.go})"
            raise ValueError(msg)
        return self


class Truth(Model):
    """Log effectiveness per man, attacker over defender, as it is."""

    mean: Finite
    sd: Spread


class Prior(Model):
    """What a side believes of it before the first shot."""

    mean: Finite
    sd: Spread


class Beliefs(Model):
    """Truth, priors, and how much a day of fighting teaches."""

    truth: Truth
    attacker: Prior
    defender: Prior
    loss_report_sd: ReportSpread = Field(
        description="standard deviation of an army-day's estimate from losses, "
        "days counted as independent"
    )
    ground_report_sd: ReportSpread = Field(description="the same from ground won or not won")
    common: bool = Field(default=False, description="both sides start from the truth's mean and sd")
    note: str = ""


class WeatherRules(Model):
    """What the cold does; the climate is in ``weather.csv``."""

    persistence: Share = Field(description="of the temperature anomaly from day to day")
    daily_spread_c: NonNegative = Field(description="standard deviation of the daily mean")
    cold_below_c: Annotated[float, Field(ge=-60, le=40)]
    attacker_frostbite: Share = Field(description="share of men a day per ten degrees below")
    defender_frostbite: Share
    attacker_hardship: NonNegative = Field(description="loss of power per ten degrees below")
    defender_hardship: NonNegative
    snow_half_cm: Positive = Field(description="snow that halves movement")
    ice_alpha: NonNegative = Field(description="Stefan growth, cm per square root of a degree-day")
    ice_bears_cm: NonNegative
    ice_margin_cm: Positive
    note: str = ""


class AidSwitch(Model):
    """Factors on what foreign patrons send."""

    shells: NonNegative = 1.0
    guns: NonNegative = 1.0
    men: NonNegative = 1.0


class Switches(Model):
    """Causes that can be switched off or scaled: 1 as it was, 0 without, 2 doubled."""

    shells: NonNegative = Field(1.0, description="defender's stock of shells at the start")
    aid: AidSwitch = AidSwitch()
    frost: NonNegative = Field(1.0, description="effect of the cold on men")
    ice: Annotated[float, Field(ge=0, le=1)] = Field(
        1.0, description="factor on the growth of ice; 0 keeps the water open"
    )
    learning: Share = Field(1.0, description="how much the attacker learns from a day")
