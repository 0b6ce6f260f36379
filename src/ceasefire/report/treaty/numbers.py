"""Why this room exists: a treaty for machines: one mapping of plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.treaty.accounts import Account
    from ceasefire.treaty.calendar import Occasion
    from ceasefire.treaty.displacement import Exodus, Move

__all__ = ["as_numbers"]


def as_numbers(
    account: Account, exodus: Exodus, occasions: tuple[Occasion, ...]
) -> dict[str, object]:
    """Return a treaty's account with its calendar and who moves when, as plain values."""
    return {
        **account.as_dict(),
        "calendar": [_occasion(one) for one in occasions],
        "to_go": exodus.to_go.as_dict(),
        "late": exodus.late.as_dict(),
        "moves": [_move(move) for move in exodus.moves],
        "departures": {f"{day}": people for day, people in exodus.by_day().items()},
    }


def _occasion(one: Occasion) -> dict[str, object]:
    return {
        "what": one.what,
        "day": f"{one.day}",
        "local": one.hour.texts() if one.hour else None,
        "clause": one.clause,
        "segment": one.segment or None,
    }


def _move(move: Move) -> dict[str, object]:
    return {
        "district": move.district,
        "displaced": move.displaced.as_dict(),
        "gone_before": move.gone_before.as_dict(),
        "to_go": move.to_go.as_dict(),
        "way_km": move.way_km,
        "leave_by": move.leave_by and f"{move.leave_by}",
        "behind_by": move.behind_by and f"{move.behind_by}",
        "railhead": move.railhead,
        "by_rail": move.by_rail,
        "by_road": move.by_road,
        "late": move.late.as_dict(),
        "last_day": move.last_day and f"{move.last_day}",
    }
