"""Why this room exists: whatever is done to the files of a peace, ``check`` answers in words."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import Phase, event, given, settings
from hypothesis import strategies as st
from spoil import spoiled_text, spoiled_tree

from ceasefire.cli import main
from ceasefire.errors import CeasefireError
from ceasefire.scenario.load import load
from ceasefire.treaty.atlas import read_atlas

TOY = Path(__file__).parents[1] / "scenarios" / "toy-peace"
FILES = (
    "peace.yaml",
    "districts.csv",
    "map/districts.geojson",
    "map/treaty_lines.geojson",
    "map/borders.geojson",
)
REFUSAL = re.compile(r"(?P<file>.+?\.(yaml|csv|geojson))(:\d+)?(:\d+)?: \S.*|… and \d+ more")
JARGON = re.compile(r"Input should|pydantic|validation error|NoneType|Traceback|<class|float_|int_")

QUICKLY = settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a copy of the small war with a peace that each example spoils and restores."""
    return Path(shutil.copytree(TOY, tmp_path_factory.mktemp("spoilt") / "war"))


def checked(folder):
    """Run ``ceasefire check``; return the exit code and standard error."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main(["check", str(folder)])
        except SystemExit as left:
            return left.code, err.getvalue()
    raise AssertionError("the program did not leave")


def answer(folder, file, data):
    """Spoil a file, check the folder, restore; what is accepted has an atlas, or says why not."""
    (folder / file).write_bytes(data)
    try:
        code, err = checked(folder)
        if code == 0:
            with contextlib.suppress(CeasefireError):
                assert read_atlas(load(folder)).country_km2("defender") >= 0
    finally:
        (folder / file).write_bytes((TOY / file).read_bytes())
    assert (code, bool(err)) in {(0, False), (2, True)}
    for line in err.splitlines():
        assert REFUSAL.fullmatch(line), line
        assert not JARGON.search(line), line
    return "refused" if code else "accepted"


@pytest.mark.slow
@QUICKLY
@given(data=st.data())
def test_check_survives_spoilt_text(folder, data):
    """Lines lost, doubled, swapped, garbled; bytes that are no text; files cut short."""
    file = data.draw(st.sampled_from(FILES))
    event(answer(folder, file, data.draw(spoiled_text((TOY / file).read_bytes()))))


@pytest.mark.slow
@QUICKLY
@given(data=st.data())
def test_check_survives_spoilt_meaning(folder, data):
    """Well-formed files with values of the wrong kind, keys lost, doubled and renamed."""
    file = data.draw(st.sampled_from(FILES))
    event(answer(folder, file, data.draw(spoiled_tree((TOY / file).read_bytes(), file))))


def test_the_war_itself_is_accepted(folder):
    """Else the tests above would spoil what is spoilt already."""
    assert answer(folder, "peace.yaml", (TOY / "peace.yaml").read_bytes()) == "accepted"
