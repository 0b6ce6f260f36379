"""Why this room exists: the same war in numbers of half the length, for whoever wants more wars.

Only what a day reads is shortened. What a war is born with, and where it stands between two calls,
stays as long as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ceasefire.errors import RequestError

if TYPE_CHECKING:
    from ceasefire.campaign.params import Params

__all__ = ["PRECISIONS", "in_precision", "shortened"]

PRECISIONS = ("double", "single")

Part = TypeVar("Part", bound=tuple)  # type: ignore[type-arg]  # one named tuple of params


def in_precision(p: Params, precision: str) -> Params:
    """Return the parameters of a war for one of :data:`PRECISIONS`.

    Parameters
    ----------
    p
        The war.
    precision
        ``double`` leaves it as it is, ``single`` shortens it.

    Raises
    ------
    RequestError
        If there is no such precision.
    """
    if precision not in PRECISIONS:
        msg = f"--precision: must be {' or '.join(PRECISIONS)} (got {precision!r})"
        raise RequestError(msg)
    return shortened(p) if precision == "single" else p


def shortened(p: Params) -> Params:
    """Return the parameters of a war with all that its days read as numbers of 32 bits.

    Parameters
    ----------
    p
        The war. Draws and shipments are left as they are.
    """
    return p._replace(
        sectors=_short(p.sectors), combat=_short(p.combat), posture=_short(p.posture),
        belief=_short(p.belief), armies=_short(p.armies), supply=_short(p.supply),
        weather=_short(p.weather),
    )  # fmt: skip


def _short(part: Part) -> Part:
    """Return a part with every float shortened."""
    values: list[Any] = []
    for value in part:
        if isinstance(value, np.ndarray) and value.dtype == np.float64:
            values.append(value.astype(np.float32))
        else:
            values.append(np.float32(value) if isinstance(value, float) else value)
    return type(part)(*values)
