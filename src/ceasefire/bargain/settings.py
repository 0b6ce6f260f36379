"""Why this room exists: the knobs of the solver, with the reasons for their defaults."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ceasefire.errors import RequestError

__all__ = ["Settings", "Weighting"]


class Weighting(Enum):
    """How the design's paths are made to speak for one side's measure."""

    SELF_NORMALISED = "weighted least squares"
    PLAIN = "least squares of ratio times value"  # for study: its noise biases both values up


@dataclass(frozen=True, slots=True)
class Settings:
    """How a game is solved.

    Parameters
    ----------
    paths
        Simulated paths; errors fall with the square root.
    degree
        Total degree of the polynomials.
    seed
        Seed of all luck, 64 bits.
    tau
        Scale of quantal acceptance in units of value; 0 for exact acceptance, about 0.02 of the pie
        for dates one can trust.
    ridge
        Ridge of the regression, relative to columns of unit length.
    surprise_degree
        Total degree of the polynomials that multiply the surprises of a step, -1 to leave them out.
    paths_per_term
        Fewest live paths per column of a regression; with fewer its degree falls.
    threads
        None for all cores that the process may use. Results do not depend on it.
    weighting
        How likelihood ratios enter.

    Raises
    ------
    RequestError
        When a number cannot be.
    """

    paths: int = 20_000
    degree: int = 4
    seed: int = 1
    tau: float = 0.0
    ridge: float = 1e-9
    surprise_degree: int = 4
    paths_per_term: int = 20
    threads: int | None = None
    weighting: Weighting = Weighting.SELF_NORMALISED

    def __post_init__(self) -> None:
        _at_least("paths", self.paths, 1)
        _at_least("degree", self.degree, 0)
        _at_least("seed", self.seed, 0)
        if self.seed >= 2**64:
            raise RequestError(f"seed: expected a number < 2**64 (got {self.seed})")
        _at_least("tau", self.tau, 0)
        _at_least("ridge", self.ridge, 0)
        _at_least("surprise_degree", self.surprise_degree, -1)
        _at_least("paths_per_term", self.paths_per_term, 1)
        if self.threads is not None:
            _at_least("threads", self.threads, 1)


def _at_least(name: str, value: float, low: float) -> None:
    if not value >= low:
        raise RequestError(f"{name}: expected a number >= {low} (got {value})")
