r"""Why this room exists: a mean over wars and seeds is printed with what both leave in doubt.

Each solver seed values the same wars, so the two sources of error are two directions of a table,

.. math:: se^2 = \frac{s_{seeds}^2}{K} + \frac{s_{wars}^2}{W}

with the variance of the ``K`` seeds' means and that of the ``W`` wars' means. Intervals use
Student's t with Satterthwaite's degrees of freedom, because four seeds say little of their own
spread.

References
----------
Satterthwaite (1946), "An approximate distribution of estimates of variance components", Biometrics
Bulletin 2:110.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import stdtrit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["LEVEL", "Estimate", "estimate"]

LEVEL = 0.95  # of all intervals


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean, its standard error and the degrees of freedom behind that error."""

    value: float
    se: float
    freedom: float = np.inf

    @property
    def interval(self) -> tuple[float, float]:
        """The interval of level :data:`LEVEL`."""
        if self.se == 0.0:
            return self.value, self.value
        # A huge number stands for infinity, of which the quantile is not defined.
        wide = float(stdtrit(min(self.freedom, 1e9), 0.5 + LEVEL / 2)) * self.se
        return self.value - wide, self.value + wide

    @property
    def clear(self) -> bool:
        """Whether the interval leaves zero out."""
        low, high = self.interval
        return low > 0.0 or high < 0.0


def estimate(table: Floats) -> Estimate:
    """Return the mean of a table of at least two seeds and two wars.

    Parameters
    ----------
    table
        Shape (seeds, wars).
    """
    rows, columns = table.mean(axis=1), table.mean(axis=0)
    parts = [float(line.var(ddof=1)) / line.size for line in (rows, columns)]
    whole = sum(parts)
    loose = sum(q * q / (line.size - 1) for q, line in zip(parts, (rows, columns), strict=True))
    freedom = whole * whole / loose if loose > 0.0 else np.inf
    return Estimate(float(table.mean()), float(np.sqrt(whole)), freedom)
