"""Why this room exists: each way to write ``war.yaml`` wrongly has its sentence, with its place."""

from __future__ import annotations

import pytest

from ceasefire.errors import ScenarioFileError
from ceasefire.scenario.war import Document
from ceasefire.scenario.yamlfile import read_document


def faults_of(folder, text):
    """Write a war.yaml, read it, and return its faults without the path."""
    path = folder / "war.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ScenarioFileError) as caught:
        read_document(path, Document)
    return [str(fault).removeprefix(f"{path}:") for fault in caught.value.faults]


def swapped(folder, old, new):
    """Return the small war's text with one thing changed, and where § stood in the change."""
    text = (folder / "war.yaml").read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in the small war"
    text = text.replace(old, new, 1)
    before = text.partition("§")[0]
    place = f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    return text.replace("§", ""), place


CANAL = "sectors.river-road.lines.canal"
DATE = "must be a date such as 1939-11-30"
WRONG = [
    ("strength: 2.0", "strength: §-1", f"{CANAL}.strength: must be at least 1 (got -1)"),
    ("at_km: 25.0", "at_km: §lots", f"{CANAL}.at_km: must be a number (got 'lots')"),
    ("at_km: 25.0", "at_km: §true", f"{CANAL}.at_km: must be a number (got true)"),
    ("at_km: 25.0", "at_km: §'25'", f"{CANAL}.at_km: must be a number (got '25')"),
    ("at_km: 25.0", "§at_km:", f"{CANAL}.at_km: must be a number (got nothing)"),
    ("at_km: 25.0", "at_km: §[25]", f"{CANAL}.at_km: must be a number (got a list)"),
    ("move_needed: 0.6", "move_needed: §.nan", "combat.move_needed: must be a finite number"),
    ("loss_sigma: 0.3", "loss_sigma: §4", "combat.loss_sigma: must be at most 3 (got 4)"),
    ("pace_km: 8.0", "pace_km: §1e400", "combat.pace_km: must be a finite number (got inf)"),
    ("pace_km: 8.0", "pace_km: §0", "combat.pace_km: must be more than 0 (got 0)"),
    ("days: 60", "days: §60.5", "calendar.days: must be a whole number (got 60.5)"),
    ("days: 60", "days: §yes", "calendar.days: must be a whole number (got 'yes')"),
    ("days: 60", "days: §5000", "calendar.days: must be at most 2000 (got 5000)"),
    ("1950-12-01", "§1950-13-01", f"calendar.first_day: {DATE} (got '1950-13-01')"),
    ("1950-12-01", "§1 December", f"calendar.first_day: {DATE} (got '1 December')"),
    ("1950-12-01", "§'86400'", f"calendar.first_day: {DATE}"),
    ("1950-12-01", "§1950", f"calendar.first_day: {DATE} (got 1950)"),
    ("thaw: 1951", "§thaww: 1951", "calendar.thaww: is not a known key (did you mean 'thaw'?)"),
    ("calendar:\n", "§calendar:\n  # thaw:", "calendar.first_day: is required"),
    ("id: toy-war", "id: §Toy War", "id: must be lower-case letters and digits, joined by single"),
    ("id: toy-war", f"id: §{'a' * 41}", "id: must have at most 40 characters"),
    ("en: A small war", "§en: ''", "title.en: must not be empty (got '')"),
    ("guns_follow_men: true", "guns_follow_men: §1", "must be true or false (got 1)"),
    ("force-ratio", "§lanchester", "combat.attrition: must be 'force-ratio', 'lanchester-square'"),
    ("go: 1.4", "§go: 0.4", "posture: stop must not be above go (got 0.9 and 0.4)"),
    ("at_km: 25.0", "at_km: 999", "sectors.river-road: the last line must lie before length_km"),
    ("title: {en: A small war, ar: حرب صغيرة}", "title: §1", "title: must be a mapping of fields"),
    ("routes:\n", "routes: §3\nroute:\n", "routes: must be a list (got 3)"),
    ("attacker_men: {low: 0.9", "attacker_men: §{low: 1.1", "uncertain.attacker_men: low must be"),
    ("sectors:\n", "sectors: §[]\nsector:\n", "sectors: must have at least 1 entry (got a list)"),
    (
        "line: canal,",
        "line: channel,",
        "flank.line must be one of the sector's lines (got 'channel')",
    ),
    ("go: 1.4", "go: 1\n  §go: 1.5", "posture.go: given twice (first on line "),
    ("go: 1.4", "go: §!!python/object:os.system 1", "posture.go: tags are not read (got "),
    ("go: 1.4", "? §[go]\n  : 1.4", "posture: a key must be a single word"),
    ("go: 1.4", "§<<: {go: 1.4}", "posture.<<: is not a known key"),
    ("go: 1.4", 'go: §"\\ud800"', "posture.go: must be text (got half of a surrogate pair)"),
    ("go: 1.4", f"go: §{'1' * 5000}", "posture.go: must be a number (got '1111"),
]


@pytest.mark.parametrize(("old", "new", "expected"), WRONG, ids=[n[:25] for _, n, _ in WRONG])
def test_a_wrong_value_is_named_with_its_place(toy_copy, old, new, expected):
    """Line, column, field, what was expected and what came."""
    text, place = swapped(toy_copy, old, new)
    found = faults_of(toy_copy, text)
    wanted = f"{place}: {expected}" if "§" in new and ": " in expected[:60] else expected
    assert any(wanted in line for line in found), found


