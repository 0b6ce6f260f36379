"""Why this room exists: what keeps two sides from a treaty that would spare both the war."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.bargain.frontiers.polyline import Polyline
from ceasefire.bargain.protocols.base import offers
from ceasefire.errors import RequestError
from ceasefire.report.cause import as_numbers
from ceasefire.study.cause import Agreed, cause, gap
from ceasefire.study.resumed import parts_of
from ceasefire.war.talks.stage import stage

SMALL = {"plans": 2, "paths": 256}
FRONTIER = Polyline(np.array([0.0, 0.4, 1.0]), np.array([0.9, 0.8, 0.1]))


def test_the_surplus_is_the_rule_s_wherever_that_is_finite():
    """And lies below zero, and falls on, where no treaty suits."""
    rng = np.random.default_rng(4)
    values = rng.uniform(-0.2, 1.2, size=(2, 500))
    surplus, _, _ = offers(values, FRONTIER)
    found, finite = gap(values, FRONTIER), np.isfinite(surplus)
    assert 50 < finite.sum() < 450
    assert found[finite] == pytest.approx(surplus[finite])
    assert np.isfinite(found).all()
    assert (found[~finite] <= 1e-12).all()
    rising = np.stack((np.full(3, 0.2), [0.95, 1.0, 1.1]))
    assert (np.diff(gap(rising, FRONTIER)) < 0.0).all()


def test_those_who_agree_hope_alike(winter):
    """The mean of what each hopes, for both."""
    game = stage(winter)
    state = (np.zeros((3, 2)), np.tile(np.linspace(-1.0, 1.0, 19), (3, 1)))
    (own,), (both,) = (g.hazards(state, 13) for g in (game, Agreed(**parts_of(game))))
    assert own.chance[0] != pytest.approx(own.chance[1])
    assert both.chance[0] == pytest.approx(own.chance.mean(axis=0))
    assert both.chance[0] == pytest.approx(both.chance[1])
    assert (both.values == own.values).all()


@pytest.mark.slow
def test_the_parts_add_up(winter):
    """From the surplus of those who agree and trust to that of the war."""
    done = []
    found = cause(winter, progress=done.append, **SMALL)
    whole = found.peaceful.value + found.beliefs.value + found.commitment.value
    assert done == [1, 2]
    assert found.surplus.value == pytest.approx(whole, abs=1e-12)
    assert found.peaceful.value > 0.0
    assert found.beliefs.value < 0.0
    numbers = as_numbers(found)
    assert numbers["date"] == "1939-11-29"
    assert numbers["by_construction"] == ["indivisibility"]
    assert numbers["indivisibility"] == {"value": 0.0, "se": 0.0, "low": 0.0, "high": 0.0}


@pytest.mark.slow
def test_who_believes_the_same_and_trusts_has_no_cause(winter):
    """With common beliefs disagreement takes nothing, with kept treaties no breach does."""
    calm = {"beliefs.common": True, "intervention": None, "talks.commitment": False}
    found = cause(winter.change(calm), **SMALL)
    assert found.beliefs.value == pytest.approx(0.0, abs=1e-9)
    assert found.commitment.value == 0.0
    assert found.surplus.value > 0.0
    assert as_numbers(found)["by_construction"] == ["commitment", "indivisibility"]


def test_one_solution_is_not_enough(winter):
    """Its own error would be unknown."""
    with pytest.raises(RequestError, match="--plans: it takes 2"):
        cause(winter, plans=1)
