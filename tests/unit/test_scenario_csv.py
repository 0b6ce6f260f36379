"""Why this room exists: each way to spoil a table has its sentence, with line and cell."""

from __future__ import annotations

import csv

import pytest

from ceasefire.errors import ScenarioFileError
from ceasefire.scenario.base import Model, NonNegative
from ceasefire.scenario.csvfile import read_table
from ceasefire.scenario.tables import TABLES, AidRow, ForceRow, WeatherRow

FORCES = "side,sector,measure,low,high,use,source,confidence,note"
GOOD = "attacker,hill-road,men,1,3,2,me,low,"


def faults_of(path, model=ForceRow):
    """Read a table and return its faults without the path."""
    with pytest.raises(ScenarioFileError) as caught:
        read_table(path, model)
    return [str(fault).removeprefix(f"{path}:") for fault in caught.value.faults]


def written(folder, *lines, encoding="utf-8", end="\n"):
    """Write a forces.csv."""
    path = folder / "forces.csv"
    path.write_bytes("".join(line + end for line in lines).encode(encoding))
    return path


ROWS = [
    ("attacker,hill-road,men,1,3,lots,me,low,", "2:6: use: must be a number (got 'lots')"),
    ("attacker,hill-road,men,1,3,,me,low,", "2:6: use: is required (the cell is empty)"),
    (
        'attacker,hill-road,men,1,3,"132,000",me,low,',
        "2:6: use: must be a number without thousands separators, 132000 (got '132,000')",
    ),
    (
        "attacker,hill-road,men,1,3,132 000,me,low,",
        "2:6: use: must be a number without thousands separators, 132000 (got '132 000')",
    ),
    (
        'attacker,hill-road,men,1,3,"2,5",me,low,',
        "2:6: use: must be a number with a decimal point, 2.5 (got '2,5')",
    ),
    (
        "attacker,hill-road,men,1,3,\u0662,me,low,",
        "2:6: use: must be a number in the digits 0 to 9, 2 (got '\u0662')",
    ),
    ("attacker,hill-road,men,1,3,nan,me,low,", "2:6: use: must be a number (got 'nan')"),
    ("attacker,hill-road,men,1,3,1_0,me,low,", "2:6: use: must be a number (got '1_0')"),
    ("attacker,hill-road,men,1,1e999,2,me,low,", "2:5: high: must be a finite number (got inf)"),
    ("attacker,hill-road,men,1,3,9,me,low,", "2: low <= use <= high is needed (got 1.0, 9.0, 3.0)"),
    ("attacker,hill-road,men,-1,3,2,me,low,", "2: men cannot be negative (got -1.0)"),
    ("neither,hill-road,men,1,3,2,me,low,", "2:1: side: must be 'attacker' or 'defender' (got "),
    ("attacker,Hill Road,men,1,3,2,me,low,", "2:2: sector: must be lower-case letters and digits"),
    ("attacker,hill-road,men,1,3,2,,low,", "2:7: source: must not be empty (got '')"),
    ("attacker,hill-road,men,1,3,2,me,sure,", "2:8: confidence: must be 'high', 'medium' or 'low'"),
    ("attacker,hill-road,men,1,3,2,me,low", "2: must have 9 cells (got 8)"),
    (
        "attacker,hill-road,men,1,3,2,me,low,a,b",
        "2: must have 9 cells (quote a text that contains commas) (got 10)",
    ),
    ('attacker,hill-road,men,1,3,2,me,low,"open', "2: a quote opened in this row is never closed"),
    (f"attacker,hill-road,men,1,3,2,me,low,{'x' * 200_000}", "2: not CSV: field larger than"),
    ('attacker,hill-road,men,1,3,2,me,low,"a"b', "2: a quoted cell must end at its closing quote"),
]


@pytest.mark.parametrize(("row", "expected"), ROWS)
def test_a_wrong_row_is_named_with_line_and_cell(tmp_path, row, expected):
    """Line, cell, column, what was expected and what came."""
    (found,) = faults_of(written(tmp_path, FORCES, row))
    assert found.startswith(expected)


HEADERS = [
    (FORCES.replace("use", "usee"), "1:6: usee: is not a known column (did you mean 'use'?)"),
    (FORCES.replace("use,", ""), "1: use: the column is required"),
    (FORCES + ",note", "1:10: note: is given twice"),
    (FORCES.replace(",", ";"), "1:1: cells must be separated by commas"),
]


