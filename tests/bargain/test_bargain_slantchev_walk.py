"""The solver against the linear system of the walk with alternating offers."""

import pytest

from ceasefire.bargain import Settings, histories, solve
from ceasefire.bargain.game import Ending
from ceasefire.bargain.games import SlantchevWalk, general
from ceasefire.bargain.games.slantchev_walk import enough_battles
from ceasefire.theory.slantchev_walk import GAME

WALKS = (
    {"n": 4, "p": 0.5, "cost_a": 0.02, "cost_b": 0.02, "discount": 0.95},
    {"n": 7, "p": 0.55, "cost_a": 0.01, "cost_b": 0.03, "discount": 0.97},
)


@pytest.mark.parametrize("params", WALKS)
def test_shares_by_place_and_proposer(params):
    """Shares by place and proposer."""
    exact = GAME.solve(**params)
    found = general("slantchev-walk", params, Settings(paths=5_000), seeds=2)
    for name in ("value_a_proposing", "value_a_responding"):
        assert found.values[name] == pytest.approx(getattr(exact, name), abs=0.005)


def test_nobody_fights_where_nobody_disagrees():
    """Nobody fights where nobody disagrees."""
    wars = histories(solve(SlantchevWalk(), Settings(paths=2_000)).policy, 1_000, seed=1)
    assert wars.share(Ending.SETTLED) == 1.0
    assert wars.date.max() == 0
    assert wars.values.sum(axis=0) == pytest.approx(1.0)


def test_the_horizon_is_long_where_the_walk_is():
    """The horizon is long where the walk is."""
    short, long = SlantchevWalk(n=4, discount_factor=0.9), SlantchevWalk(n=12, discount_factor=1.0)
    assert 2 <= enough_battles(short) < enough_battles(long)
    assert enough_battles(SlantchevWalk(n=2)) == 2
