"""Why this room exists: a number at the edge of the schema is refused or becomes arrays."""

from __future__ import annotations

import math

import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.errors import SettingError
from ceasefire.scenario.load import load

EDGES = (0, -1, 1e-300, 0.5, 1, 10**18, 1e300, math.inf, math.nan)


def numbers(here, way=()):
    """Return the path of every number of a document."""
    if isinstance(here, dict):
        for key, value in here.items():
            yield from numbers(value, (*way, key))
    elif isinstance(here, list):
        for value in here:
            yield from numbers(value, (*way, value["id"]))
    elif isinstance(here, int | float) and not isinstance(here, bool):
        yield ".".join(way)


def changed(scenario, path, value):
    """Return the changed scenario, or None and why not."""
    try:
        return scenario.change({path: value}), ""
    except SettingError as refusal:
        return None, str(refusal)


@pytest.mark.parametrize("edge", EDGES)
def test_an_edge_is_refused_or_taken_everywhere(toy, edge):
    """No number that the schema lets pass breaks the wall between documents and kernels."""
    paths = list(numbers(toy.document.model_dump(mode="json", by_alias=True)))
    assert len(paths) > 90
    for path in paths:
        other, refusal = changed(toy, path, edge)
        if other:
            compile_war(other)
        else:
            assert refusal.startswith(f"setting {path}: ")


@pytest.mark.parametrize("war", ["winter-war"])
def test_every_number_of_a_shipped_war_can_be_set(war):
    """``--set`` reaches all of them by path, and the value it has is always right."""
    scenario = load(war)
    data = scenario.document.model_dump(mode="json", by_alias=True)
    for path in numbers(data):
        here = data
        for step in path.split("."):
            here = (
                here[step] if isinstance(here, dict) else next(x for x in here if x["id"] == step)
            )
        assert scenario.change({path: here}) == scenario
