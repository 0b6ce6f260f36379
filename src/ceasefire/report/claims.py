"""Why this room exists: what was said, found and judged of a claim, in the words of a language."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, get_args

from ceasefire.claims import Verdict
from ceasefire.units import date_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ceasefire.claims import Evidence, Figure, Judged
    from ceasefire.l10n import Tongue
    from ceasefire.scenario.claims import ClaimRow

__all__ = ["counts", "recorded", "rule", "sentence", "shown"]

MOST = 0.8  # of the wars, draws or chances lie in an interval
SMALL = 0.1  # shares below it are told with a decimal


def recorded(row: ClaimRow, tongue: Tongue) -> str:
    """Return how far the record agrees, and what it says."""
    text = row.record_ar if tongue.lang == "ar" else row.record_en
    agreement = tongue.say(f"claims-agreement-{row.agreement}")
    return tongue.say("claims-record", agreement=agreement, text=text)


def sentence(evidence: Evidence, one: Judged, tongue: Tongue) -> str:
    """Return what was computed for a claim, or why nothing was."""
    first = evidence.scenario.document.calendar.first_day
    figures = {name: shown(f, tongue, first) for name, f in one.finding.named.items()}
    names = {name: tongue.pick(text) for name, text in one.finding.names.items()}
    return tongue.say(one.finding.words, most=tongue.percent(MOST), **figures, **names)


def shown(figure: Figure, tongue: Tongue, first: date) -> str:
    """Return a figure as a person reads it.

    Parameters
    ----------
    figure
        Number and unit.
    tongue
        The language.
    first
        First day of the war.
    """
    x, unit = figure
    if not math.isfinite(x):
        return tongue.say("claims-beyond")
    number = tongue.number
    says: dict[str, Callable[[], str]] = {
        "date": lambda: tongue.date(date.fromordinal(round(x))),
        "day": lambda: tongue.date(date_of(round(x), first)),
        "days": lambda: tongue.say("days", count=round(x)),
        "hour": lambda: f"{int(x):02d}:{round(60 * (x % 1)):02d}",
        "km": lambda: number(x, 1),
        "men": lambda: number(round(x, -2)),
        "people": lambda: number(round(x, -2)),
        "points": lambda: number(100 * x),
        "ratio": lambda: number(x, 1),
        "sd": lambda: number(x, 1),
        "share": lambda: tongue.percent(x, 1 if 0 < x < SMALL else 0),
    }
    return says.get(unit, lambda: number(x))()


def rule(row: ClaimRow, tongue: Tongue) -> str:
    """Return the criterion in words; figures go by the names that the JSON object has."""
    if not row.criterion:
        return ""
    told = row.criterion.removeprefix("holds if ").replace(" and ", tongue.say("claims-and"))
    holds, _, partly = told.partition("; partly if ")
    if not partly:
        return tongue.say("claims-rule", holds=holds)
    return tongue.say("claims-rule-partly", holds=holds, partly=partly)


def counts(judged: Iterable[Judged]) -> dict[str, int]:
    """Return how many claims have each verdict."""
    found = Counter(one.verdict for one in judged)
    return {verdict: found[verdict] for verdict in get_args(Verdict)}
