"""The lattice of unlike priors equals a slow recursion over battles won and lost."""

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.forts import fight_values
from ceasefire.theory.smith_stam import GAME, forts_values
from ceasefire.theory.smith_stam_kernel import layer_bounds


def slow(setting, floor=0.0):
    """Twin: value, fight value and fate of every state by recursion from the root."""
    n, horizon, stay = setting["n"], setting["horizon"], setting["discount"]
    p = setting["p_true"]
    theta = np.broadcast_to(setting["p_a_proposes"], (horizon,))
    costs = setting["cost_a"], setting["cost_b"]
    priors = setting["prior_a"], setting["prior_b"]

    @cache
    def state(w, lost):
        held = setting["position"] + w - lost
        if held in (0, n) or w + lost == horizon:
            a = held / n
            kind = {0: (0, 0, 1), n: (0, 1, 0)}.get(held, (0, 0, 0))
            return (a, 1 - a), (a, 1 - a), (*kind, w + lost, a)
        up, down = state(w + 1, lost), state(w, lost + 1)
        go = []
        for i in (0, 1):
            chance = (priors[i][0] + w) / (sum(priors[i]) + w + lost)
            go.append(stay * (chance * up[0][i] + (1 - chance) * down[0][i]) - costs[i])
        keep = [max(g, floor) for g in go]
        surplus = 1 - sum(keep)
        if surplus < -1e-12:
            fate = tuple(p * x + (1 - p) * y for x, y in zip(up[2], down[2], strict=True))
            return tuple(go), tuple(go), fate
        share = keep[0] + theta[w + lost] * surplus
        settled = share, keep[1] + (1 - theta[w + lost]) * surplus
        return settled, tuple(go), (1, 0, 0, w + lost, share)

    return state(0, 0)


settings_of_war = st.fixed_dictionaries(
    {
        "n": st.integers(2, 14),
        "horizon": st.integers(1, 30),
        "cost_a": st.floats(0.0, 0.1),
        "cost_b": st.floats(0.0, 0.1),
        "discount": st.floats(0.5, 1.0),
        "prior_a": st.tuples(st.floats(0.2, 20.0), st.floats(0.2, 20.0)),
        "prior_b": st.tuples(st.floats(0.2, 20.0), st.floats(0.2, 20.0)),
        "p_a_proposes": st.floats(0.0, 1.0),
        "p_true": st.floats(0.0, 1.0),
    }
)


@given(settings_of_war, st.data())
def test_equals_the_slow_recursion(war, data):
    """Values, reservation values and fates of any war."""
    war["position"] = data.draw(st.integers(1, war["n"] - 1))
    (v_a, v_b), (go_a, go_b), (settle, won, lost, end, share) = slow(war)
    got = GAME.solve(**war)
    assert (got.value_a, got.value_b) == pytest.approx((v_a, v_b), abs=1e-9)
    assert got.reservation_sum == pytest.approx(go_a + go_b, abs=1e-9)
    assert got.p_settle == pytest.approx(settle, abs=1e-9)
    assert (got.p_conquest_a, got.p_conquest_b) == pytest.approx((won, lost), abs=1e-9)
    assert (got.mean_end, got.mean_share_a) == pytest.approx((end, share), abs=1e-9)
    assert sum(got.settlement_dates) == pytest.approx(got.p_settle, abs=1e-12)


@given(settings_of_war, st.data())
def test_side_payments_lift_the_floor(war, data):
    """Without limited liability the lattice is the plain one."""
    war["position"] = data.draw(st.integers(1, war["n"] - 1))
    values, go, _ = slow(war, floor=-np.inf)
    got = forts_values(
        war["n"],
        war["position"],
        war["horizon"],
        (war["prior_a"], war["prior_b"]),
        (war["cost_a"], war["cost_b"]),
        war["discount"],
        war["p_a_proposes"],
        side_payments=True,
    )
    assert got == pytest.approx((*values, *go), abs=1e-9)


@given(settings_of_war, st.data())
def test_swapped_labels_mirror_everything(war, data):
    """Names do not matter."""
    war["position"] = data.draw(st.integers(1, war["n"] - 1))
    mirror = war | {
        "position": war["n"] - war["position"],
        "cost_a": war["cost_b"],
        "cost_b": war["cost_a"],
        "prior_a": war["prior_b"][::-1],
        "prior_b": war["prior_a"][::-1],
        "p_a_proposes": 1.0 - war["p_a_proposes"],
        "p_true": 1.0 - war["p_true"],
    }
    here, there = GAME.solve(**war), GAME.solve(**mirror)
    assert (here.value_a, here.value_b) == pytest.approx((there.value_b, there.value_a), abs=1e-9)
    assert here.mean_end == pytest.approx(there.mean_end, abs=1e-9)
    assert here.mean_share_a == pytest.approx(1.0 - there.mean_share_a, abs=1e-9)


common = {"n": 8, "horizon": 30, "cost_a": 0.02, "cost_b": 0.03, "discount": 0.99}
priors = st.tuples(st.floats(0.5, 8.0), st.floats(0.5, 8.0))


@settings(max_examples=40)
@given(priors, priors, st.sampled_from([0.0, 0.5, 1.0]))
def test_value_rises_with_forts_and_with_optimism(prior_a, prior_b, theta):
    """More forts and a better prior are never worth less."""
    rest = common | {"prior_b": prior_b, "p_a_proposes": theta}
    by_front = [GAME.solve(position=k, prior_a=prior_a, **rest).value_a for k in range(1, 8)]
    assert all(b >= a - 1e-12 for a, b in pairwise(by_front))
    total = sum(prior_a)
    by_mean = [
        GAME.solve(position=4, prior_a=(m * total, (1 - m) * total), **rest).value_a
        for m in (0.1, 0.3, 0.5, 0.7, 0.9)
    ]
    assert all(b >= a - 1e-12 for a, b in pairwise(by_mean))


