"""Why this room exists: of more wars than are kept, all are counted, and the count is the same."""

from __future__ import annotations

import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from ceasefire.campaign.state import OUTCOMES, SETTLED
from ceasefire.scenario.load import load as load_scenario
from ceasefire.war import harvest
from ceasefire.war.facade import load
from ceasefire.war.harvest import in_order
from ceasefire.war.probe import parse
from ceasefire.war.simulate import PANEL, fight_batch
from ceasefire.war.sketch import WIDTH
from ceasefire.war.talks.stage import make_plan

WARS, SEED = 5000, 4
TALKS = Path(__file__).parents[1] / "scenarios" / "toy-talks"
FIELDS = ("outcome", "last_day", "theta", "lost", "stock", "reached", "breached", "probes")


def bare(tally):
    """Return all that a tally holds as plain values."""
    sketches = {
        (name, i): (s.low, s.counts.tobytes(), s.missing, s.least, s.most, s.total, s.squares)
        for name, places in tally.sketches.items()
        for i, s in enumerate(places.flat)
    }
    return tally.wars, tally.outcomes.tobytes(), sketches


@pytest.fixture(scope="module")
def probes(toy):
    phrases = ("reached canal", "lost attacker until 1951-01-15", "war ended")
    return [parse(phrase, toy) for phrase in phrases]


@pytest.fixture(scope="module")
def every(toy, probes):
    """Return a batch of which every war was kept."""
    return fight_batch(toy, WARS, SEED, probes=probes)


@pytest.fixture(scope="module")
def counted(toy, probes):
    """Return the same batch, with the panel kept and all counted."""
    return fight_batch(toy, WARS, SEED, probes=probes, kept=0)


def test_the_wars_kept_are_the_first_ones(every, counted):
    assert every.tally is None
    assert counted.outcome.size == PANEL
    for name in FIELDS:
        assert getattr(counted, name).tobytes() == getattr(every, name)[:PANEL].tobytes(), name
    for mine, other in zip(counted.panel, every.panel, strict=True):
        assert mine.tobytes() == other.tobytes()


def test_a_batch_that_fits_is_kept_whole(toy, probes, every):
    """With as many wars as are kept there is nothing to count."""
    batch = fight_batch(toy, WARS, SEED, probes=probes, kept=WARS)
    assert batch.tally is None
    assert batch.probes.tobytes() == every.probes.tobytes()
    cut = fight_batch(toy, WARS, SEED, probes=probes, kept=WARS - 1, chunk=1000)
    assert cut.outcome.tobytes() == every.outcome[:-1].tobytes()
    assert cut.tally.wars == WARS


@pytest.mark.parametrize(("threads", "chunk"), [(1, 256), (2, 256), (1, 4096), (2, 4096), (2, 33)])
def test_the_same_seed_gives_the_same_tally(toy, probes, counted, threads, chunk, monkeypatch):
    """With any threads, wars a chunk, and wars counted at once."""
    monkeypatch.setattr(harvest, "_HEAP", 700)
    other = fight_batch(toy, WARS, SEED, probes=probes, kept=0, threads=threads, chunk=chunk)
    assert bare(other.tally) == bare(counted.tally)


def test_the_tally_says_what_the_wars_say(every, counted):
    """Counts, extremes, means, errors of quantiles; days exactly."""
    tally, levels = counted.tally, [0.05, 0.5, 0.95]
    assert tally.wars == WARS
    assert tally.outcomes.tolist() == np.bincount(every.outcome, minlength=len(OUTCOMES)).tolist()
    for name in FIELDS[1:]:
        values = getattr(every, name).astype(float)
        assert tally.sketches[name].shape == values.shape[1:]
        for place in np.ndindex(values.shape[1:]):
            mine, known = tally.of(name, *place), values[:, *place]
            known = known[~np.isnan(known)]
            assert (len(mine), mine.missing) == (known.size, WARS - known.size)
            if known.size:
                assert (mine.least, mine.most) == (known.min(), known.max())
                assert mine.mean == pytest.approx(known.mean(), rel=1e-9)
                assert mine.variance == pytest.approx(known.var(ddof=1), rel=1e-6, abs=1e-9)
                tolerance = {"abs": 1e-12} if mine.whole else {"rel": WIDTH, "abs": 1e-9}
                assert mine.quantile(levels) == pytest.approx(
                    np.quantile(known, levels), **tolerance
                )
    assert tally.of("last_day").whole
    assert not tally.of("lost", 0).whole


@pytest.mark.parametrize("wars", [2100, 3000])
def test_observables_are_those_of_all_wars(wars):
    """With talks too, where renewed war is asked of treaties only."""
    war = load(TALKS)
    every = war.simulate(wars, seed=SEED)
    counted = war.simulate(wars, seed=SEED, kept=0)
    assert (len(counted), counted.ensemble.kept) == (wars, PANEL)
    assert every.ensemble.quantiles == "exact"
    assert counted.ensemble.quantiles.startswith("binned, relative width 0.00024")
    assert counted.ensemble.outcomes() == pytest.approx(every.ensemble.outcomes())
    assert every.observables()
    for mine, exact in zip(counted.observables(), every.observables(), strict=True):
        assert (mine.id, mine.never) == (exact.id, pytest.approx(exact.never))
        for name in ("q10", "median", "q90"):
            near = pytest.approx(getattr(exact, name), rel=WIDTH, abs=1e-9)
            assert getattr(mine, name) == near, (mine.id, name)


def test_renewed_war_is_counted_of_treaties_only():
    """A war without a treaty is no answer, and one without renewed war counts as later."""
    scenario = load_scenario(TALKS)
    plan = make_plan(scenario, SEED, paths=2048)
    asked = [parse("war renewed", scenario), parse("ceded km2", scenario)]
    batch = fight_batch(scenario, PANEL + 50, SEED, probes=asked, plan=plan, kept=0)
    settled = int(batch.tally.outcomes[SETTLED])
    assert 0 < settled < PANEL + 50
    assert len(batch.tally.of("probes", 0)) <= settled
    assert len(batch.tally.of("probes", 1)) == settled
    assert len(batch.tally.of("treaty_gain")) == settled


def test_memory_does_not_grow_with_the_wars(toy, probes):
    """Three times the wars need no more room; kept ones would take hundreds of bytes each."""
    peaks = []
    for wars in (10_000, 30_000):
        tracemalloc.start()
        fight_batch(toy, wars, SEED, probes=probes, kept=0)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 50 * 20_000


def test_few_chunks_are_under_way_and_their_order_is_kept():
    """Neither tasks nor results pile up, however many there are."""
    begun, most, done = [], 0, []

    def work(i):
        begun.append(i)
        return i

    with ThreadPoolExecutor(2) as pool:
        for found in in_order(pool, (partial(work, i) for i in range(500)), 4):
            done.append(found)
            most = max(most, len(begun) - len(done))
    assert done == list(range(500))
    assert most <= 4
