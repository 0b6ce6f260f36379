r"""Why this room exists: two wars with the same luck differ by what was changed, and by how much.

War by war the luck is shared, so the difference within a pair has only the luck that the change
itself brings in. Plans are solved by simulation too, and a plan's error is common to all wars that
follow it: so the pairs come in blocks, each with a plan (and wars) of its own seed, and the spread
between blocks beyond what their wars explain is the solver's own:

.. math::

   \widehat{\sigma}^2_\text{solver} = \max\Bigl(0,\; \operatorname{var}_k(\bar d_k)
   - s^2 \,\overline{1/m_k}\Bigr),\qquad
   \operatorname{se}^2 = \frac{s^2}{m} + \widehat{\sigma}^2_\text{solver} \sum_k (m_k/m)^2

with :math:`m_k` pairs in block :math:`k`, :math:`m` in all, and :math:`s^2` the variance of
differences within blocks. Degrees of freedom are Satterthwaite's, as in :mod:`ceasefire.study.estimate`
(there the same wars meet all plans; here each plan has wars of its own, so that more plans cost no
more fighting).

References
----------
Asmussen and Glynn (2007), *Stochastic Simulation*, ch. V.6 (common random numbers).
DerSimonian and Laird (1986), "Meta-analysis in clinical trials", Controlled Clinical Trials 7:177.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.study.estimate import Estimate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["Difference", "Pairs", "paired"]


class Pairs(NamedTuple):
    """One block: a quantity in each war and in its twin, NaN where it has no value."""

    war: Floats
    alternative: Floats


@dataclass(frozen=True, slots=True)
class Difference:
    """A quantity in two wars with the same luck.

    Attributes
    ----------
    war, alternative
        Means over pairs in which both have a value; NaN without any.
    change
        Alternative less war, with the luck of wars and the error of plans in its standard error,
        which is NaN where nothing can be said of it (of a single pair, say). The interval has no
        width if no pair differs.
    solver
        The plans' part of that error; NaN with a single plan, whose error nobody can see.
    pairs
        Pairs in which both have a value.
    """

    war: float
    alternative: float
    change: Estimate
    solver: float
    pairs: int

    def as_dict(self) -> dict[str, float | int | None]:
        """Return the figures for JSON, which has no NaN."""
        low, high = self.change.interval
        found = {
            "war": self.war,
            "alternative": self.alternative,
            "difference": self.change.value,
            "low": low,
            "high": high,
            "error": self.change.se,
            "solver": self.solver,
        }
        return {k: None if math.isnan(v) else v for k, v in found.items()} | {"pairs": self.pairs}


def paired(blocks: Sequence[Pairs]) -> Difference:
    """Return the mean difference within pairs, with its interval.

    Parameters
    ----------
    blocks
        One entry a plan.
    """
    kept = [_complete(block) for block in blocks]
    kept = [block for block in kept if block.war.size]
    if not kept:
        return Difference(math.nan, math.nan, Estimate(math.nan, math.nan), math.nan, 0)
    war, alternative = (float(np.concatenate(part).mean()) for part in zip(*kept, strict=True))
    moved = [block.alternative - block.war for block in kept]
    every = np.concatenate(moved)
    error, solver, freedom = _error(moved)
    change = Estimate(float(every.mean()), error, freedom)
    return Difference(war, alternative, change, solver, every.size)


def _complete(block: Pairs) -> Pairs:
    """Return the pairs in which both have a value."""
    both = np.isfinite(block.war) & np.isfinite(block.alternative)
    return Pairs(block.war[both], block.alternative[both])


def _error(moved: Sequence[Floats]) -> tuple[float, float, float]:
    """Return the standard error of the mean, the solver's part, and its degrees of freedom."""
    sizes = np.array([block.size for block in moved])
    total, plans = int(sizes.sum()), len(moved)
    if total == plans:
        return math.nan, math.nan, math.inf
    means = np.array([block.mean() for block in moved])
    inside = sum(float(((block - block.mean()) ** 2).sum()) for block in moved) / (total - plans)
    luck = inside / total
    if plans == 1:
        return math.sqrt(luck), math.nan, total - 1.0
    spread = max(0.0, float(means.var(ddof=1)) - inside * float(np.mean(1.0 / sizes)))
    own = spread * float(((sizes / total) ** 2).sum())
    known = luck**2 / (total - plans) + own**2 / (plans - 1)
    freedom = (luck + own) ** 2 / known if known > 0.0 else math.inf
    return math.sqrt(luck + own), math.sqrt(own), freedom
