"""Belief in a third side: Bayes' rule in plain Python, and nobody expects to change his mind."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.belief.hope import chance_of_coming, chance_of_signal, heard, silent

ODDS = st.floats(-8.0, 8.0)
HAZARD = st.floats(0.0, 0.9)
IF_NOT = st.floats(0.01, 0.9)


def belief(log_odds):
    """Return the probability."""
    return 1.0 / (1.0 + math.exp(-log_odds))


@st.composite
def signals(draw):
    """Draw a chance and a ratio that go together."""
    if_not = draw(IF_NOT)
    return if_not, draw(st.floats(0.05, 0.99 / if_not))


@given(odds=ODDS, signal=signals())
def test_nobody_expects_his_belief_to_move(odds, signal):
    """Mean belief over a signal and its absence is the belief before."""
    chance = float(chance_of_signal(np.array(odds), *signal))
    after = [
        belief(float(heard(np.array(odds), np.array(came), *signal))) for came in (True, False)
    ]
    mean = chance * after[0] + (1.0 - chance) * after[1]
    assert mean == pytest.approx(belief(odds), abs=1e-12)


@given(odds=ODDS, signal=signals())
def test_a_signal_moves_belief_as_bayes_says(odds, signal):
    """From the two likelihoods, in plain Python."""
    if_not, ratio = signal
    before = belief(odds)
    for came in (True, False):
        if_so = if_not * ratio if came else 1.0 - if_not * ratio
        otherwise = if_not if came else 1.0 - if_not
        twin = before * if_so / (before * if_so + (1.0 - before) * otherwise)
        found = belief(float(heard(np.array(odds), np.array(came), if_not, ratio)))
        assert found == pytest.approx(twin, rel=1e-9)


@given(odds=ODDS, hazard=HAZARD)
def test_silence_speaks_against_it_as_bayes_says(odds, hazard):
    """Odds fall, and by as much as the chance that nobody comes."""
    after = float(silent(np.array(odds), hazard))
    before = belief(odds)
    twin = before * (1.0 - hazard) / (before * (1.0 - hazard) + 1.0 - before)
    assert belief(after) == pytest.approx(twin, rel=1e-9)
    assert after <= odds
    if hazard > 1e-6:
        assert after < odds


@given(odds=ODDS, hazard=HAZARD)
def test_it_comes_only_if_it_means_to(odds, hazard):
    """Chance of coming is hazard times belief."""
    assert float(chance_of_coming(np.array(odds), hazard)) == pytest.approx(hazard * belief(odds))
