"""Why this room exists: the games of shifting power share one path of power and one kind of war."""

from __future__ import annotations

from ceasefire.theory.game import refusal

__all__ = ["destruction_threshold", "greatest_gain", "linear_path"]


def linear_path(game: str, p0: float, step: float, steps: int) -> tuple[float, ...]:
    """Return the chances ``p0 + k step`` for ``k = 0..steps``; power stays at the last one.

    Raises
    ------
    RequestError
        When the path leaves [0, 1].
    """
    path = tuple(p0 + k * step for k in range(steps + 1))
    if not -1e-9 <= path[-1] <= 1.0 + 1e-9:
        expected = f"a step that keeps p within [0, 1] for {steps} periods from {p0:g}"
        raise refusal(game, "step", expected, step)
    return tuple(min(max(p, 0.0), 1.0) for p in path)


def destruction_threshold(destroyed: float) -> float:
    """Return ``d / (1 - d)``: the shift of power from which war pays though it destroys ``d``."""
    return destroyed / (1.0 - destroyed)


def greatest_gain(path: tuple[float, ...], discount: float) -> tuple[int, float]:
    """Return the wait ``k >= 1`` with the largest ``discount^k p_k - p_0``, and that gain.

    Beyond the end of the path power no longer moves, so no longer wait can be better than one
    period past it.
    """
    later = (*path[1:], path[-1])
    gains = [discount**k * p - path[0] for k, p in enumerate(later, start=1)]
    best = max(range(len(gains)), key=gains.__getitem__)
    return best + 1, gains[best]
