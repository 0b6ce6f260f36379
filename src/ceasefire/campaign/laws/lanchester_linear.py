r"""Why this room exists: Lanchester's linear law (area fire): losses follow the product of numbers.

.. math:: \dot a = -f_A\, i\, a\, d', \qquad \dot d = -f_D\, i\, d\, a'

A shell into an area finds more men where there are more. A side's loss per own man is proportional
to the enemy's strength, taken here relative to a reference so that the base rates keep their unit.
With quality as the part of the ratio of power that is not numbers, the enemy's strength over it is
the own strength over the ratio.

References
----------
Lanchester (1916), *Aircraft in Warfare*, ch. 5. Weiss (1957), Operations Research 5:180.
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["lanchester_linear", "lanchester_linear_slow"]


@law
def lanchester_linear(
    log_ratio: float, scale_a: float, scale_d: float
) -> tuple[float, float, float, float]:
    """Return the factors on both sides' base loss rates, as logarithms and multipliers.

    Parameters
    ----------
    log_ratio
        Logarithm of the ratio of combat power, attacker over defender.
    scale_a, scale_d
        Strength of each side over its reference strength.

    Returns
    -------
    tuple of float
        Logarithm of a factor on the attacker's and on the defender's daily loss share, and a
        further factor on each.
    """
    return -log_ratio, log_ratio, scale_a, scale_d


def lanchester_linear_slow(ratio: float, scale_a: float, scale_d: float) -> tuple[float, float]:
    """Say the same as :func:`lanchester_linear` in plain Python."""
    quality = ratio / (scale_a / scale_d)
    return scale_d * (1 / quality), quality * scale_a
