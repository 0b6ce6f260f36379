"""Why this room exists: what a day of battle teaches, as a precision and an estimate.

A side compares the losses and the ground of the day with what it had expected from its own belief.
Both sides see the same results; what surprises one may confirm the other. Losses are powers of the
ratio of power, so whatever effectiveness they are expected from, they show the same one; they are
expected here from equal effectiveness, the same for both sides.
"""

from __future__ import annotations

from ceasefire.belief.strength import from_ground, from_losses
from ceasefire.kernels.jit import law

__all__ = ["note"]


@law
def note(
    loss_precision: float, ground_precision: float, slope: float, mean: float, believed: float,
    weight: float, lost_a: float, lost_d: float, expected_a: float, expected_d: float,
    shown: float, needed: float, clipped: bool,  # noqa: FBT001 - compiled functions take no keywords
) -> tuple[float, float]:  # fmt: skip
    """Return the precision of what a side saw, and the precision times the estimate.

    Parameters
    ----------
    loss_precision, ground_precision, slope
        Precision of reports; elasticity of losses to the ratio (0: losses show nothing).
    mean, believed
        The side's belief about log effectiveness, and the ratio of power that it implies.
    weight
        Men engaged times intensity (thousands); precision is shared out over sectors by it.
    lost_a, lost_d, expected_a, expected_d
        The day's losses, seen, and expected from equal effectiveness (thousands).
    shown, needed, clipped
        Ratio shown by the ground won, ratio needed (0: nothing tried), and whether the advance was
        limited by something else, so that it shows a lower bound only.
    """
    precision, evidence = 0.0, 0.0
    if slope > 0.0 and lost_a > 0.0 and lost_d > 0.0:
        precision = loss_precision * weight
        evidence = precision * from_losses(0.0, lost_a, lost_d, expected_a, expected_d, slope)
    if needed > 0.0:
        seen = from_ground(mean, shown, needed, believed)
        if clipped:
            seen = max(seen, mean)
        precision += ground_precision * weight
        evidence += ground_precision * weight * seen
    return precision, evidence
