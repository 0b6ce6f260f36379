"""How long would the front have held, and how long does the peace? Asked of the same few wars."""

from __future__ import annotations

import re
from datetime import date
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.campaign.state import SETTLED
from ceasefire.l10n import Tongue
from ceasefire.report import coverage
from ceasefire.report.figures.staff import staff
from ceasefire.report.view import View
from ceasefire.scenario.record import load_record
from ceasefire.war.ahead import ENOUGH, WINDOWS, break_chances, break_days, ended, fight_on
from ceasefire.war.ensemble import gather
from ceasefire.war.facade import Runs
from ceasefire.war.probe import RENEWED, parse
from ceasefire.war.score import score
from ceasefire.war.simulate import fight_batch
from ceasefire.war.talks.renewal import LAST_DAY, Renewal
from ceasefire.war.talks.stage import make_plan

# Sides that hardly see what they gain by signing sign at all times.
BLURRED = {"talks.tau": 0.3, "contact.closed": False, "talks.attacker.if_conquered": 1.6}
WARS, SEED = 96, 1


@pytest.fixture(scope="module")
def fought(winter):
    """Return wars that end by treaties at many times: the scenario, plan, batch and record."""
    scenario = winter.change(BLURRED)
    record = tuple(load_record(scenario))
    probes = [parse(row.read, scenario) for row in record]
    plan = make_plan(scenario, SEED, paths=128)
    batch = fight_batch(scenario, WARS, SEED, probes=probes, plan=plan)
    silent = fight_on(scenario, WARS, SEED)
    ensemble = gather(scenario, SEED, batch, probes, silent)
    return SimpleNamespace(**locals())


def quiet(rate=1 / 1000, more=0.0):
    """Return a peace that breaks at a rate a day, higher for the treaty that takes more."""
    day = np.arange(LAST_DAY + 1.0)
    rates = np.array([rate, rate + more])
    broken = [1.0 - np.exp(-rates[:, None] * np.maximum(day - at, 0.0)) for at in (0, 75, 150)]
    return Renewal(np.array([0.0, 10.0]), np.array([0.0, 75.0, 150.0]), np.stack(broken))


def test_until_its_treaty_a_war_is_the_same_in_silence(fought):
    """Every breach up to the last day is that of the war fought on; later ones exist only there."""
    assert len(set(fought.batch.last_day[fought.batch.outcome == SETTLED])) > 3
    last = fought.batch.last_day[:, None, None]
    cut = np.where(fought.silent.breached <= last, fought.silent.breached, np.nan)
    np.testing.assert_array_equal(cut, fought.batch.breached)
    assert np.isfinite(fought.silent.breached).sum() > np.isfinite(cut).sum()


@given(st.integers(0, 1000), st.integers(1, 12))
def test_chances_are_counted_war_by_war(seed, window):
    """A plain loop counts the same."""
    luck, horizon = np.random.default_rng(seed), 25
    breaks = luck.integers(1, 40, (60, 2)).astype(float)
    breaks[breaks > 30] = np.nan
    over = np.where(luck.random(60) < 0.3, np.inf, luck.integers(0, 30, 60))
    chances, wars = break_chances(breaks, over, horizon, window)
    for day in range(1, horizon + 1):
        still = [w for w in range(60) if over[w] > day]
        soon = [any(day < x <= day + window for x in breaks[w]) for w in still]
        assert wars[day - 1] == len(still)
        if len(still) < ENOUGH or day + window > horizon:
            assert np.isnan(chances[day - 1])
        else:
            assert chances[day - 1] == pytest.approx(sum(soon) / len(soon))


def test_the_staff_looks_at_the_deciding_sector_and_the_army(fought):
    """A longer look ahead can only see more; on the first evening nothing breaks within a week."""
    days = fought.ensemble.days
    week, fortnight, month = (days[f"break_{w}"].to_numpy() for w in WINDOWS)
    assert week[0] == 0.0
    for near, far in ((week, fortnight), (fortnight, month)):
        both = np.isfinite(near) & np.isfinite(far)
        assert both.any()
        assert (near[both] <= far[both]).all()
    ways = break_days(fought.scenario, fought.silent)
    assert ways.shape == (WARS, 1 + fought.silent.breached.shape[2])
    assert days["break_wars"][0] == (ended(fought.batch, WARS) > 1).sum()


