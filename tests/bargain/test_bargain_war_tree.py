"""The solver against the exact small war: grid beliefs, a frontier of clauses, intervention."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.special import expit

from ceasefire.bargain import Settings, histories, solve, solve_seeds
from ceasefire.bargain.game import Ending, Step
from ceasefire.bargain.games import WarTree
from ceasefire.bargain.games.signals import binary_step
from ceasefire.bargain.kernels.draws import grid
from ceasefire.theory.war_tree import GAME

CASES = {
    "WW.1": {},
    "WW.2": {"hope_b": 0.0},
    "WW.3": {"mean_a": -0.3},
    "WW.4": {"tau": 0.02},
}
RANGE = 2.03  # from conquest to the status quo, in the defender's values
DEGREE = Settings(paths=20_000, degree=3, surprise_degree=3)


def _ours(params):
    game = WarTree(**{name: value for name, value in params.items() if name != "tau"})
    return game, {"tau": params.get("tau", 0.0)}


@pytest.mark.parametrize("case", CASES)
def test_values_within_half_a_percent_of_the_range(case):
    """Values within half a percent of the range."""
    game, how = _ours(CASES[case])
    exact = GAME.solve(**CASES[case])
    study = solve_seeds(game, _with(how), seeds=8)
    off = study.mean("values") - np.array([exact.value_a, exact.value_b])
    assert np.abs(off).max() < 0.005 * RANGE
    fight = study.mean("continuation") - np.array([exact.fight_a, exact.fight_b])
    assert np.abs(fight).max() < 0.005 * RANGE


def test_quantal_acceptance_makes_dates_that_can_be_trusted():
    """Quantal acceptance makes dates that can be trusted."""
    game, how = _ours(CASES["WW.4"])
    exact = GAME.solve(**CASES["WW.4"])
    for seed in (1, 2, 3):
        wars = histories(solve(game, _with({**how, "seed": seed})).policy, 100_000, seed=seed)
        gap = np.abs(wars.settled_by(game.horizon) - np.array(exact.settlement_dates)).sum()
        rest = abs(wars.share(Ending.SETTLED) - exact.p_settle)
        assert 0.5 * (gap + rest) < 0.02


def test_terms_escalate_although_the_attacker_learns_that_it_was_wrong():
    """Terms escalate although the attacker learns that it was wrong."""
    game, how = _ours(CASES["WW.4"])
    wars = histories(solve(game, _with(how)).policy, 50_000, seed=1)
    early, late = (wars.values[0][wars.date == date].mean() for date in (0, 5))
    assert late > early + 0.02


def test_hope_of_rescue_is_worth_something_and_lengthens_the_war():
    """Hope of rescue is worth something and lengthens the war."""
    hopeful = solve(WarTree(), _with({}))
    desperate = solve(WarTree(hope_b=0.0), _with({}))
    assert hopeful.values[1] > desperate.values[1] + 0.1
    long, short = (
        histories(result.policy, 20_000, seed=2).date.mean() for result in (hopeful, desperate)
    )
    assert long > short + 0.3


class _Latent(WarTree):
    """The same war with its strength drawn each week from half of each belief."""

    def step(self, state, date, luck, measure):
        beliefs = [np.ascontiguousarray(rows[state[0]]) for rows in self._posterior[:, date]]
        point, *ratios = grid(luck.uniform(date, 1), *beliefs, measure.share_b)
        odds = expit(np.linspace(-4.0, 4.0, 41) + self.drift * date)
        chance = np.full((2, point.size), odds[point])
        taken, _, _ = binary_step(chance, 0.0, luck.uniform(date), measure)
        front = (state[0] + taken).astype(np.int8)
        ending = np.where(front >= self.objectives, Ending.A_WINS, Ending.LIVE).astype(np.int8)
        values = np.array(self.conquest)[:, None] * np.ones(front.size)
        surprises = (taken - self.chances(state, date))[:, :, None]
        return Step((front,), ending, values, np.stack(ratios), surprises)


def test_drawing_the_latent_strength_gives_the_same_values():
    """Drawing the latent strength gives the same values."""
    exact = GAME.solve()
    study = solve_seeds(_Latent(), DEGREE, seeds=8)
    off = study.mean("values") - np.array([exact.value_a, exact.value_b])
    assert np.abs(off).max() < 0.005 * RANGE
    assert max(date.effective_share.min() for date in study.results[0].diagnostics) <= 1.0


def _with(how):
    return replace(DEGREE, **how)
