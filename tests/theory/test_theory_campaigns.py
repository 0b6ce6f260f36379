"""The adaptive model obeys its rules day by day; combat power is a ratio."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.dupuy import GAME as POWER
from ceasefire.theory.epstein import GAME


def slow(days, p, threshold_a, threshold_d, w_max, exchange, air=(0.0, 0.0)):
    """Twin: the same rules written as sequences of states."""
    a, d, w, ground = [1000.0], [600.0], [0.0], 0.0
    pace = [p]
    for t in range(days):
        if min(a[t], d[t]) <= 0:
            break
        lost = min(pace[t] * (1 - w[t] / w_max) * a[t], exchange * d[t])
        a.append(max(a[t] - lost - air[0], 0))
        d.append(max(d[t] - lost / exchange - air[1], 0))
        rate_a, rate_d = (a[t] - a[t + 1]) / a[t], (d[t] - d[t + 1]) / d[t]
        w.append(w[t] + (w_max - w[t]) / (1 - threshold_d) * (rate_d - threshold_d))
        pace.append(pace[t] - (threshold_a - pace[t]) / threshold_a * (rate_a - threshold_a))
        w[-1], pace[-1] = min(max(w[-1], 0), w_max), min(max(pace[-1], 0), 1)
        ground += w[-1]
    return a[-1], d[-1], pace[-1], w[-1], ground


@given(
    st.integers(0, 12),
    st.floats(0.0, 0.1),
    st.floats(0.02, 0.2),
    st.floats(0.01, 0.2),
    st.floats(1.2, 4.0),
    st.sampled_from([(0.0, 0.0), (3.0, 1.0)]),
)
def test_equals_the_sequences(days, p, threshold_a, threshold_d, exchange, air):
    """All five quantities on any day, air support included."""
    got = GAME.solve(
        prosecution=p,
        attacker_threshold=threshold_a,
        defender_threshold=threshold_d,
        exchange=exchange,
        max_withdrawal=15.0,
        air_on_attacker=air[0],
        air_on_defender=air[1],
        day=days,
    )
    expected = slow(days, p, threshold_a, threshold_d, 15.0, exchange, air)
    found = got.attacker, got.defender, got.prosecution, got.withdrawal, got.advance
    assert found == pytest.approx(expected, abs=1e-9)


def test_attacker_settles_at_its_threshold():
    """From below it is reached, from above the attacker runs away."""
    calm = {"defender_threshold": 0.9, "defender": 1e9}
    assert GAME.solve(day=50, prosecution=0.05, **calm).prosecution == pytest.approx(0.05)
    assert GAME.solve(day=300, prosecution=0.01, **calm).prosecution == pytest.approx(
        0.05, abs=1e-3
    )
    assert GAME.solve(day=300, prosecution=0.09, **calm).prosecution == 1.0


def test_front_stands_while_the_defender_bears_its_losses():
    """Space is traded only for losses beyond the threshold."""
    assert GAME.solve(day=30, defender_threshold=0.5).advance == 0.0
    assert GAME.solve(day=30, defender_threshold=0.02).advance > 0.0


def test_ground_losses_are_exchanged_at_a_fixed_rate():
    """Without air support the ratio of losses is the exchange rate."""
    got = GAME.solve(day=5, exchange=2.5)
    assert 1000.0 - got.attacker == pytest.approx(2.5 * (600.0 - got.defender))


def test_campaign_ends_when_a_side_is_gone():
    """Nothing changes afterwards, and nobody falls to an enemy who is not there."""
    beaten = GAME.solve(day=40, air_on_defender=100.0)
    assert beaten.defender == 0.0
    assert beaten == GAME.solve(day=400, air_on_defender=100.0)
    stormed = GAME.solve(day=3, prosecution=1.0, exchange=1.0)
    assert (stormed.attacker, stormed.defender) == (400.0, 0.0)


def test_refuses_by_name():
    """A threshold of zero would divide by zero."""
    with pytest.raises(RequestError, match="epstein-adm: attacker_threshold: expected"):
        GAME.solve(attacker_threshold=0.0)


@given(st.floats(0.1, 100.0), st.floats(0.1, 10.0), st.floats(0.1, 10.0))
def test_implied_effectiveness_explains_the_result(strength, circumstances, result):
    """Put back into the ratio it gives the result of the battle."""
    war = {"strength_f": strength, "variables_f": circumstances, "result_ratio": result}
    implied = POWER.solve(**war).implied_effectiveness
    again = POWER.solve(**war, effectiveness_f=implied, effectiveness_e=1.0)
    assert again.ratio == pytest.approx(result)


def test_ratio_of_dupuys_form():
    """Strength, circumstances and effectiveness multiply."""
    assert POWER.solve().ratio == pytest.approx(100 * 0.8 * 1.0 / (50 * 1.2 * 1.5))
