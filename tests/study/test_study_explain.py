"""Why this room exists: the parts of a change add up to it, and each is moved by its own cause."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from ceasefire.bargain.chunks import workers
from ceasefire.errors import RequestError
from ceasefire.report.explain import as_numbers
from ceasefire.study.explain import divide, explain, worths
from ceasefire.study.factors import Factor
from ceasefire.study.shapley import shapley
from ceasefire.study.snapshot import snapshot, stops
from ceasefire.war.talks.stage import stage

pytestmark = pytest.mark.slow

CHRISTMAS, JANUARY = date(1939, 12, 25), date(1940, 1, 31)
SMALL = {"n": 40, "plans": 2}
KEYS = [
    "scenario", "digest", "side", "from", "to", "rounds", "terms", "reservation_from",
    "reservation_to", "change", "change_se", "shares", "ammunition_made_it_give_in",
    "wars", "alive", "fought", "seed", "seeds",
]  # fmt: skip


@pytest.fixture(scope="module")
def game(winter):
    """Return the Winter War as a game."""
    return stage(winter)


@pytest.fixture(scope="module")
def found(winter):
    """Return a small division."""
    done = []
    answer = explain(winter, "finland", CHRISTMAS, JANUARY, progress=done.append, **SMALL)
    assert done == [0, 1, 2]
    return answer


def looks(game, *held, number=6):
    """Return some wars at two rounds."""
    with workers(2) as pool:
        both = stops(game, 1, number, held, pool)
    return tuple(snapshot(d, paths) for d, paths in zip(held, both, strict=True))


def test_the_parts_add_up_to_the_change(found):
    """To the last bit as they are told, and to rounding with the two ends."""
    numbers = as_numbers(found)
    parts = [share["value"] for share in numbers["shares"].values()]
    assert sum(parts) == numbers["change"]
    difference = numbers["reservation_to"] - numbers["reservation_from"]
    assert numbers["change"] == pytest.approx(difference, abs=1e-12)


def test_what_is_told_to_machines(found):
    """Keys, dates as asked and as held, six causes with errors."""
    numbers = as_numbers(found)
    assert list(numbers) == KEYS
    assert (numbers["side"], numbers["terms"]) == ("finland", "loss")
    assert (numbers["from"], numbers["to"]) == ("1939-12-25", "1940-01-31")
    assert numbers["rounds"] == ["1939-12-20", "1940-01-31"]
    assert list(numbers["shares"]) == [factor.value for factor in Factor]
    assert all(share["se"] > 0.0 for share in numbers["shares"].values())
    assert numbers["wars"] <= numbers["alive"] <= numbers["fought"] == 40
    assert numbers["seeds"] == 2


def test_threads_change_no_number(game):
    """Luck has an address."""
    both = [looks(game, 8, 10, number=3)]
    assert (worths(game, both, 1, threads=1) == worths(game, both, 1, threads=2)).all()


def test_only_what_changed_has_a_part(game):
    """Hope alone rises between two looks at one round; it makes the defender ask for more."""
    before = looks(game, 11, 12, number=24)[1]
    after = before._replace(hope=before.hope + 3.0)
    values = worths(game, [(before, after)], 1)[:, :, 1]
    shares = shapley(values).mean(axis=(1, 2))
    hope = list(Factor).index(Factor.INTERVENTION)
    assert np.delete(shares, hope) == pytest.approx(0.0, abs=1e-12)
    assert shares[hope] > 0.005


def test_a_war_without_a_third_side_hopes_for_none(winter):
    """Then no part of any change is hope's."""
    alone = winter.change({"intervention": None})
    answer = explain(alone, "finland", CHRISTMAS, JANUARY, **SMALL)
    assert answer.shares[Factor.INTERVENTION].value == pytest.approx(0.0, abs=1e-9)
    assert answer.change.value != 0.0


def test_the_two_sides_are_told_in_their_own_terms(winter, found):
    """The defender's loss, the attacker's gain; an id and a role are the same side."""
    attacker = as_numbers(explain(winter, "attacker", CHRISTMAS, JANUARY, **SMALL))
    assert (attacker["side"], attacker["terms"]) == ("soviet-union", "gain")
    assert attacker["reservation_from"] > found.before.value


def test_errors_come_from_solutions_and_wars():
    """A division of invented terms: seeds that disagree widen what wars agree on."""
    rng = np.random.default_rng(2)
    alike = rng.normal(size=(64, 1, 1)) + 0.01 * rng.normal(size=(64, 4, 40))
    apart = alike + rng.normal(size=(64, 4, 1))
    for terms, factor in ((alike, 0.1), (apart, 1.0)):
        change, shares = divide(terms)
        assert change.value == pytest.approx((terms[-1] - terms[0]).mean())
        assert 0.0 < change.se < 2.0 * factor
        assert sum(share.value for share in shares.values()) == change.value
    assert divide(apart)[0].se > 10 * divide(alike)[0].se


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"last": CHRISTMAS}, "must be a round or more apart"),
        ({"plans": 1}, "--plans: it takes 2"),
        ({"n": 31}, "-n: must be 32 to 16384 for 2 plans"),
        ({"n": 20_000}, "-n: must be 32 to 16384 for 2 plans"),
    ],
)
def test_what_cannot_be_is_refused(winter, change, said):
    """In a sentence."""
    asked = {"first": CHRISTMAS, "last": JANUARY, **SMALL} | change
    with pytest.raises(RequestError, match=said):
        explain(winter, "finland", **asked)
