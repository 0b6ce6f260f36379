"""Why this room exists: the slow twin of a sector's day of battle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.belief.strength import from_ground_slow, from_losses_slow
from ceasefire.campaign.laws.attrition import SLOW_LAWS
from ceasefire.campaign.laws.cohesion import strain_slow
from ceasefire.campaign.laws.ground import advance_slow, give_way_slow, repair_slow, wear_slow
from ceasefire.campaign.laws.season import mobility_slow
from ceasefire.campaign.slow.luck import day_slow

if TYPE_CHECKING:
    from ceasefire.campaign.slow.war import SlowWar

__all__ = ["fight_slow"]


def fight_slow(war: SlowWar, k: int, day: int) -> tuple[float, list[float], list[float]]:
    """Fight one sector for a day; return its weight, precision and evidence for both sides."""
    s, q, c = war.sectors[k], war.p.sectors, war.p.combat
    z = day_slow(war.seed, war.war, day, 1 + k)
    s.ratio = s.base * math.exp(war.theta)
    men = (min(s.men[0], q.road_men[k]), war.holding(k))
    start = (min(q.men[0, k], q.road_men[k]), q.men[1, k])

    def expected(ratio: float) -> list[float]:
        by = SLOW_LAWS[c.law](ratio, men[0] / start[0], men[1] / start[1])
        rate = [c.loss_rate[i] * war.factor[2 + i] * s.intensity for i in (0, 1)]
        return [men[i] * rate[i] * by[i] for i in (0, 1)]

    believed = [expected(s.base * math.exp(m)) for m in war.mean]
    fallen = [x * math.exp(c.loss_sigma * z[i]) for i, x in enumerate(expected(s.ratio))]
    fallen = [_bleed(war, k, side, fallen[side]) for side in (0, 1)]
    shown, needed, capped = _move(war, k, day, c.wear_sigma * z[2])
    weight = s.intensity * men[0]
    precision, evidence = [0.0, 0.0], [0.0, 0.0]
    for side in (0, 1):
        m, b = war.mean[side], war.p.belief
        if c.slope > 0:
            y = from_losses_slow(
                m, fallen[0], fallen[1], believed[side][0], believed[side][1], c.slope
            )
            precision[side] += b.loss_precision * weight
            evidence[side] += b.loss_precision * weight * y
        if needed > 0:
            y = from_ground_slow(m, shown, needed, s.base * math.exp(m))
            y = max(y, m) if capped else y
            precision[side] += b.ground_precision * weight
            evidence[side] += b.ground_precision * weight * y
    return weight, precision, evidence


def _bleed(war: SlowWar, k: int, side: int, fallen: float) -> float:
    s, c, w = war.sectors[k], war.p.combat, war.p.weather
    men = s.men[side]
    fallen = min(fallen, 0.3 * men)
    frozen = men * min(w.frostbite[side] * s.cold, 0.3)
    s.men[side] -= fallen + frozen
    s.lost[side] += fallen + frozen
    war.frozen[side] += frozen
    share = (fallen + frozen) / men
    s.cohesion[side] = strain_slow(
        s.cohesion[side], share, s.intensity, c.brittleness[side], c.rest[side]
    )
    return float(fallen)


def _move(war: SlowWar, k: int, day: int, shock: float) -> tuple[float, float, bool]:
    s, q, c, w = war.sectors[k], war.p.sectors, war.p.combat, war.p.weather
    s.km = max(0.0, s.km - give_way_slow(s.ratio, c.counter_below, q.counter_km[k]))
    goal = q.line_km[k, s.line]
    if s.km >= goal:
        return _assault(war, k, day, shock)
    if s.posture == 0:
        return 0.0, 0.0, False
    place = q.place[k]
    free = mobility_slow(
        w.snow[place, day - 1], w.daylight[place, day - 1], w.snow_half_cm
    ) * q.going[k] * (w.thaw_mobility if day >= w.thaw_from else 1.0)  # fmt: skip
    step = advance_slow(s.ratio, c.move_needed, c.pace_km, c.cap_km, free, math.exp(shock))
    capped = step >= goal - s.km or c.pace_km * (s.ratio - c.move_needed) >= c.cap_km
    if step >= goal - s.km:
        s.km, s.since = float(goal), 0
        s.reached.setdefault(s.line, day)
    else:
        s.km = float(min(s.km + step, q.length_km[k]))
    return c.move_needed + step / (c.pace_km * free), c.move_needed, capped


def _assault(war: SlowWar, k: int, day: int, shock: float) -> tuple[float, float, bool]:
    s, c = war.sectors[k], war.p.combat
    rate = war.p.sectors.line_wear[k, s.line] * war.factor[5]
    worn = wear_slow(s.ratio, c.wear_needed, rate, s.intensity, math.exp(shock))
    s.integrity += repair_slow(s.integrity, c.repair, s.intensity) - worn
    s.integrity = min(1.0, s.integrity)
    if s.integrity <= 0:
        s.breached[s.line] = day
        s.line, s.integrity = s.line + 1, 1.0
    if s.posture == 0:
        return 0.0, 0.0, False
    return c.wear_needed + worn / (rate * s.intensity), c.wear_needed, False
