"""Why this room exists: the small war with a peace, shared by all tests of treaties."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ceasefire.scenario.load import load
from ceasefire.treaty.atlas import read_atlas

TOY_PEACE = Path(__file__).parents[1] / "scenarios" / "toy-peace"


@pytest.fixture(scope="session")
def peace_path():
    """Return the folder of the small war with a peace; read it, do not write to it."""
    return TOY_PEACE


@pytest.fixture(scope="session")
def toy_peace():
    """Return the small war with a peace, loaded."""
    return load(TOY_PEACE)


@pytest.fixture
def peace_copy(tmp_path):
    """Return a copy of its folder that a test may spoil."""
    return Path(shutil.copytree(TOY_PEACE, tmp_path / "toy-peace"))


@pytest.fixture(scope="session")
def toy_atlas(toy_peace):
    """Return its atlas."""
    return read_atlas(toy_peace)


@pytest.fixture(scope="session")
def winter_atlas(winter):
    """Return the atlas of the Winter War."""
    return read_atlas(winter)
