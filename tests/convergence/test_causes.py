"""A cause switched off matters, and in the direction that the story gives it.

All comparisons share their luck: war ``i`` has the same truth, weather and fortune in both.
"""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.campaign.trace import BY_CLASS, BY_SECTOR, BY_SIDE
from ceasefire.war.simulate import fight_batch

WARS = 400
END = 105 - 1  # the day before the guns fell silent, counted from zero


@pytest.fixture(scope="module")
def fought(winter):
    """Return a function that fights the winter war with some settings, once each."""
    done = {}

    def fight(**settings):
        key = tuple(sorted(settings.items()))
        if key not in done:
            named = {name.replace("__", "."): value for name, value in settings.items()}
            done[key] = fight_batch(winter.change(named), WARS, 1)
        return done[key]

    return fight


def _lost(batch, side):
    return batch.panel.side[BY_SIDE.index("lost"), side, END].astype(float)


def _supply(batch):
    return batch.panel.ammunition[BY_CLASS.index("supply_days"), 1, 0].astype(float)


def _fire(batch):
    return batch.panel.side[BY_SIDE.index("fire"), 1, :END].mean(axis=0).astype(float)


def _ground(batch):
    """Return the front's mean distance on the western Isthmus over the war."""
    return batch.panel.sector[BY_SECTOR.index("front"), 0, :END].mean(axis=0).astype(float)


def _above_zero(difference):
    """Say whether a paired difference is above zero by more than three standard errors."""
    return difference.mean() > 3.0 * difference.std() / np.sqrt(len(difference))


def test_fewer_shells_mean_less_fire_and_more_ground_lost(fought):
    half, full, double = fought(shells=0.5), fought(), fought(shells=2)
    assert _above_zero(_supply(full)[0] - _supply(half)[0])
    assert _above_zero(_fire(full) - _fire(half))
    assert _above_zero(_fire(double) - _fire(full))
    assert _above_zero(_ground(half) - _ground(full))
    assert _above_zero(_ground(full) - _ground(double))


def test_without_aid_the_magazines_are_emptier_and_the_front_nearer(fought):
    none, full = fought(aid="none"), fought()
    assert _above_zero(_supply(full)[END] - _supply(none)[END])
    assert _above_zero(_ground(none) - _ground(full))


def test_aid_doubled_arrives_with_the_same_luck(fought):
    full, double = fought(), fought(aid__shells=2)
    assert _above_zero(_supply(double)[END] - _supply(full)[END])
    before = slice(0, 20)  # nothing has arrived yet
    assert np.array_equal(_supply(double)[before], _supply(full)[before])


def test_without_frost_the_invader_loses_fewer_men_to_cold_and_goes_farther(fought):
    mild, cold = fought(frost="off"), fought()
    frozen = BY_SIDE.index("frozen")
    assert not mild.panel.side[frozen].any()
    assert np.median(cold.panel.side[frozen, 0, END]) > 5.0
    assert _above_zero(_ground(mild) - _ground(cold))


def test_without_ice_the_bay_stays_shut(fought):
    water, ice = fought(ice=0), fought()
    thickness = BY_SECTOR.index("ice")
    assert not water.panel.sector[thickness].any()
    assert np.median(ice.panel.sector[thickness, 0, 95]) > 30.0
    assert _above_zero(_ground(ice) - _ground(water))


def test_an_attacker_that_does_not_learn_does_not_stop(fought):
    blind, learner = fought(learning=0), fought()
    posture = BY_SECTOR.index("posture")
    january = slice(40, 55)
    attacking = [(b.panel.sector[posture, 0, january] > 0).mean() for b in (blind, learner)]
    assert attacking[0] > attacking[1] + 0.4
    belief = BY_SIDE.index("belief_mean")
    assert np.array_equal(blind.panel.side[belief, 0, 0], blind.panel.side[belief, 0, -1])
    assert _above_zero(_lost(blind, 0) - _lost(learner, 0))


def test_overconfidence_stall_and_second_offensive_come_out_of_the_rule(fought):
    """On the decisive sector wars attack at first, stand in January, attack again by spring."""
    attacking = (fought().panel.sector[BY_SECTOR.index("posture"), 0] > 0).mean(axis=1)
    assert attacking[1] > 0.95
    assert attacking[45:52].mean() < 0.5
    assert attacking[80] > 0.8


def test_belief_falls_towards_the_truth(fought):
    batch = fought()
    mean = batch.panel.side[BY_SIDE.index("belief_mean"), 0].astype(float)
    gap = np.abs(mean - batch.theta[: mean.shape[1]].astype(float))
    assert _above_zero(gap[0] - gap[30])
    assert _above_zero(gap[30] - gap[100])
