"""Whole wars: the kernel against its slow twin, and the same bytes whoever fights them."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.day import fight, march
from ceasefire.campaign.laws.attrition import LAWS
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.slow.luck import normals_slow, philox_slow
from ceasefire.campaign.slow.war import SlowWar
from ceasefire.campaign.state import NEVER, OUTCOMES, new_state
from ceasefire.campaign.trace import BY_CLASS, BY_SECTOR, BY_SECTOR_SIDE, BY_SIDE, new_trace
from ceasefire.kernels.luck import normals4, philox, philox_twice
from ceasefire.war.simulate import fight_batch, fight_one

# Known answers for Philox 4x32-10 from its authors' distribution (Random123).
KNOWN = [
    ((0,) * 4, (0,) * 2, (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
    ((0xFFFFFFFF,) * 4, (0xFFFFFFFF,) * 2, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
]


@pytest.mark.parametrize(("counter", "key", "words"), KNOWN)
def test_philox_gives_its_published_answers(counter, key, words):
    assert tuple(int(w) for w in philox(*counter, *key)) == words
    assert philox_slow(counter, key) == words


def test_two_counters_at_once_are_two_counters():
    (first, one_key, words), (second, _, _) = KNOWN[2], KNOWN[1]
    pair = philox_twice(first[0], second[0], *first[1:], *one_key)
    assert tuple(int(w) for w in pair[0]) == words
    assert tuple(int(w) for w in pair[1]) == philox_slow((second[0], *first[1:]), one_key)


def test_luck_is_normal_and_every_part_of_an_address_matters():
    draws = np.array([normals4(3, war, 5, 7) for war in range(4000)])
    assert abs(draws.mean()) < 0.03
    assert abs(draws.std() - 1.0) < 0.03
    assert np.abs(np.corrcoef(draws.T) - np.eye(4)).max() < 0.06
    here = normals4(1, 2, 3, 4)
    others = [(9, 2, 3, 4), (1, 9, 3, 4), (1, 2, 9, 4), (1, 2, 3, 9), (1 + 2**40, 2, 3, 4)]
    assert all(normals4(*address) != here for address in others)
    assert normals_slow(1 + 2**40, 2, 3, 4) == pytest.approx(
        normals4(1 + 2**40, 2, 3, 4), rel=1e-12
    )


def _compare(p, seed, war, s, t, lane):
    """Fight one war with the twin and compare every day of the kernel's record."""
    slow = SlowWar(p, seed, war)
    for day in range(1, p.days + 1):
        slow.fight_day(day)
        d = day - 1
        told = {
            "front": [x.km for x in slow.sectors],
            "integrity": [x.integrity for x in slow.sectors],
            "posture": [x.posture for x in slow.sectors],
            "preparation": [x.preparation for x in slow.sectors],
            "ratio": [x.ratio for x in slow.sectors],
            "ice": [x.ice for x in slow.sectors],
        }
        for name, values in told.items():
            np.testing.assert_allclose(
                t.sector[BY_SECTOR.index(name), :, d, lane], values, rtol=2e-6, atol=1e-6
            )
        for name in ("men", "lost", "cohesion", "believed"):
            column = BY_SECTOR_SIDE.index(name if name in BY_SECTOR_SIDE else f"sector_{name}")
            values = [[getattr(x, name)[side] for x in slow.sectors] for side in (0, 1)]
            np.testing.assert_allclose(
                t.sector_side[column, :, :, d, lane], values, rtol=2e-6, atol=1e-6
            )
        for name in ("fire", "pool", "frozen"):
            np.testing.assert_allclose(
                t.side[BY_SIDE.index(name), :, d, lane], getattr(slow, name), rtol=2e-6, atol=1e-6
            )
        belief = t.side[BY_SIDE.index("belief_mean"), :, d, lane]
        np.testing.assert_allclose(belief, slow.mean, rtol=2e-6, atol=1e-6)
        stock = t.ammunition[BY_CLASS.index("stock"), :, :, d, lane]
        np.testing.assert_allclose(stock, slow.rounds, rtol=2e-6, atol=1.0)
    assert OUTCOMES[s.fate.outcome[lane]] == slow.outcome
    for k, sector in enumerate(slow.sectors):
        for line, day in sector.breached.items():
            assert s.front.breached[k, line, lane] == day
        for line, day in sector.reached.items():
            assert s.front.reached[k, line, lane] == day
        assert (s.front.reached[k, :, lane] != NEVER).sum() == len(sector.reached)


