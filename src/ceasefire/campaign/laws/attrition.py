"""Why this room exists: the four attrition laws behind one number, so that ``war.yaml`` can choose.

A law gives the factors on the base daily loss shares. It gives their logarithms, to which the day's
fortune of battle is added before the exponential is taken once.
"""

from __future__ import annotations

from ceasefire.campaign.laws.force_ratio import force_ratio, force_ratio_slow
from ceasefire.campaign.laws.lanchester_linear import lanchester_linear, lanchester_linear_slow
from ceasefire.campaign.laws.lanchester_log import lanchester_log, lanchester_log_slow
from ceasefire.campaign.laws.lanchester_square import lanchester_square, lanchester_square_slow
from ceasefire.kernels.jit import law

__all__ = ["LAWS", "SLOW_LAWS", "attrition"]

LAWS = ("force-ratio", "lanchester-square", "lanchester-linear", "lanchester-log")
SLOW_LAWS = (force_ratio_slow, lanchester_square_slow, lanchester_linear_slow, lanchester_log_slow)


@law
def attrition(
    which: int, log_ratio: float, scale_a: float, scale_d: float
) -> tuple[float, float, float, float]:
    """Return the loss factors of both sides under law number ``which`` of :data:`LAWS`.

    Parameters
    ----------
    which
        Index into :data:`LAWS`.
    log_ratio, scale_a, scale_d
        As in the laws, and so is what is returned: logarithms of factors, and further factors.
    """
    if which == 1:
        return lanchester_square(log_ratio, scale_a, scale_d)
    if which == 2:
        return lanchester_linear(log_ratio, scale_a, scale_d)
    if which == 3:
        return lanchester_log(log_ratio, scale_a, scale_d)
    return force_ratio(log_ratio, scale_a, scale_d)
