"""Why this room exists: the ratio of power in a sector, without knowing who fights better.

All that is public stands in it: men in contact, roads, works, cold, cohesion and guns. Both sides
read it, each with its own belief of effectiveness; the battle reads it with the truth.
"""

from __future__ import annotations

from ceasefire.campaign.laws.power import artillery, fortification, power_ratio, reach, steadiness
from ceasefire.campaign.params import ATTACKER, DEFENDER, Sectors, Supply, Weather
from ceasefire.campaign.state import NEVER, Fate, Front, Sky, Stocks
from ceasefire.kernels.jit import kernel, law

__all__ = ["SOME_MEN", "appraise", "bounded", "holding", "public", "works"]

SOME_MEN = 0.05  # a sector is never quite empty (thousands): a company watches every road
_LEAST, _MOST = 0.02, 50.0  # ratios beyond these are rout, not battle


@kernel
def appraise(
    q: Sectors, u: Supply, gain: float, w: Weather, fate: Fate, sky: Sky, f: Front, t: Stocks
) -> None:
    """Set every sector's ratio of power at ``theta = 0``: all that is public.

    For whoever changes a state between two days; a day does the same on its tile.

    Parameters
    ----------
    q, u, gain, w
        Geography, floors of fire, what complete preparation adds to it, and the cold's hardship.
    fate, sky, f, t
        The chunk; ``f.base`` is set.
    """
    fire, men, cohesion, preparation = t.fire, f.men, f.cohesion, f.preparation
    km, ahead, integrity, reached, base = f.km, f.line, f.integrity, f.reached, f.base
    cold, bears, factor = sky.cold, sky.bearing, fate.factor
    line_km, strength = q.line_km, q.line_strength
    floor_a, floor_d = u.fire_floor[ATTACKER], u.fire_floor[DEFENDER]
    hard_a, hard_d = w.hardship[ATTACKER], w.hardship[DEFENDER]
    for k in range(q.road_men.size):
        cover, share, road = q.cover[k], q.cover_share[k], q.road_men[k]
        reach_km, terrain = q.reach_km[k], q.terrain[k]
        flank, lost = q.flank_line[k], q.flank_loss[k]
        for i in range(fire.shape[1]):
            at, forward = ahead[k, i], 1.0 if reached[k, 0, i] == NEVER else 0.0
            turned = bears[k, i] * lost if at == flank else 0.0
            excess = (strength[k, at] - 1.0) * factor[4, i]
            line = works(km[k, i] >= line_km[k, at], cover, excess, turned, integrity[k, i])
            but_guns = public(
                min(men[ATTACKER, k, i], road), holding(men[DEFENDER, k, i], forward, share),
                reach(km[k, i], reach_km), terrain * line,
                cohesion[ATTACKER, k, i], cohesion[DEFENDER, k, i],
                1.0 + hard_a * cold[k, i], 1.0 + hard_d * cold[k, i],
            )  # fmt: skip
            guns = artillery(fire[ATTACKER, i], floor_a, preparation[k, i], gain)
            relief = 1.0 / artillery(fire[DEFENDER, i], floor_d, 0.0, 0.0)
            base[k, i] = bounded(but_guns * guns * relief)


@law
def holding(men: float, forward: float, cover_share: float) -> float:
    """Return the defender's men in contact: covering troops until the first line, then all."""
    share = cover_share if forward > 0.0 else 1.0
    return max(men * share, SOME_MEN)


@law
def works(
    before_line: bool,  # noqa: FBT001 - compiled functions take no keywords
    cover: float, excess: float, turned: float, integrity: float,
) -> float:  # fmt: skip
    """Return the defender's multiplier where the front stands: the line, less what ice turns."""
    line = fortification(1.0 + excess * (1.0 - turned), integrity)
    return line if before_line else cover


@law
def public(
    men_a: float, men_d: float, road: float, ground: float, cohesion_a: float, cohesion_d: float,
    cold_a: float, cold_d: float,
) -> float:  # fmt: skip
    """Return the ratio of power but for the guns; cold divides, so it helps the other side."""
    help_a = road * steadiness(cohesion_a) * cold_d
    return power_ratio(men_a, 1.0, help_a, men_d, ground * steadiness(cohesion_d) * cold_a)


@law
def bounded(ratio: float) -> float:
    """Return a ratio of power within what is still battle and not rout."""
    return min(max(ratio, _LEAST), _MOST)
