"""Why this room exists: a treaty is a document, a list of clauses that can be written and read.

The schema is ``ceasefire/treaty@1``. What it says about land is held against a map elsewhere
(``ceasefire.treaty.check``); here only the form is checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

from pydantic import Field, model_validator

from ceasefire.scenario.base import Confidence, Identifier, Model, Text
from ceasefire.scenario.writer import write_yaml
from ceasefire.scenario.yamlfile import read_document
from ceasefire.treaty.clauses import Ceasefire, Clause, Provision, Withdrawal
from ceasefire.treaty.clauses.base import Day

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ceasefire.scenario.sheet import Sheet

__all__ = ["Treaty", "read_treaty", "read_treaty_places", "write_treaty"]

C = TypeVar("C", bound=Provision)


class Treaty(Model):
    """A set of clauses, agreed or only proposed."""

    schema_: Literal["ceasefire/treaty@1"] = Field(alias="schema")
    id: Identifier
    title: Text
    status: Literal["historical", "demand", "offer", "user"] = "user"
    dated: Day | None = Field(None, description="day on which it was put forward")
    signed: Day | None = Field(None, description="day on which it was signed")
    place: Text | None = Field(None, description="where")
    ratified_by: Day | None = Field(None, description="last day for ratification")
    source: str = Field("", description="required of what history knows")
    confidence: Confidence | None = None
    note: str = ""
    clauses: Annotated[tuple[Clause, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _consistent(self) -> Treaty:
        if self.status == "historical" and not self.source:
            msg = "source: is required of a treaty with status historical"
            raise ValueError(msg)
        if self.signed and self.ratified_by and self.ratified_by < self.signed:
            msg = f"ratified_by: must not come before it is signed (got {self.ratified_by})"
            raise ValueError(msg)
        for kind in ("ceasefire", "withdrawal"):
            if sum(clause.kind == kind for clause in self.clauses) > 1:
                msg = f"clauses: at most one may be of the kind {kind}"
                raise ValueError(msg)
        return self

    @property
    def day(self) -> date | None:
        """The day by which the treaty is known: signed, or else put forward."""
        return self.signed or self.dated

    @property
    def ceasefire(self) -> Ceasefire | None:
        """The clause that ends the fire, if there is one."""
        return next(iter(self.of(Ceasefire)), None)

    @property
    def withdrawal(self) -> Withdrawal | None:
        """The clause by which troops leave, if there is one."""
        return next(iter(self.of(Withdrawal)), None)

    def of(self, kind: type[C]) -> tuple[C, ...]:
        """Return the clauses of one class, in their order."""
        return tuple(clause for clause in self.clauses if isinstance(clause, kind))


def read_treaty(path: Path) -> Treaty:
    """Read a treaty.

    Parameters
    ----------
    path
        A YAML file; messages show it as it is given here.

    Raises
    ------
    ScenarioFileError
        With every fault of the file, each with line, column and field.
    """
    return read_treaty_places(path)[0]


def read_treaty_places(path: Path) -> tuple[Treaty, Sheet]:
    """Read a treaty, as :func:`read_treaty`, and the places of its values for later faults."""
    return read_document(path, Treaty)


def write_treaty(path: Path, treaty: Treaty) -> None:
    """Write a treaty as YAML, from which :func:`read_treaty` reads an equal one."""
    write_yaml(path, treaty)
