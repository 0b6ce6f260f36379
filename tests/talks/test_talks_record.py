"""What the Winter War must come to without being told: its end, the terms, most of the record."""

from __future__ import annotations

import numpy as np
import pytest

import ceasefire as cf
from ceasefire.campaign.state import SETTLED
from ceasefire.war.score import score

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("full_plans")]


@pytest.fixture
def runs():
    """Return the wars of the README's table, drawn from the military fit."""
    return cf.load("winter-war").simulate(2_000, seed=1)


def test_the_end_and_its_terms_are_found(runs):
    """The day lies inside, terms beyond the demands of 1939 and far short of conquest."""
    found = {one.id: one for one in score(runs.ensemble, runs.record)}
    end, land = found["end_day"], found["ceded_km2"]
    assert 90 <= end.median <= 120
    assert end.q10 <= 105 <= end.q90
    assert 2_800 < land.median < 200_000
    assert land.q10 <= 35_084 <= land.q90
    assert sum(one.covered for one in found.values() if one.role == "test") >= 12


def test_few_wars_end_early_and_most_by_treaty(runs):
    """Less than a tenth in the first four weeks."""
    wars = runs.ensemble.wars
    assert np.mean(wars["last_day"].to_numpy() < 28) < 0.10
    assert np.mean(wars["outcome"].to_numpy() == SETTLED) > 0.5
