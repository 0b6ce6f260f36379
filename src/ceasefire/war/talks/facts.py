"""Why this room exists: the few numbers by which the sides judge a war, read off its whole state.

Values of fighting on are regressed on these. All are public: both sides' beliefs are known to both
(they agree to disagree), and nothing here knows the truth about effectiveness.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.params import DEFENDER
from ceasefire.war.talks.kernels.sight import look

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.campaign.state import State
    from ceasefire.war.talks.worth import Ground

    Floats = NDArray[np.float64]

__all__ = ["COLUMNS", "FEATURES", "Fact", "facts"]


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
COLUMNS = np.array(FEATURES, np.int64)  # the same, for kernels


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
        The chunk, and log odds of intervention, shape (m, 2), or (1, 2) if all hope alike.
    before
        Losses of attacker and defender a round ago, thousands, shape (2, m).
    """
    f, q = s.front, p.sectors
    return look(
        q.decisive / q.decisive.sum(), np.isfinite(q.line_km).sum(axis=1), ground.km, ground.gain,
        ground.loss, float(p.supply.norm[DEFENDER, watched]), f.km, f.line, f.integrity, f.men,
        f.base, f.cohesion, f.preparation, f.posture, f.lost, s.stocks.rounds[DEFENDER, watched],
        s.stocks.guns[DEFENDER, watched], s.minds.mean, s.minds.variance,
        np.ascontiguousarray(hope), before,
    )  # fmt: skip
