"""Why this room exists: claims about when a war ends and talks begin, asked of wars with talks.

Nobody meets every day: a day that comes out is that of a round of talks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.campaign.state import FIGHTING, SETTLED
from ceasefire.claims.evidence import ClaimError
from ceasefire.claims.finding import Figure, Finding, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.claims.evidence import Evidence
    from ceasefire.scenario.claims import ClaimRow

__all__ = ["COMPUTATIONS"]

MONTHS_PER_YEAR = 12.0


def war_lasts(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the last day of the war, and in how many wars it comes after some months."""
    if row.quantity is None:
        raise ClaimError("quantity", f"is needed by {row.how}")
    batch = evidence.talked.batch
    ends = _where(batch.outcome != FIGHTING, batch.last_day)
    months = row.quantity * DAYS_PER_YEAR / MONTHS_PER_YEAR
    return Finding(
        "claim-war-lasts",
        **spread(ends),
        unit="day",
        figures={
            "longer": Figure(float(np.mean(ends > months)), "share"),
            "settled": Figure(float(np.mean(batch.outcome == SETTLED)), "share"),
            "every": Figure(_every(evidence), "days"),
        },
    )


def treaty_signed(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the day of the treaty in the wars that end by one, and in how many that is."""
    first, last = evidence.period(row)
    batch = evidence.talked.batch
    signed = batch.outcome == SETTLED
    days = batch.last_day[signed].astype(np.float64) if signed.any() else [np.inf]
    return Finding(
        "claim-treaty-signed",
        **spread(days),
        unit="day",
        figures={
            "settled": Figure(float(np.mean(signed)), "share"),
            "every": Figure(_every(evidence), "days"),
            "first": Figure(first, "day"),
            "last": Figure(last, "day"),
        },
    )


def first_offer(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the day on which the attacker opens contact with the government it fights."""
    first, last = evidence.period(row)
    opened = evidence.talked.ledger.opened
    days = _where(opened >= 0, opened * _every(evidence))
    return Finding(
        "claim-first-offer",
        **spread(days),
        unit="day",
        figures={
            "ever": Figure(float(np.mean(np.isfinite(days))), "share"),
            "by": Figure(float(np.mean(days <= last)), "share"),
            "every": Figure(_every(evidence), "days"),
            "first": Figure(first, "day"),
            "last": Figure(last, "day"),
        },
    )


def _where(came: NDArray[np.bool_], day: NDArray[np.generic]) -> NDArray[np.float64]:
    """Return the day of what came, by war; inf where it did not."""
    return np.where(came, day.astype(np.float64), np.inf)


def _every(evidence: Evidence) -> int:
    """Return the days between two rounds of talks."""
    talks = evidence.scenario.talks
    if talks is None:
        raise ClaimError("how", "needs a war with talks.yaml")
    return talks.round_days


COMPUTATIONS = {
    "war-lasts": war_lasts,
    "treaty-signed": treaty_signed,
    "first-offer": first_offer,
}
