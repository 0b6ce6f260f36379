"""One plan of the Winter War and one batch of its wars, for all tests of the talks."""

from __future__ import annotations

import pytest

from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.stage import make_plan, stage

PATHS = 2048  # the fewest that bear curves
WARS, SEED = 300, 2


@pytest.fixture(scope="session")
def game(winter):
    """Return the war as a game."""
    return stage(winter)


@pytest.fixture(scope="session")
def plan(winter):
    """Return both sides' plan."""
    return make_plan(winter, SEED, paths=PATHS)


@pytest.fixture(scope="session")
def coupled(winter, plan):
    """Return wars in which the sides talk."""
    return fight_batch(winter, WARS, SEED, plan=plan)


@pytest.fixture(scope="session")
def silent(winter):
    """Return the same wars with nobody talking."""
    return fight_batch(winter, WARS, SEED)


@pytest.fixture
def no_shelf(monkeypatch):
    """Solve every plan anew."""
    monkeypatch.setattr("ceasefire.war.talks.stage.recall", lambda _: None)
    monkeypatch.setattr("ceasefire.war.talks.stage.remember", lambda *_: None)
