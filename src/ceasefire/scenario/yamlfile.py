"""Why this room exists: a YAML file is read and held against its schema in one step.

All that is wrong is reported at once, each fault with file, line, column and field.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from ceasefire.errors import Fault, ScenarioFileError
from ceasefire.scenario.plainwords import DATE, complaint, got
from ceasefire.scenario.tagged import KIND, without_kinds
from ceasefire.scenario.yamltree import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from ceasefire.scenario.sheet import Loc, Sheet

__all__ = ["read_document", "validate"]

M = TypeVar("M", bound=BaseModel)


def read_document(path: Path, model: type[M]) -> tuple[M, Sheet]:
    """Read a YAML file into a model.

    Parameters
    ----------
    path
        The file; messages show it as it is given here.
    model
        What it must be.

    Returns
    -------
    The document, and the sheet that knows where each value stands.

    Raises
    ------
    ScenarioFileError
        With every fault of the file.
    """
    sheet, faults = read_yaml(path)
    document, wrong = validate(sheet, model)
    faults.extend(wrong)
    if document is None or faults:
        raise ScenarioFileError(sorted(faults, key=lambda fault: (fault.line, fault.column)))
    return document, sheet


def validate(sheet: Sheet, model: type[M]) -> tuple[M | None, list[Fault]]:
    """Hold a sheet against a model; return the document, or None and what is wrong."""
    if not isinstance(sheet.data, dict):
        return None, [sheet.fault((), f"must be a mapping of sections (got {got(sheet.data)})")]
    try:
        # JSON is the validator's strict mode for text: whole numbers may stand for numbers, lists
        # for tuples, ISO texts for dates, and nothing else for anything else.
        document = model.model_validate_json(json.dumps(sheet.data))
    except ValidationError as error:
        found = [one for one in error.errors(include_url=False) if not _only_follows(one)]
        return None, [_fault(sheet, one, model) for one in found]
    return document, [_not_iso(sheet, loc) for loc in _odd_dates(sheet, document)]


def _only_follows(error: ErrorDetails) -> bool:
    # The validator counts the good entries of a list, so a wrong one makes it seem too short.
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _fault(sheet: Sheet, error: ErrorDetails, model: type[BaseModel]) -> Fault:
    loc, message = without_kinds(sheet.data, error["loc"]), complaint(error, model)
    if error["type"] == "missing":
        return sheet.missing(loc, message)
    if error["type"] == "union_tag_not_found":
        return sheet.missing((*loc, KIND), message)
    if error["type"] == "union_tag_invalid":
        return sheet.fault((*loc, KIND), message)
    if error["type"] == "extra_forbidden":
        return sheet.fault(loc, message, at_key=True)
    if error["type"] == "value_error":
        return sheet.fault(*_narrowed(sheet, loc, message))
    return sheet.fault(loc, message)


def _narrowed(sheet: Sheet, loc: Loc, message: str) -> tuple[Loc, str]:
    # "sectors: every id must ..." said of the whole document belongs to the key ``sectors``.
    first, colon, rest = message.partition(": ")
    return ((*loc, first), rest) if colon and (*loc, first) in sheet.keys else (loc, message)


def _odd_dates(sheet: Sheet, document: BaseModel) -> Iterator[Loc]:
    # The validator takes a text of digits for seconds since 1970; a war's calendar must not.
    for loc, value in _leaves(document.model_dump(by_alias=True), ()):
        if isinstance(value, date):
            written: object = sheet.data
            for step in loc:
                written = written[step]  # type: ignore[index]
            if written != value.isoformat():
                yield loc


def _not_iso(sheet: Sheet, loc: Loc) -> Fault:
    return sheet.fault(loc, DATE)


def _leaves(value: object, loc: Loc) -> Iterator[tuple[Loc, object]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _leaves(child, (*loc, key))
    elif isinstance(value, list | tuple):
        for i, child in enumerate(value):
            yield from _leaves(child, (*loc, i))
    else:
        yield loc, value
