"""Causes of war, and strange games by name."""

from dataclasses import replace

import numpy as np
import pytest

from ceasefire.bargain import Degeneracy, Settings, degeneracies, solve, war_causes
from ceasefire.bargain.frontiers import PureTreaties
from ceasefire.bargain.games import SlantchevWalk, SmithStam, WarTree

HOW = Settings(paths=4_000, degree=3, surprise_degree=3)


def test_disagreement_makes_the_war_of_the_tree():
    """Disagreement makes the war of the tree."""
    game = WarTree()
    causes = war_causes(game, HOW, divisible=game, kept=replace(game, violation=0.0))
    assert causes.peaceful > 0.0
    assert causes.beliefs < -causes.peaceful
    assert causes.indivisibility == 0.0
    assert causes.surplus == pytest.approx(solve(game, HOW).surplus)


def _small_change():
    """Return one week's war in which both agree, costs are small and no clause can be split."""
    agreed = {"mean_a": 0.3, "mean_b": 0.3, "hope_a": 0.2, "hope_b": 0.2}
    return WarTree(horizon=1, divisible=False, cost_a=0.001, cost_b=0.001, **agreed)


def test_clauses_that_cannot_be_split_take_surplus_away():
    """Clauses that cannot be split take surplus away."""
    game = _small_change()
    divisible = replace(game, divisible=True)
    causes = war_causes(game, HOW, divisible=divisible, kept=replace(divisible, violation=0.0))
    assert causes.peaceful + causes.beliefs + causes.commitment > 0.0
    assert causes.surplus < 0.0
    assert causes.indivisibility < -0.01
    assert causes.surplus == pytest.approx(solve(game, HOW).surplus)


def test_without_disagreement_there_is_peace():
    """Without disagreement there is peace."""
    causes = war_causes(SmithStam(prior_b=(7.0, 3.0)), HOW)
    assert causes.surplus > 0.0
    assert causes.beliefs == pytest.approx(0.0, abs=1e-9)
    assert causes.commitment == causes.indivisibility == 0.0


def test_an_ordinary_game_has_no_name():
    """An ordinary game has no name."""
    assert degeneracies(solve(SmithStam(), HOW)) == ()
    assert degeneracies(solve(SlantchevWalk(), HOW)) == ()


def test_dogmatic_sides():
    """Dogmatic sides."""
    stubborn = SmithStam(prior_a=(7e6, 3e6), prior_b=(3e6, 7e6))
    assert Degeneracy.DOGMATIC in degeneracies(solve(stubborn, HOW))


def test_a_war_that_costs_nothing_is_all_ties():
    """A war that costs nothing is all ties."""
    free = SmithStam(prior_b=(7.0, 3.0), cost_a=0.0, cost_b=0.0)
    assert Degeneracy.TIES in degeneracies(solve(free, HOW))


def test_a_side_that_would_pay_for_peace_is_clipped():
    """A side that would pay for peace is clipped."""
    dear = SmithStam(cost_a=0.4)
    result = solve(dear, HOW)
    assert Degeneracy.CLIPPED in degeneracies(result)
    assert result.values.min() >= 0.0


class _NoTreaties(SmithStam):
    """The forts game in which nothing can be signed."""

    def frontier(self, *_):
        return PureTreaties(np.array([]), np.array([]))


def test_nothing_to_sign():
    """Nothing to sign."""
    result = solve(_NoTreaties(), HOW)
    assert Degeneracy.NO_TREATY in degeneracies(result)
    assert np.isfinite(result.values).all()
    assert result.settle == 0.0


def test_a_war_for_want_of_small_change():
    """A war for want of small change."""
    game = _small_change()
    ideal = solve(replace(game, divisible=True, violation=0.0), HOW)
    found = degeneracies(solve(game, HOW), ideal)
    assert ideal.surplus > 0.0
    assert Degeneracy.NO_TREATY in found


class _Rising(WarTree):
    """The small war in which rescue comes nearer by the week."""

    def hazards(self, state, date):
        return tuple(
            replace(h, chance=h.chance * (1 + date) / 5) for h in super().hazards(state, 0)
        )


def test_the_losing_side_waits_for_rescue():
    """The losing side waits for rescue."""
    assert Degeneracy.WAITING in degeneracies(solve(_Rising(), HOW))
    assert Degeneracy.WAITING not in degeneracies(solve(WarTree(), HOW))
