"""Why this room exists: whatever is done to a folder, ``check`` answers in its own words."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import Phase, event, given, settings
from hypothesis import strategies as st
from spoil import FILES, spoiled_text, spoiled_tree

from ceasefire.campaign.compile import compile_war
from ceasefire.cli import main
from ceasefire.scenario.load import load

TOY = Path(__file__).parents[1] / "scenarios" / "toy-war"
REFUSAL = re.compile(r"(?P<file>.+?\.(yaml|csv|geojson)):(?P<line>\d+)(:\d+)?: \S.*")
WITHOUT_LINE = re.compile(r".+: (the file is missing|is not a scenario folder .*)|… and \d+ more")
JARGON = re.compile(r"Input should|pydantic|validation error|NoneType|Traceback|<class|float_|int_")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a copy of the small war that each example spoils and restores."""
    return Path(shutil.copytree(TOY, tmp_path_factory.mktemp("spoilt") / "war"))


def checked(folder):
    """Run ``ceasefire check`` on a folder; return the exit code and standard error."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main(["check", str(folder)])
        except SystemExit as left:
            return left.code, err.getvalue()
    raise AssertionError("the program did not leave")


def answers_in_its_own_words(folder):
    """Check the folder and judge the answer."""
    code, err = checked(folder)
    assert code in {0, 2}
    assert bool(err) == (code == 2)
    for line in err.splitlines():
        assert not JARGON.search(line), line
        found = REFUSAL.fullmatch(line)
        if found is None:
            assert WITHOUT_LINE.fullmatch(line), line
            continue
        lines = Path(found["file"]).read_bytes().count(b"\n") + 1
        assert 1 <= int(found["line"]) <= lines + 1, line
    if code == 0:
        compile_war(load(folder))  # what check accepts, the kernels can take
    return "refused" if code else "accepted"


def spoiling(folder, changes):
    """Write changed files, judge the answer, restore."""
    for file, data in changes.items():
        (folder / file).write_bytes(data)
    try:
        return answers_in_its_own_words(folder)
    finally:
        for file in changes:
            (folder / file).write_bytes((TOY / file).read_bytes())


SLOWLY = settings(
    max_examples=150,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)


@pytest.mark.slow
@SLOWLY
@given(data=st.data())
def test_check_survives_spoilt_text(folder, data):
    """Lines lost, doubled, swapped, garbled; bytes that are no text; files cut short."""
    changes = {}
    for _ in range(data.draw(st.integers(1, 3))):
        file = data.draw(st.sampled_from(FILES))
        changes[file] = data.draw(spoiled_text(changes.get(file, (TOY / file).read_bytes())))
    event(spoiling(folder, changes))


@pytest.mark.slow
@SLOWLY
@given(data=st.data())
def test_check_survives_spoilt_meaning(folder, data):
    """Well-formed files with values of the wrong kind, keys lost, doubled and renamed."""
    file = data.draw(st.sampled_from(FILES))
    event(spoiling(folder, {file: data.draw(spoiled_tree((TOY / file).read_bytes(), file))}))


@pytest.mark.parametrize("file", FILES)
def test_check_survives_lost_and_emptied_files(folder, file):
    """A file that is not there, and one with nothing in it."""
    spoiling(folder, {file: b""})
    (folder / file).unlink()
    try:
        code, err = checked(folder)
    finally:
        (folder / file).write_bytes((TOY / file).read_bytes())
    optional = file.startswith(("record", "map"))
    assert (code, bool(err)) == ((0, False) if optional else (2, True))
    assert all(WITHOUT_LINE.fullmatch(line) for line in err.splitlines())


def test_the_small_war_itself_is_accepted(folder):
    """Else the tests above would spoil what is spoilt already."""
    assert checked(folder) == (0, "")
