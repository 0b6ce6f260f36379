r"""Why this room exists: an army is not its men: cohesion falls with blood, rises with rest.

.. math:: \dot c = -\kappa\, \ell\, + r\,(1 - c)(1 - i)

with :math:`\ell` the day's share of men lost. When cohesion over the decisive sectors falls under a
threshold the army stops being one: that is collapse, an outcome and not an error.

References
----------
Rowland (1991), "The effect of combat degradation on the urban battle", JORS 42:543 (degradation).
Dupuy (1990), *Attrition*: units break long before they are gone.
"""

from __future__ import annotations

from ceasefire.kernels.jit import law

__all__ = ["strain", "strain_slow"]


@law
def strain(
    cohesion: float, loss_share: float, intensity: float, brittleness: float, rest: float
) -> float:
    """Return tomorrow's cohesion, clipped to [0, 1].

    Parameters
    ----------
    cohesion
        Today's, 1 fresh, 0 dissolved.
    loss_share
        Share of the men lost today.
    intensity
        1 under full assault; rest comes only without it.
    brittleness
        Cohesion lost per unit share of men lost.
    rest
        Share of the missing cohesion that a quiet day restores.
    """
    after = cohesion - brittleness * loss_share + rest * (1.0 - cohesion) * (1.0 - intensity)
    return min(1.0, max(0.0, after))


def strain_slow(
    cohesion: float, loss_share: float, intensity: float, brittleness: float, rest: float
) -> float:
    """Say the same as :func:`strain` in plain Python."""
    after = cohesion - brittleness * loss_share
    after += (1 - intensity) * rest * (1 - cohesion)
    return sorted((0.0, after, 1.0))[1]
