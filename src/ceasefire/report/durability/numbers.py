"""Why this room exists: the comparison of treaties for machines, unrounded, without a NaN in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.aftermath.compare import YEARS
from ceasefire.aftermath.durability import BEGINNERS, HORIZON_YEARS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.aftermath.compare import Compared, Comparison
    from ceasefire.aftermath.durability import Band, Outlook
    from ceasefire.scenario.renewed import RenewedRow
    from ceasefire.scenario.scenario import Scenario

__all__ = ["as_numbers"]

QUANTILES = {"low": 0.1, "median": 0.5, "high": 0.9}


def as_numbers(
    scenario: Scenario, found: Comparison, record: Sequence[RenewedRow] = ()
) -> dict[str, object]:
    """Return all that was compared as plain values.

    Parameters
    ----------
    scenario
        The war, with a peace.
    found
        What was compared.
    record
        On which day war came again.
    """
    aftermath = scenario.peace.aftermath if scenario.peace else None
    opportunity = aftermath.opportunity if aftermath else None
    dated = opportunity is not None and opportunity.mode == "dated"
    begins = opportunity.begins if opportunity and dated else None
    return {
        "scenario": scenario.name,
        "digest": scenario.digest,
        "begins": found.setting.begins.isoformat(),
        "by": found.setting.by.isoformat(),
        "draws": found.setting.draws,
        "seed": found.setting.seed,
        "horizon_years": HORIZON_YEARS,
        "opportunity": {
            "mode": opportunity.mode if opportunity else None,
            "begins": begins.isoformat() if begins else None,
        },
        "reference": found.reference,
        "packages": [_package(one, found, record) for one in found.treaties],
        "curve": [
            {"loss": point.loss, "gain": point.gain, "holds": _holds(point.outlook)}
            for point in found.curve
        ],
    }


def _package(one: Compared, found: Comparison, record: Sequence[RenewedRow]) -> dict[str, object]:
    outlook = one.outlook
    if_war = {name: outlook.day_if_war(q).isoformat() for name, q in QUANTILES.items()}
    ever = {name: outlook.day(q) for name, q in QUANTILES.items()}
    row = next((row for row in record if row.treaty == one.treaty.id), None)
    return {
        "id": one.treaty.id,
        "title": one.treaty.title.model_dump(),
        "gain": one.price.gain,
        "loss": one.price.loss,
        "moved": dict(zip(("works", "depth", "sea", "means"), one.price[2:], strict=True)),
        "holds": _holds(outlook),
        "war_by": _band(outlook.broken_by(found.setting.by)),
        "day_if_war": if_war,
        "day": {name: day.isoformat() if day else None for name, day in ever.items()},
        "begun_by": dict(zip(BEGINNERS, outlook.beginners, strict=True)),
        "violation": _band(one.violation.chance),
        "broken": {
            "attacker": one.violation.broken_attacker,
            "defender": one.violation.broken_defender,
        },
        "falls": _band(one.falls) if one.falls else None,
        "lower_in": one.lower_in,
        "recorded": row.day.isoformat() if row else None,
        "covered": if_war["low"] <= row.day.isoformat() <= if_war["high"] if row else None,
    }


def _holds(outlook: Outlook) -> dict[str, dict[str, float]]:
    return {str(years): _band(outlook.holds(years)) for years in YEARS}


def _band(band: Band) -> dict[str, float]:
    return {"low": band.low, "mean": band.mean, "high": band.high}
