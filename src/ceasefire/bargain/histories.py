"""Why this room exists: what an observer would see if both sides played what the solver found.

Wars are fought under the true parameter; at each date the sides hold a round; a war ends by a
treaty, by the fighting, by a hazard, or freezes at the horizon.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks, workers
from ceasefire.bargain.game import Ending, Measure
from ceasefire.bargain.luck import ENDING, TABLE, Purpose
from ceasefire.bargain.tape import take

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.bargain.game import Floats, State
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.protocols.base import Deal
    from ceasefire.bargain.result import Policy

__all__ = ["Histories", "Proposer", "histories"]


class Proposer(IntEnum):
    """Whose proposal became the treaty."""

    NOBODY = 0
    A = 1
    B = 2
    MEDIATOR = 3


@dataclass(frozen=True, slots=True)
class Histories:
    """How n wars went.

    Parameters
    ----------
    date
        Date of the treaty, or steps fought until the war ended otherwise, shape (n,).
    ending
        :class:`ceasefire.bargain.game.Ending` codes, shape (n,).
    values
        What the end itself gave A and B, without the costs before it, shape (2, n).
    proposer
        :class:`Proposer` codes, shape (n,).
    """

    date: NDArray[np.int64]
    ending: NDArray[np.int8]
    values: Floats
    proposer: NDArray[np.int8]

    def share(self, ending: Ending) -> float:
        """Return the share of wars that ended so."""
        return float(np.mean(self.ending == ending))

    def settled_by(self, dates: int) -> Floats:
        """Return the share of all wars settled at each date from 0 to ``dates`` - 1."""
        when = self.date[self.ending == Ending.SETTLED]
        return np.bincount(when, minlength=dates)[:dates] / self.date.size


def histories(policy: Policy, paths: int, seed: int, threads: int | None = None) -> Histories:
    """Fight wars under the true parameter with the fitted policies.

    Parameters
    ----------
    policy
        What both sides do.
    paths, seed
        How many wars, and whose luck. The same seed as a solution's shares no luck with it.
    threads
        As in :class:`ceasefire.bargain.settings.Settings`.
    """
    with workers(threads) as pool:
        parts = pool.map(partial(_chunk, policy), chunks(paths, seed, Purpose.HISTORY))
    return Histories(
        np.concatenate([part.date for part in parts]),
        np.concatenate([part.ending for part in parts]),
        np.concatenate([part.values for part in parts], axis=1),
        np.concatenate([part.proposer for part in parts]),
    )


class _Ledger:
    """The chunk's histories as they are written; ``place`` says where the live paths stand."""

    def __init__(self, luck: Luck, horizon: int) -> None:
        n = luck.paths.size
        self.wars = Histories(
            np.full(n, horizon), np.full(n, Ending.FROZEN, np.int8), np.zeros((2, n)),
            np.zeros(n, np.int8),
        )  # fmt: skip
        self.place = np.arange(n)

    def close(
        self, done: NDArray[np.bool_], date: int, ending: NDArray[np.int8], values: Floats
    ) -> NDArray[np.bool_]:
        """Write down the wars that are done and return which go on."""
        at = self.place[done]
        self.wars.date[at], self.wars.ending[at] = date, ending[done]
        self.wars.values[:, at] = values[:, done]
        self.place = self.place[~done]
        return ~done


def _chunk(policy: Policy, luck: Luck) -> Histories:
    game = policy.game
    ledger = _Ledger(luck, game.horizon)
    state, memory = game.start(luck), policy.regime.begin(luck.paths.size)
    for date in range(game.horizon):
        deal = policy.deal(state, date, luck, memory)
        state, luck, memory = _talk(ledger, deal, state, date, luck)
        state, luck, memory = _strike(policy, ledger, state, date, luck, memory)
        step = game.step(state, date, luck, Measure(truth=True))
        on = ledger.close(step.ending != Ending.LIVE, date + 1, step.ending, step.values)
        state, luck, memory = _keep(step.state, luck, memory, on)
    frozen = np.full(luck.paths.size, Ending.FROZEN, np.int8)
    ledger.close(np.ones(frozen.size, np.bool_), game.horizon, frozen, game.frozen(state))
    return ledger.wars


def _talk(
    ledger: _Ledger, deal: Deal, state: State, date: int, luck: Luck
) -> tuple[State, Luck, Floats | None]:
    signed = luck.uniform(date, TABLE) < deal.settle
    lot = luck.uniform(date, TABLE + 1) < deal.chance_a
    who = np.where(lot, Proposer.A, Proposer.B)
    who = np.where(deal.mediated, Proposer.MEDIATOR, who).astype(np.int8)
    ledger.wars.proposer[ledger.place[signed]] = who[signed]
    ending = np.full(signed.size, Ending.SETTLED, np.int8)
    on = ledger.close(signed, date, ending, np.where(lot, deal.by_a, deal.by_b))
    return _keep(state, luck, deal.memory, on)


def _strike(
    policy: Policy, ledger: _Ledger, state: State, date: int, luck: Luck, memory: Floats | None
) -> tuple[State, Luck, Floats | None]:
    """End the wars that a hazard strikes; hazards exclude each other."""
    paths = luck.paths.size
    fate, reached = luck.uniform(date, ENDING), np.zeros(paths)
    struck, values = np.zeros(paths, np.bool_), np.zeros((2, paths))
    for hazard in policy.game.hazards(state, date):
        hit = (fate >= reached) & (fate < reached + hazard.true_chance)
        values = np.where(hit, hazard.values, values)
        struck, reached = struck | hit, reached + hazard.true_chance
    on = ledger.close(struck, date + 1, np.full(paths, Ending.HAZARD, np.int8), values)
    return _keep(state, luck, memory, on)


def _keep(
    state: State, luck: Luck, memory: Floats | None, on: NDArray[np.bool_]
) -> tuple[State, Luck, Floats | None]:
    if on.all():
        return state, luck, memory
    return take(state, on), luck.take(on), None if memory is None else memory[on]
