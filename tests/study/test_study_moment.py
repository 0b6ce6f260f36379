"""Why this room exists: people write sides and dates; what cannot be read is said in a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from ceasefire.errors import RequestError
from ceasefire.study.moment import role_of, round_date, round_of, when


@pytest.mark.parametrize(
    ("name", "role"), [("soviet-union", 0), ("attacker", 0), ("finland", 1), ("defender", 1)]
)
def test_a_side_has_an_id_and_a_role(winter, name, role):
    """Either will do."""
    assert role_of(winter, name) == role


def test_an_unknown_side_is_refused_with_a_hint(winter):
    """The nearest name, or all of them."""
    with pytest.raises(RequestError, match=r"no side 'finnland' \(did you mean 'finland'\?\)"):
        role_of(winter, "finnland")
    with pytest.raises(RequestError, match="no side 'x'; there are soviet-union and finland"):
        role_of(winter, "x")


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("1939-11-29", 0), ("1939-12-05", 0), ("1939-12-06", 1), ("1940-01-31", 9),
        ("1940-03-05", 13), ("1940-03-06", 14), ("1940-03-12", 14), ("1940-04-27", 21),
    ],
)  # fmt: skip
def test_a_date_stands_for_the_round_on_or_before_it(winter, day, held):
    """Round d is held when d weeks have been fought."""
    assert round_of(winter, when(day)) == held
    assert round_date(winter, held) <= when(day)
    assert round_date(winter, held + 1) > when(day) or held == 21


@pytest.mark.parametrize("day", ["1939-11-28", "1940-04-28"])
def test_a_date_outside_the_war_is_refused(winter, day):
    """With the dates between which the model looks."""
    with pytest.raises(RequestError, match=f"{day}: must be between 1939-11-29 and 1940-04-27"):
        round_of(winter, date.fromisoformat(day))


@pytest.mark.parametrize("text", ["12.3.1940", "1940-13-01", ""])
def test_what_is_no_date_is_refused(text):
    """With how to write one."""
    with pytest.raises(RequestError, match="is no date; write it as 1940-03-12"):
        when(text)


def test_a_war_without_talks_has_no_rounds(toy):
    """It is fought to its horizon."""
    with pytest.raises(RequestError, match=r"has no talks\.yaml"):
        round_of(toy, date(1950, 12, 10))
