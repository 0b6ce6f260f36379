"""Shifting power against the definitions, brute force and a game with offers on a grid."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.catalogue import GAMES

CHANCES = st.floats(0.0, 1.0)
DISCOUNTS = st.floats(0.0, 0.97)
DESTROYED = st.floats(0.0, 0.9)
PATHS = st.lists(CHANCES, min_size=1, max_size=8)


def ask(name, **params):
    """Solve a game of the catalogue by name."""
    return GAMES[name].solve(**params)


@given(p0=CHANCES, p1=CHANCES, discount=DISCOUNTS, destroyed=DESTROYED)
def test_powell_agrees_with_what_each_side_can_assure_itself(p0, p1, discount, destroyed):
    """Powell agrees with what each side can assure itself."""
    pie = 1.0 / (1.0 - discount)
    assured_1, assured_2 = (chance * (1.0 - destroyed) * pie for chance in (p0, 1.0 - p0))
    later = p1 * (1.0 - destroyed) * pie
    spare = discount * later - assured_1 - (pie - assured_1 - assured_2)
    assume(abs(spare) > 1e-8)
    result = ask("powell-2006", p0=p0, p1=p1, discount=discount, destroyed=destroyed)
    assert result.inefficient == (spare > 0.0)


@given(p0=CHANCES, p1=CHANCES, discount=DISCOUNTS, destroyed=DESTROYED)
def test_one_step_of_krainin_is_powell(p0, p1, discount, destroyed):
    """One step of Krainin is Powell."""
    powell = ask("powell-2006", p0=p0, p1=p1, discount=discount, destroyed=destroyed)
    krainin = ask(
        "krainin-2017", p0=p0, step=p1 - p0, steps=1, discount=discount, destroyed=destroyed
    )
    assert krainin.gain == pytest.approx(powell.shift, abs=1e-9)
    assert krainin.one_step_inefficient == powell.inefficient or krainin.gain == pytest.approx(
        powell.threshold
    )


@given(
    p0=CHANCES,
    last=CHANCES,
    steps=st.integers(1, 30),
    discount=st.floats(0.3, 0.97),
    destroyed=DESTROYED,
)
def test_krainin_tries_every_wait(p0, last, steps, discount, destroyed):
    """Krainin tries every wait."""
    step = (last - p0) / steps
    waits = np.arange(1, 400)
    gains = discount**waits * (p0 + np.minimum(waits, steps) * step) - p0
    result = ask(
        "krainin-2017", p0=p0, step=step, steps=steps, discount=discount, destroyed=destroyed
    )
    assert result.gain == pytest.approx(gains.max(), abs=1e-12)
    assert result.gain == pytest.approx(gains[result.best_step - 1], abs=1e-12)
    if abs(gains.max() - result.threshold) > 1e-9:
        assert result.inefficient == (gains.max() > result.threshold)


@given(path=PATHS, discount=st.floats(0.3, 0.97), destroyed=st.floats(0.0, 0.4))
def test_krainins_date_is_the_first_with_too_large_a_gain(path, discount, destroyed):
    """Krainin's date is the first with too large a gain."""
    forever = np.array(path + [path[-1]] * 400)
    threshold = destroyed / (1.0 - destroyed)
    gains = [
        max(discount**wait * forever[date + wait] for wait in range(1, 400)) - forever[date]
        for date in range(len(path))
    ]
    assume(all(abs(gain - threshold) > 1e-9 for gain in gains))
    dates = [date for date, gain in enumerate(gains) if gain > threshold]
    result = ask("krainin-path", p_path=path, discount=discount, destroyed=destroyed)
    assert result.first_inefficient_date == (dates[0] if dates else -1)
    assert result.gains == pytest.approx(gains, abs=1e-12)


def rising_proposer_on_a_grid(path, discount, destroyed):
    """Solve the game backwards with offers on a grid and both sides choosing their best."""
    offers = np.linspace(0.0, 1.0, 2001)
    pie = (1.0 - destroyed) / (1.0 - discount)
    rising, declining = path[-1] * pie, (1.0 - path[-1]) * pie
    fights = []
    for p in reversed([*path, *[path[-1]] * 300]):
        accepts = offers + discount * declining >= (1.0 - p) * pie - 1e-12
        mine = np.where(accepts, 1.0 - offers + discount * rising, p * pie)
        best = int(mine.argmax())
        fights.append(not accepts[best])
        theirs = offers[best] + discount * declining if accepts[best] else (1.0 - p) * pie
        rising, declining = mine[best], theirs
    fights = fights[::-1][: len(path)]
    return (fights.index(True) if True in fights else -1), rising, declining


