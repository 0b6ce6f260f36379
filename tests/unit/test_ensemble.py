"""An ensemble says per war and per day what its labels promise, and survives the disk."""

from __future__ import annotations

import numpy as np
import pytest
import xarray as xr

from ceasefire.campaign.state import OUTCOMES
from ceasefire.errors import RequestError
from ceasefire.war.ensemble import QUANTILES, gather
from ceasefire.war.probe import parse
from ceasefire.war.simulate import fight_batch

PHRASES = (
    "reached mannerheim",
    "breached mannerheim",
    "lost attacker until 1940-03-13",
    "dead attacker until 1940-03-13",
    "supply defender on 1939-11-30",
    "lowest supply defender until 1940-03-13",
)


@pytest.fixture(scope="module")
def runs(winter):
    probes = [parse(phrase, winter) for phrase in PHRASES]
    return gather(winter, 4, fight_batch(winter, 90, 4, probes=probes), probes)


def test_outcomes_are_shares(runs):
    shares = runs.outcomes()
    assert list(shares) == list(OUTCOMES)
    assert sum(shares.values()) == pytest.approx(1.0)


def test_quantiles_are_in_order_and_cover_every_day(runs):
    assert runs.days.sizes["day"] == runs.scenario.document.calendar.days
    assert tuple(runs.days["quantile"].to_numpy()) == QUANTILES
    for name in ("front", "men", "lost", "belief_mean", "defender_stock", "defender_supply_days"):
        values = runs.days[name].transpose("quantile", ...).to_numpy()
        assert (np.diff(values, axis=0) >= 0).all(), name


def test_losses_and_milestones_only_grow(runs):
    lost = runs.days["lost"].sel(quantile=0.5).to_numpy()
    assert (np.diff(lost, axis=-1) >= 0).all()
    reached, breached = (runs.wars[name].to_numpy() for name in ("reached", "breached"))
    both = ~np.isnan(breached)
    assert both.any()
    assert (breached[both] > reached[both]).all()


def test_probes_agree_with_the_arrays(runs):
    wars = runs.wars
    first = np.nanmin(wars["reached"].sel(sector=["isthmus-west", "isthmus-east"])[:, :, 0], axis=1)
    assert np.array_equal(wars["probe"].sel(phrase=PHRASES[0]), first)
    lost, dead = (wars["probe"].sel(phrase=phrase) for phrase in PHRASES[2:4])
    assert ((dead > 0.2 * lost) & (dead < 0.6 * lost)).all()
    start, low = (wars["probe"].sel(phrase=phrase) for phrase in PHRASES[4:])
    assert (low <= start).all()


@pytest.mark.parametrize(
    "phrase",
    [
        "reached manerheim",
        "lost nobody until 1940-03-13",
        "lost attacker until 1941-06-22",
        "peace",
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(winter, phrase):
    with pytest.raises(RequestError, match=phrase.split()[0]):
        parse(phrase, winter)


@pytest.mark.parametrize(("n", "seed"), [(0, 1), (-3, 1), (5, -1), (5, 2**63)])
def test_numbers_out_of_range_are_refused(winter, n, seed):
    with pytest.raises(RequestError, match="must be"):
        fight_batch(winter, n, seed)


def test_an_ensemble_survives_the_disk(runs, tmp_path):
    path = tmp_path / "ensemble.nc"
    runs.save(path)
    for group, dataset in (("wars", runs.wars), ("days", runs.days)):
        with xr.open_dataset(path, group=group, engine="h5netcdf") as read:
            assert read.attrs["digest"] == runs.scenario.digest
            for name in dataset.data_vars:
                assert np.array_equal(
                    read[name].to_numpy(), dataset[name].to_numpy(), equal_nan=True
                )


def test_every_war_keeps_its_stocks(runs):
    stock = runs.wars["defender_stock"]
    assert stock.dims == ("war", "defender_class")
    assert (stock.sel(defender_class="shells-76") > 0).all()
    assert runs.wars["attacker_stock"].sizes["attacker_class"] == 1
