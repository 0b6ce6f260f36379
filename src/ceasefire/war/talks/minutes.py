"""Why this room exists: what was said in one war, round by round, for its chronicle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from ceasefire.units import date_of
from ceasefire.war.annals import Round

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.war.talks.forward import Ledger

__all__ = ["minutes"]


def minutes(ledger: Ledger, round_days: int, first_day: date) -> tuple[Round, ...]:
    """Return the rounds of the only war of a ledger, as long as it was fought.

    Parameters
    ----------
    ledger
        Of a chunk of one war.
    round_days
        Days between rounds.
    first_day
        Date of day 1.
    """
    held = np.flatnonzero(~np.isnan(ledger.surplus[:, 0])).tolist()
    signed = bool(np.isfinite(ledger.gain[0]))
    return tuple(
        _round(ledger, at, round_days, first_day, signed=signed and at == held[-1]) for at in held
    )


def _round(ledger: Ledger, at: int, round_days: int, first_day: date, *, signed: bool) -> Round:
    rung, day = int(ledger.rung[at, 0]), round_days * at + 1
    contact: Literal["closed", "opening", "open"] = "open" if rung == 0 else "opening"
    if rung and (ledger.opened[0] < 0 or at < ledger.opened[0]):
        contact = "closed"
    by: Literal["attacker", "defender"] = "attacker" if ledger.by_attacker[0] else "defender"
    return Round(
        day=day,
        date=date_of(day, first_day),
        contact=contact,
        rounds_left=None if contact == "closed" else rung,
        least=float(ledger.reservation[at, 0, 0]),
        most=float(ledger.limit[at, 0]),
        asked=float(ledger.demand[at, 0]),
        hope_attacker=float(ledger.hope[at, 0, 0]),
        hope_defender=float(ledger.hope[at, 1, 0]),
        signed=signed,
        gain=float(ledger.gain[0]) if signed else None,
        loss=float(ledger.loss[0]) if signed else None,
        by=by if signed else None,
    )
