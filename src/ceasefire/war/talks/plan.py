"""Why this room exists: both sides' plans, found backwards from the horizon on one set of tapes.

Contact is a ladder. On its top rung (0) a treaty can be signed at every round; on rung j messages
still need j rounds; off the ladder the attacker recognises another government and may step onto it
at a price. Each rung is a game of its own whose next round is worth what the rung above is worth,
so the ladder is solved from the top down, all from the same simulated fighting. The round before
the first shot is held in the open, but whoever lets it fail may find contact closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.fit import Batch, blank, fit
from ceasefire.bargain.regimes import Table
from ceasefire.bargain.tape import DESIGN, Leg, Tape

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.fit import Fit
    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.game import State as Paths
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.protocols.base import Deal
    from ceasefire.bargain.regimes import Regime
    from ceasefire.bargain.settings import Settings
    from ceasefire.war.talks.game import WarGame

    Opens = Callable[[Paths, int, Luck], NDArray[np.bool_]]

__all__ = ["Plan", "fight_design", "plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What both sides do at every date.

    Parameters
    ----------
    game, regime, tau
        What was solved, and how exactly a surplus is seen.
    rungs
        Fits by rung and date: ``rungs[0]`` is open talks, ``rungs[j]`` talks that need j more
        rounds, the last one no contact.
    price
        What it costs the attacker to open contact.
    """

    game: WarGame
    regime: Regime
    tau: float
    rungs: tuple[tuple[Fit, ...], ...]
    price: float

    @property
    def closed(self) -> int:
        """The rung of no contact."""
        return len(self.rungs) - 1

    def table(self, rung: int, state: Paths, date: int, luck: Luck) -> Table:
        """Return what lies before the sides."""
        features = np.ascontiguousarray(self.game.features(state, date))
        return Table(self.game, self.rungs[rung][date], state, features, luck, date, self.tau)

    def left(self, date: int) -> int:
        """Return the rung on which the sides stand if a round of talks fails."""
        return self.closed if date == 0 and self.game.talks.contact.closed else 0

    def deal(self, state: Paths, date: int, luck: Luck) -> Deal:
        """Hold a round of open talks."""
        return self.regime.deal(self.table(self.left(date), state, date, luck))

    def climb(
        self, rung: NDArray[np.int64], state: Paths, date: int, luck: Luck
    ) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Return the rung at a date, and where the attacker opens contact there.

        Before the first shot the sides do talk: the demands were made and refused. Then contact is
        closed if the attacker recognises another government, and it may open it at a price.
        """
        if date == 0 or not self.game.talks.contact.closed:
            return np.zeros_like(rung), np.zeros(rung.shape, np.bool_)
        rung = np.full_like(rung, self.closed) if date == 1 else rung
        opening = (rung == self.closed) & self.opens(state, date, luck)
        stay = np.where(rung == self.closed, self.closed, np.maximum(rung - 1, 0))
        return np.where(opening, self.closed - 1, stay), opening

    def going_on(self, rung: int, state: Paths, date: int, luck: Luck) -> Floats:
        """Return what fighting on is worth on a rung, shape (2, m)."""
        table = self.table(rung, state, date, luck)
        return self.regime.going_on(table)

    def opens(self, state: Paths, date: int, luck: Luck) -> NDArray[np.bool_]:
        """Return where the attacker opens contact, which it has not yet."""
        stay = self.going_on(self.closed, state, date, luck)[0]
        if self.closed == 1:  # terms can be had in the same round
            onto = self.deal(state, date, luck).values[0]
        else:
            onto = self.going_on(self.closed - 1, state, date, luck)[0]
        return np.asarray(onto - self.price > stay)


def fight_design(game: WarGame, luck: Luck) -> Tape:
    """Simulate one chunk to the horizon; keep of each state only the facts."""
    state, legs = game.start(luck), []
    for date in range(game.horizon):
        step = game.step(state, date, luck, DESIGN)
        live = step.ending == 0
        features = np.ascontiguousarray(game.features(state, date))
        slim = (state[-2], state[-1])
        legs.append(Leg(slim, luck, features, step.ratios, step.surprises, live, step.values))
        state = tuple(array[live] for array in step.state)
        luck = luck.take(live)
    return Tape(tuple(legs), game.frozen(state))


def plan(
    game: WarGame, tapes: list[Tape], settings: Settings, regime: Regime, pool: Workers,
    price: float, rounds: int, opens: Opens | None = None,
) -> Plan:  # fmt: skip
    """Solve the ladder from its top rung down.

    Parameters
    ----------
    game, settings, regime, pool
        As for :func:`ceasefire.bargain.solve.solve`.
    tapes
        The simulated design.
    price, rounds
        Price of opening contact; rounds that it takes until a treaty can be signed.
    opens
        Where the attacker opens contact; where it is better off so when not given.
    """
    fits, worth = _descend(game, tapes, settings, regime, pool, None)
    rungs = [fits]
    for _ in range(rounds):
        fits, worth = _descend(game, tapes, settings, regime, pool, worth)
        rungs.append(fits)
    rungs.append(_closed(game, tapes, settings, regime, pool, worth, price, opens))
    return Plan(game, regime, settings.tau, tuple(rungs), price)


Worth = list[list["Floats"]]  # by date and chunk: values before the round, shape (2, m)


def _descend(
    game: WarGame, tapes: list[Tape], settings: Settings, regime: Regime, pool: Workers,
    above: Worth | None,
) -> tuple[tuple[Fit, ...], Worth]:  # fmt: skip
    """Solve one rung: open talks if nothing is above it, else a round nearer to what is."""
    ahead = [tape.frozen for tape in tapes]
    fits: list[Fit] = []
    worth: Worth = []
    for date in reversed(range(game.horizon)):
        if above is not None and date + 1 < game.horizon:
            ahead = above[date + 1]
        fits.append(_fit(tapes, date, ahead, settings, regime, pool, fits))
        tables = [_table(game, fits[-1], tape.legs[date], date, settings.tau) for tape in tapes]
        if above is None:
            ahead = [deal.values for deal in pool.map(regime.deal, tables)]
        else:
            ahead = [regime.going_on(table) for table in tables]
        worth.append(ahead)
    return tuple(reversed(fits)), worth[::-1]


def _closed(
    game: WarGame, tapes: list[Tape], settings: Settings, regime: Regime, pool: Workers,
    first: Worth, price: float, opens: Opens | None,
) -> tuple[Fit, ...]:  # fmt: skip
    """Solve the rung of no contact: at each date the attacker may step onto the ladder."""
    ahead = [tape.frozen for tape in tapes]
    fits: list[Fit] = []
    toll = np.array([[price], [0.0]])
    for date in reversed(range(game.horizon)):
        fits.append(_fit(tapes, date, ahead, settings, regime, pool, fits))
        ahead = []
        for tape, step_on in zip(tapes, first[date], strict=True):
            table = _table(game, fits[-1], tape.legs[date], date, settings.tau)
            stay = regime.going_on(table)
            onto = step_on - toll
            leg = tape.legs[date]
            chosen = opens(leg.state, date, leg.luck) if opens else onto[0] > stay[0]
            ahead.append(np.where(chosen, onto, stay))
    return tuple(reversed(fits))


def _fit(
    tapes: list[Tape], date: int, ahead: list[Floats], settings: Settings, regime: Regime,
    pool: Workers, later: list[Fit],
) -> Fit:  # fmt: skip
    batches = []
    for tape, values in zip(tapes, ahead, strict=True):
        leg = tape.legs[date]
        ratios, surprises = regime.tilt(leg.ratios), regime.tilt(leg.surprises)
        batches.append(Batch(leg.features, ratios, surprises, leg.after(values)))
    if not any(leg.features.size for leg in batches):
        return later[-1] if later else blank(batches[0].features.shape[1])
    return fit(batches, settings, pool)


def _table(game: WarGame, current: Fit, leg: Leg, date: int, tau: float) -> Table:
    return Table(game, current, leg.state, leg.features, leg.luck, date, tau)
