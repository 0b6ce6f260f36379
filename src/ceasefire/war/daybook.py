"""Why this room exists: one day of one war, read out of the record by sector and by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.laws.season import bearing
from ceasefire.campaign.magazine import classes
from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.units import DAYS_PER_WEEK, MEN_PER_THOUSAND, date_of
from ceasefire.war.annals import Day, Side, Stock
from ceasefire.war.axis import Breach, Ground, Pair, Sector, Sky
from ceasefire.war.places import HAIR_KM, nearest, on_axis, passed
from ceasefire.war.whylog import decision, rails, spirit

if TYPE_CHECKING:
    from typing import Literal

    from ceasefire.war.annals import Shipment
    from ceasefire.war.lane import Lane

__all__ = ["read_day"]

POSTURES: tuple[Literal["paused", "general", "deliberate"], ...] = (
    "paused", "general", "deliberate",
)  # fmt: skip
QUARTERS = (0.25, 0.5, 0.75)


def read_day(lane: Lane, shipments: tuple[Shipment, ...], day: int) -> Day:
    """Return one day of a war.

    Parameters
    ----------
    lane
        The war.
    shipments
        Its aid, with the fate of each shipment.
    day
        From 1 to the war's last.
    """
    came = tuple(one for one in shipments if one.arrival_day == day)
    return Day(
        day=day,
        date=date_of(day, lane.scenario.document.calendar.first_day),
        attacker=_side(lane, ATTACKER, 0.0, day),
        defender=_side(lane, DEFENDER, sum(s.amount for s in came if s.kind == "men"), day),
        sectors=tuple(_sector(lane, k, day) for k in range(len(lane.scenario.document.sectors))),
        rails=rails(lane, day),
        spirit=spirit(lane, day),
        arrived=came,
        closed=tuple(s for s in shipments if s.arrival_day is None and s.expected_day == day),
    )


def _side(lane: Lane, side: int, men_of_aid: float, day: int) -> Side:
    name = ("attacker", "defender")[side]
    reserve = lane.side("pool", side, day)
    lost, frozen = lane.side("lost", side, day), lane.side("frozen", side, day)
    return Side(
        men=lane.side("men", side, day),
        sent=lane.side("pool", side, day - 1) + men_of_aid / MEN_PER_THOUSAND - reserve,
        reserve=reserve,
        lost=lost,
        lost_today=lost - lane.side("lost", side, day - 1),
        frozen=frozen,
        frozen_today=frozen - lane.side("frozen", side, day - 1),
        fire=lane.side("fire", side, day),
        stocks=tuple(
            Stock(
                kind,
                lane.ammunition("stock", side, c, day),
                lane.ammunition("supply_days", side, c, day),
            )
            for c, kind in enumerate(classes(lane.scenario, name))
        ),
        belief_mean=lane.side("belief_mean", side, day),
        belief_sd=lane.side("belief_sd", side, day),
    )


def _sector(lane: Lane, k: int, day: int) -> Sector:
    lost, before = lane.pair("sector_lost", k, day), lane.pair("sector_lost", k, day - 1)
    return Sector(
        id=lane.scenario.document.sectors[k].id,
        decision=decision(lane, k, day),
        ground=_ground(lane, k, day),
        sky=_sky(lane, k, day),
        posture=POSTURES[int(lane.sector("posture", k, day))],
        intensity=lane.sector("intensity", k, day),
        ratio=lane.sector("ratio", k, day),
        counter_below=lane.p.combat.counter_below,
        believed=lane.pair("believed", k, day),
        men=lane.pair("sector_men", k, day),
        lost=lost,
        lost_today=Pair(lost.attacker - before.attacker, lost.defender - before.defender),
        cohesion=lane.pair("cohesion", k, day),
    )


def _ground(lane: Lane, k: int, day: int) -> Ground:
    sector = lane.scenario.document.sectors[k]
    front, before = lane.sector("front", k, day), lane.sector("front", k, day - 1)
    places = on_axis(lane.scenario, sector.id)
    near = nearest(places, front)
    taken, retaken = passed(places, before, front, sector.length_km)
    line = int(lane.sector("line", k, day))
    ahead = sector.lines[line] if line < len(sector.lines) else None
    gap = ahead.at_km - front if ahead else None
    f = lane.s.front
    breached = tuple(
        Breach(x.id, day - int(f.reached[k, j, 0]))
        for j, x in enumerate(sector.lines)
        if f.breached[k, j, 0] == day
    )
    return Ground(
        front_km=front,
        moved_km=front - before,
        week_km=front - lane.sector("front", k, max(0, day - DAYS_PER_WEEK)),
        near=near,
        beyond_km=front - near.km if near else 0.0,
        taken=taken,
        retaken=retaken,
        reached=tuple(x.id for j, x in enumerate(sector.lines) if f.reached[k, j, 0] == day),
        breached=breached,
        ahead=ahead.id if ahead else None,
        ahead_km=0.0 if gap is not None and abs(gap) < HAIR_KM else gap,
        integrity=lane.sector("integrity", k, day),
        worn_past=None if breached else _worn_past(lane, k, day),
        counter_attack=front < before
        and lane.sector("ratio", k, day) < lane.p.combat.counter_below,
    )


def _worn_past(lane: Lane, k: int, day: int) -> float | None:
    """Return the lowest quarter below which the day's wear took a line's integrity."""
    before, now = lane.sector("integrity", k, day - 1), lane.sector("integrity", k, day)
    return next((mark for mark in QUARTERS if now < mark <= before), None)


def _sky(lane: Lane, k: int, day: int) -> Sky:
    w, place = lane.p.weather, lane.p.sectors.place[k]
    wet = lane.p.sectors.flank_line[k] >= 0
    now, before = (_bearing(lane, k, when) for when in (day, day - 1))
    news: Literal["bears", "bears-all"] | None = None
    if wet and now > 0.0 and before <= 0.0:
        news = "bears"
    if wet and now >= 1.0 and before < 1.0:
        news = "bears-all"
    return Sky(
        temperature_c=lane.sector("temperature", k, day),
        snow_cm=float(w.snow[place, day - 1]),
        daylight_hours=float(w.daylight[place, day - 1]),
        ice_cm=lane.sector("ice", k, day) if wet else None,
        bearing=now if wet else None,
        ice_news=news,
    )


def _bearing(lane: Lane, k: int, day: int) -> float:
    w = lane.p.weather
    return float(bearing(np.float64(lane.sector("ice", k, day)), w.ice_bears_cm, w.ice_margin_cm))
