"""The war as the solver sees it is the war that the kernel fights."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.bargain.game import Measure
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.campaign.day import march
from ceasefire.campaign.prologue import begin
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.war.talks.facts import Fact
from ceasefire.war.talks.mixture import mixture
from ceasefire.war.talks.pack import facts_of, hope_of, pack, unpack

LANES = 64


@pytest.fixture(scope="module")
def luck():
    """Return the luck of wars fought in earnest."""
    return Luck(5, np.arange(LANES), Purpose.HISTORY)


def fought(game, luck, last):
    """Return the wars as the kernel alone fights them to some day."""
    s = new_state(game.p, luck.paths.size)
    begin(game.p, luck.seed, luck.paths, s)
    march(game.p, luck.seed, luck.paths, 1, last, s, new_trace(game.p, 0))
    return s


def arrays(s):
    """Return all arrays of a state."""
    return [array for part in s for array in part]


def test_paths_unpacked_are_the_chunk_that_was_packed(game, luck):
    """All arrays, whatever their shape; and copied."""
    s = fought(game, luck, 20)
    hope, facts = np.ones((LANES, 2)), np.zeros((LANES, len(Fact)))
    paths = pack(s, hope, facts)
    assert all(array.shape[0] == LANES for array in paths)
    assert hope_of(paths) is hope
    assert facts_of(paths) is facts
    again = unpack(paths)
    for one, other in zip(arrays(s), arrays(again), strict=True):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
    again.front.km[:] = -1.0
    np.testing.assert_array_equal(unpack(paths).front.km, s.front.km)


def test_steps_under_the_truth_are_the_days_that_the_kernel_fights(game, luck):
    """Three rounds, to the last bit."""
    state = game.start(luck)
    for date in range(3):
        step = game.step(state, date, luck, Measure(truth=True))
        assert (step.ratios == 1.0).all()
        assert (step.ending == 0).all()
        state = step.state
    direct = fought(game, luck, game.days(2)[1])
    for one, other in zip(arrays(direct), arrays(unpack(state)), strict=True):
        np.testing.assert_array_equal(one, other)


def test_ratios_of_a_draw_are_bounded_and_average_to_one():
    """By two, the mixture having half of either; surprises average to zero under either belief."""
    lanes = 200_000
    luck = Luck(3, np.arange(lanes), Purpose.FIT)
    mean = np.array([[0.3], [-0.4]]) * np.ones(lanes)
    sd = np.array([[0.5], [0.2]]) * np.ones(lanes)
    drawn, ratios, surprises = mixture(mean, sd, luck, 4, 0.5)
    assert ratios.max() <= 2.0
    assert ratios.mean(axis=1) == pytest.approx(1.0, abs=4 * 1.0 / np.sqrt(lanes))
    assert (ratios * surprises).mean(axis=1) == pytest.approx(0.0, abs=6 / np.sqrt(lanes))
    assert (ratios * drawn).mean(axis=1) == pytest.approx(mean[:, 0], abs=6 / np.sqrt(lanes))


def test_ratios_of_a_round_average_to_one(game):
    """Also where signals may come; each thing that is drawn bounds them by two."""
    luck = Luck(3, np.arange(1024), Purpose.FIT)
    state = game.start(luck)
    heard = [sum(a <= s.day <= b for s in game.signals) for a, b in map(game.days, range(13))]
    quiet, loud = heard.index(0), int(np.argmax(heard))
    assert heard[loud] >= 1
    for date in (quiet, loud):  # a war of day 0 may hear the news of any week
        ratios = game.step(state, date, luck, Measure()).ratios
        assert ratios.max() <= 2.0 ** (1 + heard[date])
        error = ratios.std(axis=1) / np.sqrt(luck.paths.size)
        assert (np.abs(ratios.mean(axis=1) - 1.0) < 4.0 * error).all()


def test_facts_are_those_of_the_front(game, luck):
    """Losses of a round add up to all losses; beliefs and hopes are those of the state."""
    first = game.step(game.start(luck), 0, luck, Measure(truth=True))
    second = game.step(first.state, 1, luck, Measure(truth=True))
    for lost, total in (
        (Fact.LOST_ATTACKER, Fact.TOTAL_ATTACKER), (Fact.LOST_DEFENDER, Fact.TOTAL_DEFENDER),
    ):  # fmt: skip
        so_far, more = facts_of(first.state)[:, total], facts_of(second.state)[:, lost]
        np.testing.assert_allclose(facts_of(second.state)[:, total], so_far + more)
    s, seen = unpack(second.state), facts_of(second.state)
    np.testing.assert_array_equal(seen[:, Fact.MEAN_ATTACKER], s.minds.mean[0])
    np.testing.assert_array_equal(seen[:, Fact.HOPE_DEFENDER], hope_of(second.state)[:, 1])
    assert ((seen[:, Fact.GROUND_GAIN] >= 0.0) & (seen[:, Fact.GROUND_LOSS] <= 1.0)).all()
