"""The peace of 1940: what the model says of it, and how little of that hangs on one number."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from ceasefire.aftermath.compare import Setting, compare
from ceasefire.aftermath.course import peace
from ceasefire.aftermath.curve import along, terms_of
from ceasefire.aftermath.durability import HORIZON_YEARS, outlooks
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.aftermath.terms import stacked
from ceasefire.aftermath.world import EXACT, World, drawn
from ceasefire.scenario.packages import package_names, package_path
from ceasefire.scenario.renewed import read_renewed
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.features import Survey
from ceasefire.treaty.treaty import read_treaty
from ceasefire.treaty.value import price, units

pytestmark = pytest.mark.slow

BEGINS, END = date(1940, 3, 13), date(1941, 12, 31)
SIGNED, ASKED = "moscow-1940", "demands-1939"
README = Path(__file__).parents[2] / "src/ceasefire/data/winter-war/README.md"


@pytest.fixture(scope="module")
def atlas(winter):
    """Return the land."""
    return read_atlas(winter)


@pytest.fixture(scope="module")
def recorded(winter):
    """Return the day on which war came again."""
    (row,) = read_renewed(winter)
    assert row.treaty == SIGNED
    return row.day


@pytest.fixture(scope="module")
def found(winter, atlas):
    """Return the packages of history beside each other, as the command does."""
    treaties = [read_treaty(package_path(winter, name)) for name in package_names(winter)]
    return compare(treaties, atlas, Setting(BEGINS, END, 1000, 1), SIGNED)


@pytest.fixture(scope="module")
def by_id(found):
    """Return them by id."""
    return {one.treaty.id: one for one in found.treaties}


def test_the_interval_of_the_day_covers_the_record_s(by_id, recorded):
    """Given that war comes, and with peace counted as later."""
    outlook = by_id[SIGNED].outlook
    assert outlook.day_if_war(0.1) <= recorded <= outlook.day_if_war(0.9)
    late = outlook.day(0.9)
    assert outlook.day(0.1) <= recorded
    assert late is None or recorded <= late


def test_the_chance_of_war_falls_clearly_under_the_demands_before_the_war(by_id):
    """Its mean by more than a third of all cases; its paired interval is above zero."""
    falls = by_id[ASKED].falls
    assert falls.mean > 1 / 3
    assert falls.low > 0.0
    assert by_id[ASKED].lower_in > 0.99


def test_who_lost_begins_the_war_more_often_than_who_won(by_id):
    """Under the treaty that was signed."""
    defender, attacker, _ = by_id[SIGNED].outlook.beginners
    assert defender > 2 * attacker > 0.1


def test_harsher_packages_hold_less_long(found):
    """In the order of their losses, for every number of years."""
    for years in (1, 2, 5, 10):
        held = [one.outlook.holds(years).mean for one in found.treaties]
        assert held == sorted(held, reverse=True)


def test_the_curve_falls_with_the_loss_as_long_as_there_is_something_to_fight_with(found):
    """Beyond the terms that were signed, where it is flat for a while."""
    near, far = (
        [p.outlook.holds(5).mean for p in found.curve if p.loss <= loss] for loss in (0.25, 0.35)
    )
    assert len(near) > 10
    assert (np.diff(near) < 0.0).all()
    assert (np.diff(far) < 0.002).all()


def test_without_the_loss_of_means_the_curve_falls_to_its_end(winter, atlas):
    """What turns it up again is one law, and nothing else."""
    power = winter.peace.aftermath.power.model_copy(update={"means": 0.0})
    aftermath = winter.peace.aftermath.model_copy(update={"power": power})
    grid = along(units(Survey(atlas, winter.peace)), np.linspace(0.0, 0.69, 20))
    held = [one.holds(5).mean for one in outlooks(grid, aftermath, BEGINS, n=100, seed=1)]
    assert (np.diff(held) < 0.0).all()
    turned = outlooks(grid, winter.peace.aftermath, BEGINS, n=100, seed=1)
    assert turned[-1].holds(5).mean > min(one.holds(5).mean for one in turned) + 0.1


def test_no_day_of_the_record_is_needed(winter, atlas, recorded):
    """The third side's war a year later moves the day of renewed war by about a year."""
    later = winter.change({"peace.aftermath.opportunity.begins": "1942-06-22"})
    treaty = read_treaty(package_path(winter, SIGNED))
    terms = terms_of(price(treaty, atlas, winter.peace).total)
    (outlook,) = outlooks([terms], later.peace.aftermath, BEGINS, n=300, seed=1)
    median = outlook.day_if_war(0.5)
    assert abs((median - recorded).days - 365) < 60


def test_no_single_number_carries_the_findings(winter, by_id, recorded):
    """Each parameter multiplied or divided by 1.5, alone."""
    terms = stacked([terms_of(by_id[name].price) for name in (ASKED, SIGNED)])
    base = drawn(winter.peace.aftermath, BEGINS, 60, seed=1)
    day, end = (recorded - BEGINS).days, (END - BEGINS).days
    for name in (field.name for field in fields(World) if field.name not in EXACT):
        for factor in (1 / 1.5, 1.5):
            world = replace(base, **{name: getattr(base, name) * factor})
            ends, alive = zip(
                *(
                    (s.end, s.alive)
                    for s in peace(terms, world, int(HORIZON_YEARS * DAYS_PER_YEAR))
                ),
                strict=True,
            )
            asked, signed = 1.0 - np.moveaxis(alive, 1, 0)
            chance = signed.mean(axis=-1)
            assert 0.1 * chance[-1] <= np.interp(day, ends, chance) <= 0.9 * chance[-1], name
            at = np.searchsorted(ends, end)
            assert signed[at].mean() > asked[at].mean() + 0.1, name


def test_the_readme_prints_what_comes_out(by_id):
    """Chances, differences and days, as the command gives them."""
    text = README.read_text(encoding="utf-8")
    for name, one in by_id.items():
        row = f"| `{name}` | {told(one.outlook.broken_by(END))} |"
        assert row + (f" {told(one.falls)} |" if one.falls else " |") in text
    outlook = by_id[SIGNED].outlook
    days = [outlook.day_if_war(q) for q in (0.5, 0.1, 0.9)]
    assert f"is {days[0]} ({days[1]} to {days[2]}); counting" in text
    assert f"it is {outlook.day(0.5)} ({outlook.day(0.1)} to after ten years)" in text
    assert outlook.day(0.9) is None


def told(band):
    """Return a chance in percent as the README has it."""
    low, mean, high = (round(100 * x) for x in band)
    return f"{mean} ({low} to {high})"
