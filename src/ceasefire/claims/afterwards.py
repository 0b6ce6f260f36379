"""Why this room exists: claims about what followed a treaty, asked of many draws of the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.aftermath.curve import terms_of
from ceasefire.aftermath.durability import outlooks
from ceasefire.aftermath.numbers import DAYS_PER_YEAR
from ceasefire.aftermath.opportunity import chance_within
from ceasefire.aftermath.patron import patron_rate
from ceasefire.aftermath.resentment import resentment
from ceasefire.aftermath.world import drawn
from ceasefire.claims.evidence import ClaimError
from ceasefire.claims.finding import Figure, Finding, spread
from ceasefire.claims.terms import about

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.aftermath.numbers import Floats
    from ceasefire.aftermath.terms import Terms
    from ceasefire.aftermath.world import World
    from ceasefire.claims.evidence import Evidence
    from ceasefire.scenario.claims import ClaimRow

__all__ = ["COMPUTATIONS", "patron_by"]

DRAWS = 1_000
STEP = 10  # days for which resentment is taken as constant


def patron(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the chance of a patron after some terms, and how much of it earlier terms had spared.

    The first package is the one that was signed, the second the one it is compared with.
    """
    signed, spared = _pair(evidence, row)
    begins, until = _begins(evidence, signed), _until(row)
    world = drawn(evidence.atlas.peace.aftermath, begins, DRAWS, evidence.seed)
    days = (until - begins).days + 1
    found, else_ = (patron_by(_terms(evidence, one), world, days) for one in (signed, spared))
    chance, left = float(np.mean(found)), float(np.mean(else_))
    return Finding(
        "claim-patron",
        **spread(found),
        unit="share",
        figures={
            "spared": Figure(left, "share"),
            "caused": Figure(1 - left / chance if chance else 0.0, "share"),
            "until": Figure(until.toordinal(), "date"),
        },
    )


def patron_by(terms: Terms[float], world: World[Floats], days: int) -> Floats:
    """Return the chance, by draw, that the loser has found a patron within some days of peace."""
    loss = np.minimum(terms.loss * world.loss_factor, 1.0)
    rate = np.zeros_like(np.asarray(loss, dtype=np.float64))
    for first in range(max(world.patron_day, 0), days, STEP):
        length = min(STEP, days - first)
        resented = resentment(loss, (first + length / 2) / DAYS_PER_YEAR, world.fade_years)
        rate += patron_rate(resented, world.patron_per_year, world.patron_exponent) * length
    return np.asarray(chance_within(rate / DAYS_PER_YEAR, 1.0), dtype=np.float64)


def renewed_war(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the day of renewed war, if it comes, and the chance that it has come by a day."""
    package = about(evidence, row).packages[0]
    begins, until = _begins(evidence, package), _until(row)
    if row.since is None:
        raise ClaimError("since", f"is needed by {row.how}")
    (outlook,) = outlooks(
        [_terms(evidence, package)],
        evidence.atlas.peace.aftermath,
        begins,
        n=DRAWS,
        seed=evidence.seed,
    )
    low, value, high = (float(outlook.day_if_war(q).toordinal()) for q in (0.1, 0.5, 0.9))
    chance = outlook.broken_by(until)
    return Finding(
        "claim-renewed-war",
        value,
        low,
        high,
        "date",
        {
            "chance": Figure(chance.mean, "share"),
            "chance_low": Figure(chance.low, "share"),
            "chance_high": Figure(chance.high, "share"),
            "first": Figure(row.since.toordinal(), "date"),
            "last": Figure(until.toordinal(), "date"),
        },
    )


def _terms(evidence: Evidence, package: str) -> Terms[float]:
    """Return what the aftermath sees of a package."""
    return terms_of(evidence.price(package))


def _pair(evidence: Evidence, row: ClaimRow) -> tuple[str, str]:
    packages = about(evidence, row).packages
    if len(packages) != 2:
        raise ClaimError("about", f"{row.how} needs two packages")
    return packages[0], packages[1]


def _begins(evidence: Evidence, package: str) -> date:
    """Return the first day of the peace: that of the ceasefire, else that of the treaty."""
    treaty = evidence.treaty(package)
    if treaty.ceasefire is not None:
        return treaty.ceasefire.local(evidence.atlas.peace.clocks).defender.date()
    if treaty.day is None:
        raise ClaimError("about", f"{package} has no day on which its peace begins")
    return treaty.day


def _until(row: ClaimRow) -> date:
    if row.until is None:
        raise ClaimError("until", f"is needed by {row.how}")
    return row.until


COMPUTATIONS = {"patron": patron, "renewed-war": renewed_war}
