"""Why this room exists: the slow twin of the whole aftermath, to be read from top to bottom.

One treaty, one set of circumstances, plain Python. It says day by day what the arrays do at once,
and a test compares the two.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ceasefire.aftermath.course import edges, spell
from ceasefire.aftermath.hazard import attack_chance_slow, hazard_slow
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.aftermath.opportunity import chance_within_slow
from ceasefire.aftermath.patron import patron_rate_slow
from ceasefire.aftermath.power import chance_slow, log_odds_slow, weakening_slow
from ceasefire.aftermath.resentment import prize_slow, resentment_slow
from ceasefire.aftermath.wager import loser_gain_slow, stake_of_winner_slow, winner_gain_slow

if TYPE_CHECKING:
    from ceasefire.aftermath.terms import Terms
    from ceasefire.aftermath.world import World

__all__ = ["decide_slow", "peace_slow"]

State = tuple[int, int]  # patron, opportunity: 0 or 1
STATES: tuple[State, ...] = ((0, 0), (0, 1), (1, 0), (1, 1))


def decide_slow(
    t: Terms[float], w: World[float], years: float, state: State
) -> tuple[float, float, float]:
    """Return the rates per year at which war comes in one state: by loser, winner, other."""
    patron, busy = state
    loss, gain = min(t.loss * w.loss_factor, 1.0), min(t.gain * w.gain_factor, 1.0)
    weaker = weakening_slow(t.moved, w.weights)
    hour = busy * w.opportunity_log_odds
    odds = log_odds_slow(w.alone, weaker, patron * w.patron_log_odds, hour)
    resented = resentment_slow(loss, years, w.fade_years)
    for_loser = loser_gain_slow(
        chance_slow(odds + w.surprise),
        prize_slow(loss, resented, w.premium),
        1.0 - loss,
        w.stake,
        w.cost_defender,
    )
    worst = log_odds_slow(w.alone, weaker, w.patron_log_odds, w.opportunity_log_odds)
    comes = 1.0 if busy else chance_within_slow(w.opportunity_per_year, w.foresight_years)
    for_winner = winner_gain_slow(
        chance_slow(w.surprise - log_odds_slow(w.alone, weaker, 0.0, hour)),
        chance_slow(-w.alone),
        chance_slow(-worst - w.surprise),
        patron * comes,
        stake_of_winner_slow(gain, w.stake),
        w.cost_attacker,
    )
    return hazard_slow(
        w.crises_opportunity if busy else w.crises_per_year,
        attack_chance_slow(for_loser, w.noise),
        attack_chance_slow(for_winner, w.noise),
        w.other_per_year,
    )


def peace_slow(t: Terms[float], w: World[float], days: int) -> list[float]:
    """Return the probability of peace at the end of each step of :func:`course.edges`."""
    state = dict.fromkeys(STATES, 0.0)
    state[0, 0] = 1.0
    alive = []
    for first, end in pairwise(edges(days)):
        years = (end - first) / DAYS_PER_YEAR
        state = _turned_slow(state, w, first, years)
        for one in STATES:
            total = sum(decide_slow(t, w, spell(first), one))
            state[one] -= state[one] * chance_within_slow(total, years)
        if first >= w.patron_day:
            loss = min(t.loss * w.loss_factor, 1.0)
            resented = resentment_slow(loss, spell(first), w.fade_years)
            rate = patron_rate_slow(resented, w.patron_per_year, w.patron_exponent)
            for busy in (0, 1):
                found = state[0, busy] * chance_within_slow(rate, years)
                state[0, busy] -= found
                state[1, busy] += found
        alive.append(sum(state.values()))
    return alive


def _turned_slow(
    state: dict[State, float], w: World[float], day: int, years: float
) -> dict[State, float]:
    """Return the state after the third side's war has begun or ended."""
    turned = dict(state)
    for patron in (0, 1):
        calm, busy = state[patron, 0], state[patron, 1]
        if w.opportunity_day is not None:
            lasts = 0 <= day - w.opportunity_day < w.opportunity_years * DAYS_PER_YEAR
            flow = calm if lasts else -busy
        else:
            flow = calm * chance_within_slow(w.opportunity_per_year, years)
            flow -= busy * chance_within_slow(1.0 / w.opportunity_years, years)
        turned[patron, 0], turned[patron, 1] = calm - flow, busy + flow
    return turned
