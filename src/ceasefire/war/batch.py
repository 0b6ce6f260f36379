"""Why this room exists: what fighting leaves behind, chunk by chunk and put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.trace import Trace
from ceasefire.war.talks.forward import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.war.tally import Tally

__all__ = ["BY_WAR", "Batch", "head", "join"]

BY_WAR = ("outcome", "last_day", "theta", "lost", "stock", "reached", "breached", "probes")


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch leaves behind; the first axis is the war.

    ``panel`` is the daily record of the first wars, with the war as the last axis. ``tally`` counts
    all wars where only the first of them were kept.
    """

    outcome: NDArray[np.int8]
    last_day: NDArray[np.int16]
    theta: NDArray[np.float32]
    lost: NDArray[np.float32]  # (war, side) at the end, thousands
    stock: NDArray[np.float32]  # (war, side, class) rounds at the end
    reached: NDArray[np.float32]  # (war, sector, line) day, NaN if never
    breached: NDArray[np.float32]
    probes: NDArray[np.float64]  # (war, probe)
    panel: Trace
    seconds: float
    table: Ledger | None = None  # what was said, weekly parts of the panel only
    tally: Tally | None = None


def head(batch: Batch, wars: int) -> Batch:
    """Return the first wars of a batch, and its panel."""
    if batch.outcome.size <= wars:
        return batch
    table = None
    if batch.table is not None:
        said = (part[:wars].copy() if part.ndim == 1 else part for part in batch.table)
        table = Ledger(*said)  # type: ignore[arg-type]
    return replace(
        batch, table=table, **{name: getattr(batch, name)[:wars].copy() for name in BY_WAR}
    )


def join(parts: Sequence[Batch], seconds: float = 0.0, tally: Tally | None = None) -> Batch:
    """Put batches one after another."""
    panel = Trace(
        *(np.concatenate(pieces, axis=-1) for pieces in zip(*(q.panel for q in parts), strict=True))
    )
    tables = [q.table for q in parts if q.table is not None]
    table = (
        Ledger(*(np.concatenate(p, axis=-1) for p in zip(*tables, strict=True))) if tables else None
    )
    return Batch(
        **{name: np.concatenate([getattr(part, name) for part in parts]) for name in BY_WAR},
        panel=panel,
        seconds=seconds,
        table=table,
        tally=tally,
    )
