"""Why this room exists: a war is fought so that a changed one can be fought with the same luck.

The wars come in blocks. Each block is solved and fought with a seed of its own, the same in every
variant of the war: war ``i`` of block ``k`` meets the same weather, the same reports and the same
lots whatever was changed, and both sides' plans were found on the same simulated fighting.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.errors import RequestError
from ceasefire.study.measures import questions, values
from ceasefire.war.simulate import MOST_WARS, fight_batch
from ceasefire.war.talks.stage import DESIGN_PATHS, make_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.war.talks.forward import Ledger

__all__ = ["PATHS", "PLANS", "Effort", "Twin", "fight_twin"]

PLANS, PATHS = 4, DESIGN_PATHS  # as other studies and ``run`` plan, so that plans are found kept
SEEDS = 2**63


@dataclass(frozen=True, slots=True)
class Effort:
    """How many wars are fought and how well their sides plan; the same for all that are compared.

    Parameters
    ----------
    wars
        Wars in all.
    seed
        Seed of the first block; the others have the seeds after it.
    plans
        Blocks, each with a plan of its own; their spread is the solver's own error.
    paths
        Simulated wars from which a plan is found.
    threads
        Threads; no number depends on it.

    Raises
    ------
    RequestError
        If there are fewer wars than plans, or no plan.
    """

    wars: int
    seed: int
    plans: int = PLANS
    paths: int = PATHS
    threads: int | None = None

    def __post_init__(self) -> None:
        if self.plans < 1:
            raise RequestError(f"--plans: must be at least 1 (got {self.plans})")
        if not self.plans <= self.wars <= MOST_WARS:
            least = f"one for each of {self.plans} plans" if self.plans > 1 else "1"
            raise RequestError(
                f"-n: the number of wars must be at least {least}, at most {MOST_WARS} "
                f"(got {self.wars})"
            )
        if not 0 <= self.seed < SEEDS:
            raise RequestError(f"--seed: must be 0 to {SEEDS - 1} (got {self.seed})")
        if self.paths < 1:
            raise RequestError(f"--paths: must be at least 1 (got {self.paths})")

    def blocks(self) -> list[tuple[int, int]]:
        """Return seed and number of wars of each block."""
        return [
            ((self.seed + k) % SEEDS, (self.wars + self.plans - 1 - k) // self.plans)
            for k in range(self.plans)
        ]


@dataclass(frozen=True, slots=True)
class Twin:
    """One variant of a war, fought.

    Attributes
    ----------
    scenario
        The war.
    blocks
        By block, each measure of each war.
    tables
        By block, what was said at the table; None where nobody talks.
    solving, fighting
        Seconds.
    """

    scenario: Scenario
    blocks: tuple[Mapping[str, NDArray[np.float64]], ...]
    tables: tuple[Ledger | None, ...]
    solving: float
    fighting: float


def fight_twin(
    scenario: Scenario, effort: Effort, progress: Callable[[int], None] | None = None
) -> Twin:
    """Solve and fight one variant; where its sides cannot talk it is only fought.

    Parameters
    ----------
    scenario
        The war.
    effort
        How many wars, with which luck.
    progress
        Called with the number of wars finished since the last call.
    """
    asked, horizon = questions(scenario), scenario.document.calendar.days
    blocks, tables, solving, fighting = [], [], 0.0, 0.0
    for seed, wars in effort.blocks():
        began = time.perf_counter()
        plan = None
        if scenario.talks is not None:
            plan = make_plan(scenario, seed, paths=effort.paths, threads=effort.threads)
        solved = time.perf_counter()
        batch = fight_batch(
            scenario, wars, seed, probes=asked, threads=effort.threads, progress=progress, plan=plan
        )
        blocks.append(values(batch, horizon))
        tables.append(batch.table)
        solving += solved - began
        fighting += time.perf_counter() - solved
    return Twin(scenario, tuple(blocks), tuple(tables), solving, fighting)
