"""Operations are counted by running the laws, and nothing is left changed by that."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from ceasefire.bench.counted import CLASSES, Counted, least, most
from ceasefire.bench.counted_war import LANES, SEED, count_day, walk_day
from ceasefire.bench.counts import LAWS, Day, count_common_day, count_law
from ceasefire.bench.peaks import bandwidths, limits, rates
from ceasefire.bench.roofline import Fraction, bounds
from ceasefire.bench.stopwatch import measure
from ceasefire.bench.war import KINDS, fight_wars
from ceasefire.campaign import rows
from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.day import march
from ceasefire.campaign.precision import shortened
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.kernels import luck, smooth, smooth32
from ceasefire.scenario.load import load


def test_a_counted_number_is_a_number_and_counts():
    tally = Counter()
    x = Counted(3.0, tally)
    y = 2.0 * x + 1.0
    assert (float(y), float(6.0 / x), float(x**2)) == (7.0, 2.0, 9.0)
    assert tally == {"multiply": 2, "add": 1, "divide": 1}


def test_a_choice_counts_as_lanes_make_it():
    """Lanes take both ways and choose; the smaller and the larger are one instruction each."""
    tally = Counter()
    x = Counted(3.0, tally)
    assert (float(least(x, 5.0)), float(most(2.0, x)), least(1.0, 2.0)) == (3.0, 3.0, 1.0)
    assert tally == {"compare": 2}
    assert (1.0 if x < 5.0 else 0.0) == 1.0
    assert tally == {"compare": 4}


def test_polynomials_are_as_long_as_they_are_written():
    # Horner's rule of the short exponential: one for the whole part, two for the rest, five, one.
    assert count_law("exp", "float32") == {
        "fused": 8, "multiply": 1, "add": 2, "compare": 2, "whole": 2
    }  # fmt: skip
    assert count_law("log", "float32")["divide"] == 0
    assert count_law("log", "float64")["divide"] == 1


def test_philox_multiplies_twice_a_round():
    # But for one product of the first round: the last word of every counter is zero.
    for precision in KINDS:
        assert count_law("philox", precision)["product"] == 19


@pytest.mark.parametrize("precision", KINDS)
def test_a_day_of_the_common_war_is_counted(precision):
    day = count_common_day(precision)
    # Seven pairs of normals need as many roots, and four draws of luck.
    assert day.operations["root"] == 7
    assert day.operations["product"] == 4 * count_law("philox", precision)["product"]
    assert set(day.operations) <= set(CLASSES)
    assert day.bytes > 12 * 2 * np.dtype(KINDS[precision]).itemsize  # every strength, both ways


def test_longer_numbers_are_more_bytes_and_more_work():
    short, long = (count_common_day(precision) for precision in ("float32", "float64"))
    assert long.bytes > short.bytes
    assert long.operations["fused"] > short.operations["fused"]


def test_counting_leaves_everything_as_it_was():
    modules = (luck, smooth, smooth32)
    before = [dict(vars(module)) for module in modules]
    wars = fight_wars(50, 1)
    for name in LAWS:
        count_law(name, "float32")
    count_common_day("float64")
    for module, names in zip(modules, before, strict=True):
        assert vars(module).keys() == names.keys()
        assert all(
            vars(module)[name] is value for name, value in names.items() if name != "__builtins__"
        )
    assert (fight_wars(50, 1).left == wars.left).all()


@pytest.mark.slow
@pytest.mark.parametrize("precision", KINDS)
def test_a_day_of_the_full_war_is_counted(precision):
    day = count_day(load("winter-war"), precision)
    assert set(day.operations) <= set(CLASSES)
    sectors = len(load("winter-war").document.sectors)
    # Three normals for the sky and for every sector, by fours; of each draw the day, like the last
    # word, is the same for all lanes.
    draws = 3 * ((1 + sectors + 3) // 4)
    assert day.operations["product"] == draws * (count_law("philox", precision)["product"] - 1)
    assert day.operations["root"] == 2 * draws
    assert day.bytes > 1000


@pytest.mark.slow
@pytest.mark.parametrize("precision", KINDS)
def test_the_day_that_is_counted_is_the_day_that_is_fought(precision):
    own = compile_war(load("winter-war"))
    p = shortened(own) if precision == "float32" else own
    s, wars = new_state(p, LANES), np.arange(LANES)
    begin(p, SEED, wars, s)
    march(p, SEED, wars, 1, 20, s, new_trace(p, 0))
    tally, tile = walk_day(p, 21, s, precision)
    assert tally.total() > 1000
    march(p, SEED, wars, 21, 21, s, new_trace(p, 0))
    bits = 2e-6 if precision == "float32" else 1e-13
    sector, war = tile.desk.sector.values, tile.desk.war.values
    for side in (0, 1):
        np.testing.assert_allclose(sector[:, rows.MEN + side], s.front.men[side], rtol=bits)
        np.testing.assert_allclose(war[0, rows.MEAN + side], s.minds.mean[side], rtol=bits)
    np.testing.assert_allclose(sector[:, rows.RATIO], s.front.ratio, rtol=bits)
    np.testing.assert_allclose(sector[:, rows.KM], s.front.km, rtol=bits, atol=1e-5)


def test_the_nearest_limit_binds():
    day = Day(Counter(fused=4, multiply=4, add=8, divide=1, wide=10, product=2), 80.0)
    own = {"multiply": 8.0, "add": 8.0, "divide": 0.1, "root": 1.0, "product": 2.0, "mix": 17.0}
    long = own | {"mix": 12.0}
    found = bounds(day, own, long, 40.0)
    assert found == pytest.approx(
        {"multiply": 1.0, "add": 1.0, "divide": 0.1, "product": 1.0, "all": 0.5, "memory": 0.5}
    )
    fraction = Fraction("common", "float32", 1, found, 0.05)
    assert (fraction.limit, fraction.share) == ("divide", pytest.approx(0.5))


def test_limits_are_measured_on_any_number_of_threads_and_the_best_round_counts():
    rows = measure(limits((1, 2), quick=True), rounds=2)
    found = rates(rows)
    assert set(found) == {(kind, n) for kind in KINDS for n in (1, 2)}
    for rate in found.values():
        assert set(rate) == {"multiply", "add", "divide", "root", "mix", "product"}
        assert min(rate.values()) > 0.0
    best = max(next(row.values for row in rows if row.id == "loop float64 2 divide"))
    assert found["float64", 2]["divide"] == best
    near, far = bandwidths(rows)[2]
    assert (near.bytes, far.bytes) == (24_000, 240_000)
    assert near.bytes_per_second > 0.0
