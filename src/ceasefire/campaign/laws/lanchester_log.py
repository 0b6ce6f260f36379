r"""Why this room exists: Peterson's logarithmic law: losses follow one's own number.

.. math:: \dot a = -f_A\, i\, a, \qquad \dot d = -f_D\, i\, d

Men are lost to exposure, whoever stands opposite; the ratio of powers does not matter.

References
----------
Peterson (1953), "Methods of tank combat analysis". Fricker (1998), Naval Research Logistics 45:1.
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["lanchester_log", "lanchester_log_slow"]


@law
def lanchester_log(
    log_ratio: float, scale_a: float, scale_d: float
) -> tuple[float, float, float, float]:
    """Return the factors on both sides' base loss rates, as logarithms and multipliers.

    Parameters
    ----------
    log_ratio
        Logarithm of the ratio of combat power, attacker over defender; unused by this law.
    scale_a, scale_d
        Strength of each side over its reference strength; unused by this law.

    Returns
    -------
    tuple of float
        Logarithm of a factor on the attacker's and on the defender's daily loss share, and a
        further factor on each.
    """
    return 0.0, 0.0, 1.0, 1.0


def lanchester_log_slow(ratio: float, scale_a: float, scale_d: float) -> tuple[float, float]:
    """Say the same as :func:`lanchester_log` in plain Python."""
    del ratio, scale_a, scale_d
    return 1.0, 1.0
