"""Why this room exists: what a day of battle teaches, as an estimate of log effectiveness.

A side compares the losses and the ground of the day with what it had expected from its own belief.
Both sides see the same results; what surprises one may confirm the other. Losses are powers of the
ratio of power, so they show the same effectiveness to whoever looks, whatever he expected: the
truth and the day's luck. :mod:`ceasefire.belief.strength` says both laws as a side would.
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["told_by_ground", "told_by_losses"]


@law
def told_by_losses(theta: float, luck_a: float, luck_d: float, cut: float, slope: float) -> float:
    """Return the estimate that a day's exchange of losses gives.

    Parameters
    ----------
    theta
        The truth.
    luck_a, luck_d
        What the day's luck added to the logarithm of each side's losses.
    cut
        What the most that a day can take changed in the log of the defender's losses over the
        attacker's.
    slope
        Sum of both laws' elasticities to the ratio (positive).
    """
    return theta + (luck_d - luck_a + cut) / slope


@law
def told_by_ground(
    mean: float, shown: float,
    won: bool, clipped: bool,  # noqa: FBT001 - compiled functions take no keywords
) -> float:  # fmt: skip
    """Return the estimate that the day's ground gives.

    Parameters
    ----------
    mean
        The side's belief about log effectiveness.
    shown
        Logarithm of the ratio shown (or at most shown) over the ratio at equal effectiveness.
    won, clipped
        Whether ground was won: if not, the ratio shown is a bound from above; whether the advance
        was limited by something else: then it is one from below.
    """
    seen = shown if won else min(shown, mean)
    return max(seen, mean) if clipped else seen