@pytest.mark.parametrize(("header", "expected"), HEADERS)
def test_a_wrong_header_is_named_with_its_cell(tmp_path, header, expected):
    """Rows are not judged by columns that are not there."""
    found = faults_of(written(tmp_path, header, GOOD))
    assert found[0] == expected or expected in found


def test_lines_are_the_lines_of_an_editor(tmp_path):
    """A quoted cell may run over lines, and blank lines count too."""
    long_note = 'defender,hill-road,men,1,3,2,me,low,"one\ntwo\nthree"'
    bad = "defender,river-road,men,1,3,x,me,low,"
    (found,) = faults_of(written(tmp_path, FORCES, long_note, "", bad))
    assert found == "6:6: use: must be a number (got 'x')"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_spreadsheets_manners_are_welcome(tmp_path, end):
    """A byte order mark, either line end, blank lines at the end, cells without a note."""
    path = written(tmp_path, FORCES, GOOD, "", "", encoding="utf-8-sig", end=end)
    (row,) = read_table(path, ForceRow).rows
    assert (row.use, row.note) == (2.0, "")


def test_an_optional_column_may_be_left_out(tmp_path):
    """What has a default need not be written."""
    path = written(tmp_path, FORCES.removesuffix(",note"), GOOD.removesuffix(","))
    assert read_table(path, ForceRow).rows[0].note == ""


def test_an_empty_table_has_columns_and_no_rows(tmp_path):
    """A war without aid has an aid.csv of one line; a file of no lines is a fault."""
    assert read_table(written(tmp_path, FORCES), ForceRow).rows == ()
    assert faults_of(written(tmp_path)) == [
        "1: the file is empty; its first line must name the columns"
    ]


def test_all_rows_are_judged(tmp_path):
    """Faults of several rows come together."""
    bad = GOOD.replace(",2,", ",x,")
    found = faults_of(written(tmp_path, FORCES, bad, GOOD, bad))
    assert [line.split(":")[0] for line in found] == ["2", "4"]


@pytest.mark.parametrize("text", ["1940-02-30", "30.1.1940", "1940", "20 January"])
def test_dates_are_iso_dates(toy_path, tmp_path, text):
    """A date that the calendar does not have is refused like one in another order."""
    path = tmp_path / "aid.csv"
    path.write_text((toy_path / "aid.csv").read_text().replace("1950-12-10", text))
    (found,) = faults_of(path, AidRow)
    assert found == f"2:5: sent: must be a date such as 1939-11-30 (got {text!r})"


def test_a_cell_that_may_be_two_things_has_one_fault(toy_path, tmp_path):
    """The schema tries both forms of ``class``; the author hears of one."""
    path = tmp_path / "aid.csv"
    path.write_text((toy_path / "aid.csv").read_text().replace(",shells,shells,", ",shells,A B,"))
    found = faults_of(path, AidRow)
    assert found[0].startswith("2:4: class: must be lower-case letters and digits")
    assert len(found) == 1


@pytest.mark.parametrize("file", TABLES)
def test_a_missing_table_is_said_in_words(tmp_path, file):
    """There is no line to name."""
    with pytest.raises(ScenarioFileError, match=f"{file}: the file is missing$"):
        read_table(tmp_path / file, TABLES[file])


def test_columns_may_stand_in_any_order(toy_path, tmp_path):
    """Names count, not positions, also in the place that a fault names."""
    with (toy_path / "weather.csv").open() as source:
        rows = [row[::-1] for row in csv.reader(source)]
    path = tmp_path / "weather.csv"
    with path.open("w", newline="") as out:
        csv.writer(out).writerows(rows)
    table = read_table(path, WeatherRow)
    assert table.rows == read_table(toy_path / "weather.csv", WeatherRow).rows
    assert table.fault(0, "place", "x").column == len(rows[0])


def test_a_cell_that_may_be_empty_may_hold_a_number(tmp_path):
    """An optional figure is a number all the same, with limits."""

    class Row(Model):
        name: str
        area: NonNegative | None = None

    path = tmp_path / "areas.csv"
    path.write_text("name,area\nhill,2.5\nmill,\n", encoding="utf-8")
    assert [row.area for row in read_table(path, Row).rows] == [2.5, None]
    path.write_text("name,area\nhill,-1\nmill,much\n", encoding="utf-8")
    assert faults_of(path, Row) == [
        "2:2: area: must be at least 0 (got -1.0)",
        "3:2: area: must be a number (got 'much')",
    ]
