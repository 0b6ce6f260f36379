"""Why this room exists: what a fit needs to know of what it fits: a prior, a simulator, a record.

The luck of a simulation has an address, so a particle is a pair: what the world is born with, and
the number of its luck. Both can be moved one at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Simulator = Callable[[Floats, Ints], Floats]

__all__ = ["Problem"]


@dataclass(frozen=True)
class Problem:
    """A fit to be made.

    Parameters
    ----------
    mean, sd
        Normal priors, independent, shape (d,); what has no spread stays where it is.
    simulate
        Answers of worlds, shape (n, k), to values (n, d) and numbers of luck (n,); the same
        arguments give the same answers.
    record, tolerance
        What happened, and the standard deviation of what may lie between it and the model:
        of the record's errors and of the model's own, shape (k,).
    """

    mean: Floats
    sd: Floats
    simulate: Simulator
    record: Floats
    tolerance: Floats

    def misfit(self, answers: Floats) -> Floats:
        """Return squared distances from the record in units of the tolerances, shape (n,)."""
        return np.asarray((((answers - self.record) / self.tolerance) ** 2).sum(axis=1))

    def log_prior(self, values: Floats) -> Floats:
        """Return the log density of the prior, up to a constant, shape (n,)."""
        free = self.sd > 0.0
        z = (values[:, free] - self.mean[free]) / self.sd[free]
        return np.asarray(-0.5 * (z * z).sum(axis=1))

    def drawn(self, n: int, rng: np.random.Generator) -> Floats:
        """Return draws from the prior, shape (n, d)."""
        return self.mean + self.sd * rng.standard_normal((n, self.mean.size))

    def against(self, record: Floats) -> Problem:
        """Return the same fit to another record."""
        return Problem(self.mean, self.sd, self.simulate, record, self.tolerance)
