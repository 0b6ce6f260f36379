"""Paired differences: against plain arithmetic, a textbook interval, and their own promise."""

from __future__ import annotations

import math
from itertools import chain
from statistics import fmean, variance

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t as student
from scipy.stats import ttest_rel

from ceasefire.study.paired import Pairs, paired, pooled

FIGURES = st.one_of(st.floats(-1e3, 1e3), st.just(math.nan))
BLOCKS = st.lists(st.lists(st.tuples(FIGURES, FIGURES), max_size=6), min_size=1, max_size=4)


def as_pairs(blocks):
    """Return lists of pairs as the module wants them."""
    return [Pairs(*np.array(block, dtype=float).reshape(-1, 2).T) for block in blocks]


def slow(blocks):
    """Return war, alternative, difference and standard error by plain arithmetic."""
    kept = [[(a, b) for a, b in block if a == a and b == b] for block in blocks]  # noqa: PLR0124
    kept = [block for block in kept if block]
    every = list(chain(*kept))
    if not every:
        return (math.nan,) * 4
    moved = [[b - a for a, b in block] for block in kept]
    means = [fmean(a for a, _ in every), fmean(b for _, b in every), fmean(chain(*moved))]
    m, plans = len(every), len(kept)
    if m == plans:
        return (*means, math.nan)
    inside = sum((d - fmean(block)) ** 2 for block in moved for d in block) / (m - plans)
    own = 0.0
    if plans > 1:
        expected = inside * fmean(1 / len(block) for block in moved)
        spread = max(0.0, variance(fmean(block) for block in moved) - expected)
        own = spread * sum((len(block) / m) ** 2 for block in moved)
    return (*means, math.sqrt(inside / m + own))


@given(BLOCKS)
def test_it_is_what_plain_arithmetic_says(blocks):
    """Means, difference and error, with holes and empty blocks."""
    found = paired(as_pairs(blocks))
    shown = (found.war, found.alternative, found.change.value, found.change.se)
    assert shown == pytest.approx(slow(blocks), rel=1e-6, abs=1e-6, nan_ok=True)


@given(BLOCKS)
def test_the_other_way_round_it_is_the_opposite(blocks):
    """No side is favoured."""
    there = paired(as_pairs(blocks))
    back = paired([Pairs(block.alternative, block.war) for block in as_pairs(blocks)])
    assert back.change.value == pytest.approx(-there.change.value, nan_ok=True)
    assert back.change.se == pytest.approx(there.change.se, rel=1e-6, abs=1e-9, nan_ok=True)
    assert back.pairs == there.pairs


@given(st.lists(st.lists(FIGURES, max_size=6), min_size=1, max_size=4))
def test_a_thing_and_itself_do_not_differ_at_all(columns):
    """Exactly zero, with an interval of no width, where there are two wars to speak of."""
    found = paired([Pairs(np.array(c, dtype=float), np.array(c, dtype=float)) for c in columns])
    if found.pairs > len([c for c in columns if not all(map(math.isnan, c))]):
        assert found.change.value == 0.0
        assert found.change.interval == (0.0, 0.0)
        assert not found.change.clear


def test_one_plan_gives_the_textbook_interval():
    """Student's, for paired samples; the solver's part is unknown."""
    rng = np.random.default_rng(1)
    war, other = rng.normal(size=(2, 30))
    found = paired([Pairs(war, other)])
    assert found.change.interval == pytest.approx(ttest_rel(other, war).confidence_interval(0.95))
    assert math.isnan(found.solver)


def test_where_nothing_is_known_nothing_is_said():
    """JSON has null, and no NaN."""
    found = paired([Pairs(np.array([math.nan]), np.array([1.0]))])
    assert found.pairs == 0
    assert {value for name, value in found.as_dict().items() if name != "pairs"} == {None}
    alone = paired([Pairs(np.array([1.0]), np.array([3.0]))]).as_dict()
    assert (alone["difference"], alone["low"], alone["pairs"]) == (2.0, None, 1)


@pytest.mark.parametrize("own", [0.0, 0.1, 0.5, 2.0])
def test_the_interval_covers_as_often_as_it_says(own):
    """A solver's error common to 50 wars of unit spread, four plans: 95 %, give or take 3."""
    rng, hits, trials = np.random.default_rng(7), 0, 2_000
    for _ in range(trials):
        blocks = rng.normal(size=(4, 50)) + own * rng.normal(size=(4, 1))
        low, high = pooled(list(blocks))[0].interval
        hits += low <= 0.0 <= high
    assert hits / trials == pytest.approx(0.95, abs=0.03)


def test_plans_that_agree_cost_no_width():
    """With many wars and no error of plans the interval is the normal one, nearly."""
    rng = np.random.default_rng(3)
    change, own = pooled(list(rng.normal(size=(4, 5_000))))
    assert own < 0.02
    plain = student.ppf(0.975, 20_000) / math.sqrt(20_000)
    assert change.interval[1] - change.value < 2.5 * plain
