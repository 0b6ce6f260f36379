"""Why this room exists: what a staff would have given to know, the chance that its front goes.

The last fortified line of a decisive sector breaks, or the attacker wins, whichever comes first.
Chances are shares of the wars that still hold on the day of asking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.claims.evidence import victory
from ceasefire.claims.finding import Figure, Finding
from ceasefire.scenario.base import Z80

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.claims.evidence import Evidence
    from ceasefire.scenario.claims import ClaimRow

__all__ = ["COMPUTATIONS", "chance"]

MONTH, FORTNIGHT = 30, 14


def chance(end: NDArray[np.float64], day: int, ahead: int) -> tuple[float, float]:
    """Return the chance of an end within some days, and the standard error of that chance.

    Parameters
    ----------
    end
        Day of the end by war, inf for never.
    day
        Day (evening) of asking; wars that have ended by then are left out.
    ahead
        Days to look ahead.

    Examples
    --------
    >>> chance(np.array([5.0, 12.0, 40.0, np.inf]), 10, 14)[0]
    0.3333333333333333
    """
    going = end[end > day]
    if not going.size:
        return 1.0, 0.0
    p = float(np.mean(going <= day + ahead))
    return p, float(np.sqrt(p * (1 - p) / going.size))


def front_end(evidence: Evidence) -> NDArray[np.float64]:
    """Return the day on which the front goes, by war; inf for never."""
    ends = [victory(evidence.batch)]
    for k in evidence.decisive:
        lines = evidence.scenario.document.sectors[k].lines
        if lines:
            ends.append(evidence.batch.breached[:, k, len(lines) - 1].astype(np.float64))
    return np.asarray(np.fmin.reduce(ends), dtype=np.float64)


def holding(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the change in the chance that the front holds for another month."""
    first, last = evidence.period(row)
    end = front_end(evidence)
    (before, e0), (after, e1) = (chance(end, day, MONTH) for day in (first, last))
    error = Z80 * float(np.hypot(e0, e1))
    change = before - after
    return Finding(
        "claim-holding",
        change,
        change - error,
        change + error,
        "points",
        {
            "before": Figure(1 - before, "share"),
            "after": Figure(1 - after, "share"),
            "since": Figure(first, "day"),
            "until": Figure(last, "day"),
        },
    )


def fragile(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the chance that the front goes within a fortnight."""
    return _soon(evidence, row, front_end(evidence), "claim-fragile")


def collapse(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the chance that the whole army is beaten within a fortnight."""
    return _soon(evidence, row, victory(evidence.batch), "claim-collapse")


def _soon(evidence: Evidence, row: ClaimRow, end: NDArray[np.float64], words: str) -> Finding:
    day = evidence.until(row)
    p, error = chance(end, day, FORTNIGHT)
    low, high = max(0.0, p - Z80 * error), min(1.0, p + Z80 * error)
    return Finding(words, p, low, high, "share", {"day": Figure(day, "day")})


COMPUTATIONS = {"holding": holding, "fragile": fragile, "collapse": collapse}
