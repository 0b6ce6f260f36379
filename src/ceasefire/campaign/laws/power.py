r"""Why this room exists: combat power, the one ratio from which ground and blood follow.

.. math:: \rho = \frac{\min(a, a_{road})\, e^{\theta}\, A(p)\, L(x)}
                       {d\, C(c)\, F(h)\, G\, S\, D(r)}

:math:`\theta` is the latent log effectiveness per man (attacker over defender), :math:`A` the
attacker's artillery with preparation :math:`p`, :math:`L` the pull of a lengthening supply road,
:math:`C` the defender's cohesion, :math:`F` the fortified line with integrity :math:`h`, :math:`G`
terrain, :math:`S` season, :math:`D` the defender's artillery under rationing :math:`r`.

References
----------
Dupuy (1979), *Numbers, Predictions and War*: power = strength x circumstances x effectiveness
(QJM).
"""

from __future__ import annotations

import math

from ceasefire.kernels.jit import law

__all__ = [
    "artillery",
    "artillery_slow",
    "fortification",
    "fortification_slow",
    "power_ratio",
    "power_ratio_slow",
    "reach",
    "reach_slow",
    "steadiness",
    "steadiness_slow",
]

# A broken line still gives half of its excess: craters, flanking bunkers and wire remain.
_RUIN = 0.5
# A division that has lost all cohesion fights with two fifths of its strength.
_RUMP = 0.4


@law
def fortification(strength: float, integrity: float) -> float:
    """Return the defender's multiplier behind works, ``1 + (F - 1)(1/2 + h/2)``.

    Parameters
    ----------
    strength
        Multiplier of the whole line (1 is open ground).
    integrity
        1 whole, 0 broken.
    """
    return 1.0 + (strength - 1.0) * (_RUIN + (1.0 - _RUIN) * integrity)


def fortification_slow(strength: float, integrity: float) -> float:
    """Say the same as :func:`fortification` in plain Python."""
    return 1 + (strength - 1) * (1 + integrity) / 2


@law
def artillery(supply: float, floor: float, preparation: float, gain: float) -> float:
    """Return the multiplier of guns: falls to ``floor`` without shells, rises with preparation.

    Parameters
    ----------
    supply
        Share of the demand for fire that was met, 0 to 1.
    floor
        Multiplier when nothing is left to fire (model: 0.65 for the defender).
    preparation
        0 none to 1 complete: dumps, ranging, rehearsal.
    gain
        What complete preparation adds.
    """
    return (floor + (1.0 - floor) * supply) * (1.0 + gain * preparation)


def artillery_slow(supply: float, floor: float, preparation: float, gain: float) -> float:
    """Say the same as :func:`artillery` in plain Python."""
    return (supply * 1 + (1 - supply) * floor) * (1 + gain * preparation)


@law
def reach(front_km: float, reach_km: float) -> float:
    """Return the attacker's share of power left at the end of its road: ``1 / (1 + (x / x_s)^2)``.

    Parameters
    ----------
    front_km
        Distance of the front from the border, along the axis.
    reach_km
        Distance at which half is left; Clausewitz's culminating point put as a number.
    """
    return 1.0 / (1.0 + (front_km / reach_km) ** 2)


def reach_slow(front_km: float, reach_km: float) -> float:
    """Say the same as :func:`reach` in plain Python."""
    return reach_km**2 / (reach_km**2 + front_km**2)


@law
def steadiness(cohesion: float) -> float:
    """Return the share of nominal strength that fights, ``2/5 + 3c/5``.

    Parameters
    ----------
    cohesion
        1 fresh, 0 dissolved.
    """
    return _RUMP + (1.0 - _RUMP) * cohesion


def steadiness_slow(cohesion: float) -> float:
    """Say the same as :func:`steadiness` in plain Python."""
    return 1 - (1 - cohesion) * 3 / 5


@law
def power_ratio(men_a: float, effect: float, help_a: float, men_d: float, help_d: float) -> float:
    """Return the ratio of combat power, attacker over defender.

    Parameters
    ----------
    men_a, men_d
        Men engaged (thousands).
    effect
        Effectiveness per man, attacker over defender, ``exp(theta)``: the truth or somebody's
        belief; a war needs its exponential once.
    help_a, help_d
        Products of all circumstances that help a side.
    """
    return men_a * effect * help_a / (men_d * help_d)


def power_ratio_slow(
    men_a: float, effect: float, help_a: float, men_d: float, help_d: float
) -> float:
    """Say the same as :func:`power_ratio` in plain Python."""
    theta = math.log(effect)
    return math.exp(theta + math.log(men_a) + math.log(help_a) - math.log(men_d) - math.log(help_d))
