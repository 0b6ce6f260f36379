"""Why this room exists: backward induction where states can be visited but not listed.

Regression Monte Carlo in the manner of Tsitsiklis and Van Roy: simulate the fighting once under a
mixture of the sides' expectations, then from the last date to the first fit what fighting on is
worth to each side under its own measure, hold the round of talks, and go on with the values that it
leaves.

References
----------
Tsitsiklis and Van Roy (2001), "Regression methods for pricing complex American-style options",
IEEE Trans. Neural Networks 12:694.
Longstaff and Schwartz (2001), "Valuing American options by simulation: a simple least-squares
approach", Rev. Financial Studies 14:113.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks, workers
from ceasefire.bargain.fit import Batch, Fit, blank, fit
from ceasefire.bargain.luck import Purpose
from ceasefire.bargain.regimes import Regime, Table, Transparent
from ceasefire.bargain.result import BargainResult, DateReport, Policy, date_report
from ceasefire.bargain.settings import Settings
from ceasefire.bargain.tape import Leg, Tape, record

if TYPE_CHECKING:
    from ceasefire.bargain.chunks import Workers
    from ceasefire.bargain.game import Floats, Game
    from ceasefire.bargain.protocols.base import Deal

__all__ = ["backward", "solve", "tapes"]


def solve(
    game: Game, settings: Settings | None = None, regime: Regime | None = None
) -> BargainResult:
    """Solve a game by regression Monte Carlo.

    Parameters
    ----------
    game
        The game.
    settings
        Paths, degree, seed and the like.
    regime
        Who knows what; :class:`ceasefire.bargain.regimes.Transparent` when not given.

    Notes
    -----
    Values are those of the recursion with transparent or common beliefs, or of myopic screening.
    They are not a perfect Bayesian equilibrium of a game with private information.
    """
    settings = settings or Settings()
    with workers(settings.threads) as pool:
        return backward(game, tapes(game, settings, pool), settings, regime or Transparent(), pool)


def tapes(game: Game, settings: Settings, pool: Workers) -> list[Tape]:
    """Simulate the design, one tape per chunk."""
    return pool.map(partial(record, game), chunks(settings.paths, settings.seed, Purpose.FIT))


def backward(
    game: Game, recorded: list[Tape], settings: Settings, regime: Regime, pool: Workers
) -> BargainResult:
    """Read the bargaining off the tapes, from the horizon to date 0.

    Parameters
    ----------
    game, settings, regime
        As in :func:`solve`.
    recorded
        The simulated design.
    pool
        Threads to work in.
    """
    ahead: list[Floats] = [tape.frozen for tape in recorded]
    fits: list[Fit] = []
    reports = []
    deals: list[Deal] = []
    for date in reversed(range(game.horizon)):
        legs = [tape.legs[date] for tape in recorded]
        fits.append(_fit_date(legs, ahead, date, (settings, regime, pool), fits))
        tables = [_table(game, fits[-1], leg, date, settings.tau, regime) for leg in legs]
        deals = pool.map(regime.deal, tables)
        worst = [game.frontier(leg.state, date).worst for leg in legs]
        reports.append(date_report(fits[-1], deals, worst))
        ahead = [deal.values for deal in deals]
    policy = Policy(game, regime, tuple(reversed(fits)), settings.tau)
    return _result(policy, deals, tuple(reversed(reports)), settings, _payoffs(game, recorded))


def _fit_date(
    legs: list[Leg],
    ahead: list[Floats],
    date: int,
    how: tuple[Settings, Regime, Workers],
    later: list[Fit],
) -> Fit:
    settings, regime, pool = how

    def batch(leg: Leg, going_on: Floats) -> Batch:
        features = regime.widen(leg.features, leg.luck, date)
        ratios, surprises = regime.tilt(leg.ratios), regime.tilt(leg.surprises)
        return Batch(features, ratios, surprises, leg.after(going_on)[None])

    batches = [batch(leg, values) for leg, values in zip(legs, ahead, strict=True)]
    if not any(leg.live.size for leg in legs):
        return later[-1] if later else blank(batches[0].features.shape[1])
    return fit(batches, settings, pool)[0]


def _table(game: Game, current: Fit, leg: Leg, date: int, tau: float, regime: Regime) -> Table:
    features = regime.widen(leg.features, leg.luck, date)
    return Table(game, current, leg.state, features, leg.luck, date, tau)


def _payoffs(game: Game, recorded: list[Tape]) -> Floats:
    """Return the lowest and highest payoffs of A and B, shape (2, 2)."""
    first = recorded[0].legs[0]
    frontier = game.frontier(first.state, 0)
    worst = frontier.worst * np.ones(first.live.size)
    best = np.stack((frontier.best_for_a(worst[1]), frontier.best_for_b(worst[0])))
    met = [worst, best, *(tape.frozen for tape in recorded)]
    met += [leg.values[:, ~leg.live] for tape in recorded for leg in tape.legs]
    joined = np.concatenate(met, axis=1)
    finite = np.isfinite(joined)
    low = np.where(finite, joined, np.inf).min(axis=1)
    return np.stack((low, np.where(finite, joined, -np.inf).max(axis=1)))


def _result(
    policy: Policy,
    deals: list[Deal],
    reports: tuple[DateReport, ...],
    settings: Settings,
    payoffs: Floats,
) -> BargainResult:
    def mean(name: str) -> Floats:
        joined = np.concatenate([getattr(deal, name) for deal in deals], axis=-1)
        return np.asarray(np.mean(joined, axis=-1))

    method = f"regression Monte Carlo, {settings.paths} paths, degree {settings.degree}"
    return BargainResult(
        mean("values"), mean("continuation"), float(mean("surplus")), float(mean("settle")),
        mean("terms"), policy, len(policy.fits), method, payoffs, reports,
    )  # fmt: skip
