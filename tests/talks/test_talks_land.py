"""The chain of treaties, the offers on its edge, and the land behind the front."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from ceasefire.scenario.peace import Peace
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.features import Survey
from ceasefire.treaty.ground import BY_SEA
from ceasefire.treaty.promises import Price, government_price
from ceasefire.treaty.value import units
from ceasefire.war.talks.chain import GOVERNMENT, chain_of, offers_of


@pytest.fixture(scope="module")
def atlas(winter):
    """Return the land."""
    return read_atlas(winter)


@pytest.fixture(scope="module")
def prices(winter, atlas):
    """Return the price of each district."""
    return {unit.district: unit.price for unit in units(Survey(atlas, winter.peace))}


@pytest.fixture(scope="module")
def chain(winter, atlas, prices):
    """Return the chain and its sums."""
    return chain_of(atlas, prices, winter.peace.displacement.leave.use)


def test_no_district_changes_hands_twice(chain, prices):
    """And only those that give the attacker something do."""
    order = chain[0].order
    assert len(order) == len(set(order)) > 10
    assert set(order) <= {name for name, price in prices.items() if price.gain > 0.0}


def test_every_unit_touches_what_the_attacker_has_by_then(chain, atlas):
    """Or is reached by sea."""
    order = chain[0].order
    for i, name in enumerate(order):
        by_sea = atlas.districts[name].row.kind in BY_SEA
        beside = atlas.touches(name, "attacker") or atlas.neighbours(name) & set(order[:i])
        assert by_sea or beside, name


def test_a_province_waits_for_every_smaller_unit_in_reach(chain, atlas):
    """Nobody trades provinces for parishes: no parish that was in reach follows a province."""
    order = chain[0].order
    kinds = [atlas.districts[name].row.kind for name in order]
    for i, kind in enumerate(kinds):
        if kind != "province":
            continue
        for name in order[i + 1 :]:
            row = atlas.districts[name].row
            reached = atlas.touches(name, "attacker") or atlas.neighbours(name) & set(order[:i])
            assert row.kind == "province" or not (reached or row.kind in BY_SEA), name


def test_sums_of_the_chain_are_the_prices_added_up(chain, prices, atlas, winter):
    """Gain, loss, land, people, and everything by which a breach is judged."""
    treaties, sums = chain
    assert sums[0] == Price()
    total = np.zeros(len(Price()))
    for i, name in enumerate(treaties.order):
        total += prices[name]
        assert sums[i + 1] == pytest.approx(tuple(total))
    steps = [prices[name] for name in treaties.order]
    assert np.diff(treaties.gain) == pytest.approx([price.gain for price in steps])
    assert np.diff(treaties.loss) == pytest.approx([price.loss for price in steps])
    assert np.diff(treaties.km2) == pytest.approx(
        [atlas.districts[name].area_km2 for name in treaties.order]
    )
    leave = winter.peace.displacement.leave.use
    people = sum(atlas.districts[name].row.use for name in treaties.order)
    assert treaties.people[-1] == pytest.approx(people * leave)


def test_a_treaty_between_two_units_is_a_part_of_the_next(game):
    """Linear in the share."""
    chain = game.treaties
    half = chain.at(np.array([0.0, 2.5, len(chain.order)]), chain.km2)
    assert half == pytest.approx([0.0, chain.km2[2:4].mean(), chain.km2[-1]])


@pytest.mark.parametrize("patience", [None, 0.5, 5.0])
def test_offers_fall_and_none_is_worse_for_both(chain, winter, patience):
    """Whatever the chance of a breach; taken at its word, each is a treaty of the chain."""
    treaties, sums = chain
    assert isinstance(winter.peace, Peace)
    offers = offers_of(treaties, sums, winter.peace, patience)
    gain, kept, ceded = offers.values.u_a, offers.values.u_b, offers.ceded
    assert (np.diff(gain) > 0.0).all()
    assert (np.diff(kept) < 0.0).all()
    assert (np.diff(ceded) > 0.0).all()
    if patience is None:
        whole = ceded.astype(int)
        assert gain == pytest.approx(treaties.gain[whole])
        assert kept == pytest.approx(1.0 - treaties.loss[whole])
        for left in set(range(treaties.gain.size)) - set(whole.tolist()):
            better = (gain >= treaties.gain[left] - 1e-9) & (kept >= 1 - treaties.loss[left] - 1e-9)
            assert better.any()


def test_a_government_comes_after_parishes_and_before_provinces(game, atlas, winter):
    """It is worth what the peace says, takes no land, and moves nobody."""
    chain = game.treaties
    at = chain.order.index(GOVERNMENT)
    kinds = [atlas.districts[n].row.kind == "province" for n in chain.order if n != GOVERNMENT]
    assert kinds == sorted(kinds)
    assert sum(kinds) == len(chain.order) - 1 - at
    assert chain.km2[at + 1] == chain.km2[at]
    assert chain.people[at + 1] == chain.people[at]
    values = winter.peace.values
    assert np.diff(chain.gain)[at] == pytest.approx(
        values.attacker.clauses.regime / values.attacker.pie
    )
    whole = chain_of(atlas, {}, 1.0, government_price(values))[0]
    assert whole.order == (GOVERNMENT,)


def test_offers_name_the_treaty_that_is_worth_so_much(game):
    """At the corners exactly, between them in order."""
    offers = game.offers
    assert offers.ceded_for(offers.values.u_a) == pytest.approx(offers.ceded)
    along = np.linspace(offers.values.u_a[0], offers.values.u_a[-1], 50)
    assert (np.diff(offers.ceded_for(along)) >= 0.0).all()


def test_ground_held_grows_with_the_front(game):
    """From nothing, sector by sector, to both sides."""
    for curve in (game.ground.gain, game.ground.loss):
        assert curve[:, 0] == pytest.approx(0.0, abs=0.05)
        assert (np.diff(curve, axis=1) >= 0.0).all()
    fronts = np.linspace(0.0, 1.0, 9) * game.ground.km[-1]
    for k in range(game.ground.gain.shape[0]):
        km = np.zeros((game.ground.gain.shape[0], fronts.size))
        km[k] = fronts
        held = game.ground.held(km)
        assert all(a <= b + 1e-12 for side in held for a, b in pairwise(side.tolist()))


def test_all_fronts_together_hold_no_more_than_the_country(game, prices, atlas):
    """Land behind two axes counts once, and islands are not taken by marching."""
    dry = [p for name, p in prices.items() if atlas.districts[name].row.kind not in BY_SEA]
    assert game.ground.gain[:, -1].sum() <= sum(p.gain for p in dry) + 1e-9
    assert game.ground.loss[:, -1].sum() <= sum(p.loss for p in dry) + 1e-9
    assert game.ground.loss[:, -1].sum() > 0.5 * sum(p.loss for p in dry)
