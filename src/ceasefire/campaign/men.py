"""Why this room exists: reinforcement. Pools empty by rail into the sectors that claim most."""

from __future__ import annotations

from ceasefire.campaign.laws.reinforce import need, sendable
from ceasefire.campaign.params import ATTACKER, Armies, Floats, Sectors
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
    outcome, factor, pool, men = fate.outcome, fate.factor, t.pool, f.men
    posture, believed, ratio = f.posture, f.believed, f.ratio
    priority, road = q.priority, q.road_men
    main = _heaviest(q.decisive)
    for side in range(2):
        per_day = a.per_day[side]
        for i in range(outcome.size):
            if outcome[i] != FIGHTING:
                continue
            claims = 0.0
            for k in range(road.size):
                claims += _claim(side, priority[side, k], men[side, k, i], road[k], ratio[k, i])
            if claims <= 0.0:
                continue
            effort, rail = 1.0, per_day
            if side == ATTACKER:
                content = posture[main, i] == GENERAL and believed[ATTACKER, main, i] > go
                effort, rail = a.calm_share if content else 1.0, per_day * factor[7, i]
            sent = sendable(pool[side, i], rail, effort)
            pool[side, i] -= sent
            for k in range(road.size):
                # A claim is read before its own sector's men arrive, so the order does not matter.
                claim = _claim(side, priority[side, k], men[side, k, i], road[k], ratio[k, i])
                men[side, k, i] += sent / claims * claim


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
