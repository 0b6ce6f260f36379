"""Why this room exists: reinforcement. Pools empty by rail into the sectors that claim most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.reinforce import need, sendable
from ceasefire.campaign.params import ATTACKER, DEFENDER, Armies, Floats, Sectors
from ceasefire.campaign.posture import GENERAL
from ceasefire.kernels.jit import agenda, apart, law, step

if TYPE_CHECKING:
    from ceasefire.campaign.tile import Tile

__all__ = ["asks_a", "asks_d", "reinforce"]

_GENERAL = float(GENERAL)  # as rows hold it
_CROWDED = 2.5  # men beyond this multiple of what the roads let fight only eat
_CALM, _ALARM = 0.2, 4.0  # a defender's sector asks for at least and at most this much


@agenda
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
    for side in range(2):
        _load(a, _heaviest(q.decisive), side, go, d)
    _unload(q, d)


@step
def _load(a: Armies, main: int, side: int, go: float, d: Tile) -> None:
    """Put men on the rails: an attacker's effort is full once its first plan has failed."""
    apart()
    x, m, per_day, calm = r.sectors_of(d.sector), r.war_of(d.war), a.per_day[side], a.calm_share
    for i in range(r.LANES):
        rails = per_day
        if side == ATTACKER:
            believed = x[main, r.BELIEVED + ATTACKER, i]
            trusts = (x[main, r.POSTURE, i] == _GENERAL) & (believed > go)
            rails = per_day * m[0, r.RAIL, i] * (calm if trusts else 1.0)
        claims, pool = m[0, r.CLAIMS + side, i], m[0, r.POOL + side, i]
        sent = sendable(pool, rails, 1.0 if claims > 0.0 else 0.0)
        m[0, r.POOL + side, i] = pool - sent
        m[0, r.SHARE + side, i] = sent / claims if claims > 0.0 else 0.0


@step
def _unload(q: Sectors, d: Tile) -> None:
    """Give every sector its part of the men."""
    apart()
    x, m = r.sectors_of(d.sector), r.war_of(d.war)
    for k in range(q.road_men.size):
        first_a, first_d, road = q.priority[ATTACKER, k], q.priority[DEFENDER, k], q.road_men[k]
        for i in range(r.LANES):
            men_a, ratio = x[k, r.MEN + ATTACKER, i], x[k, r.RATIO, i]
            x[k, r.MEN + ATTACKER, i] = men_a + m[0, r.SHARE, i] * asks_a(first_a, men_a, road)
            x[k, r.MEN + DEFENDER, i] += m[0, r.SHARE + 1, i] * asks_d(first_d, ratio)


@law
def _heaviest(decisive: Floats) -> int:
    """Return the first sector of the greatest weight, by which the attacker judges its plan."""
    at = 0
    for k in range(decisive.size):
        if decisive[k] > decisive[at]:
            at = k
    return at


@law
def asks_a(priority: float, men: float, road_men: float) -> float:
    """Return a sector's claim on the attacker's reinforcements."""
    return need(priority, 1.0, 1.0 if men < _CROWDED * road_men else 0.0)


@law
def asks_d(priority: float, ratio: float) -> float:
    """Return a sector's claim on the defender's reinforcements."""
    return need(priority, min(max(ratio, _CALM), _ALARM), 1.0)
