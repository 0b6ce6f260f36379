"""Why this room exists: claims about why a side talks or refuses, asked of what it is left with.

What fighting on costs the defender is the certain loss, as a share of all it has, that it would
bear rather than fight on; it is that of its own eyes, at a round of talks. What a cause is worth is
found by fighting and talking through the same wars without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.state import SETTLED
from ceasefire.claims.evidence import ClaimError
from ceasefire.claims.finding import Figure, Finding, Spread, spread
from ceasefire.claims.terms import about
from ceasefire.study.moment import round_date, round_of
from ceasefire.study.signing import with_breach

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.claims.evidence import Evidence, Talked
    from ceasefire.scenario.claims import ClaimRow

    Floats = NDArray[np.float64]

__all__ = ["COMPUTATIONS", "fighting_on"]


def refusal(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return what fighting on costs the defender, beside what some terms would."""
    package, held = about(evidence, row).packages[0], _held(evidence, row)
    gain, kept = _worth(evidence, package)
    costs = fighting_on(evidence.talked, held)
    hopes = evidence.talked.ledger.reservation[held, ATTACKER]
    return Finding(
        _words("claim-refusal", costs),
        **_spread(costs),
        unit="share",
        figures={
            "terms": Figure(1.0 - kept, "share"),
            "refused": Figure(_mean(costs < 1.0 - kept, costs), "share"),
            "gain": Figure(gain, "share"),
            "wanted": Figure(_spread(hopes.astype(np.float64))["value"], "share"),
            "fought": Figure(float(np.mean(np.isfinite(costs))), "share"),
            "held": _date(evidence, held),
        },
    )


def hope(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the defender's hope of a third side in a period, and what it saves it at the table.

    Hope follows from dated signals, so all wars share it: the interval is from the least to the
    greatest of the period.
    """
    first, last = _held(evidence, row, "since"), _held(evidence, row)
    held = range(first, last + 1)
    known = [_spread(evidence.talked.ledger.hope[one, DEFENDER])["value"] for one in held]
    hopes = [one for one in known if np.isfinite(one)] or [np.nan]
    saved = np.concatenate(
        [fighting_on(evidence.hopeless, d) - fighting_on(evidence.talked, d) for d in held]
    )
    worth = _spread(saved)
    return Finding(
        _words("claim-hope", saved),
        float(np.mean(hopes)),
        min(hopes),
        max(hopes),
        "share",
        {
            "saved": Figure(worth["value"], "points"),
            "saved_low": Figure(worth["low"], "points"),
            "saved_high": Figure(worth["high"], "points"),
            "since": _date(evidence, first),
            "held": _date(evidence, last),
        },
    )


def shortage(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return what the want of shells adds to the cost of fighting on, and what it does to peace."""
    held = _held(evidence, row)
    short, ample = (fighting_on(one, held) for one in (evidence.talked, evidence.ample))
    both = np.isfinite(short) & np.isfinite(ample)
    due = _spread(np.where(both, short - ample, np.nan))
    before = _spread(np.where(both, short, np.nan))["value"]
    signed, still = (one.batch.outcome == SETTLED for one in (evidence.talked, evidence.ample))
    return Finding(
        _words("claim-shortage", short[both]),
        **due,
        unit="points",
        figures={
            "costs": Figure(before, "share"),
            "part": Figure(due["value"] / before if before else 0.0, "share"),
            "settled": Figure(float(np.mean(signed)), "share"),
            "settled_ample": Figure(float(np.mean(still)), "share"),
            "kept": Figure(float(np.mean(still[signed])) if signed.any() else 1.0, "share"),
            "held": _date(evidence, held),
        },
    )


def fighting_on(talked: Talked, held: int) -> Floats:
    """Return what fighting on costs the defender at a round, by war; NaN where it is over."""
    return np.asarray(1.0 - talked.ledger.reservation[held, DEFENDER].astype(np.float64))


def _worth(evidence: Evidence, package: str) -> tuple[float, float]:
    """Return a package's gain, and what the defender keeps, as both sides reckon it."""
    talks, found = evidence.scenario.talks, evidence.price(package)
    if talks is None or not talks.commitment:
        return found.gain, 1.0 - found.loss
    return with_breach(found, evidence.atlas.peace, talks.patience_years)


def _held(evidence: Evidence, row: ClaimRow, column: str = "until") -> int:
    """Return the round of talks on or before a day of which a claim speaks."""
    when = getattr(row, column)
    if when is None:
        raise ClaimError(column, f"is needed by {row.how}")
    if evidence.scenario.talks is None:
        raise ClaimError("how", "needs a war with talks.yaml")
    return round_of(evidence.scenario, when)


def _date(evidence: Evidence, held: int) -> Figure:
    return Figure(round_date(evidence.scenario, held).toordinal(), "date")


def _words(words: str, values: Floats) -> str:
    """Return the sentence for what was found, or one that says that no war lasts so long."""
    return words if np.isfinite(values).any() else "claim-over"


def _mean(true: NDArray[np.bool_], of: Floats) -> float:
    """Return the share of wars in which something is true, of those that are still fought."""
    still = np.isfinite(of)
    return float(true[still].mean()) if still.any() else float("nan")


def _spread(values: NDArray[np.floating]) -> Spread:
    """Return the median and the middle 80 % of the wars that are still fought."""
    known = values[np.isfinite(values)]
    return spread(known) if known.size else Spread(value=np.nan, low=np.nan, high=np.nan)


COMPUTATIONS = {"refusal": refusal, "hope": hope, "shortage": shortage}
