"""Why this room exists: the slow twin of addressed luck, Philox 4x32-10 in plain integers."""

from __future__ import annotations

import math

__all__ = ["normals_slow", "philox_slow", "uniforms_slow"]

_MASK = 0xFFFFFFFF


def philox_slow(counter: tuple[int, int, int, int], key: tuple[int, int]) -> tuple[int, ...]:
    """Return the four output words for a counter and a key (Salmon et al. 2011, section 4.3)."""
    (a, b, c, d), (u, v) = counter, key
    for _ in range(10):
        p, q = 0xD2511F53 * a, 0xCD9E8D57 * c
        a, b, c, d = (q >> 32) ^ b ^ u, q & _MASK, (p >> 32) ^ d ^ v, p & _MASK
        u, v = (u + 0x9E3779B9) & _MASK, (v + 0xBB67AE85) & _MASK
    return a, b, c, d


def uniforms_slow(seed: int, war: int, day: int, stream: int) -> list[float]:
    """Return the four uniforms of an address."""
    words = philox_slow((war, day, stream, 0), (seed & _MASK, seed >> 32))
    return [(word + 0.5) / 2**32 for word in words]


def normals_slow(seed: int, war: int, day: int, stream: int) -> list[float]:
    """Return the four standard normals of an address, by Box and Muller."""
    u, v, w, z = uniforms_slow(seed, war, day, stream)
    pairs = ((u, v), (w, z))
    return [
        math.sqrt(-2 * math.log(radius)) * turn(2 * math.pi * angle)
        for radius, angle in pairs
        for turn in (math.cos, math.sin)
    ]
