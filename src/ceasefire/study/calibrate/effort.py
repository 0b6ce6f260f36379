"""Why this room exists: how much work a calibration is, said once for both fits and the check."""

from __future__ import annotations

from dataclasses import dataclass, field

from ceasefire.errors import RequestError
from ceasefire.study.calibrate.smc import Schedule
from ceasefire.war.simulate import MOST_WARS
from ceasefire.war.talks.stage import DESIGN_PATHS

__all__ = ["Effort"]

LEAST_PARTICLES = 50  # a covariance of a dozen numbers needs several times as many
SEEDS = 2**63


@dataclass(frozen=True, slots=True)
class Effort:
    """Size of a calibration.

    Parameters
    ----------
    particles
        Wars in a population of the military fit.
    points
        Settings tried by the full fit in each of its two generations.
    each
        Wars fought at each of them.
    wars
        Wars from which predictions are read.
    plans
        Plans by which they are talked out.
    paths
        Simulated wars from which a plan is found.
    seed
        Seed of everything.
    threads
        Threads; no number depends on it.
    """

    particles: int = 2_000
    points: int = 128
    each: int = 256
    wars: int = 4_000
    plans: int = 4
    paths: int = DESIGN_PATHS
    seed: int = 1
    threads: int | None = None
    schedule: Schedule = field(init=False)

    def __post_init__(self) -> None:
        for name, value, least in (
            ("--particles", self.particles, LEAST_PARTICLES), ("--points", self.points, 2),
            ("--each", self.each, 1), ("-n", self.wars, 1), ("--plans", self.plans, 1),
            ("--paths", self.paths, 1),
        ):  # fmt: skip
            if not least <= value <= MOST_WARS:
                raise RequestError(f"{name}: must be {least} to {MOST_WARS} (got {value})")
        if not 0 <= self.seed < SEEDS:
            raise RequestError(f"--seed: must be 0 to {SEEDS - 1} (got {self.seed})")
        object.__setattr__(self, "schedule", Schedule(particles=self.particles))
