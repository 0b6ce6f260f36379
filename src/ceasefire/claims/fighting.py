"""Why this room exists: claims about how the war went, asked of wars that were fought."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.claims.evidence import ClaimError
from ceasefire.claims.finding import Figure, Finding, spread
from ceasefire.units import MEN_PER_THOUSAND

if TYPE_CHECKING:
    from ceasefire.claims.evidence import Evidence
    from ceasefire.scenario.claims import ClaimRow

__all__ = ["COMPUTATIONS"]

TANGIBLE_KM = 1.0  # less than this is a change of trenches
NEAR_KM = 10.0  # field guns reach a place from there


def believed_victory(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return when the attacker wins if what it believed on the first day is true."""
    day, prior = evidence.believed, evidence.scenario.document.beliefs.attacker
    claimed = row.quantity if row.quantity is not None else 0.0
    return Finding(
        "claim-believed-victory",
        **spread(day),
        unit="days",
        figures={
            "worth": Figure(float(np.exp(prior.mean)), "ratio"),
            "won": Figure(float(np.mean(day <= claimed)), "share"),
            "ever": Figure(float(np.mean(np.isfinite(day))), "share"),
        },
    )


def surprise(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return how far the attacker's belief had moved, in standard deviations of its prior."""
    prior, day = evidence.scenario.document.beliefs.attacker, evidence.until(row)
    belief = evidence.side("belief_mean", ATTACKER)[day - 1]
    return Finding(
        "claim-surprise",
        **spread((belief - prior.mean) / prior.sd),
        unit="sd",
        figures={
            "worth_before": Figure(float(np.exp(prior.mean)), "ratio"),
            "worth_after": Figure(float(np.exp(np.median(belief))), "ratio"),
            "day": Figure(day, "day"),
        },
    )


def heavy_losses(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return which share of all who had come to the front was lost, of the attacker."""
    day = evidence.until(row) - 1
    lost, men = (evidence.side(name, ATTACKER)[day] for name in ("lost", "men"))
    theirs = evidence.side("lost", DEFENDER)[day]
    total = spread(lost * MEN_PER_THOUSAND)
    return Finding(
        "claim-heavy-losses",
        **spread(lost / (lost + men)),
        unit="share",
        figures={
            "men_value": Figure(total["value"], "men"),
            "men_low": Figure(total["low"], "men"),
            "men_high": Figure(total["high"], "men"),
            "exchange": Figure(float(np.median(lost / theirs)), "ratio"),
            "day": Figure(day + 1, "day"),
        },
    )


def stalemate(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the share of wars whose main line still stands, and how long it was stood before."""
    first, last = evidence.period(row)
    main = evidence.decisive[0]
    reached, broken = (
        days[:, main, 0] for days in (evidence.batch.reached, evidence.batch.breached)
    )
    stood = np.fmin(broken, last) - np.maximum(reached, first)
    stood = np.where(np.isnan(reached), last - first + 1, np.maximum(stood, 0))
    return Finding(
        "claim-stalemate",
        **spread(stood / (last - first + 1)),
        unit="share",
        figures={
            "unbroken": Figure(float(np.mean(~(broken <= last))), "share"),
            "broken": Figure(float(np.median(np.where(np.isnan(broken), np.inf, broken))), "day"),
            "day": Figure(last, "day"),
        },
    )


def advance(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return the ground taken in a period in the sector where most was taken."""
    first, last = evidence.period(row)
    moved = np.max(
        [_km(evidence, k, last) - _km(evidence, k, first - 1) for k in evidence.decisive], axis=0
    )
    return Finding(
        "claim-advance",
        **spread(moved),
        unit="km",
        figures={
            "moving": Figure(float(np.mean(moved >= TANGIBLE_KM)), "share"),
            "since": Figure(first, "day"),
            "until": Figure(last, "day"),
        },
    )


def _km(evidence: Evidence, sector: int, day: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the front of a sector in the evening of a day, by war."""
    front = evidence.sector("front", sector)
    return np.asarray(front[day - 1] if day else np.zeros(front.shape[1]))


def at_the_gates(evidence: Evidence, row: ClaimRow) -> Finding:
    """Return how far the front is past a town, and in how many wars it is past or near it."""
    sector, km = _town(evidence, row)
    day = evidence.until(row)
    past = _km(evidence, sector, day) - km
    return Finding(
        "claim-at-the-gates",
        **spread(past),
        unit="km",
        figures={
            "taken": Figure(float(np.mean(past > 0)), "share"),
            "near": Figure(float(np.mean(past > -NEAR_KM)), "share"),
            "day": Figure(day, "day"),
        },
    )


def _town(evidence: Evidence, row: ClaimRow) -> tuple[int, float]:
    """Return the sector and the distance of the place that a claim is about."""
    sectors = [sector.id for sector in evidence.scenario.document.sectors]
    for place in evidence.scenario.localities:
        if row.about and place.name_en.partition(" ")[0] == row.about:
            return sectors.index(place.sector), place.distance_km
    raise ClaimError("about", f"{row.about!r} is no place of localities.csv")


COMPUTATIONS = {
    "believed-victory": believed_victory,
    "surprise": surprise,
    "heavy-losses": heavy_losses,
    "stalemate": stalemate,
    "advance": advance,
    "at-the-gates": at_the_gates,
}
