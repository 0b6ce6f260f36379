"""Why this room exists: one draw that serves two expectations.

What a side expects of the next round is an average over its own belief. Drawn from the mixture of
both beliefs and weighted by each side's own density, the same fighting gives both averages, and no
weight exceeds the number of sides.

References
----------
Veach and Guibas (1995), "Optimally combining sampling techniques for Monte Carlo rendering",
SIGGRAPH '95 (the balance heuristic).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.special import ndtri

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.luck import Luck

__all__ = ["mixture"]

_STRENGTH, _WHOSE = 1, 2  # slots of a path's luck
_SQRT_2PI = np.sqrt(2.0 * np.pi)


def mixture(
    mean: Floats, sd: Floats, luck: Luck, date: int, share_b: float
) -> tuple[Floats, Floats, Floats]:
    """Draw effectiveness from a mixture of both sides' normal beliefs.

    Parameters
    ----------
    mean, sd
        Beliefs, shape (2, m).
    luck, date
        The address of the numbers.
    share_b
        Weight of the second side's belief.

    Returns
    -------
    drawn, ratios, surprises
        The draw (m,); each side's density over the mixture's (2, m); the standardised surprise,
        whose mean is zero under the side's own belief (2, m).
    """
    whose = np.where(luck.uniform(date, _WHOSE) < share_b, 1, 0)
    lanes = np.arange(luck.paths.size)
    own = ndtri(luck.uniform(date, _STRENGTH))
    drawn = mean[whose, lanes] + sd[whose, lanes] * own
    off = (drawn - mean) / sd
    density = np.exp(-0.5 * off * off) / (sd * _SQRT_2PI)
    mixed = (1.0 - share_b) * density[0] + share_b * density[1]
    return drawn, density / mixed, off
