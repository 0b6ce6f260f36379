"""Each law of the aftermath says the same as its twin, and moves in the direction it claims."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import numpy as np
import pytest
from aftermath_cases import CHANCES, SHARES, WORTHS, terms, worlds
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.aftermath.decision import decide
from ceasefire.aftermath.hazard import attack_chance, attack_chance_slow, hazard, hazard_slow
from ceasefire.aftermath.opportunity import chance_within, chance_within_slow
from ceasefire.aftermath.patron import patron_rate, patron_rate_slow
from ceasefire.aftermath.power import (
    chance,
    chance_slow,
    log_odds,
    log_odds_slow,
    weakening,
    weakening_slow,
)
from ceasefire.aftermath.resentment import prize, prize_slow, resentment, resentment_slow
from ceasefire.aftermath.slow import STATES, decide_slow
from ceasefire.aftermath.wager import (
    loser_gain,
    loser_gain_slow,
    stake_of_winner,
    stake_of_winner_slow,
    winner_gain,
    winner_gain_slow,
)

ODDS = st.floats(-40.0, 40.0)
YEARS = st.floats(0.0, 60.0)
RATES = st.floats(0.0, 50.0)
TWINS = [
    (resentment, resentment_slow, (SHARES, YEARS, st.floats(0.1, 50.0))),
    (prize, prize_slow, (SHARES, SHARES, st.floats(0.0, 3.0))),
    (patron_rate, patron_rate_slow, (SHARES, RATES, st.floats(0.2, 4.0))),
    (chance_within, chance_within_slow, (RATES, YEARS)),
    (log_odds, log_odds_slow, (ODDS, ODDS, ODDS, ODDS)),
    (chance, chance_slow, (st.floats(-800.0, 800.0),)),
    (loser_gain, loser_gain_slow, (CHANCES, SHARES, SHARES, SHARES, SHARES)),
    (stake_of_winner, stake_of_winner_slow, (SHARES, SHARES)),
    (winner_gain, winner_gain_slow, (CHANCES, CHANCES, CHANCES, CHANCES, SHARES, SHARES)),
    (attack_chance, attack_chance_slow, (WORTHS, st.floats(0.005, 1.0))),
]


@pytest.mark.parametrize(("law", "twin", "kinds"), TWINS, ids=[law.__name__ for law, *_ in TWINS])
def test_a_law_says_the_same_as_its_twin(law, twin, kinds):
    """On numbers and on arrays."""

    @given(st.tuples(*kinds))
    def same(numbers):
        expected = twin(*numbers)
        assert law(*numbers) == pytest.approx(expected, rel=1e-12, abs=1e-15)
        assert law(*(np.full(3, x) for x in numbers)) == pytest.approx(
            np.full(3, expected), rel=1e-12, abs=1e-15
        )

    same()


@given(st.tuples(*[SHARES] * 4), st.tuples(*[st.floats(0.0, 3.0)] * 4))
def test_weakening_says_the_same_as_its_twin(moved, weight):
    """Also where all people and all of the economy are gone."""
    assert weakening(moved, weight) == pytest.approx(weakening_slow(moved, weight), rel=1e-12)
    assert weakening(moved, weight) >= 0.0


@given(RATES, CHANCES, CHANCES, RATES)
def test_rates_of_war_add_up(occasions, loser, winner, other):
    """Whoever begins, it is one war."""
    found = hazard(occasions, loser, winner, other)
    assert tuple(found) == pytest.approx(hazard_slow(occasions, loser, winner, other), abs=1e-12)
    nobody = (1.0 - loser) * (1.0 - winner)
    assert found.total == pytest.approx(occasions * (1.0 - nobody) + other, abs=1e-9)


@given(terms(), worlds(), YEARS)
def test_decisions_say_the_same_as_their_twin(treaty, world, years):
    """In all four states."""
    found = decide(treaty, world, years)
    for state in STATES:
        expected = decide_slow(treaty, world, years, state)
        mine = [float(np.broadcast_to(rate, (2, 2))[state]) for rate in found]
        assert mine == pytest.approx(expected, rel=1e-9, abs=1e-12)


@given(terms(), worlds(), YEARS)
def test_a_patron_never_makes_war_less_likely(treaty, world, years):
    """It arms the loser tomorrow and frightens the winner today."""
    total = np.broadcast_to(decide(treaty, world, years).total, (2, 2))
    assert (total[1] >= total[0] - 1e-12).all()


def test_terms_weaken_who_grants_them():
    """Half the line, all of the depth, and half of the people and factories."""
    lost = weakening((0.5, 1.0, 0.0, 0.5), (0.6, 0.3, 0.2, 1.4))
    assert lost == pytest.approx(0.3 + 0.3 + 1.4 * np.log(2.0))


def test_the_page_on_the_aftermath_names_every_law():
    """With the file in which it stands."""
    root = Path(__file__).parents[2]
    page = (root / "docs/explanation/aftermath.md").read_text(encoding="utf-8")
    for name in ("resentment", "patron", "opportunity", "power", "wager", "hazard"):
        module = import_module(f"ceasefire.aftermath.{name}")
        laws = [law for law in module.__all__ if law[0].islower() and not law.endswith("_slow")]
        assert laws
        for law in laws:
            assert f"[`{law}`](../../src/ceasefire/aftermath/{name}.py)" in page
