"""Why this room exists: a side recognises a government, a state of things, or a claim."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ceasefire.scenario.base import Text
from ceasefire.treaty.clauses.base import Provision, Side

__all__ = ["Recognition"]


class Recognition(Provision):
    """What one side recognises. With ``regime`` it takes a government of the other's choosing."""

    kind: Literal["recognition"]
    from_: Side = Field("defender", alias="from")
    of: Text
    regime: bool = Field(
        default=False, description="what is recognised is a government that the other side chose"
    )

    @property
    def gives(self) -> Side:
        """The side that recognises."""
        return self.from_
