"""Why this room exists: what two fits say of one thing, side by side, so that nobody mixes them up.

The military fit predicts how the war ends; the full fit was told. Wherever one is shown, the other
is too.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.report.columns import bare
from ceasefire.scenario.base import Z80, Text
from ceasefire.scenario.latents import births, is_factor
from ceasefire.scenario.loadfits import load_fits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.posterior import Gauss, Posterior, Predicted
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow

__all__ = ["band", "beside", "birth_name", "gauss", "in_use"]

BESIDE = ("end_day", "ceded_km2")
COARSE = {"men": -2, "people": -2, "km2": -2}
NOTHING = "\u2013"
OF_CHRONICLE = "chronicle-factor-"


def beside(scenario: Scenario, record: tuple[ObservableRow, ...], tongue: Tongue) -> Iterator[str]:
    """Yield what wars are drawn from, and end day and terms by both fits, for under a table.

    Parameters
    ----------
    scenario
        The war as it was fought; one without any fit yields nothing.
    record
        Rows of the record.
    tongue
        The language.
    """
    fits = load_fits(scenario.folder, scenario.document, [])
    if not fits:
        return
    yield from in_use(scenario, tongue)
    for row in record:
        if row.id not in BESIDE or "military" not in fits:
            continue
        cells = {name: band(_of(fit, row.id), row, scenario, tongue) for name, fit in fits.items()}
        name = tongue.pick(Text(en=row.name_en, ar=row.name_ar))
        key = "fit-beside" if "full" in fits else "fit-beside-none"
        yield tongue.say(key, name=name, **cells)


def in_use(scenario: Scenario, tongue: Tongue) -> Iterator[str]:
    """Yield which fit wars are drawn from, and what was set by hand instead."""
    fit = scenario.posterior
    if fit is None:
        yield tongue.say("fit-none")
        return
    yield tongue.say("fit-in-use", fit=tongue.say(f"calibrate-{fit.fit}"), option="--fit")
    by_hand = births(scenario.document, fit).by_hand
    if by_hand:
        names = (birth_name(name, scenario, tongue) for name in by_hand)
        yield tongue.say("fit-by-hand", list=", ".join(names))


def band(one: Predicted | None, row: ObservableRow, scenario: Scenario, tongue: Tongue) -> str:
    """Return ``median (low to high)`` of a prediction; a day after the horizon is said to be so."""
    if one is None:
        return NOTHING
    horizon = scenario.document.calendar.days

    def figure(x: float) -> str:
        # Renewed war has a horizon of its own, years away; there the figure is said as it is.
        if row.unit == "day" and horizon < x <= horizon + 1:
            return tongue.say("after", day=tongue.number(horizon))
        digits = COARSE.get(row.unit, 0)
        return tongue.number(round(x, digits), max(0, digits))

    return cell(figure(one.median), figure(one.low), figure(one.high), tongue)


def gauss(name: str, one: Gauss, tongue: Tongue) -> str:
    """Return median and middle 80 % of a draw; a factor as a factor."""
    ends = (one.mean, one.mean - Z80 * one.sd, one.mean + Z80 * one.sd)
    if is_factor(name):
        ends = tuple(math.exp(x) for x in ends)  # type: ignore[assignment]
    median, low, high = (tongue.number(x, 2) for x in ends)
    return cell(median, low, high, tongue)


def cell(median: str, low: str, high: str, tongue: Tongue) -> str:
    """Return ``median (low to high)``."""
    interval = bare(tongue, tongue.say("range", low=low, high=high))
    return bare(tongue, tongue.say("calibrate-cell", median=median, range=interval))


def birth_name(name: str, scenario: Scenario, tongue: Tongue) -> str:
    """Return the name of something that a war is born with."""
    war = scenario.document
    sides: Mapping[str, str] = {
        "attacker": tongue.pick(war.attacker.adjective),
        "defender": tongue.pick(war.defender.adjective),
    }
    word = name.replace("_", "-")
    key = f"{OF_CHRONICLE}{word}" if is_factor(name) else f"calibrate-{word}"
    return bare(tongue, tongue.say(key, **sides))


def _of(fit: Posterior, observable: str) -> Predicted | None:
    return next((one for one in fit.predicted if one.id == observable), None)
