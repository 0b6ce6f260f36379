"""Why this room exists: men come by road and rail, and go where they are needed most.

A side sends men from a finite pool, no faster than its railways carry them. A sector's share
follows its priority times its need; no sector takes more than its roads can feed.

References
----------
The rule is ours; the rates are named in the scenario with their reasons.
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["need", "need_slow", "sendable", "sendable_slow"]


@law
def sendable(pool: float, per_day: float, share: float) -> float:
    """Return the men who can be sent today (thousands).

    Parameters
    ----------
    pool
        Men not yet sent (thousands).
    per_day
        What the railways carry at full effort (thousands per day).
    share
        Effort, 0 to 1.
    """
    return min(pool, per_day * share)


def sendable_slow(pool: float, per_day: float, share: float) -> float:
    """Say the same as :func:`sendable` in plain Python."""
    wanted = share * per_day
    return min(wanted, pool)


@law
def need(priority: float, pressure: float, room: float) -> float:
    """Return a sector's claim on today's reinforcements.

    Parameters
    ----------
    priority
        Worth of the sector to the side.
    pressure
        How much the sector asks for: the ratio of powers for a defender, 1 for an attacker.
    room
        1 while the roads can feed more men there, else 0.
    """
    return priority * pressure * room


def need_slow(priority: float, pressure: float, room: float) -> float:
    """Say the same as :func:`need` in plain Python."""
    return 0.0 if room == 0 else priority * pressure
