"""Prices add up, know no order, and rank what history asked for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point, box
from treaty_land import FIRE, cede, exchange, lease, terms

from ceasefire.aftermath.curve import along, terms_of
from ceasefire.errors import RequestError
from ceasefire.scenario.packages import package_names, package_path
from ceasefire.treaty.features import Features, Survey, lattice
from ceasefire.treaty.frontier import treaty_frontier
from ceasefire.treaty.treaty import read_treaty
from ceasefire.treaty.value import price, units

NAMED = {"en": "a place", "ar": "مكان"}
PROMISES = [
    {"kind": "neutrality", "sides": ["attacker", "defender"], "forbids": ["alliance"]},
    {"kind": "demilitarisation", "side": "defender", "area": NAMED, "works": True},
    {"kind": "demilitarisation", "side": "attacker", "area": NAMED, "ships_max": 3},
    {"kind": "transit", "from": "defender", "route": NAMED, "what": "military"},
    {"kind": "reparations", "from": "defender", "amount": 500_000, "years": 5},
    {"kind": "recognition", "from": "defender", "of": NAMED, "regime": True},
    {"kind": "prisoners"},
    FIRE,
]


@pytest.fixture(scope="module")
def survey(toy_atlas):
    """Return what is in the small war's land."""
    return Survey(toy_atlas, toy_atlas.peace)


@pytest.fixture(scope="module")
def winter_survey(winter_atlas):
    """Return what is in Finland."""
    return Survey(winter_atlas, winter_atlas.peace)


def priced(survey, *clauses):
    """Return the total price of some clauses."""
    return price(terms(*clauses), survey.atlas, survey.peace, survey).total


def mine(survey):
    """Return the districts of the defender."""
    return list(survey.atlas.of("defender"))


@pytest.mark.parametrize("war", ["survey", "winter_survey"])
def test_the_whole_country_is_one_of_everything(war, request):
    """Each feature is a share of all that the defender has."""
    known = request.getfixturevalue(war)
    whole = np.sum([known.districts[name] for name in mine(known)], axis=0)
    for feature, share in zip(Features._fields, whole, strict=True):
        has = feature != "own_depth" or war == "winter_survey"  # the small war shields no own place
        assert share == pytest.approx(1.0 if has else 0.0, abs=1e-9), feature


def test_everything_is_the_whole_pie_of_both_sides(winter_survey):
    """All the land, and a government of the other's choosing."""
    total = priced(winter_survey, cede(*mine(winter_survey)), PROMISES[5])
    assert total == pytest.approx((1.0, 1.0, 1.0, 1.0, 1.0, 1.0))


@settings(max_examples=40)
@given(data=st.data())
def test_prices_add_up_and_know_no_order(survey, data):
    """A clause is worth the same first, last, or alone."""
    districts = data.draw(st.permutations(mine(survey)))
    cut = data.draw(st.integers(1, len(districts) - 1))
    land = [cede(*districts[:cut]), lease(*districts[cut : cut + 1]), exchange("march")]
    few = [clause for clause in PROMISES if data.draw(st.booleans())]
    clauses = data.draw(st.permutations([*land, *few]))
    found = price(terms(*clauses), survey.atlas, survey.peace, survey)
    for clause, own in zip(clauses, found.clauses, strict=True):
        assert tuple(own) == pytest.approx(tuple(priced(survey, clause)), abs=1e-12)
    assert tuple(found.total) == pytest.approx(np.sum(found.clauses, axis=0), abs=1e-12)


@settings(max_examples=20)
@given(data=st.data())
def test_districts_together_are_worth_what_they_are_apart(survey, data):
    """In one clause or in several."""
    names = data.draw(st.lists(st.sampled_from(mine(survey)), min_size=2, unique=True))
    one = priced(survey, cede(*names))
    several = priced(survey, *(cede(name) for name in names))
    by_unit = {unit.district: unit.price for unit in units(survey)}
    assert tuple(one) == pytest.approx(tuple(several), abs=1e-12)
    assert tuple(one) == pytest.approx(np.sum([by_unit[n] for n in names], axis=0), abs=1e-12)


def test_a_line_cuts_a_price_as_it_cuts_the_land(survey):
    """Two halves of a district are the district, up to the lattice."""
    name = mine(survey)[0]
    flat = survey.atlas.district(name).flat
    west, south, east, north = flat.bounds
    half = box(west, south, (west + east) / 2, north).intersection(flat)
    rest = flat.difference(half)
    share = half.area / flat.area
    two = survey.piece(name, half, share).plus(survey.piece(name, rest, 1.0 - share))
    assert tuple(two) == pytest.approx(tuple(survey.districts[name]), rel=0.01)


def test_a_lattice_adds_up_like_an_integral():
    """Of exp(-d / 10) over a square around the place, and of one point in a thin strip."""
    square = box(-20, -20, 20, 20)
    x, y = lattice(square)
    fine = np.linspace(-20, 20, 2001)[:-1] + 0.01
    expected = np.exp(-np.hypot(*np.meshgrid(fine, fine)) / 10).mean()
    assert np.exp(-np.hypot(x, y) / 10).mean() == pytest.approx(expected, rel=0.01)
    strip = Point(0, 0).buffer(0.001).union(box(0, -0.0001, 30, 0.0001))
    x, y = lattice(strip)
    assert len(x) >= 1


