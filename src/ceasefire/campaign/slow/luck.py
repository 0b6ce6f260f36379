"""Why this room exists: the slow twin of addressed luck, Philox 4x32-10 in plain integers."""

from __future__ import annotations

import math

__all__ = ["day_slow", "heading_slow", "normals_slow", "philox_slow", "uniforms_slow"]

_MASK = 0xFFFFFFFF
_DAY = 0x300


def philox_slow(counter: tuple[int, int, int, int], key: tuple[int, int]) -> tuple[int, ...]:
    """Return the four output words for a counter and a key (Salmon et al. 2011, section 4.3)."""
    (a, b, c, d), (u, v) = counter, key
    for _ in range(10):
        p, q = 0xD2511F53 * a, 0xCD9E8D57 * c
        a, b, c, d = (q >> 32) ^ b ^ u, q & _MASK, (p >> 32) ^ d ^ v, p & _MASK
        u, v = (u + 0x9E3779B9) & _MASK, (v + 0xBB67AE85) & _MASK
    return a, b, c, d


def _words(seed: int, war: int, day: int, stream: int) -> tuple[int, ...]:
    """Return the four random words of an address."""
    return philox_slow((war, day, stream, 0), (seed & _MASK, seed >> 32))


def uniforms_slow(seed: int, war: int, day: int, stream: int) -> list[float]:
    """Return the four uniforms of an address."""
    return [(word + 0.5) / 2**32 for word in _words(seed, war, day, stream)]


def heading_slow(word: int) -> tuple[float, float]:
    """Return cosine and sine of the direction that a random word says."""
    angle = ((word % 2**30 + 0.5) / 2**30 - 0.5) * math.pi / 2
    cosine, sine = math.cos(angle), math.sin(angle)
    if word >> 30 & 1:
        cosine = -cosine
    return (sine, cosine) if word >> 31 else (cosine, sine)


def normals_slow(seed: int, war: int, day: int, stream: int) -> list[float]:
    """Return the four standard normals of an address, by Box and Muller."""
    words = _words(seed, war, day, stream)
    pairs = (words[:2], words[2:])
    return [
        math.sqrt(-2 * math.log((far + 0.5) / 2**32)) * part
        for far, where in pairs
        for part in heading_slow(where)
    ]


def day_slow(seed: int, war: int, day: int, place: int) -> list[float]:
    """Return the three normals of a place's day: the sky is place 0, sectors come after it."""
    numbers = range(3 * place, 3 * place + 3)
    return [normals_slow(seed, war, day, _DAY + n // 4)[n % 4] for n in numbers]
