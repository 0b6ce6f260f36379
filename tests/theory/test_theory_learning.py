"""The laws of learning equal integration, and learning in pieces equals learning at once."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.integrate import quad

from ceasefire.errors import RequestError
from ceasefire.theory.learning_beta import GAMES as BETA
from ceasefire.theory.learning_gamma import GAMES as GAMMA
from ceasefire.theory.learning_gamma import negative_binomial, two_point_hope

BATTLES, TIME = BETA
COUNTS, RATIO, HOPE = GAMMA
shapes = st.floats(0.5, 20.0)
counts = st.integers(0, 20)


@settings(max_examples=15)
@given(shapes, shapes, counts, counts)
def test_beta_posterior_equals_integration(alpha, beta, wins, losses):
    """Evidence, mean and variance from the prior density."""
    prior = stats.beta(alpha, beta)
    grid = [
        quad(lambda p, k=k: p ** (wins + k) * (1 - p) ** losses * prior.pdf(p), 0, 1)[0]
        for k in range(3)
    ]
    got = BATTLES.solve(alpha=alpha, beta=beta, wins=wins, losses=losses)
    mean = grid[1] / grid[0]
    assert got.evidence == pytest.approx(grid[0], rel=1e-4)
    assert got.mean == pytest.approx(mean, rel=1e-4)
    assert got.variance == pytest.approx(grid[2] / grid[0] - mean**2, rel=1e-2)


@given(shapes, shapes, counts, counts, counts, counts)
def test_battles_may_be_learnt_in_two_parts(alpha, beta, w1, l1, w2, l2):
    """Posterior and evidence do not depend on where the record is cut."""
    whole = BATTLES.solve(alpha=alpha, beta=beta, wins=w1 + w2, losses=l1 + l2)
    part = BATTLES.solve(alpha=alpha + w1, beta=beta + l1, wins=w2, losses=l2)
    first = BATTLES.solve(alpha=alpha, beta=beta, wins=w1, losses=l1)
    assert (part.mean, part.variance) == pytest.approx((whole.mean, whole.variance))
    assert first.evidence * part.evidence == pytest.approx(whole.evidence, rel=1e-9)


@given(
    st.floats(0.0, 1.0),
    st.floats(0.0, 1.0),
    st.floats(0.1, 50.0),
    st.floats(0.01, 1.0),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_learning_time_law(mean_a, mean_b, precision, gap, wins, losses):
    """Whatever the outcomes, two Beta beliefs of equal precision close in at one pace."""
    battles = wins + losses
    got = TIME.solve(mean_a=mean_a, mean_b=mean_b, precision=precision, gap=gap, battles=battles)
    after = [(m * precision + wins) / (precision + battles) for m in (mean_a, mean_b)]
    assert got.gap_after == pytest.approx(abs(after[0] - after[1]), abs=1e-12)

    def distance(n):
        return precision * abs(mean_a - mean_b) / (precision + n)

    n = got.battles_to_gap
    assert distance(n) <= gap + 1e-9
    assert n == 0 or distance(n - 1) > gap - 1e-9


@settings(max_examples=40)
@given(shapes, shapes, st.lists(st.tuples(counts, st.floats(0.1, 5.0)), max_size=5))
def test_gamma_posterior_equals_sequential_updates(shape, rate, data):
    """Count after count gives what all counts give."""
    for_all = {"counts": [k for k, _ in data], "exposure": [e for _, e in data]}
    got = COUNTS.solve(shape=shape, rate=rate, **for_all)
    for k, e in data:
        shape, rate = shape + k, rate + e
    twin = stats.gamma(shape, scale=1.0 / rate)
    assert (got.mean, got.variance) == pytest.approx((twin.mean(), twin.var()))
    assert got.predictive == pytest.approx(stats.nbinom(shape, rate / (rate + 1.0)).pmf(5))


@given(shapes, st.floats(0.1, 10.0), st.floats(0.0, 5.0))
def test_predictive_chances_add_up(shape, rate, exposure):
    """The chances of all counts together are one."""
    mean = shape * exposure / rate
    top = int(20 + 40 * (mean + 1.0 + mean / rate))
    total = math.fsum(negative_binomial(k, shape, rate, exposure) for k in range(min(top, 4000)))
    assert total == pytest.approx(1.0, abs=1e-3)


@settings(max_examples=12)
@given(st.floats(1.0, 20.0), shapes, st.floats(1.0, 20.0), shapes, st.floats(0.2, 3.0))
def test_ratio_equals_integration(shape_1, rate_1, shape_2, rate_2, factor):
    """The chance that one rate exceeds a multiple of another."""
    one, two = stats.gamma(shape_1, scale=1 / rate_1), stats.gamma(shape_2, scale=1 / rate_2)
    low, high = two.ppf(1e-12), two.ppf(1.0 - 1e-12)
    area, _ = quad(lambda x: two.pdf(x) * one.sf(factor * x), low, high, limit=200)
    got = RATIO.solve(shape_1=shape_1, rate_1=rate_1, shape_2=shape_2, rate_2=rate_2, factor=factor)
    assert got.probability == pytest.approx(area, abs=1e-6)


@settings(max_examples=30)
@given(shapes, st.floats(0.1, 20.0), st.floats(0.0, 30.0), st.floats(0.0, 20.0))
def test_hope_decays_hyperbolically(shape, rate, elapsed, ahead):
    """Silence alone lowers the hazard and the chance of help."""
    now = HOPE.solve(shape=shape, rate=rate, elapsed=elapsed, ahead=ahead)
    assert now.hazard == pytest.approx(shape / (rate + elapsed))
    hazards = stats.gamma(shape, scale=1 / (rate + elapsed)).ppf((np.arange(4000) + 0.5) / 4000)
    assert now.p_none == pytest.approx(np.exp(-hazards * ahead).mean(), abs=2e-3)
    later = HOPE.solve(shape=shape, rate=rate, elapsed=elapsed + ahead, ahead=ahead)
    assert later.hazard <= now.hazard


@given(st.floats(0.0, 1.0), st.floats(0.0, 0.99), st.integers(0, 40))
def test_two_point_hope_is_bayes(prior, hazard, silent):
    """Week after week of silence gives the closed form.

    In rationals: a prior one bit below certainty loses its doubt to rounding week by week.
    """
    belief, missed = Fraction(prior), 1 - Fraction(hazard)
    for _ in range(silent):
        belief = belief * missed / (belief * missed + 1 - belief)
    assert two_point_hope(prior, hazard, silent) == pytest.approx(float(belief), abs=1e-9)


def test_certain_hope_never_fades():
    """Dogmatic hope survives any silence; certain help that did not come is no help."""
    assert two_point_hope(1.0, 0.9, 10_000) == 1.0
    assert two_point_hope(0.5, 1.0, 1) == 0.0


def test_refuses_counts_without_exposure():
    """Every count needs its exposure."""
    with pytest.raises(RequestError, match="gamma-learning: exposure: expected 2 numbers"):
        COUNTS.solve(counts=[1, 2], exposure=[1.0])
