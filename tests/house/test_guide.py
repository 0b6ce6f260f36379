"""The guide for authors goes through files that are there, field by field, and they make a war."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ceasefire.scenario.districts import DistrictRow
from ceasefire.scenario.load import load
from ceasefire.scenario.peace import Peace
from ceasefire.scenario.talks import Contact, Intervention, Party, SignalRow, Talks
from ceasefire.war.facade import War

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/how-to/write-a-scenario.md").read_text("utf-8")
TOY = ROOT / "tests/scenarios/toy-talks"
FENCE = re.compile(r"^```(yaml|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOLD_IN_WORDS = {"name", "mediator", "note", "closed"}  # what readers know without a name


def test_what_it_shows_of_files_stands_in_them():
    """Word for word: whoever copies a block has what the tests have."""
    texts = [(TOY / name).read_text("utf-8") for name in ("peace.yaml", "talks.yaml")]
    texts += [(TOY / name).read_text("utf-8") for name in ("districts.csv", "signals.csv")]
    shown = [
        text
        for language, text in FENCE.findall(GUIDE)
        if language == "yaml" or ",invented," in text
    ]
    assert len(shown) >= 5
    for block in shown:
        assert any(block in text for text in texts), block


@pytest.mark.parametrize(
    "model", [DistrictRow, Peace, Talks, SignalRow, Party, Contact, Intervention]
)
def test_it_names_every_field_of_peace_and_talks(model):
    """Columns, sections and fields; none is left to be guessed."""
    words = set(re.findall(r"`([\w.]+)[`:]", GUIDE))
    fields = {field.alias or name for name, field in model.model_fields.items()}
    assert fields - TOLD_IN_WORDS <= words


def test_the_war_of_the_guide_ends_at_its_table_sometimes():
    """Some wars end by a treaty and some by arms: both can be looked at."""
    found = War(load(TOY)).simulate(100, seed=1).ensemble.outcomes()
    assert 0.05 < found["settled"] < 0.95
    assert sum(found.values()) == pytest.approx(1.0)
