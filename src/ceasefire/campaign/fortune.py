"""Why this room exists: the luck of a day, drawn for four places at once.

Places are the sky, which comes first, and the sectors. Each has three standard normals a day, of
which the sky uses one. An address gives four, so three addresses serve four places; drawn place by
place, every fourth normal would be thrown away. The next four places write over these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

import ceasefire.campaign.rows as r
from ceasefire.kernels.jit import agenda, law, step
from ceasefire.kernels.lanes import exp, pair
from ceasefire.kernels.luck import DAY, halves, joined, philox_twice
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.params import Floats
    from ceasefire.campaign.tile import Desk, Tile, Words

__all__ = ["dare", "draw", "seat"]


@law
def seat(k: int) -> int:
    """Return which of the four places drawn together a sector is; the sky comes before them all."""
    return (1 + k) % r.PLACES


@agenda
def draw(bank: int, seed: int, day: int, d: Tile) -> None:
    """Draw the luck of four places for a day.

    Parameters
    ----------
    bank
        Which four: the sky and the first sectors, or the next sectors.
    seed, day
        The address, with the index of each lane's war in its batch.
    d
        The tile, of which the rows of luck are set.
    """
    for four in range(r.ADDRESSES):
        _shuffle(DAY + bank * r.ADDRESSES + four, seed, day, d.number, d.word)
        _scatter(four, d.word, d.desk.luck)


@step
def _shuffle(stream: int, seed: int, day: int, number: Words, words: Words) -> None:
    """Draw four random words for every war.

    A word of 64 bits holds those of two wars that lie side by side, as the multiplication wants it.
    """
    apart()
    two, word = number.view(np.uint64), r.twos_of(words.view(np.uint64))
    key, key_2 = halves(seed)
    for i in range(r.LANES // 2):
        one, other = halves(two[i])
        (a, b, c, e), (f, g, h, j) = philox_twice(one, other, day, stream, 0, key, key_2)
        word[0, 0, i], word[0, 1, i] = joined(a, f), joined(b, g)
        word[0, 2, i], word[0, 3, i] = joined(c, h), joined(e, j)


@step
def _scatter(four: int, words: Words, luck: Floats) -> None:
    """Make standard normals of the words."""
    apart()
    z, word, like = r.fours_of(luck), r.words_of(words), luck[0]
    for i in range(r.LANES):
        z[four, 0, i], z[four, 1, i] = pair(like, word[0, 0, i], word[0, 1, i])
    for i in range(r.LANES):
        z[four, 2, i], z[four, 3, i] = pair(like, word[0, 2, i], word[0, 3, i])


@step
def dare(k: int, sigma: float, desk: Desk) -> None:
    """Make the multiplier of wear and movement of a sector's last normal.

    Parameters
    ----------
    k, sigma
        The sector; log standard deviation of a day's fortune in wear and movement.
    desk
        Rows.
    """
    apart()
    z, at = r.luck_of(desk.luck), seat(k)
    for i in range(r.LANES):
        z[at, r.FORTUNE, i] = exp(sigma * z[at, r.FORTUNE, i])
