"""Why this room exists: the common war in ordinary Python, the slow twin of its kernel.

With luck that has an address, tests compare it with the kernel war by war. With Python's own luck
it is an engine that is measured, and the plainest statement of what a day is.
"""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from ceasefire.bench.war import WAR, Found

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.bench.war import War

__all__ = ["fight_plain", "fight_slow"]

SIDES = (0, 1)
NEITHER = 2


def fight_slow(
    luck: Callable[[int, int], tuple[float, float]], war: War = WAR
) -> tuple[int, int, list[float]]:
    """Fight one war; return its last day, the side that collapsed or 2, and the men left.

    Parameters
    ----------
    luck
        Gives two standard normals for a day (0 is the eve) and a pair: 0 is for supplies, ``k + 1``
        for sector ``k``.
    war
        The war.
    """

    def factor(sigma: float, z: float) -> float:
        return math.exp(sigma * z - sigma**2 / 2.0)

    z = luck(0, 0)
    quality = [war.kill[s] * factor(war.quality, z[s]) for s in SIDES]
    men = [[war.strength[s]] * war.sectors for s in SIDES]
    stock = list(war.stock)
    for day in range(1, war.days + 1):
        z, hit = luck(day, 0), [0.0, 0.0]
        for s in SIDES:
            stock[s] += war.supply[s] * factor(war.resupply, z[s])
            demand = sum(men[s])
            fire = min(1.0, stock[s] / demand)
            stock[s] -= fire * demand
            hit[s] = quality[s] * fire
        for k in range(war.sectors):
            z = luck(day, k + 1)
            lost = [
                min(men[s][k], hit[1 - s] * men[1 - s][k] * factor(war.loss, z[s])) for s in SIDES
            ]
            men[0][k] -= lost[0]
            men[1][k] -= lost[1]
        left = [sum(men[s]) for s in SIDES]
        for s in SIDES:
            if left[s] < war.floor * war.sectors * war.strength[s]:
                return day, s, left
    return war.days, NEITHER, left


def fight_plain(count: int, seed: int, war: War = WAR) -> Found:
    """Fight wars one after the other with Python's own luck."""
    gauss = Random(seed).gauss  # noqa: S311 - luck of wars, not of secrets
    days, shares, left = 0, [0, 0, 0], [0.0, 0.0]

    def luck(_day: int, _pair: int) -> tuple[float, float]:
        return gauss(0.0, 1.0), gauss(0.0, 1.0)

    for _ in range(count):
        day, who, men = fight_slow(luck, war)
        days, shares[who] = days + day, shares[who] + 1
        left = [left[s] + men[s] for s in SIDES]
    return Found(count, days / count, [n / count for n in shares], [x / count for x in left])
