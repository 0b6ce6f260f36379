r"""Why this room exists: belief about relative combat effectiveness, learnt from the day's results.

A side holds ``theta ~ N(m, s^2)``. Each day of contact gives an estimate of ``theta`` with its own
precision; days are not independent and reports are not reliable, so their variance is inflated. The
update is Kalman's for a constant state and evidence of precision pi.

.. math:: K = \frac{s^2 \pi}{s^2 \pi + 1},\qquad m' = m + K\,(y - m),\qquad s'^2 = (1 - K)\,s^2

Two sides with different priors who see the same results converge: the same results move the bolder
one more. That is how war removes its own cause.

References
----------
Kalman (1960), J. Basic Engineering 82:35. Slantchev (2003), APSR 97:621 (the principle of
convergence).
Smith and Stam (2004), J. Conflict Resolution 48:783 (fighting with unlike priors).
"""

from __future__ import annotations

import math

from ceasefire.kernels.jit import law

__all__ = [
    "from_ground",
    "from_ground_slow",
    "from_losses",
    "from_losses_slow",
    "learn",
    "learn_slow",
]


@law
def learn(mean: float, variance: float, evidence: float, precision: float) -> tuple[float, float]:
    """Return tomorrow's mean and variance of belief.

    Parameters
    ----------
    mean, variance
        Today's belief about log effectiveness.
    evidence
        The day's estimate of it, averaged by precision over all that was seen.
    precision
        Sum of the precisions of what was seen (0: nothing was learnt).
    """
    gain = variance * precision / (variance * precision + 1.0)
    return mean + gain * (evidence - mean), (1.0 - gain) * variance


def learn_slow(
    mean: float, variance: float, evidence: float, precision: float
) -> tuple[float, float]:
    """Say the same as :func:`learn` in plain Python, by adding precisions."""
    if precision == 0 or variance == 0:
        return mean, variance
    total = 1 / variance + precision
    return (mean / variance + precision * evidence) / total, 1 / total


@law
def from_losses(
    mean: float, lost_a: float, lost_d: float, expected_a: float, expected_d: float, slope: float
) -> float:
    """Return the estimate of log effectiveness that a day's exchange of losses gives.

    A side expected losses from its own belief; power laws of the ratio can be inverted exactly.

    Parameters
    ----------
    mean
        The side's belief from which the expectation was formed.
    lost_a, lost_d, expected_a, expected_d
        Losses of attacker and defender, seen and expected (thousands).
    slope
        Sum of both laws' elasticities to the ratio (positive).
    """
    return mean + (math.log(lost_d / expected_d) - math.log(lost_a / expected_a)) / slope


def from_losses_slow(
    mean: float, lost_a: float, lost_d: float, expected_a: float, expected_d: float, slope: float
) -> float:
    """Say the same as :func:`from_losses` in plain Python."""
    surprise = (lost_d / lost_a) / (expected_d / expected_a)
    return mean + math.log(surprise) / slope


@law
def from_ground(mean: float, shown: float, needed: float, believed: float) -> float:
    """Return the estimate that the day's ground gives.

    Ground won shows the ratio of powers. Ground not won shows only that the ratio was below what
    winning needs: a censored observation, taken at its bound and only if the belief lies above it.

    Parameters
    ----------
    mean
        The side's belief about log effectiveness.
    shown
        Ratio of powers implied by the ground won; at most ``needed`` when none was won.
    needed
        Ratio from which ground is won.
    believed
        Ratio that the side believed in.
    """
    if shown > needed:
        return mean + math.log(shown / believed)
    return mean + math.log(min(needed, believed) / believed)


def from_ground_slow(mean: float, shown: float, needed: float, believed: float) -> float:
    """Say the same as :func:`from_ground` in plain Python."""
    if shown <= needed:
        shown = min(believed, needed)
    return mean + math.log(shown) - math.log(believed)
