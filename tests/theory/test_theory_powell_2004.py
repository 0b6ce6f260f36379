"""Learning while fighting against an odds grid and against the path played out by hand."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.catalogue import GAMES

NAMES = ("discount", "k_s", "k_d_tough", "k_d_weak", "cost_s", "cost_tough", "cost_weak", "p_weak")
OTHERS = [
    (0.9, 0.05, 0.2, 0.2, 0.05, 0.02, 0.2, 0.7),  # the weak pay more
    (0.7, 0.3, 0.1, 0.1, 0.0, 0.0, 0.4, 0.99),
    (0.97, 0.2, 0.05, 0.3, 0.01, 0.05, 0.05, 0.9),  # the weak collapse more easily
    (0.5, 0.1, 0.3, 0.6, 0.1, 0.0, 0.3, 0.95),
    (1.0, 0.15, 0.1, 0.25, 0.02, 0.03, 0.1, 0.97),
    (0.99, 0.02, 0.02, 0.1, 0.3, 0.1, 0.6, 0.6),
    (0.1, 0.4, 0.3, 0.5, 0.0, 0.0, 0.1, 0.9),
    (0.95, 0.1, 0.15, 0.15, 0.03, 0.01, 0.06, 0.3),  # pooling
    (0.9, 0.0, 0.1, 0.4, 0.1, 0.01, 0.5, 0.8),  # S never collapses
]


def ask(values):
    """Solve a game of the catalogue by name."""
    return GAMES["powell-2004"].solve(**dict(zip(NAMES, values, strict=True)))


def finish(values):
    """Return what the tough and the weak type expect of fighting to the finish."""
    discount, k_s, k_tough, k_weak, _, cost_tough, cost_weak, _ = values
    return (
        (k_s - cost_tough) / (1.0 - discount * (1.0 - k_s - k_tough)),
        (k_s - cost_weak) / (1.0 - discount * (1.0 - k_s - k_weak)),
    )


def odds_grid(top, ratio, size):
    """Return a geometric grid of odds up to ``top`` and how many nodes one battle lowers them."""
    step = np.log(top / 1e-3) / size
    lower = max(1, round(-np.log(ratio) / step)) if ratio < 1.0 else 0
    step = -np.log(ratio) / lower if lower else step
    nodes = int(np.log(top / 1e-3) / step) + 1
    odds = np.concatenate([[0.0], top * np.exp(-step * np.arange(nodes)[::-1])])
    return odds, np.maximum(np.arange(nodes + 1) - lower, 0)


def grid_game(values, size=400):
    """Solve the game as the limit of longer and longer ones, retaining any odds on a grid."""
    discount, k_s, k_tough, k_weak, cost_s, _, cost_weak, p_weak = values
    tough, weak = 1.0 - k_s - k_tough, 1.0 - k_s - k_weak
    odds, after_battle = odds_grid(p_weak / (1.0 - p_weak), weak / tough, size)
    final, _ = finish(values)
    pooling = (1.0 + odds) * (1.0 - final)
    value, price = pooling.copy(), np.full(len(odds), final)
    too_many = np.triu(np.ones((len(odds), len(odds)), dtype=bool), k=1)
    for _ in range(60):
        reserve = k_s - cost_weak + discount * weak * price[after_battle]
        fought = (
            odds * (k_weak - cost_s) + k_tough - cost_s + discount * tough * value[after_battle]
        )
        screening = (odds[:, None] - odds) * (1.0 - reserve) + fought
        screening[too_many] = -np.inf
        choice, best = screening.argmax(axis=1), screening.max(axis=1)
        value, price = np.maximum(pooling, best), np.where(best >= pooling, reserve[choice], final)
    return value[-1] * (1.0 - p_weak), price[-1]


@pytest.mark.parametrize("values", OTHERS)
def test_agrees_with_the_odds_grid(values):
    """Agrees with the odds grid."""
    value, price = grid_game(values)
    result = ask(values)
    assert result.first_offer == pytest.approx(price, abs=1e-6)
    assert result.value_s == pytest.approx(value, abs=2e-3)
    assert result.value_s >= value - 1e-9


def weaker_pairs(draw):
    """Turn a draw into a game whose weak type collapses at least as easily."""
    k_s, k_tough, k_more = draw[1], draw[2], draw[3]
    return (draw[0], k_s, k_tough, k_tough + k_more * (1.0 - k_s - k_tough), *draw[4:])


GAMES_OF_ANY_KIND = st.tuples(
    st.floats(0.05, 0.99),
    st.floats(0.0, 0.45),
    st.floats(0.0, 0.45),
    st.floats(0.0, 0.9),
    st.floats(0.001, 0.5),
    st.floats(0.0, 0.5),
    st.floats(0.0, 1.0),
    st.floats(0.0, 0.995),
).map(weaker_pairs)


def played_out(values, result):
    """Return S's payoff, following each type along the path; the weak may stop anywhere on it."""
    discount, k_s, k_tough, k_weak, cost_s, _, cost_weak, p_weak = values
    mine, weak_left, tough_left, weight = 0.0, p_weak, 1.0 - p_weak, 1.0
    for offer, accept in zip(result.offers, result.accept_probabilities, strict=True):
        left = weak_left + tough_left
        mine += weight * left * accept * (1.0 - offer)
        if accept < 1.0:
            weak_left -= left * accept
            for kind, collapse in ((weak_left, k_weak), (tough_left, k_tough)):
                mine += weight * kind * (collapse - cost_s)
            weak_left *= 1.0 - k_s - k_weak
            tough_left *= 1.0 - k_s - k_tough
            weight *= discount
    worth = result.offers[-1]
    for offer in reversed(result.offers[:-1]):
        worth = k_s - cost_weak + discount * (1.0 - k_s - k_weak) * worth
        assert offer == pytest.approx(worth, abs=1e-9)
    return mine


