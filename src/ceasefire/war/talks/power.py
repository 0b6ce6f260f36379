r"""Why this room exists: the ratio of power is one fact, but guns, men and ground all stand in it.

Whoever asks what moved a side has to take it apart. The logarithm of the ratio is a sum: fire under
rationing, men with their cohesion, and the rest (works, terrain, roads, weather, preparation),

.. math:: \log\rho = \log\rho_{fire} + \log\rho_{men} + \log\rho_{rest}

so each part is what the kernel's own ratio loses when that cause is set to what it was in peace:
all fire met, men and cohesion as on paper. No law is written down twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.posture import appraise

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State

    Floats = NDArray[np.float64]

__all__ = ["parts"]


def parts(p: Params, s: State) -> Floats:
    """Return what fire and men contribute to the log ratio of power, shape (2, m).

    Parameters
    ----------
    p
        The war.
    s
        A chunk of m lanes; it is left as it is.

    Returns
    -------
    ndarray
        Fire, then men; weighted over sectors as :attr:`Fact.POWER` is. Both are 0 where all fire is
        met and all men stand fresh in the numbers of the order of battle.
    """
    now = _power(p, s)
    fed = s.stocks._replace(fire=np.ones_like(s.stocks.fire))
    full = s.front._replace(
        men=p.sectors.men[:, :, None] * np.ones_like(s.front.men),
        cohesion=np.ones_like(s.front.cohesion),
    )
    return now - np.stack((_power(p, s._replace(stocks=fed)), _power(p, s._replace(front=full))))


def _power(p: Params, s: State) -> Floats:
    """Return the log ratio of power at equal effectiveness, over sectors by weight, shape (m,)."""
    weight = p.sectors.decisive / p.sectors.decisive.sum()
    front = s.front._replace(base=np.empty_like(s.front.base))
    gain = p.posture.preparation_gain
    appraise(p.sectors, p.supply, gain, p.weather, s.fate, s.sky, front, s.stocks)
    return np.asarray(weight @ np.log(front.base))
