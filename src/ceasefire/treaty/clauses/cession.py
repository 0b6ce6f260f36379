"""Why this room exists: land changes hands for good, by name of district or beyond a line."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Identifier
from ceasefire.treaty.clauses.base import Amount, Provision, Side, other_side

__all__ = ["Cession"]


class Cession(Provision):
    """Land that one side cedes to the other."""

    kind: Literal["cession"]
    from_: Side = Field(alias="from")
    districts: tuple[Identifier, ...] = ()
    beyond: Identifier | None = Field(
        None, description="a line: all land of the giver on the acquirer's side of it is ceded"
    )
    enclave: bool = Field(
        default=False, description="the land need not touch the land of the acquirer"
    )
    price: Amount = Field(
        0.0, description="money that the acquirer pays for the land, once; 0 when nothing is paid"
    )

    @model_validator(mode="after")
    def _one_way(self) -> Cession:
        if bool(self.districts) == (self.beyond is not None):
            msg = "either districts or beyond must say which land (one of them, not both)"
            raise ValueError(msg)
        return self

    @property
    def gives(self) -> Side:
        """The side that cedes."""
        return self.from_

    @property
    def acquires(self) -> Side:
        """The side that gets the land."""
        return other_side(self.from_)
