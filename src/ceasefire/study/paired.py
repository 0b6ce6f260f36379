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
differences within blocks. With blocks of one size the error is then that of the blocks' means, and
Student's t has one degree of freedom less than there are plans; where the means spread no more than
their wars explain, the wars count. In :mod:`ceasefire.study.estimate` the same wars meet all plans;
here each plan has wars of its own, so that more plans cost no more fighting.

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

__all__ = ["Difference", "Pairs", "as_numbers", "paired", "pooled"]


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
        change = as_numbers(self.change)
        return {
            "war": _finite(self.war),
            "alternative": _finite(self.alternative),
            "difference": change.pop("value"),
            **change,
            "solver": _finite(self.solver),
            "pairs": self.pairs,
        }


def as_numbers(one: Estimate) -> dict[str, float | None]:
    """Return value, interval and standard error for JSON, which has no NaN."""
    low, high = one.interval
    found = {"value": one.value, "low": low, "high": high, "error": one.se}
    return {name: _finite(x) for name, x in found.items()}


def _finite(x: float) -> float | None:
    return x if math.isfinite(x) else None


def paired(blocks: Sequence[Pairs]) -> Difference:
    """Return the mean difference within pairs, with its interval.

    Parameters
    ----------
    blocks
        One entry a plan.
    """
    kept = [_complete(block) for block in blocks]
    change, solver = pooled([block.alternative - block.war for block in kept])
    pairs = sum(block.war.size for block in kept)
    if not pairs:
        return Difference(math.nan, math.nan, change, solver, 0)
    war, alternative = (float(np.concatenate(part).mean()) for part in zip(*kept, strict=True))
    return Difference(war, alternative, change, solver, pairs)


def _complete(block: Pairs) -> Pairs:
    """Return the pairs in which both have a value."""
    both = np.isfinite(block.war) & np.isfinite(block.alternative)
    return Pairs(block.war[both], block.alternative[both])


def pooled(blocks: Sequence[Floats]) -> tuple[Estimate, float]:
    """Return the mean over all wars, and the plans' part of its standard error.

    Parameters
    ----------
    blocks
        One entry a plan, shape (wars,); an empty one says nothing.
    """
    full = [block for block in blocks if block.size]
    if not full:
        return Estimate(math.nan, math.nan), math.nan
    luck, own, freedom = _variances(full)
    middle = float(np.concatenate(full).mean())
    if math.isnan(own):
        return Estimate(middle, math.sqrt(luck), freedom), own
    return Estimate(middle, math.sqrt(luck + own), freedom), math.sqrt(own)


def _variances(blocks: Sequence[Floats]) -> tuple[float, float, float]:
    """Return the squared errors of luck and of plans, and the degrees of freedom of their sum."""
    sizes = np.array([block.size for block in blocks])
    total, plans = int(sizes.sum()), len(blocks)
    if total == plans:
        return math.nan, math.nan, math.inf
    inside = sum(float(((block - block.mean()) ** 2).sum()) for block in blocks) / (total - plans)
    luck = inside / total
    if plans == 1:
        return luck, math.nan, total - 1.0
    means = np.array([block.mean() for block in blocks])
    spread = max(0.0, float(means.var(ddof=1)) - inside * float(np.mean(1.0 / sizes)))
    own = spread * float(((sizes / total) ** 2).sum())
    return luck, own, plans - 1.0 if own > 0.0 else float(total - plans)
