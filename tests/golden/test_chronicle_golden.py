"""Why this room exists: people read a chronicle, so its words are compared as they see them.

``make golden`` writes the files anew; the diff shows which sentence of which language changed.
"""

from __future__ import annotations

import pytest

from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.report.chronicle import tell, tell_day
from ceasefire.war.chronicle import chronicle

SEED, WAR = 1, 5
FIRST_DAYS = 9  # an opening, a line reached, a week's end, and quiet days
IN_FULL = 21


@pytest.fixture(scope="module")
def story(toy):
    """Return one small war that ends in conquest."""
    return chronicle(toy, SEED, WAR)


def _parts(lines):
    """Split a chronicle into its head, its days and its end, which blank lines part."""
    first = lines.index("")
    last = len(lines) - 1 - lines[::-1].index("")
    days = []
    for line in lines[first + 1 : last]:
        if line.startswith(" "):
            days[-1].append(line)
        else:
            days.append([line])
    return lines[:first], days, lines[last + 1 :]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_war_in_brief(story, golden, lang):
    """The head, the first days and the end of a war."""
    head, days, end = _parts(list(tell(story, Tongue(lang))))
    assert len(days) == story.last_day
    few = [line for day in days[:FIRST_DAYS] for line in day]
    golden(f"chronicle-toy-war.{lang}.txt", "\n".join([*head, "", *few, "", *end, ""]))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_day_in_full(story, golden, lang):
    """All that is known of one day."""
    lines = list(tell_day(story, IN_FULL, Tongue(lang)))
    golden(f"chronicle-toy-war-day.{lang}.txt", "\n".join([*lines, ""]))
