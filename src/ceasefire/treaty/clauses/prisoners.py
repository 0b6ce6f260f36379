"""Why this room exists: those who were taken go home."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ceasefire.treaty.clauses.base import Day, Provision

__all__ = ["Prisoners"]


class Prisoners(Provision):
    """The return of prisoners by both sides."""

    kind: Literal["prisoners"]
    all_: bool = Field(default=True, alias="all", description="all of them, or by lists")
    by: Day | None = Field(None, description="day by which they are back")
