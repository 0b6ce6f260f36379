"""Why this room exists: ``ceasefire run`` keeps its promises to people, programs and the disk."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest

from ceasefire.cli import main

# A process that is started in the background is deaf to Ctrl-C, and so are its children.
HEAR = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
PROGRAM = [sys.executable, "-c", f"{HEAR}; from ceasefire.cli import main; main()"]
FILES = ["ensemble.nc", "report.html", "summary.json"]
KEYS = [
    "scenario", "digest", "runs", "kept", "quantiles", "seed", "seconds", "outcomes", "settings",
    "fit", "observables", "covered", "tests", "precision",
]  # fmt: skip
FIELDS = {
    "id", "unit", "role", "record_low", "record_high", "record_use", "q10", "median", "q90",
    "median_se", "never", "covered",
}  # fmt: skip


@pytest.fixture
def run(capsys):
    """Return a function that runs the program here: exit code, standard output, standard error."""

    def call(*argv):
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in argv])
        return left.value.code, *capsys.readouterr()

    return call


def refuse(text):
    """Fail on what JSON does not have."""
    raise AssertionError(text)


def test_json_is_one_object_of_the_promised_shape(run, toy_path):
    """Keys, fields and sums; nothing else on either stream, and no NaN."""
    code, out, err = run("run", toy_path, "-n", 40, "--seed", 3, "--json", "--set", "frost=off")
    assert (code, err) == (0, "")
    found = json.loads(out, parse_constant=refuse)
    assert list(found) == KEYS
    assert (found["scenario"], found["runs"], found["seed"]) == ("toy-war", 40, 3)
    assert found["settings"] == {"frost": "off"}
    assert sum(found["outcomes"].values()) == pytest.approx(1)
    assert all(set(one) == FIELDS for one in found["observables"])
    assert all(one["q10"] <= one["median"] <= one["q90"] for one in found["observables"])
    tests = [one for one in found["observables"] if one["role"] == "test"]
    assert found["tests"] == len(tests)
    assert found["covered"] == sum(one["covered"] for one in tests)


def test_what_is_not_a_number_is_null():
    """JSON has neither NaN nor infinity."""
    from ceasefire.report.numbers import _finite

    assert [_finite(x) for x in (float("nan"), float("inf"), 1.5, "x", True)] == [
        None, None, 1.5, "x", True,
    ]  # fmt: skip


def test_the_same_seed_says_the_same_with_any_threads(run, toy_path):
    """Only the clock may differ."""
    said = []
    for threads in (1, 2):
        _, out, _ = run("run", toy_path, "-n", 30, "--json", "--threads", threads)
        said.append({**json.loads(out), "seconds": 0})
    assert said[0] == said[1]


def test_the_table_is_for_people(run, toy_path):
    """Names, units, record, verdicts, shares with errors, the batch; English needs no isolates."""
    code, out, err = run("run", toy_path, "-n", 40)
    assert (code, err) == (0, "")
    assert "Canal Line reached (day)" in out
    assert re.search(r"covered|missed", out)
    assert "told to the model" in out
    assert re.search(r"Covered: \d of 2 tests\.", out)
    assert re.search(r"\d% ± \d+\.\d%", out)
    assert re.search(r"40 wars, seed 1, [\d.,]+ s, [\d,]+ wars/s", out)
    assert not re.search("[\u2066-\u2069]", out)


def test_the_table_speaks_arabic(run, toy_path):
    """Every word of it, with its isolates."""
    _, out, _ = run("run", toy_path, "-n", 20, "--lang", "ar")
    assert "الفاصل 80%" in out
    assert "\u2068" in out
    assert re.findall(r"[A-Za-z]{2,}", out) == []


def test_nothing_is_written_without_out(run, toy_path, tmp_path, monkeypatch):
    """A summary is not a reason to leave files about."""
    monkeypatch.chdir(tmp_path)
    assert run("run", toy_path, "-n", 20)[0] == 0
    assert list(tmp_path.iterdir()) == []


def test_out_has_the_files_and_nothing_else(run, toy_path, tmp_path):
    """Also when the folder has to be made; the summary is what --json prints."""
    out = tmp_path / "new" / "out"
    code, said, _ = run("run", toy_path, "-n", 20, "--out", out, "--json")
    assert code == 0
    assert sorted(path.name for path in out.iterdir()) == FILES
    assert json.loads((out / "summary.json").read_text()) == json.loads(said)
    run("run", toy_path, "-n", 20, "--out", out, "--seed", 2, "--no-report")
    assert json.loads((out / "summary.json").read_text())["seed"] == 2


def test_no_report_leaves_it_out(run, toy_path, tmp_path):
    """The numbers are still there."""
    assert run("run", toy_path, "-n", 20, "--out", tmp_path, "--no-report")[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ensemble.nc", "summary.json"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-n", "0"], r"^-n: the number of wars must be 1 to \d+ \(got 0\)$"),
        (["--seed", "-1"], r"^--seed: must be 0 to \d+ \(got -1\)$"),
        (["--set", "frst=0"], r"frst.*did you mean 'frost'"),
        (["--set", "frost"], r"must be PATH=VALUE"),
        (["--threads", "0"], r"--threads"),
        (["--lang", "fi"], r"--lang"),
        (["--out", "taken"], r"^taken: is a file, not a folder$"),
        (["--out", "taken/deeper"], r"^taken/deeper: cannot be made \(.+\)$"),
    ],
)
def test_bad_requests_are_one_clear_error(run, toy_path, tmp_path, monkeypatch, words, message):
    """Exit code 2, a message on standard error, nothing on standard output, nothing on disk."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").write_text("mine")
    code, out, err = run("run", toy_path, *words)
    assert (code, out) == (2, "")
    assert re.search(message, err.strip(), re.MULTILINE)
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_an_unknown_war_is_refused(run):
    """By name, with what may have been meant."""
    code, _, err = run("run", "winter-wra")
    assert code == 2
    assert "did you mean 'winter-war'" in err


