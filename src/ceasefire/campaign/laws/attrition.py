"""Why this room exists: the four attrition laws behind one number, so that ``war.yaml`` can choose.

A law gives the factors on the base daily loss shares; the day's fortune of battle multiplies them.
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
def attrition(which: int, ratio: float, scale_a: float, scale_d: float) -> tuple[float, float]:
    """Return the loss factors of both sides under law number ``which`` of :data:`LAWS`.

    Parameters
    ----------
    which
        Index into :data:`LAWS`.
    ratio, scale_a, scale_d
        As in the laws.
    """
    if which == 1:
        return lanchester_square(ratio, scale_a, scale_d)
    if which == 2:
        return lanchester_linear(ratio, scale_a, scale_d)
    if which == 3:
        return lanchester_log(ratio, scale_a, scale_d)
    return force_ratio(ratio, scale_a, scale_d)
