"""Why this room exists: a staff asks every evening how long the front will hold.

The front breaks when a line of the deciding sector is breached, or when the defender's army falls.
How often that happens within some days is counted over the wars still fought on an evening. A war
that a treaty ends would tell nothing of the days after it, and treaties are signed just when the
front is about to break; so the same wars are fought a second time with nobody talking. Luck being
shared, they are the same to the day of the treaty, and go on from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import CONQUEST, FIGHTING, ROUT_DEFENDER
from ceasefire.war.simulate import PANEL, fight_batch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.simulate import Batch

    Floats = NDArray[np.float64]

__all__ = ["ENOUGH", "WINDOWS", "break_chances", "break_days", "ended", "fight_on"]

WINDOWS = (7, 14, 30)  # days ahead
ENOUGH = 20  # wars that must still be fought for a share of them to be told


def fight_on(scenario: Scenario, n: int, seed: int, threads: int | None = None) -> Batch:
    """Fight the wars of a batch's panel as they go if nobody makes peace.

    Parameters
    ----------
    scenario, n, seed, threads
        As for :func:`ceasefire.war.simulate.fight_batch`; no more than the panel is fought, and no
        days are kept: milestones say when a front broke.
    """
    return fight_batch(scenario, min(n, PANEL), seed, threads=threads, panel=0)


def break_days(scenario: Scenario, silent: Batch) -> Floats:
    """Return the days on which the front of each war breaks, shape (wars, ways); NaN for never.

    Parameters
    ----------
    scenario
        The war; its sector of the greatest weight decides.
    silent
        Wars in which nobody talks.
    """
    weights = [sector.decisive for sector in scenario.document.sectors]
    lines = silent.breached[:, int(np.argmax(weights)), :].astype(np.float64)
    falls = np.isin(silent.outcome, (ROUT_DEFENDER, CONQUEST))
    fallen = np.where(falls, silent.last_day.astype(np.float64), np.nan)
    return np.column_stack((lines, fallen))


def break_chances(
    breaks: Floats, ended: Floats, horizon: int, window: int
) -> tuple[Floats, NDArray[np.int64]]:
    """Return the share of wars whose front breaks within a window, evening by evening.

    Parameters
    ----------
    breaks
        As :func:`break_days` returns them.
    ended
        Day on which each war ended in earnest, infinite where it did not, shape (wars,).
    horizon, window
        Last simulated day; days ahead.

    Returns
    -------
    chances
        One for each day from 1, NaN where the window passes the horizon or fewer than
        :data:`ENOUGH` wars are still fought.
    fought
        How many wars are still fought on each evening.
    """
    chances, fought = np.full(horizon, np.nan), np.zeros(horizon, dtype=np.int64)
    for day in range(1, horizon + 1):
        still = ended > day
        fought[day - 1] = still.sum()
        if still.sum() >= ENOUGH and day + window <= horizon:
            soon = (breaks[still] > day) & (breaks[still] <= day + window)
            chances[day - 1] = soon.any(axis=1).mean()
    return chances, fought


def ended(batch: Batch, wars: int) -> Floats:
    """Return the day on which each of the first wars ended; infinite where it did not."""
    over = batch.outcome[:wars] != FIGHTING
    return np.where(over, batch.last_day[:wars].astype(np.float64), np.inf)