def test_nothing_is_said_of_settled_wars_that_nobody_fought_on(fought):
    """Where nobody talks, the wars themselves are the answer."""
    alone = gather(fought.scenario, SEED, fought.batch, fought.probes)
    assert "break_7" not in alone.days
    assert staff(View(Runs(alone, fought.record), Tongue("en"))) is None
    silent = gather(fought.scenario, SEED, fight_batch(fought.scenario, WARS, SEED))
    assert "break_7" in silent.days
    assert fought.silent.panel.side.size == 0  # milestones are enough


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_staff_has_a_figure(fought, lang):
    """One picture, three lines and the record, and words for what is in it."""
    plate = staff(View(Runs(fought.ensemble, fought.record), Tongue(lang)))
    assert (len(plate.drawings), len(plate.keys)) == (1, 4)
    assert "NaN" not in plate.caption
    assert "<svg" in plate.drawings[0].svg


def test_the_day_of_renewed_war_is_drawn_from_the_chance():
    """A constant rate gives exponential times after the last day of the war."""
    wars = np.arange(1000)
    ends = np.full(wars.size, 75.0)
    days = quiet().days(SEED, wars, np.zeros(wars.size), ends)
    never = np.isnan(days)
    assert never.mean() == pytest.approx(np.exp(-(LAST_DAY - 75) / 1000), abs=0.02)
    assert np.nanmin(days) > 75
    assert np.mean(days[~never] < 75 + 500) * (~never).mean() == pytest.approx(
        1 - np.exp(-0.5), abs=0.04
    )


def test_a_war_keeps_its_day_in_any_chunk_and_wars_without_treaty_have_none():
    """Luck is addressed by the war, and other wars do not shift it."""
    wars = np.arange(100)
    ceded, ends = np.linspace(0.0, 10.0, 100), np.linspace(1.0, 149.0, 100).round()
    ceded[::7] = np.nan
    whole = quiet(more=1e-3).days(SEED, wars, ceded, ends)
    assert np.isnan(whole[::7]).all()
    part = quiet(more=1e-3).days(SEED, wars[40:60], ceded[40:60], ends[40:60])
    np.testing.assert_array_equal(part, whole[40:60])


def test_a_treaty_that_is_hated_more_is_broken_no_later():
    """With the same luck, and with luck of its own it would not be sure."""
    wars, ends = np.arange(300), np.full(300, 100.0)
    peace = quiet(more=2e-3)
    mild, harsh = (
        np.nan_to_num(peace.days(SEED, wars, np.full(300, units), ends), nan=np.inf)
        for units in (2.0, 9.0)
    )
    assert (harsh <= mild).all()
    assert (harsh < mild).any()


def test_renewed_war_is_asked_of_treaties_only(fought):
    """A peace that lasts counts as later than all that was looked at."""
    values = fought.ensemble.wars["probe"].sel(phrase=RENEWED).to_numpy()
    signed = fought.batch.outcome == SETTLED
    assert np.isnan(values[~signed]).all()
    again = ~np.isnan(values)
    assert (values[again] > fought.batch.last_day[again]).all()
    row = next(row for row in fought.record if row.read == RENEWED)
    (found,) = score(fought.ensemble, [row])
    assert found.never == pytest.approx(np.isnan(values[signed]).mean())
    known = np.where(np.isnan(values[signed]), LAST_DAY + 1.0, values[signed])
    assert (found.q10, found.median, found.q90) == pytest.approx(
        tuple(np.quantile(known, [0.1, 0.5, 0.9]))
    )


def test_a_day_of_the_peace_is_no_day_of_the_campaign(fought):
    """The record of the war ends with the war; renewed war has a date with its year."""
    view = View(Runs(fought.ensemble, fought.record), Tongue("en"))
    assert view.calendar(574) == date(1941, 6, 25)
    assert view.record_end == 105
    assert min(view.dates) > 1
    assert max(view.dates) == 105
    row = coverage.rows(view)[[row.read for row in fought.record].index(RENEWED)]
    assert re.search("June.1941", row.dates)
    assert "treaties" in row.never
