"""Why this room exists: laws of the aftermath take one number or an array, whichever comes."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

__all__ = ["DAYS_PER_YEAR", "Floats", "N_co", "Numbers"]

DAYS_PER_YEAR = 365.25

Floats = NDArray[np.float64]
Numbers = float | Floats
N_co = TypeVar("N_co", bound=Numbers, covariant=True)  # one of the two, where it matters which
