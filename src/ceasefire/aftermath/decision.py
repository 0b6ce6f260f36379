"""Why this room exists: the laws meet here: terms and circumstances in, rates of war out.

For each of the four states (patron or not, opportunity or not) both sides' power, what war would
bring each, and how often it comes to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ceasefire.aftermath.hazard import Hazard, attack_chance, hazard
from ceasefire.aftermath.opportunity import chance_within
from ceasefire.aftermath.power import chance, log_odds, weakening
from ceasefire.aftermath.resentment import prize, resentment
from ceasefire.aftermath.wager import loser_gain, stake_of_winner, winner_gain

if TYPE_CHECKING:
    from ceasefire.aftermath.numbers import Floats, Numbers
    from ceasefire.aftermath.terms import Terms
    from ceasefire.aftermath.world import World

__all__ = ["Values", "decide", "values"]


class Values(NamedTuple):
    """What treaty and war are worth in each state, arrays of shape (2, 2, …).

    ``p_loser`` and ``p_winner`` are the chances of winning of a side that strikes.
    """

    p_loser: Numbers
    p_winner: Numbers
    gain_loser: Numbers
    gain_winner: Numbers


def _states(dims: int) -> tuple[Floats, Floats]:
    """Return flags of patron and opportunity that broadcast over the states."""
    flags = np.array([0.0, 1.0])
    tail = (1,) * dims
    return flags.reshape(2, 1, *tail), flags.reshape(1, 2, *tail)


def values(terms: Terms[Numbers], world: World[Numbers], years: float) -> Values:
    """Return what war would bring each side in each state.

    Parameters
    ----------
    terms, world
        Treaties and draws, with shapes that broadcast.
    years
        Since the treaty.
    """
    dims = len(np.broadcast_shapes(np.shape(terms.loss), np.shape(world.fade_years)))
    patron, busy = _states(dims)
    loss = np.minimum(terms.loss * world.loss_factor, 1.0)
    gain = np.minimum(terms.gain * world.gain_factor, 1.0)
    weaker = weakening(terms.moved, world.weights)
    help_, hour = patron * world.patron_log_odds, busy * world.opportunity_log_odds
    odds = log_odds(world.alone, weaker, help_, hour)
    p_loser = chance(odds + world.surprise)
    undone = prize(loss, resentment(loss, years, world.fade_years), world.premium)
    return Values(
        p_loser,
        chance(world.surprise - log_odds(world.alone, weaker, 0.0, hour)),
        loser_gain(p_loser, undone, 1.0 - loss, world.stake, world.cost_defender),
        _winner(world, gain, weaker, patron, busy),
    )


def _winner(
    world: World[Numbers], gain: Numbers, weaker: Numbers, patron: Floats, busy: Floats
) -> Numbers:
    """Return what war brings the winner: it strikes a loser whom no patron has armed yet."""
    hour = busy * world.opportunity_log_odds
    worst = log_odds(world.alone, weaker, world.patron_log_odds, world.opportunity_log_odds)
    comes = chance_within(world.opportunity_per_year, world.foresight_years)
    return winner_gain(
        chance(world.surprise - log_odds(world.alone, weaker, 0.0, hour)),
        chance(np.negative(world.alone)),
        chance(-worst - world.surprise),
        patron * np.where(busy > 0.0, 1.0, comes),
        stake_of_winner(gain, world.stake),
        world.cost_attacker,
    )


def decide(terms: Terms[Numbers], world: World[Numbers], years: float) -> Hazard:
    """Return the rates per year at which war comes in each state, shape (2, 2, …).

    Parameters
    ----------
    terms, world, years
        As for :func:`values`.
    """
    found = values(terms, world, years)
    dims = np.ndim(found.gain_loser) - 2
    _, busy = _states(dims)
    occasions = np.where(busy > 0.0, world.crises_opportunity, world.crises_per_year)
    return hazard(
        occasions,
        attack_chance(found.gain_loser, world.noise),
        attack_chance(found.gain_winner, world.noise),
        world.other_per_year,
    )
