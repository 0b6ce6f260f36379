"""Why this room exists: what a fit left behind (``ceasefire/posterior@1``), one file a fit.

``posterior/military.yaml`` has what wars are born with, as the fighting teaches it;
``posterior/full.yaml`` has that and the settings of the talks, fitted to how the war ended. Both
are written by ``ceasefire calibrate`` and can be read by people. They hold parameters and what
follows from them, nothing of what happened.
"""

from __future__ import annotations

import math
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Model, NonNegative, Share

__all__ = ["FITS", "POSTERIORS", "Drawn", "Fit", "Gauss", "Made", "Posterior", "Predicted", "Told"]

POSTERIORS = "posterior"  # the folder
Fit = Literal["stated", "military", "full"]
FITS: tuple[Fit, ...] = ("military", "full")  # those that leave a file

Finite = Annotated[float, Field(allow_inf_nan=False)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
_LEAST = 1e-12


class Gauss(Model):
    """A normal distribution; of a factor, that of its logarithm."""

    mean: Finite
    sd: NonNegative


class Drawn(Model):
    """One of the things that a war is born with."""

    id: Name
    start: Gauss = Field(description="as war.yaml has it; another start takes it out of the fit")
    prior: Gauss = Field(description="as the fit began, never narrower than the sources are")
    posterior: Gauss


class Told(Model):
    """One setting that the full fit chose."""

    path: str
    start: Finite = Field(description="as the scenario's files have it")
    use: Finite = Field(description="what --fit full sets")
    prior_low: Finite
    prior_high: Finite
    low: Finite
    high: Finite


class Predicted(Model):
    """What the wars of the fit say of one observable: the middle 80 % of them and the median."""

    id: Name
    used: bool = Field(description="the fit has seen it; else it is a prediction")
    low: Finite
    median: Finite
    high: Finite
    never: Share = Field(0.0, description="share of wars without it")


class Made(Model):
    """Where a posterior comes from."""

    command: str
    seed: Annotated[int, Field(ge=0)]
    particles: Annotated[int, Field(ge=1)]
    populations: Annotated[int, Field(ge=1)]
    tolerance: NonNegative = Field(description="reached, in units of what calibrate.yaml states")
    inputs: str = Field(description="SHA-256 of the files that the fit rests on")
    wars: Annotated[int, Field(ge=0)] = Field(0, description="wars that were fought for it")


class Posterior(Model):
    """The whole of a file of ``posterior/``."""

    schema_: Literal["ceasefire/posterior@1"] = Field(alias="schema")
    fit: Literal["military", "full"]
    made: Made
    drawn: Annotated[tuple[Drawn, ...], Field(min_length=1)]
    correlation: tuple[tuple[Finite, ...], ...] = Field(
        description="of what is drawn, row by row up to the diagonal"
    )
    settings: tuple[Told, ...] = ()
    predicted: tuple[Predicted, ...] = ()
    over_ranges: tuple[Predicted, ...] = Field(
        (), description="the same over the stated ranges of the settings, before they were fitted"
    )

    @model_validator(mode="after")
    def _whole(self) -> Posterior:
        ids = [one.id for one in self.drawn]
        again = [name for i, name in enumerate(ids) if name in ids[:i]]
        if again:
            msg = f"drawn: every id must be used once (got {again[0]!r} again)"
            raise ValueError(msg)
        if [len(row) for row in self.correlation] != list(range(1, len(ids) + 1)):
            msg = f"correlation: must have rows of 1 to {len(ids)} numbers, one row for each draw"
            raise ValueError(msg)
        if any(row[-1] != 1.0 for row in self.correlation) or not _definite(self.correlation):
            msg = "correlation: must be positive definite, with 1 at the end of each row"
            raise ValueError(msg)
        if self.fit == "military" and self.settings:
            msg = "settings: only the full fit may set the talks"
            raise ValueError(msg)
        return self

    def matrix(self) -> list[list[float]]:
        """Return the correlations as a square."""
        rows = self.correlation
        size = range(len(rows))
        return [[rows[max(i, j)][min(i, j)] for j in size] for i in size]


def _definite(rows: tuple[tuple[float, ...], ...]) -> bool:
    """Try Cholesky's decomposition."""
    lower: list[list[float]] = []
    for i, row in enumerate(rows):
        lower.append([])
        for j in range(i + 1):
            rest = row[j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            if i != j:
                lower[i].append(rest / lower[j][j])
            elif rest > _LEAST:
                lower[i].append(math.sqrt(rest))
            else:
                return False
    return True
