"""Why this room exists: the wars from which both sides' plans are read, and what branches off them.

States and expectations want different fighting. States should be those that wars do come to, and in
a war the truth about effectiveness stays what it is: so each path has its own, spread evenly over
all that either side thinks possible. But both sides also look ahead from the war as it stands to
wars that will never come, so a path's truth may turn, at any round, into what a side expects. What
a side expects of the next round rests on its belief of the day: so at every date each path is left
for one round, with the truth drawn anew from both beliefs, and goes on from where it stood.

References
----------
Bouchard and Warin (2012), "Monte-Carlo valuation of American options: facts and new algorithms to
improve existing methods", in Numerical Methods in Finance (where states are drawn, and from which
law the next step, are separate choices). Niederreiter (1992), "Random number generation and
quasi-Monte Carlo methods", ch. 3 (multiples of the golden ratio fill an interval evenly).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.luck import Luck
from ceasefire.bargain.tape import DESIGN, take

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.game import State as Paths
    from ceasefire.war.talks.game import WarGame

__all__ = ["Design", "Leg", "Slim", "fight_design"]

Slim = tuple["Floats", "Floats"]  # hope and facts: all that values and costs depend on

_BREADTH = 2.0  # standard deviations of a belief that count as possible
_GOLDEN = 0.6180339887498949
_TURNING = 0.2  # a round
BRANCHES = 2  # rounds fought off each path at each date
_BRANCH = 1 << 28  # added to a path's number for the luck of a further branch


@dataclass(frozen=True, slots=True)
class Leg:
    """One date of one chunk: m paths, and b branches of one round off them, b a multiple of m.

    Parameters
    ----------
    state, luck
        The paths at the date.
    features
        Of the paths, shape (m, d).
    ratios, surprises
        As in :class:`ceasefire.bargain.game.Step`, of the branches, shapes (2, b) and (2, b, s).
    live, values
        Which branches go on, shape (b,); payoffs of those that do not, shape (2, b).
    after, next_luck
        Where those that go on stand at the next date.
    """

    state: Slim
    luck: Luck
    features: Floats
    ratios: Floats
    surprises: Floats
    live: NDArray[np.bool_]
    values: Floats
    after: Slim
    next_luck: Luck

    def worth(self, going_on: Floats) -> Floats:
        """Return the values after the round, given those of the branches that go on.

        Parameters
        ----------
        going_on
            By rung and side, shape (rungs, 2, live branches); returned for all, (rungs, 2, b).
        """
        out = np.empty((going_on.shape[0], 2, self.live.size))
        out[:] = self.values
        out[:, :, self.live] = going_on
        return out


@dataclass(frozen=True, slots=True)
class Design:
    """One chunk from date 0 to the horizon; ``frozen`` pays the last date's branches, (2, b)."""

    legs: tuple[Leg, ...]
    frozen: Floats


def fight_design(game: WarGame, luck: Luck, branches: int = BRANCHES) -> Design:
    """Simulate one chunk of the design to the horizon; keep of each state only the facts.

    Parameters
    ----------
    game
        The war.
    luck
        The chunk.
    branches
        Rounds fought off each path at each date.
    """
    state, legs = _spread(game, game.start(luck), luck), []
    after: Slim = (state[-2], state[-1])
    for date in range(game.horizon):
        leg = _branch(game, state, date, luck, branches)
        legs.append(leg)
        after = leg.after
        if date + 1 == game.horizon:
            break  # at the horizon only those that left are asked
        step = game.walk(state, date, luck, _TURNING)
        live = step.ending == 0
        state, luck = take(step.state, live), luck.take(live)
    return Design(tuple(legs), game.frozen(after))


def _spread(game: WarGame, state: Paths, luck: Luck) -> Paths:
    """Return the paths with truths that cover evenly what either side thinks possible."""
    beliefs = game.beliefs(state, 0)
    low = (beliefs.mean - _BREADTH * beliefs.sd).min(axis=0)
    high = (beliefs.mean + _BREADTH * beliefs.sd).max(axis=0)
    place = (0.5 + luck.paths * _GOLDEN) % 1.0
    return game.with_truth(state, low + (high - low) * place)


def _branch(game: WarGame, state: Paths, date: int, luck: Luck, branches: int) -> Leg:
    """Leave the paths for one round."""
    slim = (state[-2], state[-1])
    features = np.ascontiguousarray(game.features(state, date))
    steps, lucks = [], []
    for k in range(branches):
        own = Luck(luck.seed, luck.paths + k * _BRANCH, luck.purpose)
        steps.append(game.step(state, date, own, DESIGN))
        lucks.append(own.paths)
    live = np.concatenate([step.ending == 0 for step in steps])
    after = tuple(np.concatenate([step.state[part] for step in steps])[live] for part in (-2, -1))
    return Leg(
        slim, luck, features,
        np.concatenate([step.ratios for step in steps], axis=1),
        np.concatenate([step.surprises for step in steps], axis=1),
        live, np.concatenate([step.values for step in steps], axis=1),
        (after[0], after[1]), Luck(luck.seed, np.concatenate(lucks)[live], luck.purpose),
    )  # fmt: skip