@pytest.mark.parametrize(
    ("p0", "step", "steps", "discount", "destroyed"),
    [
        (0.3, 0.08, 4, 0.9, 0.2),
        (0.3, 0.04, 4, 0.9, 0.3),
        (0.2, 0.01, 6, 0.9, 0.3),
        (0.1, 0.2, 4, 0.8, 0.05),
        (0.5, 0.0, 3, 0.9, 0.1),
        (0.8, -0.1, 5, 0.85, 0.2),
        (0.0, 0.5, 2, 0.5, 0.4),
        (0.35, 0.02, 12, 0.93, 0.1),
    ],
)
def test_rising_proposer_agrees_with_offers_on_a_grid(p0, step, steps, discount, destroyed):
    """Rising proposer agrees with offers on a grid."""
    path = [p0 + t * step for t in range(steps + 1)]
    first, rising, declining = rising_proposer_on_a_grid(path, discount, destroyed)
    result = ask(
        "powell-rising-proposer",
        p0=p0,
        step=step,
        steps=steps,
        discount=discount,
        destroyed=destroyed,
    )
    assert result.first_war_period == first
    assert result.value_rising == pytest.approx(rising, abs=0.01)
    assert result.value_declining == pytest.approx(declining, abs=0.01)


@given(p0=CHANCES, p1=CHANCES, discount=DISCOUNTS, destroyed=st.floats(0.01, 0.9))
def test_the_riser_as_proposer_needs_a_shift_smaller_by_one_less_discount(
    p0, p1, discount, destroyed
):
    """The riser as proposer needs a shift smaller by one less discount."""
    result = ask(
        "powell-rising-proposer",
        p0=p0,
        step=p1 - p0,
        steps=1,
        discount=discount,
        destroyed=destroyed,
    )
    powell = ask("powell-2006", p0=p0, p1=p1, discount=discount, destroyed=destroyed)
    assert result.threshold == pytest.approx((1.0 - discount) * powell.threshold)
    assume(abs(powell.shift - result.threshold) > 1e-9)
    assert (result.first_war_period == 0) == (powell.shift > result.threshold)


@pytest.mark.parametrize("name", ["krainin-2017", "powell-rising-proposer"])
@pytest.mark.parametrize(("p0", "step"), [(0.5, 0.2), (0.5, -0.2)])
def test_a_path_out_of_the_chances_is_refused(name, p0, step):
    """A path out of the chances is refused."""
    with pytest.raises(RequestError, match=f"{name}: step: expected a step that keeps p"):
        ask(name, p0=p0, step=step, steps=3)


class TestGamble:
    """Leaders who gamble for resurrection."""

    @given(
        cost=st.floats(0.0, 1.0),
        win=CHANCES,
        moderate=CHANCES,
        big=CHANCES,
        odds=CHANCES,
    )
    def test_the_leader_takes_the_smaller_expected_punishment(self, cost, win, moderate, big, odds):
        """The leader takes the smaller expected punishment."""
        assume(big - win > 1e-6)
        fighting = cost + odds * win + (1.0 - odds) * big
        assume(abs(fighting - moderate) > 1e-6)
        result = ask(
            "goemans-gamble",
            win_cost=cost,
            punish_win=win,
            punish_moderate=moderate,
            punish_big_loss=big,
        )
        assert (odds > result.threshold) == (fighting < moderate)
        assert not (result.always and fighting > moderate)
        assert not (result.never and fighting < moderate)

    def test_the_semi_repressive_leader_gambles_most(self):
        """The semi-repressive leader gambles most."""
        thresholds = [
            ask(
                "goemans-gamble", punish_win=0.1, punish_moderate=rate, punish_big_loss=0.8
            ).threshold
            for rate in (0.2, 0.4, 0.6, 0.8)
        ]
        assert thresholds == sorted(thresholds, reverse=True)
        assert thresholds[-1] == pytest.approx(0.05 / 0.7)

    @pytest.mark.parametrize("big", [0.1, 0.5])
    def test_a_win_punished_like_a_defeat_is_refused(self, big):
        """A win punished like a defeat is refused."""
        with pytest.raises(RequestError, match=r"punish_big_loss: expected more than punish_win"):
            ask("goemans-gamble", punish_win=0.5, punish_big_loss=big)