@given(values=GAMES_OF_ANY_KIND)
def test_values_are_those_of_the_path_played_out(values):
    """Values are those of the path played out."""
    tough, weak = finish(values)
    assume(weak < tough)
    result = ask(values)
    assert result.value_s == pytest.approx(played_out(values, result), abs=1e-8)
    assert result.value_s >= 1.0 - tough - 1e-12
    assert weak - 1e-12 <= result.first_offer <= tough
    assert list(result.offers) == sorted(result.offers)
    assert len(result.offers) == len(result.accept_probabilities) == result.screening_rounds + 1
    assert all(0.0 <= chance <= 1.0 for chance in result.accept_probabilities)
    assert result.offers[-1] == pytest.approx(tough)
    assert 0.0 < result.thresholds[0] <= result.thresholds[1] <= 1.0


@given(values=GAMES_OF_ANY_KIND, more=st.floats(0.0, 1.0))
def test_a_weaker_opponent_is_better_and_met_with_lower_offers(values, more):
    """A weaker opponent is better and met with lower offers."""
    tough, weak = finish(values)
    assume(weak < tough)
    likelier = (*values[:-1], values[-1] + more * (0.999 - values[-1]))
    first, second = ask(values), ask(likelier)
    assert second.value_s >= first.value_s - 1e-9
    assert second.first_offer <= first.first_offer + 1e-12
    assert second.screening_rounds >= first.screening_rounds
    assert second.thresholds == first.thresholds


@pytest.mark.parametrize("values", OTHERS)
def test_certainty_leaves_nothing_to_screen(values):
    """Certainty leaves nothing to screen."""
    tough, weak = finish(values)
    sure_tough, sure_weak = ask((*values[:-1], 0.0)), ask((*values[:-1], 1.0))
    assert (sure_tough.first_offer, sure_tough.value_s) == pytest.approx((tough, 1.0 - tough))
    assert (sure_weak.first_offer, sure_weak.value_s) == pytest.approx((weak, 1.0 - weak))
    assert sure_weak.screening_rounds == sure_tough.screening_rounds == 0
    nearly = [1.0 - weak - ask((*values[:-1], 1.0 - 0.1**k)).value_s for k in range(1, 15)]
    assert nearly == sorted(nearly, reverse=True)
    assert 0.0 <= nearly[-1] < nearly[0] / 3.0


@pytest.mark.parametrize("values", OTHERS)
def test_screening_begins_exactly_at_the_thresholds(values):
    """Screening begins exactly at the thresholds, and S loses nothing by it."""
    thresholds = ask(values).thresholds
    for rounds, threshold in enumerate(thresholds):
        if threshold < 1.0:
            below, above = (ask((*values[:-1], threshold + d)) for d in (-1e-9, 1e-9))
            assert (below.screening_rounds, above.screening_rounds) == (rounds, rounds + 1)
            assert below.value_s == pytest.approx(above.value_s, abs=1e-6)


def test_the_first_threshold_when_the_weak_only_pay_more():
    """The first threshold when the weak only pay more."""
    for values in OTHERS[:2]:
        discount, k_s, k_d, _, cost_s, _, _, _ = values
        last, _ = finish(values)
        stay = discount * (1.0 - k_s - k_d)
        before = k_s - values[6] + stay * last
        odds = ((1.0 - last) * (1.0 - stay) - (k_d - cost_s)) / (last - before)
        assert ask(values).thresholds[0] == pytest.approx(odds / (1.0 + odds))


def test_a_battle_that_always_ends_the_war_leaves_one_round_of_screening():
    """A battle that always ends the war leaves one round of screening."""
    result = ask((0.9, 0.4, 0.3, 0.6, 0.05, 0.0, 0.1, 0.99))
    assert result.screening_rounds == 1
    assert result.thresholds[1] == 1.0
    assert ask((0.0, 0.4, 0.3, 0.5, 0.05, 0.0, 0.1, 0.99)).screening_rounds == 1


def test_equal_types_are_pooled():
    """Equal types are pooled."""
    result = ask((0.9, 0.1, 0.2, 0.2, 0.05, 0.02, 0.02, 0.9))
    assert (result.screening_rounds, result.thresholds) == (0, (1.0, 1.0))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((0.9, 0.5, 0.6, 0.6, 0.1, 0.0, 0.1, 0.5), "k_d_tough: expected at most 1 - k_s = 0.5"),
        ((0.9, 0.5, 0.2, 0.6, 0.1, 0.0, 0.1, 0.5), "k_d_weak: expected at most 1 - k_s = 0.5"),
        ((0.9, 0.1, 0.2, 0.1, 0.1, 0.0, 0.1, 0.5), "k_d_weak: expected at least k_d_tough"),
        ((1.0, 0.0, 0.0, 0.1, 0.1, 0.0, 0.1, 0.5), "discount: expected below 1"),
        ((0.9, 0.1, 0.2, 0.2, 0.1, 0.3, 0.1, 0.5), "cost_weak: expected a cost at which the weak"),
        ((1.0, 0.1, 0.2, 0.3, 0.0, 0.0, 0.1, 0.5), "cost_s: expected a cost > 0"),
        ((1.0, 1e-9, 1e-9, 1e-9, 0.0, 1e-9, 0.7, 0.99), "p_weak: expected a chance that takes"),
    ],
)
def test_what_is_no_such_game_is_refused(values, told):
    """What is no such game is refused."""
    with pytest.raises(RequestError, match=f"powell-2004: {told}"):
        ask(values)
