"""Unfinished work: whole files or none, cut lines thrown away, and a killed process taken up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from ceasefire.errors import RequestError
from ceasefire.study.calibrate.folder import WorkFolder
from ceasefire.study.calibrate.smc import Schedule, first

RUN = "import sys; from ceasefire.cli import main; main(sys.argv[1:])"
SLOW = """
import sys, time
from ceasefire.study.calibrate.folder import WorkFolder
keep = WorkFolder.keep
def kept(self, name, now):
    keep(self, name, now)
    time.sleep(600 if now.number == 1 else 0)
WorkFolder.keep = kept
"""


def test_a_population_comes_back_as_it_was(conjugate, tmp_path):
    """Arrays to the byte, infinity and counts too."""
    folder, now = WorkFolder(tmp_path), first(conjugate, Schedule(particles=50), 1)
    folder.keep("fit", now)
    again = folder.kept("fit")
    assert again.values.tobytes() == now.values.tobytes()
    assert again.luck.dtype == now.luck.dtype
    assert (again.tolerance, again.number, again.worlds) == (np.inf, 0, 200)
    assert [path.name for path in tmp_path.iterdir()] == ["fit.npz"]


def test_without_a_folder_nothing_is_kept(conjugate):
    """And nothing is asked of the disk."""
    nowhere = WorkFolder(None)
    nowhere.open("fit", {"a": 1})
    nowhere.keep("fit", first(conjugate, Schedule(particles=50), 1))
    nowhere.add("piece", {"a": 1})
    assert nowhere.kept("fit") is None
    assert nowhere.pieces("piece") == []


@pytest.mark.parametrize("cut", ['{"n": 2', '{"n": 2}', "\x00\x00"])
def test_a_line_that_was_cut_off_does_not_count(tmp_path, cut):
    """Its end is missing, so nobody knows whether it was whole; the next one begins a line."""
    folder = WorkFolder(tmp_path)
    folder.add("piece", {"n": 1})
    with (tmp_path / "piece.jsonl").open("a", encoding="utf-8") as file:
        file.write(cut)
    assert folder.pieces("piece") == [{"n": 1}]
    folder.add("piece", {"n": 3})
    assert folder.pieces("piece") == [{"n": 1}, {"n": 3}]


def test_other_work_is_refused(tmp_path):
    """The same call goes on, another one gets another folder."""
    folder = WorkFolder(tmp_path / "a" / "b")
    folder.open("fit", {"seed": 1})
    folder.open("fit", {"seed": 1})
    folder.open("check", {"seed": 2})
    with pytest.raises(RequestError, match="holds another fit calibration; give another folder"):
        folder.open("fit", {"seed": 2})


def test_a_folder_that_cannot_be_is_said_to_be_so(tmp_path):
    """A file stands in its way."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RequestError, match="--out: "):
        WorkFolder(tmp_path / "file").open("fit", {})


def test_a_broken_population_is_named(tmp_path):
    """With its path."""
    (tmp_path / "fit.npz").write_bytes(b"not a population")
    with pytest.raises(RequestError, match=r"fit\.npz: cannot be read"):
        WorkFolder(tmp_path).kept("fit")


@pytest.mark.slow
def test_a_killed_calibration_is_taken_up_and_is_the_same(asked_copy, tmp_path):
    """The process is killed outright after its second population; nothing differs in the end."""
    words = ["calibrate", str(asked_copy), "--particles", "60", "-n", "8", "--out"]
    call = [sys.executable, "-c"]
    whole, half = tmp_path / "whole", tmp_path / "half"
    subprocess.run([*call, RUN, *words, str(whole)], check=True, capture_output=True)
    child = subprocess.Popen([*call, SLOW + RUN, *words, str(half)], stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 300.0
        while time.monotonic() < until and _number(half) < 1:
            time.sleep(0.1)
    finally:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
    assert _number(half) == 1
    assert not (half / "military.yaml").exists()
    subprocess.run([*call, RUN, *words, str(half)], check=True, capture_output=True)
    assert (half / "military.yaml").read_bytes() == (whole / "military.yaml").read_bytes()


def _number(folder):
    """Return the number of the population that a folder holds, -1 for none."""
    now = WorkFolder(folder).kept("military")
    return -1 if now is None else now.number
