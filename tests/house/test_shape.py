"""Why this room exists: rooms stay small enough to read, and each says at the door why it is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CEILING = 300
MODULES = sorted(
    p for d in ("src", "tests", "tools", "benchmarks") for p in ROOT.glob(f"{d}/**/*.py")
)
OWN_WORDS = {"src/ceasefire/__init__.py"}  # the package's docstring is its public face


def named(path):
    """Return a module's path as the tests show it."""
    return path.relative_to(ROOT).as_posix()


def test_there_are_modules_to_look_at():
    """An empty list would make the other tests pass for nothing."""
    assert len(MODULES) > 30


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_module_is_longer_than_the_ceiling(path):
    """What grows beyond it is two ideas in one file."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= CEILING


@pytest.mark.parametrize("path", [p for p in MODULES if "tests" not in p.parts], ids=named)
def test_every_room_says_why_it_exists(path):
    """A reader decides at the first line whether to enter."""
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert words.startswith("Why this room exists: ") or named(path) in OWN_WORDS
