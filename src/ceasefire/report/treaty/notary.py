"""Why this room exists: how a treaty names sides, places, money, days and hours, in one place.

Numbers stand in digits in every form of the plural, as lawyers write them: ``one year (1)``,
``سنتين (2)``. So an article has the same figures in both languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ceasefire.scenario.base import Text
from ceasefire.treaty.clauses import Side, other_side
from ceasefire.treaty.clock import parse_local

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.peace import Peace
    from ceasefire.scenario.war import Document
    from ceasefire.treaty.atlas import Atlas
    from ceasefire.treaty.clock import BothClocks

__all__ = ["Notary"]

_ISOLATES = re.compile("[\u2066-\u2069]")
_PREFIX = "treaty-"
_DECIMALS = 2
_SMALL_KM2 = 100.0  # smaller areas are told with a decimal


@dataclass(frozen=True)
class Notary:
    """A war's names and the language in which a treaty is written.

    Parameters
    ----------
    document
        ``war.yaml``, for the sides.
    atlas
        Districts, lines, clocks and money.
    tongue
        The language.
    """

    document: Document
    atlas: Atlas
    tongue: Tongue

    @property
    def peace(self) -> Peace:
        """The war's peace."""
        return self.atlas.peace

    @cached_property
    def regions(self) -> dict[str, str]:
        """Names of regions by id, in the order of the file."""
        return {region.id: self.pick(region.name) for region in self.peace.regions}

    def say(self, key: str, **values: object) -> str:
        """Return a message; text that runs left to right needs no isolates, and greps better so."""
        text = self.tongue.say(_PREFIX + key, **values)
        return text if self.tongue.direction == "rtl" else _ISOLATES.sub("", text)

    def pick(self, text: Text) -> str:
        """Return somebody's own words in this language."""
        return self.tongue.pick(text)

    def adjective(self, side: Side) -> str:
        """Return a side's adjective, as it follows 'government' and 'troops'."""
        return self.pick(getattr(self.document, side).adjective)

    def pair(self, giver: Side) -> dict[str, str]:
        """Return the adjectives of who gives and who takes."""
        return {"giver": self.adjective(giver), "taker": self.adjective(other_side(giver))}

    @property
    def both(self) -> dict[str, str]:
        """Both sides' adjectives."""
        return {
            "attacker": self.adjective("attacker"),
            "defender": self.adjective("defender"),
        }

    def place(self, district: str) -> str:
        """Return a district's name."""
        row = self.atlas.district(district).row
        return self.pick(Text(en=row.name_en, ar=row.name_ar))

    def line(self, line: str) -> str:
        """Return the name of a line that cuts the country."""
        return self.pick(self.atlas.strokes[line].name)

    def join(self, parts: Iterable[str]) -> str:
        """Return names in a row."""
        return self.say("semicolon").join(parts)

    def by_region(self, districts: Iterable[str]) -> dict[str, list[str]]:
        """Return districts by region, in the order of both files."""
        wanted = set(districts)
        found: dict[str, list[str]] = {region: [] for region in self.regions}
        for name, one in self.atlas.districts.items():
            if name in wanted:
                found[one.row.region].append(name)
        return {region: ids for region, ids in found.items() if ids}

    def number(self, x: float) -> str:
        """Return a number with the decimals it has, two at most."""
        digits = next(
            n for n in (*range(_DECIMALS), _DECIMALS) if n == _DECIMALS or x == round(x, n)
        )
        return self.tongue.number(x, digits)

    def area(self, km2: float) -> str:
        """Return an area in square kilometres."""
        return self.say("area", value=self.tongue.number(km2, 0 if km2 >= _SMALL_KM2 else 1))

    def km(self, km: float) -> str:
        """Return a distance in kilometres."""
        return self.say("km", value=self.tongue.number(km))

    def signed_percent(self, x: float) -> str:
        """Return a difference as a percentage with its sign."""
        text = self.tongue.percent(x, 1)
        return f"+{text}" if x > 0 else text

    def count(self, key: str, x: float) -> str:
        """Return a counted noun: ``years``, ``days``, ``districts``, ``km`` and so on."""
        return self.say(f"n-{key}", count=x, shown=self.number(x))

    def money(self, x: float) -> str:
        """Return an amount in the money of the war."""
        return self.say("money", amount=self.number(x), money=self.pick(self.peace.money.name))

    def date(self, day: date) -> str:
        """Return a date in full."""
        return self.tongue.date(day)

    def moment(self, local: str) -> str:
        """Return an hour and its day on a clock that was named before."""
        when = parse_local(local)
        return self.say("moment", time=f"{when:%H:%M}", date=self.date(when.date()))

    def hours(self, when: BothClocks, first: Side) -> dict[str, str]:
        """Return a moment on both clocks, the one that a clause names first.

        The other clock's date is told only where it is another day.
        """
        there, here = getattr(when, first), getattr(when, other_side(first))
        key = "hour-only" if there.date() == here.date() else "hour"
        return {
            "first": self._hour("hour", there, first),
            "second": self._hour(key, here, other_side(first)),
        }

    def _hour(self, key: str, when: datetime, side: Side) -> str:
        place = self.pick(getattr(self.peace.clocks, side).name)
        values = {"time": f"{when:%H:%M}", "place": place, "date": self.date(when.date())}
        return self.say(key, **values)
