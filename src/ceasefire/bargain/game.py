"""Why this room exists: the solver knows no war; this is all that it asks of one.

A game is a simulator of fighting with two sides that learn from public signals. Its state is a
tuple of arrays whose first axis is the path, so that the solver can drop the paths that ended.
Dates run from 0 to the horizon; at each date before the horizon the sides bargain, then fight one
step.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from ceasefire.bargain.frontiers.base import Frontier
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.protocols.base import Rule

__all__ = ["Beliefs", "Ending", "Floats", "Game", "Hazard", "Measure", "State", "Step"]

Floats = NDArray[np.float64]
State = tuple[NDArray[Any], ...]


class Ending(IntEnum):
    """How a path stands or ended; a game's step may say LIVE, A_WINS, B_WINS or OTHER."""

    LIVE = 0
    SETTLED = 1
    A_WINS = 2
    B_WINS = 3
    OTHER = 4
    HAZARD = 5
    FROZEN = 6


@dataclass(frozen=True, slots=True)
class Measure:
    """The law a step is drawn from.

    Parameters
    ----------
    share_b
        Weight of B's expectation in the mixture of both; one half is the solver's design.
    truth
        Draw from the true parameter instead.
    """

    share_b: float = 0.5
    truth: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step of fighting on m paths.

    Parameters
    ----------
    state
        The state after it, arrays of first axis m.
    ending
        :class:`Ending` codes, shape (m,).
    values
        Payoffs of A and B where the step ended the war, shape (2, m); anything elsewhere.
    ratios
        Likelihood of what happened under each side's belief over its likelihood under the measure
        drawn from, shape (2, m).
    surprises
        Numbers known after the step whose mean given the state before is zero under each side's own
        belief, shape (2, m, s). They only lower the noise of a fit; ``s`` may be 0.
    """

    state: State
    ending: NDArray[np.int8]
    values: Floats
    ratios: Floats
    surprises: Floats


@dataclass(frozen=True, slots=True)
class Hazard:
    """A rare event that would end the war before the next step, valued without simulating it.

    Parameters
    ----------
    chance
        Its probability as believed by each side, shape (2, 1) or (2, m).
    values
        Payoffs of A and B if it happens, shape (2, 1) or (2, m).
    true_chance
        Its probability in truth, for histories; a number or shape (m,).
    """

    chance: Floats
    values: Floats
    true_chance: float | Floats = 0.0


@dataclass(frozen=True, slots=True)
class Beliefs:
    """What each side thinks of the latent strength: mean and standard deviation, each (2, m)."""

    mean: Floats
    sd: Floats


class Game(Protocol):
    """A war as the solver sees it."""

    @property
    def horizon(self) -> int:
        """Number of steps until the conflict freezes."""
        ...

    @property
    def discount(self) -> tuple[float, float]:
        """Discount factor per step of A and B."""
        ...

    @property
    def rule(self) -> Rule:
        """Who may propose when, and what is then agreed."""
        ...

    def start(self, luck: Luck) -> State:
        """Return the state at date 0."""
        ...

    def step(self, state: State, date: int, luck: Luck, measure: Measure) -> Step:
        """Fight from ``date`` to the next, the luck being that of the paths in ``state``."""
        ...

    def features(self, state: State, date: int) -> Floats:
        """Return what the continuation values are regressed on, shape (m, d), d >= 1."""
        ...

    def beliefs(self, state: State, date: int) -> Beliefs:
        """Return what the sides think."""
        ...

    def costs(self, state: State, date: int) -> Floats:
        """Return the cost of the next step to A and B, shape (2, 1) or (2, m)."""
        ...

    def hazards(self, state: State, date: int) -> tuple[Hazard, ...]:
        """Return the hazards of the next step; they exclude each other."""
        ...

    def frontier(self, state: State, date: int) -> Frontier:
        """Return the treaties on offer; its numbers may be arrays over the paths."""
        ...

    def frozen(self, state: State) -> Floats:
        """Return the payoffs of A and B at the horizon, shape (2, m)."""
        ...

    def ranks(self, before: State, after: State, date: int, luck: Floats) -> Floats:
        """Return the randomised probability integral transform of the step's signal, shape (3, m).

        Rows are A's belief, B's and the truth; each is uniform on (0, 1) under the law it stands
        for. ``luck`` (uniforms, shape (m,)) breaks ties.
        """
        ...
