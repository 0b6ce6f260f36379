"""The power to hurt against its recursions and a search over wars, dates and divisions."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.catalogue import GAMES

OTHERS = [
    (0.5, -0.1, -0.1, 0.9),
    (0.3, 0.1, -0.2, 0.95),
    (0.7, -0.5, 0.2, 0.97),
    (0.5, 0.4, 0.4, 0.8),
    (0.6, -2.0, -0.1, 0.9),  # side 1 would lose by refusing
    (0.4, -0.1, -3.0, 0.9),  # side 2 would
    (0.5, -5.0, -5.0, 0.95),  # both would
    (0.0, -0.1, 0.3, 0.9),
    (1.0, 0.5, -0.4, 0.93),
]


def ask(values):
    """Solve a game of the catalogue by name."""
    names = ("status_quo", "war_flow_1", "war_flow_2", "discount")
    return GAMES["power-to-hurt"].solve(**dict(zip(names, values, strict=True)))


def worst(peace, war, discount):
    """Iterate: refused, a round of peace; refusing, a round of war, if not less than nothing."""
    proposing = responding = 0.0
    for _ in range(2000):
        proposing, responding = (
            (1.0 - discount) * peace + discount * responding,
            max((1.0 - discount) * war + discount * proposing, 0.0),
        )
    return proposing, responding


def bearable(rounds, values):
    """Try all divisions on a grid and look at every date before them."""
    peace, war_1, war_2, discount = values
    worst_1, worst_2 = worst(peace, war_1, discount), worst(1.0 - peace, war_2, discount)
    ahead = discount ** (rounds - np.arange(rounds + 1))
    floor_1 = np.where(np.arange(rounds + 1) % 2 == 0, *worst_1)
    floor_2 = np.where(np.arange(rounds + 1) % 2 == 0, *reversed(worst_2))
    share = np.linspace(0.0, 1.0, 20001)[:, None]
    value_1 = (1.0 - ahead) * war_1 + ahead * share
    value_2 = (1.0 - ahead) * war_2 + ahead * (1.0 - share)
    fits = (value_1 >= floor_1 - 1e-12) & (value_2 >= floor_2 - 1e-12)
    return bool(fits.all(axis=1).any())


@pytest.mark.parametrize("values", OTHERS)
def test_worst_payoffs_are_those_of_the_recursion(values):
    """Worst payoffs are those of the recursion."""
    peace, war_1, war_2, discount = values
    result = ask(values)
    one, two = worst(peace, war_1, discount), worst(1.0 - peace, war_2, discount)
    assert (result.min_1_proposing, result.min_1_responding) == pytest.approx(one, abs=1e-12)
    assert (result.min_2_proposing, result.min_2_responding) == pytest.approx(two, abs=1e-12)


@pytest.mark.parametrize("values", OTHERS)
def test_the_longest_war_is_the_last_with_a_division_that_fits(values):
    """The longest war is the last with a division that fits."""
    result = ask(values)
    assert bearable(result.longest_war_exact, values)
    assert not any(bearable(result.longest_war_exact + more, values) for more in range(1, 12))
    assert result.longest_war_sufficient <= result.longest_war_exact


@given(
    peace=st.floats(0.0, 1.0),
    harm_1=st.floats(0.0, 1.5),
    harm_2=st.floats(0.0, 1.5),
    discount=st.floats(0.0, 0.999),
)
def test_how_much_war_hurts_does_not_matter_while_refusing_is_no_loss(
    peace, harm_1, harm_2, discount
):
    """How much war hurts does not matter while refusing is no loss."""
    assume(harm_1 + harm_2 > 1e-3)
    result = ask((peace, peace - harm_1, 1.0 - peace - harm_2, discount))
    bound = discount ** np.arange(2000) >= 1.0 / (1.0 + discount) - 1e-12
    if min(result.min_1_responding, result.min_2_responding) > 0.0:
        assert result.longest_war_sufficient == np.flatnonzero(bound)[-1]
    assert result.longest_war_sufficient <= result.longest_war_exact


@pytest.mark.parametrize("flows", [(-0.05, -0.05), (-0.3, 0.1), (0.2, -0.3)])
def test_patience_makes_the_longest_war_ln_2_over_one_less_discount(flows):
    """Patience makes the longest war ln 2 over one less discount."""
    for discount in (0.99, 0.999, 0.9999, 0.999999):
        result = ask((0.5, *flows, discount))
        assert result.patient_limit == pytest.approx(math.log(2.0) / (1.0 - discount))
        assert abs(result.longest_war_sufficient - result.patient_limit) < 2.0
        assert abs(result.longest_war_exact - result.patient_limit) < 3.0


def test_no_patience_has_no_war():
    """No patience has no war."""
    result = ask((0.5, -0.1, -0.1, 0.0))
    assert (result.longest_war_sufficient, result.longest_war_exact) == (0, 0)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((0.5, 0.6, -0.1, 0.9), "war_flow_1: expected at most what peace is worth, 0.5"),
        ((0.3, 0.1, 0.8, 0.9), "war_flow_2: expected at most what peace is worth, 0.7"),
        ((0.5, 0.5, 0.5, 0.9), "war_flow_2: expected war to waste something"),
        ((0.5, -0.1, -0.1, 1.0), r"discount: expected a discount factor in \[0, 1\)"),
    ],
)
def test_what_is_no_such_game_is_refused(values, told):
    """What is no such game is refused."""
    with pytest.raises(RequestError, match=f"power-to-hurt: {told}"):
        ask(values)
