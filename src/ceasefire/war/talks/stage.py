"""Why this room exists: from a scenario to a game: treaties, ground, signals, protocol.

Nothing of what happened enters: the values are those of ``peace.yaml`` and ``districts.csv``, the
bargaining that of ``talks.yaml``, the news that of ``signals.csv``.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.bargain.chunks import chunks, workers
from ceasefire.bargain.game import Measure
from ceasefire.bargain.luck import Luck, Purpose
from ceasefire.bargain.protocols.random_proposer import RandomProposer
from ceasefire.bargain.regimes import Transparent
from ceasefire.bargain.settings import Settings
from ceasefire.campaign.compile import compile_war
from ceasefire.campaign.magazine import classes
from ceasefire.errors import RequestError
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.features import Survey
from ceasefire.treaty.promises import government_price
from ceasefire.treaty.value import units
from ceasefire.units import day_of
from ceasefire.war.talks.behind import ground_behind
from ceasefire.war.talks.bounds import Bounded
from ceasefire.war.talks.chain import chain_of, offers_of
from ceasefire.war.talks.design import fight_design
from ceasefire.war.talks.facts import Fact
from ceasefire.war.talks.game import Signal, WarGame
from ceasefire.war.talks.keep import name_of, recall, remember
from ceasefire.war.talks.pack import facts_of
from ceasefire.war.talks.plan import Plan, plan

if TYPE_CHECKING:
    from ceasefire.bargain.regimes import Regime
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.talks import Talks
    from ceasefire.treaty.promises import Price
    from ceasefire.war.talks.worth import Ground, Offers, Treaties

__all__ = ["DESIGN_PATHS", "make_plan", "stage"]

# So many that seeds agree on dates: total variation between two plans is 0.04 in the Winter War.
DESIGN_PATHS = 40_960
DEGREE = 2
RIDGE = 1e-6  # facts are alike (men and power, both hopes); values must not swing on it
_BLOCK = 512  # paths simulated together; what is found does not depend on it
_PILOT = 256  # paths from which the first round's losses are foreseen


def stage(scenario: Scenario) -> WarGame:
    """Return a war as a game.

    Parameters
    ----------
    scenario
        A war with ``talks.yaml``, ``peace.yaml`` and ``districts.csv``.

    Raises
    ------
    RequestError
        If one of them is missing.
    """
    talks, first = scenario.talks, scenario.document.calendar.first_day
    if talks is None:
        raise RequestError(f"{scenario.name}: has no talks.yaml, so its sides cannot bargain")
    p, third = compile_war(scenario), talks.intervention
    treaties, sums, offers, ground = _land(scenario, talks)
    watched = list(classes(scenario, "defender")).index(scenario.document.supply.watched)
    signals = tuple(
        Signal(day_of(row.on, first), (row.ratio_attacker, row.ratio_defender), row.chance_if_not)
        for row in scenario.signals
    )
    game = WarGame(
        p, talks, ground, treaties, offers, RandomProposer(talks.attacker_proposes),
        signals, watched, (0.0, 0.0), day_of(third.first_day, first) if third else p.days + 1,
        tuple(sums),
    )  # fmt: skip
    return game.planned_with(_first_losses(game))


def _land(scenario: Scenario, talks: Talks) -> tuple[Treaties, list[Price], Offers, Ground]:
    """Return treaties, what each takes in all, those worth proposing, and the worth of ground."""
    atlas, peace = read_atlas(scenario), scenario.peace
    if peace is None:
        raise RequestError(f"{scenario.name}: has no peace.yaml, so there is nothing to talk about")
    prices = {unit.district: unit.price for unit in units(Survey(atlas, peace))}
    crown = government_price(peace.values)
    treaties, sums = chain_of(atlas, prices, peace.displacement.leave.use, crown)
    patience = talks.patience_years if talks.commitment else None
    offers = offers_of(treaties, sums, peace, patience)
    worths = {name: (price.gain, price.loss) for name, price in prices.items()}
    return treaties, sums, offers, ground_behind(scenario, atlas, worths)


def _first_losses(game: WarGame) -> tuple[float, float]:
    """Return the mean losses of both sides in the first round, in the eyes of both together."""
    luck = Luck(0, np.arange(_PILOT), Purpose.CHECK_A)
    state = game.start(luck)
    lost = facts_of(game.step(state, 0, luck, Measure()).state)
    lost = lost[:, [Fact.LOST_ATTACKER, Fact.LOST_DEFENDER]]
    return float(lost[:, 0].mean()), float(lost[:, 1].mean())


def make_plan(
    scenario: Scenario, seed: int, *, paths: int | None = None, threads: int | None = None,
    regime: Regime | None = None,
) -> Plan:  # fmt: skip
    """Solve a war's bargaining.

    Parameters
    ----------
    scenario
        A war whose sides bargain.
    seed
        Seed of the design.
    paths
        Simulated wars of the design; :data:`DESIGN_PATHS` when not given.
    threads
        Threads; the plan does not depend on it.
    regime
        Who believes what; transparent disagreement when not given.
    """
    game, paths = stage(scenario), paths or DESIGN_PATHS
    bounds = Bounded(*game.endings(), regime or Transparent())
    talks, name = game.talks, name_of(scenario, seed, paths, bounds.inner)
    if (rungs := recall(name)) is not None:
        return Plan(game, bounds, talks.tau, rungs, talks.contact.price)
    lucks = chunks(paths, seed, Purpose.FIT, _BLOCK)
    settings = Settings(paths, DEGREE, seed, talks.tau, RIDGE, surprise_degree=1, threads=threads)
    with workers(threads) as pool:
        designs = pool.map(partial(fight_design, game), lucks)
        contact = talks.contact
        found = plan(
            game, designs, settings, bounds, pool, contact.price, contact.rounds_before_terms
        )
    remember(name, found.rungs)
    return found
