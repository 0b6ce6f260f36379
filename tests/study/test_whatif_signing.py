"""Who would have signed: worth beside worth, in wars that are still fought."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest

from ceasefire.errors import RequestError
from ceasefire.scenario.packages import package_path
from ceasefire.study.signing import package_worth, signing, willing, with_breach
from ceasefire.study.twins import Effort, fight_twin
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.promises import Price
from ceasefire.treaty.treaty import read_treaty
from ceasefire.treaty.value import price
from ceasefire.war.talks.chain import _discounted
from ceasefire.war.talks.forward import new_ledger
from ceasefire.war.talks.worth import Treaties

DAY = date(1940, 1, 25)


def table(*reserved):
    """Return a ledger of one round with a war for each pair of reservation values."""
    found = new_ledger(1, len(reserved))
    found.reservation[0] = np.array(reserved, np.float32).T
    return found


def package(winter, name):
    """Return a package of the Winter War."""
    return read_treaty(package_path(winter, name))


def test_a_side_signs_what_is_worth_no_less_than_fighting_on():
    """Four wars, one of them over: one signs on both sides, one on each."""
    over = (math.nan, math.nan)
    said = table((0.25, 0.5), (0.5, 0.5), (0.25, 0.75), over)
    found = willing("paper", DAY, (0.25, 0.5), [said], 0)
    assert (found.wars, found.fought) == (3, 4)
    shares = [one.value for one in (found.attacker, found.defender, found.both)]
    assert shares == pytest.approx([2 / 3, 2 / 3, 1 / 3])
    assert [one.value for one in found.going_on] == pytest.approx([1 / 3, 1.75 / 3])


def test_plans_that_disagree_widen_the_error():
    """Each plan's wars agree among themselves, so that all doubt is the solver's."""
    said = [table(*[(low, 0.5)] * 5) for low in (0.1, 0.4)]
    found = willing("paper", DAY, (0.25, 0.5), said, 0)
    assert found.attacker.value == 0.5
    assert found.attacker.se == pytest.approx(0.5)
    assert found.defender.interval == (1.0, 1.0)


def test_when_no_war_is_left_nothing_is_said():
    """JSON has null, and no NaN."""
    found = willing("paper", DAY, (0.25, 0.5), [table((math.nan, math.nan))], 0).as_dict()
    assert (found["wars"], found["fought"], found["held"]) == (0, 1, "1940-01-25")
    assert set(found["would_sign"]["both"].values()) == {None}


def test_taken_at_its_word_a_package_is_worth_its_clauses(winter):
    """Gain to the attacker; to the defender what it keeps."""
    war = winter.change({"talks.commitment": False})
    paper = package(war, "demands-1939")
    total = price(paper, read_atlas(war), war.peace).total
    assert package_worth(paper, war) == (total.gain, 1.0 - total.loss)


def test_packages_are_valued_as_the_treaties_of_the_war_are(winter):
    """At a treaty of the chain on which the sides bargain, the two ways of reckoning meet."""
    prices = [Price(), Price(0.4, 0.2, 0.5, 0.3, 0.1, 0.2), Price(1.1, 0.9, 1.0, 1.0, 1.0, 1.0)]
    gain, loss = (np.array([each[i] for each in prices]) for i in range(2))
    chain = Treaties(("one", "two"), gain, loss, np.zeros(3), np.zeros(3))
    years = winter.talks.patience_years
    both = _discounted(chain, prices, winter.peace, years)
    for one, values in zip(prices, zip(*both, strict=True), strict=True):
        assert with_breach(one, winter.peace, years) == pytest.approx(values)


def test_a_breach_takes_from_both_sides_and_never_all(winter):
    """And the peace of March is worth more to the attacker than the demands of October."""
    bold = winter.change({"talks.commitment": False})
    worth = {}
    for name in ("demands-1939", "moscow-1940"):
        paper = package(winter, name)
        worth[name], taken = package_worth(paper, winter), package_worth(paper, bold)
        assert 0.0 < worth[name][0] < taken[0]
        assert 0.0 < worth[name][1] < taken[1]
    assert worth["moscow-1940"][0] > worth["demands-1939"][0]
    assert worth["moscow-1940"][1] < worth["demands-1939"][1]


def test_sides_that_cannot_talk_cannot_sign(winter, toy):
    """That is said, and not that they refuse."""
    with pytest.raises(RequestError, match="toy-war: its sides cannot bargain"):
        package_worth(package(winter, "demands-1939"), toy)


@pytest.mark.slow
def test_the_demands_are_looked_at_before_the_first_shot(winter):
    """When every war is still to be fought; later dates find fewer, dates without talks none."""
    twin = fight_twin(winter, Effort(40, 1, 2, 256))
    paper = package(winter, "demands-1939")
    first = signing(twin, paper, date(1939, 11, 29))
    assert (first.held, first.wars, first.fought) == (date(1939, 11, 29), 40, 40)
    later = signing(twin, paper, date(1940, 1, 31))
    assert later.wars <= 40
    with pytest.raises(RequestError, match="1939-10-14: must be between 1939-11-29 and"):
        signing(twin, paper, date(1939, 10, 14))
