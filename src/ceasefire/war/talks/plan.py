"""Why this room exists: both sides' plans, found backwards from the horizon on one set of tapes.

Contact is a ladder. On its top rung (0) a treaty can be signed at every round; on rung j messages
still need j rounds; off the ladder the attacker recognises another government and may step onto it
at a price. What fighting on is worth on a rung depends on what the rung above is worth a round
later, so at each date, from the last to the first, all rungs are read together off the same
simulated fighting. The round before the first shot is held in the open, but whoever lets it fail
may find contact closed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.fit import Batch, blank, fit
from ceasefire.bargain.regimes import Table
from ceasefire.war.talks.bounds import Bounded
from ceasefire.war.talks.facts import COLUMNS
from ceasefire.war.talks.kernels.ahead import look_ahead
from ceasefire.war.talks.pack import facts_of
from ceasefire.war.talks.sheets import sheet_of

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
    from ceasefire.war.talks.design import Design, Leg
    from ceasefire.war.talks.game import WarGame
    from ceasefire.war.talks.kernels.table import Sheet

    Opens = Callable[[Paths, int, Luck], NDArray[np.bool_]]

__all__ = ["Plan", "plan"]


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
    _sheets: dict[int, Sheet] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def closed(self) -> int:
        """The rung of no contact."""
        return len(self.rungs) - 1

    def table(self, rung: int, state: Paths, date: int, luck: Luck) -> Table:
        """Return what lies before the sides."""
        features = np.ascontiguousarray(self.game.features(state, date))
        return Table(self.game, self.rungs[rung][date], state, features, luck, date, self.tau)

    def always_open(self, date: int) -> bool:
        """Say whether contact is open at a date without anybody opening it."""
        return date == 0 or not self.game.talks.contact.closed

    def sheet(self, date: int) -> Sheet:
        """Return a date as kernels read it."""
        if date not in self._sheets:
            fits = [rung[date] for rung in self.rungs]
            if not isinstance(self.regime, Bounded):
                raise TypeError("regime: expected one whose values stay within the endings")
            self._sheets[date] = sheet_of(self.game, self.regime, fits, date, self.price, self.tau)
        return self._sheets[date]

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
        if self.always_open(date):
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


def plan(
    game: WarGame, designs: list[Design], settings: Settings, regime: Regime, pool: Workers,
    price: float, rounds: int, opens: Opens | None = None,
) -> Plan:  # fmt: skip
    """Solve all rungs, from the last date to the first.

    Parameters
    ----------
    game, settings, regime, pool
        As for :func:`ceasefire.bargain.solve.solve`.
    designs
        The simulated wars, with the rounds fought off them.
    price, rounds
        Price of opening contact; rounds that it takes until a treaty can be signed.
    opens
        Where the attacker opens contact; where it is better off so when not given.
    """
    ladder = _Ladder(game, regime, settings.tau, price, rounds, opens)
    ahead = [np.tile(one.frozen, (rounds + 2, 1, 1)) for one in designs]
    fits: list[tuple[Fit, ...]] = []
    for date in reversed(range(game.horizon)):
        legs = [one.legs[date] for one in designs]
        fits.append(_fit(legs, ahead, settings, regime, pool, fits))
        if date > 0:
            before = [one.legs[date - 1] for one in designs]
            ahead = pool.map(partial(ladder.worth, fits[-1], date), before)
    return Plan(game, regime, settings.tau, tuple(zip(*reversed(fits), strict=True)), price)


@dataclass(frozen=True, slots=True)
class _Ladder:
    """What the rungs of a date are worth to wars that come to it."""

    game: WarGame
    regime: Regime
    tau: float
    price: float
    rounds: int
    opens: Opens | None

    def worth(self, fits: tuple[Fit, ...], date: int, leg: Leg) -> Floats:
        """Return what is ahead of a round on each rung, shape (rungs, 2, live branches).

        Parameters
        ----------
        fits
            Of the date, by rung.
        date
            To which the branches of the leg have come.
        leg
            The round before it.
        """
        state, luck = leg.after, leg.next_luck
        if isinstance(self.regime, Bounded) and self.opens is None:
            sheet = sheet_of(self.game, self.regime, fits, date, self.price, self.tau)
            return look_ahead(facts_of(state), COLUMNS, *sheet)
        features = np.ascontiguousarray(self.game.features(state, date))
        tables = [Table(self.game, one, state, features, luck, date, self.tau) for one in fits]
        worth = [self.regime.deal(tables[0]).values]
        worth += [self.regime.going_on(table) for table in tables[1:-1]]
        stay = self.regime.going_on(tables[-1])
        onto = worth[-1] - np.array([[self.price], [0.0]])
        chosen = self.opens(state, date, luck) if self.opens else onto[0] > stay[0]
        # Who stands on a rung will stand on the one above it; on the top rung talks go on.
        return np.stack([worth[0], *worth[: self.rounds], np.where(chosen, onto, stay)])


def _fit(
    legs: list[Leg], ahead: list[Floats], settings: Settings, regime: Regime, pool: Workers,
    later: list[tuple[Fit, ...]],
) -> tuple[Fit, ...]:  # fmt: skip
    if not any(leg.live.size for leg in legs):
        return later[-1] if later else (blank(legs[0].features.shape[1]),) * len(ahead[0])
    batches = [
        Batch(
            leg.features, regime.tilt(leg.ratios), regime.tilt(leg.surprises),
            leg.worth(values),
        )
        for leg, values in zip(legs, ahead, strict=True)
    ]  # fmt: skip
    return fit(batches, settings, pool)
