"""Why this room exists: rows go in, verdicts come out; faults come back with file and line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.claims.criterion import CriterionError, Verdict, parse_criterion
from ceasefire.claims.evidence import ClaimError
from ceasefire.claims.finding import Finding
from ceasefire.claims.registry import REGISTRY
from ceasefire.errors import ScenarioFileError, did_you_mean
from ceasefire.scenario.claims import NOT_COMPUTABLE, read_claims

if TYPE_CHECKING:
    from ceasefire.claims.evidence import Evidence
    from ceasefire.errors import Fault
    from ceasefire.scenario.claims import ClaimRow
    from ceasefire.scenario.csvfile import Table

__all__ = ["Judged", "judge_claim", "judge_claims"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with what was found and what follows from it."""

    row: ClaimRow
    finding: Finding
    verdict: Verdict


def judge_claims(evidence: Evidence) -> tuple[Judged, ...]:
    """Judge every claim of a scenario.

    Parameters
    ----------
    evidence
        The scenario and what comes out of it.

    Raises
    ------
    RequestError
        If the scenario has no claims.
    ScenarioFileError
        If a row asks for what cannot be computed; each fault has its line.
    """
    table = read_claims(evidence.scenario.folder)
    _check(table)
    judged, faults = [], []
    for i, row in enumerate(table.rows):
        try:
            judged.append(judge_claim(evidence, row))
        except (ClaimError, CriterionError) as error:
            faults.append(table.fault(i, getattr(error, "column", "criterion"), str(error)))
    if faults:
        raise ScenarioFileError(faults)
    return tuple(judged)


def _check(table: Table[ClaimRow]) -> None:
    """Look for misspelt words before anything is fought."""
    faults: list[Fault] = []
    for i, row in enumerate(table.rows):
        if row.how not in REGISTRY and row.how != NOT_COMPUTABLE:
            hint = did_you_mean(row.how, [*REGISTRY, NOT_COMPUTABLE])
            faults.append(table.fault(i, "how", f"{row.how!r} is no computation{hint}"))
        if row.criterion:
            try:
                parse_criterion(row.criterion)
            except CriterionError as error:
                faults.append(table.fault(i, "criterion", str(error)))
    if faults:
        raise ScenarioFileError(faults)


def judge_claim(evidence: Evidence, row: ClaimRow) -> Judged:
    """Judge one claim.

    Parameters
    ----------
    evidence, row
        The scenario and what comes out of it; a row of its claims.

    Raises
    ------
    ClaimError, CriterionError
        If the row asks for what cannot be computed.
    """
    if row.how == NOT_COMPUTABLE:
        return Judged(row, Finding(f"claim-why-{row.why}"), "not-computable")
    finding = REGISTRY[row.how](evidence, row)
    figures = {name: figure.number for name, figure in finding.named.items()}
    if row.quantity is not None:
        figures["claimed"] = row.quantity
    return Judged(row, finding, parse_criterion(row.criterion).verdict(figures))
