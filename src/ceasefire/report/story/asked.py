"""Why this room exists: the claims that a batch can answer are judged with it, the others named.

The wars are the first of the batch, once more with everything that claims look at. A claim about a
cause needs the same wars without it, planned anew; it is left to its own command unless asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ceasefire.claims import Evidence, judge_claim
from ceasefire.claims.evidence import ClaimError, Talked
from ceasefire.scenario.claims import CLAIMS, read_claims

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.claims import Judged
    from ceasefire.scenario.claims import ClaimRow
    from ceasefire.war.facade import Runs

__all__ = ["Claims", "ask_claims", "wars_asked"]

WARS = 1_000  # of the batch, at most
BATCHES, ALL = 3, 5  # as it is, as the attacker believed, with talks; and without hope or want


class Claims(NamedTuple):
    """Claims in their order: judged, or the row alone where it was not asked."""

    evidence: Evidence
    rows: tuple[Judged | ClaimRow, ...]


class _Planned(Evidence):
    """Evidence from the plan of the batch alone."""

    @cached_property
    def hopeless(self) -> Talked:
        """Would have to be planned anew."""
        raise ClaimError("how", "needs another plan")

    @cached_property
    def ample(self) -> Talked:
        """Would have to be planned anew."""
        raise ClaimError("how", "needs another plan")


def wars_asked(runs: Runs, *, full: bool) -> int:
    """Return how many wars are fought to judge the claims; at least one, for a bar to be drawn."""
    return max(1, _wars(runs) * (ALL if full else BATCHES))


def _wars(runs: Runs) -> int:
    known = (runs.ensemble.scenario.folder / CLAIMS).exists()
    return min(len(runs), WARS) if known else 0


def ask_claims(
    runs: Runs, progress: Callable[[int], None] | None = None, *, full: bool = False
) -> Claims | None:
    """Judge the claims of a scenario; None if it has none.

    Parameters
    ----------
    runs
        The wars; the first of them are fought again.
    progress
        Called with the number of wars finished since the last call.
    full
        Whether to plan other wars for claims about causes.
    """
    wars = _wars(runs)
    if not wars:
        return None
    ensemble = runs.ensemble
    kind = Evidence if full else _Planned
    evidence = kind(ensemble.scenario, wars, ensemble.seed, progress)
    rows = read_claims(ensemble.scenario.folder).rows
    return Claims(evidence, tuple(_asked(evidence, row) for row in rows))


def _asked(evidence: Evidence, row: ClaimRow) -> Judged | ClaimRow:
    try:
        return judge_claim(evidence, row)
    except ClaimError:  # of another plan, or of days that a changed war does not have
        return row
