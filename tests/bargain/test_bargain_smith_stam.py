"""The solver against the exact lattice of the forts game."""

import numpy as np
import pytest
from bargain_oracles import SS, forts

from ceasefire.bargain import Settings, converge, histories, solve, solve_seeds
from ceasefire.bargain.game import Ending
from ceasefire.bargain.games import SmithStam
from ceasefire.theory.smith_stam import GAME

CASES = pytest.mark.parametrize("case", SS)
PLAIN = -1  # a surprise degree: no columns that take out noise


def _percent(study, game):
    exact = forts(game)
    return 100.0 * np.abs(study.mean("values") - exact) / exact


def _textbook(case):
    given = {("discount" if k == "discount_factor" else k): v for k, v in SS[case].items()}
    return GAME.solve(**given)


@CASES
def test_the_oracle_is_the_textbook_game(case):
    """The oracle is the textbook game."""
    game = SmithStam(**SS[case])
    exact = _textbook(case)
    assert forts(game) == pytest.approx([exact.value_a, exact.value_b], abs=1e-12)


@CASES
def test_values_at_twenty_thousand_paths(case):
    """Values at twenty thousand paths."""
    game = SmithStam(**SS[case])
    assert np.all(_percent(solve_seeds(game, Settings(paths=20_000)), game) < 0.5)


@pytest.mark.slow
@CASES
def test_values_at_two_hundred_thousand_paths(case):
    """Values at two hundred thousand paths."""
    game = SmithStam(**SS[case])
    assert np.all(_percent(solve_seeds(game, Settings(paths=200_000)), game) < 0.15)


@CASES
def test_without_surprises_the_exact_values_are_within_the_seeds_own_error(case):
    """Without surprises the exact values are within the seeds own error."""
    game = SmithStam(**SS[case])
    study = solve_seeds(game, Settings(paths=20_000, surprise_degree=PLAIN), seeds=16)
    off = np.abs(study.mean("values") - forts(game))
    assert np.all(off < 4.0 * study.error("values") + 0.001 * forts(game))


@pytest.mark.slow
@CASES
def test_the_error_falls_with_the_square_root_of_the_paths(case):
    """The root mean square over 32 seeds is known to 1/8, so its slope to about 0.04."""
    game = SmithStam(**SS[case])
    sizes = (500, 2_000, 8_000, 32_000)
    found = converge(game, forts(game), Settings(surprise_degree=PLAIN), sizes, seeds=32)
    both = np.sqrt(np.mean((found.rms / forts(game)) ** 2, axis=1))
    slope = np.polyfit(np.log(sizes), np.log(both), 1)[0]
    assert slope == pytest.approx(-0.5, abs=0.15)


def test_a_low_degree_leaves_a_bias_that_a_higher_one_removes():
    """A low degree leaves a bias that a higher one removes."""
    game = SmithStam(**SS["SS2.3"])
    low, high = (
        _percent(solve_seeds(game, Settings(paths=5_000, degree=degree), seeds=4), game)
        for degree in (2, 4)
    )
    assert np.all(low > 0.5)
    assert np.all(high < 0.1)


@CASES
def test_histories_follow_the_exact_war(case):
    """Histories follow the exact war."""
    game = SmithStam(**SS[case])
    exact = _textbook(case)
    wars = histories(solve(game).policy, 40_000, seed=5)
    dates = wars.settled_by(game.horizon)
    assert wars.share(Ending.SETTLED) == pytest.approx(exact.p_settle, abs=0.01)
    assert wars.share(Ending.A_WINS) == pytest.approx(exact.p_conquest_a, abs=0.01)
    assert wars.date.mean() == pytest.approx(exact.mean_end, abs=0.15)
    assert wars.values[0].mean() == pytest.approx(exact.mean_share_a, abs=0.01)
    if case != "SS2.3":  # there some states are ties to four digits, and exact acceptance is luck
        assert 0.5 * np.abs(dates - exact.settlement_dates).sum() < 0.05
