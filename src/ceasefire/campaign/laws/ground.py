r"""Why this room exists: ground. Movement in the open, the wearing down of a line, counter-attack.

In the open the front moves with the surplus of power; before a whole line it stands and the line
wears:

.. math:: v = \min\{v_c,\ v_0\,(\rho - \rho_0)^+\}\,M\,e^{\sigma Z},
          \qquad \dot h = -w\,(\rho - \rho_h)^+ i\, e^{\sigma Z}

Where the attacker is far too weak the defender takes ground back, road by road, as at Suomussalmi.

References
----------
Dupuy (1979), *Numbers, Predictions and War*, ch. 4 (advance against the power ratio and terrain).
Epstein (1985), *The Calculus of Conventional War* (ground is traded for attrition above a
threshold).
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = [
    "advance",
    "advance_slow",
    "give_way",
    "give_way_slow",
    "repair",
    "repair_slow",
    "wear",
    "wear_slow",
]


@law
def advance(
    ratio: float, needed: float, pace_km: float, cap_km: float, mobility: float, fortune: float
) -> float:
    """Return the day's advance in the open (km).

    Parameters
    ----------
    ratio, needed
        Ratio of combat power and the ratio at which an advance begins.
    pace_km
        Advance per day and unit of surplus ratio on good ground (km).
    cap_km
        What marching alone allows (km per day).
    mobility
        Season and terrain, 0 to 1.
    fortune
        Multiplier of the day's luck, median 1: demolitions, traffic, nerve.
    """
    return mobility * fortune * min(cap_km, pace_km * max(ratio - needed, 0.0))


def advance_slow(
    ratio: float, needed: float, pace_km: float, cap_km: float, mobility: float, fortune: float
) -> float:
    """Say the same as :func:`advance` in plain Python."""
    step = 0.0
    if ratio > needed:
        step = (ratio - needed) * pace_km
    step = min(step, cap_km)
    return step * mobility * fortune


@law
def give_way(ratio: float, threshold: float, pace_km: float) -> float:
    """Return the ground that the defender takes back in a day (km).

    Parameters
    ----------
    ratio, threshold
        Ratio of combat power, and the ratio below which the defender counter-attacks.
    pace_km
        Ground per day and unit of shortfall (km); 0 where the sector is no place for it.
    """
    return pace_km * max(threshold - ratio, 0.0)


def give_way_slow(ratio: float, threshold: float, pace_km: float) -> float:
    """Say the same as :func:`give_way` in plain Python."""
    return pace_km * (threshold - ratio) if ratio < threshold else 0.0


@law
def wear(ratio: float, needed: float, rate: float, intensity: float, fortune: float) -> float:
    """Return what a day of assault takes off a line's integrity.

    Parameters
    ----------
    ratio, needed
        Ratio of combat power, and the ratio at which an assault begins to tell.
    rate
        Integrity lost per day and unit of surplus ratio.
    intensity
        1 on the offensive, a fraction otherwise.
    fortune
        Multiplier of the day's luck, median 1.
    """
    return rate * max(ratio - needed, 0.0) * intensity * fortune


def wear_slow(ratio: float, needed: float, rate: float, intensity: float, fortune: float) -> float:
    """Say the same as :func:`wear` in plain Python."""
    return 0.0 if ratio <= needed else rate * intensity * (ratio - needed) * fortune


@law
def repair(integrity: float, rate: float, intensity: float) -> float:
    """Return what a day gives back to a line: works are mended when nobody attacks.

    Parameters
    ----------
    integrity
        1 whole, 0 broken.
    rate
        Share of the damage mended in a quiet day.
    intensity
        1 on the offensive; mending stops under assault.
    """
    return rate * (1.0 - integrity) * (1.0 - intensity)


def repair_slow(integrity: float, rate: float, intensity: float) -> float:
    """Say the same as :func:`repair` in plain Python."""
    damage = 1 - integrity
    return damage * rate - damage * rate * intensity
