"""Why this room exists: wars as they go when both sides follow their plans: fought, talked, ended.

Round by round the sides look at what a chunk of wars has come to, the attacker opens contact or
not, an offer is made and signed or refused, a third side comes or not; then the kernel fights until
the next round. A war that has ended keeps its lane and is not touched again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.bargain.luck import ENDING, TABLE, TRUTH, Luck, Purpose
from ceasefire.belief.hope import heard, silent
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import FIGHTING, INTERVENTION, SETTLED
from ceasefire.war.stops import NOWHERE, march_by
from ceasefire.war.talks.facts import facts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.campaign.state import State
    from ceasefire.campaign.trace import Trace
    from ceasefire.war.stops import Stops
    from ceasefire.war.talks.game import WarGame
    from ceasefire.war.talks.plan import Plan
    from ceasefire.war.talks.worth import Treaties

    Floats = NDArray[np.float64]

__all__ = ["Ledger", "Spoken", "new_ledger", "settle"]

NOT_YET = -1


class Ledger(NamedTuple):
    """What was said at the table; the last axis is the war. Values are shares of the pie."""

    opened: NDArray[np.int16]  # round at which contact was opened, -1 if never
    ceded: NDArray[np.float32]  # units of the chain that change hands, NaN if no treaty
    gain: NDArray[np.float32]  # of the treaty to the attacker, taken at its word
    loss: NDArray[np.float32]  # of the treaty to the defender
    by_attacker: NDArray[np.bool_]  # whose proposal it was
    reservation: NDArray[np.float32]  # (round, side, war) worth of fighting on; NaN once ended
    surplus: NDArray[np.float32]  # (round, war)
    demand: NDArray[np.float32]  # (round, war) gain that the attacker asks for
    limit: NDArray[np.float32]  # (round, war) most gain that the defender would rather give
    hope: NDArray[np.float32]  # (round, side, war) chance that the third side means to come
    rung: NDArray[np.int8]  # (round, war) rounds still needed before terms; -1 once ended

    def panel(self, wars: int) -> Ledger:
        """Return the ledger with what was said round by round kept for the first wars only."""
        # A copy: a view would hold what it was cut from.
        kept = (part if part.ndim == 1 else part[..., :wars].copy() for part in self)
        return Ledger(*kept)  # type: ignore[arg-type]


class Spoken(NamedTuple):
    """What was said in a chunk of wars, and what it was about."""

    ledger: Ledger
    treaties: Treaties
    round_days: int
    renewed: Floats | None = None  # day of renewed war, NaN if none comes; None if not asked


def new_ledger(rounds: int, lanes: int) -> Ledger:
    """Return an empty ledger for a chunk of wars."""

    def real(*shape: int) -> NDArray[np.float32]:
        return np.full((*shape, lanes), np.nan, np.float32)

    return Ledger(
        np.full(lanes, NOT_YET, np.int16), real(), real(), real(), np.zeros(lanes, np.bool_),
        real(rounds, 2), real(rounds), real(rounds), real(rounds), real(rounds, 2),
        np.full((rounds, lanes), NOT_YET, np.int8),
    )  # fmt: skip


def settle(
    plan: Plan, seed: int, wars: NDArray[np.int64], s: State, t: Trace, stops: Stops = NOWHERE
) -> Ledger:
    """Fight and talk a chunk of wars to its end.

    Parameters
    ----------
    plan
        What both sides do.
    seed, wars
        The address of the chunk's luck.
    s, t
        State and daily record of the chunk, filled here.
    stops
        Evenings on which somebody looks at the chunk.
    """
    game = plan.game
    luck, ledger = Luck(seed, wars, Purpose.HISTORY), new_ledger(game.horizon, wars.size)
    begin(game.p, seed, wars, s)
    rung = np.full(wars.size, plan.closed)
    hope = game.hopes(wars.size)
    lost = -np.array(game.first_losses)[:, None] * np.ones(wars.size)
    means_to = _third_side(game, luck)
    for date in range(game.horizon):
        seen = facts(game.p, game.ground, game.watched, s, hope, lost)
        state = (hope, seen)
        live = s.fate.outcome == FIGHTING
        if not live.any():
            # The daily record goes on to the horizon: what is written there is where wars ended.
            march_by(stops, game.p, seed, wars, game.days(date)[0], game.p.days, s, t)
            break
        rung = _contact(plan, state, date, luck, rung, live, ledger)
        _round(plan, state, date, luck, rung == 0, live, s, ledger)
        comes = means_to & (luck.uniform(date, ENDING) < game.hazard_rate(date))
        _end(s, comes & (s.fate.outcome == FIGHTING), INTERVENTION, game.days(date)[0] - 1)
        lost = s.front.lost.sum(axis=1)
        march_by(stops, game.p, seed, wars, *game.days(date), s, t)
        hope = _listen(game, hope, date)
    return ledger


def _third_side(game: WarGame, luck: Luck) -> NDArray[np.bool_]:
    """Return in which wars the third side means to come."""
    third = game.talks.intervention
    truth = 0.0 if third is None else third.truth
    return np.asarray(luck.uniform(0, TRUTH) < truth)


def _contact(
    plan: Plan, state: tuple[Floats, Floats], date: int, luck: Luck,
    rung: NDArray[np.int64], live: NDArray[np.bool_], ledger: Ledger,
) -> NDArray[np.int64]:  # fmt: skip
    """Return how many rounds each war is away from terms; write down where contact is opened."""
    out, opening = plan.climb(rung, state, date, luck)
    if not plan.game.talks.contact.closed:
        opening = ledger.opened == NOT_YET
    ledger.opened[live & opening] = date
    ledger.rung[date] = np.where(live, out, NOT_YET)
    return out


def _round(
    plan: Plan, state: tuple[Floats, Floats], date: int, luck: Luck,
    talking: NDArray[np.bool_], live: NDArray[np.bool_], s: State, ledger: Ledger,
) -> None:  # fmt: skip
    """Hold the round; write down what each side would accept, what is asked and what is signed."""
    game = plan.game
    deal = plan.deal(state, date, luck)
    signed = live & talking & (luck.uniform(date, TABLE) < deal.settle)
    lot = luck.uniform(date, TABLE + 1) < deal.chance_a
    terms = np.where(lot, deal.by_a, deal.by_b)
    ceded = game.offers.ceded_for(terms[0])
    ledger.ceded[signed] = ceded[signed]
    ledger.gain[signed] = game.treaties.at(ceded, game.treaties.gain)[signed]
    ledger.loss[signed] = game.treaties.at(ceded, game.treaties.loss)[signed]
    ledger.by_attacker[signed] = lot[signed]
    ledger.reservation[date][:, live] = deal.continuation[:, live]
    ledger.surplus[date, live] = deal.surplus[live]
    # Where nothing suits both, the least that the attacker would take is still too much.
    asked = np.where(deal.surplus >= 0.0, deal.by_a[0], deal.continuation[0])
    ledger.demand[date, live] = asked[live]
    frontier = game.frontier(state, date)
    most = frontier.best_for_a(np.maximum(deal.continuation[1], frontier.worst[1]))
    ledger.limit[date, live] = np.maximum(most, 0.0)[live]
    ledger.hope[date][:, live] = 1.0 / (1.0 + np.exp(-state[0].T[:, live]))
    _end(s, signed, SETTLED, game.days(date)[0] - 1)


def _end(s: State, which: NDArray[np.bool_], outcome: int, day: int) -> None:
    s.fate.outcome[which] = outcome
    s.fate.last_day[which] = day


def _listen(game: WarGame, hope: Floats, date: int) -> Floats:
    """Return hope after what did happen in a round: its signals came, the third side did not."""
    hope = hope.copy()
    first, last = game.days(date)
    came = np.ones(hope.shape[0], np.bool_)
    for signal in game.signals:
        if first <= signal.day <= last:
            for side in range(2):
                hope[:, side] = heard(hope[:, side], came, signal.if_not, signal.ratio[side])
    if game.talks.intervention is None:
        return hope
    return silent(hope, game.hazard_rate(date))
