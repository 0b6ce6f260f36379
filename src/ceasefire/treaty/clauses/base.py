"""Why this room exists: what all clauses have in common.

Somebody gives, something may be noted, and nothing in it depends on a map or on a calendar.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ceasefire.scenario.base import Identifier, Model

__all__ = ["Districts", "Provision", "Side", "other_side"]

Side = Literal["attacker", "defender"]
Districts = Annotated[tuple[Identifier, ...], Field(min_length=1)]


def other_side(side: Side) -> Side:
    """Return the other side.

    Examples
    --------
    >>> other_side("attacker")
    'defender'
    """
    return "defender" if side == "attacker" else "attacker"


class Provision(Model):
    """What every clause has.

    Each kind adds a field ``kind`` that names it, and a property ``gives``: the side that grants
    what the clause says, or None where both bind themselves alike.
    """

    note: str = Field("", description="what a reader of the file should know; no rule reads it")

    @property
    def gives(self) -> Side | None:
        """The side that grants what the clause says; None where both bind themselves alike."""
        return None
