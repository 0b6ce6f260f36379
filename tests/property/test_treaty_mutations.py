"""Why this room exists: whatever is done to a treaty's file, it is read or refused by its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spoil import spoiled_text, spoiled_tree

from ceasefire.errors import ScenarioFileError
from ceasefire.scenario.load import load
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.check import check_treaty
from ceasefire.treaty.treaty import read_treaty, read_treaty_places, write_treaty

TOY_PEACE = Path(__file__).parents[1] / "scenarios" / "toy-peace"
DATA = (TOY_PEACE / "record" / "packages" / "ridge-peace.yaml").read_bytes()


@pytest.fixture(scope="module")
def land():
    """Return the small war's atlas and clocks."""
    war = load(TOY_PEACE)
    return read_atlas(war), war.peace.clocks


def judged(path, atlas, clocks):
    """Return the treaty of a file, or None, and all that is wrong with it."""
    try:
        terms, places = read_treaty_places(path)
    except ScenarioFileError as error:
        return None, error.faults
    return terms, check_treaty(terms, atlas, places, clocks=clocks)


@pytest.mark.slow
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_spoilt_treaty_is_read_or_refused(land, tmp_path, data):
    """As bytes or as meaning; what is read can be checked, written, and read again."""
    path, (atlas, clocks) = tmp_path / "terms.yaml", land
    way = data.draw(st.sampled_from([spoiled_text(DATA), spoiled_tree(DATA, "terms.yaml")]))
    path.write_bytes(data.draw(way))
    terms, faults = judged(path, atlas, clocks)
    assert all(fault.line for fault in faults)
    if terms is not None:
        write_treaty(path, terms)
        assert read_treaty(path) == terms
