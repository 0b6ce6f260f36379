"""Why this room exists: what a solver found, how, and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.regimes import Table
from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ceasefire.bargain.fit import Fit
    from ceasefire.bargain.game import Floats, Game, State
    from ceasefire.bargain.luck import Luck
    from ceasefire.bargain.protocols.base import Deal
    from ceasefire.bargain.regimes import Regime

__all__ = ["BargainResult", "DateReport", "Policy", "date_report"]


@dataclass(frozen=True, slots=True)
class Policy:
    """What both sides do, at every date and in every state.

    Parameters
    ----------
    game, regime, tau
        What was solved.
    fits
        One fit per date from 0.
    """

    game: Game
    regime: Regime
    fits: tuple[Fit, ...]
    tau: float

    def forgetful(self) -> Policy:
        """Return the policy itself if its talks teach nothing.

        Raises
        ------
        RequestError
            When they do (screening): the state then depends on the policy, and checks that follow
            paths of another policy would mean nothing.
        """
        if self.regime.begin(1) is None:
            return self
        got = type(self.regime).__name__
        raise RequestError(f"regime: expected transparent or common beliefs (got {got})")

    def table(self, state: State, date: int, luck: Luck, memory: Floats | None = None) -> Table:
        """Return what lies before the sides in some states of one date."""
        features = np.ascontiguousarray(self.game.features(state, date), dtype=np.float64)
        features = self.regime.widen(features, luck, date)
        return Table(
            self.game, self.fits[date], state, features, luck, date, self.tau, memory
        )  # fmt: skip

    def deal(self, state: State, date: int, luck: Luck, memory: Floats | None = None) -> Deal:
        """Hold the round in some states of one date.

        Parameters
        ----------
        state, date, luck
            The paths.
        memory
            What earlier refusals have taught; None where talks teach nothing.
        """
        return self.regime.deal(self.table(state, date, luck, memory))


@dataclass(frozen=True, slots=True)
class DateReport:
    """How one date's regression went; arrays are by side.

    Parameters
    ----------
    live, degree
        Paths regressed on, and the degree they could bear.
    r2, condition, noise
        As in :class:`ceasefire.bargain.fit.Fit`.
    effective_share
        Effective sample size over live paths; at least about one half by construction.
    settling, tied, clipped
        Shares of the design's states where a treaty would be signed, where the surplus is zero to
        rounding, and where a side wants less than its worst treaty gives it.
    lowest, highest
        Lowest and highest surplus in any of them; ``-inf`` where no treaty gives B its reservation.
    """

    live: int
    degree: int
    r2: Floats
    condition: Floats
    noise: Floats
    effective_share: Floats
    settling: float
    tied: float
    clipped: float
    lowest: float
    highest: float


_TIE = 1e-6  # of the surplus: a tie to all purposes


def date_report(fit: Fit, deals: Sequence[Deal], worst: Sequence[Floats]) -> DateReport:
    """Summarise one date of the backward induction."""
    live = max(sum(deal.settle.size for deal in deals), 1)
    settling = sum(float(deal.settle.sum()) for deal in deals)
    tied = sum(int(np.sum(np.abs(deal.surplus) < _TIE)) for deal in deals)
    clipped = sum(
        int(np.sum((deal.continuation < low).any(axis=0)))
        for deal, low in zip(deals, worst, strict=True)
    )
    surplus = np.concatenate([deal.surplus for deal in deals])
    lowest, highest = surplus.min(initial=np.inf), surplus.max(initial=-np.inf)
    return DateReport(
        fit.live, fit.degree, fit.r2, fit.condition, fit.noise, fit.effective / max(fit.live, 1),
        settling / live, tied / live, clipped / live,
        float(lowest), float(highest),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class BargainResult:
    """The solution of one game with one seed.

    Parameters
    ----------
    values
        Values of A and B at date 0, shape (2,).
    continuation
        Values of fighting on at date 0, shape (2,).
    surplus
        Surplus at date 0; ``-inf`` if no treaty gives B its reservation.
    settle
        Probability that a treaty is signed at date 0.
    terms
        Treaty values of A and B expected at date 0 if one is signed, shape (2,).
    policy
        What both sides do.
    iterations
        Dates worked back through.
    method
        In words.
    payoffs
        Lowest and highest payoffs of A and B that the design met at the end of the fighting or that
        a treaty gives at date 0, shape (2, 2).
    diagnostics
        One report per date from 0.
    """

    values: Floats
    continuation: Floats
    surplus: float
    settle: float
    terms: Floats
    policy: Policy
    iterations: int
    method: str
    payoffs: Floats
    diagnostics: tuple[DateReport, ...]
