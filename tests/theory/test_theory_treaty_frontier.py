"""The game of the frontier asks the treaty room and refuses what no treaty can give."""

import pytest

from ceasefire.errors import RequestError
from ceasefire.theory.treaty_frontier import GAME

CLAUSES = [[0.4, 0.2], [0.1, 0.3], [0.2, -0.1]]


def test_answers_by_hand():
    """Three clauses, one good for both."""
    choice = GAME.solve(clauses=CLAUSES, reservation_b=0.75, disagreement=[0.2, 0.6])
    assert choice.frontier[0] == pytest.approx((0.2, 1.1))
    assert choice.frontier[1:] == (pytest.approx((0.6, 0.9)), pytest.approx((0.7, 0.6)))
    assert choice.best_value_a == pytest.approx(0.65)
    assert choice.best_pure == pytest.approx((0.6, 0.9))
    assert choice.nash == pytest.approx((0.6, 0.9))


def test_mistrust_lowers_what_b_can_offer():
    """A treaty that may be broken is worth less to both."""
    trusted = GAME.solve(clauses=CLAUSES, reservation_b=0.75)
    doubted = GAME.solve(clauses=CLAUSES, reservation_b=0.75, violation=0.1, broken=[0.0, 0.0])
    assert doubted.best_value_a < trusted.best_value_a
    assert doubted.best_pure == pytest.approx((0.54, 0.81))


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("reservation_b", 2.0),
        ("disagreement", [0.5, 0.9]),
        ("disagreement", [0.5]),
        ("clauses", [[0.1]]),
        ("power_a", 1.5),
    ],
)
def test_refuses_by_name(parameter, value):
    """Values that no treaty gives are refused."""
    with pytest.raises(RequestError, match=f"treaty-frontier: {parameter}: expected"):
        GAME.solve(**{parameter: value})
