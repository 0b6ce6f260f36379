"""Why this room exists: a replayed war is the war that the batch contained, bit for bit."""

from __future__ import annotations

import numpy as np
import pytest

from ceasefire.campaign.state import OUTCOMES
from ceasefire.war.chronicle import chronicle
from ceasefire.war.simulate import fight_batch, fight_one

SEED, WAR = 1, 7
BATCHES = [
    {"n": 10, "threads": 1},
    {"n": 300, "threads": 2, "chunk": 64},
    {"n": 300, "threads": 1, "chunk": 7},
]


def _ids(options):
    return "-".join(f"{name}{value}" for name, value in options.items())


@pytest.fixture(params=BATCHES, ids=_ids)
def batch(request, toy):
    """Return a batch that contains the war."""
    return fight_batch(toy, seed=SEED, **request.param)


@pytest.fixture(scope="module")
def story(toy):
    """Return the war's chronicle."""
    return chronicle(toy, SEED, WAR)


def test_the_trace_is_the_lane_of_the_batch(toy, batch):
    """Whatever the batch's size, its chunks and its threads: every byte of every day."""
    _, trace, _ = fight_one(toy, SEED, WAR)
    for alone, panel in zip(trace, batch.panel, strict=True):
        assert alone[..., 0].tobytes() == np.ascontiguousarray(panel[..., WAR]).tobytes()


def test_another_war_is_another_war(toy, batch):
    """The comparison above can fail."""
    _, trace, _ = fight_one(toy, SEED, WAR + 1)
    assert trace.side[..., 0].tobytes() != batch.panel.side[..., WAR].tobytes()


def test_the_end_is_the_batchs(story, batch):
    """Outcome, last day, truth and losses."""
    assert story.outcome == OUTCOMES[batch.outcome[WAR]]
    assert story.last_day == len(story.days) == batch.last_day[WAR]
    assert np.float32(story.truth.log_effectiveness) == batch.theta[WAR]
    last = story.days[-1]
    lost = [last.attacker.lost, last.defender.lost]
    assert lost == pytest.approx(batch.lost[WAR].tolist(), rel=1e-6)


def test_the_milestones_are_the_batchs(story, toy, batch):
    """Each line is reached and breached on the batch's day, or on none."""
    for k, sector in enumerate(toy.document.sectors):
        reached = {x: d.day for d in story.days for x in d.sectors[k].ground.reached}
        breached = {x.line: d.day for d in story.days for x in d.sectors[k].ground.breached}
        for j, line in enumerate(sector.lines):
            assert reached.get(line.id, np.nan) == pytest.approx(
                batch.reached[WAR, k, j], nan_ok=True
            )
            assert breached.get(line.id, np.nan) == pytest.approx(
                batch.breached[WAR, k, j], nan_ok=True
            )
    assert any(day.sectors[0].ground.breached for day in story.days)


def test_the_days_add_up(story):
    """What is told day by day sums to what is told at the end."""
    last = story.days[-1]
    for side in ("attacker", "defender"):
        today = [getattr(day, side).lost_today for day in story.days]
        assert min(today) >= 0
        assert sum(today) == pytest.approx(getattr(last, side).lost, rel=1e-5)
        sectors = [getattr(sector.lost, side) for sector in last.sectors]
        assert sum(sectors) == pytest.approx(getattr(last, side).lost, rel=1e-6)
    for k, sector in enumerate(last.sectors):
        moved = sum(day.sectors[k].ground.moved_km for day in story.days)
        assert moved == pytest.approx(sector.ground.front_km, abs=1e-4)


@pytest.mark.slow
def test_a_war_of_the_winter_war_is_its_own(winter):
    """The same for a shipped scenario, with all its sectors, lines and shipments."""
    alone = fight_one(winter, SEED, WAR)[1]
    panel = fight_batch(winter, 10, SEED, chunk=4).panel
    for one, many in zip(alone, panel, strict=True):
        assert one[..., 0].tobytes() == np.ascontiguousarray(many[..., WAR]).tobytes()
