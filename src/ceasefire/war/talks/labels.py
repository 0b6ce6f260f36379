"""Why this room exists: what was said at the table as labelled arrays, beside the fighting.

``talks`` has quantiles by round over the wars of the panel that were still fought then.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import numpy as np
import xarray as xr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ceasefire.war.talks.forward import Ledger

__all__ = ["label_rounds", "label_wars"]

SIDES = ["attacker", "defender"]

Variables = dict[str, tuple[tuple[str, ...], "NDArray[np.generic]", dict[str, str]]]


def label_wars(ledger: Ledger, round_days: int) -> Variables:
    """Return what each war's table came to, one entry a war.

    Parameters
    ----------
    ledger
        The batch's.
    round_days
        Days between rounds.
    """
    opened = np.where(ledger.opened < 0, np.nan, ledger.opened * float(round_days))
    return {
        "contact_opened": (("war",), opened.astype(np.float32), {"units": "day"}),
        "treaty_gain": (("war",), ledger.gain, {"units": "share of the pie"}),
        "treaty_loss": (("war",), ledger.loss, {"units": "share of the pie"}),
        "attackers_proposal": (("war",), ledger.by_attacker, {}),
    }


def label_rounds(ledger: Ledger, round_days: int, quantiles: Sequence[float]) -> xr.Dataset:
    """Return quantiles by round over the panel's wars that were still fought.

    Parameters
    ----------
    ledger
        The batch's; the parts by round hold the panel.
    round_days
        Days between rounds.
    quantiles
        Levels.
    """

    def levels(values: NDArray[np.float32]) -> NDArray[np.float32]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # rounds that no war has reached
            return np.nanquantile(values, quantiles, axis=-1).astype(np.float32)

    fought = ~np.isnan(ledger.surplus)
    by_side = ("quantile", "round", "side")
    share = (fought & (ledger.rung == 0)).sum(axis=-1) / np.maximum(fought.sum(axis=-1), 1)
    return xr.Dataset(
        {
            "reservation": (by_side, levels(ledger.reservation)),
            "hope": (by_side, levels(ledger.hope)),
            "surplus": (("quantile", "round"), levels(ledger.surplus)),
            "demand": (("quantile", "round"), levels(ledger.demand)),
            "limit": (("quantile", "round"), levels(ledger.limit)),
            "fought": (("round",), fought.mean(axis=-1)),
            "talking": (("round",), share),
        },
        coords={
            "quantile": list(quantiles),
            "side": SIDES,
            "round": np.arange(fought.shape[0]),
            "day": ("round", np.arange(fought.shape[0]) * round_days),
        },
    )
