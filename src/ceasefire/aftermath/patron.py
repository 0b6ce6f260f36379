"""Why this room exists: who has lost much looks for a great power to stand behind it.

It takes two: the loser must want it enough to pay the price (abandonment against entrapment), and
the patron must see a client that would fight. Both grow with resentment, so the rate grows with its
square if each is proportional to it; the exponent is a parameter.

References
----------
Snyder (1984), "The security dilemma in alliance politics", World Politics 36:461 (the two fears).
Morrow (1991), "Alliances and asymmetry", Am. J. Political Science 35:904 (a weak state gives up
autonomy for security). The form of the rate is ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ceasefire.aftermath.numbers import Numbers

__all__ = ["patron_rate", "patron_rate_slow"]


def patron_rate(resented: Numbers, per_year: Numbers, exponent: Numbers) -> Numbers:
    """Return the rate of finding a patron, ``per_year resented**exponent``, while one is there.

    Parameters
    ----------
    resented
        Resentment, in shares of the pie; at least 0.
    per_year
        Rate at full resentment.
    exponent
        Above 0.
    """
    return per_year * np.power(resented, exponent)


def patron_rate_slow(resented: float, per_year: float, exponent: float) -> float:
    """Return :func:`patron_rate` in plain Python."""
    return float(per_year * resented**exponent)
