"""Why this room exists: what is compared between two wars, read off each war of a batch.

Terms exist only where a treaty was signed, a length only where a war was fought. Such a quantity
has no value in other wars, and pairs count in which both have one: the wars that end by a treaty
either way, the wars that are fought either way.

References
----------
Frangakis and Rubin (2002), "Principal stratification in causal inference", Biometrics 58:21.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import OUTCOMES, SETTLED
from ceasefire.units import MEN_PER_THOUSAND
from ceasefire.war.probe import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.probe import Probe
    from ceasefire.war.simulate import Batch

    Floats = NDArray[np.float64]

__all__ = ["UNITS", "questions", "values"]

# By measure, in the order in which they are shown.
UNITS = {
    "end_day": "day",
    "end_if_fought": "day",
    "not_fought": "share",
    "settled": "share",
    "defender_falls": "share",
    "attacker_collapses": "share",
    "intervention": "share",
    "front_holds": "share",
    "defender_loss": "pie",
    "attacker_gain": "pie",
    "ceded_km2": "km2",
    "displaced": "people",
    "attacker_lost": "men",
    "defender_lost": "men",
}
_ENDINGS = {
    "settled": ("settled",),
    "defender_falls": ("defender-collapses", "conquest"),
    "attacker_collapses": ("attacker-collapses",),
    "intervention": ("intervention",),
    "front_holds": ("front-holds",),
}
_ASKED = {"end_day": "war ended", "ceded_km2": "ceded km2", "displaced": "ceded people"}


def questions(scenario: Scenario) -> list[Probe]:
    """Return what has to be asked of each war while it is fought."""
    return [parse(phrase, scenario) for phrase in _ASKED.values()]


def values(batch: Batch, horizon: int) -> Mapping[str, Floats]:
    """Return each measure of each war, shape (wars,).

    Parameters
    ----------
    batch
        Fought with :func:`questions`.
    horizon
        Last day of the calendar; a war that has not ended counts as the day after it. A war that
        was settled before its first shot ended on day 0.
    """
    found = dict(zip(_ASKED, batch.probes.T, strict=True))
    found["end_day"] = np.where(np.isnan(found["end_day"]), horizon + 1.0, found["end_day"])
    for name, codes in _ENDINGS.items():
        found[name] = np.isin(batch.outcome, [OUTCOMES.index(code) for code in codes]) * 1.0
    spared = (batch.outcome == SETTLED) & (batch.last_day == 0)
    found["not_fought"] = spared * 1.0
    found["end_if_fought"] = np.where(spared, np.nan, found["end_day"])
    if batch.table is not None:
        found["attacker_gain"] = batch.table.gain.astype(np.float64)
        found["defender_loss"] = batch.table.loss.astype(np.float64)
    lost = batch.lost.astype(np.float64) * MEN_PER_THOUSAND
    found["attacker_lost"], found["defender_lost"] = lost.T
    return {name: found[name] for name in UNITS if name in found}