@settings(max_examples=40)
@given(priors, priors, st.sampled_from([0.0, 0.5, 1.0]))
def test_wars_that_cost_both_more_are_shorter(prior_a, prior_b, theta):
    """Costs close the gap between the beliefs."""
    rest = common | {"prior_a": prior_a, "prior_b": prior_b, "p_a_proposes": theta}
    lengths = [
        GAME.solve(position=4, **(rest | {"cost_a": k, "cost_b": k})).mean_end
        for k in (0.0, 0.01, 0.03, 0.1)
    ]
    assert all(b <= a + 1e-9 for a, b in pairwise(lengths))


@given(priors, st.floats(1e-6, 0.2), st.integers(1, 7))
def test_common_priors_settle_at_once(prior, cost, position):
    """Without disagreement any cost makes peace."""
    war = common | {"cost_a": cost, "cost_b": cost, "discount": 1.0, "position": position}
    got = GAME.solve(prior_a=prior, prior_b=prior, **war)
    assert got.p_settle == 1.0
    assert got.mean_end == 0.0


def test_dogmatic_priors_fight_to_the_finish():
    """Beliefs that battles cannot move leave the gambler's ruin."""
    sure = 1e9
    got = GAME.solve(
        n=10,
        position=4,
        horizon=900,
        cost_a=0.01,
        cost_b=0.01,
        prior_a=(0.9 * sure, 0.1 * sure),
        prior_b=(0.1 * sure, 0.9 * sure),
    )
    assert got.value_a == pytest.approx(fight_values(10, 0.9, 1.0, 0.01)[4], abs=1e-6)
    assert got.value_b == pytest.approx(fight_values(10, 0.9, 1.0, 0.01)[6], abs=1e-6)


def test_stronger_priors_make_longer_and_more_absolute_wars():
    """Derived table: ten forts, five each, costs 0.02, means 0.65 and 0.35, fair battles."""
    ends, settled = [], []
    for precision in (4, 8, 16, 32, 64, 128):
        got = GAME.solve(
            n=10,
            position=5,
            horizon=60,
            cost_a=0.02,
            cost_b=0.02,
            prior_a=(0.65 * precision, 0.35 * precision),
            prior_b=(0.35 * precision, 0.65 * precision),
            p_true=0.5,
        )
        ends.append(got.mean_end)
        settled.append(got.p_settle)
    assert ends == pytest.approx([4.50, 6.83, 9.31, 14.83, 20.67, 23.73], abs=0.005)
    assert settled == pytest.approx([1.0, 1.0, 1.0, 0.641, 0.287, 0.0], abs=0.0005)


def test_the_proposer_may_alternate():
    """One probability per round, or one for all."""
    war = common | {"position": 3, "prior_a": (4, 2), "prior_b": (2, 3), "p_true": 0.5}
    theta = np.array([1.0, 0.0] * 15)
    values, go, _ = slow(war | {"p_a_proposes": theta})
    args = (8, 3, 30, ((4.0, 2.0), (2.0, 3.0)), (0.02, 0.03), 0.99)
    assert forts_values(*args, theta) == pytest.approx((*values, *go), abs=1e-12)
    assert forts_values(*args, 0.3) == forts_values(*args, np.full(30, 0.3))


def test_a_long_front_of_a_hundred_forts():
    """Layer by layer in NumPy, every state of the triangle, conquered ones included."""
    n, start, horizon, cost, stay = 100, 50, 140, 0.002, 0.999
    held = np.clip(start + 2 * np.arange(horizon + 1) - horizon, 0, n) / n
    value = np.stack([held, 1.0 - held])
    for t in range(horizon - 1, -1, -1):
        w = np.arange(t + 1)
        chance = np.stack([(6 + w) / (10 + t), (4 + w) / (10 + t)])
        go = stay * (chance * value[:, 1:] + (1.0 - chance) * value[:, :-1]) - cost
        surplus = np.maximum(1.0 - go.sum(axis=0), 0.0)
        held = np.clip(start + 2 * w - t, 0, n) / n
        over = (held == 0.0) | (held == 1.0)
        value = np.where(over, np.stack([held, 1.0 - held]), go + surplus / 2.0)
    got = forts_values(
        n, start, horizon, ((6.0, 4.0), (4.0, 6.0)), (cost, cost), stay, side_payments=True
    )
    assert got[:2] == pytest.approx(tuple(value[:, 0]), abs=1e-12)


@given(st.integers(2, 9), st.integers(0, 25), st.data())
def test_layers_hold_exactly_the_disputed_fronts(n, t, data):
    """Neither a conquered front nor one missing."""
    start = data.draw(st.integers(1, n - 1))
    disputed = [w for w in range(t + 1) if 0 < start + 2 * w - t < n]
    first, last = layer_bounds(n, start, t)
    assert list(range(first, last + 1)) == disputed


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        ({"position": 10}, "position"),
        ({"position": 0}, "position"),
        ({"prior_a": [0, 1]}, "prior_a"),
    ],
)
def test_refuses_by_name(given_, name):
    """Wars already decided and improper priors are refused."""
    with pytest.raises(RequestError, match=f"smith-stam: {name}: expected"):
        GAME.solve(**given_)


def test_refuses_a_lattice_that_does_not_fit_in_memory():
    """The terms of ten thousand million states are not kept."""
    with pytest.raises(RequestError, match="smith-stam: horizon: expected a lattice of at most"):
        GAME.solve(n=100_000, position=5, horizon=100_000)
