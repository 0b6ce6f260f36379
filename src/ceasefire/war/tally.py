"""Why this room exists: millions of wars counted as they are fought, in memory that does not grow.

A tally says of every figure of a war how it is spread over all wars of a batch. Two tallies can be
added, in any order: the same seed gives the same tally with any number of threads and wars a chunk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import OUTCOMES
from ceasefire.war.batch import BY_WAR
from ceasefire.war.sketch import WIDTH, Sketch
from ceasefire.war.talks.labels import label_wars

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from ceasefire.war.batch import Batch

__all__ = ["EXACT", "KEPT", "Tally", "tally"]

KEPT = 200_000  # wars of which every figure is kept by itself
EXACT = "exact"
_TALKS = ("contact_opened", "treaty_gain", "treaty_loss", "attackers_proposal")


@dataclass(frozen=True, slots=True)
class Tally:
    """How the figures of many wars are spread.

    Attributes
    ----------
    wars
        How many were counted.
    outcomes
        Wars by outcome code.
    sketches
        By figure, named as the arrays of a batch and of :mod:`ceasefire.war.talks.labels`: one
        sketch, or an array of them shaped as the figure is, e.g. (side,).
    """

    wars: int
    outcomes: NDArray[np.int64]
    sketches: Mapping[str, NDArray[np.object_]]

    #: How quantiles over all wars are made.
    quantiles = f"binned, relative width {WIDTH:.2g}; days exact"

    def of(self, name: str, *place: int) -> Sketch:
        """Return how a figure is spread.

        Parameters
        ----------
        name
            One of :attr:`sketches`.
        place
            Indices of side, sector, class or probe, as the figure has them.
        """
        found: Sketch = self.sketches[name][place]
        return found

    def __add__(self, other: Tally) -> Tally:
        """Return the tally of the wars of both."""
        return Tally(
            self.wars + other.wars,
            self.outcomes + other.outcomes,
            {name: _added(mine, other.sketches[name]) for name, mine in self.sketches.items()},
        )


def tally(parts: Sequence[Batch], round_days: int = 1) -> Tally:
    """Count the wars of some batches.

    Parameters
    ----------
    parts
        Fought wars, at least one batch.
    round_days
        Days between rounds of talks.
    """
    rows = [_figures(part, round_days) for part in parts]
    outcomes = np.concatenate([part.outcome for part in parts])
    return Tally(
        outcomes.size,
        np.bincount(outcomes, minlength=len(OUTCOMES)).astype(np.int64),
        {name: _sketched(np.concatenate([row[name] for row in rows])) for name in rows[0]},
    )


def _figures(batch: Batch, round_days: int) -> dict[str, NDArray[np.floating]]:
    """Return the arrays of a batch that are counted, by name."""
    figures = {name: getattr(batch, name) for name in BY_WAR if name != "outcome"}
    if batch.table is not None:
        said = label_wars(batch.table, round_days)
        figures |= {name: said[name][1] for name in _TALKS}
    return figures


def _sketched(values: NDArray[np.floating]) -> NDArray[np.object_]:
    """Return the sketch of each place of a figure, shape (war, ...) to (...)."""
    out = np.empty(values.shape[1:], dtype=object)
    for place in np.ndindex(out.shape):
        out[place] = Sketch.of(values[:, *place].astype(np.float64))
    return out


def _added(mine: NDArray[np.object_], other: NDArray[np.object_]) -> NDArray[np.object_]:
    """Return both sketches of each place together."""
    out = np.empty(mine.shape, dtype=object)
    for place in np.ndindex(out.shape):
        out[place] = mine[place] + other[place]
    return out
