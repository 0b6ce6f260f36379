"""Why this room exists: the general solver answers in the same words as the exact one.

Keys are those of the exact games' results, so that the two can be printed side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.game import Ending
from ceasefire.bargain.histories import histories

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.histories import Histories
    from ceasefire.bargain.result import DateReport
    from ceasefire.bargain.seeds import SeedStudy
    from ceasefire.bargain.settings import Settings

__all__ = ["Answer", "General", "endings", "fates", "gather", "opening"]

Answer = float | tuple[float, ...]


@dataclass(frozen=True, slots=True)
class General:
    """What the general solver says of a textbook game.

    Parameters
    ----------
    values
        Quantities by name: means over seeds.
    errors
        Their standard errors over seeds, by the same names.
    iterations
        Dates worked back through in each solution.
    method
        In words.
    diagnostics
        The reports of the first seed's regressions, one per date.
    """

    values: Mapping[str, Answer]
    errors: Mapping[str, Answer]
    iterations: int
    method: str
    diagnostics: tuple[DateReport, ...]


def opening(study: SeedStudy) -> dict[str, Floats]:
    """Return both values and both continuation values at date 0, by seed."""
    values = np.array([result.values for result in study.results])
    going_on = np.array([result.continuation for result in study.results])
    return {
        "value_a": values[:, 0],
        "value_b": values[:, 1],
        "continuation_a": going_on[:, 0],
        "continuation_b": going_on[:, 1],
    }


def fates(study: SeedStudy, settings: Settings) -> list[Histories]:
    """Fight the true wars of each seed's policies."""
    return [
        histories(result.policy, settings.paths, settings.seed + k, settings.threads)
        for k, result in enumerate(study.results)
    ]


def endings(wars: list[Histories]) -> dict[str, Floats]:
    """Return the shares of the ways in which wars end, by seed."""
    names = {
        "p_settle": Ending.SETTLED,
        "p_conquest_a": Ending.A_WINS,
        "p_conquest_b": Ending.B_WINS,
        "p_frozen": Ending.FROZEN,
    }
    return {name: np.array([war.share(code) for war in wars]) for name, code in names.items()}


def gather(by_seed: Mapping[str, Floats], study: SeedStudy) -> General:
    """Return means and standard errors over seeds of numbers (s,) or rows (s, k)."""
    first = study.results[0]
    root = np.sqrt(len(study.results))
    return General(
        {name: _plain(rows.mean(axis=0)) for name, rows in by_seed.items()},
        {name: _plain(rows.std(axis=0, ddof=1) / root) for name, rows in by_seed.items()},
        first.iterations,
        f"{first.method}, {len(study.results)} seeds",
        first.diagnostics,
    )


def _plain(numbers: Floats) -> Answer:
    return tuple(numbers.tolist()) if numbers.ndim else float(numbers)
