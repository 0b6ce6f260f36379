"""Why this room exists: which textbook games the general solver can be asked, and how.

Each answer is a mean over seeds with its standard error; the exact games have the same names for
the same quantities.
"""

from __future__ import annotations

from dataclasses import replace
from inspect import signature
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ceasefire.bargain.games.lottery import WarLottery
from ceasefire.bargain.games.result import endings, fates, gather, opening
from ceasefire.bargain.games.slantchev_walk import SlantchevWalk, enough_battles
from ceasefire.bargain.games.smith_stam import SmithStam
from ceasefire.bargain.games.war_tree import WarTree
from ceasefire.bargain.screening import Screening
from ceasefire.bargain.seeds import solve_seeds
from ceasefire.bargain.settings import Settings
from ceasefire.bargain.shocks import UniformShock, minus
from ceasefire.errors import RequestError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ceasefire.bargain.game import Floats
    from ceasefire.bargain.games.result import General
    from ceasefire.bargain.seeds import SeedStudy

__all__ = ["GENERAL", "general"]

Params = dict[str, Any]
G = TypeVar("G")


def general(
    name: str, params: Mapping[str, object], settings: Settings | None = None, seeds: int = 8
) -> General | None:
    """Ask the general solver a textbook game.

    Parameters
    ----------
    name
        The game's name; the answer is None if the general solver does not know it.
    params
        The game's parameters by name; what is missing has the game's default.
    settings
        Paths, degree, seed and threads; 20,000 paths when not given.
    seeds
        How many times to solve it.

    Raises
    ------
    RequestError
        When the game has no such parameter.
    """
    if name not in GENERAL:
        return None
    return GENERAL[name](dict(params), settings or Settings(), seeds)


def _smith_stam(params: Params, settings: Settings, seeds: int) -> General:
    game = _make(SmithStam, params)
    study = solve_seeds(game, settings, seeds=seeds)
    start, wars = opening(study), fates(study, settings)
    by_seed = {
        "value_a": start["value_a"],
        "value_b": start["value_b"],
        "reservation_a": start["continuation_a"],
        "reservation_b": start["continuation_b"],
        "reservation_sum": start["continuation_a"] + start["continuation_b"],
        **endings(wars),
        "mean_end": np.array([war.date.mean() for war in wars]),
        "mean_share_a": np.array([war.values[0].mean() for war in wars]),
        "settlement_dates": np.array([war.settled_by(game.horizon) for war in wars]),
    }
    return gather(by_seed, study)


def _war_tree(params: Params, settings: Settings, seeds: int) -> General:
    settings = replace(settings, tau=float(params.pop("tau", settings.tau)))
    game = _make(WarTree, params, weeks="horizon")
    study = solve_seeds(game, settings, seeds=seeds)
    start, wars = opening(study), fates(study, settings)
    ends = endings(wars)
    dates = np.array([war.settled_by(game.horizon) for war in wars])
    settled = np.where(ends["p_settle"] > 0.0, ends["p_settle"], np.nan)
    by_seed = {
        "value_a": start["value_a"],
        "value_b": start["value_b"],
        "fight_a": start["continuation_a"],
        "fight_b": start["continuation_b"],
        "p_settle": ends["p_settle"],
        "p_conquest": ends["p_conquest_a"],
        "p_frozen": ends["p_frozen"],
        "mean_end": dates @ np.arange(game.horizon) / settled,
        "settlement_dates": dates,
    }
    return gather(by_seed, study)


def _slantchev_walk(params: Params, settings: Settings, seeds: int) -> General:
    walk = _make(SlantchevWalk, params)
    walk = replace(walk, horizon=enough_battles(walk))

    def studies(*, a_first: bool) -> list[SeedStudy]:
        each = [replace(walk, position=k, a_first=a_first) for k in range(1, walk.n)]
        return [solve_seeds(game, settings, seeds=seeds) for game in each]

    def shares(solved: list[SeedStudy]) -> Floats:
        return np.stack([opening(study)["value_a"] for study in solved], axis=1)

    first = studies(a_first=True)
    by_seed = {
        "value_a_proposing": shares(first),
        "value_a_responding": shares(studies(a_first=False)),
    }
    return gather(by_seed, first[0])


def _risk_return(params: Params, settings: Settings, seeds: int) -> General:
    shock = minus(params.pop("cost_b", "uniform(0,0.4)"))
    return _screened(_make(WarLottery, params), Screening(shock), settings, seeds)


def _private_power(params: Params, settings: Settings, seeds: int) -> General:
    minus_p = minus(params.pop("p", "uniform(0.2,0.8)"))
    if not isinstance(minus_p, UniformShock):
        raise RequestError(f"p: expected uniform(low,high) (got {minus_p})")
    mean = -0.5 * (minus_p.low + minus_p.high)
    shock = UniformShock(mean + minus_p.low, mean + minus_p.high)
    game = _make(WarLottery, {"p": mean, "cost_b": 0.1, **params})
    return _screened(game, Screening(shock, spill=-1.0), settings, seeds)


def _screened(game: WarLottery, regime: Screening, settings: Settings, seeds: int) -> General:
    study = solve_seeds(game, settings, regime, seeds)
    by_seed = {
        "demand": np.array([result.terms[0] for result in study.results]),
        "war_probability": np.array([1.0 - result.settle for result in study.results]),
        "value_a": opening(study)["value_a"],
    }
    return gather(by_seed, study)


def _make(kind: Callable[..., G], params: Params, **names: str) -> G:
    """Return the game with these parameters; ``names`` are those that it calls otherwise."""
    names = {"discount": "discount_factor", **names}
    given = {names.get(name, name): _frozen(value) for name, value in params.items()}
    known = [parameter for parameter in signature(kind).parameters if parameter not in names]
    for name in given:
        if name not in known:
            raise RequestError(f"there is no parameter {name!r}{did_you_mean(name, known)}")
    return kind(**given)


def _frozen(value: object) -> object:
    return tuple(_frozen(each) for each in value) if isinstance(value, list | tuple) else value


GENERAL: dict[str, Callable[[Params, Settings, int], General]] = {
    "smith-stam": _smith_stam,
    "slantchev-walk": _slantchev_walk,
    "war-tree": _war_tree,
    "fearon-risk-return": _risk_return,
    "fearon-private-power": _private_power,
}
