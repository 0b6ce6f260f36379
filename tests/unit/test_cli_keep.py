"""Why this room exists: all days of all wars on disk, whole or not at all; many wars, honestly."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
import xarray as xr

from ceasefire.cli import main
from ceasefire.war import facade
from ceasefire.war.logbook import logbook_bytes
from ceasefire.war.simulate import PANEL, fight_batch

# A process that is started in the background is deaf to Ctrl-C, and so are its children.
HEAR = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
PROGRAM = [sys.executable, "-c", f"{HEAR}; from ceasefire.cli import main; main()"]


@pytest.fixture
def run(capsys):
    """Return a function that runs the program here: exit code, standard output, standard error."""

    def call(*argv):
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in argv])
        return left.value.code, *capsys.readouterr()

    return call


def keep(run, toy_path, out, *more):
    """Keep the days of some wars; return the file's bytes and what was said."""
    words = ("-n", PANEL + 152, "--keep", "daily", "--no-report", "--out", out)
    code, said, err = run("run", toy_path, *words, *more)
    assert (code, err) == (0, "")
    return (out / "daily.nc").read_bytes(), said


def test_every_day_of_every_war_is_there(run, toy, toy_path, tmp_path):
    """Also of those beyond the panel; each is the war's own record, under its names."""
    data, said = keep(run, toy_path, tmp_path / "out")
    size = logbook_bytes(toy, PANEL + 152)
    assert size <= len(data) <= size + 65536
    first = said.splitlines()[0]
    assert first == f"Keeping every day of 2,200 wars: daily.nc will take {size / 1e6:.0f} MB."
    days = []
    batch = fight_batch(toy, PANEL + 152, 1, record=lambda first, _, t: days.append((first, t)))
    with xr.open_dataset(tmp_path / "out" / "daily.nc", engine="h5netcdf") as file:
        assert file["outcome"].to_numpy().tolist() == batch.outcome.tolist()
        assert file["last_day"].to_numpy().tolist() == batch.last_day.tolist()
        assert file["men"].dims == ("war", "side", "day")
        assert file["defender_stock"].sel(defender_class="bombs").shape == (PANEL + 152, 60)
        assert str(file["date"].to_numpy()[0])[:10] == "1950-12-01"
        for first, t in days:
            wars = slice(first, first + t.side.shape[-1])
            for name, values in (("lost", t.side[1]), ("front", t.sector[0])):
                mine = np.moveaxis(file[name].to_numpy()[wars], 0, -1)
                assert np.array_equal(mine, values), (first, name)
    assert [first for first, _ in days] == sorted(first for first, _ in days)


def test_the_same_wars_are_the_same_bytes(run, toy_path, tmp_path):
    """Whoever fights them; another seed is another file."""
    one, _ = keep(run, toy_path, tmp_path / "one", "--threads", 1)
    two, said = keep(run, toy_path, tmp_path / "two", "--threads", 2, "--json")
    assert json.loads(said)["runs"] == PANEL + 152
    other, _ = keep(run, toy_path, tmp_path / "other", "--seed", 2)
    assert one == two
    assert one != other


def test_days_need_a_folder(run, toy_path, tmp_path, monkeypatch):
    """One clear error, before anything is fought."""
    monkeypatch.chdir(tmp_path)
    code, out, err = run("run", toy_path, "-n", 20, "--keep", "daily")
    assert (code, out) == (2, "")
    assert err == "--keep daily: needs a folder to write to, give --out DIR\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wars", [0, -3])
def test_a_wrong_number_of_wars_is_refused_as_ever(run, toy_path, tmp_path, wars):
    words = ("-n", wars, "--keep", "daily", "--out", tmp_path / "out")
    code, _, err = run("run", toy_path, *words)
    assert code == 2
    assert err.startswith("-n: the number of wars must be 1 to")
    assert list(tmp_path.iterdir()) == []


