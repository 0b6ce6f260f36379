"""Why this room exists: the loser's hour comes when the winner is busy with somebody else.

The third side's own war is a date for historians and a random process for people of the time. As a
process it begins at a rate and ends at a rate, and may begin again.

References
----------
Blainey (1973), *The Causes of War*, ch. 4 ("death-watch and scapegoat wars": attacks on the
distracted). Van Evera (1999), *Causes of War*, ch. 4 (windows of opportunity).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ceasefire.aftermath.numbers import Numbers

__all__ = ["chance_within", "chance_within_slow"]


def chance_within(rate: Numbers, years: Numbers) -> Numbers:
    """Return the probability ``1 - exp(-rate years)`` that what comes at a rate comes in a time.

    Parameters
    ----------
    rate
        Per year, at least 0.
    years
        Length of the time, at least 0.
    """
    return -np.expm1(-np.multiply(rate, years))


def chance_within_slow(rate: float, years: float) -> float:
    """Return :func:`chance_within` in plain Python."""
    return -math.expm1(-rate * years)
