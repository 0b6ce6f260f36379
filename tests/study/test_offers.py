"""What lay on the table is held against what fighting on was worth, and then against history."""

from __future__ import annotations

import json
import math
from datetime import date

import numpy as np
import pytest

from ceasefire.cli import main
from ceasefire.errors import RequestError
from ceasefire.l10n import Tongue
from ceasefire.report.offers import happened, lines
from ceasefire.report.packages import packages
from ceasefire.scenario.packages import package_names
from ceasefire.study.offers import Offer, weigh
from ceasefire.study.signing import with_breach
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.value import price
from ceasefire.war.talks.forward import new_ledger

ROUNDS = 22
MARCH = Offer("paper", date(1940, 3, 12), 0.5, 0.25, (0.5, 0.75))
CALL = ["offers", "winter-war", "-n", "16", "--plans", "1", "--paths", "128"]


@pytest.fixture(scope="module")
def known(winter):
    """Return the packages of the Winter War, priced."""
    return packages(winter)


def table(held, *reserved):
    """Return a ledger with a war for each pair of values of fighting on at a round."""
    found = new_ledger(ROUNDS, len(reserved))
    found.reservation[held] = np.array(reserved, np.float32).T
    return found


def test_all_packages_are_weighed_in_the_order_of_their_days(winter, known):
    """None is left out, and every one has a day."""
    assert sorted(one.offer.id for one in known) == package_names(winter)
    days = [one.offer.day for one in known]
    assert days == sorted(days)
    assert days[-1] == date(1940, 3, 12)


def test_terms_rise_with_the_war(known):
    """The demands of 1939 cost the defender least, the peace of March most of what it was asked."""
    loss = {one.offer.id: one.offer.loss for one in known}
    asked = ["demands-1939", "list-1940-02-12", "list-1940-02-23", "moscow-1940"]
    assert [loss[name] for name in asked] == sorted(loss[name] for name in asked)
    assert loss["finnish-reply-1939-11"] < loss["demands-1939"]


def test_a_package_is_priced_as_elsewhere(winter, known):
    """Priced together or alone, with the chance of a breach or at its word, it is one price."""
    one = known[-1]
    whole = price(one.treaty, read_atlas(winter), winter.peace).total
    assert (one.offer.gain, one.offer.loss) == pytest.approx((whole.gain, whole.loss))
    alone = with_breach(whole, winter.peace, winter.talks.patience_years)
    assert one.offer.worth == pytest.approx(alone)


def test_without_breaches_a_treaty_is_taken_at_its_word(winter):
    """Its worth to the defender is then what it keeps."""
    for one in packages(winter.change({"talks.commitment": False})):
        assert one.offer.worth == pytest.approx((one.offer.gain, 1.0 - one.offer.loss))


def test_shares_and_middles_are_those_of_the_wars_still_fought(winter):
    """Round 14 is held on day 98, the last before 12 March; one war in five is over."""
    over = (math.nan, math.nan)
    said = table(14, (0.25, 0.5), (0.5, 0.5), (0.75, 0.5), (0.25, 1.0), over)
    found = weigh(MARCH, winter, [said])
    assert (found.wars, found.fought, found.held) == (4, 5, date(1940, 3, 6))
    shares = [one.value for one in (found.attacker, found.defender, found.both)]
    assert shares == [0.75, 0.75, 0.5]
    assert found.going_on[0].median == pytest.approx(0.375)
    assert found.going_on[1] == pytest.approx((0.5, 0.5, 0.85))


@pytest.mark.parametrize(
    ("reserved", "verdict"),
    [
        ([(0.1, 0.1), (0.1, 0.9)], "both"),
        ([(0.1, 0.9)], "attacker"),
        ([(0.9, 0.1)], "defender"),
        ([(0.9, 0.9)], "neither"),
        ([(0.1, 0.9), (0.9, 0.1)], "neither"),  # each in half of the wars, but never in the same
        ([(math.nan, math.nan)], "nobody"),
    ],
)
def test_the_verdict_follows_from_the_shares(winter, reserved, verdict):
    """It can be said in both languages, and as JSON."""
    found = weigh(MARCH, winter, [table(14, *reserved)])
    assert found.verdict == verdict
    json.dumps(found.as_dict(), allow_nan=False)
    named = {"attacker": "A", "defender": "D"} if verdict in {"attacker", "defender"} else {}
    assert all(Tongue(lang).say(f"offers-verdict-{verdict}", **named) for lang in ("en", "ar"))


def test_demands_from_before_the_war_are_held_against_its_eve(winter):
    """What comes after the calendar is refused."""
    found = weigh(MARCH._replace(day=date(1939, 10, 14)), winter, [table(0, (0.1, 0.1))])
    assert (found.held, found.wars) == (date(1939, 11, 29), 1)
    with pytest.raises(RequestError, match="1941-06-25"):
        weigh(MARCH._replace(day=date(1941, 6, 25)), winter, [table(0, (0.1, 0.1))])


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_package_is_told_with_its_history(winter, known, lang):
    """A package that nobody has written of is told by its status."""
    tongue = Tongue(lang)
    found = [weigh(one.offer, winter, [table(0)]) for one in known]
    text = "\n".join(lines(known, found, winter, tongue))
    for one in known:
        assert tongue.pick(one.treaty.title) in text
        assert happened(one, tongue) == tongue.say(f"offers-history-{one.treaty.id}")
    other = known[0]._replace(treaty=known[0].treaty.model_copy(update={"id": "another"}))
    assert happened(other, tongue) == tongue.say("offers-status-demand")


@pytest.mark.slow
def test_the_command_prints_numbers_for_machines(capsys):
    """They are what the study returns, package by package."""
    with pytest.raises(SystemExit) as left:
        main([*CALL, "--json"])
    assert left.value.code == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["wars"], len(found["offers"])) == (16, 7)
    for one in found["offers"]:
        assert one["fought"] == 16
        assert one["verdict"] in {"both", "attacker", "defender", "neither", "nobody"}
        if one["wars"]:
            shares = [one[side]["value"] for side in ("attacker", "defender", "both")]
            assert 0.0 <= shares[2] <= min(shares[:2]) <= 1.0
            assert one["going_on"][0]["low"] <= one["going_on"][0]["high"]


def test_a_war_whose_sides_do_not_talk_has_nothing_to_weigh(toy_path, capsys):
    """One sentence says so."""
    with pytest.raises(SystemExit) as left:
        main(["offers", str(toy_path)])
    assert left.value.code == 2
    assert "cannot bargain" in capsys.readouterr().err