def test_what_does_not_fit_is_refused_beforehand(run, toy_path, tmp_path, monkeypatch):
    """A disk that is full after an hour helps nobody."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10**6))
    code, _, err = run("run", toy_path, "-n", 5000, "--keep", "daily", "--out", tmp_path / "out")
    assert code == 2
    assert err == "--keep daily: the days of 5000 wars take 67 MB, and 1 MB are free\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_an_interrupted_run_can_be_run_again(toy_path, tmp_path):
    """Ctrl-C while days are written leaves nothing; the same command then gives the same bytes."""
    out = tmp_path / "out"
    words = ["run", str(toy_path), "-n", "5000", "--threads", "1", "--no-report"]
    words += ["--keep", "daily", "--out", str(out)]
    left = []
    for interrupted in (False, True, False):
        code = _with_patience(words) if interrupted else _through(PROGRAM, words)
        assert code == (130 if interrupted else 0)
        if interrupted:
            assert list(tmp_path.iterdir()) == []
            continue
        files = {path.name: path.read_bytes() for path in out.iterdir()}
        left.append((files, json.loads(files.pop("summary.json")) | {"seconds": 0}))
        shutil.rmtree(out)
    assert "daily.nc" in left[0][0]
    assert left[0] == left[1]


def _through(program, words):
    """Run to the end; return the exit code."""
    done = subprocess.run([*program, *words], capture_output=True, check=False, timeout=300)
    assert b"Traceback" not in done.stderr
    return done.returncode


def _with_patience(words):
    """Press Ctrl-C when a second chunk of days is about to be written; return the exit code.

    The process waits there: however fast wars are fought, some days are written and others not.
    """
    waits = "import time, ceasefire.war.logbook as log; pages, seen = log._pages, []\n"
    waits += "def slow(*a):\n seen.append(1)\n"
    waits += " if len(seen) == 2: print('ready', flush=True); time.sleep(600)\n"
    waits += " return pages(*a)\nlog._pages = slow\n"
    program = [*PROGRAM[:2], waits + PROGRAM[2]]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*program, *words], **pipes) as process:
        try:
            while line := process.stdout.readline():
                if line == b"ready\n":
                    break
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=300)
        finally:
            process.kill()
    assert b"Traceback" not in err
    return process.returncode


def test_a_large_batch_says_how_it_was_counted(run, toy_path, tmp_path, monkeypatch):
    """Every war counts; what shows single wars says of how many."""
    out = tmp_path / "out"
    everyone = json.loads(run("run", toy_path, "-n", 3000, "--json")[1])
    monkeypatch.setattr(facade, "KEPT", 2500)
    counted = json.loads(run("run", toy_path, "-n", 3000, "--json", "--out", out)[1])
    assert (everyone["runs"], everyone["kept"], everyone["quantiles"]) == (3000, 3000, "exact")
    assert (counted["runs"], counted["kept"]) == (3000, 2500)
    assert counted["quantiles"] == "binned, relative width 0.00024; days exact"
    assert counted["outcomes"] == pytest.approx(everyone["outcomes"])
    for mine, exact in zip(counted["observables"], everyone["observables"], strict=True):
        assert (mine["id"], mine["never"]) == (exact["id"], pytest.approx(exact["never"]))
        for name in ("q10", "median", "q90"):
            assert mine[name] == pytest.approx(exact[name], rel=1e-3)
    with xr.open_dataset(out / "ensemble.nc", group="wars", engine="h5netcdf") as wars:
        assert (wars.sizes["war"], wars.attrs["fought"]) == (2500, "3000")
    assert "Of 3,000 wars the first 2,500 were kept" in _plain((out / "report.html").read_text())
    said = run("run", toy_path, "-n", 3000, "--out", out, "--no-report")[1]
    assert "in bins of relative width 0.00024" in said
    assert "ensemble.nc show the first 2,500 wars" in said


def _plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
@pytest.mark.parametrize(
    ("lang", "texts"),
    [("en", ["loading the war", "fighting"]), ("ar", ["تُحمَّل الحرب", "القتال جارٍ"])],
)
def test_the_bar_is_there_before_the_war_is_loaded(toy_path, lang, texts):
    """It says what is done: first loading, then fighting."""
    ours, theirs = os.openpty()
    words = ["run", str(toy_path), "-n", "3000", "--threads", "1", "--json", "--lang", lang]
    with subprocess.Popen([*PROGRAM, *words], stdout=subprocess.DEVNULL, stderr=theirs) as program:
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
    os.close(ours)
    assert program.returncode == 0
    at = [seen.decode().find(text) for text in texts]
    assert at == sorted(at)
    assert at[0] >= 0


def _read(terminal):
    """Return what came; nothing once the other end is closed, which Linux reports as an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
