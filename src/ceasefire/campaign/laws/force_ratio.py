r"""Why this room exists: attrition by force ratio, the default law of the Winter War scenario.

Loss rates per man depend on the ratio of combat power, less than proportionally: the weaker side
loses a larger share of its men, yet doubling one's power does not halve one's losses.

.. math:: \dot a = -f_A\, i\, a\, \rho^{-\alpha}, \qquad \dot d = -f_D\, i\, d\, \rho^{\beta}

with :math:`\rho` the attacker's over the defender's combat power and :math:`i` the intensity.

References
----------
Dupuy (1987), *Understanding War*, ch. 9 (loss rates against the ratio of combat power).
Helmbold (1961), "Lanchester parameters for some battles of the last two hundred years" (the
exponents).
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["ALPHA", "BETA", "force_ratio", "force_ratio_slow"]

ALPHA = 0.5
BETA = 0.6


@law
def force_ratio(
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
    return -ALPHA * log_ratio, BETA * log_ratio, 1.0, 1.0


def force_ratio_slow(ratio: float, scale_a: float, scale_d: float) -> tuple[float, float]:
    """Say the same as :func:`force_ratio` in plain Python."""
    del scale_a, scale_d
    return 1.0 / pow(ratio, 0.5), pow(ratio, 0.6)
