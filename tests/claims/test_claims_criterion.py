"""Why this room exists: a verdict is what its rule says, and a wrong rule is told so."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.claims.criterion import CriterionError, parse_criterion

NUMBERS = st.floats(-1e6, 1e6, allow_subnormal=False)
ORDER = ["fails", "partly", "holds"]


@pytest.mark.parametrize(
    ("text", "figures", "verdict"),
    [
        ("holds if value > 1", {"value": 2.0}, "holds"),
        ("holds if value > 1", {"value": 1.0}, "fails"),
        ("holds if value >= 1; partly if value > 0", {"value": 1.0}, "holds"),
        ("holds if value >= 1; partly if value > 0", {"value": 0.5}, "partly"),
        ("holds if value >= 1; partly if value > 0", {"value": 0.0}, "fails"),
        ("holds if value == 30", {"value": 30.0}, "holds"),
        ("holds if value < -0.5 and low < -1", {"value": -0.6, "low": -2.0}, "holds"),
        ("holds if value < -0.5 and low < -1", {"value": -0.6, "low": -0.7}, "fails"),
        ("holds if low <= claimed <= high", {"low": 1.0, "claimed": 2.0, "high": 3.0}, "holds"),
        ("holds if low <= claimed <= high", {"low": 1.0, "claimed": 4.0, "high": 3.0}, "fails"),
    ],
)
def test_the_rule_decides(text, figures, verdict):
    """Bounds are meant as they are written."""
    assert parse_criterion(text).verdict(figures) == verdict


@given(low=NUMBERS, width=st.floats(0, 1e3), bound=NUMBERS, lift=st.floats(0, 1e3))
def test_more_of_a_thing_is_never_less_of_a_claim(low, width, bound, lift):
    """A rule that asks for much can only be met better by more."""
    rule = parse_criterion(f"holds if low >= {bound:f}; partly if value >= {bound:f}")
    before, after = (
        ORDER.index(rule.verdict({"low": low + up, "value": low + width + up}))
        for up in (0.0, lift)
    )
    assert before <= after


def test_nothing_is_true_of_what_is_not_known():
    """A figure that is not a number meets no condition."""
    rule = parse_criterion("holds if value > 0; partly if value <= 0")
    assert rule.verdict({"value": math.nan}) == "fails"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "must read 'holds if"),
        ("value > 1", "must read 'holds if"),
        ("holds if value", "'value' is no comparison"),
        ("holds if value > ", "is no comparison"),
        ("holds if value > 1e3", "is no comparison"),
        ("holds if value > 1 or low > 1", "is no comparison"),
        ("holds if Value > 1", "is no comparison"),
        ("holds if value => 1", "is no comparison"),
        ("holds if value > 1; maybe if value > 0", "must read 'holds if"),
        ("holds if value > 1; partly if ", "must read 'holds if"),
    ],
)
def test_what_is_no_rule_is_refused(text, said):
    """With what was expected and what came."""
    with pytest.raises(CriterionError, match=said):
        parse_criterion(text)


def test_an_unknown_figure_is_told_even_where_it_does_not_matter():
    """The second part is read although the first is true."""
    rule = parse_criterion("holds if value > 0; partly if valve > 0")
    with pytest.raises(CriterionError, match=r"no figure 'valve' \(did you mean 'value'\?\)"):
        rule.verdict({"value": 1.0})
