"""What must hold of any war, whoever fights it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta

from ceasefire.bargain import CommonBeliefs, Settings, histories, solve
from ceasefire.bargain.games import SmithStam
from ceasefire.theory.forts import GAME as FINISH

HOW = Settings(paths=8_000, threads=1)
SLACK = 2e-3  # of the pie: what these few paths can leave of noise

wars = st.builds(
    SmithStam,
    n=st.integers(5, 10),
    position=st.just(2),
    horizon=st.integers(4, 20),
    cost_a=st.floats(0.01, 0.06),
    cost_b=st.floats(0.01, 0.06),
    discount_factor=st.floats(0.95, 1.0),
    prior_a=st.tuples(st.floats(2.0, 8.0), st.floats(2.0, 8.0)),
    prior_b=st.tuples(st.floats(2.0, 8.0), st.floats(2.0, 8.0)),
    p_a_proposes=st.sampled_from([0.0, 0.5, 1.0]),
)
some = settings(deadline=None, max_examples=12)


def _value_a(game):
    return solve(game, HOW).values[0]


@some
@given(wars)
def test_ground_held_is_worth_something(game):
    """Ground held is worth something."""
    assert _value_a(replace(game, position=game.n - 1)) >= _value_a(game) - SLACK


@some
@given(wars, st.floats(0.2, 3.0))
def test_confidence_is_worth_something(game, more):
    """Confidence is worth something."""
    alpha, other = game.prior_a
    shift = min(more, 0.9 * other)
    confident = replace(game, prior_a=(alpha + shift, other - shift))
    assert _value_a(confident) >= _value_a(game) - SLACK


@some
@given(wars, st.floats(0.005, 0.05))
def test_the_others_costs_are_worth_something(game, more):
    """The others costs are worth something."""
    assert _value_a(replace(game, cost_b=game.cost_b + more)) >= _value_a(game) - SLACK


@some
@given(wars, st.floats(0.01, 0.05))
def test_costs_shorten_wars(game, more):
    """Costs shorten wars."""
    dear = replace(game, cost_a=game.cost_a + more, cost_b=game.cost_b + more)
    long, short = (histories(solve(g, HOW).policy, 2_000, 1, 1).date.mean() for g in (game, dear))
    assert short <= long + 0.05


@some
@given(wars)
def test_common_priors_make_peace_at_once(game):
    """Common priors make peace at once."""
    agreed = replace(game, prior_b=game.prior_a)
    result = solve(agreed, HOW)
    assert result.settle == 1.0
    assert result.values.sum() == pytest.approx(1.0)


@some
@given(wars, st.floats(0.0, 1.0))
def test_common_beliefs_never_promise_more_than_the_pie(game, share):
    """Common beliefs never promise more than the pie."""
    result = solve(game, HOW, CommonBeliefs(share))
    assert result.values.sum() <= 1.0 + 1e-9
    assert min(date.lowest for date in result.diagnostics if date.live) > -1e-9


@some
@given(wars)
def test_swapping_the_sides_mirrors_the_war(game):
    """Swapping the sides mirrors the war."""
    mirror = replace(
        game, position=game.n - game.position, cost_a=game.cost_b, cost_b=game.cost_a,
        prior_a=game.prior_b[::-1], prior_b=game.prior_a[::-1],
        p_a_proposes=1.0 - game.p_a_proposes,
    )  # fmt: skip
    assert solve(mirror, HOW).values == pytest.approx(solve(game, HOW).values[::-1], abs=SLACK)


def test_dogmatic_optimists_fight_to_the_finish():
    """Dogmatic optimists fight to the finish."""
    weight = 1e7
    game = SmithStam(
        n=6, position=3, horizon=150, cost_a=0.01, cost_b=0.01,
        prior_a=(0.75 * weight, 0.25 * weight), prior_b=(0.25 * weight, 0.75 * weight),
    )  # fmt: skip
    alone = FINISH.solve(n=6, position=3, p=0.75, cost=0.01, discount=1.0)
    found = solve(game, Settings(paths=20_000))
    assert found.values == pytest.approx([alone.value_a, alone.value_a], abs=0.002)


@settings(deadline=None)
@given(wars, st.lists(st.booleans(), min_size=400, max_size=400))
def test_beliefs_merge_whatever_happens(game, battles):
    """Beliefs merge whatever happens."""
    grid = np.linspace(0.0005, 0.9995, 1_000)

    def apart(fought):
        won = sum(battles[:fought])
        laws = [beta(a + won, b + fought - won) for a, b in (game.prior_a, game.prior_b)]
        return 0.5 * np.abs(laws[0].pdf(grid) - laws[1].pdf(grid)).sum() / 1_000

    assert apart(400) <= 0.45
    state = (np.array([sum(battles)]),)
    means = game.beliefs(state, 400).mean[:, 0]
    assert abs(means[0] - means[1]) <= 16.0 / 400


@some
@given(wars, st.integers(0, 2**40))
def test_the_same_seed_gives_the_same_bytes(game, seed):
    """The same seed gives the same bytes."""
    how = replace(HOW, seed=seed)
    one, two = solve(game, how), solve(game, how)
    assert one.values.tobytes() == two.values.tobytes()
    assert all(
        a.coefficients.tobytes() == b.coefficients.tobytes()
        for a, b in zip(one.policy.fits, two.policy.fits, strict=True)
    )
