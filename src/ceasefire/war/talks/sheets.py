"""Why this room exists: kernels read arrays, and a date of a plan is objects.

What a date's round depends on beside the wars themselves is laid out once: the fits of its rungs,
what endings, treaties and fighting are worth, and how exactly a surplus is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.war.talks.kernels.table import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.bargain.fit import Fit
    from ceasefire.war.talks.bounds import Bounded
    from ceasefire.war.talks.game import WarGame

__all__ = ["sheet_of"]


def sheet_of(
    game: WarGame, bounds: Bounded, fits: Sequence[Fit], date: int, price: float, tau: float
) -> Sheet:
    """Return a date as kernels read it.

    Parameters
    ----------
    game, bounds
        The war, and between what values of fighting on stay.
    fits
        Of the date, by rung: all on one basis.
    date
        Which one.
    price, tau
        Price of opening contact, and how exactly a surplus is seen.
    """
    one, sides, frontier = fits[0], (game.talks.attacker, game.talks.defender), game.offers.values
    return Sheet(
        np.stack((one.center, one.scale, one.low, one.high)),
        np.array(one.terms),  # a copy: what must not be written to takes longer to hand over
        np.stack([fit.coefficients for fit in fits]),
        np.stack((bounds.low[:, 0], bounds.high[:, 0])),
        np.array(
            [
                [side.cost_per_round for side in sides],
                [side.cost_per_thousand_lost for side in sides],
            ]
        ),
        np.array([game.hazard_rate(date), *(side.if_intervention for side in sides)]),
        np.stack((frontier.u_a, frontier.u_b, -frontier.u_b)),
        np.array([price, tau, game.rule.chance_a]),
    )
