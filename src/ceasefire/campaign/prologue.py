"""Why this room exists: what a war is before its first shot, drawn from its own address.

The truth about effectiveness, the factors on inputs that the sources leave uncertain, the fate of
each shipment; then every army stands on the border and every line is whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.campaign.state import FIGHTING, NEVER
from ceasefire.kernels.jit import kernel, step
from ceasefire.kernels.luck import PROLOGUE, SHIPMENT, normals4, uniforms4
from ceasefire.kernels.machine import apart
from ceasefire.kernels.smooth import exp, log

if TYPE_CHECKING:
    from ceasefire.campaign.params import Draw, Floats, Ints, Params, Shipments
    from ceasefire.campaign.state import Fate, State

__all__ = ["begin", "muster"]

_SKY = 9  # which of a war's first normals is the first day's weather


def begin(p: Params, seed: int, wars: Ints, s: State) -> None:
    """Fill the state of a chunk with day 0 of some wars.

    Parameters
    ----------
    p
        The war.
    seed
        64-bit seed.
    wars
        Index of each lane's war in its batch, shape (lane,).
    s
        State to fill, in place.
    """
    latent = np.empty((p.draw.mean.size, wars.size))
    _draw(p.draw, seed, wars, latent)
    muster(p, seed, wars, latent, s)


def muster(p: Params, seed: int, wars: Ints, latent: Floats, s: State) -> None:
    """Fill the state of a chunk with day 0 of wars of which it is said what they are born with.

    Parameters
    ----------
    p
        The war.
    seed
        64-bit seed.
    wars
        Index of each lane's war in its batch, shape (lane,).
    latent
        In the order of ``LATENT``, shape (latent, lane).
    s
        State to fill, in place.
    """
    fate, f, t = s.fate, s.front, s.stocks
    _endow(latent, seed, wars, fate, s.sky.anomaly)
    _draw_shipments(p.shipments, seed, wars, fate)
    fate.outcome[:], fate.last_day[:] = FIGHTING, p.days
    s.sky.ice[:] = 0.0
    f.men[:] = p.sectors.men[:, :, None] * fate.factor[:2, None, :]
    f.km[:], f.integrity[:], f.cohesion[:] = 0.0, 1.0, 1.0
    f.line[:], f.posture[:], f.since[:], f.tried[:] = 0, 0, 0, 0
    f.preparation[:], f.intensity[:], f.lost[:] = 0.0, 0.0, 0.0
    f.base[:], f.ratio[:], f.believed[:] = 1.0, 1.0, 1.0
    f.reached[:], f.breached[:] = NEVER, NEVER
    t.rounds[:] = p.supply.stock[:, :, None]
    t.rounds[1] *= fate.factor[6]  # how full the defender's magazines were is uncertain
    t.guns[:] = p.supply.guns[:, :, None]
    t.pool[:] = p.armies.pool[:, None]
    t.fire[:], t.frozen[:], t.lowest[:] = 1.0, 0.0, np.inf
    s.minds.mean[:] = p.belief.prior_mean[:, None]
    s.minds.variance[:] = p.belief.prior_sd[:, None] ** 2


@kernel
def _draw(d: Draw, seed: int, wars: Ints, latent: Floats) -> None:
    """Draw what each war is born with."""
    z = np.empty((12, wars.size))
    for block in range(3):
        _normals(seed, wars, PROLOGUE + block, z[4 * block : 4 * block + 4])
    for k in range(d.mean.size):
        latent[k] = d.mean[k]
        for j in range(k + 1):
            _add(d.turn[k, j], z[j if j < _SKY else j + 1], latent[k])


@step
def _normals(seed: int, wars: Ints, stream: int, z: Floats) -> None:
    """Draw four normals for each war."""
    apart()
    for i in range(wars.size):
        z[0, i], z[1, i], z[2, i], z[3, i] = normals4(seed, wars[i], 0, stream)


@step
def _add(share: float, z: Floats, x: Floats) -> None:
    """Add so much of a row to another."""
    apart()
    for i in range(x.size):
        x[i] += share * z[i]


@kernel
def _endow(latent: Floats, seed: int, wars: Ints, fate: Fate, anomaly: Floats) -> None:
    """Give each war what it is born with, and the first day's weather."""
    for k in range(fate.factor.shape[0]):
        _exponentiate(latent[k], fate.factor[k])
    fate.theta[:] = latent[8]
    for side in range(2):
        fate.dead[side] = np.minimum(1.0, np.maximum(0.0, latent[9 + side]))
    _first_sky(seed, wars, anomaly)


@step
def _exponentiate(x: Floats, factor: Floats) -> None:
    """Take exponentials."""
    apart()
    for i in range(x.size):
        factor[i] = exp(x[i])


@step
def _first_sky(seed: int, wars: Ints, anomaly: Floats) -> None:
    """Draw the first day's weather."""
    apart()
    for i in range(wars.size):
        _, anomaly[i], _, _ = normals4(seed, wars[i], 0, PROLOGUE + 2)


@kernel
def _draw_shipments(h: Shipments, seed: int, wars: Ints, fate: Fate) -> None:
    """Draw when each shipment comes, or that its route closes."""
    for j in range(h.day.size):
        _send(h.day[j], h.delay_days[j], h.chance[j], SHIPMENT + j, seed, wars, fate.arrival[j])


@step
def _send(
    day: int, delay: float, chance: float, stream: int, seed: int, wars: Ints, arrival: Ints
) -> None:
    """Draw when one shipment comes."""
    apart()
    for i in range(wars.size):
        u, v, _, _ = uniforms4(seed, wars[i], 0, stream)
        arrival[i] = day + int(-delay * log(u)) if v < chance else NEVER
