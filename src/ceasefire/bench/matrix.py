"""Why this room exists: the common war in whole arrays of NumPy, as most people write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bench.war import WAR, Wars

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bench.war import War

__all__ = ["fight_matrix"]

BLOCK = 2_000  # wars at a time: their arrays stay near the processor


def fight_matrix(count: int, seed: int, war: War = WAR) -> Wars:
    """Fight wars with NumPy's own generator, a block of them at a time."""
    rng = np.random.default_rng(seed)
    parts = [_block(min(BLOCK, count - i), rng, war) for i in range(0, count, BLOCK)]
    days, who, left = zip(*parts, strict=True)
    return Wars(np.concatenate(days), np.concatenate(who), np.concatenate(left))


def _block(n: int, rng: np.random.Generator, war: War) -> Wars:
    """Fight a block; wars that are over leave the arrays."""

    def factor(sigma: float, *shape: int) -> NDArray[np.float64]:
        z = rng.standard_normal(shape)
        z *= sigma
        z -= sigma**2 / 2.0
        return np.exp(z, out=z)

    column = (2, 1)
    quality = np.reshape(war.kill, column) * factor(war.quality, 2, n)
    stock = np.tile(np.reshape(war.stock, column), n)
    men = np.tile(np.reshape(war.strength, (2, 1, 1)), (war.sectors, n))
    floor = np.reshape(war.floor * war.sectors * np.array(war.strength), column)
    at, last_day = np.arange(n), np.full(n, war.days, np.int16)
    who, left = np.full(n, 2, np.int8), np.empty((n, 2))
    total = men.sum(axis=1)
    for day in range(1, war.days + 1):
        stock += np.reshape(war.supply, column) * factor(war.resupply, 2, at.size)
        fired = np.minimum(stock, total)
        stock -= fired
        hit = quality * fired / total
        lost = factor(war.loss, 2, war.sectors, at.size)
        lost *= men[::-1]
        lost *= hit[::-1, None]
        men -= np.minimum(lost, men)
        total = men.sum(axis=1)
        below = total < floor
        over = below[0] | below[1]
        if day == war.days or over.any():
            who[at[over]] = np.where(below[0, over], 0, 1)
            last_day[at] = day
            left[at] = total.T
            at, stock, total = at[~over], stock[:, ~over], total[:, ~over]
            quality, men = quality[:, ~over], men[:, :, ~over]
            if at.size == 0:
                break
    return Wars(last_day, who, left)
