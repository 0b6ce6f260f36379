"""Why this room exists: who should have signed what, and what they did, at a terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.report.columns import bare, paragraph, row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ceasefire.l10n import Tongue
    from ceasefire.report.packages import Package
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.study.estimate import Estimate
    from ceasefire.study.offers import Weighed

__all__ = ["happened", "lines"]

WIDTHS = (42, 21, 21, 15)
NOTHING = "\u2013"


def lines(
    known: Sequence[Package], found: Sequence[Weighed], scenario: Scenario, tongue: Tongue
) -> Iterator[str]:
    """Yield a paragraph and four rows for each package, in their order.

    Parameters
    ----------
    known, found
        Packages, and how they were weighed.
    scenario, tongue
        The war; the language.
    """
    for package, weighed in zip(known, found, strict=True):
        yield from _one(package, weighed, scenario, tongue)
        yield ""
    for note in ("offers-note-worth", "offers-note-verdict"):
        yield from paragraph(bare(tongue, tongue.say(note)))


def happened(package: Package, tongue: Tongue) -> str:
    """Return what became of a package: in words of its own, or by its status."""
    own = f"offers-history-{package.treaty.id}"
    key = own if tongue.knows(own) else f"offers-status-{package.treaty.status}"
    return tongue.say(key)


def _one(package: Package, weighed: Weighed, scenario: Scenario, tongue: Tongue) -> Iterator[str]:
    say, number, war = tongue.say, tongue.number, scenario.document
    yield tongue.pick(package.treaty.title)
    names = {"attacker": tongue.pick(war.attacker.name), "defender": tongue.pick(war.defender.name)}
    counts = {"wars": number(weighed.wars), "fought": number(weighed.fought)}
    told = say("offers-held", date=tongue.date(weighed.held), **counts)
    yield from paragraph(bare(tongue, told))
    worth = [number(100 * x, 1) for x in weighed.offer.worth]
    median = [_number(middle.median, tongue) for middle in weighed.going_on]
    ends = [
        say("range", low=_number(middle.low, tongue), high=_number(middle.high, tongue))
        for middle in weighed.going_on
    ]
    signs = [_share(one, tongue) for one in (weighed.attacker, weighed.defender, weighed.both)]
    for cells in (
        ("", *names.values(), say("offers-both")),
        (say("offers-worth"), *worth, ""),
        (say("offers-going-on"), *median, ""),
        (say("offers-middle"), *ends, ""),
        (say("offers-signs"), *signs),
    ):
        yield row([bare(tongue, cell) for cell in cells], WIDTHS)
    verdict = say(f"offers-verdict-{weighed.verdict}", **_named(weighed.verdict, names))
    yield from paragraph(bare(tongue, say("offers-model", verdict=verdict)))
    yield from paragraph(bare(tongue, say("offers-history", text=happened(package, tongue))))


def _named(verdict: str, names: dict[str, str]) -> dict[str, str]:
    return names if verdict in names else {}


def _number(x: float, tongue: Tongue) -> str:
    """Return a value in per cent of the pie."""
    return NOTHING if math.isnan(x) else tongue.number(100 * x, 1)


def _share(one: Estimate, tongue: Tongue) -> str:
    """Return a share in per cent with its standard error."""
    if math.isnan(one.value):
        return NOTHING
    error = NOTHING if math.isnan(one.se) else tongue.number(100 * one.se, 1)
    return tongue.say("plus-minus", value=tongue.number(100 * one.value, 1), error=error)
