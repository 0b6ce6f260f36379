"""Why this room exists: reinforcement. Pools empty by rail into the sectors that claim most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.reinforce import need, sendable
from ceasefire.campaign.params import ATTACKER, Armies, Floats, Sectors
from ceasefire.campaign.posture import GENERAL
from ceasefire.kernels.jit import apart, law, step

if TYPE_CHECKING:
    from ceasefire.campaign.tile import Tile

__all__ = ["reinforce"]

_CROWDED = 2.5  # men beyond this multiple of what the roads let fight only eat
_CALM, _ALARM = 0.2, 4.0  # a defender's sector asks for at least and at most this much


@step
def reinforce(a: Armies, q: Sectors, go: float, d: Tile) -> None:
    """Send the day's men of both sides.

    Parameters
    ----------
    a, q, go
        What the railways carry, the priorities of sectors, and the ratio of power from which the
        attacker thinks that it can do what it set out to do.
    d
        The tile, updated in place.
    """
    apart()
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    for side in range(2):
        _exert(a, q, side, go, d)
        for k in range(q.road_men.size):
            priority, road = q.priority[side, k], q.road_men[k]
            for i in range(r.LANES):
                claim = _claim(side, priority, x[k, r.MEN + side, i], road, x[k, r.RATIO, i])
                x[k, r.CLAIM, i] = claim
                m[0, r.CLAIMS, i] += claim
        for i in range(r.LANES):
            claims, pool = m[0, r.CLAIMS, i], m[0, r.POOL + side, i]
            sent = sendable(pool, m[0, r.RAILS, i], 1.0 if claims > 0.0 else 0.0)
            m[0, r.POOL + side, i] = pool - sent
            m[0, r.SHARE, i] = sent / claims if claims > 0.0 else 0.0
        for k in range(q.road_men.size):
            for i in range(r.LANES):
                x[k, r.MEN + side, i] += m[0, r.SHARE, i] * x[k, r.CLAIM, i]


@step
def _exert(a: Armies, q: Sectors, side: int, go: float, d: Tile) -> None:
    """Set what the railways carry: an attacker's effort is full once its first plan has failed."""
    x, m, main = r.sectors_of(d.sector), r.war_of(d.war), _heaviest(q.decisive)
    per_day, calm = a.per_day[side], a.calm_share
    for i in range(r.LANES):
        m[0, r.CLAIMS, i], m[0, r.RAILS, i] = 0.0, per_day
    if side == ATTACKER:
        for i in range(r.LANES):
            believed = x[main, r.BELIEVED + ATTACKER, i]
            effort = calm if (x[main, r.POSTURE, i] == GENERAL) & (believed > go) else 1.0
            m[0, r.RAILS, i] = per_day * m[0, r.RAIL, i] * effort


@law
def _heaviest(decisive: Floats) -> int:
    """Return the first sector of the greatest weight, by which the attacker judges its plan."""
    at = 0
    for k in range(decisive.size):
        if decisive[k] > decisive[at]:
            at = k
    return at


@law
def _claim(side: int, priority: float, men: float, road_men: float, ratio: float) -> float:
    """Return a sector's claim on a side's reinforcements."""
    if side == ATTACKER:
        return need(priority, 1.0, 1.0 if men < _CROWDED * road_men else 0.0)
    return need(priority, min(max(ratio, _CALM), _ALARM), 1.0)
