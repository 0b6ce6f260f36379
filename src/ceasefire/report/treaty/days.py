"""Why this room exists: the days that a treaty sets, told in order, with hours on both clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.treaty.facts import Fact

if TYPE_CHECKING:
    from ceasefire.report.treaty.notary import Notary
    from ceasefire.treaty.calendar import Occasion

__all__ = ["day_facts"]


def day_facts(occasions: tuple[Occasion, ...], notary: Notary) -> list[Fact]:
    """Return one line an occasion: when, and what."""
    return [Fact(_when(one, notary), _what(one, notary)) for one in occasions]


def _when(one: Occasion, notary: Notary) -> str:
    if one.hour is None:
        return notary.date(one.day)
    return notary.say("on-clocks", **notary.hours(one.hour, "defender"))


def _what(one: Occasion, notary: Notary) -> str:
    name = notary.pick(one.name) if one.name else ""
    text = notary.say(f"day-{one.what}")
    return notary.say("day-named", what=text, name=name) if name else text
