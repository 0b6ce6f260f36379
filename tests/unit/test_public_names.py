"""The public face of the package: what is promised is there, and nothing heavy comes before it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import ceasefire as cf
from ceasefire.errors import ScenarioNotFoundError, SettingError


def test_what_is_promised_is_there():
    assert sorted(cf.__all__) == ["Runs", "War", "compare", "load"]
    assert all(callable(getattr(cf, name)) for name in cf.__all__)
    with pytest.raises(AttributeError, match="no attribute 'peace'"):
        _ = cf.peace


def test_importing_the_package_imports_no_engine():
    code = "import sys, ceasefire; print([m for m in ('numba', 'numpy') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_a_user_loads_simulates_changes_and_reads():
    war = cf.load("winter-war")
    runs = war.simulate(120, seed=3)
    assert len(runs) == 120
    text = runs.summary()
    assert all(row.id in text for row in runs.record)
    less = war.change({"shells": 0.5}).simulate(120, seed=3)
    start = [o.median for r in (runs, less) for o in r.observables() if o.id == "shell_days_start"]
    assert start[1] == pytest.approx(start[0] / 2, rel=0.02)


def test_mistakes_have_names():
    with pytest.raises(ScenarioNotFoundError, match="winter-war"):
        cf.load("winter-wax")
    with pytest.raises(SettingError, match="shells"):
        cf.load("winter-war").change({"shels": 2})
