"""Why this room exists: who had more, before a shot was fired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.claims.finding import Figure, Finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.claims.evidence import Evidence
    from ceasefire.scenario.claims import ClaimRow
    from ceasefire.scenario.tables import ForceRow

__all__ = ["COMPUTATIONS"]


def superior_force(evidence: Evidence, _: ClaimRow) -> Finding:
    """Compare men at the front on day 1, and guns; the interval is that of the sources."""
    forces = evidence.scenario.forces

    def men(side: str, pick: Callable[[ForceRow], float]) -> float:
        return sum(pick(row) for row in forces if row.side == side)

    attackers, defenders = (men(side, lambda row: row.use) for side in ("attacker", "defender"))
    guns = {
        side: sum(r.guns for r in evidence.scenario.ammunition if r.side == side and _gun(r.class_))
        for side in ("attacker", "defender")
    }
    return Finding(
        "claim-superior-force",
        attackers / defenders,
        men("attacker", lambda row: row.low) / men("defender", lambda row: row.high),
        men("attacker", lambda row: row.high) / men("defender", lambda row: row.low),
        "ratio",
        {
            "attackers": Figure(attackers, "men"),
            "defenders": Figure(defenders, "men"),
            "guns": Figure(guns["attacker"] / guns["defender"], "ratio"),
            "attacker_guns": Figure(guns["attacker"], "count"),
            "defender_guns": Figure(guns["defender"], "count"),
        },
    )


def _gun(kind: str) -> bool:
    """Say whether a class of ammunition is fired by field artillery."""
    return kind.startswith("shells")


COMPUTATIONS = {"superior-force": superior_force}
