"""Why this room exists: how a chronicle names things and writes figures, decided in one place."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.scenario.base import Text
from ceasefire.units import MEN_PER_THOUSAND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.war import Document, Sector
    from ceasefire.war.annals import Shipment
    from ceasefire.war.axis import Locality
    from ceasefire.war.chronicle import Chronicle

__all__ = ["Scribe"]

_ISOLATES = re.compile("[\u2066-\u2069]")
_MOST_DIGITS = 6
_FIGURES = 3  # significant figures of men in a brief chronicle; a model knows no single men


@dataclass(frozen=True, slots=True)
class Scribe:
    """A chronicle and the language it is told in.

    Parameters
    ----------
    chronicle, tongue
        The war and the language.
    """

    chronicle: Chronicle
    tongue: Tongue

    @property
    def document(self) -> Document:
        """The war's document."""
        return self.chronicle.scenario.document

    @property
    def main(self) -> Sector:
        """The sector where the war is decided."""
        return max(self.document.sectors, key=lambda sector: sector.decisive)

    def say(self, key: str, **values: object) -> str:
        """Return a message; text that runs left to right needs no isolates, and greps better so."""
        text = self.tongue.say(f"chronicle-{key}", **values)
        return text if self.tongue.direction == "rtl" else _ISOLATES.sub("", text)

    def join(self, parts: Iterable[str]) -> str:
        """Return facts joined by semicolons."""
        return _ISOLATES.sub("", self.tongue.say("chronicle-semicolon")).join(parts)

    @property
    def both(self) -> dict[str, str]:
        """Both sides' adjectives, as most messages want them."""
        sides = {"attacker": self.document.attacker, "defender": self.document.defender}
        return {role: self.tongue.pick(side.adjective) for role, side in sides.items()}

    def sector(self, sector: str) -> str:
        """Return a sector's name."""
        return self.tongue.pick(self.find(sector).name)

    def find(self, sector: str) -> Sector:
        """Return a sector by its id."""
        return next(one for one in self.document.sectors if one.id == sector)

    def line(self, sector: str, line: str) -> str:
        """Return the name of a sector's line."""
        return next(self.tongue.pick(x.name) for x in self.find(sector).lines if x.id == line)

    def route(self, route: str) -> str:
        """Return the name of a route of aid."""
        return next(self.tongue.pick(way.name) for way in self.document.routes if way.id == route)

    def place(self, place: Locality) -> str:
        """Return the name of a locality."""
        return self.tongue.pick(Text(en=place.en, ar=place.ar))

    def patron(self, patron: str) -> str:
        """Return the name of a patron; one that no file speaks of goes by its id."""
        key = f"patron-{patron}"
        return self.tongue.say(key) if self.tongue.knows(key) else patron

    def item(self, shipment: Shipment) -> str:
        """Return what a shipment carries: the table's own words, or in Arabic its kind."""
        kind = shipment.kind
        words = self.ammunition(shipment.ammunition) if kind == "shells" else self.kind(kind)
        return self.tongue.pick(Text(en=shipment.item, ar=words))

    def kind(self, kind: str) -> str:
        """Return guns or men."""
        return self.say(f"aid-{kind}")

    def ammunition(self, kind: str) -> str:
        """Return a class of ammunition in words: ``shells-76`` is shells of 76 mm."""
        say, knows = self.tongue.say, self.tongue.knows
        stem, _, calibre = kind.rpartition("-")
        text = kind
        if knows(f"class-{kind}"):
            text = say(f"class-{kind}")
        elif calibre.isdigit() and knows(f"class-{stem}"):
            text = say("class-calibre", name=say(f"class-{stem}"), calibre=calibre)
        return text if self.tongue.direction == "rtl" else _ISOLATES.sub("", text)

    def men(self, thousands: float) -> str:
        """Return a number of men."""
        return self.tongue.number(thousands * MEN_PER_THOUSAND)

    def about(self, thousands: float) -> str:
        """Return a number of men in three figures."""
        men = round(thousands * MEN_PER_THOUSAND)
        return self.tongue.number(round(men, min(0, _FIGURES - len(str(abs(men))))))

    def days(self, days: float) -> str:
        """Return a number of days."""
        return self.say("days", count=round(days))

    def worth(self, log: float) -> str:
        """Return log effectiveness as what one man is worth."""
        return self.tongue.number(math.exp(log), 2)

    def spread(self, mean: float, sd: float) -> str:
        """Return a mean with its standard deviation."""
        number = self.tongue.number
        text = self.tongue.say("plus-minus", value=number(mean, 2), error=number(sd, 2))
        return text if self.tongue.direction == "rtl" else _ISOLATES.sub("", text)

    def against(self, value: float, threshold: float) -> tuple[str, str]:
        """Return two figures that were compared, with decimals enough to tell them apart.

        Examples
        --------
        2.0004 against 2 is written 2.0004 and 2.0000: the reader must see which is larger.
        """
        for digits in range(2, _MOST_DIGITS + 1):
            pair = self.tongue.number(value, digits), self.tongue.number(threshold, digits)
            if pair[0] != pair[1]:
                return pair
        return pair
