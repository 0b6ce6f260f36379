"""Why this room exists: claims about shells and about help from abroad.

Help is measured in what the defender had on the first day: rounds of each class are divided by the
first stock of that class and weighted by its share in the effect of fire.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.magazine import classes
from ceasefire.campaign.params import DEFENDER
from ceasefire.claims.evidence import Period
from ceasefire.claims.finding import Figure, Finding, spread
from ceasefire.units import MEN_PER_THOUSAND

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.claims.evidence import Evidence
    from ceasefire.scenario.claims import ClaimRow

__all__ = ["COMPUTATIONS"]


def running_out(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the days of supply of the watched class at the end of a period, and their change."""
    first, last = evidence.period(row)
    watched = evidence.scenario.document.supply.watched
    kind = classes(evidence.scenario, "defender").index(watched)
    days = evidence.ammunition("supply_days", DEFENDER, kind)
    before, after = days[first - 1], days[last - 1]
    return Finding(
        "claim-running-out",
        **spread(after),
        unit="days",
        figures={
            "at_first": Figure(float(np.median(days[0])), "days"),
            "before": Figure(float(np.median(before)), "days"),
            "change": Figure(float(np.median(after - before)), "days"),
            "since": Figure(first, "day"),
            "until": Figure(last, "day"),
        },
    )


def aid_arrives(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return what aid arrives in a period: rounds, guns, men."""
    period = evidence.period(row)
    kind, guns, men = (_came(evidence, period, what) for what in ("rounds", "guns", "men"))
    return Finding(
        "claim-aid-arrives",
        **spread(kind),
        unit="share",
        figures={
            "guns": Figure(float(np.median(guns)), "count"),
            "men": Figure(float(np.median(men)), "men"),
            "since": Figure(period.first, "day"),
            "until": Figure(period.last, "day"),
        },
    )


def aid_falls(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the change of arrivals from as many days before a period to the period."""
    now = evidence.period(row)
    length = now.last - now.first + 1
    then = Period(now.first - length, now.first - 1)
    arms, men = (
        [_came(evidence, when, what) for when in (then, now)] for what in ("rounds", "men")
    )
    return Finding(
        "claim-aid-falls",
        **spread(arms[1] - arms[0]),
        unit="points",
        figures={
            "arms_before": Figure(float(np.mean(arms[0])), "share"),
            "arms_after": Figure(float(np.mean(arms[1])), "share"),
            "men_before": Figure(float(np.mean(men[0])), "men"),
            "men_after": Figure(float(np.mean(men[1])), "men"),
            "since": Figure(now.first, "day"),
            "until": Figure(now.last, "day"),
        },
    )


def _came(evidence: Evidence, period: Period, what: str) -> NDArray[np.float64]:
    """Return what came in a period, by war."""
    shipments, day = evidence.arrivals
    amount = {
        "rounds": _weighed(evidence),
        "guns": shipments.guns,
        "men": shipments.men * MEN_PER_THOUSAND,
    }[what]
    came = (day >= period.first) & (day <= period.last)
    return np.asarray(amount @ came, dtype=np.float64)


def _weighed(evidence: Evidence) -> NDArray[np.float64]:
    """Return the rounds of each shipment as a share of the defender's first stock."""
    rows = [row for row in evidence.scenario.ammunition if row.side == "defender"]
    total = sum(row.fire_weight for row in rows) or 1.0
    worth = np.array([r.fire_weight / total / (r.stock_rounds or np.inf) for r in rows])
    shipments = evidence.arrivals.shipments
    return np.where(shipments.kind >= 0, shipments.rounds * worth[shipments.kind], 0.0)


COMPUTATIONS = {
    "running-out": running_out,
    "aid-arrives": aid_arrives,
    "aid-falls": aid_falls,
}
