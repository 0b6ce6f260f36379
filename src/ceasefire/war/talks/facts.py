"""Why this room exists: the few numbers by which the sides judge a war, read off its whole state.

Values of fighting on are regressed on these. All are public: both sides' beliefs are known to both
(they agree to disagree), and nothing here knows the truth about effectiveness.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.params import ATTACKER, DEFENDER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State
    from ceasefire.war.talks.worth import Ground

    Floats = NDArray[np.float64]

__all__ = ["FEATURES", "Fact", "facts"]

_MANY = 60.0  # days of supply beyond which more make no difference
_NONE = 1e-6


class Fact(IntEnum):
    """Columns of the facts."""

    GROUND_GAIN = 0  # worth of the ground held, to the attacker
    GROUND_LOSS = 1  # and to the defender
    WALLS = 2  # works still ahead: the line's integrity and whole lines behind it
    MEAN_ATTACKER = 3  # belief about log effectiveness
    MEAN_DEFENDER = 4
    POWER = 5  # log ratio of power at equal effectiveness
    FORCE = 6  # log ratio of men
    COHESION = 7  # of the defender
    SUPPLY = 8  # defender's days of supply of the watched class, over 30
    PREPARATION = 9
    OFFENSIVE = 10  # share of the front, by weight, on the offensive
    HOPE_ATTACKER = 11  # log odds that a third side means to come
    HOPE_DEFENDER = 12
    SD_ATTACKER = 13
    SD_DEFENDER = 14
    LOST_ATTACKER = 15  # thousands, this round
    LOST_DEFENDER = 16
    TOTAL_ATTACKER = 17  # thousands, so far
    TOTAL_DEFENDER = 18


FEATURES = (
    Fact.GROUND_GAIN, Fact.WALLS, Fact.MEAN_ATTACKER, Fact.MEAN_DEFENDER, Fact.POWER, Fact.FORCE,
    Fact.COHESION, Fact.SUPPLY, Fact.PREPARATION, Fact.OFFENSIVE, Fact.HOPE_ATTACKER,
    Fact.HOPE_DEFENDER,
)  # fmt: skip


def facts(
    p: Params, ground: Ground, watched: int, s: State, hope: Floats, before: Floats
) -> Floats:
    """Return the facts of a chunk, shape (m, facts).

    Parameters
    ----------
    p, ground
        The war; what land is worth.
    watched
        Index of the ammunition class whose days of supply are reported.
    s, hope
        The chunk, and log odds of intervention, shape (m, 2).
    before
        Losses of attacker and defender a round ago, thousands, shape (2, m).
    """
    f, weight = s.front, p.sectors.decisive / p.sectors.decisive.sum()
    out = np.empty((s.fate.theta.size, len(Fact)))
    out[:, Fact.GROUND_GAIN], out[:, Fact.GROUND_LOSS] = ground.held(f.km)
    out[:, Fact.WALLS] = weight @ _walls(p, s)
    out[:, Fact.MEAN_ATTACKER], out[:, Fact.MEAN_DEFENDER] = s.minds.mean
    out[:, Fact.SD_ATTACKER], out[:, Fact.SD_DEFENDER] = np.sqrt(s.minds.variance)
    out[:, Fact.POWER] = weight @ np.log(f.base)
    men = np.einsum("k,skm->sm", weight, f.men) + _NONE
    out[:, Fact.FORCE] = np.log(men[ATTACKER] / men[DEFENDER])
    out[:, Fact.COHESION] = weight @ f.cohesion[DEFENDER]
    out[:, Fact.SUPPLY] = _supply(p, watched, s) / 30.0
    out[:, Fact.PREPARATION] = weight @ f.preparation
    out[:, Fact.OFFENSIVE] = weight @ (f.posture > 0)
    out[:, Fact.HOPE_ATTACKER], out[:, Fact.HOPE_DEFENDER] = hope.T
    lost = f.lost.sum(axis=1)
    out[:, Fact.TOTAL_ATTACKER], out[:, Fact.TOTAL_DEFENDER] = lost
    out[:, Fact.LOST_ATTACKER], out[:, Fact.LOST_DEFENDER] = lost - before
    return out


def _walls(p: Params, s: State) -> Floats:
    """Return the works still ahead in each sector, shape (sector, m)."""
    lines = np.isfinite(p.sectors.line_km).sum(axis=1)[:, None]
    left = lines - s.front.line
    return np.where(left > 0, left - 1 + s.front.integrity, 0.0)


def _supply(p: Params, watched: int, s: State) -> Floats:
    guns = s.stocks.guns[DEFENDER, watched] * p.supply.norm[DEFENDER, watched]
    days = s.stocks.rounds[DEFENDER, watched] / np.maximum(guns, _NONE)
    return np.asarray(np.minimum(days, _MANY))
