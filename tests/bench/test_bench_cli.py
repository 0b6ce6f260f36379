"""``ceasefire bench``: one object or a table, and one sentence when something cannot be."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from ceasefire.bench import entries, outside, stopwatch
from ceasefire.bench.war import FOUND
from ceasefire.cli import main

PEER = """import json, sys
print(json.dumps({"engine": "Toy 1", "wars": int(sys.argv[1]), "seconds": 0.5,
  "mean_day": %r, "shares": [0.40654, 0.17193, 0.42154], "left": [74376.0, 194808.0]}))
"""
BASELINE = """import json, sys
print("compiling")
for engine, took in (("fast", 0.5), ("slow", 2.0)):
    print(json.dumps({"engine": engine, "n": int(sys.argv[1]), "median_s": took}))
"""


@pytest.fixture
def run(capsys):
    """Return a function that runs the program here: exit code, standard output, standard error."""

    def call(*argv):
        with pytest.raises(SystemExit) as left:
            main(["bench", *map(str, argv)])
        return left.value.code, *capsys.readouterr()

    return call


@pytest.fixture
def tiny(monkeypatch):
    """Measure next to nothing of the common war, and nothing of the full one."""
    few = entries.Amounts(2, 64, 20, 2, 400, 10, 64, 16, 64)
    monkeypatch.setattr(entries, "QUICK", few)
    monkeypatch.setattr(entries, "winters", _marches)
    monkeypatch.setattr(entries, "_starts", lambda: iter(()))


def _marches(n):
    for kind in entries.KINDS:
        for threads in entries.threads_tried():
            yield entries._one("winter", f"march {kind} {threads}", n.march, lambda: None)


@pytest.fixture
def peers(tmp_path, monkeypatch):
    """Return a function that writes scripts of peers which found some mean day."""
    folder = tmp_path / "clone" / "benchmarks" / "peers"
    folder.mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "clone")

    def write(mean_day=FOUND.mean_day):
        for name in outside.PEERS:
            (folder / f"attrition_{name}.py").write_text(PEER % mean_day, encoding="utf-8")

    return write


@pytest.mark.slow
def test_quick_run_is_one_object_with_everything(run, tmp_path, monkeypatch):
    small = entries.Amounts(1, 256, 100, 2, 2, 10, 64, 16, 64)
    monkeypatch.setattr(entries, "QUICK", small)
    history = tmp_path / "history.jsonl"
    for _ in range(2):
        code, out, err = run("--quick", "--roofline", "--json", "--history", history)
        assert (code, err) == (0, "")
    found = json.loads(out)
    assert set(found) == {
        "machine", "measured", "peers", "quick", "roofline", "rounds", "rows", "scaling"
    }  # fmt: skip
    assert {"processor", "cores", "python", "numpy", "numba", "ceasefire"} <= set(found["machine"])
    most = max(entries.threads_tried())
    ids = [row["id"] for row in found["rows"]]
    assert {"numpy", "python", "talks", "plan", "help", "version", "nothing"} <= set(ids)
    assert {f"{name} {most}" for name in ("ceasefire float32", "march float64")} <= set(ids)
    for row in found["rows"]:
        assert row["unit"] in {"wars/s", "s"}
        assert 0.0 < row["low"] <= row["median"] <= row["high"]
        assert (row["ratio"] is not None) == (row["group"] == "common")
    assert set(found["scaling"]) == {
        f"{kernel} {kind}" for kernel in ("ceasefire", "march") for kind in ("float32", "float64")
    }
    fractions = found["roofline"]["fractions"]
    assert {one["kernel"] for one in fractions} == {"common", "march"}
    assert all(one["attainable"] == min(one["bounds"].values()) for one in fractions)
    assert all(one["limit"] in one["bounds"] for one in fractions)
    lines = [json.loads(line) for line in history.read_text("utf-8").splitlines()]
    assert len(lines) == 2
    assert lines[-1] == found


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_table_is_markdown_and_says_how_to_get_the_peers(run, lang):
    code, out, err = run("--quick", "--lang", lang)
    assert (code, err) == (0, "")
    assert "`make peers`" in out
    tables = [line for line in out.splitlines() if line.startswith("|")]
    assert len(tables) > 10
    assert any("--:" in line for line in tables)
    assert ("تشغيل" in out) == (lang == "ar")


@pytest.mark.usefixtures("tiny")
def test_peers_are_asked_and_compared(run, peers):
    peers()
    code, out, err = run("--quick", "--json", "--peers", sys.executable)
    assert (code, err) == (0, "")
    found = json.loads(out)
    rows = {row["id"]: row for row in found["rows"]}
    assert found["peers"]
    assert found["rounds"] == 2
    assert rows["mesa"]["name"] == "Toy 1"
    assert rows["simpy"]["median"] == 800.0
    best = rows[f"ceasefire float32 {max(entries.threads_tried())}"]["median"]
    assert rows["mesa"]["ratio"] == pytest.approx(best / 800.0)


@pytest.mark.usefixtures("tiny")
def test_a_baseline_is_run_and_its_lines_are_rows(run, tmp_path):
    file = tmp_path / "mine.py"
    file.write_text(BASELINE, encoding="utf-8")
    code, out, _ = run("--quick", "--json", "--rounds", 3, "--baseline", file)
    assert code == 0
    rows = {row["id"]: row for row in json.loads(out)["rows"]}
    assert rows["baseline fast"]["median"] == 20.0
    assert rows["baseline slow"]["median"] == 5.0


@pytest.mark.usefixtures("tiny")
def test_a_peer_that_fights_another_war_is_refused(run, peers):
    peers(60.0)
    code, out, err = run("--quick", "--json", "--peers", sys.executable)
    assert (code, out) == (2, "")
    assert err.startswith("--peers: Toy 1 fights another war: mean day: 60, wanted 103.164")


@pytest.mark.usefixtures("tiny")
def test_what_cannot_be_is_one_sentence(run, tmp_path, peers):
    peers()
    broken, silent, strange = (tmp_path / f"{name}.py" for name in ("broken", "silent", "strange"))
    broken.write_text("raise SystemExit('no luck')", encoding="utf-8")
    silent.write_text("", encoding="utf-8")
    strange.write_text("print('{\"engine\": 1}')", encoding="utf-8")
    for words, sentence in (
        (["--baseline", tmp_path / "none.py"], f"--baseline: no file {tmp_path / 'none.py'}"),
        (["--baseline", broken], "--baseline: broken.py failed: no luck"),
        (["--baseline", silent], "--baseline: silent.py printed no line of JSON"),
        (["--baseline", strange], f"--baseline: a line of {strange} is not as agreed"),
        (["--peers", tmp_path / "python"], f"--peers: {tmp_path / 'python'}: No such file"),
        (["--history", tmp_path / "no" / "h"], f"--history: {tmp_path / 'no' / 'h'}: No such file"),
        (["--history", tmp_path], f"--history: {tmp_path}: Is a directory"),
    ):
        code, out, err = run("--quick", *words)
        assert (code, out) == (2, "")
        assert err.startswith(sentence)
        assert err.count("\n") == 1


def test_peers_need_a_clone(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(outside, "__file__", str(tmp_path / "a" / "b" / "c" / "d.py"))
    code, out, err = run("--quick", "--peers", sys.executable)
    assert (code, out) == (2, "")
    assert "clone of the repository" in err


def test_rounds_are_measured_in_turn():
    order = []

    def entry(name):
        def read():
            order.append(name)
            return [stopwatch.Reading(name, "s", float(len(order)))]

        return stopwatch.Entry("start", read)

    rows = stopwatch.measure([entry("a"), entry("b")], 3)
    assert order == ["a", "b"] * 4  # once in vain
    assert [row.values for row in rows] == [(3.0, 5.0, 7.0), (4.0, 6.0, 8.0)]
    assert rows[0].median == 5.0


def test_the_peers_scripts_say_the_numbers_of_the_common_war(monkeypatch):
    folder = Path(__file__).parents[2] / "benchmarks" / "peers"
    monkeypatch.syspath_prepend(folder)
    import attrition

    from ceasefire.bench.war import WAR

    assert (WAR.strength, WAR.stock) == (attrition.STRENGTH, attrition.STOCK)
    assert (WAR.supply, WAR.kill) == (attrition.SUPPLY, attrition.KILL)
    assert (
        WAR.quality, WAR.resupply, WAR.loss
    ) == (attrition.QUALITY, attrition.RESUPPLY, attrition.LOSS)  # fmt: skip
    assert (WAR.sectors, WAR.days) == (attrition.SECTORS, attrition.DAYS)
    assert (
        pytest.approx([WAR.floor * WAR.sectors * strength for strength in WAR.strength])
        == attrition.FLOOR
    )
