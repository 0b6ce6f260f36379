"""Why this room exists: what a cause did is how the same wars go without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.study.measures import UNITS
from ceasefire.study.paired import Difference, Pairs, paired
from ceasefire.study.twins import PATHS, PLANS, Effort, Twin, fight_twin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ceasefire.war.facade import War

__all__ = ["Comparison", "Contrast", "compare", "contrast"]


@dataclass(frozen=True, slots=True)
class Contrast:
    """One measure in two wars: its id (``end_day``), its unit, and the paired difference."""

    id: str
    unit: str
    found: Difference

    def as_dict(self) -> dict[str, object]:
        """Return the fields for JSON."""
        return {"id": self.id, "unit": self.unit, **self.found.as_dict()}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A war and a changed one, fought with the same luck.

    Attributes
    ----------
    war, alternative
        Both, as fought.
    effort
        How many pairs, with which seeds and plans.
    contrasts
        One entry a measure of which at least one war of either kind has a value.
    """

    war: Twin
    alternative: Twin
    effort: Effort
    contrasts: tuple[Contrast, ...]

    def __getitem__(self, measure: str) -> Difference:
        """Return the difference in a measure, e.g. ``comparison["end_day"]``."""
        return {one.id: one.found for one in self.contrasts}[measure]

    def as_dict(self) -> dict[str, object]:
        """Return the differences for JSON."""
        return {"differences": [one.as_dict() for one in self.contrasts]}

    def summary(self) -> str:
        """Return all differences as a plain table."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{'measure':<24} {'war':>12} {'alternative':>12} {'difference':>12}   95 % interval"
        for one in self.contrasts:
            found, (low, high) = one.found, one.found.change.interval
            figures = (found.war, found.alternative, found.change.value)
            shown = " ".join(f"{figure:>12,.3f}" for figure in figures)
            yield f"{f'{one.id} ({one.unit})':<24} {shown}   {low:,.3f} to {high:,.3f}"


def contrast(war: Twin, alternative: Twin, effort: Effort) -> Comparison:
    """Compare two variants of a war that were fought with the same effort.

    Parameters
    ----------
    war, alternative
        From :func:`ceasefire.study.twins.fight_twin`.
    effort
        What both were fought with.
    """
    blocks = list(zip(war.blocks, alternative.blocks, strict=True))
    contrasts = []
    for name in UNITS:
        pairs = [Pairs(a[name], b[name]) for a, b in blocks if name in a and name in b]
        if any(np.isfinite(half).any() for pair in pairs for half in pair):
            contrasts.append(Contrast(name, UNITS[name], paired(pairs)))
    return Comparison(war, alternative, effort, tuple(contrasts))


def compare(
    war: War,
    alternative: War,
    runs: int = 20_000,
    seed: int = 1,
    *,
    plans: int = PLANS,
    paths: int = PATHS,
    threads: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Comparison:
    """Fight two wars with the same luck and return what differs.

    Parameters
    ----------
    war, alternative
        A war and, most often, the same one after ``change``.
    runs
        Pairs of wars.
    seed
        Seed of the first of the ``plans`` blocks into which they are divided.
    plans
        How often each war's bargaining is solved; with one, the solver's own error is not seen.
    paths, threads
        As in :func:`ceasefire.war.talks.stage.make_plan`.
    progress
        Called with the number of wars finished since the last call; two a pair.

    Raises
    ------
    RequestError
        If ``runs``, ``seed``, ``plans`` or ``paths`` is out of range.

    Examples
    --------
    >>> import ceasefire as cf
    >>> war = cf.load("winter-war")
    >>> found = cf.compare(war, war.change({"learning": 0}), runs=8, plans=1, paths=64)
    >>> found["attacker_lost"].pairs
    8
    """
    effort = Effort(runs, seed, plans, paths, threads)
    one, other = (fight_twin(each.scenario, effort, progress) for each in (war, alternative))
    return contrast(one, other, effort)
