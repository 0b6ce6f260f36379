r"""Why this room exists: the common war of attrition, a hundred lanes at a time.

It is a war that other engines can fight as well, so that speeds compare engines and not models. Six
sectors; each day both sides are resupplied, fire as far as their ammunition goes, and bleed.

.. math:: x_{sk}' = \max(0,\; x_{sk} - q_{\bar s}\, f_{\bar s}\, x_{\bar sk}\, e^{0.3 z - 0.045})

A side whose total falls below two fifths collapses. A lane whose war is over takes the next one at
once, so no lane fights in vain; as luck has an address, nothing depends on which lane that was.

References
----------
Lanchester (1916), *Aircraft in Warfare*, ch. 5 (the square law, here with luck and ammunition).
Box and Muller (1958), Ann. Math. Stat. 29:610.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

import ceasefire.bench.kernels.desk as d
from ceasefire.bench.kernels.lognormal import around, minus_product, power, radius
from ceasefire.kernels.jit import kernel, step
from ceasefire.kernels.luck import philox
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bench.kernels.desk import Desk, Numbers, Reals, Two

__all__ = ["fight"]

_MASK, _HALF = np.uint64(0xFFFFFFFF), np.uint64(32)
_ONE_DAY = np.int32(1)


@kernel
def fight(
    n: Numbers, seed: int, first: int, days: int, desk: Desk,
    last_day: NDArray[np.int16], who: NDArray[np.int8], left: Reals,
) -> None:  # fmt: skip
    """Fight wars of a batch to their ends.

    Parameters
    ----------
    n
        The war.
    seed, first
        The address of its luck: seed of the batch, index of the first war in it.
    days
        The last day.
    desk
        An empty desk; it is empty again afterwards.
    last_day, who
        Filled here, shape (war,): the day on which it ended, the side that collapsed or 2.
    left
        Filled here, shape (war, side): men left.
    """
    taken, busy = 0, 0
    m = d.rows_of(desk.reals)
    for i in range(d.LANES):
        if taken < who.size:
            _take(n, seed, first + taken, i, desk)
            taken, busy = taken + 1, busy + 1
    while busy > 0:
        _fight_day(n, seed, desk)
        ended, i = _judge(n.floor, days, desk), 0
        while ended > 0:
            if desk.over[i]:
                at = desk.war[i] - first
                last_day[at], who[at] = desk.day[i], desk.fate[i]
                left[at, 0], left[at, 1] = m[0, d.TOTAL, i], m[0, d.TOTAL + 1, i]
                desk.fate[i], ended = d.EMPTY, ended - 1
                if taken < who.size:
                    _take(n, seed, first + taken, i, desk)
                    taken += 1
                else:
                    busy -= 1
            i += 1


@step
def _take(n: Numbers, seed: int, war: int, i: int, desk: Desk) -> None:
    """Put a war on its eve into a lane."""
    apart()
    m, s = d.rows_of(desk.reals), np.uint64(seed)
    a, b, _, _ = philox(war, 0, 0, 0, s & _MASK, s >> _HALF)
    reach = n.quality[0] * radius(n.minus_two, np.uint32(a))
    struck = around(reach, n.quality[1], np.uint32(b))
    for side in range(2):
        m[0, d.QUALITY + side, i] = n.kill[side] * power(struck[side])
        m[0, d.STOCK + side, i] = n.stock[side]
        total = n.zero
        for k in range(d.SECTORS):
            m[0, d.STRENGTH + 2 * k + side, i] = n.strength[side]
            total += n.strength[side]
        m[0, d.TOTAL + side, i] = total
    desk.war[i], desk.day[i], desk.fate[i] = war, 0, d.NOBODY


@step
def _fight_day(n: Numbers, seed: int, desk: Desk) -> None:
    """Fight all lanes for a day. A pair of shocks is for the stocks, one for every sector."""
    for i in range(d.LANES):
        desk.day[i] += _ONE_DAY
    for pair in range(d.SECTORS + 1):
        if pair % 2 == 0:
            _draw(seed, pair // 2, desk)
        if pair == 0:
            _shock(n.resupply, n.minus_two, 0, desk)
            _fire(n, desk)
        else:
            _shock(n.loss, n.minus_two, pair % 2, desk)
            _bleed(n.zero, pair - 1, desk)


@step
def _draw(seed: int, stream: int, desk: Desk) -> None:
    """Draw four random words for every lane."""
    apart()
    w, war, day, s = d.words_of(desk.words), desk.war, desk.day, np.uint64(seed)
    low, high = s & _MASK, s >> _HALF
    for i in range(d.LANES):
        a, b, c, e = philox(war[i], np.uint64(np.uint32(day[i])), stream, 0, low, high)
        w[0, 0, i], w[0, 1, i] = np.uint32(a), np.uint32(b)
        w[0, 2, i], w[0, 3, i] = np.uint32(c), np.uint32(e)


@step
def _shock(spread: Two, minus_two: float, half: int, desk: Desk) -> None:
    """Make a pair of lognormal factors from two of the four words.

    In three loops: a processor looks only so far ahead, and must find lanes that need not wait.
    """
    deviation, drift = spread
    _reach(deviation, minus_two, half, desk)
    _turn(drift, half, desk)
    _raise(desk)


@step
def _reach(deviation: float, minus_two: float, half: int, desk: Desk) -> None:
    """Draw how far from the middle two normals lie."""
    apart()
    m, w = d.rows_of(desk.reals), d.words_of(desk.words)
    for i in range(d.LANES):
        m[0, d.SHOCK, i] = deviation * radius(minus_two, w[0, 2 * half, i])


@step
def _turn(drift: float, half: int, desk: Desk) -> None:
    """Draw in which direction they lie."""
    apart()
    m, w = d.rows_of(desk.reals), d.words_of(desk.words)
    for i in range(d.LANES):
        m[0, d.SHOCK, i], m[0, d.SHOCK + 1, i] = around(
            m[0, d.SHOCK, i], drift, w[0, 2 * half + 1, i]
        )


@step
def _raise(desk: Desk) -> None:
    """Take exponentials."""
    apart()
    m = d.rows_of(desk.reals)
    for i in range(d.LANES):
        m[0, d.SHOCK, i] = power(m[0, d.SHOCK, i])
        m[0, d.SHOCK + 1, i] = power(m[0, d.SHOCK + 1, i])


@step
def _fire(n: Numbers, desk: Desk) -> None:
    """Resupply, and find how much each man of a side strikes today."""
    apart()
    m = d.rows_of(desk.reals)
    for side in range(2):
        daily, zero = n.supply[side], n.zero
        for i in range(d.LANES):
            stock = m[0, d.STOCK + side, i] + daily * m[0, d.SHOCK + side, i]
            demand = m[0, d.TOTAL + side, i]
            fired = min(stock, demand)
            m[0, d.STOCK + side, i] = stock - fired
            m[0, d.HIT + side, i] = m[0, d.QUALITY + side, i] * fired / demand
            m[0, d.TOTAL + side, i] = zero


@step
def _bleed(zero: float, k: int, desk: Desk) -> None:
    """Fight a sector: both sides lose by the strengths of the morning."""
    apart()
    m, row = d.rows_of(desk.reals), d.STRENGTH + 2 * k
    for i in range(d.LANES):
        x, y = m[0, row, i], m[0, row + 1, i]
        x_left = max(minus_product(m[0, d.HIT + 1, i] * y, m[0, d.SHOCK, i], x), zero)
        y_left = max(minus_product(m[0, d.HIT, i] * x, m[0, d.SHOCK + 1, i], y), zero)
        m[0, row, i], m[0, row + 1, i] = x_left, y_left
        m[0, d.TOTAL, i] += x_left
        m[0, d.TOTAL + 1, i] += y_left


@step
def _judge(floor: Two, days: int, desk: Desk) -> int:
    """Find who collapsed, the first side first; return how many wars ended."""
    apart()
    m, fate, day = d.rows_of(desk.reals), desk.fate, desk.day
    least, other, last, over = floor[0], floor[1], np.int32(days), desk.over
    ended, no, yes = np.int32(0), np.int32(0), np.int32(1)
    for i in range(d.LANES):
        end = np.int32(1) if m[0, d.TOTAL + 1, i] < other else np.int32(d.NOBODY)
        end = np.int32(0) if m[0, d.TOTAL, i] < least else end
        end = end if fate[i] != d.EMPTY else np.int32(d.EMPTY)
        late = yes if day[i] >= last else no
        done = late if end == d.NOBODY else (yes if end < d.NOBODY else no)
        fate[i], over[i] = end, done
        ended = np.int32(ended + done)
    return int(ended)
