r"""Why this room exists: what several causes did together is divided among them in one fair way.

With ``v(S)`` what happens when only the causes in ``S`` have changed, the share of cause ``i`` is
what it adds, averaged over all orders in which the causes could have come:

.. math:: \phi_i = \sum_{S \not\ni i} \frac{|S|!\,(n - |S| - 1)!}{n!}\,[v(S \cup i) - v(S)]

It is the only division that adds up to the whole, treats alike causes that act alike, gives nothing
to a cause that never acts, and is linear in ``v``.

References
----------
Shapley (1953), "A value for n-person games", Contributions to the Theory of Games II:307.
"""

from __future__ import annotations

from math import factorial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["shapley"]


def shapley(worth: Floats) -> Floats:
    """Divide exactly what all causes do together.

    Parameters
    ----------
    worth
        What each set of causes brings about, shape (2**n, ...): entry ``S`` has cause ``i`` if bit
        ``i`` of ``S`` is set. Further axes are divided one by one.

    Returns
    -------
    ndarray
        Shares, shape (n, ...), in the units of ``worth``; they sum to ``worth[-1] - worth[0]``.

    Raises
    ------
    RequestError
        If the sets are not those of some number of causes.

    Examples
    --------
    >>> shapley(np.array([0.0, 1.0, 2.0, 5.0]))
    array([2., 3.])
    """
    sets = worth.shape[0] if worth.ndim else 0
    n = sets.bit_length() - 1
    if sets < 1 or sets != 1 << n:
        raise RequestError(f"worth: expected a value for each of 2**n sets (got {sets})")
    every = np.arange(sets)
    shares = np.empty((n, *worth.shape[1:]))
    for i in range(n):
        without = every[(every >> i) & 1 == 0]
        weight = np.array([_weight(int(s).bit_count(), n) for s in without])
        shares[i] = np.tensordot(weight, worth[without | 1 << i] - worth[without], axes=1)
    return shares


def _weight(size: int, n: int) -> float:
    """Return the share of orders in which exactly ``size`` given causes come before another."""
    return factorial(size) * factorial(n - size - 1) / factorial(n)
