"""Why this room exists: a list may hold things of several kinds, and ``kind`` says which.

The validator names the kind as a step on the way to a value (``clauses, 0, lease, years``); files
have no such step. Here the way is put right, and the model that a kind means is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from ceasefire.scenario.sheet import Loc

__all__ = ["KIND", "fields_at", "without_kinds"]

KIND = "kind"


def without_kinds(data: object, loc: Loc) -> Loc:
    """Return a way to a value without the kinds that the validator put in.

    Examples
    --------
    >>> without_kinds({"clauses": [{"kind": "lease"}]}, ("clauses", 0, "lease", "years"))
    ('clauses', 0, 'years')
    """
    plain: list[str | int] = []
    for step in loc:
        if isinstance(data, dict):
            if step not in data and step == data.get(KIND):
                continue
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            data = None
        plain.append(step)
    return tuple(plain)


def fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """Return the keys that the schema knows at a place, as they are written in files.

    Parameters
    ----------
    model
        The whole document.
    loc
        Way to the place as the validator names it, kinds included.
    """
    here = [model]
    for step in loc:
        if isinstance(step, str):
            here = [m for m in here if step in _kinds(m)] or _below(here, step)
    return list(dict.fromkeys(name for m in here for name, _ in _fields(m)))


def _fields(model: type[BaseModel]) -> list[tuple[str, Any]]:
    return [(field.alias or name, field) for name, field in model.model_fields.items()]


def _kinds(model: type[BaseModel]) -> tuple[Any, ...]:
    field = model.model_fields.get(KIND)
    return get_args(field.annotation) if field else ()


def _below(models: list[type[BaseModel]], step: str) -> list[type[BaseModel]]:
    return [
        below
        for model in models
        for name, field in _fields(model)
        if name == step
        for below in _models_in(field.annotation)
    ]


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models_in(inner)]