def test_a_missing_section_is_said_of_the_file(toy_copy):
    """There is no line for what is not there; the top of the file has to stand for it."""
    text, _ = swapped(toy_copy, "posture:", "postures:")
    assert "2:1: posture: is required" in faults_of(toy_copy, text)


BROKEN = [
    ("", "1:1: the file is empty"),
    ("# nothing but a remark\n", "1:1: the file is empty"),
    ("- a\n- b\n", "1:1: must be a mapping of sections (got a list)"),
    ("just words", "1:1: must be a mapping of sections (got 'just words')"),
    ("a: 1\n\tb: 2\n", "2:1: not YAML: while scanning for the next token, found character '\\t'"),
    ("a: 'x\nb: 2\n", "1:4: not YAML: while scanning a quoted scalar, found unexpected end of"),
    ("a: b: c\n", "1:5: not YAML: mapping values are not allowed here"),
    ("a: [1, 2\nb: 3\n", "2:2: not YAML: while parsing a flow sequence"),
    ("a: *lost\n", "1:4: not YAML: found undefined alias 'lost'"),
    ("a: 1\n---\nb: 2\n", "2:1: not YAML: expected a single document"),
    ("%YAML 1.1\n---\na: no\n", "1:1: YAML directives are not read"),
    ("# first\n%TAG ! x\n---\na: no\n", "2:1: YAML directives are not read"),
    ("a: 1\nb: \x07\n", "2:4: must not contain control characters"),
    ("a: &a [*a]\n", "1:4: must be nested at most 40 deep (does an alias contain itself?)"),
    ('a: "\\UFFFFFFFF"\n', "1: not YAML"),
    ("[" * 4000, "1: must be nested at most 40 deep"),
    (b"a: 1\nb: \xff\n", "2:4: must be UTF-8 text (got the byte 0xff)"),
    (b"a: 1\nb: \x00\n", "2:4: must be text (got a NUL byte)"),
    ("schema: ceasefire/war@1\n".encode("utf-16"), "1:1: must be UTF-8 text (got the byte 0xff)"),
    (b"#" * 1_000_001, "1: must be at most 1000000 bytes (got 1000001)"),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN, ids=[repr(t)[:30] for t, _ in BROKEN])
def test_a_broken_file_is_refused_in_one_sentence(tmp_path, text, expected):
    """Whatever the bytes, there is one fault and it has a line."""
    (found,) = faults_of(tmp_path, text)
    assert found.startswith(expected)


def test_aliases_cannot_blow_a_small_file_up(tmp_path):
    """Ten times ten times ten … values are refused before they fill the memory."""
    layers = "".join(f"x{i}: &x{i} [{', '.join([f'*x{i - 1}'] * 10)}]\n" for i in range(1, 9))
    (found,) = faults_of(tmp_path, "x0: &x0 [1, 2]\n" + layers)
    assert "must hold at most 100000 values, aliases followed" in found


def test_all_faults_come_at_once_in_order_of_line(toy_copy):
    """An author mends a file in one go."""
    text = swapped(toy_copy, "days: 60", "days: 1")[0].replace("go: 1.4", "go: -1")
    found = faults_of(toy_copy, text)
    assert [line.split(": ")[1] for line in found] == ["calendar.days", "posture.go"]


SAME = [
    ("first_day: 1950-12-01", "first_day: '1950-12-01'"),
    ("at_km: 25.0", "at_km: 25"),
    ("at_km: 25.0", "at_km: 2.5e1"),
    ("at_km: 25.0", "at_km: &far 25.0"),
    ("# An invented war", "\ufeff# An invented war"),
    ("days: 60", "days: 0x3c"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_another_way_to_write_the_same_is_read(toy_copy, toy, old, new):
    """Quoted dates, whole numbers, anchors, a byte order mark and Windows line ends are welcome."""
    text, _ = swapped(toy_copy, old, new)
    path = toy_copy / "war.yaml"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert read_document(path, Document)[0] == toy.document


def test_every_sector_may_not_be_indecisive(toy_copy):
    """A check of the whole document is said at the section that it speaks of."""
    text, _ = swapped(toy_copy, "decisive: 0.8", "decisive: 0")
    found = faults_of(toy_copy, text.replace("decisive: 0.2", "decisive: 0"))
    assert found[0].endswith("sectors: at least one must have decisive > 0")


def test_a_folder_is_no_file(tmp_path):
    """Nor is it missing."""
    (tmp_path / "war.yaml").mkdir()
    with pytest.raises(ScenarioFileError, match=r"war.yaml: must be a file$"):
        read_document(tmp_path / "war.yaml", Document)


def test_no_is_a_text_not_false(toy_copy):
    """YAML 1.2: Norway keeps its code."""
    text, _ = swapped(toy_copy, "note: an embankment with field works", "note: no")
    (toy_copy / "war.yaml").write_text(text, encoding="utf-8")
    document, _ = read_document(toy_copy / "war.yaml", Document)
    assert document.sectors[0].lines[0].note == "no"
