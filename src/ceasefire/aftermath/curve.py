"""Why this room exists: harshness is one number only along the frontier, so it is measured there.

Of all treaties made of districts, the efficient ones give the attacker most for what they take from
the defender. Walking along them from nothing to everything is a scale of harshness on which
treaties from history can be marked. Whether the land hangs together is not asked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.aftermath.terms import Terms
from ceasefire.treaty.frontier import treaty_frontier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.treaty.promises import Price
    from ceasefire.treaty.value import Unit

__all__ = ["along", "terms_of"]


def terms_of(price: Price) -> Terms[float]:
    """Return what the aftermath sees of a treaty's total price.

    What the defender gains on balance is no loss, and resented by nobody here: the attacker's
    resentment is not modelled.
    """
    return Terms(**{name: min(max(share, 0.0), 1.0) for name, share in price._asdict().items()})


def along(units: Sequence[Unit], losses: Sequence[float]) -> tuple[Terms[float], ...]:
    """Return the efficient treaties that take given losses, the last district in part.

    Parameters
    ----------
    units
        Districts with their prices.
    losses
        Each between 0 and the loss with all of them.
    """
    some = [unit.price for unit in units if unit.price.gain > 0.0 and unit.price.loss > 0.0]
    frontier = treaty_frontier((one.gain, one.loss) for one in some)
    some.sort(key=lambda one: one.loss / one.gain)
    walked = np.cumsum([(0.0,) * 6, *some], axis=0)
    found = []
    for loss in losses:
        moved = [float(np.interp(loss, walked[:, 1], walked[:, k])) for k in range(2, 6)]
        found.append(Terms(loss, frontier.best_for_a(1.0 - loss), *moved))
    return tuple(found)
