"""The wars that plans are read from: truths that last, and rounds fought off them."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.bargain.game import Measure
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.tape import take
from ceasefire.war.talks.design import fight_design
from ceasefire.war.talks.facts import Fact
from ceasefire.war.talks.pack import facts_of, unpack

LANES = 128


@pytest.fixture(scope="module")
def luck():
    """Return the luck of a chunk."""
    return Luck(4, np.arange(LANES), Purpose.FIT)


@pytest.fixture(scope="module")
def design(game, luck):
    """Return a chunk with two rounds fought off each path at each date."""
    return fight_design(game, luck, branches=2)


def test_a_path_keeps_its_truth(game, luck):
    """All through the war, while a round under both beliefs draws another."""
    theta = np.linspace(-1.0, 1.0, LANES)
    state = game.with_truth(game.start(luck), theta)
    for date in range(4):
        kept = unpack(state).fate.theta.copy()
        drawn = unpack(game.step(state, date, luck, Measure()).state).fate.theta
        assert (drawn != kept).all()
        step = game.walk(state, date, luck)
        np.testing.assert_array_equal(unpack(step.state).fate.theta, kept)
        on = step.ending == 0
        state, luck = take(step.state, on), luck.take(on)


def test_some_paths_turn_to_what_a_side_expects(game, luck):
    """As many as asked, none of the others."""
    state = game.with_truth(game.start(luck), np.full(LANES, 5.0))
    turned = unpack(game.walk(state, 0, luck, 0.25).state).fate.theta != 5.0
    assert 0.1 < turned.mean() < 0.4


def test_truths_cover_what_either_side_thinks_possible(game, luck, monkeypatch):
    """From two deviations below the lower belief to two above the higher, evenly."""
    seen = []
    walk = type(game).walk

    def watched(self, state, *rest):
        seen.append(unpack(state).fate.theta.copy())
        return walk(self, state, *rest)

    monkeypatch.setattr(type(game), "walk", watched)
    fight_design(game, luck)
    belief = game.p.belief
    low = (belief.prior_mean - 2.0 * belief.prior_sd).min()
    high = (belief.prior_mean + 2.0 * belief.prior_sd).max()
    places = np.sort((seen[0] - low) / (high - low))
    even = (np.arange(LANES) + 0.5) / LANES
    assert np.abs(places - even).max() < 2.0 / LANES


def test_branches_leave_the_path_where_it_stands(design):
    """Other rounds off the same paths; those that end do not come to the next date."""
    for leg in design.legs[:10]:
        paths = leg.luck.paths.size
        assert leg.live.shape == (2 * paths,)
        assert leg.features.shape[0] == paths
        assert leg.after[1].shape[0] == leg.live.sum() == leg.next_luck.paths.size
        assert (leg.ratios[:, :paths] != leg.ratios[:, paths:]).any()
    first = design.legs[0]
    lost = first.after[1][:, Fact.LOST_ATTACKER]
    assert np.unique(lost).size == lost.size


def test_branches_of_a_state_are_other_rounds_of_the_same_law(game, luck):
    """Their mean moves by no more than luck would have it."""
    wide = fight_design(game, Luck(4, np.arange(1024), Purpose.FIT), branches=2)
    leg = wide.legs[5]
    paths = leg.luck.paths.size
    for side in range(2):
        one, two = leg.ratios[side, :paths], leg.ratios[side, paths:]
        assert abs(one.mean() - two.mean()) < 5.0 * one.std() / np.sqrt(paths / 2)
        surprise = leg.surprises[side] * leg.ratios[side][:, None]
        error = surprise.std(axis=0) / np.sqrt(2 * paths)
        assert (np.abs(surprise.mean(axis=0)) < 5.0 * error + 1e-12).all()


def test_wars_fought_in_earnest_lie_inside_the_design(game):
    """Beliefs and losses of wars under the truth are no farther out than what plans were read off.

    That was the fault of paths whose truth is drawn anew each round: they average it away.
    """
    tapes = [fight_design(game, Luck(1, np.arange(at, at + 256), Purpose.FIT)) for at in (0, 256)]
    luck = Luck(9, np.arange(256), Purpose.HISTORY)
    state = game.start(luck)
    for date in range(12):
        if date >= 4:
            spread = np.concatenate([tape.legs[date].state[1] for tape in tapes])
            for fact in (Fact.MEAN_ATTACKER, Fact.MEAN_DEFENDER, Fact.TOTAL_ATTACKER):
                low, high = np.quantile(spread[:, fact], [0.005, 0.995])
                real = facts_of(state)[:, fact]
                assert ((real >= low) & (real <= high)).mean() > 0.9, (date, fact)
        step = game.step(state, date, luck, Measure(truth=True))
        on = step.ending == 0
        state, luck = take(step.state, on), luck.take(on)
