"""Why this room exists: the simulation must not know how the war ended, and here it cannot.

No module on its path may import the record's reader or name its files, no file under ``record/`` is
opened while a war is loaded and fought, and a falsified record changes no number of the result.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src" / "ceasefire"
READERS = {
    "ceasefire.scenario.packages",
    "ceasefire.scenario.record",
    "ceasefire.scenario.renewed",
}
FACADE = SRC / "war" / "facade.py"  # lays the record beside the result
PATH_OF_SIMULATION = sorted(
    path
    for room in ("kernels", "belief", "treaty", "campaign", "aftermath", "scenario", "war")
    for path in (SRC / room).rglob("*.py")
    if path not in {FACADE, *(SRC / "scenario" / f"{r.split('.')[-1]}.py" for r in READERS)}
)

WATCH = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
"""
FIGHT = """
from ceasefire.scenario.load import load
from ceasefire.war.simulate import fight_batch
fight_batch(load(sys.argv[1]), 8, 1)
"""
READ = """
from ceasefire.scenario.load import load
from ceasefire.scenario.record import load_record
load_record(load(sys.argv[1]))
"""
TELL = "print(*opened, sep=chr(10))"


def named(path):
    """Return a module's path as the tests show it."""
    return path.relative_to(SRC).as_posix()


@pytest.mark.parametrize("path", PATH_OF_SIMULATION, ids=named)
def test_the_simulation_does_not_know_the_records_readers(path):
    """Neither by import nor by the name of its folder or file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.module not in READERS
            assert not READERS & {f"{node.module}.{alias.name}" for alias in node.names}
        if isinstance(node, ast.Import):
            assert not READERS & {alias.name for alias in node.names}
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert node.value != "record"
            assert not re.fullmatch(r"(.*/)?(record/.*|observables\.csv)", node.value)


def opened_by(code, scenario):
    """Return the files that a program opens."""
    done = subprocess.run(
        [sys.executable, "-c", WATCH + code + TELL, str(scenario)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.slow
@pytest.mark.parametrize("war", ["toy", "winter-war"])
def test_no_file_of_the_record_is_opened_while_a_war_is_fought(war, toy_path):
    """Watched from inside the interpreter; the same watch sees the record's reader at work."""
    scenario = toy_path if war == "toy" else war
    fought, read = opened_by(FIGHT, scenario), opened_by(READ, scenario)
    assert any(file.endswith("war.yaml") for file in fought)
    assert not [file for file in fought if "/record/" in file]
    assert [file for file in read if file.endswith("/record/observables.csv")]


@pytest.mark.slow
def test_a_falsified_record_changes_no_number_of_the_result(toy_path, toy_copy):
    """The facade needs the record to know what to note down; its figures flow nowhere."""
    from ceasefire.war.facade import load

    path = toy_copy / "record" / "observables.csv"
    text = path.read_text(encoding="utf-8")
    for true, false in [("4,9,6", "44,49,46"), ("2000,6000,4000", "1,3,2")]:
        assert true in text
        text = text.replace(true, false)
    path.write_text(text, encoding="utf-8")
    before, after = (load(folder).simulate(16, seed=3).ensemble for folder in (toy_path, toy_copy))
    assert before.wars.identical(after.wars)
    assert before.days.identical(after.days)
