"""Why this room exists: decisions and the end of the war with the values that were compared.

The rules are in :mod:`ceasefire.campaign.posture`, :mod:`ceasefire.campaign.men` and
:mod:`ceasefire.campaign.day`; what they saw is read back from the record of the evening before and
of the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.campaign.params import ATTACKER, DEFENDER
from ceasefire.campaign.posture import GENERAL, PAUSED
from ceasefire.war.annals import Rails, Spirit
from ceasefire.war.axis import Decision, Pair

if TYPE_CHECKING:
    from ceasefire.war.axis import What
    from ceasefire.war.lane import Lane

__all__ = ["decision", "rails", "spirit"]


def decision(lane: Lane, k: int, day: int) -> Decision:
    """Return what the attacker decided in a sector on a day, and why.

    Parameters
    ----------
    lane
        The war.
    k, day
        Sector and day (from 1).
    """
    rule = lane.p.posture
    return Decision(
        what=_what(int(lane.sector("posture", k, day - 1)), int(lane.sector("posture", k, day))),
        believed=lane.pair("believed", k, day).attacker,
        go=rule.go,
        stop=rule.stop,
        since=int(lane.sector("since", k, day - 1)),
        operation_days=rule.operation_days,
        offensives=lane.offensives(k, day - 1),
        preparation=lane.sector("preparation", k, day - 1),
        deliberate_at=rule.deliberate_at,
    )


def _what(before: int, now: int) -> What:
    """Name the step from one posture to another."""
    if now == PAUSED:
        return "build-up" if before == PAUSED else "break-off"
    if before != PAUSED:
        return "go-on"
    return "begin-general" if now == GENERAL else "begin-deliberate"


def rails(lane: Lane, day: int) -> Rails:
    """Return the effort of the attacker's railways on a day, and why.

    Parameters
    ----------
    lane
        The war.
    day
        From 1.
    """
    k = int(lane.p.sectors.decisive.argmax())
    return Rails(
        effort=_effort(lane, k, day),
        was=_effort(lane, k, day - 1),
        sector=lane.scenario.document.sectors[k].id,
        believed=lane.pair("believed", k, day).attacker,
        go=lane.p.posture.go,
    )


def _effort(lane: Lane, k: int, day: int) -> float:
    attacking = int(lane.sector("posture", k, day)) == GENERAL
    content = attacking and lane.pair("believed", k, day).attacker > lane.p.posture.go
    return lane.p.armies.calm_share if content else 1.0


def spirit(lane: Lane, day: int) -> Spirit:
    """Return what decided in the evening of a day whether the war went on.

    Parameters
    ----------
    lane
        The war.
    day
        From 1.
    """
    q, limits = lane.p.sectors, lane.p.combat.collapse_at
    weight = float(q.decisive.sum())
    pairs = [lane.pair("cohesion", k, day) for k in range(q.decisive.size)]
    over = [lane.sector("front", k, day) >= q.length_km[k] for k in range(q.decisive.size)]
    return Spirit(
        cohesion=Pair(
            sum(float(q.decisive[k]) * x.attacker for k, x in enumerate(pairs)) / weight,
            sum(float(q.decisive[k]) * x.defender for k, x in enumerate(pairs)) / weight,
        ),
        collapse_at=Pair(float(limits[ATTACKER]), float(limits[DEFENDER])),
        overrun=sum(float(q.decisive[k]) for k, full in enumerate(over) if full) / weight,
    )
