"""Why this room exists: on which day war came again is part of the record, and read like it.

``record/renewed.csv`` is laid beside a result: whoever loads, fights or settles a war, or asks how
long a peace holds, may not import this module.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.scenario.base import Confidence, Identifier, Model
from ceasefire.scenario.csvfile import read_table

if TYPE_CHECKING:
    from ceasefire.scenario.scenario import Scenario

__all__ = ["RenewedRow", "read_renewed"]


class RenewedRow(Model):
    """One peace that ended: the treaty's id, the day with its bounds, and who struck."""

    treaty: Identifier
    earliest: date
    day: date
    latest: date
    by: Literal["attacker", "defender", "other"]
    source: Annotated[str, Field(min_length=1)]
    confidence: Confidence
    note: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> RenewedRow:
        if not self.earliest <= self.day <= self.latest:
            msg = f"earliest <= day <= latest is needed (got {self.day})"
            raise ValueError(msg)
        return self


def read_renewed(scenario: Scenario) -> tuple[RenewedRow, ...]:
    """Return the peaces of a war that did not last; none for a war without such a file.

    Raises
    ------
    ScenarioFileError
        If the file has faults.

    Examples
    --------
    >>> from ceasefire.scenario.load import load
    >>> [row.day.isoformat() for row in read_renewed(load("winter-war"))]
    ['1941-06-25']
    """
    path = scenario.folder / "record" / "renewed.csv"
    return read_table(path, RenewedRow).rows if path.exists() else ()
