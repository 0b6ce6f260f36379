"""Peace that neither side would break is found as by exact arithmetic from a far horizon."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.armed_peace import GAME, surprise_value


def exact(war, horizon):
    """Twin in rationals, with lasting peace assumed from the horizon on."""
    a, b, h = war["p_attack"], war["p_victim"], war["p_war"]
    cost, shrink, stay = war["cost"], 1 - war["destruction"], war["discount"]
    value, kept, temptation = shrink**horizon / 2, [], None
    for k in range(horizon - 1, -1, -1):
        attack = a * shrink ** (k + 1) - cost + stay * (1 - a - b) * value
        temptation = 2 * attack - shrink**k
        if temptation <= 0:
            value = shrink**k / 2
            kept.append(k)
        else:
            value = h * shrink ** (k + 1) - cost + stay * (1 - 2 * h) * value
    lasting = next((k + 1 for k in range(horizon - 1, -1, -1) if k not in kept), 0)
    return temptation, value, tuple(sorted(k for k in kept if k < lasting)), lasting


WARS = [
    {
        "p_attack": Fraction(1, 2),
        "p_victim": Fraction(1, 10),
        "p_war": Fraction(1, 4),
        "cost": Fraction(1, 50),
    },
    {
        "p_attack": Fraction(3, 5),
        "p_victim": Fraction(1, 20),
        "p_war": Fraction(1, 10),
        "cost": Fraction(1, 20),
    },
    {
        "p_attack": Fraction(2, 5),
        "p_victim": Fraction(2, 5),
        "p_war": Fraction(2, 5),
        "cost": Fraction(1, 100),
    },
    {
        "p_attack": Fraction(9, 10),
        "p_victim": Fraction(0),
        "p_war": Fraction(1, 20),
        "cost": Fraction(1, 10),
    },
]


@pytest.mark.parametrize("war", WARS)
@pytest.mark.parametrize("destruction", [Fraction(1, 20), Fraction(1, 8)])
@pytest.mark.parametrize("discount", [Fraction(1), Fraction(9, 10)])
def test_equals_exact_arithmetic_from_afar(war, destruction, discount):
    """The windows and values of rationals solved from battle 120."""
    war = war | {"destruction": destruction, "discount": discount}
    temptation, value, windows, lasting = exact(war, 120)
    got = GAME.solve(**{name: float(number) for name, number in war.items()})
    assert got.temptation == pytest.approx(float(temptation), abs=1e-12)
    assert got.value_0 == pytest.approx(float(value), abs=1e-12)
    assert (got.windows, got.permanent_from) == (windows, lasting)


def test_peace_opens_in_windows_before_it_lasts():
    """Peace a little later makes a surprise cheap now, so feasible moments stand alone."""
    got = GAME.solve(p_attack=0.5, p_victim=0.05, p_war=0.1, cost=0.08, destruction=0.03)
    assert len(got.windows) > 5
    assert all(later > earlier + 1 for earlier, later in pairwise(got.windows))
    assert got.windows[-1] < got.permanent_from - 1


@given(st.floats(0.05, 0.9), st.floats(0.0, 1.0), st.floats(0.0, 0.5), st.floats(0.01, 0.4))
def test_dearer_battles_bring_lasting_peace_no_later(p_attack, rest, p_war, destruction):
    """The higher the cost, the sooner peace can always be kept."""
    war = {
        "p_attack": p_attack,
        "p_victim": rest * (1.0 - p_attack),
        "p_war": p_war,
        "destruction": destruction,
    }
    starts = [GAME.solve(cost=cost, **war).permanent_from for cost in (0.01, 0.03, 0.1, 0.5)]
    assert all(dear <= cheap for cheap, dear in pairwise(starts))


def test_costly_surprise_never_breaks_a_peace():
    """A battle that costs more than the pie tempts nobody."""
    got = GAME.solve(cost=2.0)
    assert (got.windows, got.permanent_from, got.value_0) == ((), 0, 0.5)
    assert got.temptation < 0.0


def test_surprise_wins_loses_or_goes_on():
    """The three outcomes of a surprise attack, by hand."""
    assert surprise_value(0.9, 0.4, 0.5, 0.2, 0.05, 0.9) == pytest.approx(0.45 - 0.05 + 0.9 * 0.12)


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        ({"p_attack": 0.7, "p_victim": 0.4}, "p_victim"),
        ({"p_war": 0.6}, "p_war"),
        ({"destruction": 1e-9}, "destruction"),
        ({"cost": 0.0}, "cost"),
    ],
)
def test_refuses_by_name(given_, name):
    """Chances that exceed one, and wars that never end, are refused."""
    with pytest.raises(RequestError, match=f"armed-peace: {name}: expected"):
        GAME.solve(**given_)