def test_a_lease_is_worth_less_than_the_land_and_more_with_years(survey):
    """And a rent goes the other way."""
    name = mine(survey)[0]
    owned = priced(survey, cede(name))
    short, long = (priced(survey, lease(name, years=y, rent=0)) for y in (5, 50))
    assert 0 < short.gain < long.gain < owned.gain
    assert 0 < short.loss < long.loss < owned.loss
    assert short.works == owned.works
    paid = priced(survey, lease(name, years=5, rent=10_000))
    assert paid.gain < short.gain
    assert paid.loss < short.loss


def test_what_the_attacker_gives_is_a_loss_to_it(survey):
    """And a gain to the defender; but no works, base or depth of the defender changes hands."""
    given_ = priced(survey, exchange("march"))
    assert given_.gain < 0 > given_.loss
    assert given_[2:] == (0, 0, 0, 0)


def test_hours_and_prisoners_cost_nothing(survey):
    """Nor does a promise of the attacker not to join others."""
    alone = {"kind": "neutrality", "sides": ["attacker"], "forbids": ["coalition"]}
    for clause in (*PROMISES[6:], alone):
        assert set(priced(survey, clause)) == {0}


def test_a_shield_needs_a_point(toy_atlas):
    """Its name is checked when the scenario is read; a changed peace may still lack it."""
    shield = toy_atlas.peace.values.shields[0].model_copy(update={"point": "hill-frt"})
    values = toy_atlas.peace.values.model_copy(update={"shields": (shield,)})
    wrong = toy_atlas.peace.model_copy(update={"values": values})
    with pytest.raises(RequestError, match=r"'hill-frt', no point .did you mean 'hill-fort'"):
        _ = Survey(toy_atlas, wrong).districts


def test_only_ratios_of_weights_matter(toy_atlas, survey):
    """All of one side's numbers doubled are the same values."""
    party = toy_atlas.peace.values.attacker
    twice = type(party)(
        weights={k: 2 * v for k, v in party.weights.model_dump().items()},
        clauses={k: 2 * v for k, v in party.clauses.model_dump().items()},
    )
    values = toy_atlas.peace.values.model_copy(update={"attacker": twice})
    peace = toy_atlas.peace.model_copy(update={"values": values})
    treaty = terms(cede(mine(survey)[0]), *PROMISES)
    one = price(treaty, toy_atlas, toy_atlas.peace, survey)
    two = price(treaty, toy_atlas, peace)
    assert tuple(one.total) == pytest.approx(tuple(two.total))


def test_efficient_treaties_lie_on_the_frontier(winter_survey):
    """Between nothing and all the land, and what they move rises with what they take."""
    known = units(winter_survey)
    most = sum(unit.price.loss for unit in known)
    frontier = treaty_frontier((u.price.gain, u.price.loss) for u in known)
    found = along(known, np.linspace(0, most, 30))
    for one in found:
        assert one.gain == pytest.approx(frontier.best_for_a(1.0 - one.loss), abs=1e-9)
    for moved in zip(*(one.moved for one in found), strict=True):
        assert (np.diff(moved) >= -1e-12).all()
    assert found[-1].moved == pytest.approx((1, 1, 1, 1))


def test_what_the_defender_wins_on_balance_is_no_loss(survey):
    """The aftermath knows shares from 0 to 1, each by its name."""
    total = priced(survey, cede(*mine(survey)[:4]))
    seen = terms_of(total)
    assert (seen.gain, seen.loss, *seen.moved) == tuple(total)
    assert terms_of(priced(survey, exchange("march"))).loss == 0.0


@pytest.fixture(scope="module")
def packages(winter, winter_survey):
    """Return the price of each package of history."""
    named = {name: read_treaty(package_path(winter, name)) for name in package_names(winter)}
    survey = winter_survey
    return {n: price(t, survey.atlas, survey.peace, survey).total for n, t in named.items()}


def test_terms_escalated_to_both_sides(packages):
    """From the Finnish reply to the treaty, in gain and in loss."""
    order = [
        "finnish-reply-1939-11",
        "demands-1939",
        "list-1940-02-12",
        "list-1940-02-23",
        "moscow-1940",
    ]
    gains = [packages[name].gain for name in order]
    losses = [packages[name].loss for name in order]
    assert gains == sorted(gains)
    assert losses == sorted(losses)
    assert packages["moscow-1940"].loss > 2.5 * packages["demands-1939"].loss


def test_the_terijoki_plan_cost_finland_more_than_the_peace(packages):
    """The government is most of it."""
    assert packages["terijoki-1939"].loss > packages["moscow-1940"].loss


def test_the_scenario_s_readme_prints_the_prices(packages):
    """To two decimals, as they are."""
    text = (Path(__file__).parents[2] / "src/ceasefire/data/winter-war/README.md").read_text(
        "utf-8"
    )
    for name, total in packages.items():
        assert f"| `{name}` | {total.gain:.2f} | {total.loss:.2f} |" in text
