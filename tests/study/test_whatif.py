"""Comparing two wars: what is not changed does not move, and luck is shared war by war."""

from __future__ import annotations

import numpy as np
import pytest

import ceasefire as cf
from ceasefire.campaign.state import OUTCOMES
from ceasefire.errors import RequestError
from ceasefire.study.measures import UNITS, questions, values
from ceasefire.study.twins import SEEDS, Effort, fight_twin
from ceasefire.war.facade import War
from ceasefire.war.simulate import fight_batch

ENDS = ("settled", "defender_falls", "attacker_collapses", "intervention", "front_holds")
SILENT = {"attacker_gain", "defender_loss", "ceded_km2", "displaced"}  # of wars without talks


@pytest.fixture
def war(toy):
    """Return the small war, which nobody can end by talking."""
    return War(toy)


def nothing_moved(found):
    """Assert that no measure differs in any pair, where there are pairs enough to say so."""
    for one in found.contrasts:
        if one.found.pairs <= found.effort.plans:
            continue
        assert one.found.change.value == 0.0, one.id
        assert one.found.change.interval == (0.0, 0.0), one.id


def test_a_war_is_no_different_from_itself(war):
    """Fought twice, not looked up."""
    found = cf.compare(war, war, runs=30, plans=3)
    assert {one.id for one in found.contrasts} == set(UNITS) - SILENT
    nothing_moved(found)


def test_what_no_war_reads_changes_nothing(war):
    """A name is not a cause."""
    other = war.change({"title.en": "Another war", "attacker.name.en": "Others"})
    assert other.scenario.digest != war.scenario.digest
    nothing_moved(cf.compare(war, other, runs=30, plans=3))


@pytest.mark.slow
def test_nor_does_it_where_sides_talk():
    """Plans are found on the same simulated fighting too."""
    war = cf.load("winter-war")
    other = war.change({"title.en": "Another war", "contact.note": "nobody reads notes"})
    found = cf.compare(war, other, runs=24, plans=2, paths=128)
    assert "defender_loss" in {one.id for one in found.contrasts}
    nothing_moved(found)


def test_luck_is_shared(war):
    """A small change is seen in a few wars because their weather and their truth are the same."""
    found = cf.compare(war, war.change({"shells": 0.9}), runs=100, plans=1)["defender_lost"]
    blocks = [b["defender_lost"] for b in fight_twin(war.scenario, Effort(100, 1, 1)).blocks]
    apart = float(blocks[0].std(ddof=1)) * np.sqrt(2 / 100)
    assert 0.0 < found.change.se < apart / 4


def test_threads_change_no_number(war):
    """Nor does anything else about the machine."""
    other = war.change({"shells": 0.5})
    one, two = (cf.compare(war, other, runs=20, plans=2, threads=n) for n in (1, 2))
    assert one.as_dict() == two.as_dict()


def test_the_first_block_is_the_batch_that_run_fights(war):
    """Any pair can be replayed: by the block's seed and the war's index."""
    twin = fight_twin(war.scenario, Effort(11, 5, 2))
    batch = fight_batch(war.scenario, 6, 5)
    lost = batch.lost[:, 0].astype(float) * 1_000
    assert twin.blocks[0]["attacker_lost"].tolist() == lost.tolist()
    assert twin.blocks[1]["attacker_lost"].size == 5


def test_measures_say_how_each_war_ended(toy):
    """Every war ends in exactly one way, on its last day or after the horizon."""
    horizon = toy.document.calendar.days
    batch = fight_batch(toy, 60, 1, probes=questions(toy))
    found = values(batch, horizon)
    assert (sum(found[name] for name in ENDS) == 1.0).all()
    for war, code in enumerate(batch.outcome):
        goes_on = OUTCOMES[code] == "front-holds"
        assert found["front_holds"][war] == goes_on
        assert found["end_day"][war] == (horizon + 1 if goes_on else batch.last_day[war])
        assert found["not_fought"][war] == 0.0


def test_a_summary_has_a_line_a_measure(war):
    """For whoever works in Python."""
    found = cf.compare(war, war.change({"shells": 0.5}), runs=12, plans=2)
    lines = found.summary().splitlines()
    assert len(lines) == 1 + len(found.contrasts)
    assert lines[1].startswith("end_day (day)")


def test_blocks_share_the_wars_among_the_plans():
    """Seeds follow one another, the last one followed by the first."""
    assert Effort(11, 5, 3).blocks() == [(5, 4), (6, 4), (7, 3)]
    assert Effort(2, SEEDS - 1, 2).blocks() == [(SEEDS - 1, 1), (0, 1)]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"wars": 0, "seed": 1, "plans": 1}, r"^-n: the number of wars must be at least 1,"),
        ({"wars": 3, "seed": 1}, r"^-n: .* at least one for each of 4 plans, .*\(got 3\)$"),
        ({"wars": 9, "seed": -1}, r"^--seed: must be 0 to \d+ \(got -1\)$"),
        ({"wars": 9, "seed": 1, "plans": 0}, r"^--plans: must be at least 1 \(got 0\)$"),
        ({"wars": 9, "seed": 1, "paths": 0}, r"^--paths: must be at least 1 \(got 0\)$"),
    ],
)
def test_impossible_efforts_are_refused(words, message):
    """In one sentence, before anything is fought."""
    with pytest.raises(RequestError, match=message):
        Effort(**words)
