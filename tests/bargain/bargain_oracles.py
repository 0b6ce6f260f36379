"""Why this room exists: exact answers on small lattices, written as plainly as they can be."""

from __future__ import annotations

import math
from functools import cache

import numpy as np

from ceasefire.bargain import Luck, Purpose

SS = {
    "SS2.1": {},
    "SS2.2": {
        "n": 8, "position": 4, "cost_a": 0.03, "discount_factor": 0.99,
        "prior_a": (6.0, 2.0), "prior_b": (3.0, 5.0),
    },
    "SS2.3": {
        "n": 20, "position": 8, "horizon": 60, "cost_a": 0.01, "cost_b": 0.015,
        "discount_factor": 0.995, "prior_a": (9.0, 3.0), "prior_b": (5.0, 6.0),
    },
}  # fmt: skip


def forts(game):
    """Return V_A and V_B at the start by plain recursion over battles won and lost."""

    @cache
    def value(won, lost):
        place = game.position + won - lost
        if place in (0, game.n) or won + lost == game.horizon:
            return place / game.n, 1.0 - place / game.n
        fight = []
        for side, (alpha, beta) in enumerate((game.prior_a, game.prior_b)):
            p = (alpha + won) / (alpha + beta + won + lost)
            ahead = p * value(won + 1, lost)[side] + (1 - p) * value(won, lost + 1)[side]
            fight.append((-game.cost_a, -game.cost_b)[side] + game.discount_factor * ahead)
        floor_a, floor_b = max(fight[0], 0.0), max(fight[1], 0.0)
        surplus = 1.0 - floor_a - floor_b
        if surplus < 0.0:
            return tuple(fight)
        theta = game.p_a_proposes
        return floor_a + theta * surplus, floor_b + (1.0 - theta) * surplus

    return np.array(value(0, 0))


def responses(policy, side):
    """Return what a fitted policy pays a side exactly, and its exact best response."""
    game = policy.game
    cost = (game.cost_a, game.cost_b)[side]
    wins = np.arange(game.horizon + 1)
    ahead = np.tile(np.clip(_share(game, wins, game.horizon), 0.0, 1.0), (2, 1))
    ahead = ahead if side == 0 else 1.0 - ahead
    for date in reversed(range(game.horizon)):
        wins = np.arange(date + 1)
        state = (wins.astype(np.int16),)
        p = game.chances(state, date)[side]
        going_on = -cost + game.discount_factor * (p * ahead[:, 1:] + (1.0 - p) * ahead[:, :-1])
        deal = policy.deal(state, date, Luck(0, wins.astype(np.int64), Purpose.HISTORY))
        own = deal.settle * deal.terms[side] + (1.0 - deal.settle) * going_on[0]
        mine, theirs = (deal.by_a, deal.by_b) if side == 0 else (deal.by_b, deal.by_a)
        chance = deal.chance_a if side == 0 else 1.0 - deal.chance_a
        asked = np.where(np.isfinite(deal.surplus), mine[side], -math.inf)
        offered = np.where(deal.settle > 0.0, theirs[side], -math.inf)
        best = chance * np.maximum(asked, going_on[1])
        best += (1.0 - chance) * np.maximum(offered, going_on[1])
        share = _share(game, wins, date)
        over = (share <= 0.0) | (share >= 1.0)
        final = np.clip(share if side == 0 else 1.0 - share, 0.0, 1.0)
        ahead = np.where(over, final, np.stack((own, best)))
    return ahead[:, 0]


def _share(game, wins, date):
    return (game.position + 2 * wins - date) / game.n
