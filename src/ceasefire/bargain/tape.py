"""Why this room exists: the fighting is simulated once and the bargaining is read off it backwards.

A tape holds, date by date, what happened to the live paths of one chunk under the design measure.
Nobody settles on a tape: the design visits all states, and where to stop is the solver's question.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.game import Ending, Measure

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bargain.game import Floats, Game, State
    from ceasefire.bargain.luck import Luck

__all__ = ["DESIGN", "Leg", "Tape", "joined", "record", "take"]


DESIGN = Measure()


@dataclass(frozen=True, slots=True)
class Leg:
    """One date of one chunk: m live paths and the step that they took.

    Parameters
    ----------
    state, luck, features
        The paths at the date.
    ratios, surprises
        As in :class:`ceasefire.bargain.game.Step`.
    live
        Which paths go on, shape (m,).
    values
        Payoffs of those that do not, shape (2, m).
    """

    state: State
    luck: Luck
    features: Floats
    ratios: Floats
    surprises: Floats
    live: NDArray[np.bool_]
    values: Floats

    def after(self, going_on: Floats) -> Floats:
        """Return the values after the step, given those of the paths that go on."""
        if going_on.shape[1] == self.live.size:
            return going_on
        return joined(self.values, self.live, going_on)


@dataclass(frozen=True, slots=True)
class Tape:
    """One chunk from date 0 to the horizon; ``frozen`` has the payoffs there, shape (2, m)."""

    legs: tuple[Leg, ...]
    frozen: Floats


def joined(values: Floats, live: NDArray[np.bool_], going_on: Floats) -> Floats:
    """Return payoffs of the paths that ended and values of those that go on, shape (2, m)."""
    out = values.copy()
    out[:, live] = going_on
    return out


def take(state: State, keep: NDArray[np.bool_]) -> State:
    """Return the state of the paths that are kept."""
    return tuple(array[keep] for array in state)


def record(game: Game, luck: Luck, measure: Measure = DESIGN) -> Tape:
    """Simulate one chunk to the horizon.

    Parameters
    ----------
    game
        The game.
    luck
        The chunk.
    measure
        The law to draw from.
    """
    state = game.start(luck)
    legs = []
    for date in range(game.horizon):
        step = game.step(state, date, luck, measure)
        live = step.ending == Ending.LIVE
        features = np.ascontiguousarray(game.features(state, date), dtype=np.float64)
        legs.append(Leg(state, luck, features, step.ratios, step.surprises, live, step.values))
        state = step.state
        if not live.all():
            state, luck = take(state, live), luck.take(live)
    return Tape(tuple(legs), game.frozen(state))