@pytest.mark.parametrize("law", LAWS)
def test_whole_wars_equal_their_slow_twins(winter, law):
    p = compile_war(winter.change({"combat.attrition": law}))
    s, t = new_state(p, 6), new_trace(p, 6)
    fight(p, 11, 40, s, t)
    for lane in range(6):
        _compare(p, 11, 40 + lane, s, t, lane)


def test_days_of_too_many_losses_equal_the_slow_twin(winter):
    wild = {"combat.attrition": "lanchester-linear", "combat.loss_sigma": "1.2"}
    p = compile_war(winter.change(wild))
    s, t = new_state(p, 6), new_trace(p, 6)
    fight(p, 11, 40, s, t)
    men, lost = (
        t.sector_side[BY_SECTOR_SIDE.index(name)] for name in ("sector_men", "sector_lost")
    )
    share = np.diff(lost, axis=2) / np.maximum(men[:, :, :-1], 1e-3)
    assert (share > 0.29).any(), "nowhere did losses meet the most that a day can take"
    for lane in range(6):
        _compare(p, 11, 40 + lane, s, t, lane)


def test_the_small_war_equals_its_slow_twin(toy):
    p = compile_war(toy)
    s, t = new_state(p, 8), new_trace(p, 8)
    fight(p, 2, 0, s, t)
    for lane in range(8):
        _compare(p, 2, lane, s, t, lane)


def _same(one, other):
    """Compare two batches byte by byte."""
    for name in ("outcome", "last_day", "theta", "lost", "reached", "breached"):
        assert getattr(one, name).tobytes() == getattr(other, name).tobytes(), name
    for mine, theirs in zip(one.panel, other.panel, strict=True):
        assert mine.tobytes() == theirs.tobytes()


def test_same_bytes_with_any_threads_and_chunks(winter):
    reference = fight_batch(winter, 300, 5, threads=1)
    _same(reference, fight_batch(winter, 300, 5, threads=2))
    for chunk in (17, 4096):
        _same(reference, fight_batch(winter, 300, 5, threads=2, chunk=chunk))


def test_a_war_is_the_same_in_a_batch_of_any_size_and_alone(winter):
    small, large = fight_batch(winter, 10, 1), fight_batch(winter, 2500, 1)
    assert small.lost[7].tobytes() == large.lost[7].tobytes()
    assert small.theta[7] == large.theta[7]
    _, alone, _ = fight_one(winter, 1, 7)
    for mine, some, many in zip(alone, small.panel, large.panel, strict=True):
        assert mine[..., 0].tobytes() == some[..., 7].tobytes() == many[..., 7].tobytes()


def test_a_war_that_ended_is_not_touched_by_those_that_go_on(winter):
    """Ended wars are not boarded again; those beside them fight as if alone."""
    p = compile_war(winter)
    s, t = new_state(p, 300), new_trace(p, 0)
    wars = np.arange(300)
    begin(p, 5, wars, s)
    march(p, 5, wars, 1, 30, s, t)
    s.fate.outcome[::3] = OUTCOMES.index("settled")
    before = s.front.men[..., ::3].copy()
    march(p, 5, wars, 31, p.days, s, t)
    assert s.front.men[..., ::3].tobytes() == before.tobytes()
    whole = fight_batch(winter, 300, 5)
    others = np.arange(300) % 3 != 0
    assert np.array_equal(s.fate.outcome[others], whole.outcome[others])
    lost = s.front.lost.sum(axis=1).T.astype(np.float32)
    assert np.array_equal(lost[others], whole.lost[others])


def test_another_seed_is_another_war(winter):
    assert fight_batch(winter, 5, 1).lost.tobytes() != fight_batch(winter, 5, 2).lost.tobytes()


def test_a_war_may_be_fought_in_weeks(winter):
    """Marching week by week gives the same war as marching at once."""
    p = compile_war(winter)
    s, t = new_state(p, 4), new_trace(p, 4)
    fight(p, 3, 0, s, t)
    s2, t2 = new_state(p, 4), new_trace(p, 4)
    begin(p, 3, np.arange(s2.fate.theta.size), s2)
    for first in range(1, p.days + 1, 7):
        march(p, 3, np.arange(s2.fate.theta.size), first, min(first + 6, p.days), s2, t2)
    for mine, theirs in zip(t, t2, strict=True):
        assert mine.tobytes() == theirs.tobytes()
