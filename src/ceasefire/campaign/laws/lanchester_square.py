r"""Why this room exists: Lanchester's square law (aimed fire): losses follow the enemy's number.

.. math:: \dot a = -f_A\, i\, d', \qquad \dot d = -f_D\, i\, a'

With :math:`a', d'` measured in combat power, a side's loss *per own man* is proportional to the
ratio of powers; :math:`f_D a^2 - f_A d^2` is invariant.

References
----------
Lanchester (1916), *Aircraft in Warfare*, ch. 5. Osipov (1915), Voenny Sbornik 6-10.
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["lanchester_square", "lanchester_square_slow"]


@law
def lanchester_square(
    log_ratio: float, scale_a: float, scale_d: float
) -> tuple[float, float, float, float]:
    """Return the factors on both sides' base loss rates, as logarithms and multipliers.

    Parameters
    ----------
    log_ratio
        Logarithm of the ratio of combat power, attacker over defender.
    scale_a, scale_d
        Strength of each side over its reference strength; unused by this law.

    Returns
    -------
    tuple of float
        Logarithm of a factor on the attacker's and on the defender's daily loss share, and a
        further factor on each.
    """
    return -log_ratio, log_ratio, 1.0, 1.0


def lanchester_square_slow(ratio: float, scale_a: float, scale_d: float) -> tuple[float, float]:
    """Say the same as :func:`lanchester_square` in plain Python."""
    del scale_a, scale_d
    return pow(ratio, -1), pow(ratio, 1)
