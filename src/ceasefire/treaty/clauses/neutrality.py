"""Why this room exists: a side promises not to join others against the other."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.treaty.clauses.base import Provision, Side

__all__ = ["Neutrality"]

Forbidden = Literal["attack", "alliance", "bases", "coalition"]


class Neutrality(Provision):
    """What sides promise not to do: attack, ally, lend bases, join a coalition."""

    kind: Literal["neutrality"]
    sides: Annotated[tuple[Side, ...], Field(min_length=1)]
    forbids: Annotated[tuple[Forbidden, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _once(self) -> Neutrality:
        for what, words in (("sides", self.sides), ("forbids", self.forbids)):
            if len(set(words)) < len(words):
                msg = f"{what}: each must be named once (got {', '.join(words)})"
                raise ValueError(msg)
        return self

    @property
    def gives(self) -> Side | None:
        """The side that promises, or None if both do."""
        return self.sides[0] if len(self.sides) == 1 else None
