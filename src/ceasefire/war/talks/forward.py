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
from ceasefire.war.talks.facts import COLUMNS, facts
from ceasefire.war.talks.kernels.talk import hold, open_contact

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


def new_ledger(rounds: int, lanes: int, told: int | None = None) -> Ledger:
    """Return an empty ledger for a chunk of wars.

    Parameters
    ----------
    rounds, lanes
        Of the chunk.
    told
        Of how many wars, from the first, it is told what was said round by round; of all if not
        given.
    """
    told = lanes if told is None else told

    def real(*shape: int) -> NDArray[np.float32]:
        return np.full(shape, np.nan, np.float32)

    return Ledger(
        np.full(lanes, NOT_YET, np.int16), real(lanes), real(lanes), real(lanes),
        np.zeros(lanes, np.bool_), real(rounds, 2, told), real(rounds, told), real(rounds, told),
        real(rounds, told), real(rounds, 2, told), np.full((rounds, told), NOT_YET, np.int8),
    )  # fmt: skip


def settle(
    plan: Plan, seed: int, wars: NDArray[np.int64], s: State, t: Trace, stops: Stops = NOWHERE,
    told: int | None = None,
) -> Ledger:  # fmt: skip
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
    told
        Of how many wars, from the first, the ledger tells what was said round by round; of all if
        not given. Nothing else depends on it.
    """
    game = plan.game
    luck, ledger = Luck(seed, wars, Purpose.HISTORY), new_ledger(game.horizon, wars.size, told)
    begin(game.p, seed, wars, s)
    rung = np.full(wars.size, plan.closed)
    hope = game.hopes(1)  # news are public, and the same in all wars
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
        rung = _contact(plan, state, date, rung, live, ledger)
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
    plan: Plan, state: tuple[Floats, Floats], date: int,
    rung: NDArray[np.int64], live: NDArray[np.bool_], ledger: Ledger,
) -> NDArray[np.int64]:  # fmt: skip
    """Return how many rounds each war is away from terms; write down where contact is opened."""
    if plan.always_open(date):
        out = np.zeros_like(rung)
        if not plan.game.talks.contact.closed:
            ledger.opened[live & (ledger.opened == NOT_YET)] = date
    else:
        rung = np.full_like(rung, plan.closed) if date == 1 else rung
        out = np.where(rung == plan.closed, plan.closed, np.maximum(rung - 1, 0))
        asked = np.flatnonzero(live & (rung == plan.closed))
        if asked.size:
            opening = asked[open_contact(asked, state[1], COLUMNS, *plan.sheet(date))]
            out[opening], ledger.opened[opening] = plan.closed - 1, date
    told = ledger.rung.shape[1]
    ledger.rung[date] = np.where(live[:told], out[:told], NOT_YET)
    return out


def _round(
    plan: Plan, state: tuple[Floats, Floats], date: int, luck: Luck,
    talking: NDArray[np.bool_], live: NDArray[np.bool_], s: State, ledger: Ledger,
) -> None:  # fmt: skip
    """Hold the round; write down what each side would accept, what is asked and what is signed."""
    game, which = plan.game, live & talking
    told = ledger.rung.shape[1]
    which[:told] = live[:told]
    lanes = np.flatnonzero(which)
    if not lanes.size:
        return
    signed, lot, value, said = hold(
        luck.seed, luck.paths, date, luck.purpose + TABLE, lanes, plan.left(date), state[1],
        COLUMNS, *plan.sheet(date),
    )  # fmt: skip
    _tell(ledger, date, lanes[lanes < told], said, state[0])
    signed &= talking[lanes]
    where, ceded = lanes[signed], game.offers.ceded_for(value[signed])
    ledger.ceded[where] = ceded
    ledger.gain[where] = game.treaties.at(ceded, game.treaties.gain)
    ledger.loss[where] = game.treaties.at(ceded, game.treaties.loss)
    ledger.by_attacker[where] = lot[signed]
    _end(s, where, SETTLED, game.days(date)[0] - 1)


def _tell(ledger: Ledger, date: int, lanes: NDArray[np.int64], said: Floats, hope: Floats) -> None:
    """Write down what was said in a round of the first wars of a chunk."""
    if not lanes.size:
        return
    said = said[:, : lanes.size]
    ledger.reservation[date][:, lanes] = said[:2]
    ledger.surplus[date, lanes], ledger.demand[date, lanes] = said[2], said[3]
    ledger.limit[date, lanes] = said[4]
    ledger.hope[date][:, lanes] = 1.0 / (1.0 + np.exp(-hope.T))


def _end(s: State, which: NDArray[np.bool_] | NDArray[np.int64], outcome: int, day: int) -> None:
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
