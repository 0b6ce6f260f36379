"""Why this room exists: reinforcement. Pools empty by rail into the sectors that claim most."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import ceasefire.campaign.rows as r
from ceasefire.campaign.laws.reinforce import need, sendable
from ceasefire.campaign.params import ATTACKER, DEFENDER, Armies, Floats, Sectors
from ceasefire.campaign.posture import GENERAL
from ceasefire.kernels.jit import agenda, law, step
from ceasefire.kernels.machine import apart

if TYPE_CHECKING:
    from ceasefire.campaign.tile import Desk

__all__ = ["Asked", "asked_of", "asks_a", "asks_d", "reinforce"]

_GENERAL = float(GENERAL)  # as rows hold it
_CROWDED = 2.5  # men beyond this multiple of what the roads let fight only eat
_CALM, _ALARM = 0.2, 4.0  # a defender's sector asks for at least and at most this much


class Asked(NamedTuple):
    """What a sector's claims on reinforcements depend on, but for the war."""

    first_a: float  # priorities
    first_d: float
    road: float  # men whom the roads let fight, thousands


@law
def asked_of(q: Sectors, k: int) -> Asked:
    """Return what a sector's claims depend on."""
    return Asked(q.priority[ATTACKER, k], q.priority[DEFENDER, k], q.road_men[k])


@agenda
def reinforce(a: Armies, q: Sectors, go: float, desk: Desk) -> None:
    """Send the day's men of both sides.

    Parameters
    ----------
    a, q, go
        What the railways carry, the priorities of sectors, and the ratio of power from which the
        attacker thinks that it can do what it set out to do.
    desk
        Rows.
    """
    _load_attacker(_heaviest(q.decisive), a.per_day[ATTACKER], a.calm_share, go, desk)
    _load_defender(a.per_day[DEFENDER], desk)
    for k in range(q.road_men.size):
        _unload(k, asked_of(q, k), desk)


@step
def _load_attacker(main: int, per_day: float, calm: float, go: float, desk: Desk) -> None:
    """Put men on the rails; effort is full once the first plan has failed."""
    apart()
    x, m = r.sectors_of(desk.sector), r.war_of(desk.war)
    for i in range(r.LANES):
        trusts = (x[main, r.POSTURE, i] == _GENERAL) & (x[main, r.BELIEVED + ATTACKER, i] > go)
        rails = per_day * m[0, r.RAIL, i] * (calm if trusts else 1.0)
        left, share = _loaded(m[0, r.POOL + ATTACKER, i], rails, m[0, r.CLAIMS + ATTACKER, i])
        m[0, r.POOL + ATTACKER, i], m[0, r.SHARE + ATTACKER, i] = left, share


@step
def _load_defender(per_day: float, desk: Desk) -> None:
    """Put men on the rails."""
    apart()
    m = r.war_of(desk.war)
    for i in range(r.LANES):
        left, share = _loaded(m[0, r.POOL + DEFENDER, i], per_day, m[0, r.CLAIMS + DEFENDER, i])
        m[0, r.POOL + DEFENDER, i], m[0, r.SHARE + DEFENDER, i] = left, share


@law
def _loaded(pool: float, rails: float, claims: float) -> tuple[float, float]:
    """Return the men left behind, and how many go to each unit of claim."""
    sent = sendable(pool, rails, 1.0 if claims > 0.0 else 0.0)
    return pool - sent, sent / claims if claims > 0.0 else 0.0


@step
def _unload(k: int, asked: Asked, desk: Desk) -> None:
    """Give one sector its part of the men."""
    apart()
    x, m = r.sectors_of(desk.sector), r.war_of(desk.war)
    for i in range(r.LANES):
        men_a, ratio = x[k, r.MEN + ATTACKER, i], x[k, r.RATIO, i]
        to_a, to_d = asks_a(asked.first_a, men_a, asked.road), asks_d(asked.first_d, ratio)
        x[k, r.MEN + ATTACKER, i] = men_a + m[0, r.SHARE + ATTACKER, i] * to_a
        x[k, r.MEN + DEFENDER, i] += m[0, r.SHARE + DEFENDER, i] * to_d


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
