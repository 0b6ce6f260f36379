"""Why this room exists: what tests of all kinds share, the small invented war above all."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from ceasefire.scenario.load import load
from ceasefire.war.talks import stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ceasefire.scenario.scenario import Scenario

# A first call compiles a kernel, so time says nothing about a property. Examples are fixed, so that
# a red test is red for everybody.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

TOY = Path(__file__).parent / "scenarios" / "toy-war"
GOLDEN = Path(__file__).parent / "golden"
PATHS = stage.DESIGN_PATHS  # what a user gets, and what documents show
QUICK_PATHS = 4096


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew: read the diff before you commit it."""
    parser.addoption("--refresh-golden", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session", autouse=True)
def quick_plans() -> Iterator[None]:
    """Solve plans from fewer wars where a test does not say from how many: rougher, and enough."""
    stage.DESIGN_PATHS = QUICK_PATHS
    yield
    stage.DESIGN_PATHS = PATHS


@pytest.fixture
def full_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Solve plans as a user gets them."""
    monkeypatch.setattr(stage, "DESIGN_PATHS", PATHS)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares a text with a golden file, or writes the file anew."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--refresh-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def toy_path() -> Path:
    """Return the folder of the small war; read it, do not write to it."""
    return TOY


@pytest.fixture(scope="session")
def toy() -> Scenario:
    """Return the small war, loaded."""
    return load(TOY)


@pytest.fixture(scope="session")
def winter() -> Scenario:
    """Return the Winter War, loaded."""
    return load("winter-war")


@pytest.fixture
def toy_copy(tmp_path: Path) -> Path:
    """Return a copy of the small war's folder that a test may spoil."""
    return Path(shutil.copytree(TOY, tmp_path / "toy-war"))
