"""Why this room exists: day 0. What a war is before its first shot, drawn from the war's own address.

The truth about effectiveness, the factors on inputs that the sources leave uncertain, the fate of each
shipment; then every army stands on the border and every line is whole.
"""

from __future__ import annotations

import math

from ceasefire.campaign.params import (
    DEFENDER,
    Armies,
    Belief,
    Combat,
    Floats,
    Params,
    Shipments,
)
from ceasefire.campaign.state import FIGHTING, NEVER, Fate, Front, Minds, Sky, State, Stocks
from ceasefire.kernels.jit import kernel
from ceasefire.kernels.luck import PROLOGUE, SHIPMENT, normals4, uniforms4

__all__ = ["begin"]


@kernel
def begin(p: Params, seed: int, first_war: int, s: State) -> None:
    """Fill the state of a chunk with day 0 of wars ``first_war``, ``first_war + 1``, …

    Parameters
    ----------
    p
        The war.
    seed
        64-bit seed.
    first_war
        Index of the chunk's first war in its batch.
    s
        State to fill, in place.
    """
    _draw(p.belief, p.combat, p.spread, seed, first_war, s.fate, s.sky)
    _draw_shipments(p.shipments, seed, first_war, s.fate)
    s.fate.outcome[:] = FIGHTING
    s.fate.last_day[:] = p.days
    s.sky.ice[:] = 0.0
    _take_positions(p.sectors.men, s.fate, s.front)
    _fill_stocks(p.supply.stock, p.supply.guns, p.armies, s.fate, s.stocks)
    _set_priors(p.belief, s.minds)


@kernel
def _draw(
    b: Belief, c: Combat, spread: Floats, seed: int, first_war: int, fate: Fate, sky: Sky
) -> None:
    """Draw the truth and the uncertain inputs of each war."""
    for i in range(fate.theta.size):
        for block in range(2):
            z = normals4(seed, first_war + i, 0, PROLOGUE + block)
            for j in range(4):
                at = 4 * block + j
                fate.factor[at, i] = math.exp(spread[at] * z[j])
        z = normals4(seed, first_war + i, 0, PROLOGUE + 2)
        fate.theta[i] = b.truth_mean + b.truth_sd * z[0]
        sky.anomaly[i] = z[1]
        for side in range(2):
            share = c.dead_share[side] + c.dead_spread[side] * z[2 + side]
            fate.dead[side, i] = min(1.0, max(0.0, share))


@kernel
def _draw_shipments(h: Shipments, seed: int, first_war: int, fate: Fate) -> None:
    """Draw when each shipment comes, or that its route closes."""
    for j in range(h.day.size):
        for i in range(fate.theta.size):
            u = uniforms4(seed, first_war + i, 0, SHIPMENT + j)
            late = -h.delay_days[j] * math.log(u[0])
            fate.arrival[j, i] = h.day[j] + int(late) if u[1] < h.chance[j] else NEVER


@kernel
def _take_positions(men: Floats, fate: Fate, f: Front) -> None:
    """Put every front on the border, every line whole and unreached."""
    for side in range(2):
        for k in range(f.km.shape[0]):
            for i in range(f.km.shape[1]):
                f.men[side, k, i] = men[side, k] * fate.factor[side, i]
    f.km[:], f.integrity[:], f.cohesion[:] = 0.0, 1.0, 1.0
    f.line[:], f.posture[:], f.since[:] = 0, 0, 0
    f.preparation[:], f.intensity[:], f.lost[:] = 0.0, 0.0, 0.0
    f.base[:], f.ratio[:], f.believed[:] = 1.0, 1.0, 1.0
    f.reached[:], f.breached[:] = NEVER, NEVER


@kernel
def _fill_stocks(rounds: Floats, guns: Floats, a: Armies, fate: Fate, t: Stocks) -> None:
    """Fill magazines and pools; how full the defender's were is uncertain."""
    for side in range(2):
        for i in range(t.fire.shape[1]):
            more = fate.factor[6, i] if side == DEFENDER else 1.0
            t.pool[side, i], t.fire[side, i], t.frozen[side, i] = a.pool[side], 1.0, 0.0
            for c in range(t.rounds.shape[1]):
                t.rounds[side, c, i] = rounds[side, c] * more
                t.guns[side, c, i] = guns[side, c]


@kernel
def _set_priors(b: Belief, m: Minds) -> None:
    """Give each side what it believed in November."""
    for side in range(2):
        m.mean[side, :] = b.prior_mean[side]
        m.variance[side, :] = b.prior_sd[side] ** 2
