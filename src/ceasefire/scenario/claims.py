"""Why this room exists: what is said of a war, one sentence a row, for a program to judge.

``claims.csv`` holds what a text says, what the record says of it, and how it is computed. Like the
record it is read beside the result: whoever loads or fights a war may not import this module.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.errors import RequestError, ScenarioFileError
from ceasefire.scenario.base import Confidence, Identifier, Model
from ceasefire.scenario.csvfile import Table, read_table

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["CLAIMS", "NOT_COMPUTABLE", "ClaimRow", "read_claims"]

CLAIMS = "claims.csv"
NOT_COMPUTABLE = "not-computable"

Words = Annotated[str, Field(min_length=1)]
Finite = Annotated[float, Field(allow_inf_nan=False)]


class ClaimRow(Model):
    """``claims.csv``: one claim, in both languages, and how it is judged."""

    id: Annotated[str, Field(pattern=r"^[A-Z][0-9]{2,3}$")]
    topic: Literal["causes", "fighting", "supply", "talks", "treaty", "people", "afterwards"]
    claim_en: Words
    claim_ar: Words
    record_en: Words
    record_ar: Words
    agreement: Literal["agree", "partly", "disagree", "opinion"] = Field(
        description="how far the record bears the claim out"
    )
    quantity: Finite | None = Field(None, description="the figure in the claim, if it has one")
    unit: str = ""
    low: Finite | None = Field(None, description="least figure of the record")
    high: Finite | None = Field(None, description="greatest figure of the record")
    use: Finite | None = Field(None, description="the figure taken")
    since: date | None = Field(None, description="first day of which the claim speaks")
    until: date | None = Field(None, description="last day of which the claim speaks")
    how: Identifier = Field(description=f"id of a computation, or {NOT_COMPUTABLE}")
    about: str = Field("", description="what the computation is asked about: packages, districts")
    why: Identifier | Literal[""] = Field("", description="why it is not computed")
    criterion: str = Field("", description="e.g. 'holds if low > 1; partly if value > 1'")
    command: str = Field("", description="a command that shows the figures")
    source: Words
    confidence: Confidence

    @model_validator(mode="after")
    def _consistent(self) -> ClaimRow:
        if self.low is not None and self.high is not None and self.low > self.high:
            msg = f"low must not exceed high (got {self.low} and {self.high})"
            raise ValueError(msg)
        if self.since and self.until and self.since > self.until:
            msg = f"since must not come after until (got {self.since} and {self.until})"
            raise ValueError(msg)
        computed = self.how != NOT_COMPUTABLE
        if computed != bool(self.criterion) or computed == bool(self.why):
            wanted = "a criterion and no why" if computed else "a why and no criterion"
            msg = f"how is {self.how!r}: needs {wanted}"
            raise ValueError(msg)
        return self


def read_claims(folder: Path) -> Table[ClaimRow]:
    """Read ``claims.csv`` of a scenario folder.

    Parameters
    ----------
    folder
        The scenario's folder.

    Raises
    ------
    RequestError
        If the scenario has no claims.
    ScenarioFileError
        If the file has faults, or a claim stands in it twice.
    """
    path = folder / CLAIMS
    if not path.exists():
        msg = f"{folder.name}: has no {CLAIMS}, so there is nothing to judge"
        raise RequestError(msg)
    table = read_table(path, ClaimRow)
    ids = [row.id for row in table.rows]
    again = [i for i, name in enumerate(ids) if name in ids[:i]]
    if again:
        raise ScenarioFileError(table.fault(i, "id", f"{ids[i]!r} again") for i in again)
    return table
