"""Why this room exists: what tests of the aftermath draw from: treaties and circumstances."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from ceasefire.aftermath.terms import Terms
from ceasefire.aftermath.world import World
from ceasefire.scenario.peace_aftermath import Aftermath

BEGINS = date(1950, 3, 1)
SHARES = st.floats(0.0, 1.0)
CHANCES = st.floats(0.0, 1.0)
WORTHS = st.floats(-2.0, 2.0)
FACTORS = st.floats(0.5, 2.0)

AFTERMATH = Aftermath.model_validate_json(
    """{
    "resentment": {"years": 10.0, "premium": 1.25},
    "patron": {"name": {"en": "A", "ar": "جار"}, "per_year": 40.0, "exponent": 2.0,
               "available": "1950-04-01", "log_odds": 1.0},
    "opportunity": {"name": {"en": "B", "ar": "حرب"}, "mode": "dated", "begins": "1951-06-10",
                    "per_year": 0.1, "years": 3.0, "log_odds": 2.5},
    "power": {"alone": -2.0, "works": 0.6, "depth": 0.3, "sea": 0.2, "means": 1.4,
              "surprise": 0.2},
    "crises": {"per_year": 8.0, "per_year_opportunity": 26.0},
    "wager": {"stake": 0.5, "cost_attacker": 0.45, "cost_defender": 0.2, "noise": 0.05,
              "foresight_years": 1.0},
    "other_per_year": 0.015,
    "uncertain": {"low": 0.7, "high": 1.43}
    }"""
)
MILD = Terms(loss=0.05, gain=0.27, works=0.1, depth=0.05, sea=0.6, means=0.01)
HARSH = Terms(loss=0.23, gain=0.54, works=1.0, depth=0.32, sea=0.7, means=0.15)


@st.composite
def terms(draw):
    """Return any treaty."""
    return Terms(*(draw(SHARES) for _ in range(6)))


@st.composite
def worlds(draw):
    """Return circumstances without doubt, with a dated or a random opportunity."""
    return World(
        fade_years=draw(st.floats(0.5, 50.0)),
        premium=draw(st.floats(0.0, 3.0)),
        patron_per_year=draw(st.floats(0.0, 60.0)),
        patron_exponent=draw(st.floats(0.5, 3.0)),
        patron_log_odds=draw(st.floats(0.0, 3.0)),
        opportunity_per_year=draw(st.floats(0.0, 2.0)),
        opportunity_years=draw(st.floats(0.1, 10.0)),
        opportunity_log_odds=draw(st.floats(0.0, 4.0)),
        alone=draw(st.floats(-4.0, 2.0)),
        works=draw(st.floats(0.0, 2.0)),
        depth=draw(st.floats(0.0, 2.0)),
        sea=draw(st.floats(0.0, 2.0)),
        means=draw(st.floats(0.0, 2.0)),
        surprise=draw(st.floats(0.0, 1.0)),
        crises_per_year=draw(st.floats(0.1, 20.0)),
        crises_opportunity=draw(st.floats(0.1, 50.0)),
        stake=draw(SHARES),
        cost_attacker=draw(st.floats(0.0, 1.0)),
        cost_defender=draw(st.floats(0.0, 1.0)),
        noise=draw(st.floats(0.01, 0.5)),
        foresight_years=draw(st.floats(0.0, 5.0)),
        other_per_year=draw(st.floats(0.0, 0.2)),
        loss_factor=draw(FACTORS),
        gain_factor=draw(FACTORS),
        patron_day=draw(st.integers(-50, 400)),
        opportunity_day=draw(st.none() | st.integers(-50, 400)),
    )


def with_loss(treaty, loss):
    """Return a treaty that takes something else and is the same in all the rest."""
    return replace(treaty, loss=loss)
