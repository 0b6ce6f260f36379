"""Why this room exists: computations by the name under which ``claims.csv`` asks for them.

A computation is a function from the evidence and a row to a finding. To add one, write it in the
file of its subject and name it in that file's ``COMPUTATIONS``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.claims import afterwards, ends, fighting, forces, motives, odds, supply, terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from ceasefire.claims.evidence import Evidence
    from ceasefire.claims.finding import Finding
    from ceasefire.scenario.claims import ClaimRow

    Computation = Callable[[Evidence, ClaimRow], Finding]

__all__ = ["REGISTRY"]

REGISTRY: dict[str, Computation] = {
    **forces.COMPUTATIONS,
    **fighting.COMPUTATIONS,
    **odds.COMPUTATIONS,
    **supply.COMPUTATIONS,
    **ends.COMPUTATIONS,
    **motives.COMPUTATIONS,
    **terms.COMPUTATIONS,
    **afterwards.COMPUTATIONS,
}
