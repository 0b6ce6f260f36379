"""Why this room exists: reinforcement. Pools empty by rail into the sectors that claim most."""

from __future__ import annotations

from ceasefire.campaign.laws.reinforce import need, sendable
from ceasefire.campaign.params import ATTACKER, Params
from ceasefire.campaign.state import State
from ceasefire.kernels.jit import kernel

__all__ = ["reinforce"]

_CROWDED = 1.25  # men beyond this multiple of what the roads let fight only eat
_CALM, _ALARM = 0.2, 2.0  # a defender's sector asks for at least and at most this much


@kernel
def reinforce(p: Params, s: State, i: int) -> None:
    """Send the day's men of both sides.

    Parameters
    ----------
    p
        The war.
    s, i
        The state and the lane to update, in place.
    """
    for side in range(2):
        more = s.factor[7, i] if side == ATTACKER else 1.0
        sent = sendable(s.pool[side, i], p.armies.per_day[side] * more, 1.0)
        claims = 0.0
        for k in range(p.sectors.road_men.size):
            claims += _claim(p, side, s, k, i)
        if claims <= 0.0:
            continue
        s.pool[side, i] -= sent
        shares = sent / claims
        for k in range(p.sectors.road_men.size):
            # The claim is read before the men are added, so the order of sectors does not matter.
            s.men[side, k, i] += shares * _claim(p, side, s, k, i)


@kernel
def _claim(p: Params, side: int, s: State, k: int, i: int) -> float:
    """Return a sector's claim on a side's reinforcements."""
    if side == ATTACKER:
        room = 1.0 if s.men[ATTACKER, k, i] < _CROWDED * p.sectors.road_men[k] else 0.0
        return need(p.sectors.priority[side, k], 1.0, room)
    pressure = min(max(s.ratio[k, i], _CALM), _ALARM)
    return need(p.sectors.priority[side, k], pressure, 1.0)
