"""Why this room exists: wars of which it is said what they are born with, fought and asked.

A calibration tries values out: each lane has its own factors, truth and luck. Nobody talks in these
wars, and they are fought no longer than the questions need.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.prologue import muster
from ceasefire.campaign.state import new_state
from ceasefire.campaign.trace import new_trace
from ceasefire.war.answers import Answers
from ceasefire.war.simulate import CHUNK
from ceasefire.war.stops import march_by

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ceasefire.campaign.params import Params
    from ceasefire.war.probe import Probe

    Floats = NDArray[np.float64]

__all__ = ["fight_born"]


def fight_born(
    p: Params, seed: int, wars: NDArray[np.int64], latent: Floats, last_day: int,
    probes: Sequence[Probe], *, threads: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> Floats:  # fmt: skip
    """Return what wars answer to probes, shape (war, probe); NaN where an event never came.

    Parameters
    ----------
    p
        The war; its own draw is not used.
    seed, wars
        The address of each war's luck.
    latent
        What each war is born with, in the order of ``LATENT``, shape (war, latent).
    last_day
        Last day to fight.
    probes
        Questions about days up to the last one.
    threads
        Threads; no number depends on it.
    progress
        Called with the number of wars finished since the last call.
    """

    def work(first: int) -> Floats:
        some = slice(first, first + CHUNK)
        index = np.ascontiguousarray(wars[some])
        s, t = new_state(p, index.size), new_trace(p, 0)
        answers = Answers.blank(probes, p, index.size)
        muster(p, seed, index, np.ascontiguousarray(latent[some].T), s)
        march_by(answers.stops(), p, seed, index, 1, last_day, s, t)
        if progress:
            progress(index.size)
        return answers.ended(s)

    pool = ThreadPoolExecutor(threads or os.cpu_count() or 1)
    try:
        return np.concatenate(list(pool.map(work, range(0, wars.size, CHUNK))))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
