"""Why this room exists: thousands of treaties become one that is typical, and a share a district.

Treaties of one war are a chain, each taking a district more than the one before. So the typical one
is that of the median length, and how often a district changes hands says where all others lie.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.l10n import Tongue
from ceasefire.scenario.base import Text
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.treaty import Treaty
from ceasefire.war.talks.stage import stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.treaty.country import Atlas
    from ceasefire.war.facade import Runs
    from ceasefire.war.talks.worth import Treaties

    Floats = NDArray[np.float64]

__all__ = ["TYPICAL", "Land", "Taken", "survey_wars"]

TYPICAL = "typical-treaty"  # id of a treaty that nobody signed
MOST = 0.5  # of the treaties


@dataclass(frozen=True, eq=False)
class Taken:
    """What the treaties of the simulated wars take.

    Attributes
    ----------
    km2, people
        Land ceded and people who have to move, one entry a treaty.
    gain
        Worth to the attacker, in shares of all that can be won.
    shares
        How often each district is ceded; one that never is stands not in it.
    typical
        The treaty of the median length in whole districts; None if it takes nothing.
    last_day
        Median day on which such a war ends.
    """

    km2: Floats
    people: Floats
    gain: Floats
    shares: Mapping[str, float]
    typical: Treaty | None
    last_day: float


@dataclass(frozen=True, eq=False)
class Land:
    """The ground on which treaties are laid.

    Attributes
    ----------
    atlas
        The war's land.
    terms
        Terms of history, in the order of their days; none of a war without.
    signed
        The one that ended the war, if any did.
    taken
        What the simulated treaties take; None where none was signed.
    """

    atlas: Atlas
    terms: tuple[Treaty, ...]
    signed: Treaty | None
    taken: Taken | None


def survey_wars(runs: Runs, terms: Sequence[Treaty]) -> Land | None:
    """Return the land of a war with what its treaties take; None for a war without a peace.

    Parameters
    ----------
    runs
        The wars.
    terms
        Terms of history.
    """
    scenario = runs.ensemble.scenario
    if scenario.peace is None:
        return None
    atlas = read_atlas(scenario)
    dated = sorted(terms, key=lambda one: (f"{one.day or ''}", one.id))
    ended = [one for one in dated if one.signed and one.ceasefire]
    return Land(atlas, tuple(dated), ended[-1] if ended else None, _taken(runs, scenario, atlas))


def _taken(runs: Runs, scenario: Scenario, atlas: Atlas) -> Taken | None:
    wars = runs.ensemble.wars
    if "treaty_gain" not in wars:
        return None
    gain = wars["treaty_gain"].to_numpy().astype(np.float64)
    signed = np.isfinite(gain)
    if not signed.any():
        return None
    chain = stage(scenario).treaties
    ceded = np.interp(gain[signed], chain.gain, np.arange(chain.gain.size))
    return Taken(
        km2=chain.at(ceded, chain.km2),
        people=chain.at(ceded, chain.people),
        gain=gain[signed],
        shares=_shares(chain, ceded),
        typical=_typical(chain, ceded, atlas),
        last_day=float(np.median(wars["last_day"].to_numpy()[signed])),
    )


def _shares(chain: Treaties, ceded: Floats) -> dict[str, float]:
    """Return how often each district is ceded; a part counts as a part."""
    found = {name: float(np.clip(ceded - i, 0.0, 1.0).mean()) for i, name in enumerate(chain.order)}
    return {name: share for name, share in found.items() if share > 0.0}


def _typical(chain: Treaties, ceded: Floats, atlas: Atlas) -> Treaty | None:
    """Return the treaty of the median length; of its last district most must be ceded."""
    length = int(np.median(ceded) + MOST)
    districts = tuple(name for name in chain.order[:length] if name in atlas.districts)
    if not districts:
        return None
    english, arabic = (Tongue(lang).say("story-typical") for lang in ("en", "ar"))
    return Treaty.model_validate(
        {
            "schema": "ceasefire/treaty@1",
            "id": TYPICAL,
            "title": Text(en=english, ar=arabic),
            "clauses": ({"kind": "cession", "from": "defender", "districts": districts},),
        }
    )
