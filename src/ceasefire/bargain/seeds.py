"""Why this room exists: one seed's answer has no error bar that can be trusted.

The residuals of a regression do not know that the errors of later dates were carried into it. Only
solving again with other luck does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.settings import Settings
from ceasefire.bargain.solve import solve
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.bargain.game import Floats, Game
    from ceasefire.bargain.regimes import Regime
    from ceasefire.bargain.result import BargainResult

__all__ = ["Convergence", "SeedStudy", "converge", "solve_seeds"]


@dataclass(frozen=True, slots=True)
class SeedStudy:
    """The same game solved with several seeds."""

    results: tuple[BargainResult, ...]

    def mean(self, name: str) -> Floats:
        """Return the mean over seeds of one of a result's numbers."""
        return np.asarray(np.mean(self._all(name), axis=0))

    def error(self, name: str) -> Floats:
        """Return the standard error of that mean."""
        with np.errstate(invalid="ignore"):
            spread = np.std(self._all(name), axis=0, ddof=1)
        return np.asarray(spread / np.sqrt(len(self.results)))

    def _all(self, name: str) -> Floats:
        return np.array([getattr(result, name) for result in self.results])


def solve_seeds(
    game: Game, settings: Settings | None = None, regime: Regime | None = None, seeds: int = 8
) -> SeedStudy:
    """Solve a game with several seeds, from the settings' own upwards.

    Parameters
    ----------
    game, settings, regime
        As in :func:`ceasefire.bargain.solve.solve`.
    seeds
        How many; standard errors want at least eight.

    Raises
    ------
    RequestError
        With fewer than two.
    """
    if seeds < 2:
        raise RequestError(f"seeds: expected at least 2 (got {seeds})")
    settings = settings or Settings()
    each = [replace(settings, seed=settings.seed + k) for k in range(seeds)]
    return SeedStudy(tuple(solve(game, one, regime) for one in each))


@dataclass(frozen=True, slots=True)
class Convergence:
    """How the error falls with the number of paths.

    Parameters
    ----------
    paths
        The numbers of paths.
    rms
        Root mean square error by number of paths and side, shape (k, 2).
    slope
        Slope of log error on log paths by side; about -1/2 while noise rules, 0 where the basis
        does.
    """

    paths: tuple[int, ...]
    rms: Floats
    slope: Floats


def converge(
    game: Game, exact: Floats, settings: Settings, paths: Sequence[int], seeds: int
) -> Convergence:
    """Measure the error against exact values.

    Parameters
    ----------
    game, settings
        As in :func:`ceasefire.bargain.solve.solve`.
    exact
        Values of A and B at date 0.
    paths
        Numbers of paths to try.
    seeds
        Seeds for each; the standard error of a log error is about ``1 / sqrt(2 seeds)``.
    """
    rms = []
    for number in paths:
        study = solve_seeds(game, replace(settings, paths=number), seeds=seeds)
        errors = np.array([result.values for result in study.results]) - exact
        rms.append(np.sqrt(np.mean(errors**2, axis=0)))
    slope = np.polyfit(np.log(paths), np.log(rms), 1)[0]
    return Convergence(tuple(paths), np.array(rms), slope)
