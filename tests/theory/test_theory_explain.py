"""What the games say in words depends on what they found."""

import pytest

from ceasefire.theory.catalogue import GAMES

SAID = [
    ("fearon-risk-return", {}, "war with chance 0.375"),
    ("fearon-risk-return", {"cost_a": 0.5}, "there is no war"),
    ("fearon-private-power", {}, "exceeds the costs"),
    ("fearon-private-power", {"cost_a": 0.9}, "does not exceed the costs"),
    ("fearon-preventive-war", {}, "B fights now"),
    ("fearon-preventive-war", {"p2": 0.3}, "accepts its decline"),
    ("fearon-preventive-war", {"p2": 0.9, "cost_b": 6.5}, "free to submit, it would not fight"),
    ("fearon-first-strike", {}, "no division is safe"),
    ("fearon-first-strike", {"p_second": 0.6}, "from 0.550 to 0.650 is safe"),
    ("powell-1999", {}, "War breaks out with chance 0.250"),
    ("powell-1999", {"status_quo": 0.6}, "nothing changes"),
    ("powell-2006", {}, "every equilibrium wastes"),
    ("powell-2006", {"p1": 0.5}, "does not force a war"),
    ("krainin-2017", {}, "the length of the rise"),
    ("krainin-2017", {"steps": 3}, "forces no war"),
    ("krainin-path", {}, "Period 2 is the first"),
    ("krainin-path", {"destroyed": 0.9}, "the path alone forces no war"),
    ("powell-rising-proposer", {}, "War breaks out in period 0"),
    ("powell-rising-proposer", {"step": 0.0}, "never fights"),
    ("goemans-gamble", {}, "above 0.071"),
    ("goemans-gamble", {"punish_moderate": 0.9}, "fights on whatever the odds"),
    ("goemans-gamble", {"win_cost": 0.9}, "settles whatever the odds"),
    ("powell-2004", {}, "offers rise: 0.263, 0.313."),
    ("powell-2004", {"p_weak": 0.2}, "everybody accepts"),
    ("powell-2004", {"p_weak": 1.0 - 1e-12}, " ..."),
    ("wagner-2000", {}, "Peace saves 0.407"),
    ("wagner-limit", {}, "A gets 0.682"),
    ("slantchev-walk", {}, "from 0.306 to 0.781"),
    ("power-to-hurt", {}, "may fight 13 rounds"),
]


@pytest.mark.parametrize(("name", "params", "said"), SAID)
def test_the_words_fit_the_numbers(name, params, said):
    """The words fit the numbers."""
    game = GAMES[name]
    assert said in "\n".join(game.explain(game.solve(**params)))
