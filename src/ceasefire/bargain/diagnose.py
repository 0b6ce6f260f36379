"""Why this room exists: everything that should be printed next to a value before it is believed.

The page on the general solver says how to read each line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.degenerate import Degeneracy, degeneracies
from ceasefire.bargain.exploit import Exploit, exploit
from ceasefire.bargain.observer import Observed, observe
from ceasefire.bargain.regimes import CommonBeliefs
from ceasefire.bargain.residuals import Residuals, residuals
from ceasefire.bargain.seeds import SeedStudy, solve_seeds
from ceasefire.bargain.settings import Settings
from ceasefire.bargain.solve import solve

if TYPE_CHECKING:
    from ceasefire.bargain.game import Floats, Game
    from ceasefire.bargain.regimes import Regime

__all__ = ["Diagnosis", "diagnose"]

_OBSERVED = 4_096  # true wars followed for near-ties and calibration
_FRESH = (1_000_003, 2_000_003)  # seeds far from any in use: best responses, and checks


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A game solved with several seeds, and the reasons to trust it or not.

    Parameters
    ----------
    study
        The solutions; the first is the one examined below.
    scale
        Range of payoffs by side, the larger: errors are judged against it.
    exploits
        What A and B could gain by leaving the fitted policy.
    checks
        Residuals of A and B on fresh paths under their own measures.
    observed
        Near-ties and calibration in true wars.
    inefficient
        Share of the design's states in which common beliefs find no treaty; above 0 only by error,
        or because clauses cannot be split or treaties are not kept.
    shortfall
        Lowest surplus that common beliefs find.
    strange
        Degenerate features of the game.
    """

    study: SeedStudy
    scale: float
    exploits: tuple[Exploit, Exploit]
    checks: tuple[Residuals, Residuals]
    observed: Observed
    inefficient: float
    shortfall: float
    strange: tuple[Degeneracy, ...]

    def lines(self) -> list[str]:
        """Return the diagnosis as text, one finding per line."""
        return [
            *self._values(),
            *self._side(0),
            *self._side(1),
            *self._regressions(),
            *self._game(),
        ]

    def _values(self) -> list[str]:
        seeds = len(self.study.results)
        out = []
        for name in ("values", "continuation", "surplus"):
            mean, error = _show(self.study.mean(name)), _show(self.study.error(name))
            out.append(f"{name} at date 0: {mean} (s.e. over {seeds} seeds {error})")
        return out

    def _side(self, side: int) -> list[str]:
        name, inside = "AB"[side], self.study.results[0].values[side]
        found, check = self.exploits[side], self.checks[side]
        value = f"{found.value:.5f} (s.e. {found.value_error:.5f})"
        gain = f"{found.gain:.1e} (s.e. {found.error:.1e})"
        return [
            f"{name}: in sample {inside:.5f}, out of sample {value}",
            f"{name}: exploitability {gain}, {found.gain / self.scale:.1e} of the payoff range",
            f"{name}: residuals by tenth of the surplus {_show(check.mean, '.1e')}",
            f"{name}: outside the design's range, by feature {_show(check.outside)}",
        ]

    def _regressions(self) -> list[str]:
        dates = [date for date in self.study.results[0].diagnostics if date.live]
        degrees = [date.degree for date in dates]
        return [
            f"R2 at least {min(date.r2.min() for date in dates):.4f}",
            f"condition number at most {max(date.condition.max() for date in dates):.1e}",
            f"effective share of paths at least {min(d.effective_share.min() for d in dates):.3f}",
            f"live paths from {dates[0].live} down to {dates[-1].live}",
            f"degree from {max(degrees)} down to {min(degrees)}",
        ]

    def _game(self) -> list[str]:
        seen, share = self.observed, f"{self.inefficient:.4f}"
        return [
            f"near-ties per war {seen.visits:.2f}; by date {_show(seen.indifferent, '.2f')}",
            f"calibration distance under A, B, truth {_show(seen.distance)}",
            f"no treaty at common beliefs: {share} of states, surplus from {self.shortfall:.1e}",
            *(f"degenerate: {each}" for each in self.strange),
        ]


def diagnose(
    game: Game, settings: Settings | None = None, regime: Regime | None = None, seeds: int = 8
) -> Diagnosis:
    """Solve a game with several seeds and examine the solution.

    Parameters
    ----------
    game, settings
        As in :func:`ceasefire.bargain.solve.solve`.
    regime
        Transparent or common beliefs.
    seeds
        How many; at least eight for standard errors worth printing.
    """
    settings = settings or Settings()
    study = solve_seeds(game, settings, regime, seeds)
    policies = [result.policy for result in study.results]
    degree = settings.degree + 1
    richer = replace(settings, degree=degree, surprise_degree=degree, seed=_FRESH[0])
    fresh = replace(settings, seed=_FRESH[1])
    exploits = [exploit(policies[0], side, richer, fresh) for side in (0, 1)]
    checks = [residuals(policies[0], side, fresh) for side in (0, 1)]
    common = solve(game, replace(settings, tau=0.0), CommonBeliefs())
    live = np.array([date.live for date in common.diagnostics])
    settling = np.array([date.settling for date in common.diagnostics])
    return Diagnosis(
        study, _scale(study), (exploits[0], exploits[1]), (checks[0], checks[1]),
        observe(policies, min(settings.paths, _OBSERVED), fresh.seed),
        float(1.0 - live @ settling / live.sum()),
        min(date.lowest for date in common.diagnostics), degeneracies(study.results[0]),
    )  # fmt: skip


def _scale(study: SeedStudy) -> float:
    """Return the larger side's range of treaties on offer at date 0 and payoffs at the horizon."""
    first = study.results[0]
    spread = first.payoffs[1] - first.payoffs[0]
    return float(spread.max())


def _show(numbers: Floats, form: str = ".5f") -> str:
    return ", ".join(format(float(number), form) for number in np.atleast_1d(numbers))
