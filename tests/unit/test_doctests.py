"""Why this room exists: an example in a docstring is a claim, so it is tried."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src"
FILES = [p for p in sorted(SRC.rglob("*.py")) if ">>> " in p.read_text(encoding="utf-8")]
NAMES = [".".join(p.relative_to(SRC).with_suffix("").parts) for p in FILES]


def test_there_are_examples():
    """An empty list would prove nothing."""
    assert "ceasefire.units" in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_of_a_module_are_true(name):
    """Each prints what it says."""
    tried = doctest.testmod(importlib.import_module(name))
    assert tried.attempted
    assert not tried.failed
