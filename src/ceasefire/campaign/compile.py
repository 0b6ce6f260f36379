"""Why this room exists: the wall between documents and kernels. A checked scenario becomes arrays.

Everything is validated before it comes here, so nothing is checked twice; units change here and
only here (men to thousands, dates to days of the war).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.climate import compile_weather
from ceasefire.campaign.laws.attrition import LAWS
from ceasefire.campaign.laws.force_ratio import ALPHA, BETA
from ceasefire.campaign.magazine import compile_shipments, compile_supply
from ceasefire.campaign.params import (
    LATENT,
    Armies,
    Belief,
    Combat,
    Draw,
    Params,
    Posture,
    Sectors,
)
from ceasefire.scenario.latents import EFFECTIVENESS, births
from ceasefire.units import MEN_PER_THOUSAND

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ceasefire.scenario.latents import Births
    from ceasefire.scenario.scenario import Scenario

__all__ = ["compile_war"]

# How strongly both sides' losses together answer to the ratio of power, per law (log-log slope).
_SLOPE = {
    "force-ratio": ALPHA + BETA,
    "lanchester-square": 2.0,
    "lanchester-linear": 2.0,
    "lanchester-log": 0.0,
}


def compile_war(scenario: Scenario) -> Params:
    """Return a scenario's parameters for the day kernel.

    Parameters
    ----------
    scenario
        A checked scenario.

    Returns
    -------
    Params
        Arrays and numbers; see :mod:`ceasefire.campaign.params` for shapes and units.
    """
    war = scenario.document
    born = births(war, scenario.posterior)
    return Params(
        days=war.calendar.days,
        sectors=_sectors(scenario),
        combat=_combat(scenario),
        posture=_posture(scenario),
        belief=_belief(scenario, born),
        armies=Armies(
            pool=_pair(war.armies.attacker.pool_men, war.armies.defender.pool_men)
            / MEN_PER_THOUSAND,
            per_day=_pair(war.armies.attacker.men_per_day, war.armies.defender.men_per_day)
            / MEN_PER_THOUSAND,
            calm_share=war.armies.calm_share,
        ),
        supply=compile_supply(scenario),
        shipments=compile_shipments(scenario),
        weather=compile_weather(scenario),
        draw=Draw(born.mean, born.sd[:, None] * np.linalg.cholesky(born.correlation)),
    )


def _pair(attacker: float, defender: float) -> NDArray[np.float64]:
    return np.array([attacker, defender], dtype=np.float64)


def _sectors(scenario: Scenario) -> Sectors:
    war = scenario.document
    sectors = war.sectors
    # One column more than the longest list of lines: an axis always has a next line, if at
    # infinity.
    width = 1 + max(len(s.lines) for s in sectors)
    line_km = np.full((len(sectors), width), np.inf)
    strength = np.ones((len(sectors), width))
    wear = np.zeros((len(sectors), width))
    flank_line = np.full(len(sectors), -1, dtype=np.int64)
    places = sorted({row.place for row in scenario.weather})
    for k, sector in enumerate(sectors):
        for j, line in enumerate(sector.lines):
            line_km[k, j], strength[k, j], wear[k, j] = line.at_km, line.strength, line.wear_per_day
            if sector.flank and sector.flank.line == line.id:
                flank_line[k] = j
    men = {(row.side, row.sector): row.use / MEN_PER_THOUSAND for row in scenario.forces}
    return Sectors(
        men=np.array([[men[side, s.id] for s in sectors] for side in ("attacker", "defender")]),
        road_men=np.array([s.road_men / MEN_PER_THOUSAND for s in sectors]),
        terrain=np.array([s.terrain for s in sectors]),
        going=np.array([s.going for s in sectors]),
        cover=np.array([s.cover for s in sectors]),
        cover_share=np.array([s.cover_share if s.lines else 1.0 for s in sectors]),
        reach_km=np.array([s.reach_km for s in sectors]),
        length_km=np.array([s.length_km for s in sectors]),
        counter_km=np.array([s.counter_km for s in sectors]),
        priority=np.array(
            [[s.attacker_priority for s in sectors], [s.defender_priority for s in sectors]]
        ),
        decisive=np.array([s.decisive for s in sectors]),
        place=np.array([places.index(s.place) for s in sectors], dtype=np.int64),
        line_km=line_km,
        line_strength=strength,
        line_wear=wear,
        flank_line=flank_line,
        flank_place=np.array(
            [places.index(s.flank.place if s.flank else s.place) for s in sectors], dtype=np.int64
        ),
        flank_loss=np.array([s.flank.loss if s.flank else 0.0 for s in sectors]),
    )


def _combat(scenario: Scenario) -> Combat:
    c = scenario.document.combat
    return Combat(
        law=LAWS.index(c.attrition),
        loss_rate=_pair(c.attacker.loss_per_day, c.defender.loss_per_day),
        loss_sigma=c.loss_sigma,
        wear_sigma=c.wear_sigma,
        move_needed=c.move_needed,
        wear_needed=c.wear_needed,
        counter_below=c.counter_below,
        counter_intensity=c.counter_intensity,
        pace_km=c.pace_km,
        cap_km=c.cap_km,
        repair=c.repair_per_day,
        brittleness=_pair(c.attacker.brittleness, c.defender.brittleness),
        rest=_pair(c.attacker.rest, c.defender.rest),
        collapse_at=_pair(c.attacker.collapse_at, c.defender.collapse_at),
        slope=_SLOPE[c.attrition],
    )


def _posture(scenario: Scenario) -> Posture:
    q = scenario.document.posture
    return Posture(
        go=q.go,
        stop=q.stop,
        operation_days=q.operation_days,
        preparation_per_day=q.preparation_per_day,
        preparation_spent_per_day=q.preparation_spent_per_day,
        preparation_gain=q.preparation_gain,
        deliberate_at=q.deliberate_at,
        intensity=np.array([q.intensity.paused, q.intensity.general, q.intensity.deliberate]),
    )


def _belief(scenario: Scenario, born: Births) -> Belief:
    b = scenario.document.beliefs
    mean = _pair(b.attacker.mean, b.defender.mean)
    sd = _pair(b.attacker.sd, b.defender.sd)
    if b.common:
        # Common priors are right ones: what both believe is what nature draws from.
        truth = LATENT.index(EFFECTIVENESS)
        mean, sd = (_pair(part[truth], part[truth]) for part in (born.mean, born.sd))
    return Belief(
        prior_mean=mean,
        prior_sd=sd,
        loss_precision=1.0 / b.loss_report_sd**2,
        ground_precision=1.0 / b.ground_report_sd**2,
        learning=_pair(scenario.document.switches.learning, 1.0),
    )
