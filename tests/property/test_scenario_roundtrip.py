"""Why this room exists: what is saved is what is loaded, whatever numbers and texts a war holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceasefire.scenario.load import load
from ceasefire.scenario.scenario import Scenario
from ceasefire.scenario.settings import parse_settings

LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
TEXTS = st.text(LETTERS, min_size=1, max_size=30)
AMOUNTS = st.floats(0, 1e12, allow_nan=False)
SHARES = st.floats(0, 1, allow_nan=False)
DATES = st.dates(date(1800, 1, 1), date(2100, 1, 1))


@pytest.mark.slow
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS, note=st.text(LETTERS, max_size=30), men=AMOUNTS, share=SHARES, sent=DATES)
def test_load_of_save_is_the_same(toy, tmp_path, text, note, men, share, sent):
    """Any letters, any finite numbers, any date; document and tables."""
    row = toy.forces[0].model_copy(update={"note": note, "low": 0.0, "use": men, "high": men})
    row = row.model_copy(update={"use": max(men, 1.0), "high": max(men, 1.0)})
    parcel = toy.aid[0].model_copy(update={"item": text, "sent": sent})
    title = toy.document.title.model_copy(update={"en": text})
    routes = (toy.document.routes[0].model_copy(update={"chance": share, "note": note}),)
    other = replace(
        toy,
        document=toy.document.model_copy(update={"title": title, "routes": routes}),
        forces=(row, *toy.forces[1:]),
        aid=(parcel, *toy.aid[1:]),
    )
    other.save(tmp_path)
    again = load(tmp_path)
    assert again == other
    assert again.digest == other.digest


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=AMOUNTS)
def test_a_number_set_as_text_is_the_number(toy, value):
    """``--set frost=…`` and ``change({"frost": …})`` are one road."""
    by_text = toy.change(parse_settings([f"frost={value!r}"]))
    assert by_text == toy.change({"frost": value})
    assert by_text.document.switches.frost == value


def test_a_copy_of_the_folder_is_the_same_war(toy, toy_copy):
    """Where a scenario lies is not what it is."""
    again = load(toy_copy)
    assert isinstance(again, Scenario)
    assert Path(again.folder) != Path(toy.folder)
    assert again == toy
