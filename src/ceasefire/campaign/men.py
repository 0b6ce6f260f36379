"""Why this room exists: reinforcement. Pools empty by rail into the sectors that claim most."""

from __future__ import annotations

from ceasefire.campaign.laws.reinforce import need, sendable
from ceasefire.campaign.params import ATTACKER, Armies, Sectors
from ceasefire.campaign.posture import GENERAL
from ceasefire.campaign.state import FIGHTING, Fate, Front, Stocks
from ceasefire.kernels.jit import kernel, law

__all__ = ["reinforce"]

_CROWDED = 2.5  # men beyond this multiple of what the roads let fight only eat
_CALM, _ALARM = 0.2, 4.0  # a defender's sector asks for at least and at most this much


@kernel
def reinforce(a: Armies, q: Sectors, go: float, fate: Fate, f: Front, t: Stocks) -> None:
    """Send the day's men of both sides.

    Parameters
    ----------
    a, q, go
        What the railways carry, the priorities of sectors, and the ratio of power from which the
        attacker thinks that it can do what it set out to do.
    fate, f, t
        The chunk, updated in place.
    """
    for side in range(2):
        for i in range(fate.theta.size):
            if fate.outcome[i] != FIGHTING:
                continue
            more = fate.factor[7, i] if side == ATTACKER else 1.0
            claims = 0.0
            for k in range(q.road_men.size):
                claims += _claim(q, side, f, k, i)
            if claims <= 0.0:
                continue
            effort = _effort(a, q, go, f, i) if side == ATTACKER else 1.0
            sent = sendable(t.pool[side, i], a.per_day[side] * more, effort)
            t.pool[side, i] -= sent
            for k in range(q.road_men.size):
                # A claim is read before its own sector's men arrive, so the order does not matter.
                f.men[side, k, i] += sent / claims * _claim(q, side, f, k, i)


@law
def _effort(a: Armies, q: Sectors, go: float, f: Front, i: int) -> float:
    """Return the attacker's effort to send men: full once its first plan has failed."""
    heaviest, content = -1.0, False
    for k in range(q.decisive.size):
        if q.decisive[k] > heaviest:
            heaviest = q.decisive[k]
            content = f.posture[k, i] == GENERAL and f.believed[ATTACKER, k, i] > go
    return a.calm_share if content else 1.0


@law
def _claim(q: Sectors, side: int, f: Front, k: int, i: int) -> float:
    """Return a sector's claim on a side's reinforcements."""
    if side == ATTACKER:
        room = 1.0 if f.men[ATTACKER, k, i] < _CROWDED * q.road_men[k] else 0.0
        return need(q.priority[side, k], 1.0, room)
    return need(q.priority[side, k], min(max(f.ratio[k, i], _CALM), _ALARM), 1.0)
