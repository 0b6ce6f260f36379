"""Why this room exists: commands for authors of scenarios say the right thing in its place."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

import ceasefire
from ceasefire.cli import main
from ceasefire.scenario.tables import TABLES

PROGRAM = [sys.executable, "-c", "from ceasefire.cli import main; main()"]


@pytest.fixture
def run(capsys):
    """Return a function that runs the program here: exit code, standard output, standard error."""

    def call(*argv):
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in argv])
        return left.value.code, *capsys.readouterr()

    return call


def test_the_version_is_the_packages(run):
    """One place for the number."""
    assert run("--version") == (0, f"ceasefire {ceasefire.__version__}\n", "")


def test_help_names_every_command(run):
    """And so does the program without words, on its way out."""
    code, out, _ = run("--help")
    assert code == 0
    assert all(f"  {command} " in out for command in ("list", "check", "schema"))


def test_check_is_content(run, toy_path):
    """A right scenario is one line, also by name."""
    assert run("check", toy_path) == (0, f"{toy_path}: no faults\n", "")
    assert run("check", "winter-war") == (0, "winter-war: no faults\n", "")


def test_check_names_all_faults_on_standard_error(run, toy_copy):
    """The record is checked too; nothing goes to standard output."""
    war, record = toy_copy / "war.yaml", toy_copy / "record" / "observables.csv"
    for path, old, new in [(war, "days: 60", "days: 6"), (record, ",4,9,6,", ",4,9,x,")]:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    code, out, err = run("check", toy_copy)
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        f"{war}:11:9: calendar.days: must be at least 7 (got 6)",
        f"{record}:2:5: use: must be a number (got 'x')",
    ]


def test_check_speaks_json(run, toy_copy):
    """The same faults for programs, on standard output, with the same exit code."""
    code, out, err = run("check", toy_copy, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {"folder": str(toy_copy), "ok": True, "faults": []}
    (toy_copy / "war.yaml").write_text("a: 1\na: 2\n")
    code, out, err = run("check", toy_copy, "--json")
    assert (code, err) == (2, "")
    doubled = next(fault for fault in json.loads(out)["faults"] if "twice" in fault["message"])
    assert doubled == {
        "file": str(toy_copy / "war.yaml"),
        "line": 2,
        "column": 1,
        "field": "a",
        "message": "given twice (first on line 1)",
    }


def test_list_shows_titles_in_both_languages(run):
    """Names for the machine, titles for people."""
    assert "winter-war  The Winter War\n" in run("list")[1]
    (war,) = (
        w for w in json.loads(run("list", "--json", "--lang", "ar")[1]) if "winter" in w["name"]
    )
    assert war == {"name": "winter-war", "title": "حرب الشتاء"}


def test_schema_describes_the_document_and_the_tables(run):
    """Every section and column is there; unknown keys are refused in editors too."""
    whole = json.loads(run("schema")[1])
    assert {"schema", "sectors", "switches"} <= set(whole["properties"])
    assert whole["additionalProperties"] is False
    for file, model in TABLES.items():
        row = json.loads(run("schema", "--table", file)[1])
        assert set(row["properties"]) == {f.alias or n for n, f in model.model_fields.items()}


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["check", "winter-wra"], "did you mean 'winter-war'?"),
        (["schema", "--table", "force.csv"], "did you mean 'forces.csv'"),
        (["list", "--lang", "fr"], "'fr' is not one of 'en', 'ar'"),
        (["chekc"], "No such command 'chekc'"),
        (["check"], "Missing argument 'WAR'"),
        (["--bogus"], "No such option: --bogus"),
    ],
)
def test_bad_input_leaves_with_2_and_one_sentence(run, argv, said):
    """On standard error, without a traceback."""
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_reader_may_close_its_end_early():
    """``ceasefire schema | head -1`` is quiet."""
    with subprocess.Popen(
        [*PROGRAM, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_an_interruption_leaves_with_130():
    """Ctrl-C stops a command without a traceback."""
    # A process that is started in the background is deaf to Ctrl-C, and so are its children.
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    code += "import ceasefire.cli.app as a, time, sys\n"
    code += "a.app.command('wait')(lambda: (print('ready', flush=True), time.sleep(60)))\n"
    code += "from ceasefire.cli import main; main(['wait'])"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.05)
        os.kill(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_a_file_name_that_is_not_text_is_printed_all_the_same(tmp_path):
    """Bytes that no encoding knows are escaped, never a crash."""
    folder = tmp_path / os.fsdecode(b"\xff")
    folder.mkdir()
    (folder / "war.yaml").write_text("a: 1\n")
    for options in ([], ["--json"]):
        done = subprocess.run(
            [*PROGRAM, "check", folder, *options], capture_output=True, check=False
        )
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


def test_check_asks_whether_the_record_can_be_answered(toy_copy, capsys):
    """A question about a line that does not exist is a fault of the record, with its line."""
    record = toy_copy / "record" / "observables.csv"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace(",reached canal,", ",reached kanal,"), encoding="utf-8")
    with pytest.raises(SystemExit) as stop:
        main(["check", str(toy_copy)])
    assert stop.value.code == 2
    assert "observables.csv:2: read: 'reached kanal': no line 'kanal'" in capsys.readouterr().err
