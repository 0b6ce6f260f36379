"""Why this room exists: luck has an address.

Every random number of the simulation is a pure function of (seed, war, day, stream): the
counter-based generator Philox 4x32-10. Nothing is drawn "next", so results cannot depend on
threads, chunks or the order of the work, any war of a batch can be fought again alone, and a
counterfactual shares all the luck that it can.

References
----------
Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11, section
4.3.
Box and Muller (1958), "A note on the generation of random normal deviates", Ann. Math. Stat.
29:610.
"""

from __future__ import annotations

import math

import numpy as np

from ceasefire.kernels.jit import law
from ceasefire.kernels.smooth import heading, log, unit

__all__ = [
    "DAY",
    "PROLOGUE",
    "SHIPMENT",
    "halves",
    "joined",
    "normals4",
    "philox",
    "philox_twice",
    "uniforms4",
]

# Streams: which part of the war a number belongs to. The low byte is free for an index within it.
PROLOGUE = 0x100  # truths and uncertain inputs, drawn once per war (day 0)
SHIPMENT = 0x200  # delay and cancellation of each shipment of aid (day 0)
DAY = 0x300  # losses, wear and movement in each sector, and the temperature anomaly

_MUL0 = np.uint64(0xD2511F53)
_MUL1 = np.uint64(0xCD9E8D57)
_WEYL0 = np.uint64(0x9E3779B9)
_WEYL1 = np.uint64(0xBB67AE85)
_MASK = np.uint64(0xFFFFFFFF)
_SHIFT = np.uint64(32)
_ROUNDS = 10

Word = int | np.uint64
Words = tuple[np.uint64, np.uint64, np.uint64, np.uint64]


@law
def philox(c0: Word, c1: Word, c2: Word, c3: Word, k0: Word, k1: Word) -> Words:
    """Return four 32-bit words (held in 64-bit integers) for a 4-word counter and a 2-word key.

    Parameters
    ----------
    c0, c1, c2, c3
        Counter words, each taken modulo 2**32.
    k0, k1
        Key words, each taken modulo 2**32.
    """
    a, b, c, d = np.uint64(c0), np.uint64(c1), np.uint64(c2), np.uint64(c3)
    u, v = np.uint64(k0), np.uint64(k1)
    # Words keep whatever stands above their 32 bits until they are multiplied or returned: the
    # multiplication does not look there.
    for _ in range(_ROUNDS):
        a, b, c, d = _round(a, b, c, d, u, v)
        u, v = u + _WEYL0, v + _WEYL1
    return a & _MASK, b & _MASK, c & _MASK, d & _MASK


@law
def philox_twice(
    c0: Word, other: Word, c1: Word, c2: Word, c3: Word, k0: Word, k1: Word
) -> tuple[Words, Words]:
    """Return the words of two counters that differ in their first word.

    A round waits for the one before it; two counters at once fill each other's waiting.

    Parameters
    ----------
    c0, other
        First counter word of either.
    c1, c2, c3, k0, k1
        As in :func:`philox`.
    """
    a, b, c, d = np.uint64(c0), np.uint64(c1), np.uint64(c2), np.uint64(c3)
    e, f, g, h = np.uint64(other), b, c, d
    u, v = np.uint64(k0), np.uint64(k1)
    for _ in range(_ROUNDS):
        a, b, c, d = _round(a, b, c, d, u, v)
        e, f, g, h = _round(e, f, g, h, u, v)
        u, v = u + _WEYL0, v + _WEYL1
    return (a & _MASK, b & _MASK, c & _MASK, d & _MASK), (
        e & _MASK, f & _MASK, g & _MASK, h & _MASK
    )  # fmt: skip


@law
def _round(
    a: np.uint64, b: np.uint64, c: np.uint64, d: np.uint64, u: np.uint64, v: np.uint64
) -> Words:
    """Mix four words once, with the two of the round's key."""
    p, q = _MUL0 * (a & _MASK), _MUL1 * (c & _MASK)
    return (q >> _SHIFT) ^ b ^ u, q, (p >> _SHIFT) ^ d ^ v, p


@law
def halves(seed: int) -> tuple[np.uint64, np.uint64]:
    """Return the two words of 32 bits, low and high, in one of 64: of a seed, those of its key."""
    s = np.uint64(seed)
    return s & _MASK, s >> _SHIFT


@law
def joined(low: np.uint64, high: np.uint64) -> np.uint64:
    """Return one word of 64 bits that holds two of 32; :func:`halves` takes it apart."""
    return low | (high << _SHIFT)


@law
def uniforms4(seed: int, war: int, day: int, stream: int) -> tuple[float, float, float, float]:
    """Return four uniforms in the open interval (0, 1) for one address.

    Parameters
    ----------
    seed, war, day, stream
        The address: the seed is 64 bits, the others 32.
    """
    key, key_2 = halves(seed)
    a, b, c, d = philox(war, day, stream, 0, key, key_2)
    return unit(int(a)), unit(int(b)), unit(int(c)), unit(int(d))


@law
def normals4(seed: int, war: int, day: int, stream: int) -> tuple[float, float, float, float]:
    """Return four independent standard normals for one address, by Box and Muller.

    Parameters
    ----------
    seed, war, day, stream
        The address, as in :func:`uniforms4`.
    """
    key, key_2 = halves(seed)
    a, b, c, d = philox(war, day, stream, 0, key, key_2)
    r, s = _reach(a), _reach(c)
    (x, y), (p, q) = heading(int(b)), heading(int(d))
    return r * x, r * y, s * p, s * q


@law
def _reach(word: Word) -> float:
    """Return how far from the middle two standard normals lie."""
    return math.sqrt(-2.0 * log(unit(int(word))))
