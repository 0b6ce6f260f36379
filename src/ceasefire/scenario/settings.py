"""Why this room exists: ``--set PATH=VALUE`` and ``Scenario.change`` switch causes off.

A path is dotted and leads into ``war.yaml``, or after ``peace.`` into ``peace.yaml``; elements of
lists go by their id. What is not found at the top is sought under ``switches``, so that
``frost=off`` and ``aid.shells=2`` are enough.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from ceasefire.errors import SettingError, did_you_mean
from ceasefire.scenario.cell import PLAIN
from ceasefire.scenario.plainwords import complaint, got
from ceasefire.scenario.sheet import Loc, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ceasefire.scenario.base import Model

__all__ = ["changed", "parse_settings", "value_at"]

D = TypeVar("D", bound="Model")

OFF = {"off", "none", "no", "false"}
ON = {"on", "yes", "true"}
SWITCHES = "switches"


def parse_settings(texts: Iterable[str]) -> dict[str, str]:
    """Split ``PATH=VALUE`` texts of the command line.

    Raises
    ------
    SettingError
        If a text has no ``=``, or names a path that was set before.

    Examples
    --------
    >>> parse_settings(["frost=off", "aid.shells=2"])
    {'frost': 'off', 'aid.shells': '2'}
    """
    found: dict[str, str] = {}
    for text in texts:
        path, equals, value = (part.strip() for part in text.partition("="))
        if not path or not equals:
            raise SettingError(f"setting must be PATH=VALUE (got {text!r})")
        if path in found:
            raise SettingError(f"setting {path}: given twice")
        found[path] = value
    return found


def changed(document: D, settings: Mapping[str, object], prefix: str = "") -> D:
    """Return a document with other values, checked like a file.

    Parameters
    ----------
    document
        The document to start from.
    settings
        Values by path. Where a number stands, ``off``, ``none``, ``no``, ``false`` and None mean 0,
        and ``on``, ``yes``, ``true`` mean 1. One value for a section of ``switches`` goes to all
        its numbers; None removes an optional section elsewhere; a mapping sets several fields of a
        section.
    prefix
        What each path begins with before it enters the document, such as ``peace.``.

    Raises
    ------
    SettingError
        If a path leads nowhere (with what may have been meant) or a value is impossible.
    """
    data = document.model_dump(mode="json", by_alias=True)
    touched: dict[Loc, str] = {}
    for path, value in settings.items():
        for loc, one in _assignments(data, path, value, prefix):
            _put(data, loc, one)
            touched[loc] = path
    try:
        return type(document).model_validate_json(json.dumps(data))
    except ValidationError as error:
        one = error.errors(include_url=False)[0]
        loc = one["loc"]
        path = next((p for at, p in touched.items() if _related(at, loc)), ", ".join(settings))
        field = f"{prefix}{label(data, loc)}: " if loc not in touched and loc else ""
        raise SettingError(f"setting {path}: {field}{complaint(one, type(document))}") from error


def value_at(document: Model, path: str, prefix: str = "") -> object:
    """Return what stands at a path, as :func:`changed` finds it.

    Raises
    ------
    SettingError
        If the path leads nowhere.
    """
    data = document.model_dump(mode="json", by_alias=True)
    return _at(data, _find(data, path, prefix))


def _related(at: Loc, loc: Loc) -> bool:
    return at[: len(loc)] == loc or loc[: len(at)] == at


def _assignments(
    data: dict[str, Any], path: str, value: object, prefix: str
) -> Iterator[tuple[Loc, object]]:
    loc = _find(data, path, prefix)
    yield from _spread(_at(data, loc), loc, path, value)


def _find(data: dict[str, Any], path: str, prefix: str) -> Loc:
    """Follow a path; return the way to its value."""
    steps = path.removeprefix(prefix).split(".")
    switches = data.get(SWITCHES, {})
    if steps[0] not in data and steps[0] in switches:
        steps = [SWITCHES, *steps]
    loc: Loc = ()
    for step in steps:
        here = _at(data, loc)
        ways = _ways(here)
        if not loc:
            ways |= {name: name for name in switches}
        if step not in ways:
            where = prefix + label(data, loc) if loc else f"{prefix.rstrip('.') or 'war'}.yaml"
            hint = did_you_mean(step, ways) or f"; it {_contents(ways)}"
            raise SettingError(f"setting {path}: {where} has no {step!r}{hint}")
        loc = (*loc, ways[step])
    return loc


def _contents(ways: Mapping[str, object]) -> str:
    if not ways:
        return "is a single value"
    few = list(ways)[:12]
    return f"has {', '.join(few)}{', …' if len(ways) > len(few) else ''}"


def _ways(here: object) -> dict[str, str | int]:
    """Return the next steps from a section (keys) or a list (ids of elements, else numbers)."""
    if isinstance(here, dict):
        return {key: key for key in here}
    elements = here if isinstance(here, list) else []
    return {_id(one) or str(i): i for i, one in enumerate(elements)}


def _id(element: object) -> str | None:
    return element.get("id") if isinstance(element, dict) else None


def _at(data: Any, loc: Loc) -> Any:  # noqa: ANN401  (a tree of plain values)
    for step in loc:
        data = data[step]
    return data


def _put(data: dict[str, Any], loc: Loc, value: object) -> None:
    _at(data, loc[:-1])[loc[-1]] = value


def _spread(here: object, loc: Loc, path: str, value: object) -> Iterator[tuple[Loc, object]]:
    """Give a value to what stands at a place: one number, or the fields of a section."""
    if isinstance(here, dict) and isinstance(value, Mapping):
        for key, one in value.items():
            if key not in here:
                raise SettingError(f"setting {path}: has no {key!r}{did_you_mean(str(key), here)}")
            yield from _spread(here[key], (*loc, key), f"{path}.{key}", one)
    elif isinstance(here, dict) and loc[0] == SWITCHES:
        for key, child in here.items():
            yield from _spread(child, (*loc, key), path, value)
    elif isinstance(here, dict | list) and _word(value) not in OFF:
        what = "a section" if isinstance(here, dict) else "a list"
        raise SettingError(f"setting {path}: is {what}; it {_contents(_ways(here))}")
    elif isinstance(here, dict | list):
        yield loc, None
    else:
        yield loc, _converted(here, path, value)


def _word(value: object) -> str:
    if value is None:
        return "none"
    return str(value).lower() if isinstance(value, str | bool) else ""


def _converted(here: object, path: str, value: object) -> object:
    """Turn a value into the kind that stands at the place; the schema judges what is left."""
    value = value.item() if hasattr(value, "item") else value  # numpy's numbers
    word = _word(value)
    if isinstance(here, bool | int | float) and word in ON | OFF:
        switched = word in ON
        return switched if isinstance(here, bool) and value is not None else int(switched)
    if isinstance(value, str):
        return value if isinstance(here, str) else _number_or_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if here is None and isinstance(value, Mapping):
        return {str(key): _converted(None, path, one) for key, one in value.items()}
    if value is None or isinstance(value, int | float):
        return value
    raise SettingError(f"setting {path}: must be a number or a text (got {got(value)})")


def _number_or_text(text: str) -> object:
    if text.lower() == "none":
        return None
    if not PLAIN.fullmatch(text):
        return text
    whole = text.lstrip("+-").isdigit() and len(text) < 19
    return int(text) if whole else float(text)
