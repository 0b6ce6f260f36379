"""The common war: the kernel against its slow twin, engines against each other, luck by address."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.bench.matrix import fight_matrix
from ceasefire.bench.plain import fight_plain, fight_slow
from ceasefire.bench.war import FOUND, WAR, Found, fight_wars, strays
from ceasefire.campaign.slow.luck import normals_slow

PRECISIONS = ("float32", "float64")


def addressed(seed, war):
    """Return the luck of a war as the kernel draws it, from the address of each pair of shocks."""

    def luck(day, pair):
        z = normals_slow(seed, war, day, pair // 2)
        return (z[0], z[1]) if pair % 2 == 0 else (z[2], z[3])

    return luck


@pytest.mark.parametrize(("precision", "error"), [("float32", 1e-4), ("float64", 1e-12)])
@pytest.mark.parametrize("seed", [7, 2**40 + 3])
def test_kernel_fights_the_wars_of_its_slow_twin(precision, error, seed):
    first, count = 1000, 40
    wars = fight_wars(count, seed, precision=precision, first=first)
    for i in range(count):
        day, who, left = fight_slow(addressed(seed, first + i))
        assert (wars.last_day[i], wars.who[i]) == (day, who)
        assert wars.left[i] == pytest.approx(left, rel=error)
    assert set(wars.who) == {0, 1, 2}  # else less was compared than it seems


@pytest.mark.parametrize("precision", PRECISIONS)
def test_threads_and_chunks_change_no_bit(precision):
    one = fight_wars(700, 5, precision=precision, threads=1, chunk=700)
    for threads, chunk in ((1, 1), (2, 97), (3, 256)):
        other = fight_wars(700, 5, precision=precision, threads=threads, chunk=chunk)
        assert all((a == b).all() for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("precision", PRECISIONS)
def test_a_war_can_be_fought_alone(precision):
    many = fight_wars(400, 5, precision=precision)
    alone = fight_wars(1, 5, precision=precision, first=321)
    assert (alone.last_day[0], alone.who[0]) == (many.last_day[321], many.who[321])
    assert (alone.left[0] == many.left[321]).all()


def test_lengths_of_numbers_differ_by_rounding_alone():
    short, long = (fight_wars(20_000, 3, precision=precision) for precision in PRECISIONS)
    assert short.left.dtype == np.float32
    assert (short.last_day != long.last_day).mean() < 1e-3
    same = short.last_day == long.last_day
    assert short.left[same] == pytest.approx(long.left[same], rel=1e-3)


def test_seeds_give_other_wars():
    assert (fight_wars(200, 1).left != fight_wars(200, 2).left).any()


@pytest.mark.parametrize("precision", PRECISIONS)
def test_kernel_finds_what_every_engine_has_to_find(precision):
    found = fight_wars(100_000, 2, precision=precision).found()
    assert strays(found) == []
    assert found.mean_day == pytest.approx(103.2, abs=0.4)
    assert found.shares == pytest.approx((0.406, 0.171, 0.423), abs=0.008)


def test_whole_arrays_and_plain_python_find_it_too():
    assert strays(fight_matrix(10_000, 1).found()) == []
    assert strays(fight_plain(100, 1)) == []


def test_another_war_is_noticed():
    longer = FOUND._replace(wars=200, mean_day=115.0)
    assert [text.partition(":")[0] for text in strays(longer)] == ["mean day"]
    assert len(strays(Found(2_000, 90.0, (0.5, 0.3, 0.2), (60_000.0, 150_000.0)))) == 6


def test_a_shorter_war_ends_when_it_is_said_to():
    wars = fight_wars(300, 1, war=type(WAR)(days=30))
    assert wars.last_day.max() == 30
    assert (wars.who[wars.last_day < 30] != 2).all()