def test_a_failure_leaves_the_folder_as_it_was(run, toy_path, tmp_path, monkeypatch):
    """Neither half a batch nor a folder made for it; what was there stays."""
    from ceasefire.errors import RequestError
    from ceasefire.report import page

    def fail(*_):
        raise RequestError("no ink")

    monkeypatch.setattr(page, "write_report", fail)
    old = tmp_path / "old"
    old.mkdir()
    (old / "summary.json").write_text("before")
    for out in (old, tmp_path / "new" / "deep"):
        assert run("run", toy_path, "-n", 20, "--out", out)[::2] == (2, "no ink\n")
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert [path.name for path in old.iterdir()] == ["summary.json"]
    assert (old / "summary.json").read_text() == "before"


def test_a_folder_in_the_way_is_no_traceback(run, toy_path, tmp_path):
    """A folder called report.html cannot be replaced by a file, and nothing else is either."""
    (tmp_path / "report.html").mkdir()
    code, _, err = run("run", toy_path, "-n", 20, "--out", tmp_path)
    assert code == 2
    assert err.strip().endswith("report.html: is a folder, not a file")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.slow
def test_an_interrupted_run_leaves_nothing(toy_path, tmp_path):
    """Ctrl-C in the middle of the wars: exit code 130 and an untouched disk."""
    out = tmp_path / "out"
    words = ["run", str(toy_path), "-n", "2000000", "--threads", "1", "--out", str(out)]
    with subprocess.Popen([*PROGRAM, *words], stderr=subprocess.PIPE) as program:
        while program.poll() is None and not list(out.glob(".ceasefire-*")):
            time.sleep(0.05)
        time.sleep(5.0)  # the folder is there first, then the war is loaded
        program.send_signal(signal.SIGINT)
        _, err = program.communicate(timeout=120)
    assert program.returncode == 130
    assert b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
def test_a_terminal_sees_the_rate(toy_path):
    """Standard error is a terminal here, and the bar is drawn there; standard output is clean."""
    ours, theirs = os.openpty()
    words = ["run", str(toy_path), "-n", "3000", "--threads", "1", "--json"]
    with subprocess.Popen([*PROGRAM, *words], stdout=subprocess.PIPE, stderr=theirs) as program:
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
        out, _ = program.communicate(timeout=120)
    os.close(ours)
    assert program.returncode == 0
    assert json.loads(out)["runs"] == 3000
    assert b"wars/s" in seen


def _read(terminal):
    """Return what came; nothing once the other end is closed, which Linux reports as an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_compiling_is_announced():
    """A kernel that was never compiled raises the word; one that was, does not."""
    import numba

    from ceasefire.cli.progress import _listening

    said = []
    twice = numba.njit(lambda x: 2 * x)
    with _listening(lambda: said.append("compiling"), lambda: said.append("compiled")):
        twice(3)
        first = list(said)
        twice(4)
    assert first[0] == "compiling"
    assert first[-1] == "compiled"
    assert said == first


def test_a_changed_war_says_so(capsys):
    """The table of a changed war must not pass for the war itself."""
    with pytest.raises(SystemExit):
        main(["run", "winter-war", "-n", "20", "--set", "frost=off"])
    assert "Changed: frost=off" in capsys.readouterr().out


def test_a_shorter_horizon_drops_the_questions_beyond_it(capsys):
    """Figures dated after the horizon are not asked for, and the rest still are."""
    short = ["--set", "calendar.days=60", "--set", "calendar.thaw=1940-01-20"]
    with pytest.raises(SystemExit):
        main(["run", "winter-war", "-n", "20", "--json", *short])
    ids = {o["id"] for o in json.loads(capsys.readouterr().out)["observables"]}
    assert "soviet_losses_december" in ids
    assert "soviet_losses_total" not in ids
