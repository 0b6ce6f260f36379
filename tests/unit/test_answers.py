"""Why this room exists: wars asked on an evening answer what their daily record would have said."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.day import fight
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import BY_CLASS, BY_SIDE, new_trace
from ceasefire.scenario.load import load
from ceasefire.war import simulate
from ceasefire.war.born import fight_born
from ceasefire.war.probe import parse
from ceasefire.war.simulate import PANEL, fight_batch, fight_one
from ceasefire.war.talks.stage import make_plan

SEED, BEYOND = 3, 60
DAYS = (1, 7, 8, 33, 60)
TALKS = Path(__file__).parents[1] / "scenarios" / "toy-talks"


def questions(scenario):
    """Return probes on a few days, the first and the last among them."""
    first = scenario.document.calendar.first_day
    found = []
    for day in DAYS:
        date = first + timedelta(days=day - 1)
        for side in ("attacker", "defender"):
            found += [f"lost {side} until {date}", f"dead {side} until {date}"]
            found += [f"supply {side} on {date}", f"lowest supply {side} until {date}"]
    return [parse(phrase, scenario) for phrase in found]


def from_record(probe, s, t):
    """Read the answer off the daily record: the slow twin."""
    if probe.what in {"lost", "dead"}:
        lost = t.side[BY_SIDE.index("lost"), probe.side, probe.day - 1].astype(float)
        return lost * (s.fate.dead[probe.side] if probe.what == "dead" else 1.0) * 1000
    supply = t.ammunition[BY_CLASS.index("supply_days"), probe.side, probe.ammunition]
    if probe.what == "supply":
        return supply[probe.day - 1].astype(float)
    return supply[: probe.day].min(axis=0).astype(float)


@pytest.fixture(scope="module")
def talks():
    """Return a small war whose sides talk, with their plan."""
    scenario = load(TALKS)
    return scenario, make_plan(scenario, SEED, paths=2048)


def test_silent_wars_answer_as_their_record_does(toy):
    """In the panel and beyond; some wars end before the last question."""
    probes, p = questions(toy), compile_war(toy)
    batch = fight_batch(toy, PANEL + BEYOND, SEED, probes=probes)
    for first in (0, PANEL):
        s, t = new_state(p, BEYOND), new_trace(p, BEYOND)
        fight(p, SEED, first, s, t)
        assert (s.fate.last_day < DAYS[-1]).any()
        for column, probe in enumerate(probes):
            answer = batch.probes[first : first + BEYOND, column]
            assert answer.tobytes() == from_record(probe, s, t).tobytes(), (first, probe.phrase)


def test_wars_with_talks_answer_as_their_record_does(talks):
    """Rounds of talks and questions fall on other days; a treaty ends wars in between."""
    scenario, plan = talks
    probes = questions(scenario)
    batch = fight_batch(scenario, PANEL + 8, SEED, probes=probes, plan=plan)
    assert len(set(batch.last_day[PANEL:].tolist())) > 1
    for war in (0, 1, 2, 3, *range(PANEL, PANEL + 8)):
        s, t, _ = fight_one(scenario, SEED, war, plan)
        told = [from_record(probe, s, t)[0] for probe in probes]
        assert batch.probes[war].tolist() == told, war


def test_a_question_changes_no_war(toy, talks):
    """Where a march is stopped to look makes no difference."""
    scenario, plan = talks
    for war, plan_of in ((toy, None), (scenario, plan)):
        asked = fight_batch(war, 40, SEED, probes=questions(war), plan=plan_of)
        left = fight_batch(war, 40, SEED, plan=plan_of)
        for name in ("outcome", "last_day", "lost", "stock", "reached", "breached"):
            assert getattr(asked, name).tobytes() == getattr(left, name).tobytes()


def test_the_panel_alone_has_days(toy, monkeypatch):
    """Chunks beyond it write no record, unless somebody asks for one."""
    made = []
    new = simulate.new_trace
    monkeypatch.setattr(simulate, "new_trace", lambda p, n: made.append(n) or new(p, n))
    batch = fight_batch(toy, PANEL + 300, SEED, threads=1, chunk=500)
    assert batch.panel.side.shape[-1] == PANEL
    assert sum(made) == PANEL + 1  # and a war of no days, to warm up
    made.clear()
    fight_batch(toy, PANEL + 300, SEED, threads=1, record=lambda *_: None)
    assert sum(made) == PANEL + 300 + 1


def test_wars_that_are_born_as_told_answer_too(toy):
    """A calibration asks no further than it fights."""
    p, probes = compile_war(toy), [q for q in questions(toy) if q.day <= 33]
    latent = np.tile(p.draw.mean, (5, 1))
    answers = fight_born(p, SEED, np.arange(5), latent, 33, probes)
    assert answers.shape == (5, len(probes))
    sides = {probe.side for probe in probes}
    assert sides == {ATTACKER, DEFENDER}
    assert np.isfinite(answers).all()
    later = fight_born(p, SEED, np.arange(5), latent, 60, probes)
    assert later.tobytes() == answers.tobytes()
